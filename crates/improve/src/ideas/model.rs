//! What an idea is, and how it goes on: a pure table of states.

use db::record;
use kernel::Instant;
use people::{PersonId, TeamId};
use utoipa::ToSchema;
use web::Seal;

use super::WAITS_SECONDS;

kernel::id!(IdeaId, "What a colleague thinks a team could do better.");
kernel::id!(IdeaStepId, "What a team said to an idea.");

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = IdeaState)]
    pub enum State {
        /// Its team has not answered.
        New = "new",
        LookedAt = "looked_at",
        /// By a day that was named.
        WillDo = "will_do",
        Done = "done",
        /// With a reason; it can be taken up again.
        NotNow = "not_now",
    }
}

kernel::words! {
    /// What a team says to an idea.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = IdeaAnswer)]
    pub enum Answer { LookedAt = "looked_at", WillDo = "will_do", Done = "done", NotNow = "not_now" }
}

kernel::words! {
    /// In which order ideas are listed.
    #[derive(Default, ToSchema)]
    #[schema(rename_all = "snake_case", as = IdeaOrder)]
    pub enum Order {
        /// The latest first.
        #[default]
        Newest = "newest",
        /// Those that most support first.
        Supported = "supported",
        /// Those alone that wait for an answer, the one that has waited longest first.
        Waits = "waits",
    }
}

impl State {
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::NotNow)
    }

    /// What becomes of it by this answer; nothing where it does not go.
    pub const fn after(self, answer: Answer) -> Option<Self> {
        Some(match (self, answer) {
            (Self::Done, _)
            | (Self::LookedAt | Self::WillDo, Answer::LookedAt)
            | (Self::NotNow, Answer::NotNow) => {
                return None;
            }
            (_, Answer::LookedAt) => Self::LookedAt,
            // Another day can be named.
            (_, Answer::WillDo) => Self::WillDo,
            (_, Answer::Done) => Self::Done,
            (_, Answer::NotNow) => Self::NotNow,
        })
    }
}

impl Order {
    /// The name of the list in its cursors: a place in one order is none in another.
    pub const fn list(self) -> &'static str {
        match self {
            Self::Newest => "ideas",
            Self::Supported => "ideas-supported",
            Self::Waits => "ideas-waiting",
        }
    }

    /// Leaves so many rows; where there are more, says after which the next page begins.
    pub fn cut(self, seal: &Seal, rows: &mut Vec<Idea>, limit: i64) -> Option<String> {
        let limit = usize::try_from(limit).unwrap_or_default();
        let is_more = rows.len() > limit;
        rows.truncate(limit);
        let last = rows.last().filter(|_| is_more)?;
        Some(seal.cursor(self.list(), &[last.supports, last.id.get()]))
    }
}

record! {
    /// An idea, as this viewer may read it.
    #[derive(Clone, Debug)]
    pub struct Idea {
        pub id: IdeaId,
        pub version: i64,
        pub team_id: TeamId,
        pub team_name: String,
        /// Whether the team is led by somebody.
        pub is_led: bool,
        pub title: String,
        pub words: Option<String>,
        pub state: State,
        pub promised_on: Option<String>,
        pub is_named: bool,
        /// Nobody where their name is not shown.
        pub proposed_by: Option<PersonId>,
        pub proposed_name: Option<String>,
        pub is_own: bool,
        pub proposed_at: Instant,
        pub supports: i64,
        /// Whether the viewer does.
        pub is_supported: bool,
        pub is_joined: bool,
        /// What was said to it last.
        pub answer: Option<String>,
        pub ended_at: Option<Instant>,
    }
}

impl Idea {
    /// For so many days it has waited for an answer, where that is too long.
    pub fn waits_days(&self, now: Instant) -> Option<i64> {
        let waited = now.seconds_since(self.proposed_at);
        (self.state == State::New && waited >= WAITS_SECONDS).then_some(waited / 86_400)
    }

    /// Whether what was promised was to be there by yesterday, where today is this day, `2027-01-31`.
    pub fn is_overdue(&self, today: &str) -> bool {
        self.promised_on.as_deref().is_some_and(|day| day < today)
    }
}

record! {
    /// What its team said.
    #[derive(Clone, Debug)]
    pub struct Step {
        pub id: IdeaStepId,
        pub answer: Answer,
        pub words: Option<String>,
        pub promised_on: Option<String>,
        pub by_id: Option<PersonId>,
        pub by_name: Option<String>,
        pub at: Instant,
    }
}

record! {
    /// Who joined in.
    #[derive(Clone, Debug)]
    pub struct Joined {
        pub person_id: PersonId,
        pub name: String,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table_of_how_an_idea_goes_on() {
        let mut table = String::new();
        for state in State::ALL {
            let goes: Vec<String> = Answer::ALL
                .iter()
                .filter_map(|answer| state.after(*answer).map(|next| format!("{answer} -> {next}")))
                .collect();
            table.push_str(&format!("{state}: {}\n", goes.join(", ")));
        }
        insta::assert_snapshot!(table, @r"
        new: looked_at -> looked_at, will_do -> will_do, done -> done, not_now -> not_now
        looked_at: will_do -> will_do, done -> done, not_now -> not_now
        will_do: will_do -> will_do, done -> done, not_now -> not_now
        done: 
        not_now: looked_at -> looked_at, will_do -> will_do, done -> done
        ");
    }
}
