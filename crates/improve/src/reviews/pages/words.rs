//! What is on the table of a review, in words, with the share drawn and the way to the rows.

use map::RelationshipId;
use map::agreements::Kept;
use map::relationships::Side;
use map::services::Class;
use web::Speech;

use crate::improvements::pages::figure::verdict;
use crate::reviews::agenda::Item;
use crate::reviews::model::{BackTo, Outcome, Review, State};

/// Something on the table.
pub struct Told {
    pub says: String,
    /// Where the rows are.
    pub path: Option<String>,
    pub kept: Option<Kept>,
    /// What it means, or how it was counted.
    pub note: Option<String>,
}

/// The names at the two ends, and what hangs from them.
pub struct Of<'a> {
    pub relationship: RelationshipId,
    pub provider: &'a str,
    pub customer: &'a str,
}

impl Of<'_> {
    const fn name(&self, side: Side) -> &str {
        match side {
            Side::Provider => self.provider,
            Side::Customer => self.customer,
        }
    }
}

impl<'a> From<&'a Review> for Of<'a> {
    fn from(of: &'a Review) -> Self {
        Self { relationship: of.relationship_id, provider: &of.provider_name, customer: &of.customer_name }
    }
}

/// One item in the words of this speech.
pub fn told_item(t: &Speech, of: &Of<'_>, item: &Item) -> Told {
    let line = of.relationship;
    let told = |says: String, path: String| Told { says, path: Some(path), kept: None, note: None };
    match item {
        Item::LastTime { review, outcome, decisions, changes, resumes_on } => {
            let last = t.s(&format!("review-item-last-{outcome}"));
            let decided = (*decisions > 0).then(|| t.a1("review-item-decided", "n", *decisions));
            let says = [Some(last), decided].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let resumed = resumes_on.as_deref().and_then(|day| day.parse().ok());
            let note = changes.as_ref().map(|changes| match resumed {
                Some(day) => t.a2("review-item-regrouped", "changes", changes, "day", t.date(day)),
                None => changes.clone(),
            });
            Told { note, ..told(says, format!("/reviews/{review}")) }
        }
        Item::ClockKept { class, clock, kept, n, .. } => {
            let time = t.s(&format!("review-clock-{clock}"));
            let says = match class {
                Class::Standard => time,
                other => {
                    let class = t.s(&format!("class-{other}"));
                    t.a2("relationship-promise-class", "time", &time, "class", class)
                }
            };
            let path = format!("/relationships/{line}/requests?clock={clock}");
            Told { kept: Kept::of(t, *kept, *n), ..told(says, path) }
        }
        Item::PromiseKept { agreement, promise, side, by_hand, words, kept, n } => {
            let says = t.a2("review-item-promise", "name", of.name(*side), "words", words);
            let path = match by_hand {
                true => format!("/agreements/{agreement}/tellings?promise={promise}"),
                false => format!("/relationships/{line}/deliveries"),
            };
            Told { kept: Kept::of(t, *kept, *n), ..told(says, path) }
        }
        Item::OthersKept { kept, n } => {
            let path = format!("/relationships/{line}");
            Told { kept: Kept::of(t, *kept, *n), ..told(t.s("review-item-others-kept"), path) }
        }
        Item::NothingAgreed {} => {
            told(t.s("review-item-nothing-agreed"), format!("/agreements/new?relationship={line}"))
        }
        Item::AgreementEnds { agreement, number, on } => {
            let day = on.parse().map(|day| t.date(day)).unwrap_or_default();
            let says = t.a2("review-item-ends", "n", *number, "day", day);
            told(says, format!("/agreements/{agreement}"))
        }
        Item::Score { round, team, dimension, weighted, n } => {
            let name = t.s(&format!("dimension-{dimension}"));
            let says = t.a2("review-item-score", "dimension", name, "name", of.provider);
            let weighs = format!("{weighted:.2}").replace('-', "\u{2212}");
            let note = Some(t.a2("review-item-score-how", "weighted", weighs, "n", *n));
            Told { note, ..told(says, format!("/listen/{round}/teams/{team}")) }
        }
        Item::NeedsWait { side, n, late } => {
            let says = t.a2("review-item-needs", "n", *n, "name", of.name(*side));
            let note = (*late > 0).then(|| t.a1("review-item-needs-late", "n", *late));
            Told { note, ..told(says, format!("/relationships/{line}/needs")) }
        }
        Item::NeedsPromised { n, overdue } => {
            let note = (*overdue > 0).then(|| t.a1("review-item-promised-overdue", "n", *overdue));
            let says = t.a1("review-item-promised", "n", *n);
            Told { note, ..told(says, format!("/relationships/{line}/needs")) }
        }
        Item::Improvement { improvement, title, state, verdict: moved } => {
            let title = title.clone().unwrap_or_else(|| t.s("need-erased"));
            let note = match moved {
                Some(moved) => verdict(t, *moved),
                None => t.s(&format!("review-item-improvement-{state}")),
            };
            let says = t.a1("review-item-improvement", "title", title);
            Told { note: Some(note), ..told(says, format!("/improvements/{improvement}")) }
        }
        Item::Traffic { days, asked, before } => {
            let key = if asked > before { "review-item-more" } else { "review-item-less" };
            let says = t.a3(key, "asked", *asked, "before", *before, "days", *days);
            let note = Some(t.s("review-item-traffic-how"));
            Told { note, ..told(says, format!("/relationships/{line}/requests")) }
        }
    }
}

/// `Friday 4 December, 13:00, 30 minutes, Eastgate`.
pub fn when(t: &Speech, of: &Review) -> String {
    let time = t.a2("review-when", "at", t.long(of.starts_at), "n", of.minutes);
    match &of.place {
        Some(place) => [time.as_str(), place].join(", "),
        None => time,
    }
}

/// How it stands: when it is, or what came of it.
pub fn stands(t: &Speech, of: &Review) -> String {
    let day = of.ended_at.map(|at| t.day(at)).unwrap_or_default();
    match (of.state, of.outcome) {
        (State::Planned, _) if of.waits_for_outcome(t.now) => t.s("review-waits"),
        (State::Planned, _) => when(t, of),
        (State::CalledOff, _) | (State::Closed, None) => t.a1("review-called-off-on", "day", day),
        (State::Closed, Some(outcome)) => {
            [came(t, outcome, of.back_to), t.a1("review-closed-on", "day", day)].join(" ")
        }
    }
}

/// What came of it.
pub fn came(t: &Speech, outcome: Outcome, back_to: Option<BackTo>) -> String {
    match back_to {
        Some(step) => t.s(&format!("review-came-back-{step}")),
        None => t.s(&format!("review-came-{outcome}")),
    }
}
