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
    TendAvailability { person: PersonId, is_led: bool },
    KeepOutsiders,
    KeepCalendars,
    KeepOrganisation,
    OpenDoors,
    ReadRecord,
    NameRepresentatives,
    AskForSecondKey,
    TurnSecondKey { is_representative: bool },
    KeepHolds,
    ReadHolds { is_representative: bool },
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
        // When somebody is there they say themselves, the leads of their teams, and administrators.
        Deed::TendAvailability { person, is_led } => {
            viewer.administers() || ((is(person) || is_led) && viewer.may_write())
        }
        // Administrators keep the lists of vendors and of external customers.
        Deed::KeepOutsiders => viewer.administers(),
        // Administrators keep the business calendars.
        Deed::KeepCalendars => viewer.administers(),
        // Administrators say what the organisation is called, and which language and time zone it lives in.
        Deed::KeepOrganisation => viewer.administers(),
        // Administrators hand out the links by which others come in: invitations and password resets.
        Deed::OpenDoors => viewer.administers(),
        // Administrators and auditors read the record of changes: facts and names, no content.
        Deed::ReadRecord => viewer.administers() || viewer.auditor,
        // Administrators enter whom the staff has chosen to hold the second key.
        Deed::NameRepresentatives => viewer.administers(),
        // Administrators ask the second key for something.
        Deed::AskForSecondKey => viewer.administers(),
        // A representative turns it; nobody who holds the first key.
        Deed::TurnSecondKey { is_representative } => {
            is_representative && !viewer.administrator && viewer.may_write()
        }
        // Administrators say what is not to be erased, and until when.
        Deed::KeepHolds => viewer.administers(),
        // What is held, and whose erasure is asked for, is for those who decide about it, and for auditors.
        Deed::ReadHolds { is_representative } => viewer.administers() || viewer.auditor || is_representative,
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
    use kernel::{Scope, TeamRole};

    use super::*;

    const SELF: PersonId = PersonId::new(11);
    const TEAM: TeamId = TeamId::new(21);

    fn viewer(kind: Kind, administrator: bool, scope: Scope, role: Option<TeamRole>) -> Viewer {
        let teams = role.map(|role| (TEAM.0, role)).into_iter().collect();
        Viewer { person: SELF.0, kind, administrator, scope, teams, ..Viewer::nobody() }
    }

    #[test]
    fn every_role_may_do_what_this_table_says() {
        let other = PersonId::new(12);
        let deeds = [
            ("read directory", Deed::ReadDirectory),
            ("shape teams", Deed::ShapeTeams),
            ("tend own team", Deed::TendTeam(TEAM)),
            ("tend another team", Deed::TendTeam(TeamId::new(22))),
            ("keep persons", Deed::KeepPersons),
            ("see own personnel", Deed::SeePersonnel { person: SELF, manager: None }),
            ("see a report's personnel", Deed::SeePersonnel { person: other, manager: Some(SELF) }),
            ("see another's personnel", Deed::SeePersonnel { person: other, manager: None }),
            ("present oneself", Deed::PresentPerson(SELF)),
            ("present another", Deed::PresentPerson(other)),
            ("say when one is away", Deed::TendAvailability { person: SELF, is_led: false }),
            ("say when one of the team is away", Deed::TendAvailability { person: other, is_led: true }),
            ("say when another is away", Deed::TendAvailability { person: other, is_led: false }),
            ("keep outsiders", Deed::KeepOutsiders),
            ("keep calendars", Deed::KeepCalendars),
            ("keep organisation", Deed::KeepOrganisation),
            ("open doors", Deed::OpenDoors),
            ("read the record", Deed::ReadRecord),
            ("name representatives", Deed::NameRepresentatives),
            ("ask for the second key", Deed::AskForSecondKey),
            ("turn the second key as a representative", Deed::TurnSecondKey { is_representative: true }),
            ("turn the second key otherwise", Deed::TurnSecondKey { is_representative: false }),
            ("keep holds", Deed::KeepHolds),
            ("read holds as a representative", Deed::ReadHolds { is_representative: true }),
            ("read holds otherwise", Deed::ReadHolds { is_representative: false }),
        ];
        let roles = [
            viewer(Kind::Guest, false, Scope::Admin, None),
            viewer(Kind::Employee, false, Scope::Admin, Some(TeamRole::Member)),
            viewer(Kind::Employee, false, Scope::Admin, Some(TeamRole::Lead)),
            viewer(Kind::Employee, false, Scope::Read, Some(TeamRole::Lead)),
            viewer(Kind::Employee, true, Scope::Write, None),
            viewer(Kind::Employee, true, Scope::Admin, None),
            Viewer { auditor: true, ..viewer(Kind::Employee, false, Scope::Read, None) },
        ];
        let mut table = String::from(
            "guest, member, lead, lead who may read, administrator who may write, administrator, auditor who may read",
        );
        for (name, deed) in deeds {
            let row: String =
                roles.iter().map(|role| if may(role, deed) { " yes" } else { "  - " }).collect();
            table.push_str(&["\n", row.as_str(), "  ", name].concat());
        }
        let expected = "\
guest, member, lead, lead who may read, administrator who may write, administrator, auditor who may read
  -  yes yes yes yes yes yes  read directory
  -   -   -   -   -  yes  -   shape teams
  -   -  yes  -   -  yes  -   tend own team
  -   -   -   -   -  yes  -   tend another team
  -   -   -   -   -  yes  -   keep persons
 yes yes yes yes yes yes yes  see own personnel
 yes yes yes yes yes yes yes  see a report's personnel
  -   -   -   -   -  yes  -   see another's personnel
 yes yes yes  -  yes yes  -   present oneself
  -   -   -   -   -  yes  -   present another
 yes yes yes  -  yes yes  -   say when one is away
 yes yes yes  -  yes yes  -   say when one of the team is away
  -   -   -   -   -  yes  -   say when another is away
  -   -   -   -   -  yes  -   keep outsiders
  -   -   -   -   -  yes  -   keep calendars
  -   -   -   -   -  yes  -   keep organisation
  -   -   -   -   -  yes  -   open doors
  -   -   -   -   -  yes yes  read the record
  -   -   -   -   -  yes  -   name representatives
  -   -   -   -   -  yes  -   ask for the second key
 yes yes yes  -   -   -   -   turn the second key as a representative
  -   -   -   -   -   -   -   turn the second key otherwise
  -   -   -   -   -  yes  -   keep holds
 yes yes yes yes yes yes yes  read holds as a representative
  -   -   -   -   -  yes yes  read holds otherwise";
        assert_eq!(table, expected);
    }
}
