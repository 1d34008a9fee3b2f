//! What a statement is: a draft of one side, its signed versions, and how the other side understood them.

use std::borrow::Cow;

use db::record;
use kernel::value::{Bind, Column, Typed, Value as Kept};
use kernel::{Id, Instant};
use map::relationships::Side;
use map::{Party, RelationshipId};
use people::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::values::{HouseValues, Value};

kernel::id!(StatementId, "What one side of a relationship says in its own name.");
kernel::id!(StatementVersionId, "One signed version of a statement.");
kernel::id!(EntryId, "A challenge, a need or a value of one version.");
kernel::id!(AnswerId, "How the other side understood a version.");

kernel::words! {
    /// What a side says of: what is hard for it, what it needs from the other, what matters to it.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = StatementPart)]
    pub enum Part { Challenge = "challenge", Need = "need", Value = "value" }
}

kernel::words! {
    /// How the version signed last was heard by the other side.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = StatementHeard)]
    pub enum Heard {
        /// They have not said yet how they understand it.
        Waits = "waits",
        /// They have, and nobody has said yet whether that was meant.
        Answered = "answered",
        NotMeant = "not_meant",
        Meant = "meant",
    }
}

/// So many challenges, and so many needs, a side names at most.
pub const MOST_ENTRIES: usize = 7;

/// What a draft says; of values in the order of their rank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    pub challenges: Vec<String>,
    pub needs: Vec<String>,
    /// Words of the list to begin with, or own words.
    pub values: Vec<String>,
}

impl Said {
    pub fn of(&self, part: Part) -> &[String] {
        match part {
            Part::Challenge => &self.challenges,
            Part::Need => &self.needs,
            Part::Value => &self.values,
        }
    }

    fn of_mut(&mut self, part: Part) -> &mut Vec<String> {
        match part {
            Part::Challenge => &mut self.challenges,
            Part::Need => &mut self.needs,
            Part::Value => &mut self.values,
        }
    }

    /// Values alone say nothing of this relationship.
    pub fn says_something(&self) -> bool {
        !self.challenges.is_empty() || !self.needs.is_empty()
    }

    pub fn ranking(&self) -> Vec<Value> {
        self.values.iter().map(|words| Value::kept(words)).collect()
    }

    /// What these entries say.
    pub fn from_entries<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut said = Self::default();
        for entry in entries {
            said.of_mut(entry.part).push(entry.words.clone());
        }
        said
    }
}

/// Kept as JSON in one column.
impl Bind for Said {
    fn bind(&self) -> Kept<'_> {
        Kept::Text(serde_json::to_string(self).ok().map(Cow::Owned))
    }
}
impl Typed for Said {
    const NULL: Kept<'static> = Kept::Text(None);
}
impl Column for Said {
    fn read(value: Kept<'_>) -> Option<Self> {
        match value {
            Kept::Text(Some(text)) => serde_json::from_str(&text).ok(),
            _ => None,
        }
    }
}

record! {
    /// The statement of one side with the version signed last, how it was heard, and the draft of that side.
    #[derive(Clone, Debug)]
    pub struct Statement {
        pub id: StatementId,
        pub version: i64,
        pub relationship_id: RelationshipId,
        pub side: Side,
        pub number: i64,
        pub heard: Option<Heard>,
        pub draft_version: i64,
        pub draft: Option<Said>,
        pub drafted_by: Option<PersonId>,
        pub drafted_name: Option<String>,
        pub drafted_at: Option<Instant>,
        pub version_id: Option<StatementVersionId>,
        pub signed_by: Option<PersonId>,
        pub signed_name: Option<String>,
        pub signed_at: Option<Instant>,
        /// Whether the teams at the two ends are led by somebody.
        pub provider_is_led: bool,
        pub customer_is_led: bool,
        /// What matters to the organisation.
        pub house: Option<HouseValues>,
    }
}

impl Statement {
    pub const fn is_signed(&self) -> bool {
        self.number > 0
    }

    pub const fn is_led(&self, side: Side) -> bool {
        match side {
            Side::Provider => self.provider_is_led,
            Side::Customer => self.customer_is_led,
        }
    }

    pub fn house(&self) -> HouseValues {
        self.house.clone().unwrap_or_default()
    }
}

record! {
    /// One signed version.
    #[derive(Clone, Debug)]
    pub struct Version {
        pub id: StatementVersionId,
        pub number: i64,
        pub signed_by: Option<PersonId>,
        pub signed_name: Option<String>,
        pub signed_at: Instant,
    }
}

record! {
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Entry {
        pub id: EntryId,
        pub version_id: StatementVersionId,
        pub part: Part,
        pub words: String,
    }
}

record! {
    /// How the other side understood a version, and what was said to that.
    #[derive(Clone, Debug)]
    pub struct Understood {
        pub id: AnswerId,
        pub version_id: StatementVersionId,
        /// Nothing where the words were erased.
        pub words: Option<String>,
        pub answered_by: Option<PersonId>,
        pub answered_name: Option<String>,
        pub answered_at: Instant,
        pub is_meant: Option<bool>,
        pub reply: Option<String>,
        pub replied_by: Option<PersonId>,
        pub replied_name: Option<String>,
        pub replied_at: Option<Instant>,
    }
}

/// Whether somebody says something here in the name of this party: a team, one that stands for a vendor among them, or a
/// person.
pub const fn speaks_here(party: Party) -> bool {
    !party.is_silent()
}

/// What a version says that the one before did not, and what it says no more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    pub added: Vec<(Part, String)>,
    pub gone: Vec<(Part, String)>,
    /// The same values in another order.
    pub is_ranked_anew: bool,
}

impl Changed {
    pub fn between(before: &Said, now: &Said) -> Self {
        let only = |of: &Said, other: &Said| {
            let of_part = |part: &Part| {
                let new = of.of(*part).iter().filter(|words| !other.of(*part).contains(words));
                new.map(|words| (*part, words.clone())).collect::<Vec<_>>()
            };
            Part::ALL.iter().flat_map(of_part).collect::<Vec<_>>()
        };
        let (added, gone) = (only(now, before), only(before, now));
        let is_of_values = |(part, _): &(Part, String)| *part == Part::Value;
        let same_values = !added.iter().chain(&gone).any(is_of_values);
        Self { is_ranked_anew: same_values && before.values != now.values, added, gone }
    }
}

kernel::words! {
    /// Whose turn it is, as one side sees it; what waits for that side comes first.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = StatementTurn)]
    pub enum Turn {
        /// The others have signed: how do we understand it?
        Answer = "answer",
        /// They have said how they understand ours: is that what we meant?
        Reply = "reply",
        /// Our first draft waits for a signature.
        Sign = "sign",
        /// We have said nothing yet.
        Begin = "begin",
        /// The others have not said anything yet.
        TheySign = "they_sign",
        TheyAnswer = "they_answer",
        TheyReply = "they_reply",
        /// Nobody speaks here for the other side, and we have said ours.
        Said = "said",
        /// Both understood each other.
        Understood = "understood",
    }
}

impl Turn {
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::Answer | Self::Reply | Self::Sign | Self::Begin)
    }
}

record! {
    /// A relationship as one of its sides sees what was said.
    #[derive(Clone, Debug)]
    pub struct Standing {
        pub relationship_id: RelationshipId,
        pub side: Side,
        /// The place of the turn in the order of the list.
        pub place: i64,
        pub turn: Turn,
        pub our_name: String,
        pub their_name: String,
        pub is_person: bool,
        pub their_id: Id,
        pub our_statement: Option<StatementId>,
        pub their_statement: Option<StatementId>,
        /// When something of it was signed last.
        pub signed_at: Option<Instant>,
    }
}
