//! The map: which column of a log is what, and which of its words mean what. A TOML file that a person writes.

use std::path::Path;

use anyhow::bail;
use kernel::Instant;
use map::services::{Confidentiality, ServiceTargets};
use serde::Deserialize;

use super::meaning::Means;
use super::table::Wanted;
use super::times::Clock;
use crate::import::open_map;

/// What a column of a log can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Case,
    Time,
    Activity,
    State,
    Team,
    Person,
    By,
    Requester,
    RequesterTeam,
    RequesterSite,
    Service,
    Priority,
    Subject,
    OpenedAt,
    ResolvedAt,
    ClosedAt,
}

/// How many there are.
pub const FIELDS: usize = 16;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// What the other system is called. Together with the case it is what a request is found by when it comes again.
    pub source: String,
    /// What stands in a cell that tells nothing; an empty cell never tells anything.
    #[serde(default)]
    pub missing: Vec<String>,
    pub columns: Columns,
    #[serde(default)]
    pub time: Times,
    #[serde(default)]
    pub means: Means,
    #[serde(default)]
    pub class: Classes,
    #[serde(default)]
    pub people: People,
    #[serde(default)]
    pub otherwise: Otherwise,
    #[serde(default)]
    pub services: Services,
}

/// Names of columns. In an XES file they are keys of attributes: `org:group` of the event, `trace:concept:name` of its
/// trace.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    pub case: String,
    pub time: String,
    pub activity: Option<String>,
    pub state: Option<String>,
    pub team: Option<String>,
    /// Who has it.
    pub person: Option<String>,
    /// Who did it.
    pub by: Option<String>,
    pub requester: Option<String>,
    pub requester_team: Option<String>,
    pub requester_site: Option<String>,
    pub service: Option<String>,
    pub priority: Option<String>,
    pub subject: Option<String>,
    pub opened_at: Option<String>,
    pub resolved_at: Option<String>,
    pub closed_at: Option<String>,
}

impl Columns {
    /// The fields that have a column, by its name.
    pub fn named(&self) -> Vec<(Field, &str)> {
        let optional = [
            (Field::Activity, &self.activity),
            (Field::State, &self.state),
            (Field::Team, &self.team),
            (Field::Person, &self.person),
            (Field::By, &self.by),
            (Field::Requester, &self.requester),
            (Field::RequesterTeam, &self.requester_team),
            (Field::RequesterSite, &self.requester_site),
            (Field::Service, &self.service),
            (Field::Priority, &self.priority),
            (Field::Subject, &self.subject),
            (Field::OpenedAt, &self.opened_at),
            (Field::ResolvedAt, &self.resolved_at),
            (Field::ClosedAt, &self.closed_at),
        ];
        [(Field::Case, self.case.as_str()), (Field::Time, self.time.as_str())]
            .into_iter()
            .chain(optional.into_iter().filter_map(|(field, name)| Some((field, name.as_deref()?))))
            .collect()
    }
}

/// How times are written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Times {
    /// As `strptime` knows it, such as `%d/%m/%Y %H:%M`; without one, ISO 8601.
    pub format: Option<String>,
    /// `Europe/Berlin`: where the clock on the wall hung, for times that do not tell it themselves.
    pub zone: Option<String>,
}

/// Which priorities are another class than the standard one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Classes {
    pub present: Vec<String>,
    pub planned: Vec<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct People {
    /// Names that are nobody: queues, robots, "unassigned".
    pub placeholders: Vec<String>,
    /// Makes addresses of names for signing in: `amara` becomes `amara@alderbrook.example`.
    pub domain: Option<String>,
}

/// What stands in where a case does not tell.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Otherwise {
    pub team: Option<String>,
    pub service: Option<String>,
    pub requester_team: Option<String>,
}

/// What services are like that are made on the way.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Services {
    pub confidentiality: Option<Confidentiality>,
    pub targets: Option<ServiceTargets>,
}

impl Map {
    /// The columns that a table of this log must have.
    pub fn wanted(&self) -> Wanted<'_, Field> {
        Wanted { needed: self.columns.named(), optional: &[], why: "which the map names" }
    }
}

impl Map {
    /// Reads a map from a file.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        open_map(path, Self::read)
    }

    /// Reads a map and asks whether it makes sense.
    pub fn read(text: &str) -> anyhow::Result<Self> {
        let mut map: Self = toml::from_str(text)?;
        map.source = kernel::text::normalise(&map.source, false);
        if map.source.is_empty() || map.source.chars().count() > 80 {
            bail!("source: name the other system, in at most 80 characters");
        }
        if map.columns.activity.is_none() && map.columns.state.is_none() {
            bail!("columns: name the activity, the state, or both");
        }
        for (field, name) in map.columns.named() {
            if name.trim().is_empty() {
                bail!("columns: {field:?} has an empty name; leave it out if there is no such column");
            }
        }
        if map.services.confidentiality == Some(Confidentiality::Confidential) {
            bail!(
                "services: a log cannot be taken over into a confidential service; say \"team\" or \"open\""
            );
        }
        if map.services.targets.is_some_and(|targets| !targets.is_sensible()) {
            bail!("services: targets lie between nothing and two years");
        }
        Clock::new(&map.time, Instant(0))?;
        map.means.check()?;
        Ok(map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: &str = "source = 'Desk'\n[columns]\ncase = 'a'\ntime = 'b'\nstate = 'c'\n";

    #[test]
    fn a_map_needs_a_source_a_case_a_time_and_a_word_for_what_happens() {
        assert_eq!(Map::read(LEAST).unwrap().columns.named().len(), 3);
        for (without, says) in [
            ("source = 'Desk'\n", "missing field `source`"),
            ("case = 'a'\n", "missing field `case`"),
            ("state = 'c'\n", "the activity, the state, or both"),
        ] {
            let error = Map::read(&LEAST.replace(without, "")).unwrap_err();
            assert!(format!("{error:#}").contains(says), "{error:#}");
        }
    }

    #[test]
    fn what_a_map_does_not_know_is_told_with_its_line() {
        let error = format!("{:#}", Map::read(&format!("{LEAST}tema = 'd'\n")).unwrap_err());
        assert!(error.contains("line 6") && error.contains("tema"), "{error}");
        let error = Map::read(&format!("{LEAST}[services]\nconfidentiality = 'confidential'\n")).unwrap_err();
        assert!(format!("{error:#}").contains("confidential service"), "{error:#}");
    }
}
