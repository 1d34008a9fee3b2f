//! What leaves about an event.

use kernel::{Id, Instant};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::store::Told;

/// Something that happened. Beside these fields it has those of its kind: ids and small facts, never texts or names.
#[derive(Serialize, ToSchema)]
pub struct FeedEvent {
    /// Also the cursor behind which the feed goes on.
    #[schema(value_type = String)]
    pub id: Id,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// What happened, such as `acknowledged`.
    pub kind: String,
    /// The person who did it; null when Hallway itself did.
    #[schema(value_type = Option<String>)]
    pub actor: Option<Id>,
    /// What it happened to, such as `request`.
    pub subject_kind: String,
    #[schema(value_type = String)]
    pub subject: Id,
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub facts: Map<String, Value>,
}

/// The feed from one place on.
#[derive(Serialize, ToSchema)]
pub struct Feed {
    pub items: Vec<FeedEvent>,
    /// Hand it back as `after`. Null when there is no more just now; then ask again with the id of the last event.
    #[schema(value_type = Option<String>)]
    pub next: Option<Id>,
}

const OWN_FIELDS: [&str; 5] = ["id", "at", "actor", "subject_kind", "subject"];

impl TryFrom<Told> for FeedEvent {
    type Error = serde_json::Error;

    fn try_from(told: Told) -> Result<Self, Self::Error> {
        let payload: Map<String, Value> = serde_json::from_str(&told.payload)?;
        let facts = payload.into_iter().filter(|(name, _)| name != "kind").map(|(name, value)| {
            // A fact that is called like one of the event's own fields steps aside.
            let name = if OWN_FIELDS.contains(&name.as_str()) { format!("fact_{name}") } else { name };
            (name, value)
        });
        Ok(Self {
            id: told.id,
            at: told.at,
            kind: told.kind,
            actor: told.actor_id,
            subject_kind: told.subject_kind,
            subject: told.subject_id,
            facts: facts.collect(),
        })
    }
}
