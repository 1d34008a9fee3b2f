//! The verb of the talk: to say something over the version that waits.

use db::Act;
use kernel::text::Rule;
use kernel::{Audience, Failure, Refusal};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{Kind, MessageId, Table, waits};
use super::store;
use crate::agreements::actions::{found, latest};
use crate::agreements::event::AgreementEvent;
use crate::agreements::{AgreementId, model::Agreement};
use crate::policy::require;

/// What somebody says.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewNegotiationMessage)]
pub struct NewMessage {
    pub words: String,
}

/// So much is said at once.
const MOST_CHARS: usize = 4_000;

/// Says something over the version that waits: one of either side, for it, or whoever mediates.
pub async fn say(a: &mut Act, id: AgreementId, new: &NewMessage) -> Result<MessageId, Failure> {
    let words = Rule::lines("words", MOST_CHARS).required(&new.words);
    let table = table(a, id).await?;
    require(&a.viewer, table.deed_to_read(&a.viewer))?;
    require(&a.viewer, table.deed_to_talk(&a.viewer))?;
    let words = words.map_err(|error| Refusal::Invalid(vec![error]))?;
    let number = must_wait(a, &table.agreement).await?;
    let is_mediator = table.mediates(&a.viewer);
    // Whoever belongs to both sides speaks for the providing one.
    let own = table.agreement.side_of(&a.viewer).unwrap_or(crate::relationships::Side::Provider);
    let side = (!is_mediator).then_some(own);
    let me = PersonId(a.viewer.person);
    let message = store::write(a, id, number, Kind::Said, (me, side), &words).await?;
    tell(a, &table.agreement, &AgreementEvent::AgreementDiscussed { side }).await?;
    Ok(message)
}

/// The agreement, as far as this viewer may know of it, and who was called to it.
pub(super) async fn table(a: &mut Act, id: AgreementId) -> Result<Table, Failure> {
    let agreement = found(a, id).await?;
    let mediation = store::mediation(a, id).await?;
    Ok(Table { agreement, mediation })
}

/// The number of the version that waits; where none does there is nothing to talk over.
pub(super) async fn must_wait(a: &mut Act, agreement: &Agreement) -> Result<i64, Failure> {
    let version = latest(a, agreement.id).await?;
    match waits(agreement, &version, a.now) {
        true => Ok(version.number),
        false => Err(Refusal::Conflict("refusal-negotiation-nothing-waits").into()),
    }
}

/// Records what those at the table alone may know of.
pub(super) async fn tell(a: &mut Act, of: &Agreement, event: &AgreementEvent) -> Result<(), Failure> {
    // Nobody is in the audience of a line between teams; who sits at the table knows by that.
    let line = of.relationship_id.ok_or(Refusal::NotFound)?;
    a.record(of.id.0, Audience(line.get()), event).await?;
    Ok(())
}
