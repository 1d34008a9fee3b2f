//! Who provides what to whom in the clinics, as both sides have described it, and what came without being asked.

use anyhow::Context;
use db::{Act, Db, Origin, act};
use kernel::{Failure, Id, Viewer};
use map::deliveries::input::NewDelivery;
use map::relationships::input::{NewRelationship, RelationshipChange};
use map::relationships::model::{Origin as Drawn, Side};
use map::relationships::{RelationshipId, actions, store};
use map::{Party, deliveries};
use people::PersonId;
use serde::Deserialize;

use crate::life::chance::Chance;
use crate::life::house::House;
use crate::life::moments::Moments;

/// How many working days ago both sides looked at their links.
const DRAWN_DAYS: i64 = 70;
/// For how many working days what came was written down.
const DELIVERED_DAYS: i64 = 60;
/// The hour at which it is expected.
const EXPECTED_HOUR: i8 = 10;
/// The share that comes late, and the share in which something is missing.
const LATE: f64 = 0.12;
/// The share that came late where most did.
const MOSTLY_LATE: f64 = 0.6;
const RETURNED: f64 = 0.1;

#[derive(Deserialize)]
struct Row {
    provider: String,
    customer: String,
    kind: String,
    frequency: String,
    deliverable: String,
    rhythm: String,
    good: String,
    /// The side that has not confirmed yet.
    waits: String,
    /// How many pieces come on a working day, where that is written down.
    a_day: Option<i64>,
    /// Until so many working days ago most of it came late.
    late_until: Option<i64>,
}

/// One end, and who speaks for it.
pub(super) struct End {
    pub party: Party,
    /// Nobody of a vendor as such, and of a kind of customers outside.
    pub speaker: Option<Viewer>,
}

fn rows() -> anyhow::Result<Vec<Row>> {
    let mut reader = csv::Reader::from_reader(include_str!("data/links.csv").as_bytes());
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

/// The teams at both ends, first the one that receives; those of vendors and outside left out.
pub(super) fn between_teams(house: &House) -> anyhow::Result<Vec<(usize, usize)>> {
    let team = |name: &str| house.team(name).ok();
    Ok(rows()?.iter().filter_map(|row| Some((team(&row.customer)?, team(&row.provider)?))).collect())
}

/// Draws the links of the clinics, and writes down what came over them until now.
pub(super) async fn draw(
    db: &Db,
    house: &House,
    moments: &Moments,
    mut chance: Chance,
) -> anyhow::Result<()> {
    for row in &rows()? {
        let chance = chance.branch();
        let drawn: Result<(), Failure> = act!(db, Viewer::system(), |a| {
            a.origin = Origin::Simulated;
            draw_one(a, house, moments, row, chance.clone()).await
        });
        drawn.with_context(|| format!("{} and {}", row.provider, row.customer))?;
    }
    Ok(())
}

async fn draw_one(
    a: &mut Act,
    house: &House,
    moments: &Moments,
    row: &Row,
    mut chance: Chance,
) -> Result<(), Failure> {
    let (provider, customer) = (end(a, house, &row.provider).await?, end(a, house, &row.customer).await?);
    let speaker = |end: &End, other: &End| end.speaker.clone().or_else(|| other.speaker.clone());
    let gives = speaker(&provider, &customer).context("somebody speaks")?;
    let gets = speaker(&customer, &provider).context("somebody speaks")?;
    let at = moments.day(-DRAWN_DAYS - chance.between(0, 15), 9, 10).min(moments.now);
    (a.now, a.viewer) = (at, gives.clone());
    let id = match store::between(a, provider.party, customer.party).await? {
        Some(id) => id,
        None => {
            let new = NewRelationship {
                provider: provider.party.id,
                customer: customer.party.id,
                ..NewRelationship::default()
            };
            actions::propose(a, &new, Drawn::Person).await?.id
        }
    };
    let known = store::find_any(a, id).await?.context("it was just there")?;
    a.now = at.max(known.created_at.plus_seconds(60)).min(moments.now);
    actions::change(a, id, None, &description(row, &provider, &customer)?).await?;
    for (side, who) in [(Side::Provider, &gives), (Side::Customer, &gets)] {
        if row.waits != side.as_str() {
            a.viewer = who.clone();
            actions::confirm(a, id, None, Some(side)).await?;
        }
    }
    if let Some(pieces) = row.a_day {
        deliver(a, moments, id, (pieces, row.late_until), &gets, &mut chance).await?;
    }
    Ok(())
}

fn description(row: &Row, provider: &End, customer: &End) -> anyhow::Result<RelationshipChange> {
    let owner = |end: &End| end.speaker.as_ref().map(|speaker| Some(PersonId(speaker.person)));
    Ok(RelationshipChange {
        deliverable: Some(Some(row.deliverable.clone())),
        deliverable_kind: Some(Some(row.kind.parse()?)),
        frequency: Some(Some(row.frequency.parse()?)),
        rhythm: Some(Some(row.rhythm.clone())),
        good: Some(Some(row.good.clone())),
        provider_owner: owner(provider),
        customer_owner: owner(customer),
        ..RelationshipChange::default()
    })
}

/// The team of this name with whoever leads it, or else the vendor or the customers outside.
pub(super) async fn end(a: &mut Act, house: &House, name: &str) -> Result<End, Failure> {
    if let Ok(team) = house.team(name) {
        let group = &house.teams[team];
        let lead = group.members.iter().find(|member| house.people[**member].is_lead);
        let lead = lead.or(group.members.first()).with_context(|| format!("nobody is in {name}"))?;
        let speaker = Some(house.people[*lead].viewer.clone());
        return Ok(End { party: group.id.into(), speaker });
    }
    let id: Id = a
        .one(
            "SELECT id FROM vendors WHERE name = $1 UNION ALL SELECT id FROM external_customer_types WHERE name = $1",
            &[&name],
        )
        .await?;
    let party = store::party(a, id).await?.with_context(|| format!("there is no {name}"))?;
    Ok(End { party, speaker: None })
}

/// What came on each working day, as the receiving side wrote it down.
async fn deliver(
    a: &mut Act,
    moments: &Moments,
    of: RelationshipId,
    (pieces, late_until): (i64, Option<i64>),
    receiver: &Viewer,
    chance: &mut Chance,
) -> Result<(), Failure> {
    a.viewer = receiver.clone();
    for day in (0..DELIVERED_DAYS).rev() {
        let expected_at = moments.day(-day, EXPECTED_HOUR, 0);
        let late = if late_until.is_some_and(|until| day >= until) { MOSTLY_LATE } else { LATE };
        let minutes = if chance.yes(late) { chance.between(20, 200) } else { -chance.between(5, 90) };
        let arrived = expected_at.plus_seconds(minutes * 60);
        let (is_returned, count) = (chance.yes(RETURNED), (pieces + chance.between(-3, 4)).max(1));
        let missing = chance.between(1, 3).min(count);
        let seen = arrived.plus_seconds(chance.between(10, 60) * 60);
        let said = seen <= moments.now;
        let new = NewDelivery {
            expected_at,
            arrived_at: (arrived <= moments.now).then_some(arrived),
            accepted: said.then_some(!is_returned),
            reason: (said && is_returned).then(|| why(missing)),
            count: Some(count),
            missing: (said && is_returned).then_some(missing),
            what: None,
            key: None,
        };
        a.now = if said { seen } else { expected_at.plus_seconds(-86_400).min(moments.now) };
        deliveries::actions::record(a, of, &new).await?;
    }
    Ok(())
}

fn why(missing: i64) -> String {
    match missing {
        1 => "One is missing.".to_owned(),
        missing => format!("{missing} are missing."),
    }
}

/// How many links there are, and how many of them both sides have confirmed, for the tests.
#[cfg(test)]
pub(super) const DRAWN: (i64, i64) = (34, 31);
