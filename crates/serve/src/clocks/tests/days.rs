//! Promises in days.

use map::services::Target;

use super::{HOUR, Story, at, office, read};
use crate::clocks::ClockKind::Resolve;
use crate::clocks::ClockState::{Breached, Met, Running};
use crate::clocks::{Clock, seconds_of};

fn due_in(days: u32, story: &Story) -> Clock {
    story.clock(Resolve, Target::Days(days))
}

#[test]
fn days_mean_the_same_wall_time_on_the_nth_opening_day() {
    let story = Story::asked("Fri 6, 10:30");
    assert_eq!(due_in(1, &story).due_at, Some(at("Mon 9, 10:30")));
    assert_eq!(due_in(2, &story).due_at, Some(at("Tue 10, 10:30")));
    // Wednesday is a holiday.
    assert_eq!(due_in(3, &story).due_at, Some(at("Thu 12, 10:30")));
    assert_eq!(due_in(3, &story).target_seconds, 24 * HOUR);
}

#[test]
fn what_is_asked_at_night_counts_from_the_next_opening_and_ends_at_one() {
    for asked in ["Fri 6, 17:00", "Sun 8, 12:00", "Mon 9, 08:59", "Mon 9, 09:00"] {
        let clock = due_in(1, &Story::asked(asked));
        assert_eq!(clock.due_at, Some(at("Tue 10, 09:00")), "asked {asked}");
        assert_eq!(clock.target_seconds, 8 * HOUR);
        assert_eq!(read(&clock, "Mon 9, 22:00"), (Running, 8.0));
        assert_eq!(read(&clock, "Tue 10, 09:30"), (Breached, 8.5));
        let done = due_in(1, &Story::asked(asked).resolved("Mon 9, 22:00"));
        assert_eq!(read(&done, "Tue 10, 12:00"), (Met, 8.0));
    }
}

#[test]
fn days_that_are_paused_move_by_as_much_open_time() {
    let story = Story::asked("Mon 2, 10:30");
    let a_while = story.clone().paused("Mon 2, 12:00").resumed("Mon 2, 14:00");
    assert_eq!(due_in(1, &a_while).due_at, Some(at("Tue 3, 12:30")));
    let a_night = story.paused("Mon 2, 17:00").resumed("Tue 3, 09:00");
    assert_eq!(due_in(1, &a_night).due_at, Some(at("Tue 3, 10:30")));
}

#[test]
fn days_that_end_at_an_opening_still_do_after_a_pause() {
    let story = Story::asked("Sun 1, 12:00");
    assert_eq!(due_in(1, &story).due_at, Some(at("Tue 3, 09:00")));
    let a_day = story.clone().paused("Mon 2, 10:00").resumed("Tue 3, 10:00");
    assert_eq!(due_in(1, &a_day).due_at, Some(at("Wed 4, 09:00")));
    let overnight = story.paused("Mon 2, 19:00").resumed("Wed 4, 20:00");
    assert_eq!(due_in(1, &overnight).due_at, Some(at("Thu 5, 09:00")));
}

#[test]
fn on_a_calendar_that_never_opens_no_day_is_promised() {
    let never = kernel::calendar::Calendar::new(&kernel::calendar::CalendarSpec {
        tz: "Europe/Berlin".to_owned(),
        ..Default::default()
    })
    .unwrap();
    assert_eq!(seconds_of(Target::Days(1), at("Mon 2, 10:00"), &never), None);
    assert_eq!(seconds_of(Target::Days(1), at("Mon 2, 10:00"), &office()), Some(8 * HOUR));
}
