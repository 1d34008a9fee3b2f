//! A need as a line of a list, and how it stands in a sentence.

use web::Speech;

use crate::ends::{named_day, today};
use crate::needs::model::{Kind, Need, NeedId, State};
use crate::needs::views::says;

/// One need of a list.
pub struct Line {
    pub id: NeedId,
    pub words: String,
    pub kind: String,
    /// Which help, how much and when.
    pub help: Option<String>,
    pub stands: String,
    pub is_late: bool,
    /// Who provides to whom, where the list is of several relationships.
    pub between: Option<String>,
    /// What was answered last.
    pub answer: Option<String>,
}

impl Line {
    pub fn of(t: &Speech, need: &Need) -> Self {
        Self {
            id: need.id,
            words: says(t.words(), need),
            kind: t.s(&format!("need-kind-{}", need.kind)),
            help: help(t, need),
            stands: stands(t, need),
            is_late: is_late(t, need),
            between: None,
            answer: need.answer.clone(),
        }
    }
}

impl Line {
    /// The same in a list of several relationships.
    pub fn among(t: &Speech, need: &Need) -> Self {
        let (provider, customer) = (&need.provider_name, &need.customer_name);
        let between = t.a2("relationship-words", "provider", provider, "customer", customer);
        Self { between: Some(between), ..Self::of(t, need) }
    }
}

/// `People: two for the move, from 3 January until 5 January`
pub fn help(t: &Speech, need: &Need) -> Option<String> {
    let of = t.s(&format!("need-help-{}", need.help_of?));
    let asked = t.a2("need-help-asked", "of", of, "how", need.how_much.as_deref().unwrap_or_default());
    let from = named_day(t, need.wanted_from.as_deref());
    let until = named_day(t, need.wanted_until.as_deref());
    let when = match (from, until) {
        (Some(from), Some(until)) => t.a2("need-help-from-until", "from", from, "until", until),
        (Some(from), None) => t.a1("need-help-from", "from", from),
        (None, Some(until)) => t.a1("need-help-until", "until", until),
        (None, None) => return Some(asked),
    };
    Some([asked, when].join(", "))
}

/// Its answer, or what was promised, is late.
pub fn is_late(t: &Speech, need: &Need) -> bool {
    need.is_late(t.now) || need.is_overdue(&today(t))
}

/// How it stands, in a sentence.
pub fn stands(t: &Speech, need: &Need) -> String {
    let (name, other) = (need.name(need.side), need.name(need.side.other()));
    let by = need.answer_by.map(|at| t.day(at)).unwrap_or_default();
    let promised = named_day(t, need.promised_on.as_deref());
    match (need.state, need.is_late(t.now), promised) {
        (State::Open, false, _) => t.a2("need-stands-open", "other", other, "day", by),
        (State::Open, true, _) => t.a2("need-stands-open-late", "other", other, "day", by),
        (State::Countered, false, _) => {
            t.a3("need-stands-countered", "name", name, "other", other, "day", by)
        }
        (State::Countered, true, _) => {
            t.a3("need-stands-countered-late", "name", name, "other", other, "day", by)
        }
        (State::Accepted | State::Agreed, _, Some(day)) if need.is_overdue(&today(t)) => {
            t.a2("need-stands-overdue", "other", other, "day", day)
        }
        (State::Accepted, _, Some(day)) => t.a2("need-stands-accepted-by", "other", other, "day", day),
        (State::Accepted, _, None) => t.a1("need-stands-accepted", "other", other),
        (State::Agreed, _, Some(day)) => t.a2("need-stands-agreed-by", "other", other, "day", day),
        (State::Agreed, _, None) => t.a1("need-stands-agreed", "other", other),
        (State::Met, ..) => t.a2("need-stands-met", "name", name, "other", other),
        (State::Confirmed, ..) => t.a1("need-stands-confirmed", "name", name),
        (State::Declined, ..) => t.a1("need-stands-declined", "other", other),
        (State::Withdrawn, ..) => t.a1("need-stands-withdrawn", "name", name),
    }
}

/// What it is called at the top of its page: `A need of Patient Billing`.
pub fn title(t: &Speech, need: &Need) -> String {
    let key = match need.kind {
        Kind::Challenge => "need-title-challenge",
        Kind::Need => "need-title-need",
        Kind::Help => "need-title-help",
    };
    t.a1(key, "name", need.name(need.side))
}
