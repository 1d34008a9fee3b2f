//! What tells whether an improvement moved what it was to move: which figure, how it is made of what happened, and the verdict.
//! Pure.

use kernel::Instant;
use listen::rounds::figures::{CONFIDENCE, Figure as Told};
use listen::rounds::instrument::Dimension;
use map::services::TargetKind;
use measure::{Estimate, Interval, Moved, median_interval, moved, quantile, wilson};
use serde::{Deserialize, Serialize};
use serve::requests::course::Course;
use utoipa::ToSchema;

kernel::words! {
    /// Which figure tells it.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ImprovementMeasure)]
    pub enum MeasureKind {
        /// The share of promises kept, of one kind.
        Kept = "kept",
        /// The time in which half of what was asked was done.
        HalfDone = "half_done",
        /// The share settled at the first answer.
        SettledFirst = "settled_first",
        /// The share of deliveries that came in time.
        InTime = "in_time",
        /// The share of deliveries that were accepted.
        Accepted = "accepted",
        /// What is said in rounds of one dimension.
        Said = "said",
    }
}

/// A figure, chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Kept(TargetKind),
    HalfDone,
    SettledFirst,
    InTime,
    Accepted,
    Said(Dimension),
}

kernel::words! {
    /// In what a figure is given.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ImprovementUnit)]
    pub enum Unit {
        /// From 0 to 1.
        Share = "share",
        /// Business seconds.
        Seconds = "seconds",
        /// From 1 to 7.
        Mark = "mark",
    }
}

/// A figure of a time, with its interval at 95 %.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(as = ImprovementFigure)]
pub struct Figure {
    pub unit: Unit,
    pub value: f64,
    pub low: f64,
    pub high: f64,
    /// Of how many.
    pub n: u64,
    /// Of a share, how many of these.
    pub some: Option<u64>,
    #[schema(value_type = String, format = DateTime)]
    pub from: Instant,
    #[schema(value_type = String, format = DateTime)]
    pub until: Instant,
}

kernel::words! {
    /// Whether the figure moved. What moved it nobody computes.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ImprovementVerdict)]
    pub enum Verdict {
        /// Fewer than twenty were counted since, or less time has passed than was set.
        TooEarly = "too_early",
        /// The interval of the difference holds no zero, and it is better now.
        Moved = "moved",
        /// The same, and it is worse now.
        MovedBack = "moved_back",
        /// The interval of the difference holds zero.
        DidNotMove = "did_not_move",
        /// There was no figure before.
        NothingBefore = "nothing_before",
    }
}

/// A delivery, as figures see it.
#[derive(Clone, Copy, Debug)]
pub struct Arrival {
    pub expected_at: Instant,
    pub arrived_at: Option<Instant>,
    pub is_accepted: bool,
    pub is_returned: bool,
}

/// What a closed round told of the provider.
#[derive(Clone, Debug)]
pub struct RoundTold {
    pub closed_at: Instant,
    pub figures: listen::rounds::figures::Figures,
}

/// What figures over a relationship are made of.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    pub courses: Vec<Course>,
    pub arrivals: Vec<Arrival>,
    /// The latest first.
    pub rounds: Vec<RoundTold>,
}

impl Measure {
    /// Nothing where the kind of promise or the dimension is missing, or there is none to name.
    pub fn of(kind: MeasureKind, of: Option<&str>) -> Option<Self> {
        Some(match (kind, of) {
            (MeasureKind::Kept, Some(of)) => {
                Self::Kept(of.parse().ok().filter(|kind| *kind != TargetKind::Update)?)
            }
            (MeasureKind::Said, Some(of)) => Self::Said(of.parse().ok()?),
            (MeasureKind::HalfDone, None) => Self::HalfDone,
            (MeasureKind::SettledFirst, None) => Self::SettledFirst,
            (MeasureKind::InTime, None) => Self::InTime,
            (MeasureKind::Accepted, None) => Self::Accepted,
            _ => return None,
        })
    }

    /// Everything that can be chosen.
    pub fn all() -> Vec<Self> {
        let promises = TargetKind::ALL.iter().filter(|kind| **kind != TargetKind::Update);
        let dimensions = Dimension::ALL.iter().map(|dimension| Self::Said(*dimension));
        let counted = [Self::HalfDone, Self::SettledFirst, Self::InTime, Self::Accepted];
        promises.map(|kind| Self::Kept(*kind)).chain(counted).chain(dimensions).collect()
    }

    pub const fn kind(self) -> MeasureKind {
        match self {
            Self::Kept(_) => MeasureKind::Kept,
            Self::HalfDone => MeasureKind::HalfDone,
            Self::SettledFirst => MeasureKind::SettledFirst,
            Self::InTime => MeasureKind::InTime,
            Self::Accepted => MeasureKind::Accepted,
            Self::Said(_) => MeasureKind::Said,
        }
    }

    pub const fn named(self) -> Option<&'static str> {
        match self {
            Self::Kept(kind) => Some(kind.as_str()),
            Self::Said(dimension) => Some(dimension.as_str()),
            _ => None,
        }
    }

    /// How it is called in a form: `kept.acknowledge`.
    pub fn key(self) -> String {
        match self.named() {
            Some(of) => [self.kind().as_str(), ".", of].concat(),
            None => self.kind().to_string(),
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        let (kind, of) = match key.split_once('.') {
            Some((kind, of)) => (kind, Some(of)),
            None => (key, None),
        };
        Self::of(kind.parse().ok()?, of)
    }

    /// Of a provider of few people it is a figure about a person: only they see it. A guest reads no round.
    pub const fn is_about_people(self) -> bool {
        matches!(self, Self::HalfDone | Self::Said(_))
    }

    /// The figure of a time; nothing where there is none. Promises count when they fell due, times and deliveries when they
    /// ended or were expected, what was settled when it was asked; of rounds the latest that closed then counts.
    pub fn figure(self, evidence: &Evidence, from: Instant, until: Instant) -> Option<Figure> {
        let is_in = |at: Instant| at >= from && at < until;
        let span = (from, until);
        match self {
            Self::Kept(kind) => {
                let due = evidence.courses.iter().flat_map(|course| &course.due);
                share(due.filter(|one| one.kind == kind && is_in(one.at)).map(|one| one.is_kept), span)
            }
            Self::HalfDone => {
                let done = evidence.courses.iter().filter(|course| course.resolved_at.is_some_and(is_in));
                half(done.filter_map(|course| course.resolve_seconds).collect(), span)
            }
            Self::SettledFirst => {
                let asked = evidence.courses.iter().filter(|course| is_in(course.opened_at));
                share(asked.filter_map(|course| course.settled_at_first), span)
            }
            Self::InTime => {
                let expected = evidence.arrivals.iter().filter(|one| is_in(one.expected_at));
                share(expected.map(|one| one.arrived_at.is_some_and(|at| at <= one.expected_at)), span)
            }
            Self::Accepted => {
                let expected = evidence.arrivals.iter().filter(|one| is_in(one.expected_at));
                let judged = expected.filter(|one| one.is_accepted || one.is_returned);
                share(judged.map(|one| one.is_accepted), span)
            }
            Self::Said(dimension) => {
                let round = evidence.rounds.iter().find(|round| is_in(round.closed_at))?;
                match round.figures.get(dimension.as_str())? {
                    Told::Mean { n, value, low, high } => Some(Figure {
                        unit: Unit::Mark,
                        value: *value,
                        low: *low,
                        high: *high,
                        n: *n,
                        some: None,
                        from: round.closed_at,
                        until: round.closed_at,
                    }),
                    // Only where people agree there is a mean to compare.
                    _ => None,
                }
            }
        }
    }

    /// Whether it moved since it should show: `days` have passed since it began, `days_set` were set.
    pub fn verdict(
        self,
        before: Option<&Figure>,
        after: Option<&Figure>,
        days: i64,
        days_set: i64,
    ) -> Verdict {
        let Some(before) = before else { return Verdict::NothingBefore };
        let Some(after) = after else { return Verdict::TooEarly };
        // What a round tells it tells by rules of its own, of five at least.
        let counted = if matches!(self, Self::Said(_)) { u64::MAX } else { after.n };
        let less_is_better = matches!(self, Self::HalfDone);
        match moved(before.estimate(), after.estimate(), counted, days, days_set) {
            Moved::TooEarly => Verdict::TooEarly,
            Moved::DidNot => Verdict::DidNotMove,
            Moved::Up if less_is_better => Verdict::MovedBack,
            Moved::Down if less_is_better => Verdict::Moved,
            Moved::Up => Verdict::Moved,
            Moved::Down => Verdict::MovedBack,
        }
    }
}

impl Figure {
    pub const fn estimate(&self) -> Estimate {
        Estimate { value: self.value, interval: Interval { low: self.low, high: self.high } }
    }
}

/// A share with its Wilson interval; nothing of nothing.
fn share(of: impl Iterator<Item = bool>, (from, until): (Instant, Instant)) -> Option<Figure> {
    let (mut some, mut n) = (0_u64, 0_u64);
    for is in of {
        some += u64::from(is);
        n += 1;
    }
    let Interval { low, high } = wilson(some, n, CONFIDENCE)?;
    #[allow(clippy::cast_precision_loss, reason = "a count of rows is far below 2^53")]
    let value = some as f64 / n as f64;
    Some(Figure { unit: Unit::Share, value, low, high, n, some: Some(some), from, until })
}

/// The time in which half was done, with its order-statistic interval; nothing for fewer than six.
fn half(mut seconds: Vec<i64>, (from, until): (Instant, Instant)) -> Option<Figure> {
    seconds.sort_unstable();
    #[allow(clippy::cast_precision_loss, reason = "a time in seconds is far below 2^53")]
    let sorted: Vec<f64> = seconds.iter().map(|seconds| *seconds as f64).collect();
    let Interval { low, high } = median_interval(&sorted, CONFIDENCE)?;
    let value = quantile(&sorted, 0.5)?;
    Some(Figure { unit: Unit::Seconds, value, low, high, n: sorted.len() as u64, some: None, from, until })
}

#[cfg(test)]
mod tests {
    use map::agreements::AgreementId;
    use serve::requests::course::Due;

    use super::*;

    const DAY: i64 = 86_400;
    const BEGAN: Instant = Instant(100 * DAY * 1_000_000);

    fn day(at: i64) -> Instant {
        Instant(at * DAY * 1_000_000)
    }

    /// Asked on this day, done the next after so many seconds, with a first word promised for that day, kept or not.
    fn course(on: i64, seconds: i64, kept: bool) -> Course {
        Course {
            opened_at: day(on),
            resolved_at: Some(day(on + 1)),
            resolve_seconds: Some(seconds),
            settled_at_first: Some(kept),
            due: vec![Due {
                agreement: AgreementId::new(1),
                kind: TargetKind::Acknowledge,
                at: day(on + 1),
                is_kept: kept,
            }],
        }
    }

    fn lived() -> Evidence {
        let before = (20..80).map(|on| course(on, 5_000 + on, on % 2 == 0));
        let after = (110..150).map(|on| course(on, 1_000 + on, on % 20 != 0));
        Evidence { courses: before.chain(after).collect(), ..Evidence::default() }
    }

    fn verdict(measure: Measure, evidence: &Evidence, until: i64, days_set: i64) -> Verdict {
        let before = measure.figure(evidence, day(10), BEGAN);
        let after = measure.figure(evidence, day(100 + days_set), day(until));
        measure.verdict(before.as_ref(), after.as_ref(), until - 100, days_set)
    }

    #[test]
    fn promises_kept_half_of_the_time_before_and_nearly_always_after_have_moved() {
        let (all, kept) = (lived(), Measure::Kept(TargetKind::Acknowledge));
        let before = kept.figure(&all, day(10), BEGAN).unwrap();
        assert_eq!((before.some, before.n), (Some(30), 60));
        assert_eq!(verdict(kept, &all, 151, 10), Verdict::Moved);
        assert_eq!(verdict(kept, &all, 125, 10), Verdict::TooEarly, "fifteen were counted");
        assert_eq!(verdict(kept, &all, 151, 60), Verdict::TooEarly, "nine days to go");
        assert_eq!(verdict(Measure::Kept(TargetKind::Resolve), &all, 151, 10), Verdict::NothingBefore);
    }

    #[test]
    fn less_time_is_better_and_more_promises_kept_are() {
        let (all, mut worse) = (lived(), lived());
        assert_eq!(verdict(Measure::HalfDone, &all, 151, 10), Verdict::Moved);
        for course in &mut worse.courses {
            course.settled_at_first = course
                .settled_at_first
                .map(|kept| course.opened_at < BEGAN || kept && course.opened_at < day(120));
        }
        assert_eq!(verdict(Measure::SettledFirst, &worse, 151, 10), Verdict::MovedBack);
    }

    #[test]
    fn a_round_is_compared_by_its_own_rules_and_only_where_it_gives_a_mean() {
        let told = |closed: i64, figure: Told| RoundTold {
            closed_at: day(closed),
            figures: [("keeps_word".to_owned(), figure)].into(),
        };
        let mean = |value: f64| Told::Mean { n: 9, value, low: value - 0.4, high: value + 0.4 };
        let said = Measure::Said(Dimension::KeepsWord);
        let rounds = |first: Told, second: Told| Evidence {
            rounds: vec![told(140, second), told(50, first)],
            ..Evidence::default()
        };
        assert_eq!(verdict(said, &rounds(mean(4.0), mean(5.5)), 151, 30), Verdict::Moved);
        assert_eq!(verdict(said, &rounds(mean(4.0), mean(4.2)), 151, 30), Verdict::DidNotMove);
        assert_eq!(
            verdict(said, &rounds(mean(4.0), Told::AtLeast { n: 9, value: 6.0 }), 151, 30),
            Verdict::TooEarly
        );
        assert_eq!(
            verdict(said, &rounds(Told::AtLeast { n: 9, value: 6.0 }, mean(4.0)), 151, 30),
            Verdict::NothingBefore
        );
    }

    #[test]
    fn every_figure_is_found_again_by_its_key() {
        for one in Measure::all() {
            assert_eq!(Measure::from_key(&one.key()), Some(one));
        }
        for nonsense in ["", "kept", "kept.update", "kept.acknowledge.x", "half_done.acknowledge", "said.x"] {
            assert_eq!(Measure::from_key(nonsense), None, "{nonsense}");
        }
    }
}
