//! Reading a charter: who may, and what of it is told to whom.

use db::Reader;
use kernel::{Failure, Instant, Kind, Refusal, Viewer};
use people::TeamId;

use super::model::{Charter, Offered};
use super::store;
use crate::policy::{Deed, may, require};

/// Lets pass who may read the charter of this team and complain about it. No statement for those who work here.
pub async fn require_reader(r: &mut Reader, viewer: &Viewer, team: TeamId) -> Result<(), Failure> {
    Ok(require(viewer, reading(r, viewer, team).await?)?)
}

/// The same as a question.
pub async fn may_read(r: &mut Reader, viewer: &Viewer, team: TeamId) -> Result<bool, Failure> {
    Ok(may(viewer, reading(r, viewer, team).await?))
}

async fn reading(r: &mut Reader, viewer: &Viewer, team: TeamId) -> Result<Deed, Failure> {
    let is_in_touch = viewer.kind == Kind::Guest && store::is_in_touch(r, viewer.person, team).await?;
    Ok(Deed::ReadCharter { is_in_touch })
}

/// The charter as it holds, or one version of it, with what is promised of what this viewer may ask for.
pub async fn read(
    r: &mut Reader,
    viewer: &Viewer,
    team: TeamId,
    version: Option<i64>,
    now: Instant,
) -> Result<(Charter, Vec<Offered>), Failure> {
    require_reader(r, viewer, team).await?;
    let charter = store::charter(r, team, version).await?.ok_or(Refusal::NotFound)?;
    if version.is_some_and(|version| version != charter.version) {
        return Err(Refusal::NotFound.into());
    }
    let mut offered = store::offered(r, team, now).await?;
    offered.retain(|one| one.is_for(viewer));
    Ok((charter.told_to(viewer), offered))
}
