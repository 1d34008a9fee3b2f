//! Looking at what a list would do, and doing it.

use std::collections::HashMap;

use db::{Act, Reader};
use kernel::text::fold;
use kernel::{Failure, FieldError, Refusal, Viewer};

use super::read::{Line, field, read};
use crate::persons::model::{Draft, NewPerson, stand_in_address};
use crate::persons::store::Person;
use crate::policy::{self, Deed};
use crate::{PersonId, Role, TeamId, TeamKind, persons, teams};

/// What a list would bring, checked against who and what is here.
#[derive(Clone, Debug)]
pub struct Roster {
    pub lines: Vec<Line>,
    /// The teams that it names, by name; those that are here already with their id.
    pub teams: Vec<(String, Option<TeamId>)>,
    /// The number of the line that is whoever pasted it.
    me: Option<usize>,
}

impl Roster {
    /// Whether this line is whoever pasted it, who is here already.
    pub fn is_me(&self, line: &Line) -> bool {
        self.me == Some(line.number)
    }

    /// How many people it brings.
    pub fn arriving(&self) -> usize {
        self.lines.len() - usize::from(self.me.is_some())
    }

    /// How many teams it brings.
    pub fn new_teams(&self) -> usize {
        self.teams.iter().filter(|(_, known)| known.is_none()).count()
    }
}

/// What came of a list.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    pub persons: Vec<(PersonId, String)>,
    pub teams: Vec<(TeamId, String)>,
}

/// Reads a list and says everything that is wrong with it at once; nothing is written.
pub async fn plan(r: &mut Reader, viewer: &Viewer, text: &str) -> Result<Roster, Failure> {
    policy::require(viewer, Deed::KeepPersons)?;
    policy::require(viewer, Deed::ShapeTeams)?;
    let lines = read(text)?;
    let known = teams::store::names(r, i64::MAX).await?;
    let myself = persons::store::find(r, PersonId(viewer.person)).await?;
    let mut roster = Roster { lines: Vec::new(), teams: Vec::new(), me: None };
    let mut wrong = Vec::new();
    for line in &lines {
        let mut fault = |name, message| wrong.push(FieldError::new(field(line.number, name), message));
        if myself.as_ref().is_some_and(|me| is(me, line)) {
            roster.me = Some(line.number);
        } else if let Some(email) = &line.email {
            if persons::store::find_by_email(r, &email.key()).await?.is_some() {
                fault("email", "roster-email-here");
            }
        } else if persons::store::is_name_here(r, &fold(&line.name)).await? {
            fault("name", "roster-name-here");
        }
        let Some(name) = &line.team else { continue };
        let same: Vec<_> = known.iter().filter(|team| fold(&team.name) == fold(name)).collect();
        match same.as_slice() {
            [] => {}
            [one] if one.vendor_id.is_some() => fault("team", "field-team-of-vendor"),
            [one] if one.name != *name => fault("team", "roster-team-spelled-here"),
            [one] if line.leads && teams::store::lead_of(r, one.id).await?.is_some() => {
                fault("lead", "roster-lead-here");
            }
            [_] => {}
            _ => fault("team", "roster-team-of-several"),
        }
        if !roster.teams.iter().any(|(known, _)| known == name) {
            roster.teams.push((name.clone(), same.first().map(|team| team.id)));
        }
    }
    if !wrong.is_empty() {
        return Err(Refusal::Invalid(wrong).into());
    }
    roster.teams.sort_by_key(|(name, _)| fold(name));
    roster.lines = lines;
    Ok(roster)
}

/// Takes all of the list on in one act.
pub async fn take_on(a: &mut Act, text: &str) -> Result<Taken, Failure> {
    let viewer = a.viewer.clone();
    let roster = plan(a, &viewer, text).await?;
    let defaults = persons::store::defaults(a).await?;
    let (mut taken, mut places) = (Taken::default(), HashMap::new());
    for (name, known) in &roster.teams {
        let id = match known {
            Some(id) => *id,
            None => {
                let id = teams::actions::insert(a, &teams::model::Draft::plain(name, None, TeamKind::Team))
                    .await?;
                taken.teams.push((id, name.clone()));
                id
            }
        };
        places.insert(name.clone(), id);
    }
    for line in &roster.lines {
        let team = line.team.as_ref().and_then(|name| places.get(name)).copied();
        let id = if roster.is_me(line) {
            PersonId(viewer.person)
        } else {
            let email = match &line.email {
                Some(email) => email.as_str().to_owned(),
                None => stand_in_address(a.id()),
            };
            let new = NewPerson { name: line.name.clone(), email, ..NewPerson::default() };
            let draft = Draft { team, ..Draft::of(&new, &defaults)? };
            let id = persons::actions::insert(a, &draft).await?;
            taken.persons.push((id, line.name.clone()));
            id
        };
        let Some(team) = team else { continue };
        if line.leads {
            teams::actions::join(a, team, id, Role::Lead).await?;
        } else if roster.is_me(line) && teams::store::role_of(a, team, id).await?.is_none() {
            teams::actions::join(a, team, id, Role::Member).await?;
        }
    }
    Ok(taken)
}

/// Whether the line is about this person: the same address, or the same name where no address is given.
fn is(person: &Person, line: &Line) -> bool {
    match &line.email {
        Some(email) => email.key() == person.email_key,
        None => fold(&line.name) == fold(&person.name),
    }
}
