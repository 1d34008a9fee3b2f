//! Writing reviews down.

use db::{Act, Reader, Result, record};
use jiff::civil::Date;
use kernel::{Id, Instant};
use map::RelationshipId;
use people::PersonId;

use crate::reviews::input::{Closed, Planned, Written};
use crate::reviews::model::{EntryId, EntryKind, ReviewId, State};

/// A review that begins: planned.
pub struct NewRow<'a> {
    pub relationship: RelationshipId,
    pub planned: &'a Planned,
    pub agenda: &'a str,
    pub remind_at: Option<Instant>,
}

/// False where one is planned over this relationship already.
pub async fn insert(a: &mut Act, id: ReviewId, new: &NewRow<'_>) -> Result<bool> {
    let (now, by) = (a.now, a.viewer.actor().map(PersonId));
    let put = a
        .run(
            "INSERT INTO reviews (id, version, relationship_id, state, starts_at, minutes, place, sequence, changed_at,
                                  again_months, agenda, agenda_at, remind_at, planned_by, planned_at)
             VALUES ($1, 1, $2, 'planned', $3, $4, $5, 0, $6, $7, $8, $6, $9, $10, $6) ON CONFLICT DO NOTHING",
            &[
                &id,
                &new.relationship,
                &new.planned.starts_at,
                &new.planned.minutes,
                &new.planned.place,
                &now,
                &new.planned.again_months,
                &new.agenda,
                &new.remind_at,
                &by,
            ],
        )
        .await?;
    Ok(put == 1)
}

pub async fn invite(a: &mut Act, id: ReviewId, person: PersonId) -> Result<()> {
    a.run(
        "INSERT INTO review_invited (review_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        &[&id, &person],
    )
    .await?;
    Ok(())
}

pub async fn uninvite(a: &mut Act, id: ReviewId, person: PersonId) -> Result<()> {
    a.run("DELETE FROM review_invited WHERE review_id = $1 AND person_id = $2", &[&id, &person]).await?;
    Ok(())
}

/// How a planned one is to be.
pub struct To<'a> {
    pub planned: &'a Planned,
    /// Calendars are told of it.
    pub renumbers: bool,
    pub remind_at: Option<Instant>,
}

/// Puts it so, if its version is still this one.
pub async fn move_to(a: &mut Act, id: ReviewId, version: i64, to: &To<'_>) -> Result<bool> {
    let (now, more) = (a.now, i64::from(to.renumbers));
    let moved = a
        .run(
            "UPDATE reviews SET version = version + 1, starts_at = $3, minutes = $4, place = $5, again_months = $6,
                 sequence = sequence + $7, changed_at = $8, remind_at = $9
             WHERE id = $1 AND version = $2 AND state = 'planned'",
            &[
                &id,
                &version,
                &to.planned.starts_at,
                &to.planned.minutes,
                &to.planned.place,
                &to.planned.again_months,
                &more,
                &now,
                &to.remind_at,
            ],
        )
        .await?;
    Ok(moved == 1)
}

/// Something on its page has changed, while it is planned; false where it is over.
pub async fn touch(a: &mut Act, id: ReviewId) -> Result<bool> {
    let touched =
        a.run("UPDATE reviews SET version = version + 1 WHERE id = $1 AND state = 'planned'", &[&id]).await?;
    Ok(touched == 1)
}

/// Ends it: closed with an outcome, or called off without one.
pub async fn end(
    a: &mut Act,
    id: ReviewId,
    version: i64,
    closed: Option<&Closed>,
    due_on: Option<Date>,
    agenda: Option<&str>,
) -> Result<bool> {
    let (now, by) = (a.now, a.viewer.actor().map(PersonId));
    let state = if closed.is_some() { State::Closed } else { State::CalledOff };
    let sequence = i64::from(closed.is_none());
    let ended = a
        .run(
            "UPDATE reviews SET version = version + 1, state = $3, outcome = $4, back_to = $5, reason = $6, changes = $7,
                 resumes_on = $8, told = $9, again_months = $10, due_on = $11, agenda = COALESCE($12, agenda),
                 agenda_at = CASE WHEN $12 IS NULL THEN agenda_at ELSE $13 END, remind_at = NULL, ended_by = $14,
                 ended_at = $13, sequence = sequence + $15, changed_at = $13
             WHERE id = $1 AND version = $2 AND state = 'planned'",
            &[
                &id,
                &version,
                &state,
                &closed.map(|closed| closed.outcome),
                &closed.and_then(|closed| closed.back_to),
                &closed.and_then(|closed| closed.reason.clone()),
                &closed.and_then(|closed| closed.changes.clone()),
                &closed.and_then(|closed| closed.resumes_on).map(|day| day.to_string()),
                &closed.and_then(|closed| closed.told.clone()),
                &closed.and_then(|closed| closed.again_months),
                &due_on.map(|day| day.to_string()),
                &agenda,
                &now,
                &by,
                &sequence,
            ],
        )
        .await?;
    Ok(ended == 1)
}

/// Puts what the data put on its table now.
pub async fn draw(a: &mut Act, id: ReviewId, agenda: &str) -> Result<bool> {
    let now = a.now;
    let drawn = a
        .run(
            "UPDATE reviews SET agenda = $2, agenda_at = $3 WHERE id = $1 AND state = 'planned'",
            &[&id, &agenda, &now],
        )
        .await?;
    Ok(drawn == 1)
}

/// Something for the page.
pub struct NewEntry<'a> {
    pub review: ReviewId,
    pub kind: EntryKind,
    pub written: &'a Written,
    pub who: Option<PersonId>,
}

pub async fn add_entry(a: &mut Act, id: EntryId, new: &NewEntry<'_>) -> Result<()> {
    let (now, by) = (a.now, a.viewer.actor().map(PersonId));
    a.run(
        "INSERT INTO review_entries (id, version, review_id, kind, words, who_id, by_on, written_by, written_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            &id,
            &new.review,
            &new.kind,
            &new.written.words,
            &new.who,
            &new.written.by_on.map(|day| day.to_string()),
            &by,
            &now,
        ],
    )
    .await?;
    Ok(())
}

/// Says it otherwise, if its version is still this one.
pub async fn change_entry(
    a: &mut Act,
    id: EntryId,
    version: i64,
    written: &Written,
    who: Option<PersonId>,
) -> Result<bool> {
    let (now, by) = (a.now, a.viewer.actor().map(PersonId));
    let changed = a
        .run(
            "UPDATE review_entries SET version = version + 1, words = $3, who_id = $4, by_on = $5, changed_by = $6,
                 changed_at = $7
             WHERE id = $1 AND version = $2 AND taken_back_at IS NULL",
            &[&id, &version, &written.words, &who, &written.by_on.map(|day| day.to_string()), &by, &now],
        )
        .await?;
    Ok(changed == 1)
}

/// Takes it back, if its version is still this one: its words are gone.
pub async fn take_back_entry(a: &mut Act, id: EntryId, version: i64) -> Result<bool> {
    let (now, by) = (a.now, a.viewer.actor().map(PersonId));
    let taken = a
        .run(
            "UPDATE review_entries SET version = version + 1, words = NULL, changed_by = $3, changed_at = $4,
                 taken_back_at = $4
             WHERE id = $1 AND version = $2 AND taken_back_at IS NULL",
            &[&id, &version, &by, &now],
        )
        .await?;
    Ok(taken == 1)
}

record! {
    /// A review of which somebody is to be told, or whose table is to be drawn.
    #[derive(Clone, Debug)]
    pub struct Due {
        pub id: ReviewId,
        pub relationship_id: RelationshipId,
        pub starts_at: Instant,
        pub remind_at: Option<Instant>,
    }
}

/// So many in one go.
const MOST: i64 = 200;

/// Those of which somebody is to be told by now.
pub async fn due_to_remind(r: &mut Reader, now: Instant) -> Result<Vec<Due>> {
    r.all(
        "SELECT id, relationship_id, starts_at, remind_at FROM reviews
         WHERE remind_at IS NOT NULL AND remind_at <= $1 ORDER BY remind_at, id LIMIT $2",
        &[&now, &MOST],
    )
    .await
}

/// Those that come until `near` whose table was drawn before `old`.
pub async fn due_to_draw(r: &mut Reader, old: Instant, near: Instant) -> Result<Vec<Due>> {
    r.all(
        "SELECT id, relationship_id, starts_at, remind_at FROM reviews
         WHERE state = 'planned' AND agenda_at < $1 AND starts_at < $2 ORDER BY agenda_at, id LIMIT $3",
        &[&old, &near, &MOST],
    )
    .await
}

/// Notes that this was told, and when the next is; false where somebody else has.
pub async fn remind_at(a: &mut Act, id: ReviewId, told: Instant, next: Option<Instant>) -> Result<bool> {
    let noted = a
        .run("UPDATE reviews SET remind_at = $3 WHERE id = $1 AND remind_at = $2", &[&id, &told, &next])
        .await?;
    Ok(noted == 1)
}

/// A planned review of a relationship that was folded into another goes on there, unless one is planned there already. Gives
/// which.
pub async fn follow(a: &mut Act, from: RelationshipId, into: RelationshipId) -> Result<Option<ReviewId>> {
    let moved: Option<Id> = a
        .maybe(
            "UPDATE reviews SET version = version + 1, relationship_id = $2
             WHERE relationship_id = $1 AND state = 'planned' AND NOT EXISTS
                 (SELECT 1 FROM reviews o WHERE o.relationship_id = $2 AND o.state = 'planned') RETURNING id",
            &[&from, &into],
        )
        .await?;
    Ok(moved.map(ReviewId))
}
