//! The rules of this crate's data, and what it erases of a person.

use super::{Days, Erasing, Retention};
use crate::{attention, entrance, once};

/// The rules for data of this crate.
pub fn retention() -> Vec<Retention> {
    vec![
        Retention {
            id: "browsers",
            known: &["sign-in"],
            days: Days { usual: 400, least: 30, most: 400 },
            sweep: |a, before| {
                Box::pin(async move { Ok(entrance::forget_browsers(a, before).await?.into()) })
            },
        },
        Retention {
            id: "links",
            known: &["links"],
            days: Days { usual: 30, least: 1, most: 365 },
            sweep: |a, before| {
                Box::pin(async move { Ok(entrance::links::drop_old(a, before).await?.into()) })
            },
        },
        Retention {
            id: "repeats",
            known: &["repeats"],
            days: Days::fixed(1),
            sweep: |a, before| Box::pin(async move { Ok(once::drop_old(a, before).await?.into()) }),
        },
        Retention {
            id: "attention",
            known: &["attention"],
            // The draw of who is asked looks back at three months.
            days: Days { usual: 365, least: 120, most: 365 },
            sweep: |a, before| Box::pin(async move { Ok(attention::forget_old(a, before).await?.into()) }),
        },
    ]
}

const fn of(table: &'static str, sql: &'static str) -> Erasing {
    Erasing { table, sql }
}

/// What this crate erases of a person, beside what stands in their own row. It runs after that of the crates to the right,
/// which may still ask what the person was called.
pub fn erasing() -> Vec<Erasing> {
    vec![
        of("passwords", "DELETE FROM passwords WHERE person_id = $1"),
        of("sessions", "DELETE FROM sessions WHERE person_id = $1"),
        of("known_devices", "DELETE FROM known_devices WHERE person_id = $1"),
        of("api_tokens", "DELETE FROM api_tokens WHERE person_id = $1"),
        of("links", "DELETE FROM links WHERE person_id = $1"),
        // Also answers to others in which they are named: whoever is named is named by id, too.
        of(
            "idempotency",
            "DELETE FROM idempotency WHERE person_id = $1 OR answer LIKE '%\"' || CAST($1 AS TEXT) || '\"%'",
        ),
        of("audience_members", "DELETE FROM audience_members WHERE person_id = $1"),
        of("circle_absences", "DELETE FROM circle_absences WHERE person_id = $1"),
        of("memberships", "DELETE FROM memberships WHERE person_id = $1"),
        of("teams", "UPDATE teams SET lead_id = NULL, version = version + 1 WHERE lead_id = $1"),
        of("absences", "DELETE FROM absences WHERE person_id = $1"),
        of("absences", "UPDATE absences SET substitute_id = NULL WHERE substitute_id = $1"),
        of("own_hours", "DELETE FROM own_hours WHERE person_id = $1"),
        of("attention", "DELETE FROM attention WHERE person_id = $1"),
        of("representatives", "DELETE FROM representatives WHERE person_id = $1"),
        of("holds", "UPDATE holds SET reason = '' WHERE person_id = $1"),
    ]
}
