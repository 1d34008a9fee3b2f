//! Writing ideas down.

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};
use people::{PersonId, TeamId};

use crate::ideas::WAITS_SECONDS;
use crate::ideas::input::{Answered, Proposed};
use crate::ideas::model::{IdeaId, IdeaStepId, State};

/// An idea that begins.
pub async fn insert(a: &mut Act, id: IdeaId, team: TeamId, new: &Proposed) -> Result<()> {
    let (now, by) = (a.now, a.viewer.actor());
    let remind_at = now.plus_seconds(WAITS_SECONDS);
    a.run(
        "INSERT INTO ideas (id, version, team_id, title, words, state, proposed_by, is_named, proposed_at, supports, remind_at)
         VALUES ($1, 1, $2, $3, $4, 'new', $5, $6, $7, 0, $8)",
        &[&id, &team, &new.title, &new.words, &by, &new.is_named, &now, &remind_at],
    )
    .await?;
    Ok(())
}

/// How it stands after an answer.
pub struct Moved {
    pub state: State,
    pub promised_on: Option<String>,
}

/// Puts it where it stands now, if its version is still this one. Nobody is reminded of what was answered.
pub async fn move_on(a: &mut Act, id: IdeaId, version: i64, to: &Moved) -> Result<bool> {
    let ended = to.state.is_over().then_some(a.now);
    let moved = a
        .run(
            "UPDATE ideas SET version = version + 1, state = $3, promised_on = $4, ended_at = $5, remind_at = NULL
             WHERE id = $1 AND version = $2",
            &[&id, &version, &to.state, &to.promised_on, &ended],
        )
        .await?;
    Ok(moved == 1)
}

/// Writes down what its team said.
pub async fn step(a: &mut Act, of: IdeaId, said: &Answered) -> Result<()> {
    let (id, by, now) = (IdeaStepId::new(a.id()), a.viewer.actor().map(PersonId), a.now);
    let promised_on = said.by.map(|day| day.to_string());
    a.run(
        "INSERT INTO idea_steps (id, idea_id, answer, words, promised_on, by_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[&id, &of, &said.answer, &said.words, &promised_on, &by, &now],
    )
    .await?;
    Ok(())
}

/// Whether the name of whoever had it is shown; false where that was so already.
pub async fn name(a: &mut Act, id: IdeaId, is_named: bool) -> Result<bool> {
    let named = a
        .run(
            "UPDATE ideas SET version = version + 1, is_named = $2 WHERE id = $1 AND is_named <> $2",
            &[&id, &is_named],
        )
        .await?;
    Ok(named == 1)
}

/// The viewer supports it; once.
pub async fn support(a: &mut Act, id: IdeaId) -> Result<()> {
    let (person, now) = (a.viewer.person, a.now);
    let added = a
        .run(
            "INSERT INTO idea_supports (idea_id, person_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            &[&id, &person, &now],
        )
        .await?;
    if added == 1 {
        a.run("UPDATE ideas SET supports = supports + 1 WHERE id = $1", &[&id]).await?;
    }
    Ok(())
}

/// The viewer does not support it any more.
pub async fn support_no_more(a: &mut Act, id: IdeaId) -> Result<()> {
    let person = a.viewer.person;
    let removed =
        a.run("DELETE FROM idea_supports WHERE idea_id = $1 AND person_id = $2", &[&id, &person]).await?;
    if removed == 1 {
        a.run("UPDATE ideas SET supports = supports - 1 WHERE id = $1", &[&id]).await?;
    }
    Ok(())
}

/// The viewer joins in; false where they have.
pub async fn join(a: &mut Act, id: IdeaId) -> Result<bool> {
    let (person, now) = (a.viewer.person, a.now);
    let added = a
        .run(
            "INSERT INTO idea_joined (idea_id, person_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            &[&id, &person, &now],
        )
        .await?;
    Ok(added == 1)
}

/// The viewer does not take part any more; false where they did not.
pub async fn leave(a: &mut Act, id: IdeaId) -> Result<bool> {
    let person = a.viewer.person;
    let removed =
        a.run("DELETE FROM idea_joined WHERE idea_id = $1 AND person_id = $2", &[&id, &person]).await?;
    Ok(removed == 1)
}

record! {
    /// An idea that has waited for long.
    #[derive(Clone, Debug)]
    pub struct ToRemind {
        pub id: IdeaId,
        pub remind_at: Instant,
    }
}

/// So many are reminded of in one go.
const MOST_REMINDED: i64 = 200;

/// Those whose reminder is due, the first first.
pub async fn to_remind(r: &mut Reader, now: Instant) -> Result<Vec<ToRemind>> {
    r.all(
        "SELECT id, remind_at FROM ideas WHERE remind_at IS NOT NULL AND remind_at <= $1 ORDER BY remind_at, id LIMIT $2",
        &[&now, &MOST_REMINDED],
    )
    .await
}

/// Notes that the reminder was given; false where somebody else has.
pub async fn reminded(a: &mut Act, one: &ToRemind) -> Result<bool> {
    let noted = a
        .run("UPDATE ideas SET remind_at = NULL WHERE id = $1 AND remind_at = $2", &[&one.id, &one.remind_at])
        .await?;
    Ok(noted == 1)
}

/// What is not over for a team is for this one now. Gives which.
pub async fn follow(a: &mut Act, from: TeamId, into: TeamId) -> Result<Vec<IdeaId>> {
    let all: Vec<Id> = a
        .all("SELECT id FROM ideas WHERE team_id = $1 AND ended_at IS NULL ORDER BY id LIMIT 1000", &[&from])
        .await?;
    a.run(
        "UPDATE ideas SET version = version + 1, team_id = $2 WHERE team_id = $1 AND ended_at IS NULL",
        &[&from, &into],
    )
    .await?;
    Ok(all.into_iter().map(IdeaId).collect())
}
