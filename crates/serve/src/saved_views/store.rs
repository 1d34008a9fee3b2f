//! Saved views in the database.

use db::{Reader, Result, Select, record};
use kernel::Instant;
use people::{PersonId, TeamId};

use super::model::ViewId;
use crate::requests::narrowed::Narrowed;

/// The most that somebody keeps of one line.
pub const MOST: i64 = 20;

record! {
    /// A view, and the team whose line it is of.
    #[derive(Clone, Debug)]
    pub struct SavedView {
        pub id: ViewId,
        pub name: String,
        pub team_id: TeamId,
        pub team_name: String,
        pub shows: String,
        pub created_at: Instant,
    }
}

/// What a view narrows the line to; all of it when its words are no longer known.
pub fn narrowed(shows: Option<&str>) -> Narrowed {
    shows.and_then(|shows| serde_json::from_str(shows).ok()).unwrap_or_default()
}

/// The views of somebody, of one line or of all, by name.
pub async fn of_person(r: &mut Reader, person: PersonId, team: Option<TeamId>) -> Result<Vec<SavedView>> {
    r.select(
        Select::new(
            "SELECT v.id, v.name, v.team_id, t.name AS team_name, v.shows, v.created_at
             FROM saved_views v JOIN teams t ON t.id = v.team_id",
        )
        .with("WHERE v.person_id = ?", &[&person])
        .and("v.team_id = ?", team.as_ref())
        .then("ORDER BY t.name_key, v.team_id, v.name_key LIMIT 1000"),
    )
    .await
}
