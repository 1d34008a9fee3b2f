//! The tables of rounds, invitations and answers.

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};
use people::{PersonId, TeamId, attention};

use super::model::{HowItWas, ROUNDS_APART};
use crate::requests::model::RequestId;

/// After the end of its month a round stays open for so long: for what was done on the last day.
const OPEN_AFTER_SECONDS: i64 = 7 * 86_400;
/// Whoever is here for less is not asked, so that nobody makes up people who answer.
const HERE_FOR_SECONDS: i64 = 30 * 86_400;

/// When the round of this month closes.
pub fn closes_at(round: i64) -> Instant {
    attention::begins(round + 1).plus_seconds(OPEN_AFTER_SECONDS)
}

/// The secret of this month's round, which begins with the first who might be asked. None when it is closed.
pub async fn open_round(a: &mut Act, round: i64) -> Result<Option<String>> {
    let found: Option<Option<String>> =
        a.maybe("SELECT secret FROM rating_rounds WHERE id = $1", &[&round]).await?;
    if let Some(secret) = found {
        return Ok(secret);
    }
    let (secret, closes) = (web::hex(&a.secret()), closes_at(round));
    a.maybe(
        "INSERT INTO rating_rounds (id, secret, closes_at) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET closes_at = excluded.closes_at RETURNING secret",
        &[&round, &secret, &closes],
    )
    .await
}

/// Writes down that somebody is asked about a team: who works here and not in that team, was not asked about it lately,
/// and has been here for a while. False when they are not to be asked.
pub async fn insert_invitation(
    a: &mut Act,
    person: PersonId,
    team: TeamId,
    round: i64,
    request: RequestId,
) -> Result<bool> {
    let (before, since) = (round - ROUNDS_APART, a.now.plus_seconds(-HERE_FOR_SECONDS));
    let asked = a
        .run(
            "INSERT INTO rating_invitations (person_id, team_id, round_id, request_id)
             SELECT p.id, $2, $3, $4 FROM persons p
             WHERE p.id = $1 AND p.kind = 'employee' AND p.deactivated_at IS NULL AND p.created_at <= $6
               AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = $1 AND m.team_id = $2)
               AND NOT EXISTS (SELECT 1 FROM rating_invitations i
                               WHERE i.person_id = $1 AND i.team_id = $2 AND i.round_id > $5)
             ON CONFLICT (person_id, team_id, round_id) DO NOTHING",
            &[&person, &team, &round, &request, &before, &since],
        )
        .await?;
    Ok(asked == 1)
}

/// They are not asked after all.
pub async fn delete_invitation(a: &mut Act, person: PersonId, team: TeamId, round: i64) -> Result<()> {
    a.run(
        "DELETE FROM rating_invitations WHERE person_id = $1 AND team_id = $2 AND round_id = $3",
        &[&person, &team, &round],
    )
    .await?;
    Ok(())
}

record! {
    /// That somebody is asked, while the round is open.
    pub struct Invited {
        pub team_id: TeamId,
        pub team_name: String,
        pub round_id: i64,
        pub secret: String,
        pub closes_at: Instant,
        pub customer_id: Option<Id>,
    }
}

/// Whether somebody is asked how this request was.
pub async fn invited(r: &mut Reader, person: PersonId, request: RequestId) -> Result<Option<Invited>> {
    r.maybe(
        "SELECT i.team_id, t.name AS team_name, i.round_id, o.secret, o.closes_at, q.customer_id
         FROM rating_invitations i JOIN rating_rounds o ON o.id = i.round_id JOIN teams t ON t.id = i.team_id
         JOIN requests q ON q.id = i.request_id
         WHERE i.request_id = $2 AND i.person_id = $1 AND o.secret IS NOT NULL ORDER BY i.round_id DESC LIMIT 1",
        &[&person, &request],
    )
    .await
}

/// The same by the reference of the request, as addresses have it.
pub async fn invited_by_reference(
    r: &mut Reader,
    person: PersonId,
    reference: &str,
) -> Result<Option<Invited>> {
    r.maybe(
        "SELECT i.team_id, t.name AS team_name, i.round_id, o.secret, o.closes_at, q.customer_id
         FROM requests q JOIN rating_invitations i ON i.request_id = q.id AND i.person_id = $1
         JOIN rating_rounds o ON o.id = i.round_id JOIN teams t ON t.id = i.team_id
         WHERE q.reference = $2 AND o.secret IS NOT NULL ORDER BY i.round_id DESC LIMIT 1",
        &[&person, &reference],
    )
    .await
}

/// What was answered under this ticket.
pub async fn answered(r: &mut Reader, ticket: &str) -> Result<Option<HowItWas>> {
    let kept: Option<String> =
        r.maybe("SELECT answers FROM rating_answers WHERE ticket = $1", &[&ticket]).await?;
    // Whose it is must not be told by an error, either.
    kept.map(|kept| serde_json::from_str(&kept).map_err(|error| db::Error::unreadable("an answer", error)))
        .transpose()
}

/// Keeps an answer, in the place of an earlier one under the same ticket.
pub async fn keep_answer(a: &mut Act, ticket: &str, invited: &Invited, answers: &str) -> Result<()> {
    let customer = invited.customer_id.map_or(0, |customer| customer.0);
    a.run(
        "INSERT INTO rating_answers (ticket, round_id, team_id, customer_id, answers) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (ticket) DO UPDATE SET answers = excluded.answers",
        &[&ticket, &invited.round_id, &invited.team_id, &customer, &answers],
    )
    .await?;
    Ok(())
}

/// Rounds that are over and still open, oldest first.
pub async fn rounds_over(r: &mut Reader, now: Instant) -> Result<Vec<i64>> {
    r.all(
        "SELECT id FROM rating_rounds WHERE secret IS NOT NULL AND closes_at <= $1 ORDER BY id LIMIT 12",
        &[&now],
    )
    .await
}

/// Erases the secret of a round; false when another node was quicker.
pub async fn erase_secret(a: &mut Act, round: i64) -> Result<bool> {
    Ok(a.run("UPDATE rating_rounds SET secret = NULL WHERE id = $1 AND secret IS NOT NULL", &[&round])
        .await?
        == 1)
}

record! {
    /// An answer of nobody.
    pub struct Answer {
        pub team_id: TeamId,
        pub customer_id: i64,
        pub answers: String,
    }
}

/// Takes the answers of a round out of their tickets, in the order of the tickets, which is by chance.
pub async fn take_answers(a: &mut Act, round: i64) -> Result<Vec<Answer>> {
    let answers = a
        .all(
            "SELECT team_id, customer_id, answers FROM rating_answers WHERE round_id = $1 ORDER BY ticket LIMIT 1000000",
            &[&round],
        )
        .await?;
    a.run("DELETE FROM rating_answers WHERE round_id = $1", &[&round]).await?;
    Ok(answers)
}

pub async fn pool(a: &mut Act, id: i64, round: i64, answer: &Answer) -> Result<()> {
    a.run(
        "INSERT INTO rating_pool (id, round_id, team_id, customer_id, answers) VALUES ($1, $2, $3, $4, $5)",
        &[&id, &round, &answer.team_id, &answer.customer_id, &answer.answers],
    )
    .await?;
    Ok(())
}

/// Teams about which something waits to be released.
pub async fn pooled_teams(r: &mut Reader) -> Result<Vec<TeamId>> {
    let ids: Vec<i64> =
        r.all("SELECT DISTINCT team_id FROM rating_pool ORDER BY team_id LIMIT 1000000", &[]).await?;
    Ok(ids.into_iter().map(TeamId::new).collect())
}

/// What waits to be released of a team: the asking party and the answers.
pub async fn pooled(r: &mut Reader, team: TeamId) -> Result<Vec<Answer>> {
    r.all(
        "SELECT team_id, customer_id, answers FROM rating_pool WHERE team_id = $1 ORDER BY id LIMIT 1000000",
        &[&team],
    )
    .await
}

/// Lets go of what was released.
pub async fn erase_pooled(a: &mut Act, team: TeamId, customer: i64) -> Result<()> {
    a.run("DELETE FROM rating_pool WHERE team_id = $1 AND customer_id = $2", &[&team, &customer]).await?;
    Ok(())
}

/// Whether something waits that was not enough in all its rounds.
pub async fn has_pooled_until(r: &mut Reader, round: i64) -> Result<bool> {
    r.one("SELECT EXISTS (SELECT 1 FROM rating_pool WHERE round_id <= $1)", &[&round]).await
}

/// Lets go of what was not enough in all its rounds.
pub async fn erase_pooled_until(a: &mut Act, round: i64) -> Result<u64> {
    a.run("DELETE FROM rating_pool WHERE round_id <= $1", &[&round]).await
}

record! {
    /// Somebody of whom others know that they could have been asked.
    pub struct Eligible {
        pub requester_id: PersonId,
        pub customer_id: Option<Id>,
        pub ended_at: Instant,
    }
}

/// Those whose requests to a team ended between two instants, the latest first, and in whose name they asked; as far as
/// everybody who works here can know of it. Whoever asked twice is there twice.
pub async fn eligible(r: &mut Reader, team: TeamId, from: Instant, until: Instant) -> Result<Vec<Eligible>> {
    let since = until.plus_seconds(-HERE_FOR_SECONDS);
    r.all(
        "SELECT q.requester_id, q.customer_id, COALESCE(q.resolved_at, q.ended_at) AS ended_at
         FROM requests q JOIN persons p ON p.id = q.requester_id
         WHERE q.team_id = $1 AND q.confidentiality = 'open' AND p.kind = 'employee' AND p.created_at <= $4
           AND COALESCE(q.resolved_at, q.ended_at) >= $2 AND COALESCE(q.resolved_at, q.ended_at) < $3
           AND q.state IN ('resolved', 'closed', 'declined')
           AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = q.requester_id AND m.team_id = $1)
         ORDER BY q.opened_at DESC, q.id LIMIT 1000000",
        &[&team, &from, &until, &since],
    )
    .await
}

record! {
    /// How a team and those it serves stand to a viewer.
    pub struct Ends {
        pub team_name: String,
        pub people: i64,
        /// The end of the round that is open, if one is.
        pub closes_at: Option<Instant>,
    }
}

pub async fn ends(r: &mut Reader, team: TeamId) -> Result<Option<Ends>> {
    r.maybe(
        "SELECT t.name AS team_name,
                (SELECT COUNT(*) FROM memberships m JOIN persons p ON p.id = m.person_id
                 WHERE m.team_id = t.id AND p.deactivated_at IS NULL) AS people,
                (SELECT MAX(o.closes_at) FROM rating_rounds o WHERE o.secret IS NOT NULL) AS closes_at
         FROM teams t WHERE t.id = $1",
        &[&team],
    )
    .await
}

record! {
    /// A party that this team provides to.
    pub struct Served {
        pub id: i64,
        pub name: String,
    }
}

/// The teams that a team serves, with their names.
pub async fn served(r: &mut Reader, team: TeamId) -> Result<Vec<Served>> {
    r.all(
        "SELECT r.customer_id AS id, c.name FROM relationships r JOIN teams c ON c.id = r.customer_id
         WHERE r.provider_kind = 'team' AND r.provider_id = $1 AND r.customer_kind = 'team' AND r.state <> 'retired'
           AND r.audience = 1
         ORDER BY c.name_key, c.id LIMIT 10000",
        &[&team],
    )
    .await
}
