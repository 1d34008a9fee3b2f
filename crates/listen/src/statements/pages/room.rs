//! Whose turn it is in each relationship of the viewer's teams. Three statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use people::{Visit, avatar};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech, initials};

use super::ROOM;
use crate::statements::model::{Standing, Turn};
use crate::statements::store::{After, listing};

/// So many stand on one page.
const SHOWN: i64 = 50;
/// Where fewer work, ratings of few cannot be anonymous.
const SMALL: i64 = 15;

#[derive(Template)]
#[template(path = "statements/pages/room.html")]
struct RoomPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    is_small: bool,
    /// Heading and rows: what waits for us, for the others, for nobody.
    groups: Vec<(&'static str, Vec<Row>)>,
    next: Option<String>,
}

struct Row {
    path: String,
    initials: String,
    avatar: u8,
    is_person: bool,
    their_name: String,
    our_name: String,
    words: String,
    signed: Option<String>,
}

#[derive(Deserialize)]
pub struct Asked {
    after: Option<String>,
}

pub async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (seal, viewer) = (visit.seal(), visit.viewer().person);
    let after = asked.after.as_deref().map(|cursor| After::open(&seal, cursor)).transpose()?;
    let is_first = after.is_none();
    let found = listing(&mut visit.view, viewer, after, SHOWN + 1).await?;
    let mut rows = found.rows;
    let next = After::cut(&mut rows, SHOWN).map(|after| after.cursor(&seal));
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let waits = rows.iter().filter(|row| row.turn.is_ours()).count();
    let lead = match (rows.is_empty() && is_first, waits, next.is_some()) {
        (true, ..) => t.s("listen-lead-empty"),
        (_, 0, _) => t.s("listen-lead-none"),
        (_, n, true) => t.a1("listen-lead-many", "n", n),
        (_, n, false) => t.a1("listen-lead", "n", n),
    };
    let group = |row: &Standing| match row.turn {
        turn if turn.is_ours() => "listen-ours",
        Turn::Understood | Turn::Said => "listen-done",
        _ => "listen-theirs",
    };
    let mut groups: Vec<(&'static str, Vec<Row>)> = Vec::new();
    for row in &rows {
        let heading = group(row);
        if groups.last().is_none_or(|(last, _)| *last != heading) {
            groups.push((heading, Vec::new()));
        }
        if let Some((_, of)) = groups.last_mut() {
            of.push(Row::of(&t, row));
        }
    }
    let page = RoomPage { is_small: found.people < SMALL, lead, groups, next, chrome, t };
    Ok(Page(page).into_response())
}

impl Row {
    fn of(t: &Speech, row: &Standing) -> Self {
        // What is to be said to a statement is said on its page.
        let path = match (row.turn, row.their_statement, row.our_statement) {
            (Turn::Answer, Some(statement), _) | (Turn::Reply, _, Some(statement)) => {
                format!("/statements/{statement}#answer")
            }
            _ => format!("/relationships/{}/statements", row.relationship_id),
        };
        Self {
            path,
            initials: initials(&row.their_name),
            avatar: avatar(row.their_id),
            is_person: row.is_person,
            their_name: row.their_name.clone(),
            our_name: row.our_name.clone(),
            words: t.a1(&format!("listen-turn-{}", row.turn), "name", &row.their_name),
            signed: row.signed_at.map(|at| t.a1("listen-signed", "day", t.day(at))),
        }
    }
}
