//! Suggestions on both databases: what they are made of, who sees them, what is remembered.

use std::collections::BTreeSet;

use db::act;
use kernel::{Failure, Id, Refusal, TeamRole, Viewer};
use map::interactions::{Month, Sum, replace};
use map::relationships::model::{Origin, State};
use measure::traffic::{Passage, Service, Way};
use people::second_key::{self, Matter};

use super::actions::{Acceptance, accept, dismiss, let_come_back};
use super::gather;
use super::model::{Pair, Suggestion};
use crate::tests::world::{World, refusal, worlds};

/// Amara, who leads billing.
fn lead(world: &World) -> Viewer {
    Viewer { teams: vec![(world.billing.0, TeamRole::Lead)], ..world.amara.clone() }
}

async fn asks(world: &World, times: usize) {
    for _ in 0..times {
        world.open(&world.grace, &world.bill("Charged twice")).await;
    }
}

async fn seen(world: &World, viewer: &Viewer, dismissed: bool) -> Vec<Suggestion> {
    let mut view = world.db.view(viewer.clone()).await.unwrap();
    let now = view.now;
    gather(&mut view, viewer, now, dismissed, 0, 50).await.unwrap().0
}

fn desk(world: &World) -> Id {
    world.grace.teams[0].0
}

/// A representative allows it; so many messages pass between billing and legal, each way.
async fn messages(world: &World, up: Way, down: Way) {
    let done: Result<(), Failure> = act!(world.db, world.admin, |a| {
        second_key::actions::name(a, people::PersonId(world.hal.person)).await?;
        second_key::actions::ask(a, Matter::Interactions, "To see.").await.map(drop)
    });
    done.unwrap();
    let done: Result<_, Failure> =
        act!(world.db, world.hal, |a| second_key::actions::allow(a, Matter::Interactions).await);
    done.unwrap();
    let pair = Pair::of(world.billing.0, world.legal.0);
    let passed = Passage { ways: [up, down], days: BTreeSet::new(), first: None, last: None };
    let sums = [Sum { low: pair.low, high: pair.high, passed }];
    let done: Result<bool, Failure> =
        act!(world.db, Viewer::system(), |a| replace(a, Month::UNKNOWN, &sums).await);
    done.unwrap();
}

#[tokio::test]
async fn five_requests_over_a_line_that_nobody_described_suggest_it_to_the_leads() {
    for world in worlds().await {
        asks(&world, 4).await;
        assert!(seen(&world, &lead(&world), false).await.is_empty());
        asks(&world, 1).await;
        assert!(seen(&world, &world.amara, false).await.is_empty(), "members see none");
        assert_eq!(seen(&world, &world.admin, false).await.len(), 1);
        let found = seen(&world, &lead(&world), false).await.remove(0);
        assert_eq!(found.pair, Pair::of(world.billing.0, desk(&world)));
        let Service::OneWay { asks, of, confidence, .. } = found.evidence.service else { panic!() };
        assert_eq!((asks.customer.cast_signed(), asks.n, of), (desk(&world).0, 5, 5));
        assert!(confidence > 0.98 && found.evidence.days == 1);
        // Whoever asked waits for an answer: nothing confidential is among it.
        for _ in 0..6 {
            world.open(&world.grace, &world.ask_of(world.leave, "Six weeks")).await;
            world.open(&world.grace, &world.ask_of(world.letters, "A comma")).await;
        }
        assert_eq!(seen(&world, &world.admin, false).await.len(), 1);
    }
}

#[tokio::test]
async fn what_is_accepted_is_drawn_confirmed_for_the_own_side_and_suggested_no_more() {
    for world in worlds().await {
        asks(&world, 5).await;
        let (lead, pair) = (lead(&world), Pair::of(world.billing.0, desk(&world)));
        let stranger: Result<_, Failure> =
            act!(world.db, world.noor, |a| accept(a, pair, &Acceptance::default()).await);
        assert_eq!(refusal(stranger), Refusal::NotFound);
        // An administrator of neither team says nothing new by it.
        let empty: Result<_, Failure> =
            act!(world.db, world.admin, |a| accept(a, pair, &Acceptance::default()).await);
        assert_eq!(refusal(empty), Refusal::field("deliverable", "field-required"));
        let drawn: Result<_, Failure> =
            act!(world.db, lead, |a| accept(a, pair, &Acceptance::default()).await);
        let drawn = drawn.unwrap();
        assert_eq!((drawn.provider_id, drawn.state), (world.billing.0, State::ConfirmedByOne));
        assert!(seen(&world, &lead, false).await.is_empty());
    }
}

#[tokio::test]
async fn what_was_dismissed_comes_back_when_twice_as_much_has_passed() {
    for world in worlds().await {
        asks(&world, 6).await;
        let (lead, pair) = (lead(&world), Pair::of(world.billing.0, desk(&world)));
        let done: Result<(), Failure> = act!(world.db, lead, |a| dismiss(a, pair, "A project only.").await);
        done.unwrap();
        asks(&world, 5).await;
        assert!(seen(&world, &lead, false).await.is_empty());
        let kept = seen(&world, &lead, true).await.remove(0).dismissal.unwrap();
        assert_eq!((kept.reason.as_str(), kept.traffic), ("A project only.", 6));
        let again: Result<(), Failure> = act!(world.db, lead, |a| dismiss(a, pair, "Still.").await);
        assert_eq!(refusal(again), Refusal::NotFound);
        asks(&world, 1).await;
        let back = seen(&world, &lead, false).await.remove(0);
        assert_eq!(back.strength(), 12);
        assert!(back.dismissal.is_some(), "it says what was said then");

        let done: Result<(), Failure> = act!(world.db, lead, |a| dismiss(a, pair, "Still.").await);
        done.unwrap();
        let done: Result<(), Failure> = act!(world.db, lead, |a| let_come_back(a, pair).await);
        done.unwrap();
        assert!(seen(&world, &lead, false).await.remove(0).dismissal.is_none());
    }
}

#[tokio::test]
async fn messages_say_who_serves_whom_where_they_can_and_leave_it_open_otherwise() {
    for world in worlds().await {
        let (lead, pair) = (lead(&world), Pair::of(world.billing.0, world.legal.0));
        let way = |count, asks| Way { count, persons: 3, begun: asks, asks };
        messages(&world, way(20, 0), way(9, 0)).await;
        let open = seen(&world, &lead, false).await.remove(0);
        assert_eq!((open.evidence.service, open.directions.len()), (Service::Unknown, 2));
        let which: Result<_, Failure> =
            act!(world.db, lead, |a| accept(a, pair, &Acceptance::default()).await);
        assert_eq!(refusal(which), Refusal::field("provider", "field-required"));

        // From the one with the lesser id to the other: it asks.
        messages(&world, way(20, 12), way(9, 1)).await;
        let clear = seen(&world, &lead, false).await.remove(0);
        assert_eq!((clear.directions.len(), clear.directions[0].customer), (1, pair.low));
        let with = Acceptance { deliverable: Some("Wording".to_owned()), ..Acceptance::default() };
        let drawn: Result<_, Failure> = act!(world.db, lead, |a| accept(a, pair, &with).await);
        let drawn = drawn.unwrap();
        assert_eq!((drawn.origin, drawn.deliverable.as_deref()), (Origin::Suggestion, Some("Wording")));
        assert!(seen(&world, &lead, false).await.is_empty());
    }
}

#[test]
fn a_pair_is_written_with_the_lesser_id_first() {
    assert_eq!("3-40".parse(), Ok(Pair { low: Id(3), high: Id(40) }));
    for wrong in ["40-3", "3-3", "3", "a-b", ""] {
        assert!(wrong.parse::<Pair>().is_err(), "{wrong}");
    }
}
