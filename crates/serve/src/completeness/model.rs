//! What is missing on the map: pure.

use kernel::Id;
use people::TeamId;

use super::store::{Line, LineKind, Team};

/// Fewer requests in 90 days do not ask for an agreement.
pub const FEWEST_REQUESTS: i64 = 5;
/// Traffic without an agreement is looked for over so many days.
pub const DAYS: i64 = 90;

/// Everything that is missing, of one team or of all.
#[derive(Clone, Debug, Default)]
pub struct Missing {
    /// Teams with people in them, the ones looked at.
    pub teams: Vec<Team>,
    /// Relationships whose confirmation is due.
    pub stale: Vec<Line>,
    /// Relationships over which much is asked and nothing is agreed.
    pub unagreed: Vec<Line>,
}

impl Missing {
    pub fn of(teams: Vec<Team>, lines: Vec<Line>) -> Self {
        let (stale, unagreed) = lines.into_iter().partition(|line| line.kind == LineKind::Stale);
        Self { teams, stale, unagreed }
    }

    pub fn without_provider(&self) -> impl Iterator<Item = &Team> {
        self.teams.iter().filter(|team| !team.has_provider)
    }

    pub fn without_customer(&self) -> impl Iterator<Item = &Team> {
        self.teams.iter().filter(|team| !team.has_customer)
    }

    /// How much is missing where this team stands at an end.
    pub fn count_of(&self, team: TeamId) -> i64 {
        let ends = |line: &&Line| [line.provider_id, line.customer_id].contains(&Id(team.get()));
        let lines = self.stale.iter().chain(&self.unagreed).filter(ends).count();
        let own = self.teams.iter().filter(|one| one.id == team);
        let open: usize =
            own.map(|one| usize::from(!one.has_provider) + usize::from(!one.has_customer)).sum();
        i64::try_from(lines + open).unwrap_or(i64::MAX)
    }
}
