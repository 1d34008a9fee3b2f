//! What a service is, and the rule by which it sorts what is asked of it.

use kernel::{Audience, Instant, Viewer};
use people::{CalendarId, PersonId, TeamId};
use utoipa::ToSchema;

use super::ServiceTargets;

kernel::id!(ServiceId, "Something that a team offers.");

kernel::words! {
    /// Who sees what is asked of a service.
    #[derive(Default, ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Confidentiality {
        /// All colleagues may see where things stand.
        #[default]
        Open = "open",
        /// The team, and those whom a request names.
        Team = "team",
        /// Those who are cleared, and those whom a request names; to everybody else it does not exist.
        Confidential = "confidential",
    }
}

kernel::words! {
    /// How a request waits, first things first. Work is ranked by this, never by who asks.
    #[derive(Default, ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Class {
        /// Someone outside is here now.
        Present = "present",
        #[default]
        Standard = "standard",
        /// Known long before.
        Planned = "planned",
    }
}

impl Class {
    /// The rule: `present` when the service offers it and the asker says that the external customer is here now,
    /// otherwise the service's own class. A needed-by date or the asker's rank never changes it.
    pub const fn by_rule(default_class: Self, offers_present: bool, outside_is_here: bool) -> Self {
        if offers_present && outside_is_here { Self::Present } else { default_class }
    }
}

db::record! {
    /// A service as it is kept.
    #[derive(Clone, Debug)]
    pub struct Service {
        pub id: ServiceId,
        pub version: i64,
        pub team_id: TeamId,
        pub owner_id: Option<PersonId>,
        pub name: String,
        pub description: Option<String>,
        pub confidentiality: Confidentiality,
        pub calendar_id: Option<CalendarId>,
        pub targets: ServiceTargets,
        pub default_class: Class,
        pub offers_present: bool,
        pub asks_guests: bool,
        /// Whose manager sees what somebody asked from then on.
        pub managers_see_since: Option<Instant>,
        /// When it first became confidential.
        pub circle_since: Option<Instant>,
        pub retired_at: Option<Instant>,
        pub created_at: Instant,
        /// Through it the people of the team are asked by name.
        pub is_direct: bool,
        /// Through it people say what should be different.
        pub is_complaint: bool,
        /// After so many business hours without a public sign what is asked of it is silent.
        pub silent_after_hours: i64,
    }
}

impl Service {
    /// The class of a request to this service. See [`Class::by_rule`].
    pub const fn class_of(&self, outside_is_here: bool) -> Class {
        Class::by_rule(self.default_class, self.offers_present, outside_is_here)
    }

    /// Those who see its requests beside the ones named on them.
    pub const fn audience(&self) -> Audience {
        audience_of(self.confidentiality, self.team_id, self.id)
    }

    pub fn is_confidential(&self) -> bool {
        self.confidentiality == Confidentiality::Confidential
    }

    /// What is said in confidence to whoever leads a team: to others there is no such service.
    pub fn is_known_to(&self, viewer: &Viewer) -> bool {
        !(self.is_complaint && self.is_confidential()) || viewer.sees(self.id.circle())
    }

    /// Has a circle, now or from before: who answers for it and who sees it is for those cleared alone to decide.
    pub const fn has_circle(&self) -> bool {
        self.circle_since.is_some()
    }
}

/// Two working days.
pub const SILENT_AFTER_HOURS: i64 = 16;

impl ServiceId {
    /// Those cleared for it.
    pub const fn circle(self) -> Audience {
        Audience(self.get())
    }
}

/// Those who see requests of a service beside the ones named on them.
pub const fn audience_of(confidentiality: Confidentiality, team: TeamId, service: ServiceId) -> Audience {
    match confidentiality {
        Confidentiality::Open => Audience::COLLEAGUES,
        Confidentiality::Team => Audience(team.get()),
        Confidentiality::Confidential => service.circle(),
    }
}
