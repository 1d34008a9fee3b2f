//! What the verbs write.

use db::{Reader, Result, Writer, record};
use kernel::{Id, Instant};
use people::PersonId;

use super::super::model::{Relationship, RelationshipId, Side, State};
use crate::{Party, ServiceId};

/// Writes everything that a verb can change, as `r` has it now.
pub async fn save(w: &mut Writer, r: &Relationship) -> Result<()> {
    w.run(
        "UPDATE relationships SET state = $2, audience = $3, deliverable = $4, deliverable_kind = $5, frequency = $6,
             rhythm = $7, good = $8, described = $9, described_by = $10, described_at = $11,
             provider_owner_id = $12, customer_owner_id = $13, provider_confirmed_by = $14,
             provider_confirmed_at = $15, customer_confirmed_by = $16, customer_confirmed_at = $17,
             last_confirmed_at = $18, reconfirm_on = $19, disputed_side = $20, dispute_reason = $21,
             disputed_by = $22, disputed_at = $23, retired_reason = $24, retired_by = $25, retired_at = $26,
             folded_into = $27, provider_opens = $28, customer_opens = $29, tended_at = $30
         WHERE id = $1",
        &[
            &r.id,
            &r.state,
            &r.audience,
            &r.deliverable,
            &r.deliverable_kind,
            &r.frequency,
            &r.rhythm,
            &r.good,
            &r.described,
            &r.described_by,
            &r.described_at,
            &r.provider_owner_id,
            &r.customer_owner_id,
            &r.provider_confirmed_by,
            &r.provider_confirmed_at,
            &r.customer_confirmed_by,
            &r.customer_confirmed_at,
            &r.last_confirmed_at,
            &r.reconfirm_on,
            &r.disputed_side,
            &r.dispute_reason,
            &r.disputed_by,
            &r.disputed_at,
            &r.retired_reason,
            &r.retired_by,
            &r.retired_at,
            &r.folded_into,
            &r.provider_opens,
            &r.customer_opens,
            &r.tended_at,
        ],
    )
    .await?;
    Ok(())
}

/// Keeps the description as it is now beside the earlier ones.
pub async fn keep_description(w: &mut Writer, r: &Relationship) -> Result<()> {
    w.run(
        "INSERT INTO relationship_descriptions (relationship_id, version, deliverable, deliverable_kind, frequency,
                                                rhythm, good, described_by, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            &r.id,
            &r.described,
            &r.deliverable,
            &r.deliverable_kind,
            &r.frequency,
            &r.rhythm,
            &r.good,
            &r.described_by,
            &r.described_at,
        ],
    )
    .await?;
    Ok(())
}

record! {
    /// A service through which the customer asks for more.
    #[derive(Clone, Debug)]
    pub struct Used {
        pub id: ServiceId,
        pub name: String,
    }
}

/// The services that a relationship names and that are still offered.
pub async fn services(r: &mut Reader, id: RelationshipId) -> Result<Vec<Used>> {
    r.all(
        "SELECT s.id, s.name FROM relationship_services u JOIN services s ON s.id = u.service_id
         WHERE u.relationship_id = $1 AND s.retired_at IS NULL ORDER BY s.name_key, s.id LIMIT 100",
        &[&id],
    )
    .await
}

/// What this provider offers and a relationship may name. Confidential services are not among them: that somebody
/// uses one is nobody's business.
pub async fn offered(r: &mut Reader, provider: Party) -> Result<Vec<Used>> {
    r.all(
        "SELECT id, name FROM services WHERE team_id = $1 AND retired_at IS NULL AND confidentiality <> 'confidential'
           AND NOT is_complaint
         ORDER BY name_key, id LIMIT 200",
        &[&provider.id],
    )
    .await
}

/// These are the services of the relationship from now on.
pub async fn name_services(w: &mut Writer, id: RelationshipId, services: &[ServiceId]) -> Result<()> {
    w.run("DELETE FROM relationship_services WHERE relationship_id = $1", &[&id]).await?;
    for service in services {
        w.run(
            "INSERT INTO relationship_services (relationship_id, service_id) VALUES ($1, $2)
             ON CONFLICT (relationship_id, service_id) DO NOTHING",
            &[&id, service],
        )
        .await?;
    }
    Ok(())
}

/// A retired relationship is in use again, confirmed as far as it was.
pub async fn take_up_again(w: &mut Writer, id: RelationshipId, now: Instant) -> Result<()> {
    w.run(
        "UPDATE relationships SET retired_reason = NULL, retired_by = NULL, retired_at = NULL, folded_into = NULL,
             tended_at = $2, state = CASE WHEN provider_confirmed_at IS NOT NULL AND customer_confirmed_at IS NOT NULL THEN 'confirmed'
                          WHEN provider_confirmed_at IS NULL AND customer_confirmed_at IS NULL THEN 'proposed'
                          ELSE 'confirmed_by_one' END
         WHERE id = $1",
        &[&id, &now],
    )
    .await?;
    Ok(())
}

/// The one stands for the other from now on: what was folded into that goes along, and what was agreed over it. What has
/// ended stays where it was agreed.
pub async fn fold_away(
    w: &mut Writer,
    from: RelationshipId,
    into: RelationshipId,
    by: Option<Id>,
    now: Instant,
) -> Result<()> {
    w.run(
        "UPDATE relationships SET state = 'retired', retired_at = $2, retired_by = $3, retired_reason = NULL,
             folded_into = $4 WHERE id = $1",
        &[&from, &now, &by, &into],
    )
    .await?;
    w.run("UPDATE relationships SET folded_into = $2 WHERE folded_into = $1", &[&from, &into]).await?;
    w.run(
        "UPDATE agreements SET version = version + 1, relationship_id = $2
         WHERE relationship_id = $1 AND ended_at IS NULL",
        &[&from, &into],
    )
    .await?;
    Ok(())
}

impl Relationship {
    /// This side is confirmed by this person, or by nobody.
    pub(in crate::relationships) fn set_confirmed(
        &mut self,
        side: Side,
        by: Option<(Option<PersonId>, Instant)>,
    ) {
        let (person, at) = by.map_or((None, None), |(person, at)| (person, Some(at)));
        match side {
            Side::Provider => (self.provider_confirmed_by, self.provider_confirmed_at) = (person, at),
            Side::Customer => (self.customer_confirmed_by, self.customer_confirmed_at) = (person, at),
        }
    }

    /// The state that follows from who has confirmed.
    pub(in crate::relationships) const fn confirmed_state(&self) -> State {
        State::of_confirmations(self.is_confirmed_by(Side::Provider), self.is_confirmed_by(Side::Customer))
    }
}
