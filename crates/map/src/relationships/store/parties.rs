//! Who can stand at an end of a relationship, and who looks after it.

use db::{Act, Reader, Result, Writer, record};
use kernel::{Audience, Id, Instant};
use people::PersonId;

use super::super::model::{Origin, RelationshipId};
use crate::{Party, PartyKind};

/// The party of this id, if it is there and in use.
pub async fn party(r: &mut Reader, id: Id) -> Result<Option<Party>> {
    record! {
        struct Kind {
            pub kind: PartyKind,
        }
    }
    let kind: Option<Kind> = r
        .maybe(
            "SELECT 'team' AS kind FROM teams WHERE id = $1 AND retired_at IS NULL
             UNION ALL SELECT 'person' AS kind FROM persons
                       WHERE id = $1 AND kind = 'employee' AND deactivated_at IS NULL
             UNION ALL SELECT 'vendor' AS kind FROM vendors WHERE id = $1 AND retired_at IS NULL
             UNION ALL SELECT 'external_customer' AS kind FROM external_customer_types
                       WHERE id = $1 AND retired_at IS NULL",
            &[&id],
        )
        .await?;
    Ok(kind.map(|Kind { kind }| Party { kind, id }))
}

record! {
    /// A party to choose from.
    #[derive(Clone, Debug)]
    pub struct PartyName {
        pub kind: PartyKind,
        pub id: Id,
        pub name: String,
    }
}

/// Vendors and external customer types, by name; teams are chosen by their path.
pub async fn outsiders(r: &mut Reader, limit: i64) -> Result<Vec<PartyName>> {
    r.all(
        "SELECT kind, id, name FROM (
             SELECT 'vendor' AS kind, id, name, name_key FROM vendors WHERE retired_at IS NULL
             UNION ALL SELECT 'external_customer' AS kind, id, name, name_key FROM external_customer_types
                       WHERE retired_at IS NULL) AS o
         ORDER BY kind, name_key, id LIMIT $1",
        &[&limit],
    )
    .await
}

/// Whether this person can look after the side of this party: is of the team, is the person, comes from the vendor.
pub async fn can_own(r: &mut Reader, party: Party, person: PersonId) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM persons p WHERE p.id = $2 AND p.deactivated_at IS NULL
                        AND ($3 = 'team' AND EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = $1 AND m.person_id = p.id)
                             OR $3 = 'person' AND p.id = $1
                             OR $3 = 'vendor' AND p.vendor_id = $1)) AS can_own",
        &[&party.id, &person, &party.kind],
    )
    .await
}

record! {
    /// Somebody who can look after a side.
    #[derive(Clone, Debug)]
    pub struct Candidate {
        pub id: PersonId,
        pub name: String,
    }
}

/// Who can look after the side of this party.
pub async fn candidates(r: &mut Reader, party: Party, limit: i64) -> Result<Vec<Candidate>> {
    r.all(
        "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name FROM persons p
         WHERE p.deactivated_at IS NULL
           AND ($2 = 'team' AND EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = $1 AND m.person_id = p.id)
                OR $2 = 'person' AND p.id = $1 OR $2 = 'vendor' AND p.vendor_id = $1)
         ORDER BY p.name_key, p.id LIMIT $3",
        &[&party.id, &party.kind, &limit],
    )
    .await
}

/// The id of the relationship of these two that somebody has drawn already: any audience where both are persons, the
/// one that colleagues see otherwise.
pub async fn between(r: &mut Reader, provider: Party, customer: Party) -> Result<Option<RelationshipId>> {
    let found: Option<Id> = r
        .maybe(
            "SELECT id FROM relationships WHERE provider_id = $1 AND customer_id = $2
               AND (audience = 1 OR audience = id)",
            &[&provider.id, &customer.id],
        )
        .await?;
    Ok(found.map(RelationshipId))
}

/// A relationship that is proposed.
pub struct Fresh {
    pub id: RelationshipId,
    pub provider: Party,
    pub customer: Party,
    pub audience: Audience,
    pub origin: Origin,
}

/// Writes it. False where the two have one already.
pub async fn insert(w: &mut Writer, new: &Fresh, now: Instant) -> Result<bool> {
    let written = w
        .run(
            "INSERT INTO relationships (id, version, provider_kind, provider_id, customer_kind, customer_id, audience,
                                        state, origin, created_at)
             VALUES ($1, 1, $2, $3, $4, $5, $6, 'proposed', $7, $8)
             ON CONFLICT (provider_id, customer_id, audience) DO NOTHING",
            &[
                &new.id,
                &new.provider.kind,
                &new.provider.id,
                &new.customer.kind,
                &new.customer.id,
                &new.audience,
                &new.origin,
                &now,
            ],
        )
        .await?;
    Ok(written == 1)
}

/// The two persons at its ends see it from now on.
pub async fn let_the_two_see(a: &mut Act, new: &Fresh) -> Result<()> {
    for party in [new.provider, new.customer] {
        people::audiences::grant(a, new.audience, PersonId(party.id)).await?;
    }
    Ok(())
}
