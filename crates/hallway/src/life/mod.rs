//! Life in an organisation, simulated: people ask, look at what is next, work, wait, answer, come back.
//!
//! It is pure: a life gives one deed after the other, in the order of time, and knows by itself how everything stands.
//! Two tell it to a database: [`verbs`] does each deed as everybody does, [`chronicles`] writes whole months down in one
//! go. Both say the same, which a test holds them to. A seed makes it the same life again.

mod arrivals;
mod case;
pub mod chance;
pub mod chronicles;
mod course;
mod deed;
pub mod house;
mod lines;
mod look;
pub mod moments;
pub mod stories;
#[cfg(test)]
mod tests;
pub mod verbs;
mod volume;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::Instant;
use serve::requests::place::Place;

use case::Case;
use chance::Chance;
use house::House;
use lines::{Line, Lines};
use look::Hands;
use moments::Moments;
use stories::Story;

pub use deed::Deed;
pub use volume::Volume;

/// What is to come, and how far everything is.
#[derive(Clone)]
pub struct Life {
    house: Arc<House>,
    moments: Arc<Moments>,
    /// By moment, and among the same in the order of planning.
    planned: BTreeMap<(Instant, u64), Step>,
    plans: u64,
    /// Those that are over are forgotten.
    cases: Vec<Option<Box<Case>>>,
    lines: Lines,
    hands: Hands,
    arrivals: arrivals::Arrivals,
    /// The team whose present is written out, if there is one.
    scene_of: Option<usize>,
    chance: Chance,
}

#[derive(Clone)]
enum Step {
    /// A day begins: what is asked on it is drawn.
    Day(usize),
    Do {
        case: usize,
        who: Option<usize>,
        deed: Box<Deed>,
    },
    /// Somebody looks at what is next.
    Look(Line),
    /// A lead looks through the links of the team and confirms some.
    Confirm {
        lead: usize,
    },
}

/// Something that is done now.
#[derive(Clone, Debug)]
pub enum Doing {
    Deed(Done),
    /// A lead looks through the links of the team.
    Confirm {
        at: Instant,
        lead: usize,
    },
}

/// A deed with everything that follows from how the lines stand.
#[derive(Clone, Debug)]
pub struct Done {
    pub at: Instant,
    /// Nobody when Hallway itself does it.
    pub who: Option<usize>,
    pub case: usize,
    pub asker: usize,
    pub offer: usize,
    pub deed: Box<Deed>,
    /// How many earlier ones nobody has yet, for who takes it.
    pub passed: usize,
    /// The place in line that it gets, where it enters one.
    pub place: Option<Place>,
    /// Nothing happens to it any more.
    pub is_over: bool,
}

impl Life {
    /// A life in this house, as much of it as `volume` says, with the present of `moments`.
    pub fn new(
        house: Arc<House>,
        moments: Arc<Moments>,
        stories: &[Story],
        volume: &Volume,
        scene_of: Option<usize>,
        mut chance: Chance,
    ) -> anyhow::Result<Self> {
        let arrivals = arrivals::Arrivals::plan(&house, stories, volume, &mut chance)?;
        let hands = Hands::new(house.people.len(), arrivals.minutes_each(&house));
        let mut life = Self {
            planned: BTreeMap::new(),
            plans: 0,
            cases: Vec::new(),
            lines: Lines::default(),
            hands,
            arrivals,
            scene_of,
            chance,
            house,
            moments,
        };
        for (day, at) in life.arrivals.mornings(&life.house) {
            life.plan(at, Step::Day(day));
        }
        Ok(life)
    }

    fn plan(&mut self, at: Instant, step: Step) {
        self.plans += 1;
        self.planned.insert((at, self.plans), step);
    }

    /// Somebody will do this; without a name, Hallway itself.
    pub fn will(&mut self, at: Instant, who: Option<usize>, case: usize, deed: Deed) {
        self.plan(at, Step::Do { case, who, deed: Box::new(deed) });
    }

    /// A request of which the rest is written out.
    pub fn scene(&mut self, asker: usize, offer: usize) -> usize {
        let chance = self.chance.branch();
        self.case(asker, offer, None, chance)
    }

    fn case(&mut self, asker: usize, offer: usize, story: Option<Story>, chance: Chance) -> usize {
        let line = self.house.line_of(offer);
        let holder = self.house.offers[offer].team;
        self.cases.push(Some(Box::new(Case::new(asker, offer, holder, line, story, chance))));
        self.cases.len() - 1
    }

    /// A case that is not over.
    fn known(&self, case: usize) -> Option<&Case> {
        self.cases.get(case)?.as_deref()
    }

    /// Leads look at their links on some mornings.
    pub fn confirm_links(&mut self) {
        let (house, moments) = (self.house.clone(), self.moments.clone());
        for days in [-7, -5, -2] {
            for (lead, _) in house.people.iter().enumerate().filter(|(_, person)| person.is_lead) {
                let minutes = self.chance.between(5, 80);
                let morning = moments.day(days, 8, 20).plus_seconds(minutes * 60);
                self.plan(house.at_work(lead, morning), Step::Confirm { lead });
            }
        }
    }

    /// The next thing that is done before this moment.
    pub fn next(&mut self, end: Instant) -> anyhow::Result<Option<Doing>> {
        while let Some(next) = self.planned.first_entry() {
            if next.key().0 >= end {
                break;
            }
            let ((at, _), step) = next.remove_entry();
            let done = match step {
                Step::Day(day) => {
                    self.ask_on(day)?;
                    None
                }
                Step::Do { case, who, deed } => self.perform(at, case, who, deed),
                Step::Look(line) => self.look(at, line),
                Step::Confirm { lead } => return Ok(Some(Doing::Confirm { at, lead })),
            };
            if let Some(done) = done {
                return Ok(Some(Doing::Deed(done)));
            }
        }
        Ok(None)
    }
}
