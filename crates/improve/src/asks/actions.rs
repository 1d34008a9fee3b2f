//! What is said to a question of Hallway, and the rule by which it asks.

use db::Act;
use kernel::text::Rule as Text;
use kernel::{Audience, Failure, Id, Refusal};
use listen::statements::reading::line;
use map::RelationshipId;
use map::relationships::{Relationship, Side};
use people::policy::{Deed, require as require_people};
use serde::Deserialize;
use utoipa::ToSchema;

use super::event::{AskEvent, RuleEvent};
use super::model::{Answer, Ask, AskId};
use super::store;
use crate::ends::tell;
use crate::improvements::ImprovementId;
use crate::improvements::policy::{Doing, require};

/// The organisation, as a subject of events.
const ITSELF: Id = Id(1);

/// Why not now.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImprovementNotNow {
    pub reason: String,
}

/// When Hallway asks.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewImprovementRule {
    pub asks: bool,
    /// Below which share kept, in percent: from 50 to 99.
    pub level: i64,
}

/// The question, if the viewer gives the word of the provider; to whoever does not there is none.
pub(super) async fn held(
    r: &mut db::Reader,
    viewer: &kernel::Viewer,
    id: AskId,
) -> Result<(Relationship, Ask), Failure> {
    let ask = store::find(r, id).await?.ok_or(Refusal::NotFound)?;
    let relationship = line(r, viewer, ask.relationship_id).await?;
    let speak = Doing::Speak { side: ask.party(Side::Provider), is_led: ask.provider_is_led };
    // What is asked of those who give the word of the provider is nobody else's.
    require(viewer, speak).map_err(|_| Refusal::NotFound)?;
    Ok((relationship, ask))
}

/// Says why not now.
pub(super) async fn not_now(a: &mut Act, id: AskId, new: &ImprovementNotNow) -> Result<AskId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, _) = held(a, &viewer, id).await?;
    let reason = Text::lines("reason", 2_000).required(&new.reason);
    let reason = reason.map_err(|error| Refusal::Invalid(vec![error]))?;
    if !store::answer(a, id, Answer::NotNow, None, Some(&reason)).await? {
        return Err(Refusal::Conflict("refusal-improvement-ask-answered").into());
    }
    let event = AskEvent::ImprovementAskAnswered { answer: Answer::NotNow };
    tell(a, &relationship, id.0, viewer.actor(), &event).await?;
    Ok(id)
}

/// It is answered by an improvement of its relationship that is proposed.
pub async fn answered_by(
    a: &mut Act,
    id: AskId,
    relationship: RelationshipId,
    improvement: ImprovementId,
) -> Result<(), Failure> {
    let viewer = a.viewer.clone();
    let unknown = || Refusal::field("ask", "field-unknown");
    let held = match held(a, &viewer, id).await {
        Err(Failure::Refused(Refusal::NotFound)) => return Err(unknown().into()),
        held => held?,
    };
    if held.1.relationship_id != relationship {
        return Err(unknown().into());
    }
    if store::answer(a, id, Answer::Improvement, Some(improvement), None).await? {
        let event = AskEvent::ImprovementAskAnswered { answer: Answer::Improvement };
        tell(a, &held.0, id.0, viewer.actor(), &event).await?;
    }
    Ok(())
}

/// Sets when Hallway asks, by administrators.
pub(super) async fn set_rule(
    a: &mut Act,
    expected: Option<i64>,
    new: &NewImprovementRule,
) -> Result<(), Failure> {
    require_people(&a.viewer, Deed::KeepOrganisation)?;
    let rule = store::rule(a).await?;
    if !(50..=99).contains(&new.level) {
        return Err(Refusal::field("level", "field-improvement-level").into());
    }
    if !store::set_rule(a, expected.unwrap_or(rule.version), new.asks, new.level).await? {
        return Err(Refusal::Stale.into());
    }
    let event = RuleEvent::ImprovementRuleChanged { asks: new.asks, level: new.level };
    a.record(ITSELF, Audience::COLLEAGUES, &event).await?;
    Ok(())
}
