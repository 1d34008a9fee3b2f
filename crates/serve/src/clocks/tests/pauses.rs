//! Waiting does not count.

use super::{Story, at, office, read};
use crate::clocks::ClockState::{Breached, Met, Paused, Running};
use crate::requests::model::RequestEvent;

#[test]
fn a_paused_request_does_not_use_up_the_promise() {
    let story = Story::asked("Mon 2, 10:00").paused("Mon 2, 11:00");
    let clock = story.resolve(4);
    assert_eq!((clock.due_at, read(&clock, "Mon 2, 15:00")), (None, (Paused, 1.0)));
    let clock = story.resumed("Mon 2, 15:00").resolve(4);
    assert_eq!(clock.due_at, Some(at("Tue 3, 10:00")));
    assert_eq!(read(&clock, "Mon 2, 16:00"), (Running, 2.0));
    assert_eq!(read(&clock, "Tue 3, 10:00"), (Running, 4.0));
    assert_eq!(read(&clock, "Tue 3, 10:30"), (Breached, 4.5));
}

#[test]
fn a_paused_promise_is_never_late_however_long_it_waits() {
    let clock = Story::asked("Mon 2, 10:00").paused("Mon 2, 11:00").resolve(4);
    assert_eq!(read(&clock, "Mon 30, 10:00"), (Paused, 1.0));
}

#[test]
fn a_promise_that_was_late_before_the_pause_stays_late() {
    let story = Story::asked("Mon 2, 10:00").paused("Mon 2, 15:00");
    let clock = story.resolve(4);
    assert_eq!(clock.due_at, Some(at("Mon 2, 14:00")));
    assert_eq!(read(&clock, "Mon 2, 15:00"), (Breached, 5.0));
    assert_eq!(read(&clock, "Fri 6, 15:00"), (Breached, 5.0));
    let clock = story.resumed("Fri 6, 15:00").resolve(4);
    assert_eq!(clock.due_at, Some(at("Mon 2, 14:00")));
    assert_eq!(read(&clock, "Fri 6, 16:00"), (Breached, 6.0));
}

#[test]
fn a_pause_that_begins_just_as_the_promise_falls_due_keeps_it_from_being_late() {
    let story = Story::asked("Mon 2, 10:00").paused("Mon 2, 14:00");
    assert_eq!(read(&story.resolve(4), "Fri 6, 12:00"), (Paused, 4.0));
    let clock = story.resumed("Fri 6, 12:00").resolve(4);
    assert_eq!(clock.due_at, Some(at("Fri 6, 12:00")));
    let clock = Story::asked("Mon 2, 13:00").paused_until("Mon 2, 17:00", "Fri 6, 20:00").resolve(4);
    assert_eq!(clock.due_at, Some(at("Mon 9, 09:00")));
    assert_eq!(read(&clock, "Wed 4, 12:00"), (Paused, 4.0));
}

#[test]
fn a_pause_that_ends_by_itself_stops_counting_at_its_date() {
    let story = Story::asked("Mon 2, 10:00").paused_until("Mon 2, 11:00", "Wed 4, 11:00");
    let clock = story.resolve(4);
    assert_eq!(clock.due_at, Some(at("Wed 4, 14:00")));
    assert_eq!(read(&clock, "Tue 3, 12:00"), (Paused, 1.0));
    assert_eq!(read(&clock, "Wed 4, 10:59"), (Paused, 1.0));
    assert_eq!(read(&clock, "Wed 4, 11:00"), (Running, 1.0));
    assert_eq!(read(&clock, "Wed 4, 14:30"), (Breached, 4.5));
    // Somebody notices later that it goes on.
    assert_eq!(story.resumed("Wed 4, 16:00").resolve(4).due_at, clock.due_at);
}

#[test]
fn going_on_before_the_date_ends_the_pause() {
    let clock = Story::asked("Mon 2, 10:00")
        .paused_until("Mon 2, 11:00", "Wed 4, 11:00")
        .resumed("Mon 2, 12:00")
        .resolve(4);
    assert_eq!(clock.due_at, Some(at("Mon 2, 15:00")));
    assert_eq!(read(&clock, "Mon 2, 13:00"), (Running, 2.0));
}

#[test]
fn a_pause_of_no_length_changes_nothing() {
    let plain = Story::asked("Mon 2, 13:00");
    let paused = plain.clone().paused("Mon 2, 17:00").resumed("Mon 2, 17:00");
    assert_eq!(paused.resolve(4), plain.resolve(4));
}

#[test]
fn waiting_at_night_takes_no_open_time() {
    let clock = Story::asked("Mon 2, 10:00").paused("Mon 2, 18:00").resumed("Tue 3, 08:00").resolve(10);
    assert_eq!((clock.due_at, clock.paused_seconds), (Some(at("Tue 3, 12:00")), 0));
}

#[test]
fn waiting_for_another_ends_the_first_waiting() {
    let story =
        Story::asked("Mon 2, 10:00").paused_until("Mon 2, 11:00", "Fri 6, 11:00").paused("Mon 2, 12:00");
    let clock = story.resumed("Mon 2, 13:00").resolve(4);
    assert_eq!(clock.due_at, Some(at("Mon 2, 16:00")));
}

#[test]
fn lying_resolved_until_it_came_back_does_not_count() {
    let story = Story::asked("Mon 2, 10:00").resolved("Mon 2, 11:00");
    assert_eq!(read(&story.resolve(4), "Fri 6, 11:00"), (Met, 1.0));
    let clock = story.clone().reopened("Fri 6, 11:00").resolve(4);
    assert_eq!(clock.due_at, Some(at("Fri 6, 14:00")));
    assert_eq!(read(&clock, "Fri 6, 13:00"), (Running, 3.0));
    // Settled in between, or not: it lay all the same.
    let settled = story.then("Tue 3, 10:00", RequestEvent::Closed {}).reopened("Fri 6, 11:00");
    assert_eq!(settled.resolve(4), clock);
    let again = settled.resolved("Fri 6, 12:00");
    assert_eq!(read(&again.resolve(4), "Mon 9, 12:00"), (Met, 2.0));
    assert_eq!(again.history().worked_seconds(at("Fri 6, 12:00"), &office()), 2 * 3600);
}

#[test]
fn a_log_in_which_only_the_closing_is_known_can_come_back_too() {
    let story =
        Story::asked("Mon 2, 10:00").paused("Mon 2, 10:30").then("Mon 2, 11:00", RequestEvent::Closed {});
    let clock = story.reopened("Fri 6, 11:00").resolve(4);
    assert_eq!(clock.due_at, Some(at("Fri 6, 14:30")));
}

#[test]
fn a_log_that_pauses_what_is_done_leaves_nothing_out_twice() {
    let story =
        Story::asked("Mon 2, 10:00").resolved("Mon 2, 11:00").paused("Mon 2, 12:00").reopened("Mon 2, 13:00");
    assert_eq!(read(&story.resolve(8), "Mon 2, 14:00"), (Running, 2.0));
}

#[test]
fn the_end_decides_whether_it_was_kept_and_it_says_so_for_ever() {
    let in_time = Story::asked("Mon 2, 10:00").resolved("Mon 2, 14:00").resolve(4);
    assert_eq!(read(&in_time, "Mon 30, 10:00"), (Met, 4.0));
    let late = Story::asked("Mon 2, 10:00").resolved("Mon 2, 14:01").resolve(4);
    assert_eq!(read(&late, "Mon 30, 10:00").0, Breached);
}

#[test]
fn what_is_done_in_the_night_after_it_was_due_is_late_as_it_was_the_moment_before() {
    let story = Story::asked("Mon 2, 13:00");
    assert_eq!(story.resolve(4).due_at, Some(at("Mon 2, 17:00")));
    assert_eq!(read(&story.resolve(4), "Mon 2, 20:00"), (Breached, 4.0));
    assert_eq!(read(&story.resolved("Mon 2, 20:00").resolve(4), "Tue 3, 12:00"), (Breached, 4.0));
}

#[test]
fn a_fraction_of_a_second_is_neither_lost_nor_won_by_pausing() {
    let mut story = Story::asked("Mon 2, 10:00:00.6");
    for minute in 10..50 {
        story =
            story.paused(&format!("Mon 2, 10:{minute}:00.7")).resumed(&format!("Mon 2, 10:{minute}:30.2"));
    }
    // Forty pauses of 29.5 seconds are 1180 seconds.
    assert_eq!(story.resolve(4).due_at, Some(at("Mon 2, 14:19:40.6")));
    assert_eq!(story.resolve(4).paused_seconds, 1180);
    // The last half second falls on the next morning.
    let clock =
        Story::asked("Mon 2, 16:00:00.5").paused("Mon 2, 16:30").resumed("Mon 2, 16:30:00.25").resolve(1);
    assert_eq!(clock.due_at, Some(at("Tue 3, 09:00:00.75")));
}
