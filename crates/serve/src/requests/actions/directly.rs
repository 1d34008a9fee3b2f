//! Asking a colleague by name: in the fair line of their team, theirs to take first.

use db::{Act, record};
use kernel::{Failure, FieldError, Kind, Viewer};
use map::services::{self, ServiceId};
use people::{PersonId, TeamId, availability};

/// Through which service, and who is asked.
pub(super) struct Directly {
    pub service: ServiceId,
    pub asked: PersonId,
    /// Whose it is to take first: the one who is asked, or whoever stands in while they are away; nobody where nobody
    /// does.
    pub first: Option<PersonId>,
}

record! {
    struct Colleague {
        /// At home in, else the first by name, of those that are at work here.
        pub team_id: Option<TeamId>,
    }
}

/// Whom to ask. Who belongs to no team cannot be asked by name: nobody would take it when they do not. Guests of vendors
/// are asked through what their team offers, and know none of the colleagues themselves.
pub(super) async fn directly(a: &mut Act, person: PersonId, asker: &Viewer) -> Result<Directly, Failure> {
    let unknown = || FieldError::new("person", "field-unknown");
    if asker.kind == Kind::Guest {
        return Err(unknown().into());
    }
    let found: Option<Colleague> = a
        .maybe(
            "SELECT (SELECT m.team_id FROM memberships m JOIN teams t ON t.id = m.team_id
                     WHERE m.person_id = p.id AND t.retired_at IS NULL AND t.vendor_id IS NULL
                     ORDER BY CASE WHEN m.team_id = p.home_team_id THEN 0 ELSE 1 END, t.name_key, t.id LIMIT 1) AS team_id
             FROM persons p WHERE p.id = $1 AND p.kind = 'employee' AND p.deactivated_at IS NULL",
            &[&person],
        )
        .await?;
    let found = found.ok_or_else(unknown)?;
    if person.0 == asker.person {
        return Err(FieldError::new("person", "field-asks-oneself").into());
    }
    let team = found.team_id.ok_or_else(|| FieldError::new("person", "field-person-without-team"))?;
    let now = a.now;
    let door = availability::stand_in(a, person, team, now).await?;
    let first = match door.away_until {
        None => Some(person),
        // Who stands in and asks themselves asks the team.
        Some(_) => door.substitute.filter(|substitute| substitute.0 != asker.person),
    };
    Ok(Directly { service: services::direct(a, team).await?, asked: person, first })
}
