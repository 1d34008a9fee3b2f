//! What a log tells: a case with its rows on the way in, and the fact that each row becomes.

use kernel::Instant;
use map::services::{Class, Confidentiality, ServiceTargets};
use people::{PersonId, TeamId};
use serde::{Deserialize, Serialize};

use crate::requests::model::WaitingOn;

kernel::id!(SourceId, "Another system whose log was taken over.");
kernel::id!(WordId, "What something that happens is called in another system.");

/// What a row means, as the map reads it. Signs are of the row alone: whether something was reopened or goes on shows
/// when the rows of a case are read in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Signs {
    #[serde(skip_serializing_if = "is_false")]
    pub acknowledged: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiting: Option<WaitingOn>,
    #[serde(skip_serializing_if = "is_false")]
    pub resolved: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub closed: bool,
    /// After a resolution it means that work goes on.
    #[serde(skip_serializing_if = "is_false")]
    pub reopens: bool,
}

/// What columns of the log tell of a case as a whole. They win over what its rows tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Told {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened_at: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_at: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Instant>,
    /// There is a column for the resolution: a case that ended without a time there has none.
    #[serde(skip_serializing_if = "is_false")]
    pub tells_resolutions: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_false(value: &bool) -> bool {
    !value
}

/// A row of a log as it is kept. Who did it, and when, stands with the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogRow {
    pub word: WordId,
    /// The team that has it, where the row tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// The person who has it, where the row tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    #[serde(flatten)]
    pub signs: Signs,
    /// With the first row of a case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<Told>,
}

/// A case of a log on its way in.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// How the other system calls it.
    pub name: String,
    pub subject: Option<String>,
    pub service: Option<String>,
    pub class: Class,
    pub requester: Option<String>,
    pub requester_team: Option<String>,
    pub requester_site: Option<String>,
    pub told: Told,
    /// In the order in which they happened.
    pub rows: Vec<CaseRow>,
}

/// A row of a case on its way in: names, not yet ids.
#[derive(Clone, Debug)]
pub struct CaseRow {
    pub at: Instant,
    pub word: String,
    pub team: Option<String>,
    /// Who has it.
    pub person: Option<String>,
    /// Who did it.
    pub by: Option<String>,
    pub signs: Signs,
}

/// What stands in where the log does not tell, and what services that are made for it promise.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The source's name.
    pub source: String,
    /// The team of a case without any.
    pub team: String,
    /// The service of a case without any.
    pub service: String,
    /// Who asked, where the log does not tell: the name of one who stands for all of them.
    pub nobody: String,
    pub confidentiality: Confidentiality,
    pub targets: ServiceTargets,
    /// Turns a name for signing in into an address: `amara` at `alderbrook.example`.
    pub domain: Option<String>,
}
