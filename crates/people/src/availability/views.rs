//! What leaves about when somebody is there.

use kernel::Instant;
use serde::Serialize;
use utoipa::ToSchema;

use super::store::Presence;
use crate::PersonId;
use crate::calendars::model::Windows;
use crate::views::Named;

/// When somebody is there.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Availability {
    #[schema(value_type = String)]
    pub person: PersonId,
    pub name: String,
    /// Not away, and within their own hours if they have any. Whether their team is open is told by its calendar.
    pub is_on: bool,
    pub absence: Option<AbsenceView>,
    /// Own hours in the zone of the person; null where those of the team are theirs.
    #[schema(value_type = Option<std::collections::BTreeMap<String, Vec<Vec<String>>>>)]
    pub week: Option<Windows>,
}

/// Away now or soon; why is nobody's business.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AbsenceView {
    pub is_now: bool,
    pub first_day: String,
    pub last_day: String,
    #[schema(value_type = String, format = DateTime)]
    pub ends_at: Instant,
    /// Who is asked meanwhile.
    pub substitute: Option<Named>,
}

impl Availability {
    pub fn of(presence: &Presence, now: Instant) -> Self {
        let absence = presence.ends_at.filter(|_| presence.has_absence(now)).map(|ends_at| AbsenceView {
            is_now: presence.is_away(now),
            first_day: presence.first_day.clone().unwrap_or_default(),
            last_day: presence.last_day.clone().unwrap_or_default(),
            ends_at,
            substitute: Named::maybe(presence.substitute_id.map(|id| id.0), presence.substitute_name.clone()),
        });
        Self {
            person: presence.person_id,
            name: presence.name.clone(),
            is_on: presence.is_on(now),
            absence,
            week: presence.own_week(),
        }
    }
}
