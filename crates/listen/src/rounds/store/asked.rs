//! Who could be asked, and who is.

use db::{Act, Reader, Result, record};
use kernel::Instant;
use map::RelationshipId;
use people::{PersonId, TeamId};

use crate::rounds::choosing::Candidate;
use crate::rounds::instrument::Side;
use crate::rounds::model::{RoundId, State};

/// Whoever is here for less is not asked, so that nobody makes up people who answer; but in the first days of an organisation
/// everybody is new.
const HERE_FOR_SECONDS: i64 = 30 * 86_400;

record! {
    /// Somebody who could be asked.
    #[derive(Clone, Copy, Debug)]
    pub struct Person {
        pub relationship_id: RelationshipId,
        pub provider_id: TeamId,
        pub customer_id: TeamId,
        pub person_id: PersonId,
    }
}

/// Those who could be asked for the other side: who works in the customer's team and not in the provider's, and has been here
/// for a while.
pub async fn people_of(r: &mut Reader, round: RoundId, now: Instant) -> Result<Vec<Person>> {
    let since = now.plus_seconds(-HERE_FOR_SECONDS);
    let day = since.timestamp().strftime("%Y-%m-%d").to_string();
    r.all(
        "SELECT x.relationship_id, x.provider_id, x.customer_id, m.person_id
         FROM round_relationships x JOIN memberships m ON m.team_id = x.customer_id
         JOIN persons p ON p.id = m.person_id JOIN organisation o ON o.id = 1
         WHERE x.round_id = $1 AND p.kind = 'employee' AND p.deactivated_at IS NULL
           AND (p.created_at <= $2 OR p.started_on <= $4 OR o.created_at >= $2)
           AND NOT EXISTS (SELECT 1 FROM memberships w WHERE w.team_id = x.provider_id AND w.person_id = m.person_id)
         ORDER BY x.relationship_id, m.person_id LIMIT $3",
        &[&round, &since, &1_000_000_i64, &day],
    )
    .await
}

/// The same as candidates, with their lots.
pub fn candidates(people: &[Person], lot: impl Fn(PersonId, TeamId) -> u64) -> Vec<Candidate> {
    let of = |one: &Person| Candidate {
        relationship: one.relationship_id,
        provider: one.provider_id,
        customer: one.customer_id,
        person: one.person_id,
        lot: lot(one.person_id, one.provider_id),
    };
    people.iter().map(of).collect()
}

/// Keeps how many could have been asked about each relationship.
pub async fn set_eligible(
    a: &mut Act,
    round: RoundId,
    relationship: RelationshipId,
    eligible: i64,
) -> Result<()> {
    a.run(
        "UPDATE round_relationships SET eligible = $3 WHERE round_id = $1 AND relationship_id = $2",
        &[&round, &relationship, &eligible],
    )
    .await?;
    Ok(())
}

record! {
    /// Somebody of a team that a round asks about.
    #[derive(Clone, Copy, Debug)]
    pub struct Member {
        pub team_id: TeamId,
        pub person_id: PersonId,
    }
}

/// Those who work in the teams that a round asks about.
pub async fn team_people(r: &mut Reader, round: RoundId) -> Result<Vec<Member>> {
    r.all(
        "SELECT DISTINCT m.team_id, m.person_id FROM round_relationships x
         JOIN memberships m ON m.team_id = x.provider_id JOIN persons p ON p.id = m.person_id
         WHERE x.round_id = $1 AND p.kind = 'employee' AND p.deactivated_at IS NULL
         ORDER BY m.team_id, m.person_id LIMIT $2",
        &[&round, &1_000_000_i64],
    )
    .await
}

/// Asks somebody.
pub async fn invite(a: &mut Act, round: RoundId, who: &Candidate, side: Side, place: i64) -> Result<()> {
    a.run(
        "INSERT INTO round_invitations (round_id, person_id, team_id, side, customer_id, place)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (round_id, person_id, team_id, side) DO NOTHING",
        &[&round, &who.person, &who.provider, &side, &who.customer, &place],
    )
    .await?;
    Ok(())
}

/// Nothing says any more who was asked which of the questions.
pub async fn forget_places(a: &mut Act, round: RoundId) -> Result<()> {
    a.run("UPDATE round_invitations SET place = NULL WHERE round_id = $1", &[&round]).await?;
    Ok(())
}

record! {
    /// That somebody is asked about a team.
    #[derive(Clone, Debug)]
    pub struct Invited {
        pub team_id: TeamId,
        pub team_name: String,
        pub side: Side,
        pub customer_id: TeamId,
        pub customer_name: String,
        pub place: Option<i64>,
    }
}

/// What somebody is asked in a round.
pub async fn invited(r: &mut Reader, round: RoundId, person: PersonId) -> Result<Vec<Invited>> {
    r.all(
        "SELECT i.team_id, t.name AS team_name, i.side, i.customer_id, c.name AS customer_name, i.place
         FROM round_invitations i JOIN teams t ON t.id = i.team_id JOIN teams c ON c.id = i.customer_id
         WHERE i.round_id = $1 AND i.person_id = $2 ORDER BY i.side, t.name, i.team_id LIMIT 50",
        &[&round, &person],
    )
    .await
}

record! {
    /// An open round in which somebody is asked.
    #[derive(Clone, Debug)]
    pub struct MyTurn {
        pub round_id: RoundId,
        pub name: String,
        pub state: State,
        pub closes_at: Instant,
        pub teams: i64,
    }
}

/// The open rounds in which somebody is asked. Whether they have answered is not known here.
pub async fn my_turns(r: &mut Reader, person: PersonId) -> Result<Vec<MyTurn>> {
    r.all(
        "SELECT r.id AS round_id, r.name, r.state, r.closes_at, COUNT(*) AS teams
         FROM round_invitations i JOIN rounds r ON r.id = i.round_id
         WHERE i.person_id = $1 AND r.state = 'open'
         GROUP BY r.id, r.name, r.state, r.closes_at ORDER BY r.closes_at, r.id LIMIT 20",
        &[&person],
    )
    .await
}

/// Those whom something about a round concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concerned {
    /// Whoever is asked.
    Asked,
    /// Whoever was asked about this team, and those of the team.
    AskedAbout(TeamId),
}

/// Who they are, as long as they are here.
pub async fn concerned(r: &mut Reader, round: RoundId, of: Concerned) -> Result<Vec<PersonId>> {
    record! {
        struct Row {
            pub person_id: PersonId,
        }
    }
    let team = match of {
        Concerned::AskedAbout(team) => team,
        Concerned::Asked => TeamId::new(0),
    };
    let rows: Vec<Row> = r
        .all(
            "SELECT DISTINCT i.person_id FROM round_invitations i JOIN persons p ON p.id = i.person_id
             WHERE i.round_id = $1 AND ($2 = 0 OR i.team_id = $2) AND p.deactivated_at IS NULL AND p.kind = 'employee'
             ORDER BY i.person_id LIMIT 1000000",
            &[&round, &team],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}
