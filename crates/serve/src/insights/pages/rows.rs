//! The requests behind a number. Only those that are in it: what somebody sees because they are named on it is theirs,
//! and in no figure of others.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use map::services::Confidentiality;
use people::{PersonId, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech};

use super::{filters, said};
use crate::insights::asked::Asked;
use crate::insights::number::Number;
use crate::insights::store::{self, Behind};
use crate::insights::tally::Clock;
use crate::policy;
use crate::requests::pages::line;

/// Lines a page shows.
const LINES: i64 = 50;
/// The name of the list in its cursors.
const LIST: &str = "insights";

/// What a list shows beside the filters.
#[derive(Default, Deserialize)]
pub struct Wanted {
    figure: Option<Number>,
    /// Handed over from this team.
    gave: Option<TeamId>,
    /// To this team.
    got: Option<TeamId>,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "insights/pages/rows.html")]
struct RowsPage {
    t: Speech,
    chrome: Chrome,
    title: String,
    lead: String,
    lines: Vec<Line>,
    back: String,
    why: String,
    next: Option<String>,
}

struct Line {
    path: String,
    subject: String,
    /// `Patient Billing, for Front Desk`
    between: String,
    /// What it adds to the number.
    adds: String,
    state: String,
    opened: String,
    is_confidential: bool,
}

pub async fn page(mut visit: Visit, Query(asked): Query<Asked>, Query(wanted): Query<Wanted>) -> Answer {
    policy::require_insights(visit.viewer())?;
    let asked = filters::with_period(&asked, &visit);
    let meant = asked.read()?;
    let number = wanted.figure.unwrap_or(Number::Opened);
    let seal = visit.seal();
    let after = wanted.after.as_deref().map(|cursor| seal.open::<2>(LIST, cursor)).transpose()?;
    let (chrome, t) = (visit.chrome("room-insights").await?, visit.speech());
    let question = meant.question(&mut visit.view).await?;
    let hop = wanted.gave.zip(wanted.got).map(|(from, to)| store::hop(from, to));
    let viewer = PersonId(visit.viewer().person);
    let mut rows =
        store::behind(&mut visit.view, viewer, &question, number, hop.as_ref(), after, LINES + 1).await?;
    let is_more = i64::try_from(rows.len()).unwrap_or(i64::MAX) > LINES;
    rows.truncate(usize::try_from(LINES).unwrap_or_default());
    for row in rows.iter().filter(|row| row.confidentiality == Confidentiality::Confidential) {
        visit.view.saw(row.id.0, row.audience);
    }
    let query = filters::query(&asked);
    let this = hop_query(&query, number, &wanted);
    let last = rows.last().filter(|_| is_more);
    let page = RowsPage {
        title: t.s(&format!("insights-{number}")),
        lead: t.a1("insights-rows-lead", "period", filters::period(&t, &question)),
        lines: rows.iter().map(|row| Line::of(&t, number, question.clock, row)).collect(),
        back: ["/insights", &query].concat(),
        why: ["/explain/", number.as_str(), &query].concat(),
        next: last.map(|last| {
            let cursor = seal.cursor(LIST, &[last.opened_at.0, last.id.get()]);
            [this.as_str(), "&after=", &cursor].concat()
        }),
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

fn hop_query(query: &str, number: Number, wanted: &Wanted) -> String {
    let mut path = ["/insights/rows", query, "&figure=", number.as_str()].concat();
    if let Some((from, to)) = wanted.gave.zip(wanted.got) {
        path.push_str(&["&gave=", &from.to_string(), "&got=", &to.to_string()].concat());
    }
    path
}

impl Line {
    fn of(t: &Speech, number: Number, clock: Clock, row: &Behind) -> Self {
        let between = match &row.customer_name {
            Some(customer) => t.a2("insights-rows-between", "team", &row.team_name, "customer", customer),
            None => row.team_name.clone(),
        };
        Self {
            path: ["/requests/", row.reference.as_str()].concat(),
            subject: row.subject.clone(),
            between,
            adds: adds(t, number, clock, row),
            state: line::state(t, row.state),
            opened: t.at(row.opened_at),
            is_confidential: row.confidentiality == Confidentiality::Confidential,
        }
    }
}

/// What a request adds to a number, in words.
fn adds(t: &Speech, number: Number, clock: Clock, row: &Behind) -> String {
    let took = |calendar: Option<i64>, business: Option<i64>| {
        let by = if clock == Clock::Business { business.or(calendar) } else { calendar };
        by.map_or_else(String::new, |by| said::seconds(t, clock, by as f64))
    };
    let since = |at: Option<kernel::Instant>| at.map(|at| at.seconds_since(row.opened_at));
    let kept = |kept: Option<bool>| {
        t.s(if kept == Some(true) { "insights-rows-kept" } else { "insights-rows-late" })
    };
    match number {
        Number::Opened | Number::Open | Number::Resolved | Number::CameBy => String::new(),
        Number::FirstWord => took(since(row.acknowledged_at), row.acknowledge_seconds),
        Number::Done => took(since(row.resolved_at), row.resolve_seconds),
        Number::Silence => took(row.silence_seconds, row.silence_business_seconds),
        Number::FirstWordKept => kept(row.acknowledged_in_time),
        Number::DoneKept => kept(row.resolved_in_time),
        Number::RightFirstTime if row.reopenings == 0 => t.s("insights-rows-right"),
        Number::Settled if row.settled_at_first == Some(true) => t.s("insights-rows-right"),
        Number::RightFirstTime | Number::Reopened | Number::Settled => {
            t.a1("insights-rows-came-back", "n", row.reopenings)
        }
        Number::HandOvers => t.a1("insights-times", "n", row.hand_overs),
    }
}
