//! Rows of another system's log as sentences: what changed with each, and what it was called there.

use kernel::Id;
use people::{PersonId, TeamId};
use web::Speech;

use super::timeline::Names;
use crate::requests::imported::LogRow;
use crate::words;

/// What the rows so far have told.
#[derive(Default)]
pub struct Told {
    has_begun: bool,
    team: Option<TeamId>,
    person: Option<PersonId>,
    is_acknowledged: bool,
    is_resolved: bool,
    is_closed: bool,
    is_waiting: bool,
}

impl Told {
    /// An icon, what this row changed in whole sentences, and the other system's word for it.
    pub fn next(
        &mut self,
        t: &Speech,
        names: &Names,
        request: Id,
        row: &LogRow,
    ) -> (&'static str, String, Vec<String>) {
        let mut icon = "arrow-right";
        let mut said: Vec<String> = Vec::new();
        if !self.has_begun {
            icon = "message-circle";
            let (source, case) = names.log(t, request);
            said.push(t.a2("event-logged-first", "source", source, "case", case));
            if row.told.is_some_and(|told| told.opened_at.is_some() || told.tells_resolutions) {
                said.push(t.s("event-logged-columns"));
            }
        }
        let signs = row.signs;
        if signs.reopens && (self.is_resolved || self.is_closed) && !signs.resolved && !signs.closed {
            icon = "rotate-ccw";
            said.push(t.s("event-logged-reopened"));
            (self.is_resolved, self.is_closed) = (false, false);
        }
        if let Some(to) = row.team.filter(|team| self.team != Some(*team)) {
            if let Some(from) = self.team {
                icon = "arrow-right-left";
                let (from, to) = (names.team(t, from), names.team(t, to));
                said.push(t.a2("event-logged-handed-over", "from", from, "to", to));
            } else {
                said.push(t.a1("event-logged-team", "team", names.team(t, to)));
            }
            (self.team, self.person) = (Some(to), None);
        }
        if let Some(person) = row.person.filter(|person| self.person != Some(*person)) {
            said.push(t.a1("event-logged-person", "who", names.person(t, Some(person))));
            self.person = Some(person);
        }
        if signs.acknowledged && !self.is_acknowledged {
            icon = "check";
            said.push(t.s("event-logged-acknowledged"));
            self.is_acknowledged = true;
        }
        match signs.waiting {
            Some(on) if !self.is_waiting => {
                icon = "pause";
                said.push(t.a1("event-logged-waiting", "whom", words::waiting_on(t, on)));
            }
            None if self.is_waiting => said.push(t.s("event-resumed")),
            _ => {}
        }
        if signs.resolved && !self.is_resolved {
            icon = "circle-check";
            said.push(t.s("event-logged-resolved"));
        }
        if signs.closed && !self.is_closed {
            icon = "circle-check";
            said.push(t.s("event-logged-closed"));
        }
        if said.is_empty() {
            said.push(t.s("event-logged"));
        }
        self.has_begun = true;
        self.is_waiting = signs.waiting.is_some();
        self.is_resolved |= signs.resolved;
        self.is_closed |= signs.closed;
        (icon, said.join(" "), names.word(row.word).into_iter().collect())
    }
}
