//! What a person may do in this crate: every deed, with one arm and one line of prose each.

use kernel::{Kind, Refusal, Viewer};

use crate::{PersonId, TeamId};

/// Something that not everybody may do.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    ReadDirectory,
    ShapeTeams,
    TendTeam(TeamId),
    KeepPersons,
    SeePersonnel { person: PersonId, manager: Option<PersonId> },
    PresentPerson(PersonId),
    KeepOutsiders,
    KeepCalendars,
    KeepOrganisation,
    OpenDoors,
}

/// Whether this viewer may do it. Pages ask before they draw a button, actions before they act.
pub fn may(viewer: &Viewer, deed: Deed) -> bool {
    let is = |person: PersonId| viewer.person == person.0;
    match deed {
        // Whoever works here sees colleagues, teams, vendors and opening hours; a guest sees nobody but themselves.
        Deed::ReadDirectory => viewer.kind == Kind::Employee,
        // Administrators make teams and give them name, place, kind, lead and calendar.
        Deed::ShapeTeams => viewer.administers(),
        // A lead says what their own team is about, where it sits and who is in it.
        Deed::TendTeam(team) => viewer.administers() || (viewer.leads(team.0) && viewer.may_write()),
        // Administrators take people on, change everything about them, and let them go.
        Deed::KeepPersons => viewer.administers(),
        // Level, contract and dates are for the person, their manager and administrators.
        Deed::SeePersonnel { person, manager } => {
            viewer.administers() || is(person) || manager.is_some_and(is)
        }
        // Everybody says for themselves how they wish to be called, and in which language and time zone they live.
        Deed::PresentPerson(person) => viewer.administers() || (is(person) && viewer.may_write()),
        // Administrators keep the lists of vendors and of external customers.
        Deed::KeepOutsiders => viewer.administers(),
        // Administrators keep the business calendars.
        Deed::KeepCalendars => viewer.administers(),
        // Administrators say what the organisation is called, and which language and time zone it lives in.
        Deed::KeepOrganisation => viewer.administers(),
        // Administrators hand out the links by which others come in: invitations and password resets.
        Deed::OpenDoors => viewer.administers(),
    }
}

/// Refuses what the viewer may not do to something they see.
pub fn require(viewer: &Viewer, deed: Deed) -> Result<(), Refusal> {
    if may(viewer, deed) { Ok(()) } else { Err(Refusal::Forbidden("refusal-not-yours")) }
}

/// To those who may not know of it, it does not exist.
pub fn require_sight(viewer: &Viewer, deed: Deed) -> Result<(), Refusal> {
    if may(viewer, deed) { Ok(()) } else { Err(Refusal::NotFound) }
}

#[cfg(test)]
mod tests {
    use kernel::{Id, Scope, TeamRole};

    use super::*;

    fn viewer(kind: Kind, administrator: bool, team: Option<TeamRole>) -> Viewer {
        Viewer {
            person: Id(11),
            kind,
            administrator,
            scope: Scope::Admin,
            teams: team.map(|role| (Id(21), role)).into_iter().collect(),
            ..Viewer::nobody()
        }
    }
}
