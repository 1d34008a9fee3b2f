//! Writing barriers down.

use db::{Act, Result};
use kernel::Id;
use people::{PersonId, TeamId};

use crate::barriers::input::Named;
use crate::barriers::model::{BarrierId, BarrierStepId, Deed, State};

/// A barrier that was named.
pub async fn insert(a: &mut Act, id: BarrierId, one: TeamId, other: TeamId, new: &Named) -> Result<()> {
    let (now, by) = (a.now, a.viewer.actor());
    a.run(
        "INSERT INTO barriers (id, version, name, words, one_id, other_id, state, named_by, named_at)
         VALUES ($1, 1, $2, $3, $4, $5, 'named', $6, $7)",
        &[&id, &new.name, &new.words, &one, &other, &by, &now],
    )
    .await?;
    Ok(())
}

/// What is built, and by whom.
#[derive(Clone, Debug, Default)]
pub struct Bridge {
    pub bridge: Option<String>,
    pub team: Option<TeamId>,
    pub person: Option<PersonId>,
}

/// How it stands after a deed.
pub struct Moved {
    pub state: State,
    pub bridge: Bridge,
}

/// Puts it where it stands now, if its version is still this one.
pub async fn move_on(a: &mut Act, id: BarrierId, version: i64, to: &Moved) -> Result<bool> {
    let ended = to.state.is_over().then_some(a.now);
    let moved = a
        .run(
            "UPDATE barriers SET version = version + 1, state = $3, bridge = $4, builder_team_id = $5, builder_id = $6,
                 ended_at = $7
             WHERE id = $1 AND version = $2",
            &[&id, &version, &to.state, &to.bridge.bridge, &to.bridge.team, &to.bridge.person, &ended],
        )
        .await?;
    Ok(moved == 1)
}

/// Writes down what was done.
pub async fn step(a: &mut Act, of: BarrierId, deed: Deed, words: &str) -> Result<()> {
    let (id, by, now) = (BarrierStepId::new(a.id()), a.viewer.actor().map(PersonId), a.now);
    a.run(
        "INSERT INTO barrier_steps (id, barrier_id, deed, words, by_id, at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&id, &of, &deed, &words, &by, &now],
    )
    .await?;
    Ok(())
}

/// What lies before a team that goes on as another lies before that one now. What lay between the two is no barrier between
/// departments any more, and stays as it was. Gives which went along.
pub async fn follow(a: &mut Act, from: TeamId, into: TeamId) -> Result<Vec<BarrierId>> {
    let all: Vec<Id> = a
        .all(
            "SELECT b.id FROM barriers b WHERE b.ended_at IS NULL
               AND (b.one_id = $1 AND b.other_id <> $2 OR b.other_id = $1 AND b.one_id <> $2)
             ORDER BY b.id LIMIT 1000",
            &[&from, &into],
        )
        .await?;
    a.run(
        "UPDATE barriers SET version = version + 1, one_id = $2
         WHERE one_id = $1 AND other_id <> $2 AND ended_at IS NULL",
        &[&from, &into],
    )
    .await?;
    a.run(
        "UPDATE barriers SET version = version + 1, other_id = $2
         WHERE other_id = $1 AND one_id <> $2 AND ended_at IS NULL",
        &[&from, &into],
    )
    .await?;
    // What it builds, the other builds on.
    a.run(
        "UPDATE barriers SET version = version + 1, builder_team_id = $2
         WHERE builder_team_id = $1 AND ended_at IS NULL",
        &[&from, &into],
    )
    .await?;
    Ok(all.into_iter().map(BarrierId).collect())
}
