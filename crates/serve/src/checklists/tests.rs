//! Checklists of requests, on both databases.

use db::act;
use kernel::{Failure, Refusal, Viewer};
use map::services::checklist::{StepGiven, actions as settings};

use super::store;
use super::{NewStep, add, tick};
use crate::requests::actions::{self, Resolution};
use crate::requests::model::{RequestEvent, RequestId, State};
use crate::tests::world::{World, refusal, worlds};

impl World {
    /// A bill with two steps, the first of which is wanted.
    async fn with_steps(&self) -> RequestId {
        let steps = [("Look at the bill", true), ("Say thanks", false)];
        let given = steps.map(|(words, wanted)| StepGiven { words: words.to_owned(), wanted });
        let saved: Result<_, Failure> =
            act!(self.db, self.admin, |a| settings::save(a, self.bills, None, &given).await);
        saved.unwrap();
        self.open(&self.grace, &self.bill("Charged twice")).await
    }

    async fn tick(
        &self,
        who: &Viewer,
        id: RequestId,
        step: i64,
        is_done: bool,
    ) -> Result<RequestId, Failure> {
        act!(self.db, who, |a| tick(a, id, step, is_done).await)
    }

    async fn resolved(&self, id: RequestId, why: Option<&str>) -> Result<RequestId, Failure> {
        let done = Resolution {
            message: "Paid back.".to_owned(),
            why_open_steps: why.map(str::to_owned),
            ..Resolution::default()
        };
        act!(self.db, self.amara, |a| actions::resolve(a, id, None, &done).await)
    }
}

#[tokio::test]
async fn a_request_has_a_copy_of_its_own_that_the_team_ticks_and_only_the_team_sees() {
    for world in worlds().await {
        let id = world.with_steps().await;
        world.tick(&world.amara, id, 1, true).await.unwrap();
        world.tick(&world.jonas, id, 1, true).await.unwrap();
        let seen = world.see(&world.jonas, id).await;
        assert_eq!((seen.shown.steps, seen.shown.steps_done), (2, 1));
        let ticked = |seen: &crate::requests::reading::Seen| {
            seen.events.iter().filter(|one| matches!(one.event, RequestEvent::StepDone { .. })).count()
        };
        assert_eq!(ticked(&seen), 1, "once");
        assert_eq!(ticked(&world.see(&world.grace, id).await), 0, "nobody else is told");
        for other in [&world.grace, &world.hue] {
            let refused = refusal(world.tick(other, id, 2, true).await);
            assert_eq!(refused, Refusal::Forbidden("refusal-request-not-yours"));
        }
        world.tick(&world.jonas, id, 1, false).await.unwrap();
        assert_eq!(world.see(&world.jonas, id).await.shown.steps_done, 0);
        assert_eq!(refusal(world.tick(&world.jonas, id, 9, true).await), Refusal::NotFound);
        // What the service goes through later changes nothing here.
        let saved: Result<_, Failure> =
            act!(world.db, world.admin, |a| settings::save(a, world.bills, None, &[]).await);
        saved.unwrap();
        assert_eq!(world.see(&world.jonas, id).await.shown.steps, 2);
    }
}

#[tokio::test]
async fn a_team_adds_a_step_that_this_request_needs() {
    for world in worlds().await {
        let id = world.with_steps().await;
        let step = NewStep { words: "Ring the patient".to_owned(), wanted: true };
        let added: Result<_, Failure> = act!(world.db, world.sam, |a| add(a, id, &step).await);
        added.unwrap();
        let mut view = world.db.view(world.sam.clone()).await.unwrap();
        let steps = store::steps(&mut view, id).await.unwrap();
        assert_eq!((steps[2].nth, steps[2].words.as_str()), (3, "Ring the patient"));
        for _ in 0..17 {
            let added: Result<_, Failure> = act!(world.db, world.sam, |a| add(a, id, &step).await);
            added.unwrap();
        }
        let many: Result<_, Failure> = act!(world.db, world.sam, |a| add(a, id, &step).await);
        assert_eq!(refusal(many), Refusal::field("words", "field-steps-many"));
    }
}

#[tokio::test]
async fn whoever_resolves_with_wanted_steps_open_says_why_to_the_team() {
    for world in worlds().await {
        let id = world.with_steps().await;
        assert_eq!(
            refusal(world.resolved(id, None).await),
            Refusal::field("why_open_steps", "field-steps-open")
        );
        world.resolved(id, Some("Seen last week.")).await.unwrap();
        let seen = world.see(&world.jonas, id).await;
        assert_eq!(seen.shown.state, State::Resolved);
        assert!(seen.texts.iter().any(|text| text.body == "Seen last week."));
        let theirs = world.see(&world.grace, id).await;
        assert!(theirs.texts.iter().all(|text| text.body != "Seen last week."));
        // What is only good to do stands in nobody's way.
        let other = world.open(&world.grace, &world.bill("Paid twice")).await;
        world.tick(&world.amara, other, 1, true).await.unwrap();
        world.resolved(other, None).await.unwrap();
    }
}
