//! What goes along, as pages and programs see it.

use map::relationships::RelationshipId;
use map::services::ServiceId;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

/// What became of a team, or would. What only the team or a circle sees goes along, too, and is not told of here.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Reorganised {
    /// Nothing was changed yet.
    pub is_preview: bool,
    pub team: Named,
    /// The team as which it goes on, or the one that is new.
    pub into: Option<Named>,
    pub members: Vec<Named>,
    /// Teams below it.
    pub teams: Vec<Named>,
    pub relationships: Vec<GoneRelationship>,
    pub services: Vec<GoneService>,
    /// Agreements of the team with all.
    pub agreements: usize,
    pub open_requests: usize,
}

/// A relationship that goes along.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct GoneRelationship {
    #[schema(value_type = String)]
    pub id: RelationshipId,
    /// As the ends were called before.
    pub provider: String,
    pub customer: String,
    /// `followed`; `folded`, where the other team had the same one; or `became_internal`
    pub how: &'static str,
}

/// A service that goes along.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct GoneService {
    #[schema(value_type = String)]
    pub id: ServiceId,
    pub name: String,
    /// How it is called from then on, where the other team has one of its name.
    pub renamed: Option<String>,
}

impl Reorganised {
    pub fn of(team: Named, into: Option<Named>) -> Self {
        Self {
            is_preview: false,
            team,
            into,
            members: Vec::new(),
            teams: Vec::new(),
            relationships: Vec::new(),
            services: Vec::new(),
            agreements: 0,
            open_requests: 0,
        }
    }
}

impl From<map::along::Service> for GoneService {
    fn from(service: map::along::Service) -> Self {
        let map::along::Service { id, name, renamed } = service;
        Self { id, name, renamed }
    }
}
