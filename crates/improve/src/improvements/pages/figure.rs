//! A figure of an improvement in words: what it is, of how many, how sure; and the verdict. It never says what moved it.

use map::RelationshipId;
use web::Speech;

use crate::improvements::figures::Compared;
use crate::improvements::measure::{Figure, Measure, MeasureKind, Unit, Verdict};

/// How what is measured is called.
pub fn called(t: &Speech, measure: Measure) -> String {
    match (measure, measure.named()) {
        (Measure::Kept(kind), _) => {
            let promise = t.s(&format!("improvement-promise-{kind}"));
            t.a1("improvement-measure-kept", "promise", promise)
        }
        (Measure::Said(_), Some(of)) => {
            t.a1("improvement-measure-said", "dimension", t.s(&format!("dimension-{of}")))
        }
        _ => t.s(&format!("improvement-measure-{}", measure.kind())),
    }
}

/// A figure as it is drawn.
pub struct Shown {
    pub value: String,
    pub sure: String,
}

fn one(t: &Speech, unit: Unit, value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "a time in seconds")]
    match unit {
        Unit::Share => format!("{:.0} %", value * 100.0),
        Unit::Seconds => t.span(value.round() as i64),
        Unit::Mark => format!("{value:.1}").replace('.', &t.s("attention-mark")),
    }
}

impl Shown {
    pub fn of(t: &Speech, figure: &Figure) -> Self {
        let (low, high) = (one(t, figure.unit, figure.low), one(t, figure.unit, figure.high));
        Self {
            value: one(t, figure.unit, figure.value),
            sure: t.a3("improvement-figure-sure", "low", low, "high", high, "n", figure.n),
        }
    }
}

/// The verdict in a word or two.
pub fn verdict(t: &Speech, verdict: Verdict) -> String {
    t.s(&format!("improvement-verdict-{}", verdict.as_str().replace('_', "-")))
}

/// The verdict in a sentence, with what it rests on.
pub fn told(t: &Speech, compared: &Compared) -> String {
    let word = verdict(t, compared.verdict);
    match (&compared.before, &compared.after) {
        (Some(before), Some(after)) => {
            let value = |figure: &Figure| one(t, figure.unit, figure.value);
            t.a3("improvement-told", "verdict", word, "before", value(before), "after", value(after))
        }
        _ => t.a1("improvement-told-alone", "verdict", word),
    }
}

/// How it is computed.
pub fn how(t: &Speech, measure: Measure) -> String {
    let key = match measure.kind() {
        MeasureKind::Said => "improvement-how-said",
        _ => "improvement-how",
    };
    let about = t.s(&format!("improvement-how-{}-about", measure.kind()));
    [about, t.s(key)].join(" ")
}

/// Where the rows are that it counts.
pub fn rows(of: RelationshipId, measure: Measure) -> String {
    match measure {
        Measure::Kept(kind) => format!("/relationships/{of}/requests?clock={kind}"),
        Measure::HalfDone | Measure::SettledFirst => format!("/relationships/{of}/requests"),
        Measure::InTime | Measure::Accepted => format!("/relationships/{of}/deliveries"),
        Measure::Said(_) => "/listen".to_owned(),
    }
}
