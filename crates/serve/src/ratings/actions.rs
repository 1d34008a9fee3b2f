//! Asking how it was, and answering.

use db::Act;
use kernel::{Failure, Refusal};
use map::services::Confidentiality;
use people::{PersonId, TeamId, attention};

use super::model::{COST_SECONDS, HowItWas};
use super::store;
use super::ticket::{is_drawn, ticket};
use crate::requests::model::RequestId;
use crate::requests::store::RequestRow;

/// A request that was just answered, by what asking needs of it: nothing of what became of it.
#[derive(Clone, Copy)]
pub struct Answered {
    pub id: RequestId,
    pub requester_id: PersonId,
    pub team_id: TeamId,
    pub confidentiality: Confidentiality,
}

impl From<&RequestRow> for Answered {
    fn from(row: &RequestRow) -> Self {
        Self {
            id: row.id,
            requester_id: row.requester_id,
            team_id: row.team_id,
            confidentiality: row.confidentiality,
        }
    }
}

/// Asks whoever asked for this request how it was, when it has just been answered: where the draw says so and their month
/// has room for it. What became of the request has no part in it. Of what is confidential nobody is asked. Says whether
/// they are asked.
pub async fn invite(a: &mut Act, of: Answered) -> Result<bool, Failure> {
    if of.confidentiality != Confidentiality::Open {
        return Ok(false);
    }
    let round = attention::month(a.now);
    let Some(secret) = store::open_round(a, round).await? else { return Ok(false) };
    if !is_drawn(&secret, of.id) {
        return Ok(false);
    }
    let (person, team) = (of.requester_id, of.team_id);
    if !store::insert_invitation(a, person, team, round, of.id).await? {
        return Ok(false);
    }
    let has_room = attention::spend(a, person, COST_SECONDS).await?;
    if !has_room {
        store::delete_invitation(a, person, team, round).await?;
    }
    Ok(has_room)
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
