//! The tables beside the code: teams, people and services as one edits them.

use anyhow::Context;
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
pub(super) struct TeamRow {
    pub name: String,
    pub parent: Option<String>,
    pub kind: people::TeamKind,
    pub site: Option<String>,
    /// The clinic's when empty.
    pub calendar: Option<String>,
    pub minutes: f64,
    /// In per cent.
    pub strays: f64,
    pub about: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct PersonRow {
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
}

/// What somebody is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Part {
    Member,
    Lead,
    Administrator,
    Guest,
}

#[derive(Deserialize)]
pub(super) struct ServiceRow {
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

pub(super) fn teams() -> anyhow::Result<Vec<TeamRow>> {
    read(include_str!("../data/teams.csv")).context("teams.csv")
}

pub(super) fn people() -> anyhow::Result<Vec<PersonRow>> {
    read(include_str!("../data/people.csv")).context("people.csv")
}

pub(super) fn services() -> anyhow::Result<Vec<ServiceRow>> {
    read(include_str!("../data/services.csv")).context("services.csv")
}

fn read<T: DeserializeOwned>(table: &str) -> anyhow::Result<Vec<T>> {
    Ok(csv::Reader::from_reader(table.as_bytes()).deserialize().collect::<Result<_, _>>()?)
}

impl PersonRow {
    /// As people call this person.
    pub(super) fn called(&self) -> &str {
        self.preferred.as_deref().unwrap_or(&self.name)
    }

    /// The address is made of the name.
    pub(super) fn email(&self) -> String {
        let house = match self.role {
            Part::Guest => kernel::text::fold(&self.team).replace(' ', "-"),
            _ => "alderbrook".to_owned(),
        };
        let local = kernel::text::fold(self.called()).replace(' ', ".");
        [&local, "@", &house, ".example"].concat()
    }
}

/// Minutes since midnight of `08:30`.
pub(super) fn minutes(text: &str) -> anyhow::Result<i64> {
    let (hours, minutes) = text.split_once(':').with_context(|| format!("{text} is no time"))?;
    Ok(hours.parse::<i64>()? * 60 + minutes.parse::<i64>()?)
}
