//! The demo organisation: Alderbrook Clinics with six months behind it, to walk through.
//!
//! It is founded by the same verbs as every organisation, and its teams agree by them. Most of its past is written down in one go; in the last two
//! weeks its people ask, answer and wait through the same verbs as everybody. The events say that they are simulated. A
//! fixed seed makes it the same life for the same present.

mod again;
mod agreed;
mod barriers;
mod charter;
mod discovered;
mod found;
mod heard;
mod ideas;
mod improved;
mod known;
mod links;
mod near;
mod needed;
mod negotiated;
mod rated;
mod reviewed;
mod safely;
mod said;
mod same;
mod scenes;
mod starts;

use std::sync::Arc;

use anyhow::Context;
use db::Db;

use crate::life::chance::Chance;
use crate::life::house::House;
use crate::life::moments::Moments;
use crate::life::{Life, Volume, chronicles, stories, verbs};
use crate::{notices, schema};

/// Somebody to be in the demo.
#[derive(Clone, Debug)]
pub struct SignIn {
    pub name: String,
    pub email: String,
    pub team: String,
    /// What there is to see as this person.
    pub why: String,
}

/// Whom to be first, and what there is to see.
const FIRST: [(&str, &str); 7] = [
    ("Amara Okafor", "leads a team that others wait for, and waits for four things herself"),
    ("Grace Adeyemi", "asks, with a patient in front of her"),
    ("Jonas Weidner", "has taken one before others, and said why; his pages speak German"),
    ("Siobhán Kelleher", "is asked for notes, and asks which code pays for them"),
    ("Priya Raghavan", "answers what nobody else may see"),
    ("Oskar Lindqvist", "keeps the settings, and cannot see what Priya sees"),
    (
        "Birgit Kessler",
        "comes from a vendor: answers what the clinics ask of her team, and sees nothing else",
    ),
];

/// Where the life of the demo begins.
const SEED: u64 = 1_883;
/// The organisation is so much older than the first request.
const FOUNDED_BEFORE_DAYS: i64 = 14;
/// How long its people have asked each other in Hallway.
const MONTHS: i32 = 6;
/// How many working days, today excluded, are lived through the verbs.
const LIVED_DAYS: i64 = 9;
/// For so long before the present nobody is on leave: those of whom the scenes tell are there.
const ALL_THERE_DAYS: i64 = 20;

/// Fills an empty database with the demo organisation as of the database's present, and says whom one can be.
pub async fn load(db: &Db) -> anyhow::Result<Vec<SignIn>> {
    live(db, MONTHS).await
}

/// As [`load`], with so many months behind it.
async fn live(db: &Db, months: i32) -> anyhow::Result<Vec<SignIn>> {
    schema::install_texts();
    let now = db.now();
    let mut chance = Chance::new(SEED);
    let today = now.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
    let from = today.saturating_sub(jiff::Span::new().months(months));
    let founded = now.plus_seconds(-((today - from).get_days() as i64 + FOUNDED_BEFORE_DAYS) * 86_400);
    let mut house = found::found(db, founded, &mut chance).await.context("founding the clinics")?;
    house.grant_leave(from, today.saturating_sub(jiff::Span::new().days(ALL_THERE_DAYS)), &mut chance);
    agreed::agree(db, &house, agreed::Past { founded, now }).await?;
    negotiated::negotiate(db, &house, agreed::Past { founded, now }).await?;
    let moments = Arc::new(Moments::new(now, house.clinic.clone()));
    let house = Arc::new(house);
    let volume = Volume { from, until: moments.clinic.local(now).date(), requests: None };
    let life = plan(&house, &moments, &volume, chance)?;
    let (life, mut requests, _) =
        chronicles::tell(life, db, &house, moments.day(-LIVED_DAYS, 0, 0), |_| {}).await?;
    verbs::tell(life, db, &house, &mut requests, now).await?;
    near::come_by(db, &house, &moments).await.context("what happens at doors")?;
    known::declare(db, &house, &moments).await.context("declaring a known problem")?;
    starts::start(db, &house, &moments).await.context("somebody who starts")?;
    again::ask(db, &house, &moments).await.context("what is asked again")?;
    charter::say(db, &house, &moments).await.context("what may be expected of a team")?;
    same::ask(db, &house, &moments).await.context("two who ask for the same")?;
    links::draw(db, &house, &moments, Chance::new(SEED + 1)).await.context("drawing the links")?;
    discovered::discover(db, &house, &moments, Chance::new(SEED + 2)).await.context("discovering links")?;
    needed::begin(db, &moments).await.context("what was not settled lately")?;
    said::say(db, &house, &moments).await.context("saying what matters")?;
    needed::need(db, &house, &moments).await.context("what teams need of each other")?;
    improved::improve(db, &house, &moments).await.context("what teams improve")?;
    ideas::think(db, &house, &moments).await.context("what colleagues think of")?;
    barriers::log(db, &house, &moments).await.context("what lies between departments")?;
    heard::listen(db, &house, &moments, founded, Chance::new(SEED + 4))
        .await
        .context("rounds of questions")?;
    reviewed::review(db, &house, &moments).await.context("looking at it together")?;
    safely::speak(db, &house, &moments).await.context("speaking safely")?;
    rated::rate(db, Chance::new(SEED + 3)).await.context("saying how it was")?;
    serve::insights::count_all(db).await.context("counting for insights")?;
    // On a Monday, too, there is something new.
    notices::tell_past(db, moments.day(-1, 0, 0)).await.context("telling the news")?;
    FIRST.iter().map(|(name, why)| sign_in(&house, name, why)).collect()
}

fn plan(house: &Arc<House>, moments: &Arc<Moments>, volume: &Volume, chance: Chance) -> anyhow::Result<Life> {
    let scene_of = Some(house.team(scenes::TEAM)?);
    let mut life = Life::new(house.clone(), moments.clone(), &stories::all()?, volume, scene_of, chance)?;
    scenes::play(&mut life, house, moments)?;
    life.confirm_links();
    Ok(life)
}

fn sign_in(house: &House, name: &str, why: &str) -> anyhow::Result<SignIn> {
    let person = &house.people[house.person(name)?];
    let team = || person.team.map(|team| house.teams[team].name.clone());
    Ok(SignIn {
        name: person.name.clone(),
        email: person.email.clone(),
        team: person.from_vendor.clone().or_else(team).unwrap_or_default(),
        why: why.to_owned(),
    })
}

#[cfg(test)]
mod tests;
