//! Whether a team's mean is shown as a mean, or its answers as a spread.

use super::{Between, Within};

/// From this r_wg(j) on, a team agrees: James, Demaree and Wolf (1984); LeBreton and Senter, "Answers to 20 questions about
/// interrater reliability and interrater agreement" (2008), call .51 to .70 moderate and more strong.
pub const AGREES: f64 = 0.70;
/// From this ICC(1) on, provided that its interval is above 0, members of a team answer more like each other than like
/// others: LeBreton and Senter (2008) take .05 as the least that speaks of an effect of the team.
pub const TOGETHER: f64 = 0.05;
/// From this ICC(2) on, means tell teams apart: the floor of Glick, "Conceptualizing and measuring organizational and
/// psychological climate" (1985), and the same below which a scale shows its items only.
pub const TELLS_APART: f64 = 0.60;

/// How what a team answered is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As a mean with its interval.
    Mean,
    /// As the spread of its answers: its members do not agree.
    SpreadNoAgreement,
    /// As the spread of its answers: teams hardly differ, and agreement that is the same everywhere is no matter of teams.
    SpreadTeamsAlike,
    /// As the spread of its answers: the means are too unsure to tell teams apart.
    SpreadMeansUnsure,
}

/// All three must hold, for a high r_wg(j) alone may come from answers that are alike everywhere: Woehr and others,
/// "Justifying aggregation with consensus-based constructs" (2015). Where there is no other team to set it against, `teams`
/// is none and the team's own agreement decides.
pub fn shown(team: &Within, teams: Option<&Between>) -> Shown {
    if team.value < AGREES {
        return Shown::SpreadNoAgreement;
    }
    teams.and_then(of_teams).unwrap_or(Shown::Mean)
}

/// The spread, where what teams are among each other is reason enough for it.
pub fn of_teams(teams: &Between) -> Option<Shown> {
    if teams.icc_1.value < TOGETHER || teams.icc_1.interval.low <= 0.0 {
        Some(Shown::SpreadTeamsAlike)
    } else {
        (teams.icc_2.value < TELLS_APART).then_some(Shown::SpreadMeansUnsure)
    }
}
