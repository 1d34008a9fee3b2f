//! What an event makes of a request: the one place where what happened turns into how it stands. Verbs apply each event
//! as they write it down, checks apply all of them again, and the simulation applies them without a database.
//!
//! What events do not tell, because it is text or a place in a line (whom it waits for by name, why it was taken, its
//! rank), verbs write beside it.

use people::PersonId;

use super::model::{Happened, RequestEvent, Side, State, WaitingOn};
use super::store::RequestRow;
use kernel::Audience;
use map::services::Confidentiality;

impl RequestRow {
    /// Makes of the request what this event made of it.
    pub fn become_after(&mut self, happened: &Happened) {
        let (at, actor) = (happened.at, happened.actor);
        match &happened.event {
            RequestEvent::Acknowledged { expected_at, .. } => {
                self.promised_at = *expected_at;
                self.first_promised_at = *expected_at;
                if self.acknowledged_at.is_none() {
                    self.hear(happened);
                    if self.state == State::New {
                        self.state = State::Acknowledged;
                    }
                    self.assignee_id = self.assignee_id.or(actor);
                }
            }
            RequestEvent::AcknowledgementTakenBack {} => {
                self.state = State::New;
                self.is_unheard = true;
                self.acknowledged_at = None;
                self.promised_at = None;
                self.first_promised_at = None;
                if self.taken_at.is_none() && self.assignee_id == actor {
                    self.assignee_id = None;
                }
            }
            RequestEvent::PromiseMoved { to, .. } => {
                self.promised_at = Some(*to);
                self.promise_moves += 1;
            }
            RequestEvent::Taken { passed, .. } => {
                self.taken_at = Some(at);
                self.passed_over = *passed;
                self.taken_by_id = actor;
                self.give_to(actor);
            }
            RequestEvent::AskedOf { first, .. } => self.wished_id = *first,
            RequestEvent::Assigned { to: None } => {
                self.assignee_id = None;
                self.taken_at = None;
                self.passed_over = 0;
                self.taken_by_id = None;
                self.taken_reason = None;
            }
            RequestEvent::Assigned { to } => self.give_to(*to),
            RequestEvent::HandedOver { to, .. } => {
                self.stop_waiting();
                self.team_id = *to;
                self.queue_id = to.get();
                if self.confidentiality == Confidentiality::Team {
                    self.audience = Audience(to.get());
                }
                self.assignee_id = None;
                self.wished_id = None;
                self.taken_at = None;
                self.passed_over = 0;
                self.taken_by_id = None;
                self.taken_reason = None;
                self.held_since = at;
                self.hand_overs += 1;
                self.state = if self.is_unheard { State::New } else { State::Acknowledged };
            }
            RequestEvent::WentAlong { to, .. } => {
                self.team_id = *to;
                if self.confidentiality != Confidentiality::Confidential {
                    self.queue_id = to.get();
                }
                if self.confidentiality == Confidentiality::Team {
                    self.audience = Audience(to.get());
                }
            }
            RequestEvent::Paused { on, until, .. } => {
                self.state = State::Waiting;
                self.waiting_on = Some(*on);
                self.waiting_since = Some(at);
                self.waiting_until = *until;
            }
            RequestEvent::WaitsForParts {} => {
                self.state = State::Waiting;
                self.waiting_on = Some(WaitingOn::Team);
                self.waiting_since = Some(at);
                self.waits_for_parts = true;
            }
            RequestEvent::Resumed {} if self.state == State::Waiting => {
                self.stop_waiting();
                self.state = State::InProgress;
            }
            RequestEvent::Replied { side: Side::Provider, .. } if self.state == State::Acknowledged => {
                self.state = State::InProgress;
            }
            RequestEvent::OutsideChanged { moved_up, .. } => self.moved_up = *moved_up,
            RequestEvent::Resolved { .. } => {
                self.stop_waiting();
                self.state = State::Resolved;
                self.resolved_at = Some(at);
                // Whoever did it had it, and an answer is a first word, too.
                self.assignee_id = self.assignee_id.or(actor);
                self.hear(happened);
            }
            RequestEvent::Reopened { .. } => {
                self.state = State::InProgress;
                self.resolved_at = None;
                self.ended_at = None;
                // The date that was promised was for the first try.
                self.promised_at = None;
                self.reopenings += 1;
                self.settled_at_first = Some(false);
            }
            RequestEvent::Closed {} => {
                self.end(State::Closed, happened);
                // Where nobody answers, it ends by itself, and nobody has said that it is settled.
                if actor.is_some() {
                    self.settled_at_first = self.settled_at_first.or(Some(true));
                }
            }
            RequestEvent::Declined { .. } => {
                self.end(State::Declined, happened);
                self.hear(happened);
            }
            RequestEvent::Withdrawn { .. } => {
                self.end(State::Withdrawn, happened);
                self.is_unheard = false;
            }
            RequestEvent::MergedInto { into, .. } => {
                self.state = State::Merged;
                self.ended_at = Some(at);
                self.is_unheard = false;
                self.merged_into_id = Some(*into);
                self.waiting_on = None;
                self.waiting_since = None;
                self.waiting_until = None;
            }
            RequestEvent::MergeUndone { before, .. } => {
                self.state = before.state;
                self.ended_at = None;
                self.is_unheard = before.is_unheard;
                self.merged_into_id = None;
                self.waiting_on = before.waiting_on;
                self.waiting_since = before.waiting_since;
                self.waiting_until = before.waiting_until;
            }
            RequestEvent::TookOver { over, .. } => {
                if let Some(theirs) = over.promised_at {
                    self.promised_at = Some(self.promised_at.map_or(theirs, |own| own.min(theirs)));
                    self.first_promised_at.get_or_insert(theirs);
                }
            }
            RequestEvent::TookOverUndone { promised_at, first_promised_at, .. } => {
                self.promised_at = *promised_at;
                self.first_promised_at = *first_promised_at;
            }
            RequestEvent::Opened { .. }
            | RequestEvent::SplitOff { .. }
            | RequestEvent::Resumed {}
            | RequestEvent::Replied { .. }
            | RequestEvent::Noted { .. }
            | RequestEvent::WasMissing { .. }
            | RequestEvent::ComplaintAnswered { .. }
            | RequestEvent::StepDone { .. }
            | RequestEvent::StepUndone { .. }
            | RequestEvent::StepAdded { .. }
            | RequestEvent::StepsLeftOpen { .. }
            | RequestEvent::FellSilent { .. }
            | RequestEvent::FollowerAdded { .. }
            | RequestEvent::FollowerRemoved { .. }
            | RequestEvent::Mentioned { .. }
            | RequestEvent::MentionedInNote { .. }
            | RequestEvent::Logged(_)
            | RequestEvent::LogCorrected(_) => {}
        }
    }

    fn hear(&mut self, happened: &Happened) {
        self.is_unheard = false;
        self.acknowledged_at.get_or_insert(happened.at);
    }

    fn give_to(&mut self, whom: Option<PersonId>) {
        self.assignee_id = whom;
        if self.state == State::Acknowledged {
            self.state = State::InProgress;
        }
    }

    fn end(&mut self, state: State, happened: &Happened) {
        self.stop_waiting();
        self.state = state;
        self.ended_at = Some(happened.at);
    }

    /// Nothing is waited for any more.
    fn stop_waiting(&mut self) {
        self.waiting_on = None;
        self.waiting_for = None;
        self.waiting_since = None;
        self.waiting_until = None;
        self.waits_for_parts = false;
    }
}
