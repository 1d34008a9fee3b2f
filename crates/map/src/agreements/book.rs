//! All agreements that were ever in force, read once: for lives that are written down in one go.

use db::{Reader, Result, record};
use kernel::{Audience, Id, Instant};
use people::TeamId;

use super::in_force::InForce;
use super::model::{AgreedTargets, AgreementId, Level};
use crate::relationships::written::Link;
use crate::{Party, PartyKind, ServiceId};

record! {
    /// A version that was in force for some time.
    #[derive(Clone, Debug)]
    pub struct Entry {
        pub agreement_id: AgreementId,
        pub number: i64,
        pub service_id: Option<ServiceId>,
        pub team_id: Option<TeamId>,
        pub provider_id: Option<Id>,
        pub customer_id: Option<Id>,
        pub audience: i64,
        pub targets: AgreedTargets,
        pub starts_at: Instant,
        pub ends_at: Option<Instant>,
    }
}

/// The agreements of the house, by when they were in force.
#[derive(Clone, Debug, Default)]
pub struct Book(Vec<Entry>);

/// For what a request is opened or comes to another team.
#[derive(Clone, Copy, Debug)]
pub struct Between<'a> {
    pub provider: TeamId,
    /// The asking party, and the team that hands it over.
    pub customers: &'a [Id],
    pub audience: i64,
    pub service: ServiceId,
}

/// The relationships in which something was ever agreed, which a life must not make again.
pub async fn agreed_links(r: &mut Reader) -> Result<Vec<Link>> {
    record! {
        pub struct Row {
            pub id: Id,
            pub provider_kind: PartyKind,
            pub provider_id: Id,
            pub customer_kind: PartyKind,
            pub customer_id: Id,
            pub audience: Audience,
            pub created_at: Instant,
        }
    }
    let rows: Vec<Row> = r
        .all(
            "SELECT id, provider_kind, provider_id, customer_kind, customer_id, audience, created_at
             FROM relationships WHERE id IN (SELECT relationship_id FROM agreements) ORDER BY id LIMIT $1",
            &[&MOST],
        )
        .await?;
    let link = |row: Row| Link {
        id: row.id,
        provider: Party { kind: row.provider_kind, id: row.provider_id },
        customer: Party { kind: row.customer_kind, id: row.customer_id },
        audience: row.audience,
        first_at: row.created_at,
        last_at: row.created_at,
    };
    Ok(rows.into_iter().map(link).collect())
}

/// So many versions are read at most.
const MOST: i64 = 10_000;

impl Book {
    pub async fn read(r: &mut Reader) -> Result<Self> {
        let entries = r
            .all(
                "SELECT v.agreement_id, v.number, a.service_id, a.team_id, l.provider_id, l.customer_id,
                        COALESCE(l.audience, 0) AS audience, v.targets, v.starts_at, v.ends_at
                 FROM agreement_versions v JOIN agreements a ON a.id = v.agreement_id
                 LEFT JOIN relationships l ON l.id = a.relationship_id
                 WHERE v.starts_at IS NOT NULL ORDER BY v.id LIMIT $1",
                &[&MOST],
            )
            .await?;
        Ok(Self(entries))
    }

    /// What the statement that opens a request would find at this moment.
    pub fn in_force(&self, of: Between<'_>, at: Instant) -> Vec<InForce> {
        let is_meant = |entry: &&Entry| {
            entry.starts_at <= at
                && entry.ends_at.is_none_or(|end| at < end)
                && entry.service_id.is_none_or(|service| service == of.service)
                && match (entry.provider_id, entry.customer_id) {
                    (Some(provider), Some(customer)) => {
                        provider == of.provider.0
                            && of.customers.contains(&customer)
                            && entry.audience == of.audience
                    }
                    _ => entry.team_id.is_none_or(|team| team == of.provider),
                }
        };
        self.0.iter().filter(is_meant).map(Entry::told).collect()
    }
}

impl Entry {
    fn told(&self) -> InForce {
        let level = match (self.team_id, self.provider_id, self.service_id) {
            (Some(_), ..) => Level::Team,
            (None, None, _) => Level::Service,
            (None, Some(_), None) => Level::Relationship,
            (None, Some(_), Some(_)) => Level::RelationshipAndService,
        };
        InForce {
            agreement: self.agreement_id,
            number: self.number,
            level,
            customer: self.customer_id.unwrap_or(Id(0)),
            targets: self.targets,
        }
    }
}
