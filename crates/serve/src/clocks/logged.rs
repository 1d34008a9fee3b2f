//! Rows of another system's log, folded into the stretches of a request's life.
//!
//! Logs have unlikely orders: they begin in the middle, resolve twice, go on after the end without a word. Each row is
//! taken as it comes. What columns tell of the whole case wins over what rows tell.

use kernel::Instant;

use super::history::{History, Pause};
use crate::requests::imported::{LogRow, Told};
use crate::requests::model::{Happened, RequestEvent};

impl History {
    pub(super) fn log(&mut self, at: Instant, row: &LogRow) {
        if !self.is_begun {
            self.begin_logged(at);
        }
        let signs = row.signs;
        // A column that tells the last resolution knows better than a row with a later time that it was the last.
        let was_last = self.told.resolved_at.is_some_and(|last| at > last);
        if signs.reopens && !signs.resolved && !signs.closed && !self.is_open() && !was_last {
            self.reopen(at);
        }
        if row.team.is_some_and(|team| self.holders.last().is_none_or(|(last, _)| *last != team)) {
            let is_handed_over = !self.holders.is_empty();
            self.holders.extend(row.team.map(|team| (team, at)));
            self.logged_person = None;
            if is_handed_over && self.acknowledged_at.is_none() {
                self.unheard_since = Some(at);
            }
        }
        self.logged_person = row.person.or(self.logged_person);
        if signs.acknowledged && self.acknowledged_at.is_none() {
            self.acknowledged_at = Some(at);
            self.give_sign(at);
        }
        match signs.waiting.filter(|_| self.is_open()) {
            Some(on) if self.pauses.last().is_some_and(|p| p.to.is_none() && p.on == Some(on)) => {}
            Some(on) => {
                self.end_pause(at);
                self.pauses.push(Pause { from: at, to: None, on: Some(on), is_for_parts: false });
                self.give_sign(at);
            }
            None => self.end_pause(at),
        }
        if signs.resolved {
            self.responded_at.get_or_insert(at);
            self.resolved_at.get_or_insert(at);
        }
        if signs.closed {
            self.ended_at.get_or_insert(at);
        }
        self.logged_until = Some(at);
    }

    fn begin_logged(&mut self, at: Instant) {
        self.is_begun = true;
        self.opened_at = self.told.opened_at.unwrap_or(at);
        self.unheard_since = Some(self.opened_at);
    }

    /// What columns have told last of the whole case.
    pub(super) fn told_by(events: &[Happened]) -> Told {
        let told = |happened: &Happened| match &happened.event {
            RequestEvent::Logged(row) => row.told,
            RequestEvent::LogCorrected(told) => Some(*told),
            _ => None,
        };
        events.iter().rev().find_map(told).unwrap_or_default()
    }

    /// What happens here after the import counts, whatever columns told before.
    pub(super) const fn outlive_log(&mut self) {
        self.told = Told { opened_at: None, resolved_at: None, closed_at: None, tells_resolutions: false };
    }

    /// When all is folded: times that columns tell take the place of those of rows, unless rows tell that it went on
    /// after them.
    pub(super) fn settle_logged(&mut self) {
        let until = self.logged_until.unwrap_or(self.opened_at);
        let counts = |told: Option<Instant>, has_ended: bool| told.filter(|at| has_ended || *at >= until);
        if let Some(at) = counts(self.told.closed_at, self.ended_at.is_some()) {
            self.end_pause(at);
            self.ended_at = Some(at);
        }
        let has_ended = !self.is_open();
        if let Some(at) = counts(self.told.resolved_at, has_ended) {
            self.end_pause(at);
            self.resolved_at = Some(at);
        } else if self.told.tells_resolutions && self.ended_at.is_some() {
            self.resolved_at = None;
        }
    }
}
