//! Interactions on both databases: sums alone, off without the second key.

use std::collections::BTreeSet;

use db::{Db, act};
use kernel::{Failure, Refusal, Viewer};
use measure::traffic::{Passage, Way};
use people::second_key::{self, Matter};

use super::store::{months, pairs};
use super::*;
use crate::fixture::{ADA, BOB, LEA, SALES, STAFF, clinics, signed_in};

fn passed(up: u64, persons: u64) -> Passage {
    let day = 20_000;
    Passage {
        ways: [
            Way { count: up, persons, begun: up, asks: up },
            Way { count: 1, persons: 1, begun: 0, asks: 0 },
        ],
        first: Some(day * 86_400_000_000),
        last: Some(day * 86_400_000_000 + 5),
        days: BTreeSet::from([day]),
    }
}

async fn allow(db: &Db) {
    let (admin, bob) = (signed_in(db, ADA).await, signed_in(db, BOB).await);
    let done: Result<(), Failure> = act!(db, admin, |a| {
        second_key::actions::name(a, BOB).await?;
        second_key::actions::ask(a, Matter::Interactions, "To see.").await.map(drop)
    });
    done.unwrap();
    let done: Result<_, Failure> =
        act!(db, bob, |a| second_key::actions::allow(a, Matter::Interactions).await);
    done.unwrap();
}

async fn put(db: &Db, month: Month, passed: Passage) -> Result<bool, Failure> {
    let sums = [Sum { low: STAFF.0, high: SALES.0, passed }];
    act!(db, Viewer::system(), |a| replace(a, month, &sums).await)
}

#[tokio::test]
async fn nothing_is_read_without_the_second_key_and_nothing_is_shown_when_it_is_taken_back() {
    for world in clinics().await {
        let refused = put(&world.db, Month::UNKNOWN, passed(9, 5)).await;
        let not_allowed = Refusal::Conflict("refusal-interactions-not-allowed");
        assert!(matches!(refused, Err(Failure::Refused(refusal)) if refusal == not_allowed));
        allow(&world.db).await;
        put(&world.db, Month::UNKNOWN, passed(9, 5)).await.unwrap();
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        assert_eq!(pairs(&mut view, None, Month::UNKNOWN, 9).await.unwrap().len(), 1);
        drop(view);
        let bob = signed_in(&world.db, BOB).await;
        let done: Result<(), Failure> =
            act!(world.db, bob, |a| second_key::actions::take_back(a, Matter::Interactions).await);
        done.unwrap();
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        assert_eq!(pairs(&mut view, None, Month::UNKNOWN, 9).await.unwrap().len(), 0);
        assert_eq!(months(&mut view, Month::UNKNOWN, 9).await.unwrap().len(), 0);
    }
}

#[tokio::test]
async fn a_month_that_comes_again_takes_the_place_of_what_was_there_of_it() {
    for world in clinics().await {
        allow(&world.db).await;
        let month = Month::of(passed(1, 1).first);
        for count in [7, 7, 9] {
            put(&world.db, month, passed(count, 5)).await.unwrap();
        }
        put(&world.db, Month::UNKNOWN, passed(2, 5)).await.unwrap();
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        let found = pairs(&mut view, Some(&[SALES.0]), month, 9).await.unwrap();
        assert_eq!((found[0].up_count, found[0].down_count, found[0].up_asks), (11, 2, 11));
        assert_eq!((found[0].low_name.as_str(), found[0].high_name.as_str()), ("Staff", "Sales"));
        assert_eq!(months(&mut view, month, 9).await.unwrap().len(), 1);
        assert_eq!(pairs(&mut view, Some(&[kernel::Id(5)]), month, 9).await.unwrap().len(), 0);
    }
}

#[tokio::test]
async fn a_pair_in_which_fewer_than_five_people_wrote_is_shown_to_nobody() {
    for world in clinics().await {
        allow(&world.db).await;
        for (persons, seen) in [(3, 0), (4, 1)] {
            // One more wrote back.
            put(&world.db, Month::UNKNOWN, passed(90, persons)).await.unwrap();
            let mut view = world.db.view(Viewer::system()).await.unwrap();
            assert_eq!(pairs(&mut view, None, Month::UNKNOWN, 9).await.unwrap().len(), seen, "{persons}");
        }
    }
}

#[test]
fn days_of_a_month_are_kept_as_bits_and_come_back() {
    let day = |text: &str| {
        let date: jiff::civil::Date = text.parse().unwrap();
        i64::from((date - jiff::civil::date(1970, 1, 1)).get_days())
    };
    let days = BTreeSet::from([day("2026-03-01"), day("2026-03-15"), day("2026-03-31")]);
    let month = Month::of(Some(day("2026-03-15") * 86_400_000_000));
    assert_eq!(month.to_string(), "2026-03");
    assert_eq!(Month::read("2026-03"), Some(month));
    assert_eq!(month.days(month.bits(&days)).collect::<BTreeSet<_>>(), days);
    assert_eq!((Month::read(""), Month::read("2026-13")), (Some(Month::UNKNOWN), None));
}

#[tokio::test]
async fn what_was_read_in_is_erased_a_month_after_it_was_taken_back_or_when_somebody_says_so() {
    for world in clinics().await {
        let kept = |db: &Db| {
            let db = db.clone();
            async move {
                let mut view = db.view(Viewer::system()).await.unwrap();
                let n: i64 = view.one("SELECT COUNT(*) AS n FROM interactions", &[]).await.unwrap();
                n
            }
        };
        let overdue = || async {
            let gone: Result<u64, Failure> = act!(world.db, Viewer::system(), |a| erase_overdue(a).await);
            gone.unwrap()
        };
        allow(&world.db).await;
        put(&world.db, Month::UNKNOWN, passed(9, 5)).await.unwrap();
        world.clock.forward_seconds(400 * 86_400);
        assert_eq!(overdue().await, 0, "what is allowed is kept");
        let bob = signed_in(&world.db, BOB).await;
        let done: Result<(), Failure> =
            act!(world.db, bob, |a| second_key::actions::take_back(a, Matter::Interactions).await);
        done.unwrap();
        world.clock.forward_seconds(30 * 86_400 - 1);
        assert_eq!((overdue().await, kept(&world.db).await), (0, 1), "{}", world.name);
        world.clock.forward_seconds(1);
        assert_eq!((overdue().await, kept(&world.db).await), (1, 0), "{}", world.name);
        assert_eq!(overdue().await, 0, "and nothing is told twice");

        // Whoever holds the second key, or asks for it, does it at once; nobody else does.
        let admin = signed_in(&world.db, ADA).await;
        let asked: Result<_, Failure> =
            act!(world.db, admin, |a| second_key::actions::ask(a, Matter::Interactions, "Anew.").await);
        asked.unwrap();
        let allowed: Result<_, Failure> =
            act!(world.db, bob, |a| second_key::actions::allow(a, Matter::Interactions).await);
        allowed.unwrap();
        for (who, erases) in [(LEA, false), (BOB, true), (ADA, true)] {
            put(&world.db, Month::UNKNOWN, passed(9, 5)).await.unwrap();
            let viewer = signed_in(&world.db, who).await;
            let done: Result<(), Failure> = act!(world.db, viewer, |a| erase(a).await);
            assert_eq!((done.is_ok(), kept(&world.db).await == 0), (erases, erases));
        }
    }
}
