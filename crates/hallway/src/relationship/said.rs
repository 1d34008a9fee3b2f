//! What both sides said over a relationship, how much of it waits and when they look at it, read in one statement with the counts
//! of the menu.

use db::{Reader, Result, record};
use improve::asks::{AskId, BESIDE, Beside};
use improve::needs::store::{Between, COUNTS};
use improve::reviews::model::{BackTo, Outcome};
use improve::reviews::store::{NEXT, Next};
use improve::reviews::{self, ReviewId};
use kernel::{Id, Instant};
use listen::statements::model::{StatementId, speaks_here};
use listen::statements::pages::FirstLine;
use listen::statements::store::FIRSTS;
use map::RelationshipId;
use map::relationships::one::{Acting, Heard, Reviewed, Step};
use map::relationships::{Relationship, Side};
use map::services::TargetKind;
use people::Counts;

use crate::notices::store::counting_beside;

record! {
    struct Row {
        pub waiting: i64,
        pub news: i64,
        pub id: Option<StatementId>,
        pub side: Option<Side>,
        pub need: Option<String>,
        pub challenge: Option<String>,
        pub signed_name: Option<String>,
        pub signed_at: Option<Instant>,
        pub for_provider: i64,
        pub for_customer: i64,
        pub going_on: i64,
        pub review: Option<ReviewId>,
        pub starts_at: Option<Instant>,
        pub minutes: Option<i64>,
        pub place: Option<String>,
        pub agenda: Option<String>,
        pub last: Option<ReviewId>,
        pub last_at: Option<Instant>,
        pub outcome: Option<Outcome>,
        pub back_to: Option<BackTo>,
        pub resumes_on: Option<String>,
        pub due_on: Option<String>,
        pub improving: i64,
        pub improved: i64,
        pub ask_id: Option<AskId>,
        pub ask_clock: Option<TargetKind>,
        pub ask_kept: Option<i64>,
        pub ask_counted: Option<i64>,
    }
}

impl Row {
    fn next(&self) -> Next {
        Next {
            review: self.review,
            starts_at: self.starts_at,
            minutes: self.minutes,
            place: self.place.clone(),
            agenda: self.agenda.clone(),
            last: self.last,
            last_at: self.last_at,
            outcome: self.outcome,
            back_to: self.back_to,
            resumes_on: self.resumes_on.clone(),
            due_on: self.due_on.clone(),
        }
    }

    fn line(self) -> Option<FirstLine> {
        Some(FirstLine {
            id: self.id?,
            side: self.side?,
            need: self.need,
            challenge: self.challenge,
            signed_name: self.signed_name,
            signed_at: self.signed_at?,
        })
    }
}

/// What hangs from a relationship beside what was asked and agreed.
#[derive(Default)]
pub(super) struct Said {
    /// Of the menu.
    pub counts: Counts,
    /// The first lines of what was signed.
    pub lines: Vec<FirstLine>,
    /// How many needs wait and go on.
    pub needs: Between,
    /// When the two look at it.
    pub next: Next,
    /// What is improved, and what Hallway asks to be.
    pub improved: Beside,
}

/// One statement.
pub(super) async fn said(r: &mut Reader, viewer: Id, relationship: RelationshipId) -> Result<Said> {
    let columns = "n.id, n.side, n.need, n.challenge, n.signed_name, n.signed_at,
        g.for_provider, g.for_customer, g.going_on, h.review, h.starts_at, h.minutes, h.place, h.agenda, h.last, h.last_at,
        h.outcome, h.back_to, h.resumes_on, h.due_on, i.improving, i.improved, i.ask_id, i.ask_clock, i.ask_kept,
        i.ask_counted";
    let select = counting_beside(columns, &viewer)
        .with(FIRSTS, &[&relationship])
        .then(") AS n ON 1 = 1 LEFT JOIN (")
        .with(COUNTS, &[&relationship])
        .then(") AS g ON 1 = 1 LEFT JOIN (")
        .with(NEXT, &[&relationship])
        .then(") AS h ON 1 = 1 LEFT JOIN (")
        .with(BESIDE, &[&relationship])
        .then(") AS i ON 1 = 1");
    let rows: Vec<Row> = r.select(select).await?;
    let Some(row) = rows.first() else { return Ok(Said::default()) };
    Ok(Said {
        counts: Counts { waiting: row.waiting, news: row.news },
        needs: Between {
            for_provider: row.for_provider,
            for_customer: row.for_customer,
            going_on: row.going_on,
        },
        next: row.next(),
        improved: Beside {
            improving: row.improving,
            improved: row.improved,
            ask_id: row.ask_id,
            ask_clock: row.ask_clock,
            ask_kept: row.ask_kept,
            ask_counted: row.ask_counted,
        },
        lines: rows.into_iter().filter_map(Row::line).collect(),
    })
}

impl Said {
    /// When both look at it, and what the last time led to.
    pub fn reviewed(&self, now: Instant) -> Reviewed {
        let next = &self.next;
        let day = |day: &Option<String>| day.as_deref().and_then(|day| day.parse().ok());
        Reviewed {
            planned: next.starts_at,
            is_open: next.starts_at.is_some_and(|at| at.plus_seconds(reviews::OPEN_SECONDS) < now),
            last: next.last_at,
            back_to: next.back_to.map(|step| match step {
                BackTo::Map => Step::Map,
                BackTo::Listen => Step::Listen,
                BackTo::Act => Step::Act,
            }),
            resumes_on: day(&next.resumes_on),
            due_on: day(&next.due_on),
        }
    }

    /// What is done beside what is agreed.
    pub const fn acting(&self) -> Acting {
        let waits = self.needs.for_provider + self.needs.for_customer;
        Acting { waits, promised: self.needs.going_on - waits, improving: self.improved.improving }
    }
}

/// How far the two have been heard: to whoever is at neither end only that both were.
pub(super) fn heard(of: &Relationship, is_end: bool, lines: &[FirstLine]) -> Heard {
    let has_spoken =
        |side: &Side| !speaks_here(of.party(*side)) || lines.iter().any(|line| line.side == *side);
    let last = lines.iter().max_by_key(|line| line.signed_at);
    match (last, Side::ALL.iter().all(has_spoken)) {
        (Some(last), true) => Heard::Both(last.signed_at),
        (Some(last), false) if is_end => Heard::One(last.side),
        _ => Heard::Nobody,
    }
}
