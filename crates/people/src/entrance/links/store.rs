//! The table of links.

use db::{Act, Reader, Result, Select, record};
use kernel::{Id, Instant};

use super::Purpose;
use crate::entrance::Secret;
use crate::{PersonId, PersonKind, TeamId};

record! {
    /// A link that still opens, and for whom.
    pub struct Open {
        pub id: Id,
        pub person_id: PersonId,
        pub kind: PersonKind,
        pub is_administrator: bool,
        pub name: String,
        pub preferred_name: Option<String>,
        pub email: String,
        pub organisation: String,
        pub made_by: Option<Id>,
    }
}

record! {
    /// A link as the person it is for may see it.
    pub struct Made {
        pub id: Id,
        pub purpose: Purpose,
        pub created_at: Instant,
        pub expires_at: Instant,
        pub ended_at: Option<Instant>,
    }
}

/// Makes a link; gives when it runs out.
pub async fn make(
    a: &mut Act,
    secret: &Secret,
    purpose: Purpose,
    person: Option<PersonId>,
) -> Result<(Id, Instant)> {
    let (id, now, made_by) = (Id(a.id()), a.now, a.viewer.actor());
    let expires_at = now.plus_seconds(purpose.lives_seconds());
    a.run(
        "INSERT INTO links (token_hash, id, purpose, person_id, made_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[&secret.hash(), &id, &purpose, &person, &made_by, &now, &expires_at],
    )
    .await?;
    Ok((id, expires_at))
}

/// The link of this secret, if it still opens.
pub async fn find_open(
    r: &mut Reader,
    secret: &Secret,
    purpose: Purpose,
    now: Instant,
) -> Result<Option<Open>> {
    r.maybe(
        "SELECT l.id, l.person_id, p.kind, p.is_administrator, p.name, p.preferred_name, p.email, o.name AS organisation, l.made_by
         FROM links l JOIN persons p ON p.id = l.person_id JOIN organisation o ON o.id = 1
         WHERE l.token_hash = $1 AND l.purpose = $2 AND l.ended_at IS NULL AND l.expires_at > $3
           AND p.deactivated_at IS NULL",
        &[&secret.hash(), &purpose, &now],
    )
    .await
}

/// Uses a link up; of several who try, one succeeds. False when it does not open (any more).
pub async fn use_up(a: &mut Act, secret: &Secret, purpose: Purpose) -> Result<bool> {
    let now = a.now;
    let used = a
        .run(
            "UPDATE links SET ended_at = $1
             WHERE token_hash = $2 AND purpose = $3 AND ended_at IS NULL AND expires_at > $1",
            &[&now, &secret.hash(), &purpose],
        )
        .await?;
    Ok(used == 1)
}

/// Ends all open links of a person.
pub async fn end_all(a: &mut Act, person: PersonId) -> Result<u64> {
    let now = a.now;
    a.run("UPDATE links SET ended_at = $1 WHERE person_id = $2 AND ended_at IS NULL", &[&now, &person]).await
}

/// Ends all codes of the first run: the newest counts.
pub async fn end_all_setup(a: &mut Act) -> Result<u64> {
    let now = a.now;
    a.run("UPDATE links SET ended_at = $1 WHERE purpose = 'setup' AND ended_at IS NULL", &[&now]).await
}

/// Ends the open links of this purpose that are for this person.
pub async fn end_of(a: &mut Act, person: PersonId, purpose: Purpose) -> Result<u64> {
    let now = a.now;
    a.run(
        "UPDATE links SET ended_at = $1
         WHERE person_id = $2 AND purpose = $3 AND ended_at IS NULL AND expires_at > $1",
        &[&now, &person, &purpose],
    )
    .await
}

pub async fn list_of(r: &mut Reader, person: PersonId) -> Result<Vec<Made>> {
    r.all(
        "SELECT id, purpose, created_at, expires_at, ended_at FROM links
         WHERE person_id = $1 ORDER BY created_at DESC, id DESC LIMIT 200",
        &[&person],
    )
    .await
}

record! {
    /// Whether somebody can come in already, and what is on its way to them: what a person's page says of it.
    pub struct Standing {
        pub has_password: bool,
        pub invited_until: Option<Instant>,
        pub reset_until: Option<Instant>,
    }
}

/// For those who may [open doors](crate::policy::Deed::OpenDoors). One statement.
pub async fn standing(r: &mut Reader, person: PersonId, now: Instant) -> Result<Standing> {
    r.one(
        "SELECT (CASE WHEN EXISTS (SELECT 1 FROM passwords WHERE person_id = $1) THEN TRUE ELSE FALSE END) AS has_password,
                (SELECT MAX(expires_at) FROM links WHERE person_id = $1 AND purpose = 'invitation'
                     AND ended_at IS NULL AND expires_at > $2) AS invited_until,
                (SELECT MAX(expires_at) FROM links WHERE person_id = $1 AND purpose = 'reset'
                     AND ended_at IS NULL AND expires_at > $2) AS reset_until",
        &[&person, &now],
    )
    .await
}

record! {
    /// Somebody who works here, and whether they can come in already.
    #[derive(Clone, Debug)]
    pub struct Arrival {
        pub id: PersonId,
        pub name: String,
        pub team_id: Option<TeamId>,
        pub team_name: Option<String>,
        pub has_password: bool,
        pub invited_until: Option<Instant>,
    }
}

/// So many people are let in at once; more have a directory of their own to come from.
const MOST_ARRIVALS: i64 = 1_000;

/// Everybody who works here, or is at home in one team: by team and name. For those who may open doors.
pub async fn arrivals(r: &mut Reader, team: Option<TeamId>, now: Instant) -> Result<Vec<Arrival>> {
    let select = Select::new(
        "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name, p.home_team_id AS team_id, t.name AS team_name,
                (CASE WHEN EXISTS (SELECT 1 FROM passwords w WHERE w.person_id = p.id) THEN TRUE ELSE FALSE END)
                    AS has_password,
                (SELECT MAX(l.expires_at) FROM links l WHERE l.person_id = p.id AND l.purpose = 'invitation'
                     AND l.ended_at IS NULL AND l.expires_at >",
    )
    .with("?", &[&now])
    .then(") AS invited_until FROM persons p LEFT JOIN teams t ON t.id = p.home_team_id")
    .then("WHERE p.kind = 'employee' AND p.deactivated_at IS NULL");
    let select = select.and("p.home_team_id = ?", team.as_ref());
    r.select(select.with("ORDER BY t.name_key ASC NULLS LAST, p.name_key, p.id LIMIT ?", &[&MOST_ARRIVALS]))
        .await
}

/// Drops links that ran out before this instant.
pub async fn drop_old(a: &mut Act, before: Instant) -> Result<u64> {
    a.run("DELETE FROM links WHERE expires_at < $1", &[&before]).await
}
