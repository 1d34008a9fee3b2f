//! Templates of answers, on both databases.

use db::act;
use kernel::{Failure, Refusal, Viewer};
use people::{PersonId, TeamId};

use super::store::{self, Template};
use super::{
    Afterwards, AnswerWith, NewTemplate, TemplateChange, TemplateId, answer_with, change, create, withdraw,
};
use crate::requests::model::{RequestId, State};
use crate::requests::reading;
use crate::tests::world::{World, refusal, worlds};

fn template(title: &str) -> NewTemplate {
    NewTemplate {
        title: title.to_owned(),
        body: "Dear {name}, {number} is paid.".to_owned(),
        ..NewTemplate::default()
    }
}

impl World {
    async fn make(&self, who: &Viewer, team: TeamId, input: &NewTemplate) -> Result<TemplateId, Failure> {
        act!(self.db, who, |a| create(a, team, input).await)
    }

    async fn templates(&self, who: &Viewer, team: TeamId) -> Vec<Template> {
        let mut view = self.db.view(who.clone()).await.unwrap();
        store::of_team(&mut view, PersonId(who.person), team).await.unwrap()
    }
}

#[tokio::test]
async fn a_teams_templates_are_kept_by_its_people_and_nobody_else_knows_of_them() {
    for world in worlds().await {
        let id = world.make(&world.jonas, world.billing, &template("Paid")).await.unwrap();
        assert_eq!(world.templates(&world.amara, world.billing).await.len(), 1);
        for stranger in [&world.grace, &world.hue, &world.admin] {
            assert_eq!(refusal(world.make(stranger, world.billing, &template("x")).await), Refusal::NotFound);
            assert!(world.templates(stranger, world.billing).await.is_empty());
            let gone: Result<TeamId, Failure> = act!(world.db, stranger, |a| withdraw(a, id, None).await);
            assert_eq!(refusal(gone), Refusal::NotFound);
        }
        let new = TemplateChange { title: Some("Paid back".to_owned()), ..TemplateChange::default() };
        let stale: Result<(), Failure> = act!(world.db, world.amara, |a| change(a, id, Some(9), &new).await);
        assert_eq!(refusal(stale), Refusal::Stale);
        let done: Result<(), Failure> = act!(world.db, world.amara, |a| change(a, id, Some(1), &new).await);
        done.unwrap();
        let kept = &world.templates(&world.jonas, world.billing).await[0];
        assert_eq!((kept.title.as_str(), kept.version), ("Paid back", 2));
        let gone: Result<TeamId, Failure> = act!(world.db, world.sam, |a| withdraw(a, id, None).await);
        assert_eq!(gone.unwrap(), world.billing);
        assert!(world.templates(&world.jonas, world.billing).await.is_empty());
    }
}

#[tokio::test]
async fn those_of_a_confidential_service_are_for_its_circle() {
    for world in worlds().await {
        let hr = TeamId(world.hal.home_team.unwrap());
        let input = NewTemplate { service: Some(world.leave), ..template("Granted") };
        world.make(&world.hal, hr, &input).await.unwrap();
        assert_eq!(world.templates(&world.hal, hr).await.len(), 1);
        assert!(world.templates(&world.hue, hr).await.is_empty());
        assert_eq!(
            refusal(world.make(&world.hue, hr, &input).await),
            Refusal::field("service", "field-unknown")
        );
        let elsewhere = NewTemplate { service: Some(world.letters), ..template("x") };
        assert_eq!(
            refusal(world.make(&world.hal, hr, &elsewhere).await),
            Refusal::field("service", "field-unknown")
        );
    }
}

#[tokio::test]
async fn whoever_works_on_a_request_is_offered_what_suits_it() {
    for world in worlds().await {
        world.make(&world.jonas, world.billing, &template("Paid")).await.unwrap();
        let of_bills = NewTemplate { service: Some(world.bills), ..template("Of bills") };
        world.make(&world.jonas, world.billing, &of_bills).await.unwrap();
        let of_estimates = NewTemplate { service: Some(world.estimates), ..template("Of estimates") };
        world.make(&world.jonas, world.billing, &of_estimates).await.unwrap();
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let seen = world.see(&world.amara, id).await;
        let mut view = world.db.view(world.amara.clone()).await.unwrap();
        let around = crate::linking::Beside::around(&seen, &world.amara);
        let named = crate::requests::store::names(&mut view, id, &[], &[], &[], Some(around)).await.unwrap();
        let titles: Vec<String> = super::offered(&named).into_iter().map(|one| one.title).collect();
        assert_eq!(titles, ["Of bills", "Paid"]);
        let theirs = crate::linking::Beside::around(&world.see(&world.grace, id).await, &world.grace);
        assert!(theirs.aids.is_none(), "nobody else is offered them");
    }
}

impl World {
    async fn answer_with(&self, who: &Viewer, id: RequestId, input: &AnswerWith) -> Result<(), Failure> {
        act!(self.db, who, |a| answer_with(a, id, None, input).await.map(drop))
    }

    async fn held(&self, id: RequestId) -> (State, Option<PersonId>) {
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        let seen = reading::by_id(&mut view, id).await.unwrap();
        (seen.shown.state, seen.shown.assignee_id)
    }
}

fn with(template: TemplateId) -> AnswerWith {
    AnswerWith {
        template,
        message: "It is paid back.".to_owned(),
        reason: None,
        outside_waited: None,
        parts: None,
        complaint: None,
        why_open_steps: None,
    }
}

#[tokio::test]
async fn what_goes_along_with_an_answer_is_done_as_if_by_hand() {
    for world in worlds().await {
        let done = NewTemplate { takes: true, afterwards: Some(Afterwards::Resolved), ..template("Paid") };
        let waits = NewTemplate { afterwards: Some(Afterwards::Waits), ..template("Which bill?") };
        let done = world.make(&world.jonas, world.billing, &done).await.unwrap();
        let waits = world.make(&world.jonas, world.billing, &waits).await.unwrap();
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        world.answer_with(&world.amara, id, &with(waits)).await.unwrap();
        assert_eq!(world.held(id).await, (State::Waiting, None));
        world.answer_with(&world.amara, id, &with(done)).await.unwrap();
        assert_eq!(world.held(id).await, (State::Resolved, Some(PersonId(world.amara.person))));
        let mut view = world.db.view(world.amara.clone()).await.unwrap();
        let seen = reading::by_id(&mut view, id).await.unwrap();
        let kinds: Vec<bool> = seen.events.iter().map(|one| one.actor.is_some()).collect();
        assert_eq!(kinds.len(), 4, "opened, paused, taken, resolved");
    }
}

#[tokio::test]
async fn an_answer_with_deeds_is_done_wholly_or_not_at_all() {
    for world in worlds().await {
        let done = NewTemplate { takes: true, afterwards: Some(Afterwards::Resolved), ..template("Paid") };
        let done = world.make(&world.jonas, world.billing, &done).await.unwrap();
        let first = world.open(&world.grace, &world.bill("Charged twice")).await;
        let later = world.open(&world.grace, &world.bill("Charged thrice")).await;
        // Taken before an earlier one it needs a reason, as by hand.
        let refused = world.answer_with(&world.amara, later, &with(done)).await;
        assert_eq!(refusal(refused), Refusal::field("reason", "field-reason-out-of-order"));
        // Nothing to say: what was taken already is not.
        let mute = AnswerWith { message: " ".to_owned(), ..with(done) };
        assert!(matches!(refusal(world.answer_with(&world.amara, first, &mute).await), Refusal::Invalid(_)));
        assert_eq!(world.held(first).await, (State::New, None));
        // Whoever asked finds nothing to answer with, and who does not know of it finds nothing.
        let asker = refusal(world.answer_with(&world.grace, first, &with(done)).await);
        assert!(matches!(asker, Refusal::Forbidden(_)), "{asker:?}");
        let of_others = world.answer_with(&world.amara, first, &with(TemplateId::new(7))).await;
        assert_eq!(refusal(of_others), Refusal::field("template", "field-unknown"));
        let stale: Result<_, Failure> =
            act!(world.db, world.amara, |a| answer_with(a, first, Some(99), &with(done)).await);
        assert_eq!(refusal(stale), Refusal::Stale);
    }
}
