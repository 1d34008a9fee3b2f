//! What opening a request needs to know of its service, in one statement.

use db::{Reader, Result};
use kernel::calendar::{Calendar, CalendarSpec};
use kernel::{Audience, Instant, Kind, Refusal, Viewer};
use people::{CalendarId, TeamId};

use super::forms::Form;
use super::model::{Class, Confidentiality, ServiceId, audience_of};
use super::targets::ServiceTargets;

db::record! {
    /// A service with its team and the calendar it counts on: its own, else the team's, else the organisation's.
    #[derive(Clone, Debug)]
    pub struct Opening {
        pub id: ServiceId,
        pub name: String,
        pub team_id: TeamId,
        pub team_name: String,
        pub confidentiality: Confidentiality,
        pub targets: ServiceTargets,
        pub default_class: Class,
        pub offers_present: bool,
        pub asks_guests: bool,
        /// After so many business hours without a public sign a request is silent.
        pub silent_after_hours: i64,
        /// Whether somebody is in its circle who can come in; of no meaning where it is not confidential.
        pub has_circle: bool,
        /// Through it people say what should be different.
        pub is_complaint: bool,
        /// When the service or its team was retired.
        pub retired_at: Option<Instant>,
        /// None only in an organisation without any calendar.
        pub calendar_id: Option<CalendarId>,
        pub calendar_version: Option<i64>,
        /// [`CalendarSpec`] as JSON.
        pub calendar_spec: Option<String>,
        /// What is asked beside subject and details.
        pub form: Form,
        /// Something is asked of other teams each time.
        pub has_parts: bool,
        /// The team goes through a checklist each time.
        pub has_steps: bool,
    }
}

/// The service, also when it is retired; ask [`Opening::may_be_asked_by`] before a request is opened.
pub async fn for_opening(r: &mut Reader, id: ServiceId) -> Result<Option<Opening>> {
    r.maybe(
        "SELECT s.id, s.name, s.team_id, t.name AS team_name, s.confidentiality, s.targets, s.default_class,
                s.offers_present, s.asks_guests, s.silent_after_hours, s.is_complaint, COALESCE(s.retired_at, t.retired_at) AS retired_at,
                EXISTS (SELECT 1 FROM audience_members am JOIN persons p ON p.id = am.person_id
                        WHERE am.audience = s.id AND p.deactivated_at IS NULL) AS has_circle,
                c.id AS calendar_id, c.version AS calendar_version, c.spec AS calendar_spec,
                asked.form, EXISTS (SELECT 1 FROM service_parts sp WHERE sp.service_id = s.id) AS has_parts,
                EXISTS (SELECT 1 FROM service_steps ss WHERE ss.service_id = s.id) AS has_steps
         FROM services s
         JOIN teams t ON t.id = s.team_id
         LEFT JOIN calendars c ON c.id = COALESCE(s.calendar_id, t.calendar_id,
             (SELECT d.id FROM calendars d WHERE d.is_default ORDER BY d.id LIMIT 1))
         LEFT JOIN service_forms asked ON asked.service_id = s.id
             AND asked.version = (SELECT MAX(v.version) FROM service_forms v WHERE v.service_id = s.id)
         WHERE s.id = $1",
        &[&id],
    )
    .await
}

impl Opening {
    /// Refuses guests where the service is for colleagues, as if there were none, and everybody when it is retired
    /// or nobody is left who would see what they ask.
    pub fn may_be_asked_by(&self, viewer: &Viewer) -> std::result::Result<(), Refusal> {
        if viewer.kind == Kind::Guest && !self.asks_guests {
            return Err(Refusal::NotFound);
        }
        if self.retired_at.is_some() {
            return Err(Refusal::Conflict("refusal-service-retired"));
        }
        if self.confidentiality == Confidentiality::Confidential && !self.has_circle {
            return Err(Refusal::Conflict("refusal-circle-empty"));
        }
        Ok(())
    }

    /// The class of a request. See [`Class::by_rule`].
    pub const fn class_of(&self, outside_is_here: bool) -> Class {
        Class::by_rule(self.default_class, self.offers_present, outside_is_here)
    }

    /// Those who see a request beside the ones named on it.
    pub const fn audience(&self) -> Audience {
        audience_of(self.confidentiality, self.team_id, self.id)
    }

    /// Whom the relationship that a request brings about is for: its circle when confidential, else all colleagues.
    pub const fn relationship_audience(&self) -> Audience {
        match self.confidentiality {
            Confidentiality::Confidential => self.id.circle(),
            Confidentiality::Open | Confidentiality::Team => Audience::COLLEAGUES,
        }
    }

    /// The calendar, compiled; open day and night (in UTC) where there is none. Keep it by id and version.
    pub fn calendar(&self) -> anyhow::Result<Calendar> {
        match &self.calendar_spec {
            Some(spec) => Ok(Calendar::new(&serde_json::from_str::<CalendarSpec>(spec)?)?),
            None => {
                Ok(Calendar::always(kernel::calendar::zone("UTC").ok_or_else(|| anyhow::anyhow!("no UTC"))?))
            }
        }
    }
}
