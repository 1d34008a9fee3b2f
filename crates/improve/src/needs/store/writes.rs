//! Writing needs down.

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};
use map::relationships::Side;
use map::{AgreementId, RelationshipId};
use people::PersonId;

use crate::needs::clock::Due;
use crate::needs::model::{Deed, Gathers, Help, Kind, NeedId, State, StepId};

/// A need that begins: open, and waiting for the other side.
pub struct NewRow<'a> {
    pub relationship: RelationshipId,
    pub kind: Kind,
    pub side: Side,
    pub words: Option<&'a str>,
    pub gathers: Option<Gathers>,
    pub service: Option<Id>,
    pub deliverable: Option<&'a str>,
    pub help: Option<&'a Help>,
    pub due: Due,
    pub raised_by: Option<PersonId>,
}

pub async fn insert(a: &mut Act, id: NeedId, new: &NewRow<'_>) -> Result<()> {
    let now = a.now;
    let from = new.help.and_then(|help| help.from).map(|day| day.to_string());
    let until = new.help.and_then(|help| help.until).map(|day| day.to_string());
    a.run(
        "INSERT INTO needs (id, version, relationship_id, kind, side, words, gathers, service_id, deliverable, help_of,
                            how_much, wanted_from, wanted_until, state, waits, waits_since, answer_by, remind_at,
                            raised_by, raised_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'open', $13, $14, $15, $16, $17, $14)",
        &[
            &id,
            &new.relationship,
            &new.kind,
            &new.side,
            &new.words,
            &new.gathers,
            &new.service,
            &new.deliverable,
            &new.help.map(|help| help.of),
            &new.help.map(|help| help.how_much.as_str()),
            &from,
            &until,
            &new.side.other(),
            &now,
            &new.due.by,
            &new.due.half,
            &new.raised_by,
        ],
    )
    .await?;
    Ok(())
}

/// How many go on in a relationship.
pub async fn count_going_on(r: &mut Reader, of: RelationshipId) -> Result<i64> {
    r.one("SELECT COUNT(*) AS n FROM needs WHERE relationship_id = $1 AND ended_at IS NULL", &[&of]).await
}

/// How it stands after a deed.
pub struct Moved {
    pub state: State,
    pub waits: Option<(Side, Due)>,
    /// When the side whose word it waits for, or which promised it for a day, is reminded.
    pub remind_at: Option<Instant>,
    pub promised_on: Option<String>,
}

/// Puts it where it stands now, if its version is still this one.
pub async fn move_on(a: &mut Act, id: NeedId, version: i64, to: &Moved) -> Result<bool> {
    let now = a.now;
    let ended = to.state.is_over().then_some(now);
    let waits = to.waits.as_ref();
    let moved = a
        .run(
            "UPDATE needs SET version = version + 1, state = $3, waits = $4, waits_since = $5, answer_by = $6,
                 remind_at = $7, promised_on = $8, ended_at = $9
             WHERE id = $1 AND version = $2",
            &[
                &id,
                &version,
                &to.state,
                &waits.map(|(side, _)| *side),
                &waits.map(|_| now),
                &waits.map(|(_, due)| due.by),
                &to.remind_at,
                &to.promised_on,
                &ended,
            ],
        )
        .await?;
    Ok(moved == 1)
}

/// Something is promised to meet it.
pub async fn promised(a: &mut Act, id: NeedId, agreement: AgreementId) -> Result<()> {
    a.run("UPDATE needs SET version = version + 1, agreement_id = $2 WHERE id = $1", &[&id, &agreement])
        .await?;
    Ok(())
}

/// The same need in other words; its time goes on.
pub async fn reword(a: &mut Act, id: NeedId, version: i64, words: &str) -> Result<bool> {
    let written = a
        .run(
            "UPDATE needs SET version = version + 1, words = $3 WHERE id = $1 AND version = $2",
            &[&id, &version, &words],
        )
        .await?;
    Ok(written == 1)
}

/// Writes down what was said.
pub async fn step(
    a: &mut Act,
    of: NeedId,
    deed: Deed,
    words: Option<&str>,
    promised_on: Option<&str>,
) -> Result<()> {
    let (id, by, now) = (StepId::new(a.id()), a.viewer.actor().map(PersonId), a.now);
    a.run(
        "INSERT INTO need_steps (id, need_id, deed, words, promised_on, by_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[&id, &of, &deed, &words, &promised_on, &by, &now],
    )
    .await?;
    Ok(())
}

record! {
    /// A need whose reminder is due.
    #[derive(Clone, Debug)]
    pub struct ToRemind {
        pub id: NeedId,
        pub relationship_id: RelationshipId,
        /// The side that raised it.
        pub side: Side,
        /// Whose word it waits for; nobody's where the day has come for which it was promised.
        pub waits: Option<Side>,
        pub remind_at: Instant,
        pub answer_by: Option<Instant>,
    }
}

/// So many are reminded of in one go.
const MOST_REMINDED: i64 = 200;

/// Those whose reminder is due, the first first.
pub async fn to_remind(r: &mut Reader, now: Instant) -> Result<Vec<ToRemind>> {
    r.all(
        "SELECT id, relationship_id, side, waits, remind_at, answer_by FROM needs
         WHERE remind_at IS NOT NULL AND remind_at <= $1 ORDER BY remind_at, id LIMIT $2",
        &[&now, &MOST_REMINDED],
    )
    .await
}

/// Notes that this reminder was given, and when the next one is; false where somebody else has.
pub async fn reminded(a: &mut Act, id: NeedId, given: Instant, next: Option<Instant>) -> Result<bool> {
    let noted = a
        .run("UPDATE needs SET remind_at = $3 WHERE id = $1 AND remind_at = $2", &[&id, &given, &next])
        .await?;
    Ok(noted == 1)
}

/// What goes on in a relationship that was folded into another goes on there. Gives which.
pub async fn follow(a: &mut Act, from: RelationshipId, into: RelationshipId) -> Result<Vec<NeedId>> {
    let all: Vec<Id> = a
        .all(
            "SELECT id FROM needs WHERE relationship_id = $1 AND ended_at IS NULL ORDER BY id LIMIT 1000",
            &[&from],
        )
        .await?;
    a.run(
        "UPDATE needs SET version = version + 1, relationship_id = $2 WHERE relationship_id = $1 AND ended_at IS NULL",
        &[&from, &into],
    )
    .await?;
    Ok(all.into_iter().map(NeedId).collect())
}
