//! What the card of a team says, and what its members say of it.

use db::record;
use kernel::{Id, Instant, Viewer};
use people::{PersonId, Role, TeamId};

use crate::RelationshipId;
use crate::policy::{Deed, may};

record! {
    /// Somebody in the team, with their latest answer; one row without a person where nobody is in it.
    #[derive(Clone, Debug)]
    pub struct Member {
        pub team_id: TeamId,
        pub team_name: String,
        /// When what the card tells last changed.
        pub changed_at: Option<Instant>,
        pub person_id: Option<PersonId>,
        pub person_name: Option<String>,
        pub role: Option<Role>,
        pub is_clear: Option<bool>,
        pub words: Option<String>,
        pub answered_at: Option<Instant>,
    }
}

impl Member {
    /// Whether they have answered since the card last changed.
    pub fn has_answered(&self) -> bool {
        self.answered_at.is_some_and(|at| is_current(at, self.changed_at))
    }
}

/// Whether an answer is about the card as it is.
pub fn is_current(answered_at: Instant, changed_at: Option<Instant>) -> bool {
    changed_at.is_none_or(|changed| changed <= answered_at)
}

record! {
    /// A described relationship on the card.
    #[derive(Clone, Debug)]
    pub struct Line {
        pub id: RelationshipId,
        /// The team provides; otherwise it receives.
        pub provides: bool,
        pub other_id: Id,
        pub other_name: String,
        pub deliverable: Option<String>,
        pub rhythm: Option<String>,
        pub good: Option<String>,
        /// Whom to ask at the other end: who looks after the line there, or leads the team.
        pub ask_name: Option<String>,
        pub ask_say: Option<String>,
        /// Who looks after it on this side.
        pub own_name: Option<String>,
    }
}

/// What a viewer may know of the card of one team.
#[derive(Clone, Debug)]
pub struct Card {
    pub team: TeamId,
    pub team_name: String,
    pub changed_at: Option<Instant>,
    pub lines: Vec<Line>,
    /// How many relationships nobody has described yet.
    pub undescribed: i64,
    /// Everybody in the team.
    pub members: Vec<Member>,
}

/// How many of the team said what of the card as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub clear: usize,
    pub not_clear: usize,
    pub silent: usize,
}

impl Card {
    pub fn is_led(&self) -> bool {
        self.members.iter().any(|member| member.role == Some(Role::Lead))
    }

    pub fn own(&self, viewer: &Viewer) -> Option<&Member> {
        self.members.iter().find(|member| member.person_id.is_some_and(|id| id.0 == viewer.person))
    }

    /// Whether this viewer reads who said what: whoever leads the team, or everybody in it where nobody does.
    pub fn sees_answers(&self, viewer: &Viewer) -> bool {
        may(viewer, Deed::ReadCardAnswers { team: self.team, is_led: self.is_led() })
    }

    pub fn said(&self) -> Said {
        let mut said = Said::default();
        for member in &self.members {
            match member.is_clear.filter(|_| member.has_answered()) {
                Some(true) => said.clear += 1,
                Some(false) => said.not_clear += 1,
                None => said.silent += 1,
            }
        }
        said
    }

    pub fn serves(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.provides)
    }

    pub fn is_served(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| !line.provides)
    }
}
