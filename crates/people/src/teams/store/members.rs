//! The rows of those who belong to teams.

use db::{Act, Reader, Result, record};

use crate::{PersonId, Role, TeamId, VendorId};

record! {
    /// Somebody in a team.
    pub struct Member {
        pub id: PersonId,
        pub name: String,
        pub preferred_name: Option<String>,
        pub say_it: Option<String>,
        pub site: Option<String>,
        pub role: Role,
    }
}

/// More members than this are not shown at once.
pub const MOST_MEMBERS: i64 = 1_000;

/// Those who belong to the team, the lead first, then by name; at most [`MOST_MEMBERS`].
pub async fn members(r: &mut Reader, team: TeamId) -> Result<Vec<Member>> {
    r.all(
        "SELECT p.id, p.name, p.preferred_name, p.say_it, p.site, m.role
         FROM memberships m JOIN persons p ON p.id = m.person_id
         WHERE m.team_id = $1 ORDER BY CASE m.role WHEN 'lead' THEN 0 ELSE 1 END, p.name_key, p.id LIMIT $2",
        &[&team, &MOST_MEMBERS],
    )
    .await
}

record! {
    pub struct Seat {
        pub team_id: TeamId,
        pub role: Role,
    }
}

/// The role of this person in this team.
pub async fn role_of(r: &mut Reader, team: TeamId, person: PersonId) -> Result<Option<Role>> {
    let seat: Option<Seat> = r
        .maybe(
            "SELECT team_id, role FROM memberships WHERE team_id = $1 AND person_id = $2",
            &[&team, &person],
        )
        .await?;
    Ok(seat.map(|seat| seat.role))
}

/// The teams of a person.
pub async fn teams_of(r: &mut Reader, person: PersonId) -> Result<Vec<(TeamId, Role)>> {
    let seats: Vec<Seat> = r
        .all(
            "SELECT team_id, role FROM memberships WHERE person_id = $1 ORDER BY team_id LIMIT 500",
            &[&person],
        )
        .await?;
    Ok(seats.into_iter().map(|seat| (seat.team_id, seat.role)).collect())
}

pub async fn count_members(r: &mut Reader, team: TeamId) -> Result<i64> {
    r.one("SELECT COUNT(*) AS n FROM memberships WHERE team_id = $1", &[&team]).await
}

record! {
    /// Where a team and a person come from: inside, or a vendor.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Origins {
        pub of_team: Option<VendorId>,
        pub of_person: Option<VendorId>,
    }
}

/// Where both come from, if both are there.
pub async fn origins(r: &mut Reader, team: TeamId, person: PersonId) -> Result<Option<Origins>> {
    r.maybe(
        "SELECT t.vendor_id AS of_team, p.vendor_id AS of_person FROM teams t JOIN persons p ON p.id = $2
         WHERE t.id = $1",
        &[&team, &person],
    )
    .await
}

/// Gives this person this role in the team, whatever it was before.
pub async fn seat(a: &mut Act, team: TeamId, person: PersonId, role: Role) -> Result<()> {
    let now = a.now;
    a.run(
        "INSERT INTO memberships (team_id, person_id, role, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (team_id, person_id) DO UPDATE SET role = excluded.role",
        &[&team, &person, &role, &now],
    )
    .await?;
    Ok(())
}

/// Whoever leads the team is an ordinary member from now on.
pub async fn unseat_lead(a: &mut Act, team: TeamId) -> Result<()> {
    a.run("UPDATE memberships SET role = 'member' WHERE team_id = $1 AND role = 'lead'", &[&team]).await?;
    Ok(())
}

/// Names the lead of the team, which changes it.
pub async fn set_lead(a: &mut Act, team: TeamId, lead: Option<PersonId>) -> Result<()> {
    a.run("UPDATE teams SET version = version + 1, lead_id = $1 WHERE id = $2", &[&lead, &team]).await?;
    Ok(())
}

/// False when the person was not in the team.
pub async fn unseat(a: &mut Act, team: TeamId, person: PersonId) -> Result<bool> {
    let gone =
        a.run("DELETE FROM memberships WHERE team_id = $1 AND person_id = $2", &[&team, &person]).await?;
    Ok(gone == 1)
}

pub async fn lead_of(r: &mut Reader, team: TeamId) -> Result<Option<PersonId>> {
    r.one("SELECT lead_id FROM teams WHERE id = $1", &[&team])
        .await
        .map(|lead: Option<i64>| lead.map(PersonId::new))
}

/// Whether this team is the person's home.
pub async fn is_home(r: &mut Reader, person: PersonId, team: TeamId) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM persons WHERE id = $1 AND home_team_id = $2) AS is_home",
        &[&person, &team],
    )
    .await
}
