//! The map of a survey: which column answers which question, and what its words mean. A TOML file that a person writes.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, bail};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::Instant;
use listen::rounds::instrument::{NOT_APPLICABLE, Side};
use listen::rounds::past::PastRound;
use serde::Deserialize;

use crate::import::history::table::Wanted;
use crate::import::open_map;

/// What a column can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Provider,
    Customer,
    Side,
    Respondent,
    Comment,
    /// Of the map's answers, and which part of one that stands in several columns.
    Answer(usize, usize),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// What the survey is called; with the name of the round it is what it is found by when it comes again.
    pub source: String,
    pub round: String,
    /// The day on which it ended, such as 2025-11-28.
    pub closed_on: String,
    /// It asked in Hallway's own words.
    #[serde(default)]
    pub same_questions: bool,
    /// The worst mark and the best.
    pub scale: Option<[f64; 2]>,
    /// What was aimed for, from 1 to 7.
    pub target: Option<f64>,
    #[serde(default)]
    pub own_questions: Vec<String>,
    /// What stands in a cell that says nothing; an empty one never does.
    #[serde(default)]
    pub missing: Vec<String>,
    /// What stands in a cell where the question does not apply.
    #[serde(default)]
    pub not_applicable: Vec<String>,
    pub columns: Columns,
    /// By the key of the question, the name of its column, or of its five.
    pub answers: BTreeMap<String, OneOrMore>,
    #[serde(default)]
    pub means: Means,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// The team that is answered about.
    pub provider: String,
    /// The team of whoever answers.
    pub customer: String,
    pub side: Option<String>,
    /// A number or a code of whoever answers. It is compared, and kept nowhere.
    pub respondent: Option<String>,
    pub comment: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl OneOrMore {
    fn names(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::More(names) => names,
        }
    }
}

/// What words in cells mean: `means.feeling.fine = ["good", "very good"]`.
pub type Means = BTreeMap<String, BTreeMap<String, Vec<String>>>;

impl Map {
    /// Reads a map from a file.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        open_map(path, Self::read)
    }

    /// Reads a map and asks whether its questions are known.
    pub fn read(text: &str) -> anyhow::Result<Self> {
        let map: Self = toml::from_str(text)?;
        if map.answers.is_empty() {
            bail!("answers: name the column of at least one question");
        }
        let round = map.round()?;
        let mut known = round.keys(Side::Customer);
        known.extend(round.keys(Side::Provider));
        for (key, columns) in &map.answers {
            if !known.contains(key) {
                bail!("answers: there is no question {key:?}; there are: {}", known.join(", "));
            }
            if columns.names().is_empty() {
                bail!("answers: {key} has no column");
            }
        }
        for key in map.means.keys() {
            if key != "side" && !map.answers.contains_key(key) {
                bail!("means: {key:?} is neither \"side\" nor one of the answers");
            }
        }
        Ok(map)
    }

    /// The round, without its answers.
    pub fn round(&self) -> anyhow::Result<PastRound> {
        let day: Date =
            self.closed_on.trim().parse().ok().context("closed_on: write the day as 2025-11-28")?;
        // Noon, so that it is the same day nearly everywhere.
        let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC)?;
        Ok(PastRound {
            name: self.round.clone(),
            source: self.source.clone(),
            closed_at: Instant(noon.timestamp().as_microsecond()),
            same_questions: self.same_questions,
            scale: self.scale,
            own_questions: self.own_questions.clone(),
            target: self.target,
            answers: Vec::new(),
        })
    }

    /// The columns that a table of these answers must have.
    pub fn wanted(&self) -> Wanted<'_, Column> {
        let columns = &self.columns;
        let optional = [
            (Column::Side, &columns.side),
            (Column::Respondent, &columns.respondent),
            (Column::Comment, &columns.comment),
        ];
        let optional = optional.into_iter().filter_map(|(column, name)| Some((column, name.as_deref()?)));
        let named = self.answers.values().enumerate().flat_map(|(nth, columns)| {
            let names = columns.names().iter().enumerate();
            names.map(move |(part, name)| (Column::Answer(nth, part), name.as_str()))
        });
        let ends =
            [(Column::Provider, columns.provider.as_str()), (Column::Customer, columns.customer.as_str())];
        Wanted {
            needed: ends.into_iter().chain(optional).chain(named).collect(),
            optional: &[],
            why: "which the map names",
        }
    }

    /// What a cell says, in the words of Hallway; nothing where it says nothing.
    pub fn says(&self, key: &str, cell: &str) -> Option<String> {
        let cell = cell.trim();
        let is_in = |words: &[String]| words.iter().any(|word| word == cell);
        if cell.is_empty() || is_in(&self.missing) {
            return None;
        }
        if is_in(&self.not_applicable) {
            return Some(NOT_APPLICABLE.to_owned());
        }
        let meant = self.means.get(key).and_then(|means| means.iter().find(|(_, words)| is_in(words)));
        Some(meant.map_or(cell, |(word, _)| word).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: &str = "source = 'Yearly'\nround = '2025'\nclosed_on = '2025-11-28'\n
[columns]\nprovider = 'About'\ncustomer = 'Team'\n
[answers]\noverall = 'Q1'\npoints = ['P1', 'P2', 'P3', 'P4', 'P5']\n";

    #[test]
    fn a_map_names_columns_by_questions_that_are_known() {
        let map = Map::read(LEAST).unwrap();
        assert_eq!(map.wanted().needed.len(), 8);
        let error = format!("{:#}", Map::read(&format!("{LEAST}keeps_word_4 = 'Q2'\n")).unwrap_err());
        assert!(error.contains("no question \"keeps_word_4\"") && error.contains("keeps_word_3"), "{error}");
        let error =
            format!("{:#}", Map::read(&format!("{LEAST}[means.feeling]\nfine = ['ok']\n")).unwrap_err());
        assert!(error.contains("neither \"side\" nor"), "{error}");
        let error = format!("{:#}", Map::read(&LEAST.replace("2025-11-28", "soon")).unwrap_err());
        assert!(error.contains("closed_on: write the day"), "{error}");
    }

    #[test]
    fn cells_say_what_the_map_takes_them_for() {
        let with = "missing = ['-']\nnot_applicable = ['n/a']\n";
        let map = Map::read(&format!("{with}{LEAST}feeling = 'F'\n[means.feeling]\nfine = ['good', 'ok']\n"))
            .unwrap();
        let said = ["good", "rushed", "n/a", "-", " "].map(|cell| map.says("feeling", cell));
        let some = |word: &str| Some(word.to_owned());
        assert_eq!(said, [some("fine"), some("rushed"), some("na"), None, None]);
    }
}
