//! Figures in words.

use measure::Interval;
use web::Speech;

use crate::insights::number::{Number, Value};
use crate::insights::tally::Clock;
use crate::words;

/// A decimal number as people write it: `0.15`, `0,15`.
pub fn decimal(t: &Speech, value: f64, places: usize) -> String {
    let text = format!("{value:.places$}");
    match text.split_once('.') {
        Some((whole, part)) => [whole, part].join(&t.s("decimal-mark")),
        None => text,
    }
}

/// `93%`, `6.2%`: one decimal where it is small, or nearly all.
fn percent(t: &Speech, share: f64) -> String {
    let places = usize::from(share > 0.0 && share < 0.095 || share > 0.99 && share < 1.0);
    // What is there is more than nothing.
    let (least, sign) = if share > 0.0 && share < 0.000_5 { (0.001, "<") } else { (share, "") };
    [sign, &t.a1("insights-percent", "n", decimal(t, least * 100.0, places))].concat()
}

/// Seconds by this clock: `1 h 20 min`, `1.1 working days`.
pub fn seconds(t: &Speech, clock: Clock, seconds: f64) -> String {
    match clock {
        Clock::Calendar if seconds < 60.0 => t.s("insights-under-a-minute"),
        Clock::Calendar => t.span(seconds.round() as i64),
        Clock::Business => words::business(t, seconds),
    }
}

/// A value of this number, in its unit.
pub fn unit(t: &Speech, number: Number, clock: Clock, value: f64) -> String {
    match number {
        _ if number.is_time() => seconds(t, clock, value),
        Number::Opened | Number::Open | Number::Resolved => decimal(t, value, 0),
        Number::HandOvers => decimal(t, value, 2),
        _ => percent(t, value),
    }
}

/// `1 h 10 min`, or `about 1 h 10 min`.
pub fn value(t: &Speech, number: Number, clock: Clock, value: &Value) -> Option<String> {
    let said = unit(t, number, clock, value.middle()?);
    Some(if value.is_about() { t.a1("insights-about", "value", said) } else { said })
}

/// `50 min to 2 h`
pub fn interval(t: &Speech, number: Number, clock: Clock, interval: Interval) -> String {
    let end = |value: f64| unit(t, number, clock, value);
    t.a2("insights-interval", "low", end(interval.low), "high", end(interval.high))
}

/// How sure a value is, in words; by how far its interval reaches.
pub fn certainty(t: &Speech, number: Number, value: &Value) -> String {
    let key = match value.interval() {
        None => "insights-sure-not",
        Some(Interval { low, high }) => {
            let width =
                if number.is_time() { (high + 60.0) / (low + 60.0) - 1.0 } else { (high - low) * 2.5 };
            match width {
                width if width <= 0.25 => "insights-sure-quite",
                width if width <= 1.0 => "insights-sure-fairly",
                _ => "insights-sure-hardly",
            }
        }
    };
    t.s(key)
}

/// Where a number went between two halves of a period, and whether that is for the better; a word only where the
/// intervals leave no doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// One of the halves has too little.
    Unknown,
    Unclear,
    Up {
        is_better: bool,
    },
    Down {
        is_better: bool,
    },
}

impl Trend {
    pub fn of(number: Number, before: &Value, after: &Value) -> Self {
        let (Some(before), Some(after)) = (before.interval(), after.interval()) else { return Self::Unknown };
        if after.low > before.high {
            Self::Up { is_better: number.likes_more() }
        } else if after.high < before.low {
            Self::Down { is_better: !number.likes_more() }
        } else {
            Self::Unclear
        }
    }

    pub fn words(self, t: &Speech, number: Number) -> String {
        t.s(match self {
            Self::Unknown => "insights-trend-unknown",
            Self::Unclear => "insights-trend-unclear",
            Self::Up { .. } if number.is_time() => "insights-trend-slower",
            Self::Down { .. } if number.is_time() => "insights-trend-faster",
            Self::Up { .. } => "insights-trend-more",
            Self::Down { .. } => "insights-trend-less",
        })
    }

    pub const fn icon(self) -> Option<&'static str> {
        match self {
            Self::Up { .. } => Some("trending-up"),
            Self::Down { .. } => Some("trending-down"),
            Self::Unknown | Self::Unclear => None,
        }
    }

    pub const fn is_worse(self) -> bool {
        matches!(self, Self::Up { is_better: false } | Self::Down { is_better: false })
    }
}
