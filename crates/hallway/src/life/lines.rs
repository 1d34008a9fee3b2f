//! Where requests stand one behind the other, as the queues of Hallway have them.

use std::collections::{BTreeSet, HashMap};

use kernel::Instant;
use map::Class;
use serve::requests::place::{self, Place};

/// Where requests stand one behind the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Line {
    Team(usize),
    /// Of a confidential service.
    Circle(usize),
}

/// A place: the order of its class, its rank, and which case it is.
pub(super) type Key = (i64, Instant, usize);

/// One line: everything open in it, and of this what nobody has and what does not wait.
#[derive(Clone, Default)]
struct Queue {
    open: BTreeSet<Key>,
    unheld: BTreeSet<Key>,
}

#[derive(Clone, Default)]
pub(super) struct Lines(HashMap<Line, Queue>);

/// More earlier ones than this are not counted by the queue either.
const NAMED: usize = 200;

impl Lines {
    /// Enters, or stands as it now is.
    pub fn stand(&mut self, line: Line, key: Key, is_unheld: bool) {
        let queue = self.0.entry(line).or_default();
        queue.open.insert(key);
        if is_unheld {
            queue.unheld.insert(key);
        } else {
            queue.unheld.remove(&key);
        }
    }

    pub fn leave(&mut self, line: Line, key: Key) {
        if let Some(queue) = self.0.get_mut(&line) {
            queue.open.remove(&key);
            queue.unheld.remove(&key);
        }
    }

    /// How many earlier ones nobody has.
    pub fn passed(&self, line: Line, key: Key) -> usize {
        self.0.get(&line).map_or(0, |queue| queue.unheld.range(..key).take(NAMED).count())
    }

    /// What nobody has, first things first.
    pub fn unheld(&self, line: Line) -> impl Iterator<Item = usize> + '_ {
        self.0.get(&line).into_iter().flat_map(|queue| queue.unheld.iter().map(|(_, _, case)| *case))
    }

    /// The place of what enters now: see [`place`]. `holds` tells of a case whether it may not be passed.
    pub fn place(
        &self,
        line: Line,
        class: Class,
        opened_at: Instant,
        is_outside: bool,
        holds: impl Fn(usize) -> bool,
    ) -> Place {
        if !is_outside {
            return place::in_turn(opened_at);
        }
        let order = place::order_of(class);
        let passable = (order, place::least_rank(opened_at), 0)..=(order, opened_at, usize::MAX);
        let before = self.0.get(&line).into_iter().flat_map(|queue| queue.open.range(passable.clone()));
        let ranks = before.map(|(_, rank_at, case)| (*rank_at, holds(*case)));
        place::outside_first_among(ranks, opened_at)
    }
}
