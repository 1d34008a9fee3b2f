//! What leaves about a service.

use kernel::Instant;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::forms::Form;
use super::store::Shown;
use super::{Class, Confidentiality, ServiceId, ServiceTargets};

/// A service as programs see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceView {
    #[schema(value_type = String)]
    pub id: ServiceId,
    pub version: i64,
    pub name: String,
    pub description: Option<String>,
    pub team: Named,
    /// Who answers for it.
    pub owner: Option<Named>,
    pub confidentiality: Confidentiality,
    pub targets: ServiceTargets,
    pub default_class: Class,
    pub offers_present: bool,
    pub asks_guests: bool,
    /// The manager of whoever asks sees what they ask.
    pub managers_see: bool,
    /// Through it the people of the team are asked by name; it is in no list of what one can ask.
    pub is_direct: bool,
    /// Through it people say what should be different; it is asked by `/teams/{id}/complaints`.
    pub is_complaint: bool,
    /// After so many business hours without a public sign what is asked of it is silent, and whoever has it is told.
    pub silent_after_hours: i64,
    /// Its own calendar; null when it counts on the team's or the organisation's.
    pub calendar: Option<Named>,
    /// What is asked beside subject and details.
    pub form: Form,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub retired_at: Option<Instant>,
}

impl From<Shown> for ServiceView {
    fn from(service: Shown) -> Self {
        Self {
            id: service.id,
            version: service.version,
            name: service.name,
            description: service.description,
            team: Named::new(service.team_id.0, service.team_name),
            owner: Named::maybe(service.owner_id.map(|id| id.0), service.owner_name),
            confidentiality: service.confidentiality,
            targets: service.targets,
            default_class: service.default_class,
            offers_present: service.offers_present,
            asks_guests: service.asks_guests,
            managers_see: service.managers_see_since.is_some(),
            is_direct: service.is_direct,
            is_complaint: service.is_complaint,
            silent_after_hours: service.silent_after_hours,
            form: service.form,
            calendar: Named::maybe(service.calendar_id.map(|id| id.0), service.calendar_name),
            created_at: service.created_at,
            retired_at: service.retired_at,
        }
    }
}
