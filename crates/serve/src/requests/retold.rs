//! Telling requests again from their events, and comparing that with what their rows say.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use db::View;
use kernel::Failure;
use kernel::calendar::Calendar;
use map::services::model::audience_of;
use people::{CalendarId, TeamId};

use super::actions::{compiled, project};
use super::imported::standing;
use super::model::{Happened, RequestEvent, RequestId, State};
use super::store::{self, RequestRow};
use crate::clocks::History;

/// How many rows are read at once.
const BATCH: i64 = 500;
/// How many are told one by one; the others as a number.
const TOLD: usize = 100;

/// Every request whose row says something else than its events, as sentences for whoever runs Hallway; none when all is
/// well.
pub async fn differences(view: &mut View) -> Result<Vec<String>, Failure> {
    let (mut wrong, mut more) = (Vec::new(), 0_u64);
    let mut calendars: HashMap<CalendarId, Arc<Calendar>> = HashMap::new();
    let mut after = RequestId::new(i64::MIN);
    loop {
        let rows = store::walk(view, after, BATCH).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        let mut events = store::timelines(view, rows[0].id, last.id).await?;
        for row in &rows {
            let events = events.remove(&row.id).unwrap_or_default();
            let calendar = match calendars.entry(row.calendar_id) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(fresh) => {
                    let spec: String =
                        view.one("SELECT spec FROM calendars WHERE id = $1", &[&row.calendar_id]).await?;
                    fresh.insert(compiled(&spec)?)
                }
            };
            match difference(row, &events, calendar)? {
                Some(told) if wrong.len() < TOLD => wrong.push(told),
                Some(_) => more += 1,
                None => {}
            }
        }
    }
    if more > 0 {
        wrong.push(format!("{more} more requests: their rows say something else than their events"));
    }
    Ok(wrong)
}

fn difference(row: &RequestRow, events: &[Happened], calendar: &Calendar) -> Result<Option<String>, Failure> {
    let Some(mut again) = retold(row, events) else {
        return Ok(Some(format!("request {}: no event says that it was opened", row.id)));
    };
    project(&mut again, &row.promised()?, &History::of(events), calendar)?;
    Ok((again != *row).then(|| format!("request {}: {}", row.id, told_apart(row, &again))))
}

/// The row as the events make it. What events do not tell is taken as it is: texts, and places in lines.
fn retold(row: &RequestRow, events: &[Happened]) -> Option<RequestRow> {
    let is_logged = |happened: &Happened| {
        matches!(happened.event, RequestEvent::Logged(_) | RequestEvent::LogCorrected(_))
    };
    if events.iter().any(is_logged) {
        let history = History::of(events);
        let mut again = RequestRow { opened_at: history.opened_at, ..row.clone() };
        if events.iter().all(is_logged) {
            standing::stand(&mut again, &history);
        } else {
            standing::count(&mut again, &history);
        }
        return Some(again);
    }
    let (first, team) = events.iter().find_map(|happened| match happened.event {
        RequestEvent::Opened { team, .. } => Some((happened, team)),
        _ => None,
    })?;
    let mut again = opened(row, first, team);
    for happened in events {
        again.become_after(happened);
    }
    again.rank_at = row.rank_at;
    again.moved_up = row.moved_up;
    again.taken_reason = row.taken_reason.clone().filter(|_| again.taken_at.is_some());
    again.waiting_for =
        row.waiting_for.clone().filter(|_| again.waiting_since.is_some() || again.state == State::Merged);
    Some(again)
}

/// The row as it was when it was opened.
fn opened(row: &RequestRow, first: &Happened, team: TeamId) -> RequestRow {
    RequestRow {
        team_id: team,
        queue_id: store::queue_of(
            row.confidentiality == map::Confidentiality::Confidential,
            team,
            row.service_id,
        ),
        audience: audience_of(row.confidentiality, team, row.service_id),
        state: State::New,
        is_unheard: true,
        assignee_id: None,
        promised_at: None,
        promise_moves: 0,
        first_promised_at: None,
        taken_at: None,
        passed_over: 0,
        taken_by_id: None,
        taken_reason: None,
        opened_at: first.at,
        held_since: first.at,
        acknowledged_at: None,
        resolved_at: None,
        ended_at: None,
        waiting_on: None,
        waiting_for: None,
        waiting_since: None,
        waiting_until: None,
        hand_overs: 0,
        reopenings: 0,
        settled_at_first: None,
        waits_for_parts: false,
        wished_id: None,
        merged_into_id: None,
        ..row.clone()
    }
}

/// Which columns differ: `its row says state: New, its events say state: Acknowledged`.
fn told_apart(row: &RequestRow, again: &RequestRow) -> String {
    let (row, again) = (format!("{row:#?}"), format!("{again:#?}"));
    let pairs = row.lines().zip(again.lines()).filter(|(row, again)| row != again);
    let told = pairs.map(|(row, again)| {
        let clean = |line: &str| line.trim().trim_end_matches(',').to_owned();
        format!("its row says {}, its events say {}", clean(row), clean(again))
    });
    told.take(3).collect::<Vec<_>>().join("; ")
}
