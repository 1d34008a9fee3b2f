//! The section of a relationship's page: the next review and what is on its table, for its two ends.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::{Kind, Viewer};
use map::relationships::{Relationship, State as Standing};
use web::Speech;

use super::words::{Of, Told, came, told_item};
use crate::reviews::agenda;
use crate::reviews::policy::{Doing, may};
use crate::reviews::store::Next;

/// So much of the table is shown.
const SHOWN: usize = 4;

#[derive(Template)]
#[template(path = "reviews/pages/beside.html")]
pub struct NextReview {
    t: Speech,
    /// When and where the planned one is, and its address.
    planned: Option<(String, String)>,
    place: Option<String>,
    items: Vec<Told>,
    /// What came of the last, and its address.
    last: Option<(String, String)>,
    /// By when the next should be.
    due: Option<String>,
    /// Where one is planned.
    plan: Option<String>,
}

impl HtmlSafe for NextReview {}

impl NextReview {
    /// For those at its ends.
    pub fn of(t: &Speech, viewer: &Viewer, relationship: &Relationship, next: &Next) -> anyhow::Result<Self> {
        let of = Of {
            relationship: relationship.id,
            provider: &relationship.provider_name,
            customer: &relationship.customer_name,
        };
        let mut items = next.agenda.as_deref().map(agenda::read).transpose()?.unwrap_or_default();
        items.retain(|item| viewer.kind == Kind::Employee || !item.is_for_colleagues());
        let planned = next.review.zip(next.starts_at).map(|(id, at)| {
            let time = t.a2("review-when", "at", t.long(at), "n", next.minutes.unwrap_or_default());
            (format!("/reviews/{id}"), time)
        });
        let last = next.last.zip(next.outcome).map(|(id, outcome)| {
            let day = next.last_at.map(|at| t.day(at)).unwrap_or_default();
            let says = [came(t, outcome, next.back_to), t.a1("review-closed-on", "day", day)].join(" ");
            (format!("/reviews/{id}"), says)
        });
        let (provider, customer) = (relationship.provider(), relationship.customer());
        let plans = planned.is_none()
            && relationship.state != Standing::Retired
            && may(viewer, Doing::Write { provider, customer });
        let due = next.due_on.as_deref().filter(|_| planned.is_none()).and_then(|day| day.parse().ok());
        Ok(Self {
            items: items.iter().take(SHOWN).map(|item| told_item(t, &of, item)).collect(),
            place: next.place.clone(),
            last,
            due: due.map(|day| t.a1("review-due-by", "day", t.date(day))),
            plan: plans.then(|| format!("/reviews/new?relationship={}", relationship.id)),
            planned,
            t: t.clone(),
        })
    }
}
