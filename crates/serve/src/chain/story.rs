//! The story of a wait: whose every moment of it was, summed up and step by step.

use std::collections::HashMap;
use std::sync::Arc;

use db::View;
use kernel::calendar::Calendar;
use kernel::{Failure, Instant};
use people::TeamId;

use super::model::{Stretch, Whose, attribute};
use super::reading::{self, Chain};
use crate::requests::actions::compiled;
use crate::requests::model::RequestId;
use crate::requests::reading::Seen;

/// Time that passed, around the clock and within the hours of the team that was asked first; microseconds, so that what
/// is added up comes to the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Time {
    pub micros: i64,
    pub open_micros: i64,
}

impl Time {
    pub const fn seconds(self) -> i64 {
        self.micros / 1_000_000
    }

    pub const fn open_seconds(self) -> i64 {
        self.open_micros / 1_000_000
    }

    fn of(from: Instant, to: Instant, calendar: &Calendar) -> Self {
        Self { micros: to.0 - from.0, open_micros: calendar.elapsed_micros(from, to) }
    }

    fn plus(self, other: Self) -> Self {
        Self { micros: self.micros + other.micros, open_micros: self.open_micros + other.open_micros }
    }
}

/// Where time went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Where {
    Team(TeamId),
    Asker,
    Elsewhere,
    Vendor,
    Date,
    Answered,
}

impl From<Whose> for Where {
    fn from(whose: Whose) -> Self {
        match whose {
            Whose::FirstWord(team) | Whose::Team(team) => Self::Team(team),
            Whose::Asker => Self::Asker,
            Whose::Elsewhere => Self::Elsewhere,
            Whose::Vendor => Self::Vendor,
            Whose::Date => Self::Date,
            Whose::Answered => Self::Answered,
        }
    }
}

/// One step's part of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub place: Where,
    pub time: Time,
    /// Before anybody there had said a first word.
    pub unheard: Time,
}

/// All of a wait.
pub struct Story {
    pub chain: Chain,
    pub stretches: Vec<Stretch>,
    pub calendar: Arc<Calendar>,
    /// It is not over.
    pub is_open: bool,
}

/// The story that a request belongs to: from the uppermost request that is linked with it, and of all others of its case.
/// Three statements at most.
pub async fn story(view: &mut View, seen: &Seen) -> Result<Story, Failure> {
    let chain = reading::chain(view, seen, true).await?;
    let lives = chain.links(view).await?;
    let first = *chain.tops.first().unwrap_or(&seen.shown.id);
    let calendar = match first == seen.shown.id {
        true => seen.calendar.clone(),
        false => {
            let spec: String = view
                .one(
                    "SELECT c.spec FROM requests r JOIN calendars c ON c.id = r.calendar_id WHERE r.id = $1",
                    &[&first],
                )
                .await?;
            compiled(&spec)?
        }
    };
    let links: Vec<_> = lives.into_iter().map(|(link, _)| link).collect();
    let is_open = chain.tops.iter().any(|top| chain.one(*top).is_some_and(|top| top.state.is_open()));
    let stretches = attribute(&links, &chain.tops);
    Ok(Story { chain, stretches, calendar, is_open })
}

impl Story {
    pub fn time(&self, of: &Stretch) -> Time {
        Time::of(of.from, of.to, &self.calendar)
    }

    pub fn whole(&self) -> Time {
        sum(&self.stretches, &self.calendar, |_| true)
    }

    pub fn between(&self) -> Time {
        sum(&self.stretches, &self.calendar, |stretch| self.is_between(stretch))
    }

    pub fn is_between(&self, stretch: &Stretch) -> bool {
        is_between(stretch, &self.chain.tops)
    }

    pub fn shares(&self) -> Vec<Share> {
        shares(&self.stretches, &self.calendar)
    }
}

/// A wait between colleagues: nobody had said a first word yet, or the team that was asked first waited for another one
/// or for whoever asked. What a vendor or a date held up is none, nor what the team that was asked first had in hand, nor
/// what lay answered.
pub fn is_between(stretch: &Stretch, tops: &[RequestId]) -> bool {
    match stretch.whose {
        Whose::FirstWord(_) | Whose::Asker | Whose::Elsewhere => true,
        Whose::Team(_) => !tops.contains(&stretch.request),
        Whose::Vendor | Whose::Date | Whose::Answered => false,
    }
}

fn sum(stretches: &[Stretch], calendar: &Calendar, counts: impl Fn(&Stretch) -> bool) -> Time {
    let counted = stretches.iter().filter(|stretch| counts(stretch));
    counted.fold(Time::default(), |sum, stretch| sum.plus(Time::of(stretch.from, stretch.to, calendar)))
}

/// Each step with all of its time, the longest first.
pub fn shares(stretches: &[Stretch], calendar: &Calendar) -> Vec<Share> {
    let mut by_place: HashMap<Where, Share> = HashMap::new();
    for stretch in stretches {
        let (place, time) = (Where::from(stretch.whose), Time::of(stretch.from, stretch.to, calendar));
        let share =
            by_place.entry(place).or_insert(Share { place, time: Time::default(), unheard: Time::default() });
        share.time = share.time.plus(time);
        if matches!(stretch.whose, Whose::FirstWord(_)) {
            share.unheard = share.unheard.plus(time);
        }
    }
    let mut shares: Vec<Share> = by_place.into_values().collect();
    shares.sort_by_key(|share| (std::cmp::Reverse(share.time.micros), share.place));
    shares
}
