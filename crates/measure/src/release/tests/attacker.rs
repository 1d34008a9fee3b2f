//! An attacker who knows who could have answered, how a release is made, and all that was released: they think through
//! every way in which people can have answered, keep those that would have been released just so, and look what these
//! have in common. Nobody can reason better from the same knowledge.

use std::collections::HashMap;

use crate::release::blocks::{cut, released};
use crate::release::{Slice, Told, blocks_of_round, told};

/// How many of each group took part, and how many of these gave the answer in question.
pub type World = Vec<(u64, u64)>;

/// All that is shown: of each block its groups, how many took part, and how many gave the answer.
pub type Shown = Vec<(Vec<i64>, u64, Told)>;

pub type Release = fn(&[u64], &World) -> Shown;

/// So many stand alone in populations that are small enough to be thought through.
pub const ALONE: u64 = 7;

/// The blocks that are released, as Hallway cuts them.
pub fn sets(eligible: &[u64], world: &World) -> impl Iterator<Item = Vec<i64>> {
    released(cut(&slices(eligible, world), ALONE)).into_iter().map(|block| block.slices)
}

/// As Hallway releases.
pub fn hallways(eligible: &[u64], world: &World) -> Shown {
    with(sets(eligible, world), world, told)
}

/// As a round is released.
pub fn of_round(eligible: &[u64], world: &World) -> Shown {
    let blocks = blocks_of_round(&slices(eligible, world));
    with(blocks.into_iter().map(|block| block.slices), world, told)
}

pub fn slices(eligible: &[u64], world: &World) -> Vec<Slice> {
    let slice = |((id, eligible), one): ((i64, &u64), &(u64, u64))| Slice {
        id,
        eligible: *eligible,
        respondents: one.0,
    };
    (0..).zip(eligible).zip(world).map(slice).collect()
}

pub fn with(sets: impl Iterator<Item = Vec<i64>>, world: &World, told: fn(u64, u64) -> Told) -> Shown {
    let sum =
        |set: &[i64], pick: fn(&(u64, u64)) -> u64| set.iter().map(|id| pick(&world[*id as usize])).sum();
    sets.map(|set| {
        let (n, count) = (sum(&set, |one| one.0), sum(&set, |one| one.1));
        (set, n, told(count, n))
    })
    .collect()
}

/// Every way in which these groups can have answered.
pub fn worlds(eligible: &[u64]) -> Vec<World> {
    let mut all: Vec<World> = vec![Vec::new()];
    for people in eligible {
        let ways: Vec<(u64, u64)> = (0..=*people).flat_map(|n| (0..=n).map(move |yes| (n, yes))).collect();
        let longer = |world: &World| {
            let world = world.clone();
            ways.iter().map(move |way| [world.clone(), vec![*way]].concat()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// What somebody of these groups knows beyond what is shown: nothing, that they took no part, or what they answered.
#[derive(Clone, Copy, Debug)]
pub enum Insider {
    Nobody,
    Silent { group: usize },
    Answered { group: usize, yes: bool },
}

impl Insider {
    fn all(groups: usize) -> Vec<Self> {
        let of = |group| {
            [
                Self::Silent { group },
                Self::Answered { group, yes: true },
                Self::Answered { group, yes: false },
            ]
        };
        [Self::Nobody].into_iter().chain((0..groups).flat_map(of)).collect()
    }

    /// What is left to be worked out once they take themselves away; none where they cannot be in this world.
    fn without(self, eligible: &[u64], world: &World) -> Option<(Vec<u64>, World)> {
        let (mut people, mut rest) = (eligible.to_vec(), world.clone());
        match self {
            Self::Nobody => {}
            Self::Silent { group } => {
                people[group] -= 1;
                if rest[group].0 > people[group] {
                    return None;
                }
            }
            Self::Answered { group, yes } => {
                let (n, count) = rest[group];
                let own = u64::from(yes);
                if n == 0 || count < own || n - count < 1 - own {
                    return None;
                }
                people[group] -= 1;
                rest[group] = (n - 1, count - own);
            }
        }
        Some((people, rest))
    }
}

/// What all worlds that were released alike have in common.
#[derive(Clone, Debug)]
struct Common {
    people: Vec<u64>,
    /// Of each group: the fewest and the most who took part, whether all of them always said yes, or always no.
    groups: Vec<(u64, u64, bool, bool)>,
}

impl Common {
    fn new(people: &[u64]) -> Self {
        Self { people: people.to_vec(), groups: vec![(u64::MAX, 0, true, true); people.len()] }
    }

    fn take(&mut self, world: &World) {
        for (group, (n, yes)) in self.groups.iter_mut().zip(world) {
            *group = (group.0.min(*n), group.1.max(*n), group.2 && yes == n, group.3 && *yes == 0);
        }
    }

    fn pins(&self, secret: Secret) -> Option<&'static str> {
        for (people, (least, most, all, none)) in self.people.iter().zip(&self.groups) {
            if *people == 0 || secret == Secret::Answers && *most == 0 {
                continue;
            }
            if secret == Secret::Part && least == people {
                return Some("everybody of a group took part");
            }
            if secret == Secret::Part && *most == 0 {
                return Some("nobody of a group took part");
            }
            if *all {
                return Some("whoever took part said yes");
            }
            if *none {
                return Some("whoever took part said no");
            }
        }
        None
    }
}

/// What nobody may work out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secret {
    /// What somebody answered, and that they did.
    Part,
    /// What somebody answered.
    Answers,
}

/// What is worked out of somebody, if anything, in any of all worlds of these groups; and how many worlds there were.
pub fn pinned(eligible: &[u64], release: Release) -> (usize, Option<String>) {
    pinned_of(Secret::Part, eligible, release)
}

/// The same of this secret.
pub fn pinned_of(secret: Secret, eligible: &[u64], release: Release) -> (usize, Option<String>) {
    let worlds = worlds(eligible);
    let mut alike: HashMap<Shown, Vec<&World>> = HashMap::new();
    for world in &worlds {
        alike.entry(release(eligible, world)).or_default().push(world);
    }
    for (shown, alike) in &alike {
        for insider in Insider::all(eligible.len()) {
            let mut common: Option<Common> = None;
            for (people, rest) in alike.iter().filter_map(|world| insider.without(eligible, world)) {
                common.get_or_insert_with(|| Common::new(&people)).take(&rest);
            }
            if let Some(what) = common.as_ref().and_then(|common| common.pins(secret)) {
                return (worlds.len(), Some(format!("{what}: {eligible:?} {shown:?} {insider:?}")));
            }
        }
    }
    (worlds.len(), None)
}
