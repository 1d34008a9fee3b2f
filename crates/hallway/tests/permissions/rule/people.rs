//! Rules about people, teams, vendors, calendars and the organisation.

use kernel::Refusal;
use people::policy::{Deed, require, require_sight};
use people::{PersonId, TeamId};

use super::{Case, Verdict};

impl Case<'_> {
    fn person(&self) -> PersonId {
        PersonId(self.things.id(&self.thing.name))
    }

    fn team(&self) -> TeamId {
        TeamId(self.things.id(&self.thing.name))
    }

    fn is_retired(&self) -> bool {
        ["old", "vendor.gone", "former", "service.old"].contains(&self.thing.name.as_str())
    }

    /// Refuses what is closed.
    pub fn active(&self) -> Verdict {
        if self.is_retired() { Err(Refusal::Conflict("retired")) } else { Ok(()) }
    }
}

/// Whoever may look into the directory.
pub fn directory(case: &Case<'_>) -> Verdict {
    require_sight(case.viewer()?, Deed::ReadDirectory)
}

/// The same, at something that is there.
pub fn in_directory(case: &Case<'_>) -> Verdict {
    directory(case)?;
    case.exists()
}

/// Oneself, or whoever may look into the directory.
pub fn person(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    if case.thing.is_missing() || viewer.person != case.person().0 {
        require_sight(viewer, Deed::ReadDirectory)?;
    }
    case.exists()
}

pub fn shape_teams(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Deed::ShapeTeams)
}

pub fn tend_team(case: &Case<'_>) -> Verdict {
    in_directory(case)?;
    case.active()?;
    require(case.viewer()?, Deed::TendTeam(case.team()))
}

/// Taking a colleague in; into a vendor's team only its guests are taken.
pub fn take_in(case: &Case<'_>) -> Verdict {
    tend_team(case)?;
    if case.is("boilers") { Err(Refusal::Conflict("of-a-vendor")) } else { Ok(()) }
}

/// The same on the page.
pub fn take_in_page(case: &Case<'_>) -> Verdict {
    tend_team_page(case)?;
    take_in(case)
}

/// The page on which a team is tended.
pub fn tend_team_page(case: &Case<'_>) -> Verdict {
    in_directory(case)?;
    require(case.viewer()?, Deed::TendTeam(case.team()))?;
    case.active()
}

pub fn retire_team(case: &Case<'_>) -> Verdict {
    in_directory(case)?;
    case.active()?;
    require(case.viewer()?, Deed::ShapeTeams)
}

/// The question before a team is retired.
pub fn retire_team_page(case: &Case<'_>) -> Verdict {
    in_directory(case)?;
    require(case.viewer()?, Deed::ShapeTeams)
}

/// Letting a member go: who leads is decided above the team.
pub fn remove_member(case: &Case<'_>) -> Verdict {
    tend_team(case)?;
    match (case.thing.name.as_str(), case.thing.inner.as_str()) {
        ("it", "ivy") | ("hr", "hue") => Ok(()),
        ("it", "lee") => require(case.viewer()?, Deed::ShapeTeams),
        _ => Err(Refusal::NotFound),
    }
}

/// Handing out links to many.
pub fn open_doors(case: &Case<'_>) -> Verdict {
    directory(case)?;
    require(case.viewer()?, Deed::OpenDoors)
}

pub fn keep_persons(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Deed::KeepPersons)
}

/// The list of those who keep persons.
pub fn keep_persons_page(case: &Case<'_>) -> Verdict {
    directory(case)?;
    keep_persons(case)
}

/// A person to those who keep persons.
pub fn keep_person_page(case: &Case<'_>) -> Verdict {
    keep_persons_page(case)?;
    case.exists()
}

/// Letting a person go.
pub fn keep_person(case: &Case<'_>) -> Verdict {
    person(case)?;
    require(case.viewer()?, Deed::KeepPersons)?;
    if case.is("exx") { Err(Refusal::Conflict("deactivated")) } else { Ok(()) }
}

/// Letting somebody come back.
pub fn readmit(case: &Case<'_>) -> Verdict {
    person(case)?;
    require(case.viewer()?, Deed::KeepPersons)?;
    if case.is("exx") { Ok(()) } else { Err(Refusal::Conflict("active")) }
}

pub fn present_person(case: &Case<'_>) -> Verdict {
    person(case)?;
    require(case.viewer()?, Deed::PresentPerson(case.person()))
}

/// Saying when somebody is there; `lee` leads the team of `ivy`.
pub fn say_when_page(case: &Case<'_>) -> Verdict {
    person(case)?;
    let viewer = case.viewer()?;
    let is_led = case.is("ivy") && viewer.leads(case.things.id("it"));
    require(viewer, Deed::TendAvailability { person: case.person(), is_led })
}

/// The same of somebody who is still here.
pub fn say_when(case: &Case<'_>) -> Verdict {
    say_when_page(case)?;
    if case.is("exx") { Err(Refusal::Conflict("deactivated")) } else { Ok(()) }
}

/// How somebody comes in.
pub fn doors(case: &Case<'_>) -> Verdict {
    person(case)?;
    require(case.viewer()?, Deed::OpenDoors)
}

/// The record of changes.
pub fn read_record(case: &Case<'_>) -> Verdict {
    directory(case)?;
    require(case.viewer()?, Deed::ReadRecord)
}

/// Making a link for somebody to come in.
pub fn open_door(case: &Case<'_>) -> Verdict {
    directory(case)?;
    require(case.viewer()?, Deed::OpenDoors)?;
    if case.is("exx") { Err(Refusal::NotFound) } else { case.exists() }
}

/// Inviting somebody, who must not have come in before.
pub fn invite(case: &Case<'_>) -> Verdict {
    open_door(case)?;
    if case.is("adm") { Err(Refusal::Conflict("link-has-entered")) } else { Ok(()) }
}

/// Withdrawing the one invitation there is.
pub fn withdraw_invitation(case: &Case<'_>) -> Verdict {
    open_door(case)?;
    if case.is("new") { Ok(()) } else { Err(Refusal::NotFound) }
}

/// There is no password reset to withdraw.
pub fn withdraw_reset(case: &Case<'_>) -> Verdict {
    open_door(case)?;
    Err(Refusal::NotFound)
}

pub fn keep_outsiders(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Deed::KeepOutsiders)
}

pub fn keep_outsiders_page(case: &Case<'_>) -> Verdict {
    directory(case)?;
    keep_outsiders(case)
}

pub fn keep_outsider_page(case: &Case<'_>) -> Verdict {
    in_directory(case)?;
    keep_outsiders(case)
}

pub fn keep_outsider(case: &Case<'_>) -> Verdict {
    in_directory(case)?;
    require(case.viewer()?, Deed::KeepOutsiders)?;
    case.active()
}

pub fn keep_calendars(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Deed::KeepCalendars)
}

pub fn keep_calendar(case: &Case<'_>) -> Verdict {
    in_directory(case)?;
    require(case.viewer()?, Deed::KeepCalendars)
}

pub fn keep_organisation(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Deed::KeepOrganisation)
}

/// Giving somebody the second key.
pub fn name_representative(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Deed::NameRepresentatives)
}

/// Taking it from somebody; `ivy` alone has it.
pub fn dismiss_representative(case: &Case<'_>) -> Verdict {
    directory(case)?;
    require(case.viewer()?, Deed::NameRepresentatives)?;
    if case.is("ivy") { Ok(()) } else { Err(Refusal::NotFound) }
}

pub fn ask_second_key(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Deed::AskForSecondKey)
}

/// Allowing, or taking back.
pub fn turn_second_key(case: &Case<'_>) -> Verdict {
    directory(case)?;
    let is_representative = case.viewer()?.person == case.things.id("ivy");
    require(case.viewer()?, Deed::TurnSecondKey { is_representative })
}

/// Letting go of what was kept: whoever could turn the second key, or asks for it.
pub fn erase_sums(case: &Case<'_>) -> Verdict {
    directory(case)?;
    ask_second_key(case).or_else(|_| turn_second_key(case))
}
