//! The fair order, and taking out of it.

use db::act;
use kernel::{Failure, Refusal, Viewer};

use super::world::{World, refusal, worlds};
use crate::requests::actions::{self, Acknowledgement, Ask, Assignment};
use crate::requests::model::RequestId;
use crate::requests::store::{self, LineAsked};
use crate::verb_by;

async fn subjects(world: &World) -> Vec<String> {
    let mut view = world.db.view(world.amara.clone()).await.unwrap();
    let (viewer, now) = (people::PersonId(world.amara.person), view.now);
    let lines = store::in_line(&mut view, &LineAsked::first(viewer, world.billing, now, 50)).await.unwrap();
    lines.into_iter().map(|line| line.shown.subject).collect()
}

fn outside(world: &World, subject: &str) -> Ask {
    Ask { external_customer: Some("A patient".to_owned()), ..world.bill(subject) }
}

async fn take(
    world: &World,
    who: &Viewer,
    id: RequestId,
    reason: Option<&str>,
) -> Result<RequestId, Failure> {
    let input = Assignment { person: None, reason: reason.map(str::to_owned) };
    verb_by!(world, who, |a| actions::assign(a, id, None, &input))
}

#[tokio::test]
async fn first_come_first_served_and_outside_first() {
    for world in worlds().await {
        for subject in ["one", "two", "three"] {
            world.open(&world.grace, &world.bill(subject)).await;
            world.later(60);
        }
        let fourth = world.open(&world.grace, &outside(&world, "four, outside")).await;
        world.later(60);
        world.open(&world.grace, &outside(&world, "five, outside")).await;
        assert_eq!(subjects(&world).await, ["four, outside", "five, outside", "one", "two", "three"]);
        let seen = world.see(&world.grace, fourth).await;
        assert_eq!((seen.shown.moved_up, seen.whole.place, seen.whole.line_length), (3, 1, 5));
    }
}

#[tokio::test]
async fn outside_first_never_breaks_a_promise_already_given() {
    for world in worlds().await {
        world.open(&world.grace, &world.bill("one")).await;
        world.later(60);
        let promised = world.open(&world.grace, &world.bill("two, promised")).await;
        let soon =
            Acknowledgement { expected_at: Some(world.db.now().plus_seconds(4 * 3600)), message: None };
        verb_by!(world, world.amara, |a| actions::acknowledge(a, promised, None, &soon)).unwrap();
        world.later(60);
        world.open(&world.grace, &world.bill("three")).await;
        world.later(60);
        let id = world.open(&world.grace, &outside(&world, "four, outside")).await;
        assert_eq!(subjects(&world).await, ["one", "two, promised", "four, outside", "three"]);
        assert_eq!(world.see(&world.amara, id).await.shown.moved_up, 1);
    }
}

#[tokio::test]
async fn a_colleague_who_has_waited_a_day_is_not_passed_any_more() {
    for world in worlds().await {
        world.open(&world.grace, &world.bill("old")).await;
        world.later(25 * 3600);
        world.open(&world.grace, &world.bill("new")).await;
        world.later(60);
        world.open(&world.grace, &outside(&world, "outside")).await;
        assert_eq!(subjects(&world).await, ["old", "outside", "new"]);
    }
}

#[tokio::test]
async fn taking_out_of_order_needs_a_reason_and_is_counted() {
    for world in worlds().await {
        let first = world.open(&world.grace, &world.bill("one")).await;
        world.later(60);
        let second = world.open(&world.grace, &world.bill("two")).await;
        let asked = refusal(take(&world, &world.jonas, second, None).await);
        assert_eq!(asked, Refusal::field("reason", "field-reason-out-of-order"));
        take(&world, &world.jonas, second, Some("The portal closes at noon")).await.unwrap();
        let seen = world.see(&world.grace, second).await;
        assert_eq!(seen.shown.passed_over, 1);
        take(&world, &world.sam, first, None).await.unwrap();
        let mut view = world.db.view(world.amara.clone()).await.unwrap();
        let (viewer, now) = (people::PersonId(world.amara.person), view.now);
        let counts = store::queue_counts(&mut view, viewer, world.billing, now).await.unwrap();
        assert_eq!((counts.taken, counts.out_of_order, counts.all_open), (2, 1, 2));
    }
}

#[tokio::test]
async fn c_03_of_many_who_take_the_same_request_one_has_it() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("one")).await;
        let mut tries = Vec::new();
        for who in [&world.amara, &world.jonas, &world.sam].into_iter().cycle().take(20) {
            let (db, who) = (world.db.clone(), who.clone());
            tries.push(tokio::spawn(async move {
                let input = Assignment::default();
                act!(db, who, |a| actions::assign(a, id, None, &input).await)
            }));
        }
        let mut taken = 0;
        for tried in tries {
            match tried.await.unwrap() {
                Ok(_) => taken += 1,
                Err(Failure::Refused(Refusal::Conflict(_))) => {}
                Err(other) => panic!("{}: {other}", world.test.name),
            }
        }
        assert_eq!(taken, 1, "{}", world.test.name);
    }
}

#[tokio::test]
async fn what_was_taken_by_mistake_goes_back_where_it_stood_and_passed_nobody() {
    for world in worlds().await {
        world.open(&world.grace, &world.bill("Charged twice")).await;
        world.later(60);
        let second = world.open(&world.grace, &world.bill("Charged three times")).await;
        let early = Assignment { person: None, reason: Some("It takes a minute".to_owned()) };
        verb_by!(world, world.amara, |a| actions::assign(a, second, None, &early)).unwrap();
        assert_eq!(world.see(&world.jonas, second).await.shown.passed_over, 1);
        let tried = verb_by!(world, world.grace, |a| actions::put_back(a, second, None));
        assert_eq!(refusal(tried), Refusal::Forbidden("refusal-request-not-yours"));
        verb_by!(world, world.amara, |a| actions::put_back(a, second, None)).unwrap();
        let seen = world.see(&world.jonas, second).await;
        assert_eq!((seen.shown.assignee_id, seen.shown.passed_over, seen.whole.place), (None, 0, 2));
        let again = verb_by!(world, world.amara, |a| actions::put_back(a, second, None));
        assert_eq!(refusal(again), Refusal::Conflict("refusal-nobody-has-it"));
        let tried =
            verb_by!(world, world.amara, |a| actions::assign(a, second, None, &Assignment::default()));
        assert!(tried.is_err(), "it still stands behind the other");
    }
}
