//! What other targets would have meant for what was really asked over a relationship: each request of the last days is told
//! again, and its clocks are computed as if these targets had been promised.
//!
//! A clock is a pure function of targets, calendar and events, so nothing is estimated here. Each is counted twice: within
//! opening hours, as a promise is, and around the clock, as whoever waits lives through it.

pub mod api;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;

use db::View;
use kernel::calendar::Calendar;
use kernel::{Failure, Instant, Refusal};
use map::agreements::AgreedTargets;
use map::deliveries::{Counts, counts};
use map::policy::{Deed, require};
use map::services::{Class, Target, TargetKind};
use map::{Party, PartyKind, Promised, RelationshipId, ServiceId};
use people::CalendarId;

use crate::clocks::{Clock, ClockKind, History, clocks};
use crate::requests::actions::compiled;
use crate::requests::between::DAYS;
use crate::requests::store::histories_of;

pub use pages::pages;
use store::Lived;

/// So many requests are told again at most, the latest of them.
pub const MOST: usize = 1_000;
/// How fast fewer people than this are is a figure about persons.
const FEW: i64 = 3;

/// Over which line, and for which of its services.
#[derive(Clone, Copy, Debug)]
pub struct Over {
    pub relationship: RelationshipId,
    pub provider: Party,
    pub customer: Party,
    /// All of them, where there is none.
    pub service: Option<ServiceId>,
}

/// Of clocks that have stopped or run out, how many kept their time. One that still runs says nothing yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub kept: i64,
    pub n: i64,
}

impl Tally {
    fn count(&mut self, clock: &Clock, now: Instant) {
        let is_kept = clock.is_kept().or_else(|| clock.is_late(Some(now)).then_some(false));
        if let Some(is_kept) = is_kept {
            self.n += 1;
            self.kept += i64::from(is_kept);
        }
    }
}

/// One target of one class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replayed {
    pub class: Class,
    pub kind: TargetKind,
    pub target: Target,
    pub in_hours: Tally,
    pub around_the_clock: Tally,
    /// How often what was promised of the same then was kept; nothing counted where nothing was promised.
    pub then: Tally,
}

#[derive(Clone, Debug)]
pub struct Replay {
    /// Requests that were told again.
    pub asked: usize,
    /// There were more: these are the latest.
    pub is_part: bool,
    /// In the order of classes and targets.
    pub lines: Vec<Replayed>,
    /// What was expected and came in these days.
    pub deliveries: Counts,
}

/// Tells the requests of the last 90 days again that this viewer may see, as if these targets had been promised. For the two ends;
/// of a provider of fewer than three people for itself alone. Three statements.
pub async fn replay(view: &mut View, over: Over, targets: &AgreedTargets) -> Result<Replay, Failure> {
    let viewer = view.viewer.clone();
    require(&viewer, Deed::ReadFigures { provider: over.provider, customer: over.customer })?;
    let now = view.now;
    let since = now.plus_seconds(-DAYS * 86_400);
    let mut lived = store::lived(view, viewer.person, over, since).await?;
    let is_few = match over.provider.kind {
        PartyKind::Team => lived.first().is_some_and(|first| first.provider_people < FEW),
        PartyKind::Person => true,
        PartyKind::Vendor | PartyKind::ExternalCustomer => false,
    };
    if is_few && !over.provider.is_side_of(&viewer) {
        return Err(Refusal::Forbidden("refusal-replay-few").into());
    }
    let is_part = lived.len() > MOST;
    lived.truncate(MOST);
    let ids: Vec<_> = lived.iter().map(|one| one.id).collect();
    let histories = if ids.is_empty() { HashMap::new() } else { histories_of(view, &ids).await? };
    let mut calendars: HashMap<CalendarId, Arc<Calendar>> = HashMap::new();
    let mut tallies = Tallies::default();
    for one in &lived {
        let Some(events) = histories.get(&one.id) else { continue };
        let calendar = match calendars.get(&one.calendar_id) {
            Some(known) => known.clone(),
            None => {
                let fresh = compiled(&one.calendar)?;
                calendars.insert(one.calendar_id, fresh.clone());
                fresh
            }
        };
        tallies.add(one, &History::of(events), &calendar, targets, now)?;
    }
    let deliveries = counts(view, over.relationship, since, now, now).await?;
    Ok(Replay { asked: lived.len(), is_part, lines: tallies.lines(targets), deliveries })
}

/// What was counted, by class and target.
#[derive(Default)]
struct Tallies(HashMap<(Class, TargetKind), [Tally; 3]>);

impl Tallies {
    fn add(
        &mut self,
        one: &Lived,
        history: &History,
        calendar: &Calendar,
        targets: &AgreedTargets,
        now: Instant,
    ) -> Result<(), Failure> {
        let promised = Promised::from(targets.of(one.class));
        let always = Calendar::always(calendar.zone().clone());
        let then: Vec<Clock> = serde_json::from_str(&one.clocks).map_err(anyhow::Error::from)?;
        for (nth, clocks) in [clocks(&promised, calendar, history), clocks(&promised, &always, history), then]
            .iter()
            .enumerate()
        {
            for clock in clocks {
                if let Some(kind) = judged_as(clock.kind) {
                    self.0.entry((one.class, kind)).or_default()[nth].count(clock, now);
                }
            }
        }
        Ok(())
    }

    fn lines(&self, targets: &AgreedTargets) -> Vec<Replayed> {
        let line = |class: Class, kind: TargetKind| {
            let target = targets.of(class).of(kind).filter(|_| kind != TargetKind::Update)?;
            let [in_hours, around_the_clock, then] = self.0.get(&(class, kind)).copied().unwrap_or_default();
            Some(Replayed { class, kind, target, in_hours, around_the_clock, then })
        };
        let of = |class: &Class| {
            let class = *class;
            TargetKind::ALL.iter().filter_map(move |kind| line(class, *kind))
        };
        Class::ALL.iter().flat_map(of).collect()
    }
}

/// News are promised again and again, and a clock knows only the last stretch, so they are not counted.
const fn judged_as(kind: ClockKind) -> Option<TargetKind> {
    match kind {
        ClockKind::Acknowledge => Some(TargetKind::Acknowledge),
        ClockKind::Respond => Some(TargetKind::Respond),
        ClockKind::Resolve => Some(TargetKind::Resolve),
        ClockKind::Ownership => Some(TargetKind::Ownership),
        ClockKind::Update => None,
    }
}
