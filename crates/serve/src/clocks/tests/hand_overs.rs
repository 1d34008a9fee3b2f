//! Handing over, and first words.

use map::services::{Target, Targets};

use super::{BILLING, HOUR, LEGAL, Story, at, office, read};
use crate::clocks::ClockKind::{self, Acknowledge, Ownership, Resolve, Respond, Update};
use crate::clocks::ClockState::{Breached, Met, Running};
use crate::clocks::clocks;
use crate::requests::model::RequestEvent;

fn from(story: &Story, kind: ClockKind) -> kernel::Instant {
    story.clock(kind, Target::Seconds(2 * HOUR)).from
}

#[test]
fn handing_over_restarts_ownership_and_nothing_else_once_acknowledged() {
    let story = Story::asked("Mon 2, 10:00").acknowledged("Mon 2, 11:00").handed_over("Mon 2, 12:00");
    assert_eq!(from(&story, Ownership), at("Mon 2, 12:00"));
    for kind in [Acknowledge, Respond, Resolve] {
        assert_eq!(from(&story, kind), at("Mon 2, 10:00"), "{kind}");
    }
    assert_eq!(from(&story, Update), at("Mon 2, 11:00"));
    assert_eq!(read(&story.clock(Acknowledge, Target::Seconds(2 * HOUR)), "Tue 3, 12:00"), (Met, 1.0));
}

#[test]
fn handing_over_before_a_first_word_gives_the_new_team_its_time_for_one() {
    let story = Story::asked("Mon 2, 10:00").handed_over("Mon 2, 12:00");
    let clock = story.clock(Acknowledge, Target::Seconds(2 * HOUR));
    assert_eq!((clock.from, clock.due_at), (at("Mon 2, 12:00"), Some(at("Mon 2, 14:00"))));
    for kind in [Respond, Resolve, Update] {
        assert_eq!(from(&story, kind), at("Mon 2, 10:00"), "{kind}");
    }
    let clock = story.acknowledged("Mon 2, 13:00").clock(Acknowledge, Target::Seconds(2 * HOUR));
    assert_eq!(read(&clock, "Mon 2, 17:00"), (Met, 1.0));
}

#[test]
fn handing_back_gives_the_first_team_no_time_of_before() {
    let story = Story::asked("Mon 2, 10:00").handed_over("Mon 2, 12:00").handed_over("Mon 2, 15:00");
    assert_eq!(from(&story, Ownership), at("Mon 2, 15:00"));
}

#[test]
fn the_time_that_a_team_has_it_waits_with_a_pause() {
    let story = Story::asked("Mon 2, 10:00")
        .handed_over("Mon 2, 12:00")
        .paused("Mon 2, 13:00")
        .resumed("Mon 2, 16:00");
    let clock = story.clock(Ownership, Target::Seconds(2 * HOUR));
    assert_eq!(clock.due_at, Some(at("Mon 2, 17:00")));
}

#[test]
fn a_pause_before_the_hand_over_is_no_concern_of_the_new_team() {
    let story = Story::asked("Mon 2, 10:00")
        .paused("Mon 2, 11:00")
        .handed_over("Mon 2, 12:00")
        .resumed("Mon 2, 12:00");
    let clock = story.clock(Ownership, Target::Seconds(2 * HOUR));
    assert_eq!((clock.due_at, clock.paused_seconds), (Some(at("Mon 2, 14:00")), 0));
}

#[test]
fn a_first_word_that_was_taken_back_was_none() {
    let story = Story::asked("Mon 2, 10:00")
        .acknowledged("Mon 2, 11:00")
        .then("Mon 2, 11:01", RequestEvent::AcknowledgementTakenBack {});
    let clock = story.clock(Acknowledge, Target::Seconds(2 * HOUR));
    assert_eq!((clock.stopped_at, clock.from), (None, at("Mon 2, 10:00")));
    assert_eq!(read(&clock, "Mon 2, 11:30"), (Running, 1.5));
}

#[test]
fn a_first_word_taken_back_after_a_hand_over_leaves_the_new_team_its_own_time() {
    let story = Story::asked("Mon 2, 10:00").acknowledged("Mon 2, 11:00").handed_over("Mon 2, 12:00");
    let story = story.then("Mon 2, 12:30", RequestEvent::AcknowledgementTakenBack {});
    assert_eq!(from(&story, Acknowledge), at("Mon 2, 12:00"));
}

#[test]
fn a_second_word_does_not_make_the_first_one_later() {
    let story = Story::asked("Mon 2, 10:00").acknowledged("Mon 2, 10:30").acknowledged("Mon 2, 15:00");
    let clock = story.clock(Acknowledge, Target::Seconds(2 * HOUR));
    assert_eq!(read(&clock, "Mon 2, 16:00"), (Met, 0.5));
}

#[test]
fn each_team_that_had_it_has_a_clock_of_its_own() {
    let story = Story::asked("Mon 2, 10:00").handed_over("Mon 2, 13:00").resolved("Mon 2, 16:00");
    let targets = Targets { ownership: Some(Target::Seconds(2 * HOUR)), ..Targets::default() };
    let held = clocks(&(&targets).into(), &office(), &story.history());
    let told: Vec<_> = held.iter().map(|clock| (clock.team, read(clock, "Tue 3, 10:00"))).collect();
    assert_eq!(told, [(Some(LEGAL), (Breached, 3.0)), (Some(BILLING), (Breached, 3.0))]);
}

#[test]
fn what_is_taken_back_in_time_was_neither_kept_nor_broken() {
    let asked = Story::asked("Mon 2, 10:00");
    let targets = Targets { respond: Some(Target::Seconds(2 * HOUR)), ..Targets::default() };
    let clocks_at = |when: &str| {
        let story = asked.clone().then(when, RequestEvent::Withdrawn { text: None });
        clocks(&(&targets).into(), &office(), &story.history()).len()
    };
    assert_eq!((clocks_at("Mon 2, 11:00"), clocks_at("Mon 2, 13:00")), (0, 1));
}
