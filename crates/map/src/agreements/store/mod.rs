//! SQL of agreements.

mod looks;
mod tellings;
mod writes;

use people::TeamId;

use crate::relationships::RelationshipId;
use crate::services::ServiceId;

pub use looks::{
    About, Below, Filter, about, below, find, leads_to, list, neighbours, promises, time_zone, versions,
};
pub use tellings::{Telling, tellings};
pub use writes::{
    end, hold, insert, put_in_force, sign, take, tell, write_promise, write_support, write_version,
};

/// What an agreement is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub relationship: Option<RelationshipId>,
    pub service: Option<ServiceId>,
    pub team: Option<TeamId>,
}
