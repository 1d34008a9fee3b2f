//! Who belongs to which audience: a row here is what makes somebody see.
//!
//! Active employees are in [`Audience::COLLEAGUES`], administrators and auditors in [`Audience::ADMINISTRATORS`],
//! members of a team in the audience of its id. The circles of confidential services are in [`crate::circles`].

use db::{Act, Result};
use kernel::Audience;

use crate::{PersonId, TeamId};

/// The audience of a team: its members.
pub const fn of_team(team: TeamId) -> Audience {
    Audience(team.get())
}

/// From now on this person sees what is meant for the audience.
pub async fn grant(a: &mut Act, audience: Audience, person: PersonId) -> Result<()> {
    a.run(
        "INSERT INTO audience_members (audience, person_id, is_circle) VALUES ($1, $2, FALSE)
         ON CONFLICT (audience, person_id) DO NOTHING",
        &[&audience, &person],
    )
    .await?;
    Ok(())
}

/// From now on this person sees what is meant for the team, and what was meant for those that went on as it.
pub async fn grant_team(a: &mut Act, team: TeamId, person: PersonId) -> Result<()> {
    a.run(
        "INSERT INTO audience_members (audience, person_id, is_circle)
         SELECT id, $2, FALSE FROM teams WHERE id = $1 OR went_on_as = $1
         ON CONFLICT (audience, person_id) DO NOTHING",
        &[&team, &person],
    )
    .await?;
    Ok(())
}

/// From now on this person sees neither any more.
pub async fn revoke_team(a: &mut Act, team: TeamId, person: PersonId) -> Result<()> {
    a.run(
        "DELETE FROM audience_members WHERE person_id = $2
           AND audience IN (SELECT id FROM teams WHERE id = $1 OR went_on_as = $1)",
        &[&team, &person],
    )
    .await?;
    Ok(())
}

/// What was meant for a team that has ended is for those of the team as which it goes on.
pub async fn grant_past(a: &mut Act, past: TeamId, to: TeamId) -> Result<()> {
    a.run(
        "INSERT INTO audience_members (audience, person_id, is_circle)
         SELECT t.id, m.person_id, FALSE FROM teams t, memberships m JOIN persons p ON p.id = m.person_id
         WHERE (t.id = $1 OR t.went_on_as = $1) AND m.team_id = $2 AND p.deactivated_at IS NULL
         ON CONFLICT (audience, person_id) DO NOTHING",
        &[&past, &to],
    )
    .await?;
    Ok(())
}

/// From now on this person does not see it any more.
pub async fn revoke(a: &mut Act, audience: Audience, person: PersonId) -> Result<()> {
    a.run("DELETE FROM audience_members WHERE audience = $1 AND person_id = $2", &[&audience, &person])
        .await?;
    Ok(())
}

/// This person sees nothing any more but what is their own.
pub async fn revoke_all(a: &mut Act, person: PersonId) -> Result<()> {
    a.run("DELETE FROM audience_members WHERE person_id = $1", &[&person]).await?;
    a.run("DELETE FROM circle_absences WHERE person_id = $1", &[&person]).await?;
    Ok(())
}
