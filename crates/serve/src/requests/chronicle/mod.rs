//! Requests whose life is told afterwards and written down in one go: simulated ones.
//!
//! What happens to them makes the same events as the verbs do, and the same function makes of these how a request
//! stands; only that nobody is asked whether they may, and that many are written at once.

mod deeds;
mod filling;

use std::sync::Arc;

use kernel::calendar::Calendar;
use kernel::text::fold;
use kernel::{Id, IdSource, Instant};
use map::Promised;
use map::services::{Class, Opening};
use people::{ExternalCustomerTypeId, PersonId, TeamId};

use super::actions::{audience_of, project};
use super::model::{CameBy, Happened, RequestEvent, RequestId, TextId, TextKind};
use super::place::Place;
use super::store::RequestRow;
use crate::clocks::History;

pub use filling::{Filled, fill, set_indexes_aside};

/// A request while its life is told.
pub struct Chronicle {
    pub row: RequestRow,
    asked: Asked,
    promised: Promised,
    calendar: Arc<Calendar>,
    events: Vec<Happened>,
    texts: Vec<Text>,
    followers: Vec<(PersonId, Instant)>,
    changed_at: Instant,
}

/// Who does something, and when.
#[derive(Clone, Copy)]
pub struct By<'a> {
    pub at: Instant,
    /// Nobody when Hallway itself does it.
    pub actor: Option<PersonId>,
    pub ids: &'a dyn IdSource,
}

/// What is asked, with everything looked up.
pub struct Asked {
    /// None of a confidential one.
    pub number: Option<i64>,
    pub reference: String,
    pub relationship: Id,
    pub requester: PersonId,
    pub requester_team: Option<TeamId>,
    /// The asking party.
    pub customer: Option<Id>,
    pub requested_for: Option<PersonId>,
    pub subject: String,
    pub body: String,
    pub class: Class,
    pub external_customer: Option<ExternalCustomerTypeId>,
    pub external_reference: Option<String>,
    pub is_present: bool,
    pub needed_by: Option<Instant>,
    pub needed_reason: Option<String>,
    /// The version of the form, and what was answered, as JSON.
    pub answers: Option<(i64, String)>,
    pub queue: i64,
    pub place: Place,
    /// What the agreements in force and the service promise of it.
    pub promised: Promised,
    pub came_by: CameBy,
}

/// What somebody wrote.
struct Text {
    id: TextId,
    kind: TextKind,
    author: Option<PersonId>,
    at: Instant,
    body: String,
}

impl Chronicle {
    /// Somebody asks.
    pub fn open(
        by: By<'_>,
        service: &Opening,
        calendar: Arc<Calendar>,
        asked: Asked,
    ) -> anyhow::Result<Self> {
        let id = RequestId::new(by.ids.id(by.at));
        let fresh = RequestRow::fresh(id, service, asked.class, asked.requester, by.at)
            .map_err(|failure| anyhow::anyhow!("{failure}"))?;
        let row = RequestRow {
            reference: asked.reference.clone(),
            relationship_id: asked.relationship,
            queue_id: asked.queue,
            requested_for_id: asked.requested_for,
            external_customer_id: asked.external_customer,
            external_reference: asked.external_reference.clone(),
            rank_at: asked.place.rank_at,
            moved_up: asked.place.moved_up,
            ..fresh
        };
        let opened = RequestEvent::Opened {
            service: service.id,
            team: service.team_id,
            class: asked.class,
            outside: asked.external_customer.is_some(),
            moved_up: asked.place.moved_up,
            walk_up: asked.came_by == CameBy::WalkUp,
            split: false,
        };
        let promised = asked.promised.clone();
        let (events, texts, followers) = (Vec::new(), Vec::new(), Vec::new());
        let changed_at = by.at;
        let mut chronicle = Self { row, asked, promised, calendar, events, texts, followers, changed_at };
        chronicle.happen(by, opened);
        Ok(chronicle)
    }

    fn happen(&mut self, by: By<'_>, event: RequestEvent) {
        let (id, audience) = (Id(by.ids.id(by.at)), audience_of(&self.row, &event));
        let happened = Happened { id, at: by.at, actor: by.actor, audience, event };
        self.row.become_after(&happened);
        self.events.push(happened);
    }

    fn write(&mut self, by: By<'_>, kind: TextKind, body: &str) -> TextId {
        let id = TextId::new(by.ids.id(by.at));
        self.texts.push(Text { id, kind, author: by.actor, at: by.at, body: body.trim().to_owned() });
        id
    }

    fn write_if(&mut self, by: By<'_>, kind: TextKind, body: Option<&str>) -> Option<TextId> {
        body.filter(|body| !body.trim().is_empty()).map(|body| self.write(by, kind, body))
    }

    fn follow(&mut self, who: PersonId, at: Instant) -> bool {
        let is_new = self.followers.iter().all(|(known, _)| *known != who);
        if is_new {
            self.followers.push((who, at));
        }
        is_new
    }

    /// Tells the clocks from everything that happened.
    fn project(&mut self) -> anyhow::Result<()> {
        self.row.targets = self.promised.to_json()?;
        let history = History::of(&self.events);
        project(&mut self.row, &self.promised, &history, &self.calendar)
            .map_err(|failure| anyhow::anyhow!("{failure}"))
    }

    fn subject_key(&self) -> String {
        fold(&self.asked.subject)
    }
}
