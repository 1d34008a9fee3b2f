//! The agreements that are in force at one moment for one request, found within the statement that opens it.

use kernel::Id;
use serde::Deserialize;

use super::model::{AgreedTargets, AgreementId, Level};

/// One agreement in force, as far as clocks are concerned.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct InForce {
    pub agreement: AgreementId,
    /// Which version of it.
    pub number: i64,
    pub level: Level,
    /// Whom its relationship serves; of no meaning where there is none.
    pub customer: Id,
    pub targets: AgreedTargets,
}

/// A column with all agreements in force for a service, a team and the relationships that a condition on
/// `relationships l` picks: `agreements_in_force!("l.provider_id = $1", "$2", "$3", "$4")` with the service, the team
/// and the moment. [`read`] takes it apart.
#[macro_export]
macro_rules! agreements_in_force {
    ($relationships:literal, $service:literal, $team:literal, $at:literal) => {
        concat!(
            "(SELECT string_agg('{\"agreement\":\"' || CAST(a.id AS TEXT) || '\",\"number\":' || CAST(v.number AS TEXT)
                 || ',\"level\":\"' || CASE WHEN a.team_id IS NOT NULL THEN 'team'
                      WHEN a.relationship_id IS NULL THEN 'service'
                      WHEN a.service_id IS NULL THEN 'relationship' ELSE 'relationship_and_service' END
                 || '\",\"customer\":\"' || CAST(COALESCE(l.customer_id, 0) AS TEXT)
                 || '\",\"targets\":' || v.targets || '}', ',')
               FROM agreements a
               JOIN agreement_versions v ON v.agreement_id = a.id
               LEFT JOIN relationships l ON l.id = a.relationship_id
               WHERE v.starts_at <= ", $at, " AND (v.ends_at IS NULL OR v.ends_at > ", $at, ")
                 AND (a.service_id IS NULL OR a.service_id = ", $service, ")
                 AND (a.team_id = ", $team, " OR a.service_id = ", $service, " AND a.relationship_id IS NULL
                      OR a.relationship_id IN (SELECT l.id FROM relationships l WHERE ", $relationships, ")))"
        )
    };
}

/// What such a column says.
pub fn read(column: Option<&str>) -> anyhow::Result<Vec<InForce>> {
    match column {
        Some(found) => Ok(serde_json::from_str(&format!("[{found}]"))?),
        None => Ok(Vec::new()),
    }
}
