//! What a team has agreed on over its relationships, and how far each team is.

use db::{Reader, Result, record};
use kernel::Instant;
use people::TeamId;

use crate::agreements::AgreementId;
use crate::agreements::model::VersionId;
use crate::relationships::{RelationshipId, Side};

record! {
    /// A team at work.
    #[derive(Clone, Debug)]
    pub struct AtWork {
        pub name: String,
        /// Somebody leads it, who signs for it.
        pub is_led: bool,
    }
}

/// The team, if it is there and at work.
pub async fn at_work(r: &mut Reader, team: TeamId) -> Result<Option<AtWork>> {
    r.maybe(
        "SELECT t.name,
                EXISTS (SELECT 1 FROM memberships m JOIN persons l ON l.id = m.person_id AND l.deactivated_at IS NULL
                        WHERE m.team_id = t.id AND m.role = 'lead') AS is_led
         FROM teams t WHERE t.id = $1 AND t.retired_at IS NULL",
        &[&team],
    )
    .await
}

record! {
    /// The newest version of an agreement about a relationship as a whole.
    #[derive(Clone, Debug)]
    pub struct Word {
        pub id: AgreementId,
        pub relationship_id: RelationshipId,
        pub version_id: VersionId,
        pub valid_until: Option<String>,
        pub provider_signed_at: Option<Instant>,
        pub customer_signed_at: Option<Instant>,
        pub starts_at: Option<Instant>,
        pub ends_at: Option<Instant>,
    }
}

impl Word {
    pub const fn is_signed_by(&self, side: Side) -> bool {
        match side {
            Side::Provider => self.provider_signed_at.is_some(),
            Side::Customer => self.customer_signed_at.is_some(),
        }
    }
}

/// What this team has agreed on over its relationships, or was offered.
pub async fn words_of(r: &mut Reader, team: TeamId) -> Result<Vec<Word>> {
    r.all(
        "SELECT a.id, r.id AS relationship_id, v.id AS version_id, v.valid_until, v.provider_signed_at,
                v.customer_signed_at, v.starts_at, v.ends_at
         FROM relationships r JOIN agreements a ON a.relationship_id = r.id
         JOIN agreement_versions v ON v.agreement_id = a.id
         WHERE r.audience = 1 AND (r.provider_id = $1 OR r.customer_id = $1)
           AND a.service_id IS NULL AND a.ended_at IS NULL
           AND v.number = (SELECT MAX(l.number) FROM agreement_versions l WHERE l.agreement_id = a.id)
         ORDER BY a.id DESC LIMIT 200",
        &[&team],
    )
    .await
}

record! {
    /// A promise of such a version.
    #[derive(Clone, Debug)]
    pub struct Promised {
        pub version_id: VersionId,
        pub side: Side,
        pub words: String,
    }
}

/// The promises in own words of what this team has agreed on or was offered.
pub async fn promises_of(r: &mut Reader, team: TeamId) -> Result<Vec<Promised>> {
    r.all(
        "SELECT w.version_id, w.side, w.words
         FROM relationships r JOIN agreements a ON a.relationship_id = r.id
         JOIN agreement_versions v ON v.agreement_id = a.id JOIN agreement_promises w ON w.version_id = v.id
         WHERE r.audience = 1 AND (r.provider_id = $1 OR r.customer_id = $1)
           AND a.service_id IS NULL AND a.ended_at IS NULL
         ORDER BY w.version_id, w.place LIMIT 2000",
        &[&team],
    )
    .await
}

record! {
    /// How far a team is with its part of the map.
    #[derive(Clone, Debug)]
    pub struct Standing {
        pub id: TeamId,
        pub name: String,
        pub relationships: i64,
        /// Those that it has confirmed for its side.
        pub confirmed: i64,
        /// Agreements over its relationships that are in force.
        pub agreed: i64,
        /// Those that still lack a signature.
        pub offered: i64,
    }
}

/// All teams that somebody is in, by name.
pub async fn standings(r: &mut Reader, now: Instant) -> Result<Vec<Standing>> {
    r.all(
        "SELECT t.id, t.name,
                (SELECT COUNT(*) FROM relationships r WHERE r.audience = 1 AND r.state <> 'retired'
                   AND r.provider_id <> r.customer_id AND (r.provider_id = t.id OR r.customer_id = t.id)) AS relationships,
                (SELECT COUNT(*) FROM relationships r WHERE r.audience = 1 AND r.state <> 'retired'
                   AND r.provider_id <> r.customer_id
                   AND (r.provider_id = t.id AND r.provider_confirmed_at IS NOT NULL
                        OR r.customer_id = t.id AND r.customer_confirmed_at IS NOT NULL)) AS confirmed,
                (SELECT COUNT(*) FROM relationships r JOIN agreements a ON a.relationship_id = r.id
                   WHERE a.audience = 1 AND a.ended_at IS NULL AND (r.provider_id = t.id OR r.customer_id = t.id)
                     AND EXISTS (SELECT 1 FROM agreement_versions v WHERE v.agreement_id = a.id
                                 AND v.starts_at <= $1 AND (v.ends_at IS NULL OR v.ends_at > $1))) AS agreed,
                (SELECT COUNT(*) FROM relationships r JOIN agreements a ON a.relationship_id = r.id
                   WHERE a.audience = 1 AND a.ended_at IS NULL AND (r.provider_id = t.id OR r.customer_id = t.id)
                     AND EXISTS (SELECT 1 FROM agreement_versions v WHERE v.agreement_id = a.id
                                 AND v.starts_at IS NULL
                                 AND v.number = (SELECT MAX(l.number) FROM agreement_versions l
                                                 WHERE l.agreement_id = a.id))) AS offered
         FROM teams t
         WHERE t.retired_at IS NULL AND t.vendor_id IS NULL
           AND EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = t.id)
         ORDER BY t.name_key, t.id LIMIT 500",
        &[&now],
    )
    .await
}
