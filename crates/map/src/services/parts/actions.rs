//! The verb of parts: saving what is asked of other teams.

use db::Act;
use kernel::{Audience, Failure, FieldError, Refusal};

use super::model::{PartGiven, read};
use super::store::{self, Part};
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::services::Confidentiality;
use crate::services::actions::take;
use crate::services::event::ServiceEvent;

/// Saves the parts of a service, in the place of those before. `expected` is the version of the service that the caller
/// saw. Gives the service's version now, and its parts.
pub async fn save(
    a: &mut Act,
    service: ServiceId,
    expected: Option<i64>,
    given: &[PartGiven],
) -> Result<(i64, Vec<Part>), Failure> {
    let kept = take(a, service, expected).await?;
    require(&a.viewer, Deed::Change { team: kept.team_id, owner: kept.owner_id })?;
    if kept.is_complaint {
        return Err(Refusal::Conflict("refusal-service-complaint").into());
    }
    let parts = read(given).map_err(Refusal::Invalid)?;
    let askable = store::askable(a, kept.team_id).await?;
    let mut wrong = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let place = format!("parts.{at}.service");
        match askable.iter().find(|asked| asked.id == part.asks) {
            None => wrong.push(FieldError::new(place, "field-unknown")),
            // What is asked in confidence is told to no other team.
            Some(asked)
                if kept.is_confidential() && asked.confidentiality != Confidentiality::Confidential =>
            {
                wrong.push(FieldError::new(place, "field-parts-confidential"));
            }
            Some(_) => {}
        }
    }
    if !wrong.is_empty() {
        return Err(Refusal::Invalid(wrong).into());
    }
    store::replace(a, service, &parts).await?;
    let parts = i64::try_from(parts.len()).unwrap_or(i64::MAX);
    a.record(service.0, Audience::COLLEAGUES, &ServiceEvent::ServicePartsChanged { parts }).await?;
    Ok((kept.version, store::parts(a, service).await?))
}
