//! Words of requests that ended long ago, on both databases.

use db::act;
use kernel::{Failure, Viewer};
use people::privacy::{Swept, actions};

use super::retention;
use crate::requests::actions as verbs;
use crate::requests::model::RequestId;
use crate::tests::world::{World, worlds};

const YEARS: i64 = 5 * 365 * 86_400;

async fn sweep(world: &World) -> Swept {
    let rules = retention();
    let rule = rules.iter().find(|rule| rule.id == "requests").unwrap();
    let swept: Result<Swept, Failure> = act!(world.db, Viewer::system(), |a| {
        let before = a.now.plus_seconds(-rule.days.usual * 86_400);
        (rule.sweep)(a, before).await
    });
    swept.unwrap()
}

async fn count(world: &World, sql: &'static str) -> i64 {
    world.db.view(Viewer::system()).await.unwrap().one(sql, &[]).await.unwrap()
}

/// Asked by Grace, and taken back with a reason: it has ended.
async fn ended(world: &World) -> RequestId {
    let id = world.open(&world.grace, &world.bill("Paid twice")).await;
    let said: Result<_, Failure> = act!(world.db, world.grace, |a| {
        verbs::message(a, id, None, &verbs::Words { body: "The receipt is here.".to_owned() }).await
    });
    said.unwrap();
    let input = verbs::Withdrawal { reason: Some("Found it myself.".to_owned()), parts: None };
    let gone: Result<_, Failure> =
        act!(world.db, world.grace, |a| verbs::withdraw(a, id, None, &input).await);
    gone.unwrap();
    id
}

#[tokio::test]
async fn a_request_that_ended_long_ago_loses_its_words_and_keeps_its_number_and_times() {
    for world in worlds().await {
        ended(&world).await;
        let open = world.open(&world.grace, &world.bill("Still open")).await;
        world.later(YEARS);
        assert_eq!(sweep(&world).await, Swept::from(0), "to the day");
        world.later(1);
        assert_eq!(sweep(&world).await, Swept::from(1));
        assert_eq!(sweep(&world).await, Swept::from(0), "once");
        let words = "SELECT (SELECT COUNT(*) FROM request_texts WHERE body <> 'Erased')
                          + (SELECT COUNT(*) FROM requests WHERE erased_at IS NOT NULL AND subject <> 'Erased')";
        assert_eq!(count(&world, words).await, 0);
        assert_eq!(
            count(&world, "SELECT COUNT(*) FROM request_texts").await,
            2,
            "that something was said stays"
        );
        let kept = "SELECT COUNT(*) FROM requests WHERE erased_at IS NOT NULL AND number IS NOT NULL AND ended_at > opened_at - 1";
        assert_eq!(count(&world, kept).await, 1);
        let mut view = world.db.view(world.grace.clone()).await.unwrap();
        let seen = crate::requests::reading::by_id(&mut view, open).await.unwrap();
        assert_eq!(seen.shown.subject, "Still open");
    }
}

#[tokio::test]
async fn d_25_a_hold_on_a_request_or_on_who_asked_keeps_its_words() {
    for world in worlds().await {
        let id = ended(&world).await;
        world.later(YEARS + 1);
        let grace = people::PersonId(world.grace.person);
        for on_person in [true, false] {
            let held: Result<_, Failure> = act!(world.db, Viewer::system(), |a| match on_person {
                true => actions::hold_person(a, grace, "A lawsuit.").await,
                false => actions::hold_request(a, id.0, "A lawsuit.").await,
            });
            let hold = held.unwrap();
            assert_eq!(sweep(&world).await, Swept::from(0), "{on_person}");
            let ended: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
                let on = people::privacy::store::held_thing(a, hold).await?.unwrap();
                actions::let_go(a, hold, on).await
            });
            ended.unwrap();
        }
        assert_eq!(sweep(&world).await, Swept::from(1));
    }
}
