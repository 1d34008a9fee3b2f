//! Who asks what, and when: most in the morning, nothing at night.

use std::sync::Arc;

use jiff::civil::Date;
use kernel::{Instant, Kind};
use map::Class;
use people::PersonId;
use serve::requests::actions::{Ask, Outside, WalkUp};

use super::chance::Chance;
use super::house::{House, Offer};
use super::moments;
use super::stories::{Blanks, Story};
use super::volume::{Busy, Volume, askers};
use super::{Deed, Life, words};

/// How often people ask in each hour of the day, from seven on.
const HOURS: [f64; 12] = [0.5, 1.0, 1.4, 1.4, 1.1, 0.6, 0.8, 1.1, 1.0, 0.6, 0.3, 0.2];
/// Cases that scenes speak of.
const TOLD: [i64; 4] = [1964, 1990, 2031, 2044];
/// The share of requests that a colleague follows.
const FOLLOWED: f64 = 0.08;
/// The share of those behind which somebody waits where this is said only later.
const SAID_LATER: f64 = 0.06;
/// The share of what is simple, and in a team that has somebody there, for which people come by.
const CAME_BY: f64 = 0.2;
/// How many are drawn for each who asks, at most.
const MOST_DRAWN: usize = 200;
/// How long a request keeps somebody busy when there is time, in minutes, and which share of their time it takes at most.
const UNHURRIED_MINUTES: f64 = 16.0;
const BUSY_SHARE: f64 = 0.7;

/// Everything that will be asked.
#[derive(Clone)]
pub(super) struct Arrivals {
    days: Arc<Vec<Busy>>,
    stories: Arc<Vec<Story>>,
    /// For each service its stories, each told before one is told again.
    decks: Vec<Vec<usize>>,
    case: i64,
    is_exact: bool,
    /// What could not be asked on its day, and waits for the next.
    owed: usize,
}

impl Arrivals {
    pub fn plan(
        house: &House,
        stories: &[Story],
        volume: &Volume,
        chance: &mut Chance,
    ) -> anyhow::Result<Self> {
        let mut decks = Vec::new();
        for service in &house.offers {
            let told = stories.iter().enumerate().filter(|(_, story)| story.service == service.told_as);
            let mut told: Vec<usize> = told.map(|(place, _)| place).collect();
            anyhow::ensure!(!told.is_empty(), "nobody ever asks: {}", service.told_as);
            chance.shuffle(&mut told);
            decks.push(told);
        }
        let days = Arc::new(volume.days(house, chance));
        let stories = Arc::new(stories.to_vec());
        Ok(Self { days, stories, decks, case: 1_900, is_exact: volume.requests.is_some(), owed: 0 })
    }

    /// When each day begins.
    pub fn mornings(&self, house: &House) -> Vec<(usize, Instant)> {
        let at = |date| moments::wall(house.clinic.zone(), date, 0);
        self.days.iter().enumerate().map(|(day, busy)| (day, at(busy.date))).collect()
    }

    /// How long one request may keep somebody busy, so that all of them can be answered.
    pub fn minutes_each(&self, house: &House) -> f64 {
        let requests: usize = self.days.iter().map(|day| day.number).sum();
        let open = self.days.iter().filter(|day| !house.clinic.windows_on(day.date).is_empty()).count();
        let hands = house.people.iter().filter(|person| person.team.is_some()).count();
        let minutes = (open * hands) as f64 * 480.0 * BUSY_SHARE;
        (minutes / requests.max(1) as f64).min(UNHURRIED_MINUTES)
    }

    /// The next story that somebody of this team may tell; it goes to the end.
    fn next_story(&mut self, house: &House, offer: usize, team: usize) -> Option<Story> {
        let place = self.find_story(house, offer, team)?;
        let deck = &mut self.decks[offer];
        let story = deck.remove(place);
        deck.push(story);
        Some(self.stories[story].clone())
    }

    fn find_story(&self, house: &House, offer: usize, team: usize) -> Option<usize> {
        let told = |story: &usize| {
            let story = &self.stories[*story];
            story.asked_by.is_empty() || story.asked_by.iter().any(|who| house.is_meant(team, who))
        };
        self.decks[offer].iter().position(told)
    }

    fn next_case(&mut self, chance: &mut Chance) -> i64 {
        self.case += chance.between(0, 1);
        while TOLD.contains(&self.case) {
            self.case += 1;
        }
        self.case
    }
}

/// Somebody who asks for something.
struct Asking {
    at: Instant,
    asker: usize,
    offer: usize,
}

impl Life {
    /// Plans what is asked on this day. The team with a scene is left alone for the last working day, so that the scene is
    /// what one sees.
    pub(super) fn ask_on(&mut self, day: usize) -> anyhow::Result<()> {
        let (house, days) = (self.house.clone(), self.arrivals.days.clone());
        let busy = &days[day];
        let until = self.moments.now.plus_seconds(-60);
        let quiet = self.quiet_from();
        let wanted = busy.number + std::mem::take(&mut self.arrivals.owed);
        let mut asked = Vec::with_capacity(wanted);
        // Most of those who are drawn are at work and have something to ask; on a short day few are.
        for _ in 0..wanted * MOST_DRAWN {
            if asked.len() == wanted {
                break;
            }
            let drawn = drawn(&mut self.chance, &house, busy);
            asked.extend(drawn.filter(|asking| asking.at < until && self.may_ask(&house, quiet, asking)));
        }
        if self.arrivals.is_exact {
            self.arrivals.owed = wanted - asked.len();
            anyhow::ensure!(
                self.arrivals.owed == 0 || day + 1 < days.len(),
                "{} requests found nobody at work who would have asked; name more days or more people",
                self.arrivals.owed
            );
        }
        asked.sort_by_key(|asking| (asking.at, asking.asker, asking.offer));
        for asking in asked {
            let team = house.people[asking.asker].team.unwrap_or_default();
            let Some(story) = self.arrivals.next_story(&house, asking.offer, team) else { continue };
            let mut chance = self.chance.branch();
            let case = self.arrivals.next_case(&mut chance);
            self.ask(&house, asking, &story, case, chance);
        }
        Ok(())
    }

    /// Whether there is a story for it, and no scene that it would disturb.
    fn may_ask(&self, house: &House, quiet: Instant, asking: &Asking) -> bool {
        let Some(team) = house.people[asking.asker].team else { return false };
        let of_scene = |team: usize| self.scene_of == Some(team);
        // What the one who leads the scene waits for is written out, too.
        let is_left_alone = asking.at >= quiet && of_scene(house.offers[asking.offer].team)
            || house.people[asking.asker].is_lead && of_scene(team);
        !is_left_alone && self.arrivals.find_story(house, asking.offer, team).is_some()
    }

    /// Plans that this is asked, and what the asker does besides.
    fn ask(&mut self, house: &House, asking: Asking, story: &Story, case: i64, mut chance: Chance) {
        let Asking { at, asker, offer } = asking;
        let moments = self.moments.clone();
        let service = &house.offers[offer];
        let colleague = house.colleague(asker, &mut chance);
        let needed = story.needed.as_ref().map(|(days, _)| *days);
        let blanks = Blanks::new(&mut chance, house, &moments, (at, needed), case, colleague);
        let story = story.told(&blanks);
        let says_later = story.outside.is_some() && !story.is_present && chance.yes(SAID_LATER);
        let outside = story.outside.clone().filter(|_| !says_later);
        let for_whom = colleague.filter(|_| story.is_for_colleague);
        let needed =
            story.needed.as_ref().map(|(days, why)| (days_after(house, service.team, at, *days), why));
        // Drawn beside everything else, so that whatever is asked the rest of life stays as it is.
        let mut beside = chance.clone().branch();
        if let Some(who) = at_desk(&mut beside, house, (at, asker), service, &story) {
            let came = WalkUp {
                requester: PersonId(house.people[asker].viewer.person),
                subject: story.subject.clone(),
                body: String::new(),
                is_done: false,
                message: None,
                team: Some(house.teams[service.team].id),
            };
            let new = self.case(asker, offer, Some(story), chance);
            self.will(at, Some(who), new, Deed::WalkUp(came));
            return;
        }
        let greeting = chance.word(match moments.clinic.local(at).hour() {
            0..12 => &words::IN_THE_MORNING,
            _ => &words::AFTER_NOON,
        });
        let whom = colleague.map(|who| PersonId(house.people[who].viewer.person));
        let answers = service.questions.as_ref().map(|questions| {
            questions.plausible(&mut beside, &[&story.subject, " ", &story.body].concat(), at, whom)
        });
        let ask = Ask {
            answers: answers.unwrap_or_default(),
            service: Some(service.id),
            subject: story.subject.clone(),
            body: [greeting, &story.body, chance.word(&words::FAREWELLS)].concat(),
            requested_for: for_whom.map(|who| PersonId(house.people[who].viewer.person)),
            needed_by: needed.as_ref().map(|(at, _)| *at),
            needed_reason: needed.map(|(_, why)| why.clone()),
            external_reference: outside.as_ref().and_then(|_| blanks.case()),
            external_customer: outside,
            is_present: story.is_present,
            ..Ask::default()
        };
        let follower = colleague.filter(|_| !service.is_confidential && chance.yes(FOLLOWED));
        let later = story.outside.clone().filter(|_| says_later);
        let soon = at.plus_seconds(chance.between(90, 1_500));
        let new = self.case(asker, offer, Some(story), chance);
        self.will(at, Some(asker), new, Deed::Open(ask));
        if let Some(follower) = follower {
            self.will(soon, Some(asker), new, Deed::Follow(follower));
        }
        if let Some(external_customer) = later {
            let input = Outside { external_customer, external_reference: blanks.case() };
            self.will(soon, Some(asker), new, Deed::Outside(input));
        }
    }
}

/// A service and somebody who asks for it on this day, when that somebody is at work.
fn drawn(chance: &mut Chance, house: &House, busy: &Busy) -> Option<Asking> {
    let offer = chance.weighted(&busy.weights);
    let askers = askers(house, offer, busy.date);
    let weights: Vec<f64> = askers.iter().map(|(_, weight)| *weight).collect();
    let (team, _) = askers.get(chance.weighted(&weights))?;
    let asker = *chance.pick(&house.teams[*team].members)?;
    let at = time_of(chance, house, busy.date);
    house.is_at_work(asker, at).then_some(Asking { at, asker, offer })
}

/// Who of the team is there when somebody comes by instead of writing, as people do for what is quickly answered.
fn at_desk(
    chance: &mut Chance,
    house: &House,
    (at, asker): (Instant, usize),
    service: &Offer,
    story: &Story,
) -> Option<usize> {
    let is_plain = !service.is_confidential && service.class == Class::Standard && story.is_plain();
    let team = &house.teams[service.team];
    if !is_plain || team.desk.is_none() || !chance.yes(CAME_BY) {
        return None;
    }
    let is_there = |who: &usize| {
        let works_here = house.people[*who].viewer.kind == Kind::Employee;
        *who != asker && works_here && house.is_at_work(*who, at)
    };
    let there: Vec<usize> = team.members.iter().copied().filter(is_there).collect();
    chance.pick(&there).copied()
}

fn time_of(chance: &mut Chance, house: &House, date: Date) -> Instant {
    let minutes = (7 + chance.weighted(&HOURS) as i64) * 60 + chance.between(0, 59);
    moments::wall(house.clinic.zone(), date, minutes).plus_seconds(chance.between(0, 59))
}

/// Noon of the day that lies so many working days of the team ahead.
fn days_after(house: &House, team: usize, at: Instant, days: i64) -> Instant {
    let calendar = &house.teams[team].calendar;
    let day = calendar.add_days(at, u32::try_from(days).unwrap_or(1)).unwrap_or(at);
    moments::wall(calendar.zone(), calendar.local(day).date(), 12 * 60)
}
