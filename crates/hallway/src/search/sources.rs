//! What can be found, read from the things themselves: the documents of some of them as they should be.

use std::collections::HashMap;

use db::{Reader, Select, record};
use kernel::{Audience, Failure, Id};
use serde_json::Value;
use serve::requests::model::{RequestEvent, TextId, TextKind};

use super::documents::{Document, Kind};

/// The documents of these things, in no order. What is over has none: persons who left, closed teams, retired services,
/// vendors and relationships, and known problems that were resolved.
pub async fn documents(r: &mut Reader, kind: Kind, ids: &[Id]) -> Result<Vec<Document>, Failure> {
    match sql_of(kind) {
        Some(sql) => {
            let named: Vec<Named> = r.select(Select::new(sql).list(ids)).await?;
            Ok(named.iter().map(|one| Document::of(kind, one.id, &one.title, &[&one.said])).collect())
        }
        None => of_requests(r, ids).await,
    }
}

record! {
    struct Named {
        pub id: Id,
        pub title: String,
        pub said: String,
    }
}

/// Of a person nothing but what every colleague reads on their page.
const fn sql_of(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Person => {
            "SELECT id, name || ' ' || COALESCE(preferred_name, '') AS title,
                    COALESCE(site, '') || ' ' || COALESCE(about, '') AS said
             FROM persons WHERE kind = 'employee' AND deactivated_at IS NULL AND id IN"
        }
        Kind::Team => {
            "SELECT id, name AS title, COALESCE(site, '') || ' ' || COALESCE(about, '') AS said
             FROM teams WHERE retired_at IS NULL AND id IN"
        }
        Kind::Service => {
            "SELECT id, name AS title, COALESCE(description, '') AS said FROM services
             WHERE retired_at IS NULL AND NOT is_direct AND NOT is_complaint AND id IN"
        }
        Kind::Relationship => {
            "SELECT id, COALESCE(deliverable, '') AS title, COALESCE(rhythm, '') || ' ' || COALESCE(good, '') AS said
             FROM relationships WHERE state <> 'retired' AND folded_into IS NULL
               AND COALESCE(deliverable, good, rhythm) IS NOT NULL AND id IN"
        }
        Kind::Vendor => {
            "SELECT id, name AS title, COALESCE(about, '') AS said FROM vendors WHERE retired_at IS NULL AND id IN"
        }
        Kind::Problem => "SELECT id, title, about AS said FROM known_problems WHERE resolved_at IS NULL AND id IN",
        Kind::Idea => "SELECT id, title, COALESCE(words, '') AS said FROM ideas WHERE id IN",
        Kind::Barrier => {
            "SELECT id, name AS title, COALESCE(words, '') || ' ' || COALESCE(bridge, '') AS said FROM barriers WHERE id IN"
        }
        Kind::Request | Kind::Note => return None,
    })
}

record! {
    struct Asked {
        pub id: Id,
        pub subject: String,
        pub body: String,
        pub answers: Option<String>,
    }
}

record! {
    struct Said {
        pub id: TextId,
        pub request_id: Id,
        pub kind: TextKind,
        pub body: String,
    }
}

record! {
    struct Noted {
        pub audience: Audience,
        pub payload: String,
    }
}

/// A request by its subject, for all who see it; by what was asked, answered and said, for those who read that; and each
/// note by itself, for those to whom it was told.
async fn of_requests(r: &mut Reader, ids: &[Id]) -> Result<Vec<Document>, Failure> {
    let asked: Vec<Asked> = r
        .select(
            Select::new(
                "SELECT r.id, r.subject, r.body, a.answers FROM requests r
                 LEFT JOIN request_answers a ON a.request_id = r.id WHERE r.id IN",
            )
            .list(ids),
        )
        .await?;
    let said: Vec<Said> = r
        .select(
            Select::new("SELECT id, request_id, kind, body FROM request_texts WHERE request_id IN")
                .list(ids)
                .then("ORDER BY request_id, at, id"),
        )
        .await?;
    let audiences = match said.iter().any(|text| text.kind == TextKind::Note) {
        true => told_to(r, ids).await?,
        false => HashMap::new(),
    };
    let mut documents = Vec::new();
    for one in &asked {
        let of_it = || said.iter().filter(|text| text.request_id == one.id);
        let answers = one.answers.as_deref().map(answered).transpose()?.unwrap_or_default();
        let mut words = vec![one.body.as_str(), answers.as_str()];
        words.extend(of_it().filter(|text| text.kind != TextKind::Note).map(|text| text.body.as_str()));
        documents.push(Document::of(Kind::Request, one.id, &one.subject, &words));
        documents.extend(of_it().filter(|text| text.kind == TextKind::Note).filter_map(|note| {
            Some(Document::of_note(note.id.0, one.id, *audiences.get(&note.id)?, &note.body))
        }));
    }
    Ok(documents)
}

/// To whom each note on these requests was told.
async fn told_to(r: &mut Reader, ids: &[Id]) -> Result<HashMap<TextId, Audience>, Failure> {
    let noted: Vec<Noted> = r
        .select(
            Select::new(
                "SELECT e.audience, e.payload FROM events e WHERE e.subject_kind = 'request'
                   AND e.kind IN ('noted', 'was_missing', 'steps_left_open') AND e.subject_id IN",
            )
            .list(ids),
        )
        .await?;
    let mut audiences = HashMap::new();
    for Noted { audience, payload } in &noted {
        let event: RequestEvent = serde_json::from_str(payload).map_err(anyhow::Error::from)?;
        audiences.extend(event.text().map(|text| (text, *audience)));
    }
    Ok(audiences)
}

/// The texts among the answers; keys, numbers and ids are nothing that somebody wrote.
fn answered(kept: &str) -> Result<String, Failure> {
    fn gather(value: &Value, texts: &mut Vec<String>) {
        match value {
            Value::String(text) => texts.push(text.clone()),
            Value::Array(values) => values.iter().for_each(|value| gather(value, texts)),
            Value::Object(values) => values.values().for_each(|value| gather(value, texts)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut texts = Vec::new();
    gather(&serde_json::from_str(kept).map_err(anyhow::Error::from)?, &mut texts);
    Ok(texts.join(" "))
}
