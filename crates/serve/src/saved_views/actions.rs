//! Keeping and forgetting views. They are one's own, as a bookmark is: nothing of them is in the record.

use db::Act;
use kernel::text::{Rule, fold};
use kernel::{Failure, Id, Refusal};
use people::TeamId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::ViewId;
use super::store::MOST;
use crate::policy::require_line;
use crate::requests::narrowed::Narrowed;

/// A view to be saved. One of the same name is replaced.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewView {
    #[schema(value_type = String)]
    pub team: TeamId,
    pub name: String,
    #[serde(default)]
    pub shows: Narrowed,
}

const NAME: Rule = Rule::line("name", 60);

/// Keeps a view of a line that the one who acts may look at.
pub async fn save(a: &mut Act, new: &NewView) -> Result<ViewId, Failure> {
    let unknown = || Refusal::field("team", "field-unknown");
    require_line(&a.viewer, new.team).map_err(|_| unknown())?;
    let name = NAME.required(&new.name)?;
    let (me, key) = (a.viewer.person, fold(&name));
    let is_there: bool = a
        .one(
            "SELECT EXISTS (SELECT 1 FROM teams t WHERE t.id = $1 AND t.retired_at IS NULL) AS is_there",
            &[&new.team],
        )
        .await?;
    if !is_there {
        return Err(unknown().into());
    }
    let others: i64 = a
        .one(
            "SELECT COUNT(*) FROM saved_views WHERE person_id = $1 AND team_id = $2 AND name_key <> $3",
            &[&me, &new.team, &key],
        )
        .await?;
    if others >= MOST {
        return Err(Refusal::field("name", "saved-views-enough").into());
    }
    let (id, now) = (ViewId::new(a.id()), a.now);
    let shows = serde_json::to_string(&new.shows).map_err(anyhow::Error::from)?;
    let kept: Id = a
        .one(
            "INSERT INTO saved_views (id, person_id, team_id, name, name_key, shows, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (person_id, team_id, name_key) DO UPDATE SET name = excluded.name, shows = excluded.shows
             RETURNING id",
            &[&id, &me, &new.team, &name, &key, &shows, &now],
        )
        .await?;
    Ok(ViewId(kept))
}

/// Forgets a view of one's own, and says of whose line it was.
pub async fn forget(a: &mut Act, id: ViewId) -> Result<TeamId, Failure> {
    let me = a.viewer.person;
    let team: Option<Id> = a
        .maybe("DELETE FROM saved_views WHERE id = $1 AND person_id = $2 RETURNING team_id", &[&id, &me])
        .await?;
    Ok(TeamId(team.ok_or(Refusal::NotFound)?))
}
