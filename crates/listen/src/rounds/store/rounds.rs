//! Rounds and the relationships they ask about.

use std::collections::BTreeMap;

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};
use map::RelationshipId;
use people::TeamId;

use crate::rounds::model::{Round, RoundId};

/// An organisation of fewer people than this is small.
const SMALL: i64 = 15;

macro_rules! round {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, r.version, r.name, r.instrument, r.source, r.state, r.is_pulse, r.asks_importance, r.own_questions, r.target, r.seed,
                    r.secret, r.closes_at, r.opened_at, r.reminded_at, r.closed_at, r.planned_by, r.planned_at,
                    r.consistency, r.teams_apart, r.pulse
             FROM rounds r ",
            $rest
        )
    };
}

pub async fn find(r: &mut Reader, id: RoundId) -> Result<Option<Round>> {
    r.maybe(round!("WHERE r.id = $1"), &[&id]).await
}

/// Locks a round by raising its version, and gives it as it stood; nothing where it is not.
pub async fn lock(a: &mut Act, id: RoundId) -> Result<Option<Round>> {
    a.run("UPDATE rounds SET version = version + 1 WHERE id = $1", &[&id]).await?;
    let found: Option<Round> = find(a, id).await?;
    Ok(found.map(|round| Round { version: round.version - 1, ..round }))
}

/// The latest rounds, newest first, after one of them; one that was held elsewhere stands where it was held.
pub async fn latest(r: &mut Reader, after: Option<RoundId>, limit: i64) -> Result<Vec<Round>> {
    let after = after.map_or(i64::MAX, RoundId::get);
    r.all(
        round!(
            "WHERE (r.planned_at, r.id) <
                 (COALESCE((SELECT x.planned_at FROM rounds x WHERE x.id = $1), 9223372036854775807), $1)
             ORDER BY r.planned_at DESC, r.id DESC LIMIT $2"
        ),
        &[&after, &limit],
    )
    .await
}

pub async fn insert(a: &mut Act, round: &Round) -> Result<()> {
    a.run(
        "INSERT INTO rounds (id, version, name, instrument, state, is_pulse, asks_importance, own_questions, target,
                             closes_at, planned_by, planned_at, source)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &[
            &round.id,
            &round.name,
            &round.instrument,
            &round.state,
            &round.is_pulse,
            &round.asks_importance,
            &round.own_questions,
            &round.target,
            &round.closes_at,
            &round.planned_by,
            &round.planned_at,
            &round.source,
        ],
    )
    .await?;
    Ok(())
}

/// The round that was taken over from this source under this name.
pub async fn taken_over(r: &mut Reader, source: &str, name: &str) -> Result<Option<Round>> {
    r.maybe(round!("WHERE r.source = $1 AND r.name = $2"), &[&source, &name]).await
}

/// What becomes of a round that is locked.
pub async fn save(a: &mut Act, round: &Round) -> Result<()> {
    a.run(
        "UPDATE rounds SET name = $2, state = $3, asks_importance = $4, own_questions = $5, target = $6, seed = $7,
             secret = $8, closes_at = $9, opened_at = $10, reminded_at = $11, closed_at = $12, consistency = $13, is_pulse = $14,
             pulse = $15, teams_apart = $16
         WHERE id = $1",
        &[
            &round.id,
            &round.name,
            &round.state,
            &round.asks_importance,
            &round.own_questions,
            &round.target,
            &round.seed,
            &round.secret,
            &round.closes_at,
            &round.opened_at,
            &round.reminded_at,
            &round.closed_at,
            &round.consistency,
            &round.is_pulse,
            &round.pulse,
            &round.teams_apart,
        ],
    )
    .await?;
    Ok(())
}

/// Rounds that are over and still open, oldest first.
pub async fn over(r: &mut Reader, now: Instant) -> Result<Vec<RoundId>> {
    let ids: Vec<Id> = r
        .all(
            "SELECT id FROM rounds WHERE state = 'open' AND closes_at <= $1 ORDER BY closes_at LIMIT 12",
            &[&now],
        )
        .await?;
    Ok(ids.into_iter().map(|id| RoundId::new(id.0)).collect())
}

/// Open rounds that end before an instant, of which half is over and which have not reminded yet, oldest first.
pub async fn to_remind(r: &mut Reader, now: Instant, until: Instant) -> Result<Vec<RoundId>> {
    let ids: Vec<Id> = r
        .all(
            "SELECT id FROM rounds WHERE state = 'open' AND closes_at <= $2 AND closes_at > $1 AND reminded_at IS NULL
               AND $1 >= (opened_at + closes_at) / 2
             ORDER BY closes_at LIMIT 12",
            &[&now, &until],
        )
        .await?;
    Ok(ids.into_iter().map(|id| RoundId::new(id.0)).collect())
}

/// What was told of the last pulse before this round with the same questions.
pub async fn pulse_before(r: &mut Reader, round: &Round) -> Result<Option<String>> {
    let found: Option<Option<String>> = r
        .maybe(
            "SELECT pulse FROM rounds WHERE is_pulse AND pulse IS NOT NULL AND instrument = $1 AND id < $2
             ORDER BY id DESC LIMIT 1",
            &[&round.instrument, &round.id],
        )
        .await?;
    Ok(found.flatten())
}

/// Whether so few people work in the organisation that hardly five can answer about one team.
pub async fn is_small(r: &mut Reader) -> Result<bool> {
    let people: i64 = r
        .one(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM persons p WHERE p.kind = 'employee' AND p.deactivated_at IS NULL
             LIMIT 15) AS few",
            &[],
        )
        .await?;
    Ok(people < SMALL)
}

record! {
    /// A relationship between two teams, as a round asks about it.
    #[derive(Clone, Debug)]
    pub struct Found {
        pub id: RelationshipId,
        pub provider_id: TeamId,
        pub provider_name: String,
        pub customer_id: TeamId,
        pub customer_name: String,
        /// It was asked about before, in a round whose results the provider has not answered.
        pub owes: bool,
    }
}

/// The confirmed relationships between two teams that colleagues see, by the names of their ends. What only a circle sees is
/// asked about nowhere.
pub async fn relationships(r: &mut Reader, after: i64, limit: i64) -> Result<Vec<Found>> {
    r.all(
        "SELECT l.id, p.id AS provider_id, p.name AS provider_name, c.id AS customer_id, c.name AS customer_name,
                EXISTS (SELECT 1 FROM round_blocks b JOIN rounds r ON r.id = b.round_id
                        WHERE b.team_id = p.id AND b.side = 'customer' AND r.source IS NULL
                          AND NOT EXISTS (SELECT 1 FROM round_replies y WHERE y.round_id = b.round_id
                                            AND y.team_id = b.team_id)) AS owes
         FROM relationships l JOIN teams p ON p.id = l.provider_id JOIN teams c ON c.id = l.customer_id
         WHERE l.provider_kind = 'team' AND l.customer_kind = 'team' AND l.audience = 1 AND l.state = 'confirmed'
           AND l.id > $1
         ORDER BY l.id LIMIT $2",
        &[&after, &limit],
    )
    .await
}

/// The same for one of them.
pub async fn chosen(r: &mut Reader, id: RelationshipId) -> Result<Option<Found>> {
    r.maybe(
        "SELECT l.id, p.id AS provider_id, p.name AS provider_name, c.id AS customer_id, c.name AS customer_name,
                EXISTS (SELECT 1 FROM round_blocks b JOIN rounds r ON r.id = b.round_id
                        WHERE b.team_id = p.id AND b.side = 'customer' AND r.source IS NULL
                          AND NOT EXISTS (SELECT 1 FROM round_replies y WHERE y.round_id = b.round_id
                                            AND y.team_id = b.team_id)) AS owes
         FROM relationships l JOIN teams p ON p.id = l.provider_id JOIN teams c ON c.id = l.customer_id
         WHERE l.provider_kind = 'team' AND l.customer_kind = 'team' AND l.audience = 1 AND l.state = 'confirmed'
           AND l.id = $1",
        &[&id],
    )
    .await
}

pub async fn put_in(a: &mut Act, round: RoundId, found: &Found) -> Result<()> {
    a.run(
        "INSERT INTO round_relationships (round_id, relationship_id, provider_id, customer_id, eligible)
         VALUES ($1, $2, $3, $4, 0) ON CONFLICT (round_id, relationship_id) DO NOTHING",
        &[&round, &found.id, &found.provider_id, &found.customer_id],
    )
    .await?;
    Ok(())
}

/// All of these, by their ends: those that a round held elsewhere can be about.
pub async fn by_ends(r: &mut Reader) -> Result<BTreeMap<(TeamId, TeamId), Found>> {
    let all: Vec<Found> = relationships(r, 0, 1_000_000).await?;
    Ok(all.into_iter().map(|found| ((found.provider_id, found.customer_id), found)).collect())
}

record! {
    /// A team, and how many people work in it.
    #[derive(Clone, Copy, Debug)]
    pub struct Peopled {
        pub team_id: TeamId,
        pub people: i64,
    }
}

/// How many people work in each team.
pub async fn people_of_teams(r: &mut Reader) -> Result<Vec<Peopled>> {
    r.all("SELECT team_id, COUNT(*) AS people FROM memberships GROUP BY team_id LIMIT 500000", &[]).await
}

pub async fn take_out_all(a: &mut Act, round: RoundId) -> Result<()> {
    a.run("DELETE FROM round_relationships WHERE round_id = $1", &[&round]).await?;
    Ok(())
}

record! {
    /// A relationship that a round asks about.
    #[derive(Clone, Debug)]
    pub struct Asked {
        pub relationship_id: RelationshipId,
        pub provider_id: TeamId,
        pub provider_name: String,
        pub customer_id: TeamId,
        pub customer_name: String,
        pub eligible: i64,
        /// Something is told of the provider.
        pub is_told: bool,
        pub has_reply: bool,
    }
}

/// What a round asks about, by the names of providers.
pub async fn asked_about(r: &mut Reader, round: RoundId) -> Result<Vec<Asked>> {
    r.all(
        "SELECT x.relationship_id, x.provider_id, p.name AS provider_name, x.customer_id, c.name AS customer_name,
                x.eligible,
                EXISTS (SELECT 1 FROM round_blocks b WHERE b.round_id = x.round_id AND b.team_id = x.provider_id
                          AND b.side = 'customer') AS is_told,
                EXISTS (SELECT 1 FROM round_replies y WHERE y.round_id = x.round_id AND y.team_id = x.provider_id)
                    AS has_reply
         FROM round_relationships x JOIN teams p ON p.id = x.provider_id JOIN teams c ON c.id = x.customer_id
         WHERE x.round_id = $1 ORDER BY p.name, c.name, x.relationship_id LIMIT 500",
        &[&round],
    )
    .await
}
