//! Whether what is said depends on the team that it is said of at all: ICC(1) and ICC(2) over the teams of a round.

use std::collections::BTreeMap;

use measure::agreement::{Shown, between, of_teams};
use measure::release::LEAST;
use people::TeamId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::figures::{CONFIDENCE, Matter};
use super::instrument::{Dimension, Question, Said};

/// Of fewer teams with five answers each, the interval of ICC(1) is as wide as the scale, and each team's own agreement alone
/// decides.
const LEAST_TEAMS: usize = 10;

/// How far apart teams are in what is said of them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TeamsApart {
    /// Teams with at least 5 answers.
    pub teams: u64,
    /// Answers about them.
    pub n: u64,
    /// ICC(1), in hundredths as it is told, with its interval at 95 %.
    pub icc_1: f64,
    pub low: f64,
    pub high: f64,
    /// ICC(2), in hundredths.
    pub icc_2: f64,
    pub told: MeansOfTeams,
}

/// What becomes of the means of teams.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeansOfTeams {
    /// Told, where the team agrees.
    Means,
    /// Not told: teams hardly differ.
    Alike,
    /// Not told: they are too unsure to tell teams apart.
    Unsure,
}

/// By the name of a dimension, and for `overall`; of too few teams it is not there. Of the whole round, so that it says nothing of
/// one team.
pub fn teams_apart(all: &[(TeamId, &Said)]) -> BTreeMap<String, TeamsApart> {
    let dimensions = Dimension::ALL.iter().copied().map(Matter::Dimension);
    let matters = dimensions.chain([Matter::Question(Question::Overall)]);
    matters.filter_map(|matter| Some((matter.key(), of(matter, all)?))).collect()
}

fn of(matter: Matter, all: &[(TeamId, &Said)]) -> Option<TeamsApart> {
    let mut teams: BTreeMap<TeamId, Vec<f64>> = BTreeMap::new();
    for (team, said) in all {
        if let Some(score) = matter.score(said) {
            teams.entry(*team).or_default().push(score);
        }
    }
    let teams: Vec<Vec<f64>> = teams.into_values().filter(|team| team.len() as u64 >= LEAST).collect();
    if teams.len() < LEAST_TEAMS {
        return None;
    }
    let found = between(&teams, CONFIDENCE).ok()?;
    let hundredths = |value: f64| (value * 100.0).round() / 100.0;
    Some(TeamsApart {
        teams: found.teams,
        n: found.n,
        icc_1: hundredths(found.icc_1.value),
        low: hundredths(found.icc_1.interval.low),
        high: hundredths(found.icc_1.interval.high),
        icc_2: hundredths(found.icc_2.value),
        told: match of_teams(&found) {
            Some(Shown::SpreadMeansUnsure) => MeansOfTeams::Unsure,
            Some(_) => MeansOfTeams::Alike,
            None => MeansOfTeams::Means,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(mark: u8) -> Said {
        Said::from([("overall".to_owned(), mark.to_string())])
    }

    /// Ten teams of six; the marks of a team lie around what it is given.
    fn round(of_team: impl Fn(u8) -> u8) -> Option<TeamsApart> {
        let said: Vec<(TeamId, Said)> =
            (0..60_u8).map(|n| (TeamId::new(i64::from(n / 6)), said(of_team(n / 6) + n % 3))).collect();
        let said: Vec<(TeamId, &Said)> = said.iter().map(|(team, said)| (*team, said)).collect();
        teams_apart(&said).remove("overall")
    }

    #[test]
    fn means_of_teams_are_told_only_where_teams_differ() {
        let apart = round(|team| 1 + team % 5).unwrap();
        assert_eq!((apart.teams, apart.n, apart.told), (10, 60, MeansOfTeams::Means));
        assert!(apart.low > 0.0 && apart.icc_2 > 0.9, "{apart:?}");
        let alike = round(|_| 4).unwrap();
        assert_eq!(alike.told, MeansOfTeams::Alike);
        assert!(alike.icc_1 < 0.05, "{alike:?}");
    }

    #[test]
    fn of_nine_teams_nothing_is_said() {
        let said = said(4);
        let nine: Vec<(TeamId, &Said)> = (0..54).map(|n| (TeamId::new(n / 6), &said)).collect();
        assert_eq!(teams_apart(&nine), BTreeMap::new());
    }
}
