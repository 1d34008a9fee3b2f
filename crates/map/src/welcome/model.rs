//! The three questions, and what an answer to one of them is.

use jiff::Span;
use jiff::civil::{Date, Weekday};
use kernel::Viewer;
use people::{PersonId, TeamId};
use utoipa::ToSchema;

use crate::{Party, PartyKind};

kernel::words! {
    /// One of the three first questions.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = WelcomeQuestion)]
    pub enum Question {
        /// To whom do you give your work?
        GivesTo = "gives_to",
        /// Who gives you theirs?
        GetsFrom = "gets_from",
        /// Who outside depends on it?
        Outside = "outside",
    }
}

kernel::words! {
    /// What came of naming somebody.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = WelcomeOutcome)]
    pub enum Outcome {
        /// A relationship that nobody had drawn.
        Drawn = "drawn",
        /// One that others had drawn: this side stands by it now.
        Confirmed = "confirmed",
        /// This side had said so already.
        Known = "known",
    }
}

impl Question {
    /// Its place, from 1.
    pub const fn number(self) -> usize {
        match self {
            Self::GivesTo => 1,
            Self::GetsFrom => 2,
            Self::Outside => 3,
        }
    }

    /// Whether such a party can be named in answer to it.
    pub const fn takes(self, kind: PartyKind) -> bool {
        matches!(kind, PartyKind::ExternalCustomer) == matches!(self, Self::Outside)
    }

    /// The provider and the customer, where `own` names `other`.
    pub const fn ends(self, own: Party, other: Party) -> (Party, Party) {
        match self {
            Self::GivesTo | Self::Outside => (own, other),
            Self::GetsFrom => (other, own),
        }
    }

    /// The first one that is not among these.
    pub fn next(answered: &[Self]) -> Option<Self> {
        Self::ALL.iter().copied().find(|question| !answered.contains(question))
    }
}

/// For whom somebody answers: the team they are at home in, or else themselves.
pub fn speaks_for(viewer: &Viewer) -> Party {
    let team = viewer.home_team.or_else(|| viewer.teams.first().map(|(team, _)| *team));
    team.map_or_else(|| PersonId(viewer.person).into(), |team| TeamId(team).into())
}

/// The day of a first review: the next Friday that leaves four days to work, so that a Monday's promise is looked at in
/// the same week.
pub fn first_review(today: Date) -> Date {
    let soonest = today.saturating_add(Span::new().days(4));
    match soonest.weekday() {
        Weekday::Friday => soonest,
        _ => soonest.nth_weekday(1, Weekday::Friday).unwrap_or(soonest),
    }
}
