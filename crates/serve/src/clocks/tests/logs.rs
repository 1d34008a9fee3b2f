//! Rows of another system's log, in the orders that logs have.

use map::services::Target;
use people::{PersonId, TeamId};
use proptest::prelude::*;

use super::{BILLING, HOUR, LEGAL, Story, at, read};
use crate::clocks::ClockKind::{Acknowledge, Resolve};
use crate::clocks::ClockState::{Met, Running};
use crate::clocks::History;
use crate::requests::imported::{LogRow, Signs, Told, WordId};
use crate::requests::model::{Happened, RequestEvent, WaitingOn};

const NOTHING: Signs =
    Signs { acknowledged: false, waiting: None, resolved: false, closed: false, reopens: true };
const HAS_IT: Signs = Signs { acknowledged: true, ..NOTHING };
const WAITS: Signs = Signs { waiting: Some(WaitingOn::Vendor), ..NOTHING };
const DONE: Signs = Signs { resolved: true, reopens: false, ..NOTHING };
const SHUT: Signs = Signs { closed: true, reopens: false, ..NOTHING };

fn row(team: Option<TeamId>, signs: Signs) -> LogRow {
    LogRow { word: WordId::new(9), team, person: None, signs, told: None }
}

impl Story {
    fn logged(self, when: &str, team: Option<TeamId>, signs: Signs) -> Self {
        self.then(when, RequestEvent::Logged(row(team, signs)))
    }

    /// The first row, with what columns tell of the whole.
    fn told(when: &str, told: Told) -> Self {
        let row = LogRow { told: Some(told), ..row(Some(BILLING), NOTHING) };
        Self(Vec::new()).then(when, RequestEvent::Logged(row))
    }

    fn log(when: &str, team: Option<TeamId>, signs: Signs) -> Self {
        Self(Vec::new()).logged(when, team, signs)
    }
}

#[test]
fn rows_make_the_stretches_that_deeds_make() {
    let log = Story::log("Mon 2, 10:00", Some(BILLING), NOTHING)
        .logged("Mon 2, 11:00", Some(LEGAL), HAS_IT)
        .logged("Mon 2, 13:00", None, WAITS)
        .logged("Mon 2, 14:00", Some(LEGAL), WAITS)
        .logged("Tue 3, 10:00", Some(LEGAL), DONE)
        .logged("Tue 3, 12:00", Some(LEGAL), NOTHING)
        .logged("Tue 3, 13:00", Some(LEGAL), DONE)
        .logged("Tue 3, 15:00", Some(LEGAL), DONE);
    let deeds = Story::asked("Mon 2, 10:00")
        .handed_over("Mon 2, 11:00")
        .acknowledged("Mon 2, 11:00")
        .paused("Mon 2, 13:00")
        .resolved("Tue 3, 10:00")
        .reopened("Tue 3, 12:00")
        .resolved("Tue 3, 13:00");
    let (a, b) = (log.history(), deeds.history());
    assert_eq!(
        (a.opened_at, a.acknowledged_at, a.resolved_at),
        (b.opened_at, b.acknowledged_at, b.resolved_at)
    );
    assert_eq!((&a.holders, &a.pauses, a.reopenings), (&b.holders, &b.pauses, b.reopenings));
    assert_eq!(log.resolve(8), deeds.resolve(8));
    assert_eq!(read(&log.resolve(8), "Thu 5, 10:00"), (Met, 4.0));
}

#[test]
fn a_resolution_is_no_first_word_unless_the_map_says_so() {
    let log = Story::log("Mon 2, 10:00", Some(BILLING), NOTHING).logged("Mon 2, 12:00", None, DONE);
    assert_eq!(log.history().acknowledged_at, None);
    let clock = log.clock(Acknowledge, Target::Seconds(4 * HOUR));
    assert_eq!(read(&clock, "Fri 6, 12:00"), (Met, 2.0), "but nobody waits for one any more");
}

#[test]
fn what_columns_tell_of_the_whole_wins_over_rows() {
    let told = Told {
        opened_at: Some(at("Mon 2, 09:00")),
        resolved_at: Some(at("Mon 2, 12:00")),
        closed_at: Some(at("Tue 3, 09:00")),
        tells_resolutions: true,
    };
    let log = Story::told("Mon 2, 10:00", told)
        .logged("Mon 2, 12:30", None, DONE)
        .logged("Mon 2, 12:40", None, NOTHING)
        .logged("Tue 3, 09:10", None, SHUT);
    let history = log.history();
    assert_eq!((history.opened_at, history.resolved_at), (at("Mon 2, 09:00"), Some(at("Mon 2, 12:00"))));
    assert_eq!((history.ended_at, history.reopenings), (Some(at("Tue 3, 09:00")), 0));
    assert_eq!(read(&log.resolve(8), "Fri 6, 12:00"), (Met, 3.0));

    let none = Told { tells_resolutions: true, ..Told::default() };
    let log = Story::told("Mon 2, 10:00", none).logged("Mon 2, 12:30", None, DONE);
    assert_eq!(log.history().resolved_at, Some(at("Mon 2, 12:30")), "it has not ended");
    assert_eq!(log.logged("Tue 3, 09:10", None, SHUT).history().resolved_at, None);
}

#[test]
fn what_happens_here_afterwards_wins_over_what_columns_told() {
    let told = Told { resolved_at: Some(at("Mon 2, 12:00")), tells_resolutions: true, ..Told::default() };
    let log = Story::told("Mon 2, 10:00", told).logged("Mon 2, 12:30", None, DONE).reopened("Tue 3, 10:00");
    assert_eq!((log.history().resolved_at, log.history().reopenings), (None, 1));
    assert_eq!(read(&log.clock(Resolve, Target::Seconds(8 * HOUR)), "Tue 3, 11:00"), (Running, 3.0));
    let again = log.resolved("Tue 3, 12:00").history();
    assert_eq!(again.resolved_at, Some(at("Tue 3, 12:00")));
}

proptest! {
    /// Whatever the rows are: the path is that of the teams they name, pauses lie in order, and it folds.
    #[test]
    fn the_path_of_teams_is_that_of_the_rows_that_name_one(
        rows in proptest::collection::vec((0..500_i64, 0..4_i64, 0..5_usize, 0..3_i64), 0..40)
    ) {
        let signs = [NOTHING, HAS_IT, WAITS, DONE, SHUT];
        let mut rows = rows;
        rows.sort_by_key(|row| row.0);
        let start = at("Mon 2, 10:00");
        let events: Vec<Happened> = rows.iter().map(|(minute, team, sign, person)| Happened {
            id: kernel::Id(*minute),
            at: start.plus_seconds(minute * 60),
            actor: None,
            audience: kernel::Audience(0),
            event: RequestEvent::Logged(LogRow {
                person: (*person > 0).then_some(PersonId::new(*person)),
                ..row((*team > 0).then_some(TeamId::new(*team)), signs[*sign])
            }),
        }).collect();
        let history = History::of(&events);
        let mut path: Vec<i64> = rows.iter().map(|row| row.1).filter(|team| *team > 0).collect();
        path.dedup();
        prop_assert_eq!(history.holders.iter().map(|(team, _)| team.get()).collect::<Vec<_>>(), path);
        prop_assert!(history.pauses.windows(2).all(|two| two[0].to.is_some_and(|to| to <= two[1].from)));
        prop_assert!(history.pauses.iter().all(|pause| pause.to.is_none_or(|to| pause.from <= to)));
    }
}
