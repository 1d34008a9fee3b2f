//! What the clinics know of each other beside requests: who wrote to whom, with the second key, and a campaign for a
//! complete map that is half done.

use anyhow::Context;
use db::{Db, Origin, act};
use kernel::{Failure, Instant, Viewer};
use map::interactions::{Month, Sum, replace};
use measure::traffic::{Passage, Way};
use people::PersonId;
use people::second_key::{Matter, actions as second_key};
use serve::completeness::{actions as campaign, store};

use super::links;
use crate::life::chance::Chance;
use crate::life::house::House;
use crate::life::moments::Moments;

/// Who holds the second key, and who asked for it.
const REPRESENTATIVE: &str = "Ingrid Solberg";
const ADMINISTRATOR: &str = "Oskar Lindqvist";
const PURPOSE: &str = "Mail within the house, half a year back: to find whom we serve without knowing it, before we move \
                       into Harbour House.";
/// How many working days ago it was asked for, allowed, and read.
const ASKED_DAYS: i64 = 18;
const MONTHS: i32 = 6;

/// Who asks whom by mail beside what is on the map, how many people of each, and how often a month; the other way, how
/// often.
const BESIDE: &[(&str, &str, u64, u64, u64)] = &[
    ("Physiotherapy", "Purchasing", 4, 9, 1),
    ("Paediatrics", "Laboratory", 5, 14, 2),
    ("Catering", "Finance", 3, 7, 0),
    ("Radiology", "Medical Records", 6, 12, 1),
    ("Surgery", "Sterile Supply", 7, 25, 3),
    ("Pharmacy", "Paediatrics", 4, 8, 8),
    ("Training and Quality", "Human Resources", 3, 4, 2),
];

/// The same of those between whom something is described.
const DESCRIBED: (u64, u64, u64) = (6, 70, 8);
/// What each writes within the team, a month.
const WITHIN: f64 = 8.0;

/// What the campaign asks.
const WORDS: &str = "Please look once at whom you serve and who serves you. It takes ten minutes, and in Harbour House we \
                     plan the rooms by it.";
const STARTED_DAYS: i64 = 6;
const DUE_IN_DAYS: i64 = 10;
/// Whose part is done, beside every other one.
const DONE: &str = "Patient Billing";

pub(super) async fn discover(
    db: &Db,
    house: &House,
    moments: &Moments,
    mut chance: Chance,
) -> anyhow::Result<()> {
    let viewer = |name| anyhow::Ok(house.people[house.person(name)?].viewer.clone());
    let (rep, adm) = (viewer(REPRESENTATIVE)?, viewer(ADMINISTRATOR)?);
    let asked_at = moments.day(-ASKED_DAYS, 10, 20).min(moments.now);
    let allowed_at = moments.day(-ASKED_DAYS + 2, 14, 5).min(moments.now);
    let person = PersonId(rep.person);
    let asked: Result<(), Failure> = act!(db, adm, |a| {
        (a.origin, a.now) = (Origin::Simulated, asked_at);
        second_key::name(a, person).await?;
        second_key::ask(a, Matter::Interactions, PURPOSE).await.map(drop)
    });
    asked.context("asking the second key")?;
    let allowed: Result<_, Failure> = act!(db, rep, |a| {
        (a.origin, a.now) = (Origin::Simulated, allowed_at);
        second_key::allow(a, Matter::Interactions).await
    });
    allowed.context("turning the second key")?;
    let months = months(house, moments.now, &mut chance)?;
    let system = Viewer::system();
    let read: Result<(), Failure> = act!(db, system, |a| {
        (a.origin, a.now) = (Origin::Simulated, allowed_at.plus_seconds(3_600).min(moments.now));
        let mut rows = 0;
        for (month, sums) in &months {
            replace(a, *month, sums).await?;
            rows += sums.iter().map(|sum| sum.passed.count()).sum::<u64>();
        }
        second_key::record_reading(a, rows, months.len() as u64).await
    });
    read.context("adding up who wrote to whom")?;
    ask_leads(db, house, moments, &adm).await
}

/// Who asks whom; how many people of each, how often a month, and how often the other way.
type Mail = (usize, usize, (u64, u64, u64));

fn who_write(house: &House) -> anyhow::Result<Vec<Mail>> {
    let mut writing: Vec<_> =
        links::between_teams(house)?.into_iter().map(|(asks, asked)| (asks, asked, DESCRIBED)).collect();
    for (asks, asked, people, forth, back) in BESIDE {
        let (asks, asked) = (house.team(asks)?, house.team(asked)?);
        // Some of them are described by now.
        if !writing.iter().any(|(one, other, _)| [(asks, asked), (asked, asks)].contains(&(*one, *other))) {
            writing.push((asks, asked, (*people, *forth, *back)));
        }
    }
    Ok(writing)
}

/// The months until now with what passed in each.
fn months(house: &House, now: Instant, chance: &mut Chance) -> anyhow::Result<Vec<(Month, Vec<Sum>)>> {
    let today = now.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
    let writing = who_write(house)?;
    let mut months = Vec::new();
    for back in (0..MONTHS).rev() {
        let first = today.first_of_month().saturating_sub(jiff::Span::new().months(back));
        let last = if back == 0 { today } else { first.last_of_month() };
        let whole = f64::from(first.last_of_month().day());
        let part = f64::from(last.day()) / whole;
        let epoch = jiff::civil::date(1970, 1, 1);
        let days: Vec<i64> = first
            .series(jiff::Span::new().days(1))
            .take_while(|day| *day <= last)
            .filter(|day| day.weekday().to_monday_zero_offset() < 5)
            .map(|day| i64::from((day - epoch).get_days()))
            .collect();
        let (Some(begin), Some(end)) = (days.first(), days.last()) else { continue };
        let times = (Some((begin * 86_400 + 34_000) * 1_000_000), Some((end * 86_400 + 34_000) * 1_000_000));
        let mut sums = Vec::new();
        for (asks, asked, (people, forth, back)) in &writing {
            let [from, to] = [*asks, *asked].map(|team| house.teams[team].id.0);
            let mut way = |asks: u64| {
                let some = |n: u64, chance: &mut Chance| {
                    let n = n as f64 * part * chance.around(1.0, 0.2);
                    n.round().max(0.0) as u64
                };
                let asks = some(asks, chance);
                Way { count: asks * 2 + some(6, chance) + 1, persons: *people, begun: asks + 1, asks }
            };
            let ways = [way(*forth), way(*back)];
            let ways = if from.0 < to.0 { ways } else { [ways[1], ways[0]] };
            let (low, high) = if from.0 < to.0 { (from, to) } else { (to, from) };
            let days = days.iter().copied().filter(|_| chance.yes(0.6)).collect();
            sums.push(Sum { low, high, passed: Passage { ways, first: times.0, last: times.1, days } });
        }
        for team in house.teams.iter().filter(|team| team.members.len() > 1) {
            let count = (team.members.len() as f64 * WITHIN * part * chance.around(1.0, 0.2)) as u64;
            let persons = team.members.len() as u64;
            let own = Way { count, persons, begun: 0, asks: 0 };
            let days = days.iter().copied().collect();
            let passed = Passage { ways: [own, Way::default()], first: times.0, last: times.1, days };
            sums.push(Sum { low: team.id.0, high: team.id.0, passed });
        }
        months.push((Month::of(times.0), sums));
    }
    Ok(months)
}

/// All leads are asked; half of them have said that their part is done.
async fn ask_leads(db: &Db, house: &House, moments: &Moments, adm: &Viewer) -> anyhow::Result<()> {
    let started_at = moments.day(-STARTED_DAYS, 9, 5).min(moments.now);
    let new =
        campaign::NewCampaign { words: WORDS.to_owned(), due_on: moments.date(DUE_IN_DAYS).to_string() };
    let parts: Result<_, Failure> = act!(db, adm, |a| {
        (a.origin, a.now) = (Origin::Simulated, started_at);
        let campaign = campaign::start(a, &new).await?;
        Ok(store::parts(a, campaign.id).await?)
    });
    let parts = parts.context("starting the campaign")?;
    for (nth, part) in parts.iter().enumerate() {
        let group = house.teams.iter().find(|group| group.id == part.team_id);
        let lead = group.and_then(|group| group.members.iter().find(|member| house.people[**member].is_lead));
        let (Some(lead), true) = (lead, nth % 2 == 0 || part.team_name == DONE) else { continue };
        let lead = house.people[*lead].viewer.clone();
        let at = moments.day(1 - STARTED_DAYS + nth as i64 % 4, 10, 15).min(moments.now);
        let team = part.team_id;
        let done: Result<(), Failure> = act!(db, lead, |a| {
            (a.origin, a.now) = (Origin::Simulated, at);
            campaign::finish_part(a, team).await
        });
        done.with_context(|| format!("the part of {}", part.team_name))?;
    }
    Ok(())
}
