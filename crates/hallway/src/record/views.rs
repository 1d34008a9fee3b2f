//! What leaves about an entry.

use std::collections::HashMap;

use kernel::{Audience, Id, Instant};
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;
use web::Words;

use super::model::{Group, Names, is_sealed, sentence};
use super::store::Entry;
use crate::privacy::in_the_record;

/// An entry of the record of changes.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecordEntry {
    #[schema(value_type = String)]
    pub id: Id,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    pub group: Option<Group>,
    /// What happened, such as `link_offered`.
    pub kind: String,
    /// Who did it; null when Hallway itself did.
    pub actor: Option<Named>,
    /// What it happened to, such as `person`.
    pub subject_kind: String,
    /// Null for a look at something confidential and for a change of a circle.
    pub subject: Option<Named>,
    /// The same as a sentence.
    pub words: String,
}

impl RecordEntry {
    pub fn of(t: Words, entry: Entry, named: &HashMap<Id, String>) -> Self {
        let Entry {
            id,
            at,
            actor_id,
            actor_name,
            kind,
            subject_kind,
            subject_id,
            subject_name,
            payload,
            audience,
        } = entry;
        let is_sealed = is_sealed(&subject_kind, &kind);
        // Who read something is forgotten by a rule; that it was read is not.
        let nobody = || if subject_kind == "reading" { t.s("record-somebody") } else { "Hallway".to_owned() };
        let who = actor_name.clone().unwrap_or_else(nobody);
        let whom = Names::read(&payload).filter(|_| !is_sealed).and_then(|id| named.get(&id));
        let key = match subject_kind == "reading" && audience == Audience::ADMINISTRATORS {
            true => "record-reading-open".to_owned(),
            false => sentence(&subject_kind, &kind),
        };
        let whom = whom.map_or("", String::as_str);
        let what = in_the_record(t, &payload).or_else(|| subject_name.clone()).unwrap_or_default();
        let words = t.a3(&key, "who", who.as_str(), "what", what.as_str(), "whom", whom);
        let subject = subject_name.filter(|_| !is_sealed).map(|name| Named::new(subject_id, name));
        let actor = Named::maybe(actor_id, actor_name);
        Self { id, at, group: Group::of(&subject_kind), kind, actor, subject_kind, subject, words }
    }
}
