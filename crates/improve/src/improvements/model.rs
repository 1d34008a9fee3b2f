//! What an improvement is and how it goes on: a pure table of states.

use db::record;
use jiff::civil::Date;
use kernel::{Id, Instant};
use listen::rounds::RoundId;
use map::relationships::Side;
use map::{Party, PartyKind, RelationshipId};
use people::PersonId;
use utoipa::ToSchema;

use super::measure::{Figure, Measure, MeasureKind};
use crate::needs::NeedId;

kernel::id!(ImprovementId, "What the two ends of a relationship change together.");
kernel::id!(CauseId, "Why something is as it is.");
kernel::id!(TaskId, "A step of an improvement.");

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ImprovementState)]
    pub enum State {
        Proposed = "proposed",
        /// Its steps are done.
        Running = "running",
        /// Both sides look whether it moved what it was to move.
        Checking = "checking",
        Ended = "ended",
    }
}

kernel::words! {
    /// What becomes of what was changed.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ImprovementOutcome)]
    pub enum Outcome {
        Kept = "kept",
        /// Kept in another form.
        Adapted = "adapted",
        Dropped = "dropped",
    }
}

kernel::words! {
    /// What a side thinks it did.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ImprovementThought)]
    pub enum Thinks { Helped = "helped", NoDifference = "no_difference", Harder = "harder" }
}

kernel::words! {
    /// What is done with an improvement as a whole.
    pub enum Deed {
        Started = "started",
        Checked = "checked",
        /// From looking back to doing.
        WentOn = "went_on",
        Ended = "ended",
    }
}

impl State {
    /// What becomes of it by this deed; nothing where it does not go.
    pub const fn after(self, deed: Deed) -> Option<Self> {
        match (self, deed) {
            (Self::Proposed, Deed::Started) | (Self::Checking, Deed::WentOn) => Some(Self::Running),
            (Self::Running, Deed::Checked) => Some(Self::Checking),
            (Self::Proposed | Self::Running | Self::Checking, Deed::Ended) => Some(Self::Ended),
            _ => None,
        }
    }

    pub const fn is_over(self) -> bool {
        matches!(self, Self::Ended)
    }

    /// Whether it can end so: what was never looked at can only be dropped.
    pub const fn can_end(self, outcome: Outcome) -> bool {
        matches!((self, outcome), (Self::Checking, _) | (Self::Proposed | Self::Running, Outcome::Dropped))
    }
}

record! {
    /// An improvement with the names at the two ends.
    #[derive(Clone, Debug)]
    pub struct Improvement {
        pub id: ImprovementId,
        pub version: i64,
        pub relationship_id: RelationshipId,
        pub provider_kind: PartyKind,
        pub provider_id: Id,
        pub provider_name: String,
        pub customer_kind: PartyKind,
        pub customer_id: Id,
        pub customer_name: String,
        pub provider_is_led: bool,
        pub customer_is_led: bool,
        /// How many people work in the providing team.
        pub provider_people: i64,
        pub side: Side,
        pub title: Option<String>,
        pub background: Option<String>,
        pub condition: Option<String>,
        pub target: Option<String>,
        pub helps: Option<String>,
        pub external_customer_id: Option<Id>,
        pub external_customer_name: Option<String>,
        pub goal: Option<String>,
        pub measure: Option<MeasureKind>,
        pub measure_of: Option<String>,
        pub state: State,
        pub outcome: Option<Outcome>,
        pub closing: Option<String>,
        pub provider_owner_id: Option<PersonId>,
        pub provider_owner_name: Option<String>,
        pub customer_owner_id: Option<PersonId>,
        pub customer_owner_name: Option<String>,
        pub need_id: Option<NeedId>,
        pub round_id: Option<RoundId>,
        pub proposed_by: Option<PersonId>,
        pub proposed_name: Option<String>,
        pub proposed_at: Instant,
        pub started_at: Option<Instant>,
        pub show_days: Option<i64>,
        pub shows_at: Option<Instant>,
        pub checking_at: Option<Instant>,
        pub ended_at: Option<Instant>,
        pub before_figure: Option<String>,
        pub after_figure: Option<String>,
        /// How many of its steps are not done.
        pub open_steps: i64,
    }
}

impl Improvement {
    pub const fn party(&self, side: Side) -> Party {
        match side {
            Side::Provider => Party { kind: self.provider_kind, id: self.provider_id },
            Side::Customer => Party { kind: self.customer_kind, id: self.customer_id },
        }
    }

    pub fn name(&self, side: Side) -> &str {
        match side {
            Side::Provider => &self.provider_name,
            Side::Customer => &self.customer_name,
        }
    }

    pub const fn is_led(&self, side: Side) -> bool {
        match side {
            Side::Provider => self.provider_is_led,
            Side::Customer => self.customer_is_led,
        }
    }

    pub const fn owner(&self, side: Side) -> Option<PersonId> {
        match side {
            Side::Provider => self.provider_owner_id,
            Side::Customer => self.customer_owner_id,
        }
    }

    pub fn owner_name(&self, side: Side) -> Option<&str> {
        match side {
            Side::Provider => self.provider_owner_name.as_deref(),
            Side::Customer => self.customer_owner_name.as_deref(),
        }
    }

    /// The side whose word counts for this one: where nobody of it signs in, those across speak for it.
    pub const fn speaker(&self, side: Side) -> Side {
        if self.party(side).is_silent() { side.other() } else { side }
    }

    pub fn measure(&self) -> Option<Measure> {
        Measure::of(self.measure?, self.measure_of.as_deref())
    }

    /// The figure of the time before it began; nothing where there was none, or it has not begun.
    pub fn before(&self) -> Option<Figure> {
        serde_json::from_str(self.before_figure.as_deref()?).ok()
    }

    /// The figure as it was at the end.
    pub fn after(&self) -> Option<Figure> {
        serde_json::from_str(self.after_figure.as_deref()?).ok()
    }
}

record! {
    /// Why something is as it is, as somebody says.
    #[derive(Clone, Debug)]
    pub struct Cause {
        pub id: CauseId,
        pub parent_id: Option<CauseId>,
        pub words: Option<String>,
        pub by_id: Option<PersonId>,
        pub by_name: Option<String>,
        pub at: Instant,
    }
}

/// What is done, by whom, by which day.
#[derive(Clone, Debug)]
pub struct Task {
    pub id: TaskId,
    pub words: Option<String>,
    pub who_id: Option<PersonId>,
    pub who_name: Option<String>,
    /// `2027-01-31`
    pub due_on: String,
    pub done_at: Option<Instant>,
}

impl Task {
    pub fn is_late(&self, today: &str) -> bool {
        self.done_at.is_none() && self.due_on.as_str() < today
    }
}

/// What a side thinks it did.
#[derive(Clone, Debug)]
pub struct Thought {
    pub side: Side,
    pub thinks: Thinks,
    pub words: Option<String>,
    pub by_id: Option<PersonId>,
    pub by_name: Option<String>,
    pub at: Instant,
}

/// Somebody at an end, who can own it or do a step.
#[derive(Clone, Debug)]
pub struct Member {
    pub id: PersonId,
    pub name: String,
    pub side: Side,
}

/// A cause with how deep it lies below the first.
#[derive(Clone, Debug)]
pub struct Why {
    pub cause: Cause,
    pub depth: usize,
    /// Nothing lies below it.
    pub is_leaf: bool,
}

/// The causes as a tree, read from above: each before what lies below it. What lies below something that is not there stands
/// on its own.
pub fn tree(causes: Vec<Cause>) -> Vec<Why> {
    let known: Vec<CauseId> = causes.iter().map(|cause| cause.id).collect();
    let below = |of: Option<CauseId>| -> Vec<&Cause> {
        causes.iter().rev().filter(|cause| cause.parent_id.filter(|id| known.contains(id)) == of).collect()
    };
    let mut all = Vec::with_capacity(causes.len());
    let mut open: Vec<(&Cause, usize)> = below(None).into_iter().map(|cause| (cause, 0)).collect();
    while let Some((cause, depth)) = open.pop() {
        let under = below(Some(cause.id));
        all.push(Why { cause: cause.clone(), depth, is_leaf: under.is_empty() });
        open.extend(under.into_iter().map(|one| (one, depth + 1)));
    }
    all
}

/// A day as it is kept, `2027-01-31`.
pub fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table_of_how_an_improvement_goes_on() {
        let mut table = String::new();
        for state in State::ALL {
            let goes: Vec<String> = Deed::ALL
                .iter()
                .filter_map(|deed| state.after(*deed).map(|next| format!("{deed} -> {next}")))
                .collect();
            let ends: Vec<&str> =
                Outcome::ALL.iter().filter(|end| state.can_end(**end)).map(|end| end.as_str()).collect();
            table.push_str(&format!("{state}: {} (may end {})\n", goes.join(", "), ends.join(", ")));
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn a_cause_stands_before_what_lies_below_it() {
        let cause = |id: i64, parent: Option<i64>| Cause {
            id: CauseId::new(id),
            parent_id: parent.map(CauseId::new),
            words: None,
            by_id: None,
            by_name: None,
            at: Instant(0),
        };
        let all = tree(vec![
            cause(1, None),
            cause(2, None),
            cause(3, Some(1)),
            cause(4, Some(3)),
            cause(5, Some(1)),
            cause(6, Some(99)),
        ]);
        let told: Vec<(i64, usize, bool)> =
            all.iter().map(|why| (why.cause.id.get(), why.depth, why.is_leaf)).collect();
        assert_eq!(
            told,
            [(1, 0, false), (3, 1, false), (4, 2, true), (5, 1, true), (2, 0, true), (6, 0, true)]
        );
    }
}
