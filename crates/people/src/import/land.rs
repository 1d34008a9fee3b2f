//! Rows become persons and teams.

use std::collections::{HashMap, HashSet};

use db::{Act, Db, Origin};
use kernel::text::{EmailAddress, fold};
use kernel::{Failure, Refusal, Viewer};
use web::IfMatch;

use super::Wrong;
use super::read::Row;
use crate::persons::model::{Defaults, Draft, NewPerson, PersonChanges};
use crate::persons::store::Person;
use crate::persons::{actions, store};
use crate::teams::model::{DEEPEST, NAME};
use crate::{PersonId, PersonKind, TeamId, TeamKind, teams};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Created,
    Updated,
    Unchanged,
}

/// A place in the tree: below this team, of this folded name.
type Place = (Option<TeamId>, String);

/// What came of a few rows.
#[derive(Default)]
pub struct Chunk {
    pub landed: Vec<Outcome>,
    pub wrong: Vec<Wrong>,
    teams: HashMap<Place, TeamId>,
}

/// What is the same for all rows, and the teams that are known by now.
pub struct Landing {
    defaults: Defaults,
    /// Where the organisation is, as `2026-01-31`.
    today: String,
    teams: HashMap<Place, TeamId>,
    /// Those of them to which people from outside belong.
    of_vendors: HashSet<TeamId>,
    /// The paths, in folded names, that the file names first as standing above another team: these are departments.
    above: HashSet<Vec<String>>,
    pub teams_created: u64,
}

impl Landing {
    pub async fn begin(db: &Db, viewer: &Viewer, rows: &[Row]) -> Result<Self, Failure> {
        let mut view = db.view(viewer.clone()).await?;
        let defaults = store::defaults(&mut view).await?;
        let zone = kernel::calendar::zone(&defaults.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let today = view.now.timestamp().to_zoned(zone).date().to_string();
        let known = teams::store::names(&mut view, i64::MAX).await?;
        let of_vendors = known.iter().filter(|team| team.vendor_id.is_some()).map(|team| team.id).collect();
        let teams = known.into_iter().map(|team| ((team.parent_id, fold(&team.name)), team.id)).collect();
        Ok(Self { defaults, today, teams, of_vendors, above: named_as_above(rows), teams_created: 0 })
    }

    /// Lands these rows in one act.
    pub async fn land(&self, a: &mut Act, rows: &[Row]) -> Result<Chunk, Failure> {
        a.origin = Origin::Imported;
        let mut chunk = Chunk::default();
        for row in rows {
            match self.land_one(a, row, &mut chunk.teams).await {
                Ok(landed) => chunk.landed.push(landed),
                Err(Failure::Refused(Refusal::Invalid(fields))) => {
                    chunk.wrong.extend(fields.into_iter().map(|error| Wrong {
                        line: row.line,
                        field: error.field.into_owned(),
                        reason: error.message,
                    }));
                }
                Err(other) => return Err(other),
            }
        }
        Ok(chunk)
    }

    /// Remembers what was made, once it is safe.
    pub fn keep(&mut self, chunk: &Chunk) {
        self.teams_created += chunk.teams.len() as u64;
        self.teams.extend(chunk.teams.iter().map(|(place, id)| (place.clone(), *id)));
    }

    /// Everything that can be refused is asked before anything is written, so that a refused row leaves no trace.
    async fn land_one(
        &self,
        a: &mut Act,
        row: &Row,
        made: &mut HashMap<Place, TeamId>,
    ) -> Result<Outcome, Failure> {
        let known = match row.email_key.as_str() {
            "" => None,
            key => store::find_by_email(a, key).await?,
        };
        let path = path(row)?;
        if self.place(&path).is_some_and(|team| self.of_vendors.contains(&team)) {
            return Err(Refusal::field("team", "field-team-of-vendor").into());
        }
        let manager = manager(a, row, known.as_ref()).await?;
        let (person, outcome) = match known {
            None => {
                let draft = Draft::of(&new_person(row), &self.defaults)?;
                let team = self.team(a, &path, made).await?;
                let id = actions::insert(a, &Draft { team, manager: manager.flatten(), ..draft }).await?;
                (store::find(a, id).await?.ok_or(Refusal::NotFound)?, Outcome::Created)
            }
            Some(person) => self.update(a, person, row, manager, &path, made).await?,
        };
        let gone = person.left_on.as_ref().is_some_and(|left| *left < self.today);
        let leaves = gone && person.deactivated_at.is_none();
        if leaves {
            actions::deactivate(a, person.id, IfMatch(None)).await?;
        }
        Ok(if leaves && outcome == Outcome::Unchanged { Outcome::Updated } else { outcome })
    }

    async fn update(
        &self,
        a: &mut Act,
        mut person: Person,
        row: &Row,
        manager: Option<Option<PersonId>>,
        path: &Option<Vec<String>>,
        made: &mut HashMap<Place, TeamId>,
    ) -> Result<(Person, Outcome), Failure> {
        if person.kind == PersonKind::Guest {
            return Err(Refusal::field("email", "import-guest").into());
        }
        let mut after = person.draft().changed(&changes(row))?;
        let was_gone = person.left_on.as_ref().is_some_and(|left| *left < self.today);
        let is_gone = after.left_on.as_ref().is_some_and(|left| *left < self.today);
        if is_gone && person.deactivated_at.is_none() {
            actions::may_go(a, &person).await.map_err(in_left_on)?;
        }
        after.manager = manager.unwrap_or(after.manager);
        let mut outcome = Outcome::Unchanged;
        if person.deactivated_at.is_some() && was_gone && !is_gone {
            actions::readmit(a, person.id).await?;
            person = store::find(a, person.id).await?.ok_or(Refusal::NotFound)?;
            outcome = Outcome::Updated;
        }
        if path.is_some() {
            after.team = self.team(a, path, made).await?;
        } else {
            after.team = person.home_team_id;
        }
        if after != person.draft() {
            actions::rewrite(a, &person, &after).await?;
            person = store::find(a, person.id).await?.ok_or(Refusal::NotFound)?;
            outcome = Outcome::Updated;
        }
        Ok((person, outcome))
    }

    /// The team of this path, if the file did not bring it.
    fn place(&self, path: &Option<Vec<String>>) -> Option<TeamId> {
        path.as_deref()?
            .iter()
            .try_fold(None, |above, name| Some(Some(*self.teams.get(&(above, fold(name)))?)))?
    }

    /// The team of this path; what is missing of it is made.
    async fn team(
        &self,
        a: &mut Act,
        path: &Option<Vec<String>>,
        made: &mut HashMap<Place, TeamId>,
    ) -> Result<Option<TeamId>, Failure> {
        let mut team = None;
        let path = path.as_deref().unwrap_or_default();
        for (index, name) in path.iter().enumerate() {
            let place = (team, fold(name));
            let known = self.teams.get(&place).or_else(|| made.get(&place)).copied();
            team = Some(match known {
                Some(id) => id,
                None => {
                    let is_leaf = !self.above.contains(&place_of(&path[..=index]));
                    let kind = if is_leaf { TeamKind::Team } else { TeamKind::Department };
                    let id = teams::actions::insert(a, &teams::model::Draft::plain(name, team, kind)).await?;
                    made.insert(place, id);
                    id
                }
            });
        }
        Ok(team)
    }
}

/// Whom the row names as manager; `None` when the file does not tell. They work here or stood above, and do not report
/// to this person themselves.
async fn manager(
    a: &mut Act,
    row: &Row,
    person: Option<&Person>,
) -> Result<Option<Option<PersonId>>, Failure> {
    let wrong = |reason| Failure::from(Refusal::field("manager_email", reason));
    let Some(address) = row.change("manager_email") else { return Ok(None) };
    let Some(address) = address else { return Ok(Some(None)) };
    let address = EmailAddress::parse("manager_email", &address).map_err(|error| wrong(error.message))?;
    let found = store::find_by_email(a, &address.key()).await?;
    let manager = found.filter(|manager| manager.kind == PersonKind::Employee);
    let manager = manager.ok_or_else(|| wrong("field-unknown"))?.id;
    if let Some(person) = person
        && store::reports_to(a, manager, person.id).await?
    {
        return Err(wrong("field-manager-circle"));
    }
    Ok(Some(Some(manager)))
}

/// Why somebody cannot be let go, said of the column that lets them go.
fn in_left_on(failure: Failure) -> Failure {
    match failure {
        Failure::Refused(Refusal::Conflict(reason)) => Refusal::field("left_on", reason).into(),
        other => other,
    }
}

/// In the order of the file, which is not the order in which rows land.
fn named_as_above(rows: &[Row]) -> HashSet<Vec<String>> {
    let mut told: Vec<(u64, Vec<String>)> =
        rows.iter().filter_map(|row| Some((row.line, path(row).ok()??))).collect();
    told.sort();
    let (mut named, mut above) = (HashSet::new(), HashSet::new());
    for (_, path) in told {
        for floors in 1..=path.len() {
            let place = place_of(&path[..floors]);
            if named.insert(place.clone()) && floors < path.len() {
                above.insert(place);
            }
        }
    }
    above
}

/// A path in the form in which it is compared.
fn place_of(path: &[String]) -> Vec<String> {
    path.iter().map(|name| fold(name)).collect()
}

/// `Finance/Accounts payable` as its names; `None` when the file does not tell.
fn path(row: &Row) -> Result<Option<Vec<String>>, Failure> {
    let Some(cell) = row.change("team") else { return Ok(None) };
    let Some(cell) = cell else { return Ok(Some(Vec::new())) };
    let wrong = |message| Failure::from(Refusal::field("team", message));
    let names: Vec<String> =
        cell.split('/').map(|name| NAME.required(name)).collect::<Result<_, _>>().map_err(|error| {
            wrong(if error.message == "field-required" { "import-path" } else { error.message })
        })?;
    match i64::try_from(names.len()) {
        Ok(floors) if floors <= DEEPEST => Ok(Some(names)),
        _ => Err(wrong("field-team-too-deep")),
    }
}

fn new_person(row: &Row) -> NewPerson {
    let cell = |column| row.cell(column).map(str::to_owned);
    NewPerson {
        name: cell("name").unwrap_or_default(),
        email: cell("email").unwrap_or_default(),
        level: cell("level"),
        site: cell("site"),
        contract: cell("contract"),
        started_on: cell("started_on"),
        left_on: cell("left_on"),
        ..NewPerson::default()
    }
}

/// All but team and manager. The address is the one by which the person was found, in the case they know it.
fn changes(row: &Row) -> PersonChanges {
    PersonChanges {
        name: row.cell("name").map(str::to_owned),
        level: row.change("level"),
        site: row.change("site"),
        contract: row.change("contract"),
        started_on: row.change("started_on"),
        left_on: row.change("left_on"),
        ..PersonChanges::default()
    }
}
