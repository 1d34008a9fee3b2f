//! What happened to a request, folded into the stretches that clocks are made of.

use kernel::Instant;
use kernel::calendar::Calendar;
use people::{PersonId, TeamId};

use super::clock::ClockKind;
use crate::requests::imported::Told;
use crate::requests::model::{Happened, RequestEvent, Side, WaitingOn};

/// A stretch in which the team could not go on. Open when `to` is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    pub from: Instant,
    pub to: Option<Instant>,
    pub on: Option<WaitingOn>,
    /// It waits for what was asked of others for it.
    pub is_for_parts: bool,
}

/// A stretch in which one team had it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub team: TeamId,
    pub from: Instant,
    /// None while it lasts.
    pub to: Option<Instant>,
}

/// What was promised of another request that goes on as this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    pub at: Instant,
    pub kind: ClockKind,
    pub due: Instant,
}

/// The stretches of a request's life.
#[derive(Clone, Debug, Default)]
pub struct History {
    pub opened_at: Instant,
    /// The first human acknowledgement, or an answer that made one needless.
    pub acknowledged_at: Option<Instant>,
    /// The first public message of somebody on the provider's side.
    pub responded_at: Option<Instant>,
    /// The last public sign of the provider's side before the end.
    pub last_sign_at: Option<Instant>,
    /// All public signs of the provider's side.
    pub signs: Vec<Instant>,
    /// When somebody was told that it is silent.
    pub alarms: Vec<Instant>,
    /// Waiting for somebody, and lying resolved until it came back.
    pub pauses: Vec<Pause>,
    pub resolved_at: Option<Instant>,
    /// Closed, declined or withdrawn.
    pub ended_at: Option<Instant>,
    /// It ended without being done: declined or withdrawn. What was still promised then was neither kept nor broken.
    pub was_given_up: bool,
    /// It went on as another: what still ran then is promised there.
    pub went_on: bool,
    /// What was promised of others that went on here: since when, which clock, and until when.
    pub taken_over: Vec<Over>,
    /// Which team has had it since when.
    pub holders: Vec<(TeamId, Instant)>,
    /// The hand-over that brought it to a team before anybody had said a first word.
    pub unheard_since: Option<Instant>,
    /// How often it came back after a resolution.
    pub reopenings: i64,
    /// Who had it last, as a log tells.
    pub logged_person: Option<PersonId>,
    pub(super) is_begun: bool,
    /// What columns of a log tell of the whole, until something happens here.
    pub(super) told: Told,
    pub(super) logged_until: Option<Instant>,
}

impl History {
    /// Folds events, oldest first. Unlikely orders (imported logs have them) are taken as they come.
    pub fn of(events: &[Happened]) -> Self {
        let mut history = Self { told: Self::told_by(events), ..Self::default() };
        for (nth, happened) in events.iter().enumerate() {
            if !is_undone(happened, &events[nth + 1..]) {
                history.add(happened);
            }
        }
        history.settle_logged();
        history
    }

    fn add(&mut self, happened: &Happened) {
        let at = happened.at;
        match &happened.event {
            RequestEvent::Logged(row) => self.log(at, row),
            RequestEvent::Opened { team, .. } => {
                self.is_begun = true;
                self.opened_at = at;
                self.unheard_since = Some(at);
                self.holders.push((*team, at));
            }
            RequestEvent::Acknowledged { text, .. } => {
                self.acknowledged_at.get_or_insert(at);
                if text.is_some() {
                    self.responded_at.get_or_insert(at);
                }
                self.give_sign(at);
            }
            RequestEvent::AcknowledgementTakenBack {} => {
                self.acknowledged_at = None;
                self.unheard_since = self.holders.last().map(|(_, since)| *since);
            }
            RequestEvent::PromiseMoved { text, .. } => {
                if text.is_some() {
                    self.responded_at.get_or_insert(at);
                }
                self.give_sign(at);
            }
            RequestEvent::HandedOver { to, .. } => {
                self.holders.push((*to, at));
                if self.acknowledged_at.is_none() {
                    self.unheard_since = Some(at);
                }
            }
            // The same people go on under another name: nothing begins anew.
            RequestEvent::WentAlong { to, .. } => {
                if let Some((team, _)) = self.holders.last_mut() {
                    *team = *to;
                }
            }
            RequestEvent::Paused { on, until, .. } => {
                self.end_pause(at);
                // What lies done does not count anyway, and nothing may be left out twice.
                if self.is_open() {
                    self.pauses.push(Pause { from: at, to: *until, on: Some(*on), is_for_parts: false });
                    self.give_sign(at);
                }
            }
            RequestEvent::WaitsForParts {} => {
                self.end_pause(at);
                if self.is_open() {
                    self.pauses.push(Pause {
                        from: at,
                        to: None,
                        on: Some(WaitingOn::Team),
                        is_for_parts: true,
                    });
                    self.give_sign(at);
                }
            }
            RequestEvent::Resumed {} => self.end_pause(at),
            RequestEvent::FellSilent { .. } => self.alarms.push(at),
            // What is said afterwards is kind, and changes nothing about what was kept.
            RequestEvent::Replied { side: Side::Provider, .. } if self.is_open() => {
                self.responded_at.get_or_insert(at);
                self.give_sign(at);
            }
            RequestEvent::Resolved { .. } => {
                self.outlive_log();
                self.end_pause(at);
                self.acknowledged_at.get_or_insert(at);
                self.responded_at.get_or_insert(at);
                self.resolved_at = Some(at);
            }
            RequestEvent::Reopened { .. } => {
                self.settle_logged();
                self.outlive_log();
                self.reopen(at);
            }
            RequestEvent::Closed {} => {
                self.settle_logged();
                self.outlive_log();
                self.end_pause(at);
                self.ended_at = Some(at);
            }
            RequestEvent::Declined { .. } => {
                self.outlive_log();
                self.end_pause(at);
                self.acknowledged_at.get_or_insert(at);
                self.responded_at.get_or_insert(at);
                self.ended_at = Some(at);
                self.was_given_up = true;
            }
            RequestEvent::Withdrawn { .. } => {
                self.outlive_log();
                self.end_pause(at);
                self.ended_at = Some(at);
                self.was_given_up = true;
            }
            RequestEvent::MergedInto { .. } => {
                self.outlive_log();
                self.end_pause(at);
                self.ended_at = Some(at);
                self.was_given_up = true;
                self.went_on = true;
            }
            RequestEvent::TookOver { over, .. } => {
                self.taken_over.extend(over.dues.iter().map(|(kind, due)| Over {
                    at,
                    kind: *kind,
                    due: *due,
                }));
            }
            RequestEvent::MergeUndone { .. }
            | RequestEvent::TookOverUndone { .. }
            | RequestEvent::SplitOff { .. }
            | RequestEvent::Taken { .. }
            | RequestEvent::Assigned { .. }
            | RequestEvent::AskedOf { .. }
            | RequestEvent::Replied { .. }
            | RequestEvent::Noted { .. }
            | RequestEvent::WasMissing { .. }
            | RequestEvent::ComplaintAnswered { .. }
            | RequestEvent::StepDone { .. }
            | RequestEvent::StepUndone { .. }
            | RequestEvent::StepAdded { .. }
            | RequestEvent::StepsLeftOpen { .. }
            | RequestEvent::OutsideChanged { .. }
            | RequestEvent::FollowerAdded { .. }
            | RequestEvent::FollowerRemoved { .. }
            | RequestEvent::Mentioned { .. }
            | RequestEvent::MentionedInNote { .. }
            | RequestEvent::LogCorrected(_) => {}
        }
    }

    pub(super) fn reopen(&mut self, at: Instant) {
        self.reopenings += 1;
        // While it lay resolved nobody could know that more was wanted.
        let ended = self.ended_at.take();
        self.was_given_up = false;
        if let Some(since) = self.resolved_at.take().or(ended) {
            self.signs.push(at);
            self.pauses.push(Pause { from: since, to: Some(at), on: None, is_for_parts: false });
            // What ended the stretch before is the sign from which the next one runs.
            self.last_sign_at = Some(since);
        }
    }

    pub(super) const fn is_open(&self) -> bool {
        self.resolved_at.is_none() && self.ended_at.is_none()
    }

    pub(super) fn give_sign(&mut self, at: Instant) {
        self.last_sign_at = Some(at);
        self.signs.push(at);
    }

    /// A pause that ends by itself at a date may have ended before somebody says so.
    pub(super) fn end_pause(&mut self, at: Instant) {
        if let Some(pause) = self.pauses.last_mut()
            && pause.to.is_none_or(|to| to > at)
        {
            pause.to = Some(at);
        }
    }

    /// The stretches in which one team had it after the other; the last one lasts until it ended, or still.
    pub fn held(&self) -> impl Iterator<Item = Held> {
        let ended = self.resolved_at.or(self.ended_at);
        let next = self.holders.iter().skip(1).map(|(_, since)| Some(*since)).chain([ended]);
        self.holders.iter().zip(next).map(|((team, from), to)| Held { team: *team, from: *from, to })
    }

    /// Business seconds from `from` to `until`, pauses removed.
    pub fn counted_seconds(&self, from: Instant, until: Instant, calendar: &Calendar) -> i64 {
        let paused: i64 = self
            .pauses
            .iter()
            .map(|p| (p.from.max(from), p.to.map_or(until, |to| to.min(until))))
            .filter(|(start, end)| start < end)
            .map(|(start, end)| calendar.elapsed_micros(start, end))
            .sum();
        (calendar.elapsed_micros(from, until) - paused) / 1_000_000
    }

    /// Business seconds from the opening to `until`, pauses removed.
    pub fn worked_seconds(&self, until: Instant, calendar: &Calendar) -> i64 {
        self.counted_seconds(self.opened_at, until, calendar)
    }
}

/// What was taken back is as if it had never happened.
fn is_undone(happened: &Happened, later: &[Happened]) -> bool {
    later.iter().any(|other| match (&happened.event, &other.event) {
        (RequestEvent::MergedInto { .. }, RequestEvent::MergeUndone { .. }) => true,
        (RequestEvent::TookOver { request, .. }, RequestEvent::TookOverUndone { request: back, .. }) => {
            request == back
        }
        _ => false,
    })
}
