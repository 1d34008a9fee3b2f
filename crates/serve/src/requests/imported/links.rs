//! What is known by now of the names of a log, so that they are looked up once.

use std::collections::{HashMap, HashSet};

use map::services::Opening;
use people::TeamId;

use super::model::WordId;
use super::store::Somebody;

/// More names of one kind than this are forgotten and looked up again, so that memory stays flat.
const MOST: usize = 50_000;

/// Names and what they became. Grows while cases land; what an act adds counts only when it is safe.
#[derive(Default)]
pub struct Links {
    pub(super) words: HashMap<String, WordId>,
    pub(super) teams: HashMap<String, TeamId>,
    pub(super) persons: HashMap<String, Somebody>,
    /// By name, and for those without a name of their own by team.
    pub(super) services: HashMap<(String, Option<TeamId>), Opening>,
    pub(super) seats: HashSet<(i64, i64)>,
}

impl Links {
    /// Takes over what an act that is safe now has found out.
    pub fn absorb(&mut self, fresh: Self) {
        take(&mut self.words, fresh.words);
        take(&mut self.teams, fresh.teams);
        take(&mut self.persons, fresh.persons);
        take(&mut self.services, fresh.services);
        if self.seats.len() > MOST {
            self.seats.clear();
        }
        self.seats.extend(fresh.seats);
    }
}

fn take<K: std::hash::Hash + Eq, V>(into: &mut HashMap<K, V>, fresh: HashMap<K, V>) {
    if into.len() > MOST {
        into.clear();
    }
    into.extend(fresh);
}
