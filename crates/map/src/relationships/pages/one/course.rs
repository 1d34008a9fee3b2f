//! Where the loop of a relationship stands: map, listen, act, review. What is not there yet says what will fill it, and a review
//! that led back says so on the step to which it did, until something has happened there.

use jiff::civil::Date;
use kernel::Instant;
use web::Speech;

use crate::relationships::model::{Relationship, Side, State};
use crate::relationships::store::Agreed;

/// How far both sides have been heard by what they signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Heard {
    #[default]
    Nobody,
    One(Side),
    /// Everybody who says something here, the last at this moment.
    Both(Instant),
}

/// What is done beside what is agreed, for the two ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Acting {
    /// Needs that wait for somebody's word.
    pub waits: i64,
    /// Needs that are promised.
    pub promised: i64,
    /// Improvements that are not over.
    pub improving: i64,
}

/// A step to which a review can lead back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Map,
    Listen,
    Act,
}

/// When both look at it, and what the last time led to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reviewed {
    pub planned: Option<Instant>,
    /// The one that is planned should have been held long ago.
    pub is_open: bool,
    pub last: Option<Instant>,
    /// It was led back to this step.
    pub back_to: Option<Step>,
    /// The work goes on from this day.
    pub resumes_on: Option<Date>,
    /// The day by which the next is due, where none is planned.
    pub due_on: Option<Date>,
}

pub(super) struct Part {
    pub name: String,
    pub words: String,
    /// The class that draws it.
    pub look: &'static str,
    pub icon: Option<&'static str>,
}

/// What is known of it beside the relationship itself.
pub(super) struct Known<'a> {
    pub heard: Heard,
    pub acting: Acting,
    pub reviewed: Reviewed,
    pub in_force: &'a [Agreed],
}

/// The four parts, in their order. `today` is `2027-01-31`.
pub(super) fn of(t: &Speech, found: &Relationship, known: &Known<'_>, today: &str) -> [Part; 4] {
    [
        mapped(t, found, known.reviewed, today),
        listened(t, found, known),
        acts(t, known),
        reviewed(t, found, known),
    ]
}

impl Reviewed {
    /// Since when it was led back to this step, where nothing has happened there after it.
    fn led_back(self, step: Step, since: Option<Instant>) -> Option<Instant> {
        self.last.filter(|last| self.back_to == Some(step) && since.is_none_or(|since| since < *last))
    }
}

fn back(t: &Speech, step: &str, at: Instant) -> Part {
    let words = t.a1("loop-back", "day", t.day(at));
    Part { name: t.s(step), words, look: "now", icon: Some("undo-2") }
}

fn mapped(t: &Speech, found: &Relationship, reviewed: Reviewed, today: &str) -> Part {
    if let Some(at) = reviewed.led_back(Step::Map, found.last_confirmed_at) {
        return back(t, "loop-map", at);
    }
    let (words, look, icon) = match found.state {
        _ if found.is_due(today) => (t.s("loop-map-due"), "overdue", Some("octagon-alert")),
        State::Confirmed => {
            let day = found.last_confirmed_at.map(|at| t.day(at)).unwrap_or_default();
            (t.a1("loop-map-confirmed", "day", day), "done", Some("check"))
        }
        State::Disputed => (t.s("loop-map-disputed"), "overdue", Some("octagon-alert")),
        State::Retired => (t.s("relationship-retired"), "to-come", None),
        State::Proposed | State::ConfirmedByOne => (found.standing(t.words()), "now", Some("handshake")),
    };
    Part { name: t.s("loop-map"), words, look, icon }
}

fn listened(t: &Speech, found: &Relationship, known: &Known<'_>) -> Part {
    let since = match known.heard {
        Heard::Both(at) => Some(at),
        Heard::Nobody | Heard::One(_) => None,
    };
    if let Some(at) = known.reviewed.led_back(Step::Listen, since) {
        return back(t, "loop-listen", at);
    }
    let (words, look, icon) = match known.heard {
        Heard::Nobody => (t.s("loop-listen-none"), "to-come", None),
        Heard::One(side) => {
            (t.a1("loop-listen-one", "name", found.name(side)), "now", Some("message-circle"))
        }
        Heard::Both(at) => (t.a1("loop-listen-both", "day", t.day(at)), "done", Some("check")),
    };
    Part { name: t.s("loop-listen"), words, look, icon }
}

fn acts(t: &Speech, known: &Known<'_>) -> Part {
    if let Some(at) = known.reviewed.led_back(Step::Act, None) {
        return back(t, "loop-act", at);
    }
    let agreed = known.in_force.len();
    let Acting { waits, promised, improving } = known.acting;
    let said = [
        (agreed > 0).then(|| t.a1("loop-act-agreed", "n", agreed)),
        (improving > 0).then(|| t.a1("loop-act-improving", "n", improving)),
        (promised > 0).then(|| t.a1("loop-act-promised", "n", promised)),
        (waits > 0).then(|| t.a1("loop-act-waits", "n", waits)),
    ];
    let words: Vec<String> = said.into_iter().flatten().collect();
    let (look, icon) = match (agreed, waits + promised + improving) {
        (0, 0) => ("to-come", None),
        (_, 0) => ("done", Some("check")),
        _ => ("now", Some("sprout")),
    };
    let words = if words.is_empty() { t.s("loop-act-none") } else { words.join(", ") };
    Part { name: t.s("loop-act"), words, look, icon }
}

fn reviewed(t: &Speech, found: &Relationship, known: &Known<'_>) -> Part {
    let Reviewed { planned, is_open, last, resumes_on, due_on, .. } = known.reviewed;
    let today = t.today();
    let is_occasional = found.is_occasional();
    let ends = known.in_force.iter().filter_map(|one| one.until.as_deref()?.parse().ok()).min();
    let (words, look, icon) = match (planned, last) {
        (Some(_), _) if is_open => (t.s("loop-review-open"), "overdue", Some("octagon-alert")),
        (_, _) if planned.is_none() && due_on.is_some_and(|day| day < today) && !is_occasional => {
            let day = due_on.map(|day| t.date(day)).unwrap_or_default();
            (t.a1("loop-review-due", "day", day), "overdue", Some("octagon-alert"))
        }
        (_, Some(_)) if resumes_on.is_some_and(|day| day > today) => {
            let day = resumes_on.map(|day| t.date(day)).unwrap_or_default();
            (t.a1("loop-review-regroups", "day", day), "now", Some("clock"))
        }
        (Some(at), _) => (t.a1("loop-review-planned", "day", t.day(at)), "to-come", None),
        (None, Some(at)) => (t.a1("loop-review-held", "day", t.day(at)), "done", Some("check")),
        (None, None) => match ends {
            Some(day) => (t.a1("loop-review-by", "day", t.date(day)), "to-come", None),
            None => (t.s("loop-review-none"), "to-come", None),
        },
    };
    Part { name: t.s("loop-review"), words, look, icon }
}
