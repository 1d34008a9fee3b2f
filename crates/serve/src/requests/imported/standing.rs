//! Where an imported request stands, read off its history.

use crate::clocks::History;
use crate::requests::model::State;
use crate::requests::store::RequestRow;

/// Writes into the row what the history tells.
pub fn stand(row: &mut RequestRow, history: &History) {
    let waiting = history.pauses.last().filter(|pause| pause.to.is_none() && pause.on.is_some());
    row.held_since = history.holders.last().map_or(history.opened_at, |(_, since)| *since);
    row.acknowledged_at = history.acknowledged_at;
    row.resolved_at = history.resolved_at;
    row.ended_at = history.ended_at;
    row.state = match (history.ended_at, history.resolved_at, waiting) {
        (Some(_), ..) => State::Closed,
        (None, Some(_), _) => State::Resolved,
        (None, None, Some(_)) => State::Waiting,
        (None, None, None) if history.acknowledged_at.is_none() => State::New,
        (None, None, None) if history.logged_person.is_some() => State::InProgress,
        (None, None, None) => State::Acknowledged,
    };
    let waiting = waiting.filter(|_| row.state == State::Waiting);
    row.waiting_on = waiting.and_then(|pause| pause.on);
    row.waiting_since = waiting.map(|pause| pause.from);
    row.waiting_for = None;
    row.waiting_until = None;
    row.is_unheard = row.state.is_open() && history.acknowledged_at.is_none();
    row.assignee_id = history.logged_person;
    count(row, history);
}

/// Writes how often it changed hands and came back.
pub fn count(row: &mut RequestRow, history: &History) {
    row.hand_overs = i64::try_from(history.holders.len().saturating_sub(1)).unwrap_or(i64::MAX);
    row.reopenings = history.reopenings;
}
