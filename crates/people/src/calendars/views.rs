//! What leaves of a business calendar.

use db::Reader;
use kernel::{Failure, Refusal, Viewer};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::Windows;
use super::store;
use crate::CalendarId;
use crate::policy::{self, Deed};

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Calendar {
    #[schema(value_type = String)]
    pub id: CalendarId,
    pub name: String,
    /// Whether it holds wherever no other is named.
    pub is_default: bool,
    #[schema(example = "Europe/Berlin")]
    pub tz: String,
    /// Opening windows of each weekday, `"1"` (Monday) to `"7"`.
    #[schema(value_type = BTreeMap<String, Vec<Vec<String>>>)]
    pub week: Windows,
    /// Dates that are closed all day.
    pub holidays: Vec<String>,
    /// Dates with windows of their own.
    #[schema(value_type = BTreeMap<String, Vec<Vec<String>>>)]
    pub special: Windows,
    #[serde(skip)]
    pub version: i64,
}

impl Calendar {
    pub fn of(row: store::Calendar) -> Result<Self, Failure> {
        let draft = row.draft()?;
        Ok(Self {
            id: row.id,
            name: row.name,
            is_default: row.is_default,
            tz: draft.spec.tz,
            week: draft.spec.week,
            holidays: draft.spec.holidays,
            special: draft.spec.special,
            version: row.version,
        })
    }
}

/// The calendar, if this viewer may know of it. One statement.
pub async fn calendar(r: &mut Reader, viewer: &Viewer, id: CalendarId) -> Result<Calendar, Failure> {
    policy::require_sight(viewer, Deed::ReadDirectory)?;
    Calendar::of(store::find(r, id).await?.ok_or(Refusal::NotFound)?)
}
