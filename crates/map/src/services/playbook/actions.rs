//! The verb of playbooks: to write a version.

use db::Act;
use kernel::{Failure, Refusal};
use people::{PersonId, audiences};

use super::model::{NewPlaybook, Playbook};
use super::store;
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::services::event::ServiceEvent;
use crate::services::store::{self as services, Shown};

/// Writes another version; the same words change nothing. `expected` is the version that the caller saw, 0 for none.
pub async fn write(
    a: &mut Act,
    id: ServiceId,
    expected: Option<i64>,
    new: &NewPlaybook,
) -> Result<Vec<Playbook>, Failure> {
    let viewer = a.viewer.clone();
    let service = services::find(a, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    require(&viewer, reading(&service))?;
    require(&viewer, writing(&service))?;
    let words = new.read()?;
    let versions = store::versions(a, id).await?;
    let newest = versions.first().map_or(0, |one| one.version);
    if expected.is_some_and(|expected| expected != newest) {
        return Err(Refusal::Stale.into());
    }
    if versions.first().is_some_and(|one| one.words == words) {
        return Ok(versions);
    }
    if !store::insert(a, id, newest + 1, &words, PersonId(viewer.person)).await? {
        return Err(Refusal::Stale.into());
    }
    let written = ServiceEvent::PlaybookWritten { version: newest + 1 };
    a.record(id.0, audiences::of_team(service.team_id), &written).await?;
    Ok(store::versions(a, id).await?)
}

/// What reading it is to the policy.
pub const fn reading(of: &Shown) -> Deed {
    Deed::ReadPlaybook { team: of.team_id, owner: of.owner_id }
}

pub const fn writing(of: &Shown) -> Deed {
    Deed::WritePlaybook { team: of.team_id, owner: of.owner_id }
}
