//! The table of mails.

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};
use people::PersonId;
use serve::requests::model::RequestId;

use super::{Kind, MailId, State};

/// A mail that is put on its way.
pub struct NewMail {
    pub person: PersonId,
    pub kind: Kind,
    pub request: Option<RequestId>,
    pub made_by: Option<Id>,
    /// Not before.
    pub at: Instant,
}

pub async fn put(a: &mut Act, new: NewMail) -> Result<MailId> {
    let (id, now) = (MailId::new(a.id()), a.now);
    a.run(
        "INSERT INTO mails (id, person_id, kind, request_id, made_by, state, tries, next_try_at, made_at)
         VALUES ($1, $2, $3, $4, $5, 'waiting', 0, $6, $7)",
        &[&id, &new.person, &new.kind, &new.request, &new.made_by, &new.at, &now],
    )
    .await?;
    Ok(id)
}

/// A mail to this person about this request that nobody has in hand yet: what is new goes along with it. It is locked, so
/// that it is not taken in hand before the new is in it.
pub async fn find_to_join(a: &mut Act, person: PersonId, request: RequestId) -> Result<Option<MailId>> {
    let found: Option<Id> = a
        .maybe(
            "UPDATE mails SET tries = tries WHERE person_id = $1 AND request_id = $2 AND state = 'waiting'
               AND kind = 'notice' AND tries = 0 RETURNING id",
            &[&person, &request],
        )
        .await?;
    Ok(found.map(MailId))
}

record! {
    /// A mail in hand.
    #[derive(Clone, Debug)]
    pub struct InHand {
        pub id: MailId,
        pub person_id: PersonId,
        pub kind: Kind,
        pub request_id: Option<RequestId>,
        pub made_by: Option<Id>,
        pub message_id: String,
        pub tries: i64,
        pub made_at: Instant,
        pub held_until: Instant,
    }
}

/// Takes mails that are due in hand until an instant. Of two nodes each gets others: the condition stands outside, too,
/// where it is asked again of a row that another node has just changed. A mail gets its Message-ID here, once.
pub async fn take(a: &mut Act, host: &str, until: Instant, limit: i64) -> Result<Vec<InHand>> {
    let now = a.now;
    a.all(
        "UPDATE mails SET held_until = $1, tries = tries + 1,
             message_id = COALESCE(message_id, (CASE WHEN request_id IS NULL OR (SELECT q.confidentiality FROM requests q
                     WHERE q.id = mails.request_id) = 'confidential' THEN 'mail'
                 ELSE 'request.' || CAST(request_id AS TEXT) END) || '.' || CAST(id AS TEXT) || '@' || $2)
         WHERE state = 'waiting' AND (held_until IS NULL OR held_until <= $3) AND id IN
             (SELECT m.id FROM mails m WHERE m.state = 'waiting' AND m.next_try_at <= $3
                AND (m.held_until IS NULL OR m.held_until <= $3) ORDER BY m.next_try_at, m.id LIMIT $4)
         RETURNING id, person_id, kind, request_id, made_by, message_id, tries, made_at, held_until",
        &[&until, &host, &now, &limit],
    )
    .await
}

/// Whether any mail is due.
pub async fn is_any_due(r: &mut Reader, now: Instant) -> Result<bool> {
    let found: Option<Id> = r
        .maybe(
            "SELECT id FROM mails WHERE state = 'waiting' AND next_try_at <= $1
               AND (held_until IS NULL OR held_until <= $1) ORDER BY next_try_at, id LIMIT 1",
            &[&now],
        )
        .await?;
    Ok(found.is_some())
}

/// What became of a mail in hand. Nothing when another node has it in hand by now.
pub async fn settle(
    a: &mut Act,
    mail: &InHand,
    state: State,
    next_try_at: Instant,
    answer: Option<&str>,
) -> Result<bool> {
    let ended_at = (state != State::Waiting).then_some(a.now);
    let answer = answer.map(str::to_owned);
    let settled = a
        .run(
            "UPDATE mails SET state = $1, next_try_at = $2, answer = $3, ended_at = $4, held_until = NULL
             WHERE id = $5 AND state = 'waiting' AND held_until = $6",
            &[&state, &next_try_at, &answer, &ended_at, &mail.id, &mail.held_until],
        )
        .await?;
    Ok(settled == 1)
}

record! {
    /// How many mails are where.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Queue {
        pub waiting: i64,
        /// Of these, those that were tried and not taken.
        pub tried: i64,
        pub sent_today: i64,
        pub given_up: i64,
    }
}

/// `since` is the beginning of today.
pub async fn queue(r: &mut Reader, since: Instant) -> Result<Queue> {
    r.one(
        "SELECT (SELECT COUNT(*) FROM mails WHERE state = 'waiting') AS waiting,
                (SELECT COUNT(*) FROM mails WHERE state = 'waiting' AND tries > 0 AND answer IS NOT NULL) AS tried,
                (SELECT COUNT(*) FROM mails WHERE state = 'sent' AND ended_at >= $1) AS sent_today,
                (SELECT COUNT(*) FROM mails WHERE state = 'given_up' AND ended_at IS NOT NULL) AS given_up",
        &[&since],
    )
    .await
}

record! {
    /// A mail that did not go, for administrators: to whom, and what the server said; not what about.
    #[derive(Clone, Debug)]
    pub struct Failed {
        pub id: MailId,
        pub person_id: PersonId,
        pub person_name: String,
        pub kind: Kind,
        pub state: State,
        pub tries: i64,
        pub next_try_at: Instant,
        pub answer: String,
        pub made_at: Instant,
    }
}

/// Those that were not taken, newest first.
pub async fn failed(r: &mut Reader, limit: i64) -> Result<Vec<Failed>> {
    r.all(
        "SELECT m.id, m.person_id, COALESCE(p.preferred_name, p.name) AS person_name, m.kind, m.state, m.tries,
                m.next_try_at, m.answer, m.made_at
         FROM mails m JOIN persons p ON p.id = m.person_id
         WHERE m.state IN ('waiting', 'given_up') AND m.answer IS NOT NULL ORDER BY m.id DESC LIMIT $1",
        &[&limit],
    )
    .await
}

/// Drops what ended before this instant and is named by no notice, a batch of it.
pub async fn drop_old(a: &mut Act, before: Instant) -> Result<u64> {
    a.run(
        "DELETE FROM mails WHERE id IN
             (SELECT m.id FROM mails m WHERE m.ended_at < $1
                AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.mail_id = m.id) ORDER BY m.ended_at LIMIT 1000)",
        &[&before],
    )
    .await
}
