//! SQL of agreements.

mod looks;
mod tellings;
mod writes;

use people::TeamId;

use crate::relationships::RelationshipId;
use crate::services::ServiceId;

pub use looks::{
    About, Below, Ends, Filter, about, below, ends, find, leads_to, list, neighbours, promises, time_zone,
    versions,
};
pub use tellings::{Telling, tellings};
pub use writes::{
    InForce, end, end_version, hold, insert, put_in_force, sign, take, tell, unsign, write_promise,
    write_support, write_version,
};

/// What an agreement is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub relationship: Option<RelationshipId>,
    pub service: Option<ServiceId>,
    pub team: Option<TeamId>,
}
