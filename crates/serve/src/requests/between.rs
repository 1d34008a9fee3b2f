//! How it goes between the two ends of a relationship: what is open, how long it takes, and how often the clocks of its
//! requests kept what an agreement promised.

use std::collections::HashMap;

use db::Reader;
use kernel::{Failure, Instant};
use map::agreements::{AgreementId, ClockKept};
use map::services::{Class, TargetKind};
use map::{Promised, RelationshipId};
use measure::{Interval, median_interval, quantile};
use people::{PersonId, VendorId};

use super::model::State;
use super::store::{self, Asked, MOST_BETWEEN, WithVendor};
use crate::clocks::{Clock, ClockKind};

/// So far back it is looked.
pub const DAYS: i64 = 90;
const CONFIDENCE: f64 = 0.95;

/// What was asked over a relationship in the last days.
#[derive(Clone, Debug, Default)]
pub struct Between {
    pub open: usize,
    /// Open ones of which a promise has passed.
    pub late: usize,
    /// Open ones that have had no first word.
    pub unheard: usize,
    /// Opened in the period.
    pub asked: usize,
    /// There were more than were read: these are the latest.
    pub is_part: bool,
    pub took: Option<Took>,
    pub kept: Vec<ClockKept>,
}

/// How long half of them took at most, in business seconds without pauses.
#[derive(Clone, Copy, Debug)]
pub struct Took {
    pub half: i64,
    /// The order-statistic interval of it; none for fewer than six.
    pub interval: Option<(i64, i64)>,
    pub n: usize,
}

/// One statement.
pub async fn between(
    r: &mut Reader,
    viewer: PersonId,
    of: RelationshipId,
    now: Instant,
) -> Result<Between, Failure> {
    let since = now.plus_seconds(-DAYS * 86_400);
    let rows = store::between(r, viewer, of, since).await?;
    Ok(Between::of(&rows, since, now)?)
}

/// What was asked over a relationship and may be known to everybody who works here, for what its two ends read alike. One
/// statement.
pub async fn openly_between(r: &mut Reader, of: RelationshipId, now: Instant) -> Result<Between, Failure> {
    let since = now.plus_seconds(-DAYS * 86_400);
    let rows = store::openly_between(r, of, since, now).await?;
    Ok(Between::of(&rows, since, now)?)
}

/// What lies between a vendor and the teams here, as far as all of its people may read it.
#[derive(Clone, Debug, Default)]
pub struct OfVendor {
    /// The oldest first.
    pub open: Vec<WithVendor>,
    pub kept: Vec<ClockKept>,
}

/// One statement.
pub async fn of_vendor(r: &mut Reader, vendor: VendorId, now: Instant) -> Result<OfVendor, Failure> {
    let since = now.plus_seconds(-DAYS * 86_400);
    let mut rows = store::with_vendor(r, vendor, since).await?;
    let asked: Vec<Asked> = rows.iter().map(WithVendor::asked).collect();
    let kept = Between::of(&asked, since, now)?.kept;
    rows.retain(|row| row.is_open);
    rows.reverse();
    Ok(OfVendor { open: rows, kept })
}

/// How often what was promised over each line of the viewer's own teams was kept: kept, and of how many. One statement.
pub async fn kept_over(
    r: &mut Reader,
    viewer: PersonId,
    now: Instant,
) -> Result<HashMap<RelationshipId, (i64, i64)>, Failure> {
    let since = now.plus_seconds(-DAYS * 86_400);
    let mut over: HashMap<RelationshipId, (i64, i64)> = HashMap::new();
    for row in store::promises_of(r, viewer.0, since, now).await? {
        let (kept, n) = match (&row.targets, &row.clocks) {
            (Some(targets), Some(clocks)) => {
                let judged = judged(targets, clocks, now)?;
                (judged.iter().filter(|one| one.is_kept).count() as i64, judged.len() as i64)
            }
            _ => (row.kept, row.told),
        };
        let sum = over.entry(RelationshipId(row.line)).or_default();
        *sum = (sum.0 + kept, sum.1 + n);
    }
    over.retain(|_, (_, n)| *n > 0);
    Ok(over)
}

impl Between {
    pub fn of(rows: &[Asked], since: Instant, now: Instant) -> anyhow::Result<Self> {
        let lately: Vec<&Asked> = rows.iter().filter(|row| row.opened_at >= since).collect();
        let is_part = lately.len() > MOST_BETWEEN;
        let lately = &lately[..lately.len().min(MOST_BETWEEN)];
        let is_late = |row: &&Asked| row.state != State::Waiting && row.due_at.is_some_and(|due| due < now);
        Ok(Self {
            open: rows.iter().filter(|row| row.is_open).count(),
            late: rows.iter().filter(|row| row.is_open).filter(is_late).count(),
            unheard: rows.iter().filter(|row| row.is_open && row.is_unheard).count(),
            asked: lately.len(),
            is_part,
            took: Took::of(lately.iter().filter_map(|row| row.resolve_seconds).collect()),
            kept: kept(lately, now)?,
        })
    }
}

impl Took {
    fn of(mut seconds: Vec<i64>) -> Option<Self> {
        seconds.sort_unstable();
        #[allow(clippy::cast_precision_loss, reason = "a time in seconds is far below 2^53")]
        let sorted: Vec<f64> = seconds.iter().map(|seconds| *seconds as f64).collect();
        #[allow(clippy::cast_possible_truncation, reason = "between two times that are whole seconds")]
        let whole = |seconds: f64| seconds.round() as i64;
        Some(Self {
            half: whole(quantile(&sorted, 0.5)?),
            interval: median_interval(&sorted, CONFIDENCE)
                .map(|Interval { low, high }| (whole(low), whole(high))),
            n: sorted.len(),
        })
    }
}

/// Of each clock that an agreement set, how many have stopped or run out, and how many of these kept the promise. One that
/// still runs says nothing yet. News are promised again and again, and a clock knows only the last stretch, so they are
/// not counted.
fn kept(rows: &[&Asked], now: Instant) -> anyhow::Result<Vec<ClockKept>> {
    let mut all: Vec<ClockKept> = Vec::new();
    for row in rows {
        for one in judged(&row.targets, &row.clocks, now)? {
            let counted = counted(&mut all, one.agreement, row.class, one.kind);
            counted.n += 1;
            counted.kept += i64::from(one.is_kept);
        }
    }
    Ok(all)
}

/// A clock that an agreement set and that has stopped or run out.
pub(super) struct Judged {
    pub(super) agreement: AgreementId,
    pub(super) kind: TargetKind,
    pub(super) due_at: Option<Instant>,
    pub(super) is_kept: bool,
}

/// The clocks of one request that an agreement set and that have stopped or run out, and whether they were kept.
pub(super) fn judged(targets: &str, clocks: &str, now: Instant) -> anyhow::Result<Vec<Judged>> {
    let promised: Promised = serde_json::from_str(targets)?;
    let clocks: Vec<Clock> = serde_json::from_str(clocks)?;
    let judged = |clock: &Clock| {
        let (agreement, kind) = set_by(&promised, clock)?;
        let is_kept = clock.is_kept().or_else(|| clock.is_late(Some(now)).then_some(false))?;
        Some(Judged { agreement, kind, due_at: clock.due_at, is_kept })
    };
    Ok(clocks.iter().filter_map(judged).collect())
}

/// The agreement that set this clock, if one did.
fn set_by(promised: &Promised, clock: &Clock) -> Option<(AgreementId, TargetKind)> {
    let (kind, by) = match clock.kind {
        ClockKind::Acknowledge => (TargetKind::Acknowledge, promised.set_by(TargetKind::Acknowledge)),
        ClockKind::Respond => (TargetKind::Respond, promised.set_by(TargetKind::Respond)),
        ClockKind::Resolve => (TargetKind::Resolve, promised.set_by(TargetKind::Resolve)),
        ClockKind::Ownership => (TargetKind::Ownership, promised.ownership_set_by(clock.team?, clock.from)),
        ClockKind::Update => return None,
    };
    Some((by?.agreement, kind))
}

fn counted(
    all: &mut Vec<ClockKept>,
    agreement: AgreementId,
    class: Class,
    kind: TargetKind,
) -> &mut ClockKept {
    let is_it = |one: &ClockKept| one.agreement == agreement && one.class == class && one.kind == kind;
    let place = all.iter().position(is_it).unwrap_or_else(|| {
        all.push(ClockKept { agreement, class, kind, kept: 0, n: 0 });
        all.len() - 1
    });
    &mut all[place]
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant(1_000_000_000_000);

    /// Asked with a first word promised within so many seconds by agreement 5, and heard or not.
    fn asked(due: i64, heard: Option<i64>, took: Option<i64>) -> Asked {
        let clock = Clock {
            kind: ClockKind::Acknowledge,
            target_seconds: 7_200,
            target_days: None,
            team: None,
            from: NOW.plus_seconds(-9_000),
            paused_seconds: 0,
            paused_since: None,
            paused_until: None,
            due_at: Some(NOW.plus_seconds(due)),
            stopped_at: heard.map(|at| NOW.plus_seconds(at)),
            stopped_seconds: heard.map(|_| 60),
        };
        let by = r#"[{"kind":"acknowledge","level":"relationship","agreement":"5","number":2}]"#;
        Asked {
            class: Class::Standard,
            state: if took.is_some() { State::Resolved } else { State::New },
            is_open: took.is_none(),
            is_unheard: heard.is_none(),
            due_at: Some(NOW.plus_seconds(due)),
            opened_at: NOW.plus_seconds(-9_000),
            resolve_seconds: took,
            targets: format!(r#"{{"acknowledge":{{"seconds":7200}},"by":{by}}}"#),
            clocks: serde_json::to_string(&[clock]).unwrap(),
        }
    }

    fn between(rows: &[Asked]) -> Between {
        Between::of(rows, NOW.plus_seconds(-DAYS * 86_400), NOW).unwrap()
    }

    #[test]
    fn a_clock_that_still_runs_says_nothing_and_one_that_ran_out_was_not_kept() {
        let rows = [
            asked(-100, Some(-200), None),
            asked(-100, Some(-50), None),
            asked(-100, None, None),
            asked(100, None, None),
        ];
        let counted = between(&rows);
        let kept = [ClockKept {
            agreement: AgreementId::new(5),
            class: Class::Standard,
            kind: TargetKind::Acknowledge,
            kept: 1,
            n: 3,
        }];
        assert_eq!(counted.kept, kept);
        assert_eq!((counted.open, counted.late, counted.unheard, counted.asked), (4, 3, 2, 4));
    }

    #[test]
    fn what_no_agreement_promised_is_in_no_promise() {
        let own =
            Asked { targets: r#"{"acknowledge":{"seconds":7200}}"#.to_owned(), ..asked(-1, None, None) };
        assert_eq!(between(&[own]).kept, []);
    }

    #[test]
    fn half_of_few_has_no_interval_and_half_of_six_has_one() {
        let of = |n: i64| (1..=n).map(|took| asked(1, Some(-1), Some(took * 60))).collect::<Vec<_>>();
        let took = |n| between(&of(n)).took.map(|took| (took.half, took.interval, took.n));
        assert_eq!(took(0), None);
        assert_eq!(took(5), Some((180, None, 5)));
        assert_eq!(took(6), Some((210, Some((60, 360)), 6)));
    }
}
