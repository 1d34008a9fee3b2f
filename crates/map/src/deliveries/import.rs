//! Deliveries from a table: all lines of it or none, and a repeated one changes nothing.

use std::collections::HashMap;

use db::Act;
use kernel::{Failure, FieldError, Instant, Refusal};
use serde::Serialize;
use utoipa::ToSchema;

use super::actions::{Put, put, tended};
use super::input::NewDelivery;
use crate::RelationshipId;
use crate::relationships::event::RelationshipEvent;

/// The columns that a table may have; the first is needed.
pub const COLUMNS: [&str; 8] =
    ["expected_at", "arrived_at", "accepted", "reason", "count", "missing", "what", "key"];
/// More lines are sent in several tables.
const MOST_LINES: usize = 5_000;
/// More mistakes are not told at once.
const MOST_ERRORS: usize = 50;

/// What became of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Imported {
    pub rows: i64,
    pub added: i64,
    pub changed: i64,
    pub unchanged: i64,
}

/// Takes in a CSV text whose first line names its columns. Each mistake is told with its line and column.
pub async fn import(a: &mut Act, of: RelationshipId, text: &str) -> Result<Imported, Failure> {
    let relationship = tended(a, of).await?;
    let rows = read(text)?;
    let mut done = Imported::default();
    for new in &rows {
        let (_, put) = put(a, &relationship, new).await?;
        done.rows += 1;
        match put {
            Put::Added => done.added += 1,
            Put::Changed => done.changed += 1,
            Put::AsBefore => done.unchanged += 1,
        }
    }
    if done.added + done.changed > 0 {
        let Imported { added, changed, .. } = done;
        a.record(of.0, relationship.audience, &RelationshipEvent::DeliveriesImported { added, changed })
            .await?;
    }
    Ok(done)
}

fn read(text: &str) -> Result<Vec<NewDelivery>, Refusal> {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let head = reader.headers().map_err(|_| Refusal::field("csv", "import-not-csv"))?.clone();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (place, name) in head.iter().enumerate() {
        let known = COLUMNS.contains(&name);
        if !known || places.insert(name, place).is_some() {
            let wrong = if known { "import-column-twice" } else { "import-column-unknown" };
            return Err(Refusal::field(format!("line 1, {name}"), wrong));
        }
    }
    if !places.contains_key("expected_at") {
        return Err(Refusal::field("line 1, expected_at", "import-column-needed"));
    }
    let (mut rows, mut wrong, mut keys) = (Vec::new(), Vec::new(), HashMap::new());
    for record in reader.records() {
        if rows.len() >= MOST_LINES || wrong.len() >= MOST_ERRORS {
            wrong.extend((rows.len() >= MOST_LINES).then(|| FieldError::new("csv", "import-too-long")));
            break;
        }
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                wrong.push(FieldError::new(format!("line {line}"), "import-not-csv"));
                break;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |name: &str| {
            places.get(name).and_then(|place| record.get(*place)).filter(|cell| !cell.is_empty())
        };
        match row(&cell) {
            Ok(new) => {
                let twice = new.key.clone().is_some_and(|key| keys.insert(key, line).is_some());
                if twice {
                    wrong.push(FieldError::new(format!("line {line}, key"), "import-key-twice"));
                }
                rows.push(new);
            }
            Err(Refusal::Invalid(errors)) => wrong.extend(
                errors
                    .into_iter()
                    .map(|error| FieldError::new(format!("line {line}, {}", error.field), error.message)),
            ),
            Err(other) => return Err(other),
        }
    }
    if wrong.is_empty() { Ok(rows) } else { Err(Refusal::Invalid(wrong)) }
}

fn row<'a>(cell: &impl Fn(&str) -> Option<&'a str>) -> Result<NewDelivery, Refusal> {
    let mut wrong = Vec::new();
    let mut at = |name: &'static str| {
        let raw = cell(name)?;
        let read = Instant::parse(raw);
        if read.is_none() {
            wrong.push(FieldError::new(name, "delivery-instant"));
        }
        read
    };
    let (expected_at, arrived_at) = (at("expected_at"), at("arrived_at"));
    if cell("expected_at").is_none() {
        wrong.push(FieldError::new("expected_at", "field-required"));
    }
    let mut number = |name: &'static str| {
        let raw = cell(name)?;
        let read = raw.parse().ok();
        if read.is_none() {
            wrong.push(FieldError::new(name, "delivery-number"));
        }
        read
    };
    let (count, missing) = (number("count"), number("missing"));
    let accepted = match cell("accepted") {
        None => None,
        Some("true" | "yes") => Some(true),
        Some("false" | "no") => Some(false),
        Some(_) => {
            wrong.push(FieldError::new("accepted", "delivery-accepted-cell"));
            None
        }
    };
    let text = |name| cell(name).map(str::to_owned);
    let new = NewDelivery {
        expected_at: expected_at.unwrap_or_default(),
        arrived_at,
        accepted,
        reason: text("reason"),
        count,
        missing,
        what: text("what"),
        key: text("key"),
    };
    if !wrong.is_empty() {
        return Err(Refusal::Invalid(wrong));
    }
    new.read()
}
