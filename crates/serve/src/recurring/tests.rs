//! What is asked again, on both databases.

use db::act;
use kernel::{Failure, Instant, Refusal, Viewer};
use people::PersonId;

use super::store::{self, Recurring};
use super::{NewRecurring, Paused, RecurringId, Rhythm, ask_again, go_on, set_up, stop};
use crate::requests::model::RequestId;
use crate::tests::world::{World, refusal, worlds};

impl World {
    async fn repeat(
        &self,
        who: &Viewer,
        request: RequestId,
        first: &str,
        until: Option<&str>,
    ) -> Result<RecurringId, Failure> {
        let input = NewRecurring {
            request,
            rhythm: Rhythm::Week,
            first_on: first.to_owned(),
            until_on: until.map(str::to_owned),
        };
        act!(self.db, who, |a| set_up(a, &input).await)
    }

    async fn again_of(&self, who: &Viewer) -> Vec<Recurring> {
        let mut view = self.db.view(who.clone()).await.unwrap();
        store::of_person(&mut view, PersonId(who.person)).await.unwrap()
    }

    async fn asked_by(&self, who: &Viewer) -> i64 {
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        view.one("SELECT COUNT(*) FROM requests WHERE requester_id = $1", &[&PersonId(who.person)])
            .await
            .unwrap()
    }

    fn on(&self, at: &str) {
        self.test.clock.set(Instant::parse(at).unwrap());
    }

    async fn retire_bills(&self) {
        let retired: Result<(), Failure> = act!(self.db, Viewer::system(), |a| {
            let now = a.now;
            a.run("UPDATE services SET retired_at = $2 WHERE id = $1", &[&self.bills, &now]).await?;
            Ok(())
        });
        retired.unwrap();
    }
}

#[tokio::test]
async fn it_is_asked_again_once_for_each_day_though_two_nodes_look() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("List of refunds")).await;
        // A Monday, and the two after it.
        world.repeat(&world.grace, id, "2026-12-07", Some("2026-12-21")).await.unwrap();
        world.on("2026-12-07T00:30:00Z");
        assert_eq!(ask_again(&world.db).await.unwrap(), 0, "the working day has not begun");
        world.on("2026-12-07T15:00:00Z");
        let (one, other) = tokio::join!(ask_again(&world.db), ask_again(&world.db));
        assert_eq!(one.unwrap() + other.unwrap(), 1);
        assert_eq!(world.asked_by(&world.grace).await, 2);
        let again = world.again_of(&world.grace).await.remove(0);
        assert_eq!(again.next_on.as_deref(), Some("2026-12-14"));
        let last = again.last_reference.unwrap();
        // A server that was away for both of the others asks the newest one alone, and then it is over.
        world.on("2026-12-30T15:00:00Z");
        assert_eq!(ask_again(&world.db).await.unwrap(), 1);
        assert_eq!(ask_again(&world.db).await.unwrap(), 0);
        let over = world.again_of(&world.grace).await.remove(0);
        assert_eq!((over.next_on, over.next_at, over.paused), (None, None, None));
        assert_ne!(over.last_reference.unwrap(), last);
    }
}

#[tokio::test]
async fn it_pauses_when_its_service_is_gone_and_goes_on_when_it_is_let() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("List of refunds")).await;
        let again = world.repeat(&world.grace, id, "2026-12-07", None).await.unwrap();
        world.retire_bills().await;
        world.on("2026-12-07T15:00:00Z");
        assert_eq!(ask_again(&world.db).await.unwrap(), 0);
        assert_eq!(world.again_of(&world.grace).await[0].paused, Some(Paused::Service));
        assert_eq!(world.asked_by(&world.grace).await, 1);
        for other in [&world.noor, &world.amara, &world.admin] {
            let foreign: Result<(), Failure> = act!(world.db, other, |a| go_on(a, again).await);
            assert_eq!(refusal(foreign), Refusal::NotFound);
            let foreign: Result<(), Failure> = act!(world.db, other, |a| stop(a, again).await);
            assert_eq!(refusal(foreign), Refusal::NotFound);
        }
        let on: Result<(), Failure> = act!(world.db, world.grace, |a| go_on(a, again).await);
        on.unwrap();
        assert_eq!(world.again_of(&world.grace).await[0].next_on.as_deref(), Some("2026-12-14"));
        let on: Result<(), Failure> = act!(world.db, world.grace, |a| go_on(a, again).await);
        assert_eq!(refusal(on), Refusal::Conflict("refusal-recurring-goes-on"));
        let ended: Result<(), Failure> = act!(world.db, world.grace, |a| stop(a, again).await);
        ended.unwrap();
        assert!(world.again_of(&world.grace).await.is_empty());
    }
}

#[tokio::test]
async fn it_pauses_when_whoever_set_it_up_has_left() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("List of refunds")).await;
        world.repeat(&world.grace, id, "2026-12-07", None).await.unwrap();
        let gone: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
            let (grace, now) = (PersonId(world.grace.person), a.now);
            a.run("UPDATE persons SET deactivated_at = $2 WHERE id = $1", &[&grace, &now]).await?;
            Ok(())
        });
        gone.unwrap();
        world.on("2026-12-07T15:00:00Z");
        assert_eq!(ask_again(&world.db).await.unwrap(), 0);
        assert_eq!(world.again_of(&world.grace).await[0].paused, Some(Paused::Person));
    }
}

#[tokio::test]
async fn only_what_one_asked_oneself_is_asked_again_and_from_a_day_to_come() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("List of refunds")).await;
        for other in [&world.amara, &world.hue] {
            let refused = world.repeat(other, id, "2026-12-07", None).await;
            assert_eq!(refusal(refused), Refusal::field("request", "field-unknown"));
        }
        let past = world.repeat(&world.grace, id, "2020-01-01", None).await;
        assert_eq!(refusal(past), Refusal::field("first_on", "field-past"));
        let no_day = world.repeat(&world.grace, id, "soon", None).await;
        assert_eq!(refusal(no_day), Refusal::field("first_on", "field-date"));
        let early = world.repeat(&world.grace, id, "2026-12-07", Some("2026-12-06")).await;
        assert_eq!(refusal(early), Refusal::field("until_on", "field-until-before-first"));
    }
}
