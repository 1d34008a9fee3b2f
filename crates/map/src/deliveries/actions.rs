//! The verbs of deliveries: record, change what is said of one.

use db::Act;
use kernel::{Audience, Failure, Refusal};
use people::PersonId;

use super::input::{DeliveryChange, NewDelivery};
use super::model::{Delivery, DeliveryId, DeliveryState};
use super::store;
use crate::RelationshipId;
use crate::policy::require;
use crate::relationships::event::RelationshipEvent;
use crate::relationships::model::{Relationship, State};
use crate::relationships::store as relationships;

/// The relationship, in use, of which the viewer may record what it delivers.
pub(super) async fn tended(a: &mut Act, of: RelationshipId) -> Result<Relationship, Failure> {
    let person = a.viewer.person;
    let found = match a.viewer.actor().is_none() {
        true => relationships::find_any(a, of).await?,
        false => relationships::find(a, person, of).await?,
    };
    let found = found.ok_or(Refusal::NotFound)?;
    require(&a.viewer, found.deed_to_tend())?;
    if found.state == State::Retired {
        return Err(Refusal::Conflict("refusal-relationship-retired").into());
    }
    Ok(found)
}

/// Records a delivery: expected, or as it came. One with a key that is known already is changed to what is said now.
pub async fn record(a: &mut Act, of: RelationshipId, new: &NewDelivery) -> Result<Delivery, Failure> {
    let relationship = tended(a, of).await?;
    let (delivery, _) = put(a, &relationship, new).await?;
    let recorded = RelationshipEvent::DeliveryRecorded { delivery: delivery.id.0 };
    a.record(of.0, relationship.audience, &recorded).await?;
    Ok(delivery)
}

/// How a delivery was put in its place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Put {
    Added,
    Changed,
    AsBefore,
}

/// Adds it, or changes the one of the same key, without an event.
pub(super) async fn put(
    a: &mut Act,
    relationship: &Relationship,
    new: &NewDelivery,
) -> Result<(Delivery, Put), Failure> {
    if new.accepted.is_some() {
        require(&a.viewer, relationship.deed_to_judge())?;
    }
    let known = match &new.key {
        Some(key) => store::find_by_key(a, relationship.id, key).await?,
        None => None,
    };
    let fresh = Delivery {
        id: DeliveryId::new(a.id()),
        version: 1,
        relationship_id: relationship.id,
        what: new.what.clone(),
        pieces: new.count,
        expected_at: new.expected_at,
        arrived_at: new.arrived_at.or(new.accepted.map(|_| a.now)),
        accepted_at: None,
        returned_at: None,
        reason: None,
        missing: None,
        external_key: new.key.clone(),
        recorded_by: a.viewer.actor().map(PersonId),
        judged_by: None,
        created_at: a.now,
    };
    let Some(known) = known else {
        let mut fresh = fresh;
        judge(a, &mut fresh, new.accepted, new.reason.as_deref(), new.missing);
        store::insert(a, &fresh).await?;
        return Ok((fresh, Put::Added));
    };
    let mut after = Delivery {
        what: fresh.what,
        pieces: fresh.pieces,
        expected_at: fresh.expected_at,
        arrived_at: new.arrived_at.or(known.arrived_at).or(fresh.arrived_at),
        ..known.clone()
    };
    let said = known.state() == DeliveryState::Accepted && new.accepted == Some(true)
        || known.state() == DeliveryState::Returned
            && new.accepted == Some(false)
            && known.reason == new.reason
            && known.missing == new.missing;
    if new.accepted.is_some() && !said {
        judge(a, &mut after, new.accepted, new.reason.as_deref(), new.missing);
    }
    if after == known {
        return Ok((known, Put::AsBefore));
    }
    store::save(a, &after, None).await?;
    Ok((Delivery { version: known.version + 1, ..after }, Put::Changed))
}

/// Says how it is: accepted, sent back, or neither any more.
fn judge(
    a: &Act,
    delivery: &mut Delivery,
    accepted: Option<bool>,
    reason: Option<&str>,
    missing: Option<i64>,
) {
    let is_returned = accepted == Some(false);
    delivery.accepted_at = (accepted == Some(true)).then_some(a.now);
    delivery.returned_at = is_returned.then_some(a.now);
    delivery.reason = reason.filter(|_| is_returned).map(str::to_owned);
    delivery.missing = missing.filter(|_| is_returned);
    delivery.judged_by = accepted.and(a.viewer.actor().map(PersonId));
}

/// Changes what is said of a delivery: it arrived, it is accepted or sent back, or not after all.
pub async fn change(
    a: &mut Act,
    of: RelationshipId,
    id: DeliveryId,
    expected: Option<i64>,
    change: &DeliveryChange,
) -> Result<Delivery, Failure> {
    let relationship = tended(a, of).await?;
    let before = store::find(a, of, id).await?.ok_or(Refusal::NotFound)?;
    if change.accepted.is_some() {
        require(&a.viewer, relationship.deed_to_judge())?;
    }
    let mut after = before.clone();
    if let Some(at) = change.expected_at {
        after.expected_at = at;
    }
    if let Some(what) = &change.what {
        after.what.clone_from(what);
    }
    if let Some(count) = change.count {
        after.pieces = count;
    }
    if let Some(arrived) = change.arrived_at {
        if arrived.is_none() && before.state() > DeliveryState::Arrived && change.accepted != Some(None) {
            return Err(Refusal::field("arrived_at", "delivery-judged").into());
        }
        after.arrived_at = arrived;
    }
    if let Some(accepted) = change.accepted {
        judge(a, &mut after, accepted, change.reason.as_deref(), change.missing);
        if accepted.is_some() && after.arrived_at.is_none() {
            after.arrived_at = Some(a.now);
        }
    }
    if after.missing.zip(after.pieces).is_some_and(|(missing, pieces)| missing > pieces) {
        return Err(Refusal::field("missing", "delivery-missing-more").into());
    }
    if !store::save(a, &after, expected).await? {
        return Err(Refusal::Stale.into());
    }
    tell(a, of, relationship.audience, before.state(), &after).await?;
    Ok(store::find(a, of, id).await?.ok_or(Refusal::NotFound)?)
}

async fn tell(
    a: &mut Act,
    of: RelationshipId,
    audience: Audience,
    before: DeliveryState,
    after: &Delivery,
) -> Result<(), Failure> {
    let delivery = after.id.0;
    let state = after.state();
    let event = match state {
        state if state < before => RelationshipEvent::DeliveryTakenBack { delivery },
        DeliveryState::Accepted => RelationshipEvent::DeliveryAccepted { delivery },
        DeliveryState::Returned => RelationshipEvent::DeliveryReturned { delivery },
        DeliveryState::Arrived => RelationshipEvent::DeliveryArrived { delivery },
        DeliveryState::Expected => RelationshipEvent::DeliveryRecorded { delivery },
    };
    a.record(of.0, audience, &event).await?;
    Ok(())
}
