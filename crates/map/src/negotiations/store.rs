//! SQL of messages and mediations.

use db::{Act, Reader, Result, Writer, record};
use kernel::{Id, Instant};
use people::PersonId;

use super::model::{Kind, Mediation, MediationId, Message, MessageId, State};
use crate::agreements::AgreementId;
use crate::relationships::Side;

/// A person may know of an event `e` that is for those at the table of an agreement; the `?` is the person. Who mediates knows
/// of what happened while they were called, and of what was said as long as they do.
pub const AT_TABLE_OF_EVENT: &str = "(e.subject_kind = 'agreement' AND EXISTS
    (SELECT 1 FROM persons f JOIN agreements g ON g.id = e.subject_id JOIN relationships l ON l.id = g.relationship_id
     WHERE f.id = ? AND e.audience = l.id
       AND (l.audience = 1 OR EXISTS
            (SELECT 1 FROM audience_members am WHERE am.audience = l.audience AND am.person_id = f.id))
       AND (f.id IN (l.provider_id, l.customer_id)
            OR EXISTS (SELECT 1 FROM memberships fm
                       WHERE fm.person_id = f.id AND fm.team_id IN (l.provider_id, l.customer_id))
            OR EXISTS (SELECT 1 FROM agreement_mediations x WHERE x.agreement_id = g.id AND x.person_id = f.id
                         AND e.at >= x.asked_at AND e.at <= COALESCE(x.ended_at, e.at)
                         AND (e.kind <> 'agreement_discussed' OR x.state = 'mediates')))))";

/// Keeps what somebody said, for a side or to mediate.
pub async fn write(
    a: &mut Act,
    of: AgreementId,
    number: i64,
    kind: Kind,
    (by, side): (PersonId, Option<Side>),
    words: &str,
) -> Result<MessageId> {
    let (id, now) = (MessageId::new(a.id()), a.now);
    a.run(
        "INSERT INTO agreement_messages (id, agreement_id, number, kind, by_id, side, at, words)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[&id, &of, &number, &kind, &by, &side, &now, &words],
    )
    .await?;
    Ok(id)
}

/// What was said, the latest first.
pub async fn messages(
    r: &mut Reader,
    of: AgreementId,
    before: Option<MessageId>,
    limit: i64,
) -> Result<Vec<Message>> {
    r.all(
        "SELECT m.id, m.number, m.kind, m.by_id, COALESCE(p.preferred_name, p.name) AS by_name, m.side, m.at, m.words
         FROM agreement_messages m JOIN persons p ON p.id = m.by_id
         WHERE m.agreement_id = $1 AND (CAST($2 AS BIGINT) IS NULL OR m.id < $2) ORDER BY m.id DESC LIMIT $3",
        &[&of, &before, &limit],
    )
    .await
}

/// The mediation that was asked for last.
pub async fn mediation(r: &mut Reader, of: AgreementId) -> Result<Option<Mediation>> {
    r.maybe(
        "SELECT x.id, x.person_id, COALESCE(p.preferred_name, p.name) AS person_name, x.asked_by,
                COALESCE(q.preferred_name, q.name) AS asked_name, x.side, x.asked_at, x.words, x.state, x.answered_at,
                x.ended_at
         FROM agreement_mediations x JOIN persons p ON p.id = x.person_id JOIN persons q ON q.id = x.asked_by
         WHERE x.agreement_id = $1 ORDER BY x.id DESC LIMIT 1",
        &[&of],
    )
    .await
}

/// A mediation that is asked for.
pub struct NewMediation<'a> {
    pub id: MediationId,
    pub of: AgreementId,
    pub person: PersonId,
    pub asked_by: PersonId,
    pub side: Side,
    pub at: Instant,
    pub words: &'a str,
}

pub async fn ask(w: &mut Writer, new: &NewMediation<'_>) -> Result<()> {
    w.run(
        "INSERT INTO agreement_mediations (id, agreement_id, person_id, asked_by, side, asked_at, words, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[&new.id, &new.of, &new.person, &new.asked_by, &new.side, &new.at, &new.words, &State::Asked],
    )
    .await?;
    Ok(())
}

/// Whoever was asked says yes or no; what is declined has ended.
pub async fn answer(w: &mut Writer, id: MediationId, accepts: bool, now: Instant) -> Result<()> {
    let (state, ended) = if accepts { (State::Mediates, None) } else { (State::Declined, Some(now)) };
    w.run(
        "UPDATE agreement_mediations SET state = $2, answered_at = $3, ended_at = $4 WHERE id = $1",
        &[&id, &state, &now, &ended],
    )
    .await?;
    Ok(())
}

pub async fn end(w: &mut Writer, id: MediationId, now: Instant) -> Result<()> {
    w.run(
        "UPDATE agreement_mediations SET state = $2, ended_at = $3 WHERE id = $1",
        &[&id, &State::Ended, &now],
    )
    .await?;
    Ok(())
}

record! {
    /// How somebody who could mediate stands to both ends.
    #[derive(Clone, Copy, Debug)]
    pub struct Candidate {
        /// Works here, and may see the agreement anyway.
        pub is_there: bool,
        /// Is of one of the ends, or leads their people: their team, a team above it, or one of them.
        pub is_near: bool,
    }
}

pub async fn candidate(r: &mut Reader, person: PersonId, of: AgreementId) -> Result<Candidate> {
    r.one(
        "WITH RECURSIVE ends (id) AS (
             SELECT l.provider_id FROM agreements a JOIN relationships l ON l.id = a.relationship_id WHERE a.id = $2
             UNION SELECT l.customer_id FROM agreements a JOIN relationships l ON l.id = a.relationship_id WHERE a.id = $2),
         people (id) AS (
             SELECT p.id FROM persons p WHERE p.id IN (SELECT id FROM ends)
             UNION SELECT m.person_id FROM memberships m WHERE m.team_id IN (SELECT id FROM ends)),
         above (id) AS (
             SELECT t.id FROM teams t WHERE t.id IN (SELECT id FROM ends)
             UNION SELECT m.team_id FROM memberships m WHERE m.person_id IN (SELECT id FROM ends)
             UNION SELECT t.parent_id FROM above JOIN teams t ON t.id = above.id WHERE t.parent_id IS NOT NULL)
         SELECT EXISTS (SELECT 1 FROM persons p JOIN agreements a ON a.id = $2
                        JOIN audience_members am ON am.audience = a.audience AND am.person_id = p.id
                        WHERE p.id = $1 AND p.kind = 'employee' AND p.deactivated_at IS NULL) AS is_there,
                (EXISTS (SELECT 1 FROM people WHERE people.id = $1)
                 OR EXISTS (SELECT 1 FROM memberships m JOIN above ON above.id = m.team_id
                            WHERE m.person_id = $1 AND m.role = 'lead')
                 OR EXISTS (SELECT 1 FROM persons p JOIN people ON people.id = p.id WHERE p.manager_id = $1)) AS is_near",
        &[&person, &of],
    )
    .await
}

/// The colleague with this address, folded.
pub async fn by_address(r: &mut Reader, key: &str) -> Result<Option<PersonId>> {
    let found: Option<Id> = r
        .maybe(
            "SELECT id FROM persons WHERE email_key = $1 AND kind = 'employee' AND deactivated_at IS NULL",
            &[&key],
        )
        .await?;
    Ok(found.map(PersonId))
}

/// Who hears of what was said: those who give the word of each end, whoever has said something, and whoever mediates.
pub async fn at_table(r: &mut Reader, of: AgreementId) -> Result<Vec<PersonId>> {
    let ids: Vec<Id> = r
        .all(
            "SELECT DISTINCT y.id FROM (
                 SELECT m.person_id AS id FROM agreements a JOIN relationships l ON l.id = a.relationship_id
                 JOIN memberships m ON m.team_id IN (l.provider_id, l.customer_id)
                 WHERE a.id = $1 AND (m.role = 'lead' OR NOT EXISTS
                     (SELECT 1 FROM memberships d JOIN persons e ON e.id = d.person_id AND e.deactivated_at IS NULL
                      WHERE d.team_id = m.team_id AND d.role = 'lead'))
                 UNION SELECT l.provider_id FROM agreements a JOIN relationships l ON l.id = a.relationship_id
                     WHERE a.id = $1 AND l.provider_kind = 'person'
                 UNION SELECT l.customer_id FROM agreements a JOIN relationships l ON l.id = a.relationship_id
                     WHERE a.id = $1 AND l.customer_kind = 'person'
                 UNION SELECT s.by_id FROM agreement_messages s WHERE s.agreement_id = $1 AND s.side IS NOT NULL
                 UNION SELECT x.person_id FROM agreement_mediations x WHERE x.agreement_id = $1 AND x.state = 'mediates') AS y
             JOIN persons p ON p.id = y.id WHERE p.deactivated_at IS NULL ORDER BY y.id LIMIT 500",
            &[&of],
        )
        .await?;
    Ok(ids.into_iter().map(PersonId).collect())
}
