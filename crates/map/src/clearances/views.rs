//! What leaves about a clearance.

use kernel::Instant;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::store::Clearance;

/// Somebody who is in the circle of a confidential service.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClearanceView {
    pub person: Named,
    /// Null when Hallway itself did it, by a command or an import.
    pub granted_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// Since when they are out, for they came in by a key that somebody else made: only somebody who is in the circle
    /// lets them in again. Null for those who are in.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub out_since: Option<Instant>,
    /// Who made that key.
    pub key_from: Option<Named>,
}

impl From<Clearance> for ClearanceView {
    fn from(clearance: Clearance) -> Self {
        Self {
            person: Named::new(clearance.person_id.0, clearance.person_name),
            granted_by: Named::maybe(clearance.granted_by.map(|id| id.0), clearance.granted_by_name),
            at: clearance.at,
            out_since: clearance.out_since,
            key_from: Named::maybe(clearance.key_from.map(|id| id.0), clearance.key_from_name),
        }
    }
}
