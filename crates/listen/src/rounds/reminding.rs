//! The one reminder of a round: by an administrator, or by itself some days before the end.

use db::{Act, Db, act};
use kernel::{Audience, Failure, Refusal, Viewer};

use super::event::RoundEvent;
use super::model::{Round, RoundId, State};
use super::{actions, store};

/// It reminds by itself so long before the end; of a shorter round, when half of it is over.
const BEFORE_SECONDS: i64 = 3 * 86_400;

/// Reminds everybody who was asked, once; whether they have answered nobody looks.
pub async fn remind(a: &mut Act, id: RoundId, expected: Option<i64>) -> Result<(), Failure> {
    let round = actions::locked(a, id, expected, State::Open).await?;
    if round.reminded_at.is_some() {
        return Err(Refusal::Conflict("refusal-round-reminded").into());
    }
    reminded(a, round).await
}

async fn reminded(a: &mut Act, mut round: Round) -> Result<(), Failure> {
    round.reminded_at = Some(a.now);
    store::save(a, &round).await?;
    a.record(round.id.0, Audience::COLLEAGUES, &RoundEvent::RoundReminded {}).await?;
    Ok(())
}

/// Lets the rounds remind that come to their end and have not yet. Every node may do it; one does. Says how many.
pub async fn remind_in_time(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let near = store::to_remind(&mut view, now, now.plus_seconds(BEFORE_SECONDS)).await?;
    drop(view);
    let mut all = 0;
    for id in near {
        all += act!(db, Viewer::system(), |a| remind_if_not_yet(a, id).await)?;
    }
    Ok(all)
}

async fn remind_if_not_yet(a: &mut Act, id: RoundId) -> Result<usize, Failure> {
    let Some(round) = store::lock(a, id).await? else { return Ok(0) };
    if round.state != State::Open || round.reminded_at.is_some() {
        return Ok(0);
    }
    reminded(a, round).await?;
    Ok(1)
}
