//! Answers, and signs in between.

use map::services::Target;

use super::{HOUR, Story, TEXT, at, read};
use crate::clocks::Clock;
use crate::clocks::ClockKind::{Acknowledge, Respond, Update};
use crate::clocks::ClockState::{Breached, Met, Running};
use crate::requests::model::{RequestEvent, Side};

fn answer(story: &Story) -> Clock {
    story.clock(Respond, Target::Seconds(2 * HOUR))
}

fn sign(story: &Story) -> Clock {
    story.clock(Update, Target::Seconds(2 * HOUR))
}

#[test]
fn only_a_public_word_of_the_provider_is_an_answer() {
    let silent = Story::asked("Mon 2, 10:00")
        .acknowledged("Mon 2, 10:30")
        .then("Mon 2, 11:00", RequestEvent::Noted { text: TEXT })
        .then("Mon 2, 11:10", RequestEvent::Replied { side: Side::Requester, text: TEXT });
    assert_eq!(answer(&silent).stopped_at, None);
    assert_eq!(answer(&silent.clone().replied("Mon 2, 11:30")).stopped_at, Some(at("Mon 2, 11:30")));
    let moved =
        RequestEvent::PromiseMoved { from: at("Tue 3, 12:00"), to: at("Wed 4, 12:00"), text: Some(TEXT) };
    assert_eq!(answer(&silent.then("Mon 2, 11:40", moved)).stopped_at, Some(at("Mon 2, 11:40")));
    let word = RequestEvent::Acknowledged { expected_at: None, text: Some(TEXT) };
    let warm = Story::asked("Mon 2, 10:00").then("Mon 2, 10:30", word);
    assert_eq!(answer(&warm).stopped_at, Some(at("Mon 2, 10:30")));
}

#[test]
fn the_end_is_a_first_word_and_an_answer_when_there_was_none() {
    let ends = [
        RequestEvent::Resolved { text: TEXT, outside_waited: None },
        RequestEvent::Declined { text: TEXT, another_way: None },
    ];
    for end in ends {
        let story = Story::asked("Mon 2, 10:00").then("Mon 2, 11:00", end);
        assert_eq!(read(&answer(&story), "Fri 6, 11:00"), (Met, 1.0));
        assert_eq!(read(&story.clock(Acknowledge, Target::Seconds(2 * HOUR)), "Fri 6, 11:00"), (Met, 1.0));
    }
}

#[test]
fn what_is_said_after_the_end_makes_nothing_late() {
    let ended = RequestEvent::Declined { text: TEXT, another_way: None };
    let story = Story::asked("Mon 2, 10:00").then("Mon 2, 11:00", ended).replied("Fri 6, 11:00");
    assert_eq!(read(&answer(&story), "Fri 6, 12:00"), (Met, 1.0));
    let story = Story::asked("Mon 2, 10:00").resolved("Mon 2, 11:00").replied("Fri 6, 11:00");
    assert_eq!(read(&sign(&story), "Fri 6, 12:00"), (Met, 1.0));
}

#[test]
fn a_sign_starts_the_time_to_the_next_one() {
    let story = Story::asked("Mon 2, 10:00");
    assert_eq!(sign(&story).due_at, Some(at("Mon 2, 12:00")));
    assert_eq!(sign(&story.clone().acknowledged("Mon 2, 11:00")).due_at, Some(at("Mon 2, 13:00")));
    let replied = story.acknowledged("Mon 2, 11:00").replied("Mon 2, 16:00");
    assert_eq!(sign(&replied).due_at, Some(at("Tue 3, 10:00")));
    assert_eq!(read(&sign(&replied), "Mon 2, 16:30"), (Running, 0.5));
}

#[test]
fn coming_late_with_the_last_sign_is_not_forgiven_by_the_end() {
    let story = Story::asked("Mon 2, 10:00").acknowledged("Mon 2, 11:00").resolved("Mon 2, 16:00");
    assert_eq!(read(&sign(&story), "Tue 3, 10:00"), (Breached, 5.0));
}

#[test]
fn when_it_comes_back_the_time_to_the_next_sign_runs_from_the_coming_back() {
    let story = Story::asked("Mon 2, 10:00").resolved("Mon 2, 11:00").reopened("Fri 6, 11:00");
    assert_eq!(sign(&story).due_at, Some(at("Fri 6, 13:00")));
    assert_eq!(read(&sign(&story), "Fri 6, 12:00"), (Running, 1.0));
}
