//! Two weeks of life: what people do, moment by moment, each deed through the verb that everybody uses.
//!
//! What is planned lies in one line by its moment. Doing something may plan more: who opens a request plans that
//! somebody looks, who takes it plans the work. An act may run twice, so each works on a copy of the life so far.

mod arrivals;
mod course;
mod deed;
mod look;
mod words;

use std::collections::BTreeMap;

use anyhow::Context;
use db::{Act, Db, Origin, act};
use kernel::{Audience, Failure, Instant, Viewer};
use map::relationships::model::{Relationship, Side};
use map::relationships::{actions as links, store as known_links};
use serve::requests::model::RequestId;

use super::chance::Chance;
use super::house::House;
use super::moments::Moments;
use super::stories::Story;

pub(super) use arrivals::arrive;
pub(super) use deed::{Deed, Stage};

/// What is to come, and how far everything is.
#[derive(Clone)]
pub(super) struct Life {
    /// By moment, and among the same in the order of planning.
    planned: BTreeMap<(Instant, u32), Step>,
    plans: u32,
    cases: Vec<Case>,
    /// The team whose present is written out.
    scene_of: usize,
    chance: Chance,
}

#[derive(Clone)]
enum Step {
    Do {
        case: usize,
        who: Option<usize>,
        deed: Deed,
    },
    /// Somebody looks at what is next.
    Look(Line),
    /// A lead looks through the links of the team and confirms some.
    Confirm {
        lead: usize,
    },
}

/// Where requests stand one behind the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Team(usize),
    /// Of a confidential service.
    Circle(usize),
}

/// A request as those who plan know it.
#[derive(Clone)]
struct Case {
    asker: usize,
    offer: usize,
    /// The team that has it.
    holder: usize,
    /// How it goes; a scene that is written out has none.
    story: Option<Story>,
    subject: String,
    request: Option<(RequestId, String)>,
    stage: Stage,
    has: Option<usize>,
    waits_for_asker: bool,
    /// Somebody has begun, or is about to.
    is_begun: bool,
    chance: Chance,
}

impl Life {
    pub(super) fn new(chance: Chance, scene_of: usize) -> Self {
        Self { planned: BTreeMap::new(), plans: 0, cases: Vec::new(), scene_of, chance }
    }

    fn plan(&mut self, at: Instant, step: Step) {
        self.plans += 1;
        self.planned.insert((at, self.plans), step);
    }

    /// Somebody will do this; without a name, Hallway itself.
    pub(super) fn will(&mut self, at: Instant, who: Option<usize>, case: usize, deed: Deed) {
        self.plan(at, Step::Do { case, who, deed });
    }

    /// A request of which the rest is written out.
    pub(super) fn scene(&mut self, house: &House, asker: usize, offer: usize, subject: &str) -> usize {
        let chance = self.chance.branch();
        self.case(house, asker, offer, None, subject, chance)
    }

    fn case(
        &mut self,
        house: &House,
        asker: usize,
        offer: usize,
        story: Option<Story>,
        subject: &str,
        chance: Chance,
    ) -> usize {
        self.cases.push(Case {
            asker,
            offer,
            holder: house.offers[offer].team,
            story,
            subject: subject.to_owned(),
            request: None,
            stage: Stage::default(),
            has: None,
            waits_for_asker: false,
            is_begun: false,
            chance,
        });
        self.cases.len() - 1
    }

    /// Leads look at their links on some mornings.
    pub(super) fn confirm_links(&mut self, house: &House, moments: &Moments) {
        for days in [-7, -5, -2] {
            for (lead, _) in house.people.iter().enumerate().filter(|(_, person)| person.is_lead) {
                let minutes = self.chance.between(5, 80);
                let morning = moments.day(days, 8, 20).plus_seconds(minutes * 60);
                self.plan(house.at_work(lead, morning), Step::Confirm { lead });
            }
        }
    }

    /// Lives until the present: an act for each day.
    pub(super) async fn run(mut self, db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
        while let Some(((first, _), _)) = self.planned.first_key_value() {
            let evening = first.plus_seconds(86_400).min(Instant(moments.now.0 + 1));
            if *first > moments.now {
                break;
            }
            let lived: Result<Self, Failure> = act!(db, Viewer::system(), |a| {
                a.origin = Origin::Simulated;
                self.clone().until(a, house, moments, evening).await
            });
            self = lived.with_context(|| format!("the day before {evening}"))?;
        }
        Ok(())
    }

    /// Everything that happens before this moment.
    async fn until(
        mut self,
        a: &mut Act,
        house: &House,
        moments: &Moments,
        end: Instant,
    ) -> Result<Self, Failure> {
        while let Some(next) = self.planned.first_entry() {
            if next.key().0 >= end {
                break;
            }
            let ((at, _), step) = next.remove_entry();
            match step {
                Step::Do { case, who, deed } => {
                    let done = self.perform(a, house, at, case, who, &deed).await?;
                    if done && matches!(deed, Deed::Open(_)) && self.cases[case].story.is_some() {
                        self.after_opening(house, moments, at, case);
                    }
                }
                Step::Look(line) => self.look(a, house, moments, at, line).await?,
                Step::Confirm { lead } => self.confirm(a, house, at, lead).await?,
            }
        }
        Ok(self)
    }

    async fn confirm(&mut self, a: &mut Act, house: &House, at: Instant, lead: usize) -> Result<(), Failure> {
        let viewer = &house.people[lead].viewer;
        a.now = at;
        a.viewer = viewer.clone();
        let filter = known_links::Filter { party: viewer.home_team, after: None, limit: 100 };
        let links = known_links::list(a, viewer.person, &filter).await?;
        for link in links.into_iter().filter(|link| link.audience == Audience::COLLEAGUES) {
            let side = side_of(&link, viewer);
            if !link.is_confirmed_by(side) && self.chance.yes(0.7) {
                links::confirm(a, link.id, None, Some(side)).await?;
            }
        }
        Ok(())
    }
}

/// The end at which this viewer's team stands.
fn side_of(link: &Relationship, viewer: &Viewer) -> Side {
    if viewer.home_team == Some(link.provider_id) { Side::Provider } else { Side::Customer }
}
