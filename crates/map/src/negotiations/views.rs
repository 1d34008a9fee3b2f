//! What leaves of a talk.

use kernel::{Instant, Kind as Guesthood, Viewer};
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Kind, Mediation, Message, MessageId, State};
use crate::relationships::Side;

/// What somebody said.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NegotiationMessageView)]
pub struct MessageView {
    #[schema(value_type = String)]
    pub id: MessageId,
    /// The number of the version over which it was said.
    pub number: i64,
    pub kind: Kind,
    /// Null for guests, but of what they said themselves.
    pub by: Option<Named>,
    /// Null: whoever mediates.
    pub side: Option<Side>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// Null: erased.
    pub words: Option<String>,
}

/// Who was asked to mediate last, and how that stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct MediationView {
    /// Null for guests.
    pub person: Option<Named>,
    pub asked_by: Option<Named>,
    /// Which side asked.
    pub side: Side,
    #[schema(value_type = String, format = DateTime)]
    pub asked_at: Instant,
    pub words: Option<String>,
    pub state: State,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub answered_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
}

/// A guest learns what a team says, not who of it.
pub fn knows_names(viewer: &Viewer) -> bool {
    viewer.kind == Guesthood::Employee
}

impl MessageView {
    pub fn of(viewer: &Viewer, message: Message) -> Self {
        let is_told = knows_names(viewer) || message.by_id.0 == viewer.person;
        Self {
            id: message.id,
            number: message.number,
            kind: message.kind,
            by: is_told.then(|| Named::new(message.by_id.0, message.by_name)),
            side: message.side,
            at: message.at,
            words: message.words,
        }
    }
}

impl MediationView {
    pub fn of(viewer: &Viewer, of: Mediation) -> Self {
        let is_told = knows_names(viewer);
        Self {
            person: is_told.then(|| Named::new(of.person_id.0, of.person_name)),
            asked_by: is_told.then(|| Named::new(of.asked_by.0, of.asked_name)),
            side: of.side,
            asked_at: of.asked_at,
            words: of.words,
            state: of.state,
            answered_at: of.answered_at,
            ended_at: of.ended_at,
        }
    }
}
