//! The numbers that are shown, by the name that their addresses have.

use map::services::Class;

use super::figures::{Figures, Share, Span};
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
        HandOvers = "hand-overs",
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
        let figures = Figures::from(summary);
        match self {
            Self::Opened => Value::Count(figures.opened),
            Self::Open => Value::Count(figures.open),
            Self::Resolved => Value::Count(figures.resolved),
            Self::FirstWord => Value::Span(figures.acknowledge),
            Self::Done => Value::Span(figures.resolve),
            Self::Silence => Value::Span(figures.silence),
            Self::FirstWordKept => Value::Share(figures.acknowledge_kept),
            Self::DoneKept => Value::Share(figures.resolve_kept),
            Self::RightFirstTime => Value::Share(figures.right_first_time),
            Self::Reopened => Value::Share(figures.reopened),
            Self::HandOvers => Value::Mean {
                n: figures.hand_overs.n,
                mean: figures.hand_overs.mean,
                interval: figures.hand_overs.interval,
            },
        }
    }

    /// More of it is better: what is kept, and what is right.
    pub const fn likes_more(self) -> bool {
        matches!(self, Self::FirstWordKept | Self::DoneKept | Self::RightFirstTime)
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
