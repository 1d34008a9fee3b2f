//! The section of a relationship's page: the first lines of what both sides say.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::{Instant, Kind, Viewer};
use map::relationships::{Relationship, Side};
use web::Speech;

use crate::statements::model::{StatementId, speaks_here};
use crate::statements::reading::own_sides;
use crate::statements::views::name;

/// The first need and the first challenge of what one side signed last.
#[derive(Clone, Debug)]
pub struct FirstLine {
    pub id: StatementId,
    pub side: Side,
    pub need: Option<String>,
    pub challenge: Option<String>,
    pub signed_name: Option<String>,
    pub signed_at: Instant,
}

#[derive(Template)]
#[template(path = "statements/pages/beside.html")]
pub struct WhatBothSay {
    t: Speech,
    path: String,
    sides: Vec<Beside>,
    /// Somebody of a side reads it that has not said anything yet.
    may_begin: bool,
}

impl HtmlSafe for WhatBothSay {}

struct Beside {
    side: Side,
    name: String,
    said: Option<Said>,
    instead: String,
}

struct Said {
    id: StatementId,
    line: String,
    by: Option<String>,
    of_whom: String,
}

impl WhatBothSay {
    /// For those at its ends.
    pub fn of(t: &Speech, viewer: &Viewer, relationship: &Relationship, lines: &[FirstLine]) -> Self {
        let own = own_sides(viewer, relationship);
        let side = |side: &Side| {
            let speaks = speaks_here(relationship.party(*side));
            let called = name(relationship, *side);
            let instead = if speaks { "statement-not-yet" } else { "statement-speaks-elsewhere" };
            Beside {
                side: *side,
                name: called.to_owned(),
                said: lines.iter().find(|line| line.side == *side).map(|line| Said {
                    id: line.id,
                    line: line.need.clone().or_else(|| line.challenge.clone()).unwrap_or_default(),
                    // A guest reads what a team says, not who of it signed.
                    by: line
                        .signed_name
                        .clone()
                        .filter(|_| viewer.kind == Kind::Employee || own.contains(side)),
                    of_whom: t.a2("statement-signed-for", "name", called, "day", t.day(line.signed_at)),
                }),
                instead: t.a1(instead, "name", called),
            }
        };
        Self {
            t: t.clone(),
            path: format!("/relationships/{}/statements", relationship.id),
            may_begin: own.iter().any(|side| !lines.iter().any(|line| line.side == *side)),
            sides: Side::ALL.iter().map(side).collect(),
        }
    }
}
