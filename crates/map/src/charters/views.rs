//! What leaves about the charter of a team.

use kernel::{Failure, Instant};
use people::TeamId;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Charter, Offered};
use crate::services::Targets;

/// What is promised of a service to everybody who asks.
#[derive(Debug, Serialize, ToSchema)]
pub struct CharterPromise {
    pub service: Named,
    /// The targets in force for its usual class.
    pub targets: Targets,
}

/// The charter of a team. Without words, version and signature where it has not written any: then it promises what Hallway
/// itself promises.
#[derive(Debug, Serialize, ToSchema)]
pub struct CharterView {
    #[schema(value_type = String)]
    pub team: TeamId,
    pub name: String,
    /// 0 where there is none.
    pub version: i64,
    pub expect: Option<String>,
    pub need: Option<String>,
    pub rights: Option<String>,
    pub complain: Option<String>,
    pub signed_by: Option<Named>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub signed_at: Option<Instant>,
    pub promises: Vec<CharterPromise>,
}

impl CharterView {
    pub fn of(charter: Charter, offered: Vec<Offered>) -> Result<Self, Failure> {
        let promise = |one: Offered| -> anyhow::Result<CharterPromise> {
            Ok(CharterPromise { targets: one.in_force()?, service: Named::new(one.id.0, one.name) })
        };
        Ok(Self {
            team: charter.team_id,
            name: charter.team_name,
            version: charter.version,
            expect: charter.expect,
            need: charter.need,
            rights: charter.rights,
            complain: charter.complain,
            signed_by: charter.signed_by.zip(charter.signer).map(|(id, name)| Named::new(id.0, name)),
            signed_at: charter.signed_at,
            promises: offered.into_iter().map(promise).collect::<anyhow::Result<_>>()?,
        })
    }
}
