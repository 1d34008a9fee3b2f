//! The tables beside the code: teams, people and services as one edits them.

use anyhow::Context;
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Clone, Deserialize)]
pub struct TeamRow {
    pub name: String,
    pub parent: Option<String>,
    pub kind: people::TeamKind,
    pub site: Option<String>,
    /// The clinic's when empty.
    pub calendar: Option<String>,
    pub minutes: f64,
    /// In per cent.
    pub strays: f64,
    /// How many people it has.
    pub size: usize,
    /// For whom it stands when its people come from outside: all of this vendor's guests are in it.
    pub vendor: Option<String>,
    pub about: Option<String>,
    /// Under which name stories tell of it; its own when empty.
    #[serde(skip)]
    pub told_as: Option<String>,
    /// In which of several like houses it is.
    #[serde(skip)]
    pub house: usize,
    /// Of the addresses of its people.
    #[serde(skip, default = "domain")]
    pub domain: String,
}

fn domain() -> String {
    "alderbrook.example".to_owned()
}

#[derive(Clone, Deserialize)]
pub struct PersonRow {
    pub name: String,
    pub preferred: Option<String>,
    pub say: Option<String>,
    /// The team, or a guest's vendor.
    pub team: String,
    pub role: Part,
    pub level: Option<String>,
    pub site: Option<String>,
    pub contract: Option<String>,
    pub language: String,
    /// Days since the first one here.
    pub since: i64,
    /// A letter for each day that is worked, from Monday; `-` for the others.
    pub days: String,
    pub from: String,
    pub to: String,
    pub pace: f64,
    pub about: Option<String>,
    /// Of the address; a guest's is the vendor's.
    #[serde(skip, default = "domain")]
    pub domain: String,
}

/// What somebody is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Member,
    Lead,
    Administrator,
    Guest,
}

#[derive(Clone, Deserialize)]
pub struct ServiceRow {
    pub team: String,
    pub name: String,
    pub confidentiality: map::Confidentiality,
    pub class: map::Class,
    pub present: String,
    pub guests: String,
    /// To a first word, to an answer, until it is done: `2h 4h 2d`.
    pub targets: String,
    /// The share of that time in which half of it is done.
    pub usual: f64,
    pub a_day: f64,
    /// `Cardiology 2, Radiology 1`, or `all 1`.
    pub asked_by: String,
    pub description: String,
}

pub fn teams() -> anyhow::Result<Vec<TeamRow>> {
    read(include_str!("../../demo/data/teams.csv")).context("teams.csv")
}

pub fn people() -> anyhow::Result<Vec<PersonRow>> {
    read(include_str!("../../demo/data/people.csv")).context("people.csv")
}

pub fn services() -> anyhow::Result<Vec<ServiceRow>> {
    read(include_str!("../../demo/data/services.csv")).context("services.csv")
}

fn read<T: DeserializeOwned>(table: &str) -> anyhow::Result<Vec<T>> {
    Ok(csv::Reader::from_reader(table.as_bytes()).deserialize().collect::<Result<_, _>>()?)
}

impl PersonRow {
    /// As people call this person.
    pub fn called(&self) -> &str {
        self.preferred.as_deref().unwrap_or(&self.name)
    }

    /// The address is made of the name.
    pub fn email(&self) -> String {
        let domain = match self.role {
            Part::Guest => kernel::text::fold(&self.team).replace(' ', "-") + ".example",
            _ => self.domain.clone(),
        };
        let local = kernel::text::fold(self.called()).replace(". ", ".").replace(' ', ".");
        [&local, "@", &domain].concat()
    }
}

/// Minutes since midnight of `08:30`.
pub fn minutes(text: &str) -> anyhow::Result<i64> {
    let (hours, minutes) = text.split_once(':').with_context(|| format!("{text} is no time"))?;
    Ok(hours.parse::<i64>()? * 60 + minutes.parse::<i64>()?)
}
