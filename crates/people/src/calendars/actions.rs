//! Making and changing business calendars.

use db::{Act, Fact};
use kernel::{Audience, Failure, Refusal};
use serde::{Deserialize, Serialize};
use web::IfMatch;

use super::known::MOST;
use super::model::{CalendarChanges, Draft, NewCalendar, nine_to_five};
use super::store;
use crate::input::taken;
use crate::policy::{self, Deed};
use crate::{CalendarId, persons};

/// What happens to business calendars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Created {},
    /// The names of the fields, never what stands in them.
    Changed {
        fields: Vec<String>,
    },
}

impl Fact for Event {
    const SUBJECT: &'static str = "calendar";
}

/// The calendar that a new organisation begins with: Monday to Friday, 09:00 to 17:00, in this zone.
pub async fn create_default(a: &mut Act, name: &str, time_zone: &str) -> Result<CalendarId, Failure> {
    let spec = nine_to_five(time_zone);
    insert(a, &Draft { name: name.to_owned(), spec, is_default: true }).await
}

pub async fn create(a: &mut Act, new: &NewCalendar) -> Result<CalendarId, Failure> {
    policy::require(&a.viewer, Deed::KeepCalendars)?;
    let zone = persons::store::defaults(a).await?.time_zone;
    let draft = Draft::of(new, &zone)?;
    if store::list(a, None, MOST).await?.len() as i64 >= MOST {
        return Err(Refusal::Conflict("refusal-too-many-calendars").into());
    }
    if draft.is_default {
        store::clear_default(a).await?;
    }
    insert(a, &draft).await
}

async fn insert(a: &mut Act, draft: &Draft) -> Result<CalendarId, Failure> {
    let id = CalendarId::new(a.id());
    let spec = serde_json::to_string(&draft.spec).map_err(anyhow::Error::from)?;
    store::insert(a, id, draft, &spec).await.map_err(taken("is_default", "field-taken"))?;
    a.record(id.0, Audience::COLLEAGUES, &Event::Created {}).await?;
    Ok(id)
}

/// Changes what is given. What was promised before is counted with the hours as they are now.
pub async fn change(
    a: &mut Act,
    id: CalendarId,
    expected: IfMatch,
    changes: &CalendarChanges,
) -> Result<(), Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    let calendar = store::find(a, id).await?.ok_or(Refusal::NotFound)?;
    policy::require(&a.viewer, Deed::KeepCalendars)?;
    expected.check(calendar.version)?;
    let before = calendar.draft()?;
    let after = before.changed(changes)?;
    let fields = after.differences(&before);
    if fields.is_empty() {
        return Ok(());
    }
    if before.is_default && !after.is_default {
        return Err(Refusal::field("is_default", "field-one-default").into());
    }
    if after.is_default && !before.is_default {
        store::clear_default(a).await?;
    }
    let spec = serde_json::to_string(&after.spec).map_err(anyhow::Error::from)?;
    if !store::update(a, id, calendar.version, &after, &spec).await? {
        return Err(Refusal::Stale.into());
    }
    a.record(id.0, Audience::COLLEAGUES, &Event::Changed { fields }).await?;
    Ok(())
}
