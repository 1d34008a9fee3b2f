//! What both sides said over a relationship and how much of it waits, read in one statement with the counts of the menu.

use db::{Reader, Result, record};
use improve::asks::{AskId, BESIDE, Beside};
use improve::needs::store::{Between, COUNTS};
use kernel::{Id, Instant};
use listen::statements::model::{StatementId, speaks_here};
use listen::statements::pages::FirstLine;
use listen::statements::store::FIRSTS;
use map::RelationshipId;
use map::relationships::one::Heard;
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
        pub improving: i64,
        pub improved: i64,
        pub ask_id: Option<AskId>,
        pub ask_clock: Option<TargetKind>,
        pub ask_kept: Option<i64>,
        pub ask_counted: Option<i64>,
    }
}

impl Row {
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

/// The counts of the menu, the first lines of what was signed, how many needs wait and go on, and what is improved.
pub(super) async fn said(
    r: &mut Reader,
    viewer: Id,
    relationship: RelationshipId,
) -> Result<(Counts, Vec<FirstLine>, Between, Beside)> {
    let columns = "n.id, n.side, n.need, n.challenge, n.signed_name, n.signed_at,
        g.for_provider, g.for_customer, g.going_on, h.improving, h.improved, h.ask_id, h.ask_clock, h.ask_kept,
        h.ask_counted";
    let select = counting_beside(columns, &viewer)
        .with(FIRSTS, &[&relationship])
        .then(") AS n ON 1 = 1 LEFT JOIN (")
        .with(COUNTS, &[&relationship])
        .then(") AS g ON 1 = 1 LEFT JOIN (")
        .with(BESIDE, &[&relationship])
        .then(") AS h ON 1 = 1");
    let rows: Vec<Row> = r.select(select).await?;
    let counts =
        rows.first().map_or_else(Counts::default, |row| Counts { waiting: row.waiting, news: row.news });
    let needs = rows.first().map_or_else(Between::default, |row| Between {
        for_provider: row.for_provider,
        for_customer: row.for_customer,
        going_on: row.going_on,
    });
    let improved = rows.first().map_or_else(Beside::default, |row| Beside {
        improving: row.improving,
        improved: row.improved,
        ask_id: row.ask_id,
        ask_clock: row.ask_clock,
        ask_kept: row.ask_kept,
        ask_counted: row.ask_counted,
    });
    Ok((counts, rows.into_iter().filter_map(Row::line).collect(), needs, improved))
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
