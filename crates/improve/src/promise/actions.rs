//! The verb: to promise one thing.

use db::Act;
use kernel::{Failure, FieldError, Refusal, Viewer};
use map::RelationshipId;
use map::agreements::{AgreementId, actions};
use map::relationships::{Relationship, Side, store as relationships};
use people::PersonId;

use super::input::OnePromise;
use crate::ends::tell;
use crate::needs::NeedEvent;
use crate::needs::model::{Need, State};
use crate::needs::store;

/// Proposes an agreement of one promise, and lets the need that it is to meet say so.
pub async fn promise(a: &mut Act, of: RelationshipId, new: &OnePromise) -> Result<AgreementId, Failure> {
    let viewer = a.viewer.clone();
    let line = relationships::find(a, viewer.person, of).await?.ok_or(Refusal::NotFound)?;
    if new.review_on.trim().is_empty() {
        return Err(Refusal::field("review_on", "field-required").into());
    }
    let agreement = new.agreement(of, own_side(&viewer, &line));
    let id = actions::propose(a, &agreement).await.map_err(named)?;
    if let Some(need) = new.need {
        let found = store::find(a, viewer.person, need).await?;
        let found = found.filter(|need| need.relationship_id == of && is_open_to(&viewer, &line, need));
        let found = found.ok_or_else(|| Refusal::field("need", "field-unknown"))?;
        store::promised(a, found.id, id).await?;
        let actor = viewer.actor().map(PersonId).map(|person| person.0);
        tell(a, &line, found.id.0, actor, &NeedEvent::NeedPromised { agreement: id }).await?;
    }
    Ok(id)
}

/// The side for which this viewer speaks: the customer's where they belong to it alone.
pub fn own_side(viewer: &Viewer, line: &Relationship) -> Side {
    let is_of = |side: Side| line.party(side).is_side_of(viewer);
    match is_of(Side::Customer) && !is_of(Side::Provider) {
        true => Side::Customer,
        false => Side::Provider,
    }
}

/// Whether what this viewer promises could meet the need: the other side raised it, and it is not done.
pub fn is_open_to(viewer: &Viewer, line: &Relationship, need: &Need) -> bool {
    let is_end = Side::ALL.iter().any(|side| line.party(*side).is_side_of(viewer));
    is_end && need.side != own_side(viewer, line) && !need.state.is_over() && need.state != State::Met
}

/// The form has three fields: what is wrong with the rest of the agreement is said beside the promise.
fn named(failure: Failure) -> Failure {
    let Failure::Refused(Refusal::Invalid(wrong)) = failure else { return failure };
    let place = |error: FieldError| match &*error.field {
        "review_on" | "relationship" => error,
        _ => FieldError::new("promise", error.message),
    };
    Refusal::Invalid(wrong.into_iter().map(place).collect()).into()
}
