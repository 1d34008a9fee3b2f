//! What a plan changes is written: all of it in one act.

use std::collections::HashMap;

use db::Act;
use kernel::{Audience, Failure, Refusal};
use people::PersonId;

use super::columns::{Column, DESCRIPTION};
use super::plan::{Change, Plan};
use crate::relationships::event::RelationshipEvent;
use crate::relationships::model::{Origin, RelationshipId, State};
use crate::relationships::store;

pub async fn land(a: &mut Act, plan: &Plan) -> Result<(), Failure> {
    a.origin = db::Origin::Imported;
    for change in &plan.changes {
        let id = match &change.held {
            Some(held) => held.id,
            None => new(a, change).await?,
        };
        write(a, id, change, &plan.persons).await?;
    }
    Ok(())
}

async fn new(a: &mut Act, change: &Change) -> Result<RelationshipId, Failure> {
    let (now, id) = (a.now, RelationshipId::new(a.id()));
    let fresh = store::Fresh {
        id,
        provider: change.provider,
        customer: change.customer,
        audience: Audience::COLLEAGUES,
        origin: Origin::Import,
    };
    // Somebody drew it between the reading and now.
    if !store::insert(a, &fresh, now).await? {
        return Err(Refusal::Stale.into());
    }
    a.record(id.0, Audience::COLLEAGUES, &RelationshipEvent::RelationshipProposed { origin: Origin::Import })
        .await?;
    Ok(id)
}

async fn write(
    a: &mut Act,
    id: RelationshipId,
    change: &Change,
    persons: &HashMap<String, PersonId>,
) -> Result<(), Failure> {
    let line = &change.line;
    let (version, described) = change.held.as_ref().map_or((1, 0), |held| (held.version, held.described));
    let is_described = DESCRIPTION.iter().any(|column| change.columns.contains(column));
    let described = described + i64::from(is_described);
    let now = a.now;
    let by = a.viewer.actor().map(PersonId);
    let person = |column| line.get(column).and_then(|email| persons.get(email)).copied();
    let text = |column| line.get(column).map(str::to_owned);
    let state: State = line.parsed(Column::State).unwrap_or(State::Proposed);
    let written = a
        .run(
            "UPDATE relationships SET version = version + $3, state = $4, deliverable = $5, deliverable_kind = $6,
                 frequency = $7, rhythm = $8, good = $9, described = $10,
                 described_by = CASE WHEN $11 THEN $12 ELSE described_by END,
                 described_at = CASE WHEN $11 THEN $13 ELSE described_at END,
                 provider_owner_id = $14, customer_owner_id = $15, provider_confirmed_by = $16,
                 provider_confirmed_at = $17, customer_confirmed_by = $18, customer_confirmed_at = $19,
                 last_confirmed_at = $20, reconfirm_on = $21, disputed_side = $22, dispute_reason = $23,
                 disputed_by = $24, disputed_at = $25, retired_reason = $26, retired_by = $27, retired_at = $28
             WHERE id = $1 AND version = $2",
            &[
                &id,
                &version,
                &i64::from(change.held.is_some()),
                &state,
                &text(Column::Deliverable),
                &text(Column::DeliverableKind),
                &text(Column::Frequency),
                &text(Column::Rhythm),
                &text(Column::Good),
                &described,
                &is_described,
                &by,
                &now,
                &person(Column::ProviderOwner),
                &person(Column::CustomerOwner),
                &person(Column::ProviderConfirmedBy),
                &line.moment(Column::ProviderConfirmedAt),
                &person(Column::CustomerConfirmedBy),
                &line.moment(Column::CustomerConfirmedAt),
                &line.moment(Column::LastConfirmedAt),
                &text(Column::ReconfirmOn),
                &text(Column::DisputedSide),
                &text(Column::DisputeReason),
                &person(Column::DisputedBy),
                &line.moment(Column::DisputedAt),
                &text(Column::RetiredReason),
                &person(Column::RetiredBy),
                &line.moment(Column::RetiredAt),
            ],
        )
        .await?;
    if written != 1 {
        return Err(Refusal::Stale.into());
    }
    if is_described {
        a.run(
            "INSERT INTO relationship_descriptions (relationship_id, version, deliverable, deliverable_kind, frequency,
                                                    rhythm, good, described_by, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            &[
                &id,
                &described,
                &text(Column::Deliverable),
                &text(Column::DeliverableKind),
                &text(Column::Frequency),
                &text(Column::Rhythm),
                &text(Column::Good),
                &by,
                &now,
            ],
        )
        .await?;
    }
    if change.columns.contains(&Column::Services) {
        store::name_services(a, id, &change.services).await?;
    }
    let fields = change.columns.iter().map(|column| column.as_str().to_owned()).collect();
    a.record(id.0, Audience::COLLEAGUES, &RelationshipEvent::RelationshipImported { fields, state }).await?;
    Ok(())
}
