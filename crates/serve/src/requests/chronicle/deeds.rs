//! What people do to a request in a chronicle. Each deed makes what the verb of its name makes, see `actions`.

use map::agreements::InForce;
use people::{ExternalCustomerTypeId, PersonId, TeamId};

use super::{By, Chronicle};
use crate::requests::actions::{Acknowledgement, Declination, PauseFor, Reopening, Resolution, Withdrawal};
use crate::requests::model::{Part, RequestEvent, Side, State, TextKind, WaitingOn};
use crate::requests::place::Place;

impl Chronicle {
    /// One verb, one version.
    fn begin(&mut self, by: By<'_>) {
        self.row.version += 1;
        self.changed_at = by.at;
    }

    pub fn acknowledge(&mut self, by: By<'_>, input: &Acknowledgement) {
        self.begin(by);
        let text = self.write_if(by, TextKind::Message, input.message.as_deref());
        match (self.row.acknowledged_at, self.row.promised_at, input.expected_at) {
            (Some(_), Some(from), Some(to)) if from != to => {
                self.happen(by, RequestEvent::PromiseMoved { from, to, text });
            }
            (_, _, expected_at) => self.happen(by, RequestEvent::Acknowledged { expected_at, text }),
        }
    }

    /// Takes it, before so many earlier ones.
    pub fn take(&mut self, by: By<'_>, passed: i64, reason: Option<&str>) {
        self.begin(by);
        let reason = reason.filter(|_| passed > 0);
        let text = self.write_if(by, TextKind::Reason, reason);
        self.row.taken_reason = reason.map(str::to_owned);
        self.happen(by, RequestEvent::Taken { passed, text });
    }

    pub fn say(&mut self, by: By<'_>, body: &str) {
        self.begin(by);
        let named = [Some(self.row.requester_id), self.row.requested_for_id, Some(self.row.opened_by_id)];
        let has_asked = named.contains(&by.actor);
        let side = if has_asked { Side::Requester } else { Side::Provider };
        let text = self.write(by, TextKind::Message, body);
        self.happen(by, RequestEvent::Replied { side, text });
        let waits = self.row.state == State::Waiting && self.row.waiting_on == Some(WaitingOn::Requester);
        if waits && has_asked {
            self.happen(by, RequestEvent::Resumed {});
        }
    }

    pub fn note(&mut self, by: By<'_>, body: &str) {
        self.begin(by);
        let text = self.write(by, TextKind::Note, body);
        self.happen(by, RequestEvent::Noted { text });
    }

    pub fn pause(&mut self, by: By<'_>, input: &PauseFor) {
        self.begin(by);
        let text = self.write(by, TextKind::Reason, &input.reason);
        self.happen(by, RequestEvent::Paused { on: input.waiting_on, until: input.until, text });
        self.row.waiting_for.clone_from(&input.waiting_for);
    }

    pub fn resume(&mut self, by: By<'_>) {
        self.begin(by);
        self.happen(by, RequestEvent::Resumed {});
    }

    /// To a team, where it gets this place in line; the relationship is that of the asker with the team, and the
    /// agreements are those in force for it now.
    pub fn hand_over(
        &mut self,
        by: By<'_>,
        to: TeamId,
        reason: &str,
        place: Place,
        relationship: kernel::Id,
        in_force: &[InForce],
    ) {
        self.begin(by);
        let (from, had) = (self.row.team_id, self.row.assignee_id);
        let text = self.write(by, TextKind::Reason, reason);
        for follower in [by.actor, had].into_iter().flatten() {
            self.follow(follower, by.at);
        }
        if self.row.state == State::Waiting {
            self.happen(by, RequestEvent::Resumed {});
        }
        self.happen(by, RequestEvent::HandedOver { from, to, text });
        self.row.relationship_id = relationship;
        let asking = self.asked.customer.unwrap_or(self.row.requester_id.0);
        self.promised.hand_over(to, by.at, self.row.class, in_force, asking);
        self.row.rank_at = place.rank_at;
        self.row.moved_up = place.moved_up;
    }

    pub fn resolve(&mut self, by: By<'_>, input: &Resolution) {
        self.begin(by);
        let text = self.write(by, TextKind::Message, &input.message);
        let outside_waited = input.outside_waited.filter(|_| self.row.external_customer_id.is_some());
        self.happen(by, RequestEvent::Resolved { text, outside_waited });
    }

    pub fn reopen(&mut self, by: By<'_>, input: &Reopening) {
        self.begin(by);
        let text = self.write(by, TextKind::Reason, &input.reason);
        self.happen(by, RequestEvent::Reopened { rework: input.rework, text });
    }

    pub fn close(&mut self, by: By<'_>) {
        self.begin(by);
        self.happen(by, RequestEvent::Closed {});
    }

    pub fn decline(&mut self, by: By<'_>, input: &Declination) {
        self.begin(by);
        let text = self.write(by, TextKind::Reason, &input.reason);
        let another_way = self.write_if(by, TextKind::Reason, input.another_way.as_deref());
        self.happen(by, RequestEvent::Declined { text, another_way });
    }

    pub fn withdraw(&mut self, by: By<'_>, input: &Withdrawal) {
        self.begin(by);
        let text = self.write_if(by, TextKind::Reason, input.reason.as_deref());
        self.happen(by, RequestEvent::Withdrawn { text });
    }

    pub fn add_follower(&mut self, by: By<'_>, person: PersonId) {
        self.begin(by);
        if self.follow(person, by.at) {
            self.happen(by, RequestEvent::FollowerAdded { person, part: Part::Participant });
        }
    }

    /// Somebody outside waits for it after all, which gives it this place.
    pub fn change_outside(
        &mut self,
        by: By<'_>,
        who: ExternalCustomerTypeId,
        reference: Option<String>,
        place: Place,
    ) {
        self.begin(by);
        let was = self.row.external_customer_id.replace(who).is_some();
        self.row.external_reference = reference;
        if !was {
            self.row.rank_at = place.rank_at;
            self.happen(by, RequestEvent::OutsideChanged { outside: true, moved_up: place.moved_up });
        }
    }
}
