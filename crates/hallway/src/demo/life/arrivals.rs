//! Who asks what, and when: more on Mondays, most in the morning, nothing at night.

use jiff::civil::{Date, Weekday};
use kernel::Instant;
use people::PersonId;
use serve::requests::actions::{Ask, Outside};

use super::{Deed, Life, words};
use crate::demo::chance::Chance;
use crate::demo::house::House;
use crate::demo::moments::{self, Moments, dates};
use crate::demo::stories::{Blanks, Story};

/// How many working days, today included.
pub(in crate::demo) const DAYS: i64 = 10;
/// How often people ask in each hour of the day, from seven on.
const HOURS: [f64; 12] = [0.5, 1.0, 1.4, 1.4, 1.1, 0.6, 0.8, 1.1, 1.0, 0.6, 0.3, 0.2];
/// Cases that the scenes speak of.
const TOLD: [i64; 4] = [1964, 1990, 2031, 2044];
/// The share of requests that a colleague follows.
const FOLLOWED: f64 = 0.08;
/// The share of those behind which somebody waits where this is said only later.
const SAID_LATER: f64 = 0.06;

/// Stories of one service, each told before one is told again.
struct Deck(Vec<Story>);

/// Plans what is asked until the present. The team with the scene is left alone for the last working day, so that
/// the scene is what one sees.
pub(in crate::demo) fn arrive(
    life: &mut Life,
    house: &House,
    moments: &Moments,
    stories: &[Story],
) -> anyhow::Result<()> {
    let mut arrivals = Vec::new();
    for (offer, service) in house.offers.iter().enumerate() {
        let mut chance = life.chance.branch();
        let mut told: Vec<Story> = stories.iter().filter(|s| s.service == service.name).cloned().collect();
        anyhow::ensure!(!told.is_empty(), "nobody ever asks: {}", service.name);
        chance.shuffle(&mut told);
        let mut deck = Deck(told);
        let until =
            if service.team == life.scene_of { quiet_from(moments) } else { moments.now.plus_seconds(-60) };
        for (at, asker) in moments_of(&mut chance, house, moments, offer) {
            // What she waits for is written out, too.
            let leads_scene = house.people[asker].is_lead && house.people[asker].team == Some(life.scene_of);
            if at < until
                && !leads_scene
                && let Some(story) = deck.next(house, house.people[asker].team.unwrap_or_default())
            {
                arrivals.push((at, asker, offer, story, chance.branch()));
            }
        }
    }
    arrivals.sort_by_key(|(at, asker, offer, ..)| (*at, *asker, *offer));
    let mut case = 1_900;
    for (at, asker, offer, story, mut chance) in arrivals {
        case += chance.between(0, 1);
        while TOLD.contains(&case) {
            case += 1;
        }
        life.ask(house, moments, at, (asker, offer), &story, case, chance);
    }
    Ok(())
}

/// From when on the team with a scene has nothing else to do.
pub(super) fn quiet_from(moments: &Moments) -> Instant {
    moments.ago(9 * 60)
}

/// When somebody asks for this, and who.
fn moments_of(chance: &mut Chance, house: &House, moments: &Moments, offer: usize) -> Vec<(Instant, usize)> {
    let (first, last) = (moments.date(1 - DAYS), moments.clinic.local(moments.now).date());
    let days = std::iter::once(first).chain(dates(first, Date::tomorrow)).take_while(|date| *date <= last);
    let mut found = Vec::new();
    for date in days {
        let askers: Vec<(usize, f64)> = house.offers[offer]
            .asked_by
            .iter()
            .copied()
            .filter(|(team, _)| !house.teams[*team].calendar.windows_on(date).is_empty())
            .collect();
        let all: f64 = house.offers[offer].asked_by.iter().map(|(_, weight)| weight).sum();
        let here: f64 = askers.iter().map(|(_, weight)| weight).sum();
        let expected = house.offers[offer].a_day * busyness(date.weekday()) * here / all;
        let number = (expected * (0.7 + 0.6 * chance.share()) + chance.share()) as usize;
        found.extend((0..number).filter_map(|_| moment(chance, house, moments, date, &askers)));
    }
    found
}

const fn busyness(weekday: Weekday) -> f64 {
    match weekday {
        Weekday::Monday => 1.2,
        Weekday::Tuesday => 1.1,
        Weekday::Friday => 0.8,
        Weekday::Saturday => 0.4,
        _ => 1.0,
    }
}

/// Somebody of these teams, at a time at which they are at work.
fn moment(
    chance: &mut Chance,
    house: &House,
    moments: &Moments,
    date: Date,
    askers: &[(usize, f64)],
) -> Option<(Instant, usize)> {
    let weights: Vec<f64> = askers.iter().map(|(_, weight)| *weight).collect();
    (0..40).find_map(|_| {
        let (team, _) = askers.get(chance.weighted(&weights))?;
        let person = *chance.pick(&house.teams[*team].members)?;
        let minutes = (7 + chance.weighted(&HOURS) as i64) * 60 + chance.between(0, 59);
        let at = moments::wall(moments.clinic.zone(), date, minutes).plus_seconds(chance.between(0, 59));
        house.is_at_work(person, at).then_some((at, person))
    })
}

impl Deck {
    /// The next story that somebody of this team may tell; it goes to the end.
    fn next(&mut self, house: &House, team: usize) -> Option<Story> {
        let told = |story: &Story| {
            story.asked_by.is_empty() || story.asked_by.iter().any(|who| house.is_meant(team, who))
        };
        let place = self.0.iter().position(told)?;
        let story = self.0.remove(place);
        self.0.push(story.clone());
        Some(story)
    }
}

impl Life {
    /// Plans that this is asked, and what the asker does besides.
    #[allow(clippy::too_many_arguments, reason = "a request is who, what, when and by chance")]
    fn ask(
        &mut self,
        house: &House,
        moments: &Moments,
        at: Instant,
        (asker, offer): (usize, usize),
        story: &Story,
        case: i64,
        mut chance: Chance,
    ) {
        let service = &house.offers[offer];
        let colleague = house.colleague(asker, &mut chance);
        let needed = story.needed.as_ref().map(|(days, _)| *days);
        let blanks = Blanks::new(&mut chance, house, moments, (at, needed), case, colleague);
        let story = story.told(&blanks);
        let says_later = story.outside.is_some() && !story.is_present && chance.yes(SAID_LATER);
        let outside = story.outside.clone().filter(|_| !says_later);
        let for_whom = colleague.filter(|_| story.is_for_colleague);
        let needed =
            story.needed.as_ref().map(|(days, why)| (moments_after(house, service.team, at, *days), why));
        let greeting = chance.word(match moments.clinic.local(at).hour() {
            0..12 => &words::IN_THE_MORNING,
            _ => &words::AFTER_NOON,
        });
        // Drawn beside everything else, so that whatever is asked the rest of life stays as it is.
        let mut beside = chance.clone().branch();
        let whom = colleague.map(|who| PersonId(house.people[who].viewer.person));
        let answers = service.questions.as_ref().map(|questions| {
            questions.plausible(&mut beside, &[&story.subject, " ", &story.body].concat(), at, whom)
        });
        let ask = Ask {
            answers: answers.unwrap_or_default(),
            service: service.id,
            subject: story.subject.clone(),
            body: [greeting, &story.body, chance.word(&words::FAREWELLS)].concat(),
            requested_for: for_whom.map(|who| PersonId(house.people[who].viewer.person)),
            needed_by: needed.as_ref().map(|(at, _)| *at),
            needed_reason: needed.map(|(_, why)| why.clone()),
            external_reference: outside.as_ref().and_then(|_| blanks.case()),
            external_customer: outside,
            is_present: story.is_present,
        };
        let (is_confidential, subject) = (service.is_confidential, story.subject.clone());
        let follower = colleague.filter(|_| !is_confidential && chance.yes(FOLLOWED));
        let later = story.outside.clone().filter(|_| says_later);
        let soon = at.plus_seconds(chance.between(90, 1_500));
        let new = self.case(house, asker, offer, Some(story), &subject, chance);
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

/// Noon of the day that lies so many working days of the team ahead.
fn moments_after(house: &House, team: usize, at: Instant, days: i64) -> Instant {
    let calendar = &house.teams[team].calendar;
    let day = calendar.add_days(at, u32::try_from(days).unwrap_or(1)).unwrap_or(at);
    moments::wall(calendar.zone(), calendar.local(day).date(), 12 * 60)
}
