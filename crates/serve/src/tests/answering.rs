//! First words, promises, pauses, hand-overs.

use kernel::Refusal;

use super::world::{refusal, worlds};
use crate::clocks::ClockState;
use crate::requests::actions::{self, Acknowledgement, HandOver, PauseFor, Words};
use crate::requests::model::{RequestEvent, State, WaitingOn};
use crate::verb_by;

#[tokio::test]
async fn a_first_word_with_a_date_stops_the_clock_and_gives_a_promise() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        world.later(600);
        let tomorrow = world.db.now().plus_seconds(86_400);
        let word = Acknowledgement { expected_at: Some(tomorrow), message: None };
        verb_by!(world, world.amara, |a| actions::acknowledge(a, id, None, &word)).unwrap();
        let seen = world.see(&world.grace, id).await;
        assert_eq!(seen.shown.state, State::Acknowledged);
        assert_eq!(seen.shown.assignee_id.map(|id| id.0), Some(world.amara.person));
        assert_eq!((seen.shown.due_kind.as_deref(), seen.shown.due_at), (Some("promised"), Some(tomorrow)));
        let clock = &seen.clocks[0];
        let reading = clock.read(world.db.now(), &seen.calendar);
        assert_eq!((clock.kind.as_str(), reading.state), ("acknowledge", ClockState::Met));
    }
}

#[tokio::test]
async fn a_fresh_first_word_can_be_taken_back_by_its_author_alone() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let word = Acknowledgement::default();
        verb_by!(world, world.amara, |a| actions::acknowledge(a, id, None, &word)).unwrap();
        let tried = verb_by!(world, world.jonas, |a| actions::take_back_acknowledgement(a, id));
        assert_eq!(refusal(tried), Refusal::Conflict("refusal-take-back-late"));
        verb_by!(world, world.amara, |a| actions::take_back_acknowledgement(a, id)).unwrap();
        let seen = world.see(&world.amara, id).await;
        assert_eq!(
            (seen.shown.state, seen.shown.is_unheard, seen.shown.assignee_id),
            (State::New, true, None)
        );
        verb_by!(world, world.amara, |a| actions::acknowledge(a, id, None, &word)).unwrap();
        world.later(61);
        let late = verb_by!(world, world.amara, |a| actions::take_back_acknowledgement(a, id));
        assert_eq!(refusal(late), Refusal::Conflict("refusal-take-back-late"));
    }
}

#[tokio::test]
async fn moving_a_promised_date_needs_a_word_about_it() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let at = |hours: i64| Some(world.db.now().plus_seconds(hours * 3600));
        let word = |expected_at, message: Option<&str>| Acknowledgement {
            expected_at,
            message: message.map(str::to_owned),
        };
        let first = word(at(24), None);
        verb_by!(world, world.amara, |a| actions::acknowledge(a, id, None, &first)).unwrap();
        let silent = word(at(48), None);
        let tried = verb_by!(world, world.amara, |a| actions::acknowledge(a, id, None, &silent));
        assert_eq!(refusal(tried), Refusal::field("message", "field-reason-new-date"));
        let said = word(at(48), Some("The insurer answers tomorrow."));
        verb_by!(world, world.amara, |a| actions::acknowledge(a, id, None, &said)).unwrap();
        let seen = world.see(&world.grace, id).await;
        assert_eq!((seen.shown.promise_moves, seen.shown.promised_at), (1, at(48)));
        assert_eq!(seen.shown.first_promised_at, at(24));
    }
}

#[tokio::test]
async fn a_pause_is_never_late_and_an_answer_ends_it() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let wait = PauseFor {
            waiting_on: WaitingOn::Requester,
            waiting_for: None,
            reason: "Which visit was it?".to_owned(),
            until: None,
        };
        verb_by!(world, world.amara, |a| actions::pause(a, id, None, &wait)).unwrap();
        world.later(30 * 86_400);
        let seen = world.see(&world.grace, id).await;
        let now = world.db.now();
        assert!(seen.clocks.iter().all(|clock| clock.read(now, &seen.calendar).state == ClockState::Paused));
        assert_eq!((seen.shown.state, seen.shown.due_at), (State::Waiting, None));
        let answer = Words { body: "The one on the third.".to_owned() };
        verb_by!(world, world.grace, |a| actions::message(a, id, None, &answer)).unwrap();
        assert_eq!(world.see(&world.grace, id).await.shown.state, State::InProgress);
    }
}

#[tokio::test]
async fn what_is_said_on_what_was_read_is_refused_once_others_have_gone_on() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let read = Some(world.see(&world.amara, id).await.shown.version);
        let words = Words { body: "It is paid.".to_owned() };
        verb_by!(world, world.jonas, |a| actions::message(a, id, read, &words)).unwrap();
        let late = verb_by!(world, world.amara, |a| actions::message(a, id, read, &words));
        assert_eq!(refusal(late), Refusal::Stale);
        let late = verb_by!(world, world.amara, |a| actions::note(a, id, read, &words));
        assert_eq!(refusal(late), Refusal::Stale);
        assert_eq!(world.see(&world.grace, id).await.texts.len(), 1);
    }
}

#[tokio::test]
async fn what_waits_for_a_date_goes_on_by_itself() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let until = Some(world.db.now().plus_seconds(3600));
        let wait = PauseFor {
            waiting_on: WaitingOn::Date,
            waiting_for: None,
            reason: "Month end".to_owned(),
            until,
        };
        verb_by!(world, world.amara, |a| actions::pause(a, id, None, &wait)).unwrap();
        assert_eq!(actions::resume_waited_out(&world.db).await.unwrap(), 0);
        world.later(3601);
        assert_eq!(actions::resume_waited_out(&world.db).await.unwrap(), 1);
        assert_eq!(world.see(&world.grace, id).await.shown.state, State::InProgress);
    }
}

#[tokio::test]
async fn handing_over_moves_it_and_the_one_who_did_follows_it() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Is this lawful?")).await;
        world.later(1800);
        let over = HandOver { team: world.legal, reason: "A question of law".to_owned() };
        verb_by!(world, world.amara, |a| actions::hand_over(a, id, None, &over)).unwrap();
        let seen = world.see(&world.amara, id).await;
        assert!(seen.standing.follows && !seen.standing.provides);
        assert_eq!(
            (seen.shown.team_id, seen.shown.hand_overs, seen.shown.is_unheard),
            (world.legal, 1, true)
        );
        let resolve = seen.clocks.iter().find(|clock| clock.kind.as_str() == "resolve").unwrap();
        assert_eq!(resolve.from, seen.shown.opened_at);
        let first_word = seen.clocks.iter().find(|clock| clock.kind.as_str() == "acknowledge").unwrap();
        assert_eq!(first_word.from, world.db.now());
        let tried =
            verb_by!(world, world.amara, |a| actions::acknowledge(a, id, None, &Acknowledgement::default()));
        assert_eq!(refusal(tried), Refusal::Forbidden("refusal-request-not-yours"));
        verb_by!(world, world.noor, |a| actions::acknowledge(a, id, None, &Acknowledgement::default()))
            .unwrap();
    }
}

#[tokio::test]
async fn c_02_a_verb_on_an_old_version_is_refused_and_loses_nothing() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let version = world.see(&world.amara, id).await.shown.version;
        let answer = Words { body: "One more thing.".to_owned() };
        verb_by!(world, world.grace, |a| actions::message(a, id, None, &answer)).unwrap();
        let word = Acknowledgement::default();
        let tried = verb_by!(world, world.amara, |a| actions::acknowledge(a, id, Some(version), &word));
        assert_eq!(refusal(tried), Refusal::Stale);
        let seen = world.see(&world.amara, id).await;
        assert_eq!(seen.shown.version, version + 1);
        assert!(seen.events.iter().any(|e| matches!(e.event, RequestEvent::Replied { .. })));
    }
}

#[tokio::test]
async fn what_was_late_before_it_waited_stays_late_while_it_waits() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let soon = world.db.now().plus_seconds(3600);
        let word = Acknowledgement { expected_at: Some(soon), message: None };
        verb_by!(world, world.amara, |a| actions::acknowledge(a, id, None, &word)).unwrap();
        world.later(7200);
        let wait = PauseFor {
            waiting_on: WaitingOn::Vendor,
            waiting_for: None,
            reason: "A part".to_owned(),
            until: None,
        };
        verb_by!(world, world.amara, |a| actions::pause(a, id, None, &wait)).unwrap();
        let seen = world.see(&world.grace, id).await;
        assert_eq!((seen.shown.state, seen.shown.due_at), (State::Waiting, Some(soon)));
    }
}

#[tokio::test]
async fn a_first_word_is_not_taken_back_when_a_colleague_has_added_to_it() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let word = Acknowledgement::default();
        verb_by!(world, world.amara, |a| actions::acknowledge(a, id, None, &word)).unwrap();
        world.later(5);
        let date = Acknowledgement { expected_at: Some(world.db.now().plus_seconds(86_400)), message: None };
        verb_by!(world, world.jonas, |a| actions::acknowledge(a, id, None, &date)).unwrap();
        for who in [&world.amara, &world.jonas] {
            let tried = verb_by!(world, who, |a| actions::take_back_acknowledgement(a, id));
            assert_eq!(refusal(tried), Refusal::Conflict("refusal-take-back-late"));
        }
    }
}

#[tokio::test]
async fn who_asked_does_not_answer_themselves_even_as_one_of_the_team() {
    for world in worlds().await {
        let id = world.open(&world.amara, &world.bill("My own bill")).await;
        let more = Words { body: "It is the one of May.".to_owned() };
        verb_by!(world, world.amara, |a| actions::message(a, id, None, &more)).unwrap();
        assert_eq!(world.see(&world.jonas, id).await.history.responded_at, None);
        verb_by!(world, world.jonas, |a| actions::message(a, id, None, &more)).unwrap();
        assert_eq!(world.see(&world.jonas, id).await.history.responded_at, Some(world.db.now()));
    }
}
