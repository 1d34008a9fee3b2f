//! The verbs of suggestions: accept, dismiss, let come back.

use db::Act;
use kernel::text::Rule;
use kernel::{Audience, Failure, Id, Refusal};
use map::relationships::actions as relationships;
use map::relationships::input::{NewRelationship, RelationshipChange};
use map::relationships::model::{Origin, Relationship, Side};
use serde::Deserialize;
use utoipa::ToSchema;

use super::event::SuggestionEvent;
use super::gathering::find;
use super::model::{Direction, Pair, Suggestion};
use super::store;
use crate::policy;

const REASON: Rule = Rule::lines("reason", 2_000);

/// How a suggestion is accepted.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// Which of the two teams provides; needed where the suggestion leaves it open.
    #[schema(value_type = Option<String>)]
    pub provider: Option<Id>,
    /// What is delivered, in words. Needed where requests have brought the relationship about already and the caller
    /// belongs to neither team: then there would be nothing new in it.
    pub deliverable: Option<String>,
}

/// Draws the relationship. Whoever belongs to one of its sides confirms that side by it.
pub async fn accept(a: &mut Act, pair: Pair, with: &Acceptance) -> Result<Relationship, Failure> {
    let found = held(a, pair).await?;
    let direction = direction(&found, with.provider)?;
    let Some(made) = direction.made else {
        let new = NewRelationship {
            provider: direction.provider,
            customer: direction.customer,
            deliverable: with.deliverable.clone(),
            ..NewRelationship::default()
        };
        return relationships::propose(a, &new, Origin::Suggestion).await;
    };
    let said = with.deliverable.as_ref().filter(|said| !said.trim().is_empty());
    let own = |side: &&Side, a: &Act| {
        let team = if **side == Side::Provider { direction.provider } else { direction.customer };
        a.viewer.is_member(team)
    };
    let sides: Vec<Side> = Side::ALL.iter().filter(|side| own(side, a)).copied().collect();
    if said.is_none() && sides.is_empty() {
        return Err(Refusal::field("deliverable", "field-required").into());
    }
    let change = RelationshipChange { deliverable: said.cloned().map(Some), ..RelationshipChange::default() }
        .read()?;
    let mut changed = relationships::change(a, made, None, &change).await?;
    for side in sides {
        changed = relationships::confirm(a, made, None, Some(side)).await?;
    }
    Ok(changed)
}

/// Which of what it suggests is meant.
fn direction(found: &Suggestion, provider: Option<Id>) -> Result<Direction, Refusal> {
    match (provider, found.directions.as_slice()) {
        (None, [only]) => Ok(*only),
        (None, _) => Err(Refusal::field("provider", "field-required")),
        (Some(provider), all) => all
            .iter()
            .find(|one| one.provider == provider)
            .copied()
            .ok_or_else(|| Refusal::field("provider", "field-unknown")),
    }
}

/// Says why it is no relationship. It is remembered, until much more has passed.
pub async fn dismiss(a: &mut Act, pair: Pair, reason: &str) -> Result<(), Failure> {
    let found = held(a, pair).await?;
    let reason = REASON.required(reason)?;
    let (by, now) = (a.viewer.actor(), a.now);
    store::dismiss(a, pair, &reason, found.strength(), by, now).await?;
    record(a, pair, &SuggestionEvent::SuggestionDismissed { other: pair.high }).await
}

/// It may be suggested again.
pub async fn let_come_back(a: &mut Act, pair: Pair) -> Result<(), Failure> {
    policy::require_suggestion(&a.viewer, pair.teams())?;
    if !store::undismiss(a, pair).await? {
        return Err(Refusal::NotFound.into());
    }
    record(a, pair, &SuggestionEvent::SuggestionReturned { other: pair.high }).await
}

async fn record(a: &mut Act, pair: Pair, event: &SuggestionEvent) -> Result<(), Failure> {
    a.record(pair.low, Audience::ADMINISTRATORS, event).await?;
    Ok(())
}

/// The suggestion, when the viewer may decide about it and it is one now.
async fn held(a: &mut Act, pair: Pair) -> Result<Suggestion, Failure> {
    policy::require_suggestion(&a.viewer, pair.teams())?;
    let now = a.now;
    let found = find(a, pair, now).await?.ok_or(Refusal::NotFound)?;
    if found.is_dismissed() { Err(Refusal::NotFound.into()) } else { Ok(found) }
}
