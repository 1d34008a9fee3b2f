//! The verb of forms: saving what is asked.

use db::Act;
use kernel::{Audience, Failure, Refusal};

use super::{Field, Form, store};
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::services::actions::hold_offered;
use crate::services::event::ServiceEvent;

/// Saves the questions of a service as a new version; the same questions change nothing. `expected` is the version
/// that the caller saw.
pub async fn save(
    a: &mut Act,
    service: ServiceId,
    expected: Option<i64>,
    fields: &[Field],
) -> Result<Form, Failure> {
    let kept = hold_offered(a, service).await?;
    require(&a.viewer, Deed::Change { team: kept.team_id, owner: kept.owner_id })?;
    if kept.is_complaint {
        return Err(Refusal::Conflict("refusal-service-complaint").into());
    }
    let newest = store::newest(a, service).await?;
    if expected.is_some_and(|expected| expected != newest.version()) {
        return Err(Refusal::Stale.into());
    }
    let form = Form::read(newest.version() + 1, fields.to_vec())?;
    if form.fields() == newest.fields() {
        return Ok(newest);
    }
    let now = a.now;
    store::insert(a, service, &form, now).await?;
    let changed = ServiceEvent::ServiceFormChanged {
        version: form.version(),
        questions: i64::try_from(form.fields().len()).unwrap_or(i64::MAX),
    };
    a.record(service.0, Audience::COLLEAGUES, &changed).await?;
    Ok(form)
}
