//! Asking how it was, and answering.

use db::Act;
use kernel::{Failure, Refusal};
use map::services::Confidentiality;
use people::{PersonId, attention};

use super::model::{COST_SECONDS, HowItWas};
use super::store;
use super::ticket::{is_drawn, ticket};
use crate::requests::model::RequestId;
use crate::requests::store::RequestRow;

/// Asks whoever asked for this request how it was, when it has just been answered: where the draw says so and their month
/// has room for it. What became of the request has no part in it. Of what is confidential nobody is asked.
pub async fn invite(a: &mut Act, row: &RequestRow) -> Result<(), Failure> {
    if row.confidentiality != Confidentiality::Open {
        return Ok(());
    }
    let round = attention::month(a.now);
    let Some(secret) = store::open_round(a, round).await? else { return Ok(()) };
    if !is_drawn(&secret, row.id) {
        return Ok(());
    }
    let (person, team) = (row.requester_id, row.team_id);
    if store::insert_invitation(a, person, team, round, row.id).await?
        && !attention::spend(a, person, COST_SECONDS).await?
    {
        store::delete_invitation(a, person, team, round).await?;
    }
    Ok(())
}

/// Answers how it was, or answers anew. There is no event, and nothing of it carries an instant or a person.
pub async fn answer(a: &mut Act, request: RequestId, input: &HowItWas) -> Result<(), Failure> {
    input.check()?;
    let me = PersonId(a.viewer.person);
    let invited = store::invited(a, me, request).await?.ok_or(Refusal::Conflict("refusal-not-asked-how"))?;
    let answers = serde_json::to_string(input).map_err(anyhow::Error::from)?;
    let ticket = ticket(&invited.secret, me, invited.team_id);
    store::keep_answer(a, &ticket, &invited, &answers).await?;
    Ok(())
}
