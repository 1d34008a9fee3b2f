//! What the requests of a scope have in common: counts, and how long things took. It can be added to and taken from.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use measure::Sketch;

use super::contribution::{Contribution, Took};

kernel::words! {
    /// How time is counted.
    pub enum Clock {
        /// Around the clock.
        Calendar = "calendar",
        /// While those who serve are open, without what waited for others.
        Business = "business",
    }
}

/// Plain counts of requests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub opened: i64,
    pub imported: i64,
    /// Still open now.
    pub open: i64,
    /// Resolved now.
    pub resolved: i64,
    /// Resolved at some time, whether or not they came back.
    pub ever_resolved: i64,
    /// Came back at least once.
    pub reopened: i64,
    /// Resolved, and never came back.
    pub right: i64,
    /// With a promise of a first word that has been kept or not, and of these kept.
    pub acknowledge_promised: i64,
    pub acknowledge_kept: i64,
    /// The same of the end.
    pub resolve_promised: i64,
    pub resolve_kept: i64,
    /// Said to be settled or not by whoever asked, and of these settled at once.
    pub answered: i64,
    pub settled_at_first: i64,
    /// Somebody came by for it.
    pub walked_up: i64,
    /// How many requests were handed over so many times.
    pub hand_overs: BTreeMap<i64, i64>,
}

impl Counts {
    const fn plain(&mut self) -> [&mut i64; 14] {
        [
            &mut self.opened,
            &mut self.imported,
            &mut self.open,
            &mut self.resolved,
            &mut self.ever_resolved,
            &mut self.reopened,
            &mut self.right,
            &mut self.acknowledge_promised,
            &mut self.acknowledge_kept,
            &mut self.resolve_promised,
            &mut self.resolve_kept,
            &mut self.answered,
            &mut self.settled_at_first,
            &mut self.walked_up,
        ]
    }

    pub fn add(&mut self, of: &Contribution, times: i64) {
        let is = |condition: bool| if condition { times } else { 0 };
        let (came_back, is_resolved) = (of.reopenings > 0, of.resolve.is_some());
        let more = [
            times,
            is(of.is_imported),
            is(of.is_open),
            is(is_resolved),
            is(is_resolved || came_back),
            is(came_back),
            is(is_resolved && !came_back),
            is(of.acknowledged_in_time.is_some()),
            is(of.acknowledged_in_time == Some(true)),
            is(of.resolved_in_time.is_some()),
            is(of.resolved_in_time == Some(true)),
            is(of.settled_at_first.is_some()),
            is(of.settled_at_first == Some(true)),
            is(of.is_walk_up),
        ];
        for (count, more) in self.plain().into_iter().zip(more) {
            *count += more;
        }
        add_to(&mut self.hand_overs, of.hand_overs, times);
    }

    pub fn merge(&mut self, other: &Self) {
        let mut other = other.clone();
        for (count, more) in self.plain().into_iter().zip(other.plain()) {
            *count += *more;
        }
        for (hand_overs, requests) in other.hand_overs {
            add_to(&mut self.hand_overs, hand_overs, requests);
        }
    }

    pub fn encode(&self) -> String {
        let plain: Vec<String> = self.clone().plain().into_iter().map(|count| count.to_string()).collect();
        let mut text = plain.join(",");
        for (hand_overs, requests) in &self.hand_overs {
            // Writing to a string cannot fail.
            let _ = write!(text, ";{hand_overs}:{requests}");
        }
        text
    }

    pub fn merge_encoded(&mut self, text: &str) -> Option<()> {
        let mut parts = text.split(';');
        let mut plain = parts.next()?.split(',');
        for count in self.plain() {
            // What was kept before the last of them was counted does not have it.
            *count += plain.next().map_or(Ok(0), str::parse::<i64>).ok()?;
        }
        for part in parts {
            let (hand_overs, requests) = part.split_once(':')?;
            add_to(&mut self.hand_overs, hand_overs.parse().ok()?, requests.parse().ok()?);
        }
        Some(())
    }
}

/// Counts that came to nothing are left out, so that equal contents are equal texts.
pub(super) fn add_to<K: Ord>(counts: &mut BTreeMap<K, i64>, key: K, times: i64) {
    use std::collections::btree_map::Entry;
    match counts.entry(key) {
        Entry::Occupied(there) if *there.get() == -times => drop(there.remove()),
        Entry::Occupied(mut there) => *there.get_mut() += times,
        Entry::Vacant(_) if times == 0 => {}
        Entry::Vacant(free) => drop(free.insert(times)),
    }
}

/// How long things took, by one clock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times {
    pub acknowledge: Sketch,
    pub resolve: Sketch,
    pub silence: Sketch,
}

/// Between the sketches of a text; none of them uses it.
const BETWEEN: char = '|';

impl Times {
    fn add(&mut self, of: &Contribution, clock: Clock, times: i64) {
        let add = |sketch: &mut Sketch, took: Option<Took>| {
            if let Some(took) = took {
                sketch.add(took.by(clock) as f64, times);
            }
        };
        add(&mut self.acknowledge, of.acknowledge);
        add(&mut self.resolve, of.resolve);
        add(&mut self.silence, of.silence);
    }

    pub fn merge(&mut self, other: &Self) {
        self.acknowledge.merge(&other.acknowledge, 1);
        self.resolve.merge(&other.resolve, 1);
        self.silence.merge(&other.silence, 1);
    }

    fn encode(&self) -> String {
        [&self.acknowledge, &self.resolve, &self.silence].map(Sketch::encode).join("|")
    }

    pub fn merge_encoded(&mut self, text: &str) -> Option<()> {
        let mut parts = text.split(BETWEEN);
        self.acknowledge.merge_encoded(parts.next()?)?;
        self.resolve.merge_encoded(parts.next()?)?;
        self.silence.merge_encoded(parts.next()?)
    }
}

impl Took {
    pub const fn by(self, clock: Clock) -> i64 {
        match clock {
            Clock::Calendar => self.calendar,
            Clock::Business => self.business,
        }
    }
}

/// Hand-overs from one team to another.
pub type Hops = BTreeMap<(i64, i64), i64>;

/// Everything that a row of the roll-ups holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub counts: Counts,
    pub calendar: Times,
    pub business: Times,
    pub hops: Hops,
}

/// A tally as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub counts: String,
    pub calendar: String,
    pub business: String,
    pub hops: String,
}

impl Tally {
    /// Adds a request, `times` 1, or takes it away, `times` -1.
    pub fn add(&mut self, of: &Contribution, times: i64) {
        self.counts.add(of, times);
        self.calendar.add(of, Clock::Calendar, times);
        self.business.add(of, Clock::Business, times);
        for hop in of.hops() {
            add_to(&mut self.hops, hop, times);
        }
    }

    pub fn merge(&mut self, other: &Self) {
        self.counts.merge(&other.counts);
        self.calendar.merge(&other.calendar);
        self.business.merge(&other.business);
        for (hop, times) in &other.hops {
            add_to(&mut self.hops, *hop, *times);
        }
    }

    /// Takes everything out, and keeps the room for more.
    pub fn clear(&mut self) {
        self.counts = Counts::default();
        for times in [&mut self.calendar, &mut self.business] {
            times.acknowledge.clear();
            times.resolve.clear();
            times.silence.clear();
        }
        self.hops.clear();
    }

    /// Nothing is in it: then it has no row.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub fn keep(&self) -> Kept {
        Kept {
            counts: self.counts.encode(),
            calendar: self.calendar.encode(),
            business: self.business.encode(),
            hops: hops_text(&self.hops),
        }
    }

    /// None when it is not what [`Tally::keep`] wrote.
    pub fn read(kept: &Kept) -> Option<Self> {
        let mut tally = Self::default();
        tally.counts.merge_encoded(&kept.counts)?;
        tally.calendar.merge_encoded(&kept.calendar)?;
        tally.business.merge_encoded(&kept.business)?;
        merge_hops(&mut tally.hops, &kept.hops)?;
        Some(tally)
    }
}

fn hops_text(hops: &Hops) -> String {
    hops.iter()
        .map(|((from, to), n)| [*from, *to, *n].map(|n| n.to_string()).join(">"))
        .collect::<Vec<_>>()
        .join(",")
}

/// Adds what is kept of hand-overs.
pub fn merge_hops(hops: &mut Hops, text: &str) -> Option<()> {
    for hop in text.split(',').filter(|hop| !hop.is_empty()) {
        let mut parts = hop.split('>').map(str::parse);
        let (Some(Ok(from)), Some(Ok(to)), Some(Ok(n))) = (parts.next(), parts.next(), parts.next()) else {
            return None;
        };
        add_to(hops, (from, to), n);
    }
    Some(())
}
