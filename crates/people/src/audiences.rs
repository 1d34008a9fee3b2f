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
