//! A mediator: asked by either side, of neither, who says yes or no, reads and writes in the talk, and signs nothing.

use db::Act;
use kernel::text::Rule;
use kernel::{Failure, Refusal};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::actions::{must_wait, table, tell};
use super::model::{MediationId, Table};
use super::store::{self, NewMediation};
use crate::agreements::AgreementId;
use crate::agreements::actions::{end_deed, sign_deed};
use crate::agreements::event::AgreementEvent;
use crate::agreements::model::Agreement;
use crate::policy::{Deed, may, require};
use crate::relationships::Side;

/// Whom to ask, and for what.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MediatorAsked {
    /// A colleague of neither side, who leads nobody of them.
    #[schema(value_type = String)]
    pub person: PersonId,
    pub words: String,
}

/// Yes or no.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MediatorAnswer {
    pub accepts: bool,
}

/// Asks a colleague to mediate over the version that waits.
pub async fn ask(a: &mut Act, id: AgreementId, new: &MediatorAsked) -> Result<MediationId, Failure> {
    let words = Rule::lines("words", 2_000).required(&new.words);
    let table = hold(a, id).await?;
    require(&a.viewer, table.deed_to_read(&a.viewer))?;
    require(&a.viewer, call_deed(&table.agreement))?;
    let words = words.map_err(|error| Refusal::Invalid(vec![error]))?;
    let agreement = &table.agreement;
    let candidate = store::candidate(a, new.person, id).await?;
    if !candidate.is_there {
        return Err(Refusal::field("person", "field-mediator-unknown").into());
    }
    if candidate.is_near {
        return Err(Refusal::field("person", "field-mediator-near").into());
    }
    must_wait(a, agreement).await?;
    if table.open().is_some() {
        return Err(Refusal::Conflict("refusal-mediator-already").into());
    }
    let signs = |side: &&Side| may(&a.viewer, sign_deed(agreement, **side));
    let side = Side::ALL.iter().find(signs).copied().unwrap_or(Side::Provider);
    let (mediation, me, now) = (MediationId::new(a.id()), PersonId(a.viewer.person), a.now);
    let asked = NewMediation {
        id: mediation,
        of: id,
        person: new.person,
        asked_by: me,
        side,
        at: now,
        words: &words,
    };
    store::ask(a, &asked).await?;
    tell(a, agreement, &AgreementEvent::MediatorAsked { person: new.person, side }).await?;
    Ok(mediation)
}

/// Whoever was asked says yes or no.
pub async fn answer(a: &mut Act, id: AgreementId, answer: MediatorAnswer) -> Result<(), Failure> {
    let table = hold(a, id).await?;
    let asked = table.open().filter(|one| one.person_id.0 == a.viewer.person).ok_or(Refusal::NotFound)?;
    require(&a.viewer, Deed::Mediate)?;
    if !table.is_asked(&a.viewer) {
        return Err(Refusal::Conflict("refusal-mediator-answered").into());
    }
    let (person, accepts, now) = (asked.person_id, answer.accepts, a.now);
    store::answer(a, asked.id, accepts, now).await?;
    tell(a, &table.agreement, &AgreementEvent::MediatorAnswered { person, accepts }).await
}

/// Either side, or whoever mediates, ends it.
pub async fn end(a: &mut Act, id: AgreementId) -> Result<(), Failure> {
    let table = hold(a, id).await?;
    let is_own = table.is_asked(&a.viewer) || table.mediates(&a.viewer);
    match is_own {
        true => require(&a.viewer, Deed::Mediate)?,
        false => {
            require(&a.viewer, table.deed_to_read(&a.viewer))?;
            require(&a.viewer, end_deed(&table.agreement))?;
        }
    }
    if table.open().is_none() {
        return Err(Refusal::Conflict("refusal-mediator-none").into());
    }
    close(a, &table.agreement).await
}

/// It ends, if one goes on: the version is signed, the agreement has ended, or somebody ended it.
pub async fn close(a: &mut Act, agreement: &Agreement) -> Result<(), Failure> {
    let now = a.now;
    let Some(open) = store::mediation(a, agreement.id).await?.filter(super::Mediation::is_open) else {
        return Ok(());
    };
    store::end(a, open.id, now).await?;
    tell(a, agreement, &AgreementEvent::MediationEnded { person: open.person_id }).await
}

/// What calling a mediator to this agreement is to the policy.
pub fn call_deed(of: &Agreement) -> Deed {
    let side = |side: Side| (of.party(side).filter(|_| of.signs_here(side)), of.is_led(side));
    Deed::CallMediator { provider: side(Side::Provider), customer: side(Side::Customer) }
}

/// Locks the agreement, whether or not it has ended.
async fn hold(a: &mut Act, id: AgreementId) -> Result<Table, Failure> {
    crate::agreements::store::take(a, id, None).await?;
    table(a, id).await
}
