//! What begins somebody's day: whether the card of their team is clear, until they have said so.

use askama::Template;
use askama::filters::HtmlSafe;
use db::{Reader, Result};
use kernel::{Kind, Viewer};
use people::{PersonId, Role};
use web::Speech;

use super::model::is_current;
use super::store::{self, Mine};

/// Nobody is asked about more teams at once.
const MOST: i64 = 5;
/// Who came later than this is told that they are new.
const NEW_SECONDS: i64 = 30 * 86_400;

/// The cards that wait for a word of the viewer, and those that are not clear to their team.
#[derive(Template)]
#[template(path = "cards/today.html")]
pub struct CardsToday {
    pub t: Speech,
    pub rows: Vec<Mine>,
}

impl HtmlSafe for CardsToday {}

impl Mine {
    pub fn is_asked(&self) -> bool {
        !self.answered_at.is_some_and(|at| is_current(at, self.changed_at))
    }

    /// Whether whoever leads it has something to read.
    fn is_unclear(&self) -> bool {
        self.role == Role::Lead && self.not_clear > 0
    }

    fn words(&self, t: &Speech) -> String {
        let is_new = self.since > t.now.plus_seconds(-NEW_SECONDS);
        let key = match (self.answered_at, is_new) {
            (Some(_), _) => "card-today-changed",
            (None, true) => "card-today-new",
            (None, false) => "card-today-ask",
        };
        t.a1(key, "team", &self.team_name)
    }
}

/// One statement; none for people from outside, who know of no cards.
pub async fn cards_today(r: &mut Reader, viewer: &Viewer) -> Result<Vec<Mine>> {
    if viewer.kind == Kind::Guest {
        return Ok(Vec::new());
    }
    let mut rows = store::mine(r, PersonId(viewer.person), MOST).await?;
    rows.retain(|row| row.is_asked() || row.is_unclear());
    Ok(rows)
}
