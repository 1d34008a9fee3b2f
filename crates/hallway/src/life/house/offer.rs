//! What the teams offer, and who is cleared for what is confidential.

use anyhow::Context;
use db::Act;
use kernel::{Failure, Kind};
use map::services::input::NewService;
use map::services::{SomeTargets, actions};
use map::{Class, Confidentiality, Target, Targets, clearances};
use people::PersonId;

use super::rows::ServiceRow;
use super::{House, Offer, forms};

/// Who is in the circle of a confidential service beside the lead of its team. Nobody who keeps the settings is.
const CLEARED: [&str; 1] = ["Colm Brennan"];

/// Open seconds of an ordinary day.
const DAY_SECONDS: i64 = 9 * 3600;

pub(super) async fn services(a: &mut Act, house: &mut House, rows: &[ServiceRow]) -> Result<(), Failure> {
    let asked = forms::questions()?;
    for row in rows {
        let team = house.team(&row.team)?;
        let targets = targets(&row.targets)?;
        let draft = draft(row, house, team, targets).read()?;
        let id = actions::offer(a, &draft).await?.id;
        let is_confidential = row.confidentiality == Confidentiality::Confidential;
        let lead = |person: &usize| house.people[*person].is_lead;
        let mut hands = house.teams[team].members.clone();
        if is_confidential {
            let others: Vec<usize> = hands.iter().copied().filter(|hand| !lead(hand)).collect();
            let named = others.iter().copied().filter(|other| CLEARED.contains(&&*house.people[*other].name));
            let named: Vec<usize> = named.collect();
            hands.retain(lead);
            for person in if named.is_empty() { others.into_iter().take(1).collect() } else { named } {
                clearances::actions::clear(a, id, PersonId(house.people[person].viewer.person)).await?;
                hands.push(person);
            }
            for hand in &hands {
                house.people[*hand].viewer.audiences.push(id.circle());
            }
        }
        let questions = asked.iter().find(|questions| questions.is_of(&row.name)).cloned();
        if let Some(questions) = &questions {
            map::services::forms::actions::save(a, id, None, &questions.fields).await?;
        }
        house.offers.push(Offer {
            id,
            name: row.name.clone(),
            told_as: row.name.clone(),
            team,
            class: row.class,
            is_confidential,
            offers_present: row.present == "yes",
            done_within: targets.resolve.map(seconds),
            usual: row.usual,
            a_day: row.a_day,
            asked_by: asked_by(&row.asked_by, house, team)?,
            hands,
            questions,
        });
    }
    for offer in &house.offers {
        let team = &mut house.teams[offer.team];
        if !offer.is_confidential && team.desk.is_none() {
            team.desk = Some(map::services::direct(a, team.id).await?);
        }
    }
    Ok(())
}

fn draft(row: &ServiceRow, house: &House, team: usize, targets: Targets) -> NewService {
    let standard = (row.class == Class::Standard).then_some(targets);
    NewService {
        name: row.name.clone(),
        team: house.teams[team].id,
        description: Some(row.description.clone()),
        owner: owner_above(house, team),
        confidentiality: Some(row.confidentiality),
        targets: Some(SomeTargets { standard, ..SomeTargets::default() }),
        default_class: Some(row.class),
        offers_present: Some(row.present == "yes"),
        asks_guests: Some(row.guests == "yes"),
        calendar: None,
    }
}

/// Where nobody leads the team, whoever leads the nearest one above answers for what it offers.
fn owner_above(house: &House, team: usize) -> Option<PersonId> {
    let line = std::iter::successors(Some(team), |team| house.teams[*team].parent);
    let lead = |team: usize| house.teams[team].members.iter().copied().find(|m| house.people[*m].is_lead);
    line.skip(1)
        .find_map(lead)
        .filter(|_| lead(team).is_none())
        .map(|m| PersonId(house.people[m].viewer.person))
}

/// `2h 4h 2d 1d`: to a first word, to an answer, until it is done; and how long one team keeps it, where that is
/// promised.
fn targets(text: &str) -> anyhow::Result<Targets> {
    let mut parts = text.split(' ').map(target);
    let mut next = || parts.next().with_context(|| format!("{text} has three parts at least"))?;
    let (acknowledge, respond, resolve) = (next()?, next()?, next()?);
    Ok(Targets { acknowledge, respond, resolve, ownership: next().ok().flatten(), ..Targets::default() })
}

fn target(text: &str) -> anyhow::Result<Option<Target>> {
    if let Some(minutes) = text.strip_suffix("min") {
        return Ok(Some(Target::Seconds(minutes.parse::<i64>()? * 60)));
    }
    Ok(match (text.strip_suffix('h'), text.strip_suffix('d')) {
        (Some(hours), _) => Some(Target::Seconds(hours.parse::<i64>()? * 3600)),
        (_, Some(days)) => Some(Target::Days(days.parse()?)),
        _ => None,
    })
}

const fn seconds(target: Target) -> i64 {
    match target {
        Target::Seconds(seconds) => seconds,
        Target::Days(days) => days as i64 * DAY_SECONDS,
    }
}

/// `Cardiology 2, Radiology 1`; or `all 1`: every team of the house with people in it but the one that offers. Teams that
/// are not there do not ask; when none is, all do.
fn asked_by(text: &str, house: &House, offering: usize) -> anyhow::Result<Vec<(usize, f64)>> {
    let is_asking = |team: &usize| {
        let works = |m: &usize| house.people[*m].viewer.kind == Kind::Employee;
        let group = &house.teams[*team];
        *team != offering && group.house == house.teams[offering].house && group.members.iter().any(works)
    };
    let all = || (0..house.teams.len()).filter(is_asking);
    let mut askers = Vec::new();
    for part in text.split(", ") {
        let (name, weight) = part.rsplit_once(' ').with_context(|| format!("{part} has no weight"))?;
        let weight: f64 = weight.parse()?;
        let is_meant = |team: &usize| name == "all" || house.teams[*team].told_as == name;
        askers.extend(all().filter(is_meant).map(|team| (team, weight)));
    }
    if askers.is_empty() {
        askers.extend(all().map(|team| (team, 1.0)));
    }
    Ok(askers)
}
