//! What a line means beside what it says: the state that follows from who confirmed, and the other way round.

use jiff::Span;
use jiff::civil::Date;
use kernel::Instant;

use super::columns::{Column, DESCRIPTION, DISPUTE, RETIREMENT};
use super::line::{Line, Row};
use crate::relationships::model::{RECONFIRM_MONTHS, State};

/// Who confirmed and when, on each side.
const CONFIRMATIONS: [(Column, Column); 2] = [
    (Column::ProviderConfirmedBy, Column::ProviderConfirmedAt),
    (Column::CustomerConfirmedBy, Column::CustomerConfirmedAt),
];

/// Brings the line, upon which the row is already laid, in accord with itself; tells what contradicts.
pub fn settle(
    line: &mut Line,
    row: &Row,
    held: Option<&Line>,
    now: Instant,
    today: Date,
) -> Vec<(Column, &'static str)> {
    let mut wrong = Vec::new();
    let said: Option<State> = row.text(Column::State).and_then(|word| word.parse().ok());
    let was: Option<State> = held.and_then(|held| held.parsed(Column::State));
    let tells_confirmations = CONFIRMATIONS.iter().any(|(_, at)| row.says(*at)) || row.says(Column::State);
    let is_described_otherwise =
        held.is_some_and(|held| DESCRIPTION.iter().any(|column| line.get(*column) != held.get(*column)));
    // Other words than those that both sides confirmed: they are asked again.
    if is_described_otherwise && !tells_confirmations {
        unconfirm(line);
    }
    match said {
        Some(State::Confirmed) => {
            for (_, at) in CONFIRMATIONS {
                if line.get(at).is_none() {
                    line.set(at, Some(now.to_string()));
                }
            }
        }
        Some(State::Proposed) if CONFIRMATIONS.iter().all(|(_, at)| row.text(*at).is_none()) => {
            unconfirm(line)
        }
        _ => {}
    }
    let state = match (said, was) {
        (Some(said), _) => said,
        (None, Some(was @ (State::Disputed | State::Retired))) => was,
        (None, _) => follows(line),
    };
    if !matches!(state, State::Disputed | State::Retired) && follows(line) != state {
        wrong.push((Column::State, "relationships-import-confirmations"));
    }
    line.set(Column::State, Some(state.as_str().to_owned()));
    for (by, at) in CONFIRMATIONS {
        if line.get(by).is_some() && line.get(at).is_none() {
            wrong.push((by, "relationships-import-by-without-at"));
        }
    }
    wrong.extend(dispute_and_retirement(line, row, state, now));
    dates(line, row, held, state, was, today);
    wrong
}

/// The state of a relationship that these sides have confirmed.
fn follows(line: &Line) -> State {
    let [provider, customer] = CONFIRMATIONS.map(|(_, at)| line.get(at).is_some());
    State::of_confirmations(provider, customer)
}

fn unconfirm(line: &mut Line) {
    for (by, at) in CONFIRMATIONS {
        line.set(by, None);
        line.set(at, None);
    }
}

fn dispute_and_retirement(
    line: &mut Line,
    row: &Row,
    state: State,
    now: Instant,
) -> Vec<(Column, &'static str)> {
    let mut wrong = Vec::new();
    let mut need = |line: &Line, column: Column| {
        if line.get(column).is_none() {
            wrong.push((column, "field-required"));
        }
    };
    match state {
        State::Disputed => {
            need(line, Column::DisputedSide);
            need(line, Column::DisputeReason);
            moment(line, Column::DisputedAt, now);
        }
        State::Retired => {
            need(line, Column::RetiredReason);
            moment(line, Column::RetiredAt, now);
        }
        _ => {}
    }
    let is_over = state == State::Retired;
    if !is_over && state != State::Disputed {
        wrong.extend(clear(line, row, &DISPUTE, "relationships-import-only-disputed"));
    }
    if !is_over {
        wrong.extend(clear(line, row, &RETIREMENT, "relationships-import-only-retired"));
    }
    wrong
}

/// Now, where the file does not tell when.
fn moment(line: &mut Line, column: Column, now: Instant) {
    if line.get(column).is_none() {
        line.set(column, Some(now.to_string()));
    }
}

/// These columns say nothing in this state; whoever fills them hears so.
fn clear(
    line: &mut Line,
    row: &Row,
    columns: &[Column],
    message: &'static str,
) -> Vec<(Column, &'static str)> {
    for column in columns {
        line.set(*column, None);
    }
    columns.iter().filter(|column| row.text(**column).is_some()).map(|column| (*column, message)).collect()
}

/// When it was confirmed last and when both sides are asked anew, where the file does not tell.
fn dates(line: &mut Line, row: &Row, held: Option<&Line>, state: State, was: Option<State>, today: Date) {
    if !row.says(Column::LastConfirmedAt) {
        let fresh = CONFIRMATIONS.iter().filter_map(|(_, at)| {
            let is_new = held.is_none_or(|held| held.get(*at) != line.get(*at));
            line.moment(*at).filter(|_| is_new)
        });
        let last = fresh.chain(line.moment(Column::LastConfirmedAt)).max();
        line.set(Column::LastConfirmedAt, last.map(|at| at.to_string()));
    }
    let is_newly_confirmed = state == State::Confirmed && was != Some(State::Confirmed);
    if is_newly_confirmed && line.get(Column::ReconfirmOn).is_none() && !row.says(Column::ReconfirmOn) {
        let next = today.saturating_add(Span::new().months(RECONFIRM_MONTHS));
        line.set(Column::ReconfirmOn, Some(next.to_string()));
    }
}
