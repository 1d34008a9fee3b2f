//! What is held about somebody who keeps views of a line.

use db::View;
use people::PersonId;
use people::entrance::KnownAboutMe;
use serde_json::{Value, json};

use super::{SavedView, narrowed, of_person};

pub(crate) fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "views",
        tables: &["saved_views"],
        count: "SELECT COUNT(*) FROM saved_views WHERE person_id = ?",
        rows: |view| Box::pin(rows(view)),
        page: Some("/requests"),
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = PersonId(view.viewer.person);
    let kept = of_person(view, me, None).await?;
    let show = |row: SavedView| {
        let shows = narrowed(Some(&row.shows));
        json!({"view": row.id, "name": row.name, "team": row.team_name, "shows": shows, "at": row.created_at})
    };
    Ok(kept.into_iter().map(show).collect())
}
