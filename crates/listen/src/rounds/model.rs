//! A round, and what is asked of whoever plans one.

use std::collections::BTreeMap;

use db::record;
use kernel::Instant;
use map::RelationshipId;
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::apart::TeamsApart;
use super::consistency::Consistency;
use super::instrument::Asks;

kernel::id!(RoundId, "A round of questions.");

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = RoundState)]
    pub enum State { Planned = "planned", Open = "open", Closed = "closed", CalledOff = "called_off" }
}

/// What is aimed for where nobody says otherwise: 6 of 7.
pub const USUAL_TARGET: i64 = 60;
/// A round asks about so many relationships at most.
pub const MOST_RELATIONSHIPS: usize = 500;
/// A round is open for so many days at least and at most.
pub const DAYS: std::ops::RangeInclusive<i64> = 1..=60;

record! {
    #[derive(Clone, Debug)]
    pub struct Round {
        pub id: RoundId,
        pub version: i64,
        pub name: String,
        pub instrument: String,
        /// Where it was held, when that was elsewhere.
        pub source: Option<String>,
        pub state: State,
        /// Of the organisation as one: only all answers together are told.
        pub is_pulse: bool,
        pub asks_importance: bool,
        /// A JSON array of texts.
        pub own_questions: String,
        /// In tenths of a mark.
        pub target: i64,
        pub seed: Option<i64>,
        pub secret: Option<String>,
        pub closes_at: Instant,
        pub opened_at: Option<Instant>,
        pub reminded_at: Option<Instant>,
        pub closed_at: Option<Instant>,
        pub planned_by: Option<PersonId>,
        pub planned_at: Instant,
        pub consistency: Option<String>,
        pub teams_apart: Option<String>,
        /// What is told of a pulse.
        pub pulse: Option<String>,
    }
}

impl Round {
    pub fn own(&self) -> Vec<String> {
        serde_json::from_str(&self.own_questions).unwrap_or_default()
    }

    pub fn asks(&self) -> Asks {
        let seed = u64::from_ne_bytes(self.seed.unwrap_or_default().to_ne_bytes());
        Asks { importance: self.asks_importance, own: self.own().len(), seed }
    }

    /// How consistently each dimension was answered, as far as that can be said; empty until it is closed.
    pub fn consistency(&self) -> BTreeMap<String, Consistency> {
        serde_json::from_str(self.consistency.as_deref().unwrap_or("{}")).unwrap_or_default()
    }

    /// How far teams are apart in what is said of them, as far as that can be said; empty until it is closed.
    pub fn teams_apart(&self) -> BTreeMap<String, TeamsApart> {
        serde_json::from_str(self.teams_apart.as_deref().unwrap_or("{}")).unwrap_or_default()
    }

    /// In marks.
    pub fn target_mark(&self) -> f64 {
        self.target as f64 / 10.0
    }
}

/// A round to be planned.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRound {
    /// Such as "Autumn round".
    pub name: String,
    /// A pulse: everybody is asked about one team that serves them, and only all answers of the organisation together are told. For
    /// organisations so small that hardly five people answer about one team.
    #[serde(default)]
    pub pulse: bool,
    /// Between teams, as they stand on the map. For a pulse they can be left out: then it asks about all.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    pub relationships: Vec<RelationshipId>,
    #[schema(value_type = String)]
    pub closes_at: Instant,
    /// Also asks what matters how much: once a year is enough.
    #[serde(default)]
    pub asks_importance: bool,
    /// At most two questions of its own, worded so that 1 is not at all and 7 completely.
    #[serde(default)]
    pub own_questions: Vec<String>,
    /// What is aimed for, from 1 to 7 in tenths; 6 where it is left out.
    pub target: Option<f64>,
}

/// "You said, we did."
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// What was heard.
    pub you_said: String,
    /// What is done about it, or why nothing is.
    pub we_did: String,
}
