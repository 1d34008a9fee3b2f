//! The numbers that are shown, by the name that their addresses have.

use kernel::Viewer;
use map::services::Class;

use super::figures::{HandOvers, Share, Span};
use super::question::Question;
use super::summary::Summary;

kernel::words! {
    pub enum Number {
        Opened = "opened",
        Open = "open",
        Resolved = "resolved",
        /// How long until a first word.
        FirstWord = "first-word",
        /// How long until it is done.
        Done = "done",
        Silence = "silence",
        FirstWordKept = "first-word-kept",
        DoneKept = "done-kept",
        RightFirstTime = "right-first-time",
        Reopened = "reopened",
        /// Settled at the first answer, of those that were answered.
        Settled = "settled",
        HandOvers = "hand-overs",
        /// Somebody came by for it.
        CameBy = "came-by",
    }
}

/// A number with what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Count(i64),
    Span(Span),
    Share(Share),
    Mean { n: i64, mean: Option<f64>, interval: Option<measure::Interval> },
}

impl Number {
    /// Its value among these requests.
    pub fn of(self, summary: &Summary) -> Value {
        match self {
            Self::Opened => Value::Count(summary.counts.opened),
            Self::Open => Value::Count(summary.counts.open),
            Self::Resolved => Value::Count(summary.counts.resolved),
            Self::FirstWord => Value::Span((&summary.acknowledge).into()),
            Self::Done => Value::Span((&summary.resolve).into()),
            Self::Silence => Value::Span((&summary.silence).into()),
            Self::FirstWordKept => Value::Share(summary.acknowledge_kept()),
            Self::DoneKept => Value::Share(summary.resolve_kept()),
            Self::RightFirstTime => Value::Share(summary.right_first_time()),
            Self::Reopened => Value::Share(summary.reopened()),
            Self::Settled => Value::Share(summary.settled_at_first()),
            Self::CameBy => Value::Share(summary.walked_up()),
            Self::HandOvers => {
                let HandOvers { n, mean, interval, .. } = summary.hand_overs();
                Value::Mean { n, mean, interval }
            }
        }
    }

    /// Whether it is told of these requests to this viewer.
    pub fn is_told(self, viewer: &Viewer, question: &Question) -> bool {
        self != Self::CameBy || question.sees_desk(viewer)
    }

    /// More of it is better: what is kept, and what is right.
    pub const fn likes_more(self) -> bool {
        matches!(self, Self::FirstWordKept | Self::DoneKept | Self::RightFirstTime | Self::Settled)
    }

    /// It is a length of time.
    pub const fn is_time(self) -> bool {
        matches!(self, Self::FirstWord | Self::Done | Self::Silence)
    }
}

impl Value {
    /// How many requests it is about.
    pub fn n(&self) -> i64 {
        match self {
            Self::Count(n) | Self::Mean { n, .. } => *n,
            Self::Span(span) => i64::try_from(span.n).unwrap_or(i64::MAX),
            Self::Share(share) => share.n,
        }
    }

    /// Seconds, a share from 0 to 1, or a plain number.
    pub fn middle(&self) -> Option<f64> {
        match self {
            Self::Count(n) => Some(*n as f64),
            Self::Span(span) => span.median,
            Self::Share(share) => share.value(),
            Self::Mean { mean, .. } => *mean,
        }
    }

    pub fn interval(&self) -> Option<measure::Interval> {
        match self {
            Self::Count(_) => None,
            Self::Span(span) => span.interval,
            Self::Share(share) => share.interval(),
            Self::Mean { interval, .. } => *interval,
        }
    }

    pub const fn is_about(&self) -> bool {
        matches!(self, Self::Span(span) if span.is_about)
    }
}

/// The text key of a class.
pub const fn class_key(class: Class) -> &'static str {
    match class {
        Class::Present => "class-present",
        Class::Standard => "class-standard",
        Class::Planned => "class-planned",
    }
}
