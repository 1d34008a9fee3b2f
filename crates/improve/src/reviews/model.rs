//! What a review is, and what is written on its page.

use db::record;
use kernel::{Id, Instant, Kind, Viewer};
use map::relationships::Side;
use map::{Party, PartyKind, RelationshipId};
use people::PersonId;
use utoipa::ToSchema;

kernel::id!(ReviewId, "A review of a relationship by its two ends.");
kernel::id!(EntryId, "Something written on the page of a review.");

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ReviewState)]
    pub enum State { Planned = "planned", Closed = "closed", CalledOff = "called_off" }
}

kernel::words! {
    /// How the two ends go on.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ReviewOutcome)]
    pub enum Outcome {
        /// It works; on as before.
        OnCourse = "on_course",
        /// Stop, change something, and go on with the work on a day.
        Regroup = "regroup",
        /// Back to a step of the loop.
        Back = "back",
    }
}

kernel::words! {
    /// The step to which a review leads back.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ReviewBackTo)]
    pub enum BackTo { Map = "map", Listen = "listen", Act = "act" }
}

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ReviewEntryKind)]
    pub enum EntryKind {
        /// Something for the table.
        Point = "point",
        /// What was said.
        Note = "note",
        /// What was decided, with who does it by when.
        Decision = "decision",
    }
}

record! {
    /// A review with the names at the two ends.
    #[derive(Clone, Debug)]
    pub struct Review {
        pub id: ReviewId,
        pub version: i64,
        pub relationship_id: RelationshipId,
        pub provider_kind: PartyKind,
        pub provider_id: Id,
        pub provider_name: String,
        pub customer_kind: PartyKind,
        pub customer_id: Id,
        pub customer_name: String,
        /// Whether the teams at the two ends are led by somebody.
        pub provider_is_led: bool,
        pub customer_is_led: bool,
        pub state: State,
        pub starts_at: Instant,
        pub minutes: i64,
        pub place: Option<String>,
        pub sequence: i64,
        pub changed_at: Instant,
        pub again_months: Option<i64>,
        /// JSON of [`super::agenda::Item`]s.
        pub agenda: String,
        pub agenda_at: Instant,
        pub outcome: Option<Outcome>,
        pub back_to: Option<BackTo>,
        pub reason: Option<String>,
        pub changes: Option<String>,
        pub resumes_on: Option<String>,
        pub told: Option<String>,
        pub due_on: Option<String>,
        pub planned_by: Option<PersonId>,
        pub planned_name: Option<String>,
        pub planned_at: Instant,
        pub ended_by: Option<PersonId>,
        pub ended_name: Option<String>,
        pub ended_at: Option<Instant>,
    }
}

impl Review {
    pub const fn party(&self, side: Side) -> Party {
        match side {
            Side::Provider => Party { kind: self.provider_kind, id: self.provider_id },
            Side::Customer => Party { kind: self.customer_kind, id: self.customer_id },
        }
    }

    pub const fn is_led(&self, side: Side) -> bool {
        match side {
            Side::Provider => self.provider_is_led,
            Side::Customer => self.customer_is_led,
        }
    }

    pub fn ends_at(&self) -> Instant {
        self.starts_at.plus_seconds(self.minutes * 60)
    }

    /// Whether it should have been held by now, and nobody has said what came of it.
    pub fn waits_for_outcome(&self, now: Instant) -> bool {
        self.state == State::Planned && self.starts_at <= now
    }

    /// As this viewer may read it: a guest learns what was decided between the two, not who of the others wrote it.
    pub fn told_to(mut self, viewer: &Viewer) -> Self {
        if viewer.kind == Kind::Guest {
            (self.planned_name, self.ended_name) = (None, None);
            (self.planned_by, self.ended_by) = (None, None);
        }
        self
    }
}

record! {
    /// Something written on the page of a review.
    #[derive(Clone, Debug)]
    pub struct Entry {
        pub id: EntryId,
        pub version: i64,
        pub kind: EntryKind,
        pub words: Option<String>,
        pub who_id: Option<PersonId>,
        pub who_name: Option<String>,
        pub by_on: Option<String>,
        pub written_by: Option<PersonId>,
        pub written_name: Option<String>,
        pub written_at: Instant,
        pub changed_name: Option<String>,
        pub changed_at: Option<Instant>,
    }
}

impl Entry {
    /// As [`Review::told_to`]: of those at the other end a guest reads no names.
    pub fn told_to(mut self, viewer: &Viewer) -> Self {
        if viewer.kind == Kind::Guest && self.written_by.is_none_or(|by| by.0 != viewer.person) {
            (self.written_by, self.written_name, self.changed_name) = (None, None, None);
        }
        if viewer.kind == Kind::Guest && self.who_id.is_none_or(|who| who.0 != viewer.person) {
            (self.who_id, self.who_name) = (None, None);
        }
        self
    }
}

record! {
    /// Somebody at one of the two ends.
    #[derive(Clone, Debug)]
    pub struct Present {
        pub id: PersonId,
        pub name: String,
        pub side: Side,
        pub is_invited: bool,
        /// Gives the word of their side, or looks after the relationship for it.
        pub speaks: bool,
    }
}
