//! What the forms of the settings share: coming back with what was typed, and lists to choose from.

use std::str::FromStr;

use db::Reader;
use kernel::{Failure, FieldError, Refusal};

use crate::TeamId;
use crate::entrance::form::{Labels, Wrong};
use crate::teams::store;

/// Why a form comes back.
#[derive(Default)]
pub struct Back {
    pub wrong: Wrong,
    /// The key of a sentence for the whole of it.
    pub top: Option<&'static str>,
}

impl Back {
    /// What a form can say of a failure; every other failure stays what it is.
    pub fn from(failure: Failure, labels: Labels) -> Result<Self, Failure> {
        let top = match &failure {
            Failure::Refused(Refusal::Stale) => Some("refusal-stale"),
            Failure::Refused(Refusal::Conflict(key)) => Some(*key),
            _ => return Ok(Self { wrong: Wrong::from(failure, labels)?, top: None }),
        };
        Ok(Self { wrong: Wrong::default(), top })
    }
}

/// What is wrong with the fields of a sheet; every other failure stays what it is.
pub fn errors(failure: Failure) -> Result<Vec<FieldError>, Failure> {
    match failure {
        Failure::Refused(Refusal::Invalid(fields)) => Ok(fields),
        other => Err(other),
    }
}

/// What was chosen from a list: nothing, or one of those offered.
pub fn chosen<T: FromStr>(field: &'static str, raw: &str) -> Result<Option<T>, FieldError> {
    match raw {
        "" => Ok(None),
        raw => raw.parse().map(Some).map_err(|_| FieldError::new(field, "field-unknown")),
    }
}

/// How many teams a list to choose from holds.
const MOST_TEAMS: i64 = 2_000;

/// The teams to choose from: id and path, in the order of the tree. One statement.
pub async fn team_choices(r: &mut Reader) -> Result<Vec<(String, String)>, Failure> {
    let teams = store::names(r, MOST_TEAMS).await?;
    let by_id: std::collections::HashMap<TeamId, &store::TeamName> =
        teams.iter().map(|team| (team.id, team)).collect();
    let path = |team: &store::TeamName| {
        let mut names = vec![team.name.as_str()];
        let mut above = team.parent_id;
        while let Some(parent) = above.and_then(|id| by_id.get(&id))
            && names.len() < 20
        {
            names.push(&parent.name);
            above = parent.parent_id;
        }
        names.reverse();
        names.join("/")
    };
    let mut choices: Vec<(String, String)> =
        teams.iter().map(|team| (team.id.to_string(), path(team))).collect();
    choices.sort_by_cached_key(|(_, path)| kernel::text::fold(path));
    Ok(choices)
}

/// A list to choose from that may be left open.
pub fn or_none(none: String, choices: Vec<(String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), none)).chain(choices).collect()
}
