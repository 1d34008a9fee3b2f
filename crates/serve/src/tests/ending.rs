//! Resolved, reopened, closed, declined, withdrawn.

use kernel::{Failure, Refusal};

use super::world::{refusal, worlds};
use crate::requests::actions::{self, Declination, Reopening, Resolution, Withdrawal, Words};
use crate::requests::model::{Rework, State};
use crate::verb_by;

fn done() -> Resolution {
    Resolution { message: "Paid back.".to_owned(), ..Resolution::default() }
}

#[tokio::test]
async fn what_comes_back_keeps_its_place_and_counts_as_not_right_the_first_time() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let rank = world.see(&world.amara, id).await.shown.rank_at;
        world.later(3600);
        verb_by!(world, world.amara, |a| actions::resolve(a, id, None, &done())).unwrap();
        let resolved = world.see(&world.grace, id).await;
        assert_eq!(resolved.shown.state, State::Resolved);
        world.later(3600);
        let back =
            Reopening { reason: "One charge is still there.".to_owned(), rework: Some(Rework::Incomplete) };
        verb_by!(world, world.grace, |a| actions::reopen(a, id, None, &back)).unwrap();
        let seen = world.see(&world.grace, id).await;
        assert_eq!(
            (seen.shown.state, seen.shown.reopenings, seen.shown.rank_at),
            (State::InProgress, 1, rank)
        );
        verb_by!(world, world.amara, |a| actions::resolve(a, id, None, &done())).unwrap();
        verb_by!(world, world.grace, |a| actions::close(a, id, None, actions::Closure::default())).unwrap();
        assert_eq!(world.see(&world.grace, id).await.shown.state, State::Closed);
    }
}

#[tokio::test]
async fn declining_gives_a_reason_and_another_way_and_ends_it() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let no = Declination {
            reason: "Not ours.".to_owned(),
            another_way: Some("Ask the insurer.".to_owned()),
            parts: None,
        };
        verb_by!(world, world.amara, |a| actions::decline(a, id, None, &no)).unwrap();
        let seen = world.see(&world.grace, id).await;
        assert_eq!((seen.shown.state, seen.shown.is_unheard, seen.texts.len()), (State::Declined, false, 2));
        let tried = verb_by!(world, world.amara, |a| actions::resolve(a, id, None, &done()));
        assert_eq!(refusal(tried), Refusal::Conflict("refusal-request-state"));
    }
}

#[tokio::test]
async fn only_who_asked_takes_it_back() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let nothing = Withdrawal::default();
        let tried = verb_by!(world, world.amara, |a| actions::withdraw(a, id, None, &nothing));
        assert_eq!(refusal(tried), Refusal::Forbidden("refusal-request-not-yours"));
        verb_by!(world, world.grace, |a| actions::withdraw(a, id, None, &nothing)).unwrap();
        assert_eq!(world.see(&world.grace, id).await.shown.state, State::Withdrawn);
    }
}

#[tokio::test]
async fn what_nobody_objects_to_is_settled_after_two_weeks() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        verb_by!(world, world.amara, |a| actions::resolve(a, id, None, &done())).unwrap();
        world.later(13 * 86_400);
        assert_eq!(actions::close_settled(&world.db).await.unwrap(), 0);
        world.later(2 * 86_400);
        assert_eq!(actions::close_settled(&world.db).await.unwrap(), 1);
        assert_eq!(world.see(&world.grace, id).await.shown.state, State::Closed);
    }
}

#[tokio::test]
async fn c_04_verbs_that_race_leave_one_of_the_allowed_states_and_lose_no_word() {
    for world in worlds().await {
        for _ in 0..10 {
            let id = world.open(&world.grace, &world.bill("Charged twice")).await;
            let (done, nothing) = (done(), Withdrawal::default());
            let words = Words { body: "One more thing.".to_owned() };
            let (resolved, withdrawn, said) = tokio::join!(
                async { verb_by!(world, world.amara, |a| actions::resolve(a, id, None, &done)) },
                async { verb_by!(world, world.grace, |a| actions::withdraw(a, id, None, &nothing)) },
                async { verb_by!(world, world.grace, |a| actions::message(a, id, None, &words)) },
            );
            said.unwrap();
            let seen = world.see(&world.grace, id).await;
            let won = [resolved.is_ok(), withdrawn.is_ok()];
            assert_eq!(won.iter().filter(|won| **won).count(), 1, "{won:?}");
            let state = if won[0] { State::Resolved } else { State::Withdrawn };
            assert_eq!(seen.shown.state, state);
            let lost = if won[0] { withdrawn } else { resolved };
            assert!(matches!(lost, Err(Failure::Refused(Refusal::Conflict(_)))));
            assert!(seen.texts.iter().any(|text| text.body == "One more thing."));
        }
    }
}
