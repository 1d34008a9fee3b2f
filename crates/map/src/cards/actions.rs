//! Saying whether the card of one's team is clear.

use db::Act;
use kernel::{Failure, Refusal};
use people::{PersonId, TeamId, audiences};

use super::event::CardEvent;
use super::input::NewCardAnswer;
use super::model::Card;
use super::store;
use crate::policy::{Deed, require};

/// Keeps the answer of the viewer, who belongs to the team. Another one takes its place.
pub async fn answer(a: &mut Act, team: TeamId, said: &NewCardAnswer) -> Result<Card, Failure> {
    if store::card(a, team).await?.is_none() {
        return Err(Refusal::NotFound.into());
    }
    require(&a.viewer, Deed::AnswerCard { team })?;
    let words = said.words()?;
    let (me, now) = (PersonId(a.viewer.person), a.now);
    store::keep(a, team, me, said.is_clear, words.as_deref(), now).await?;
    a.record(team.0, audiences::of_team(team), &CardEvent::CardAnswered {}).await?;
    Ok(store::card(a, team).await?.ok_or(Refusal::NotFound)?)
}
