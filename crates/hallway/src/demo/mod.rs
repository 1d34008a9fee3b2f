//! The demo organisation: Alderbrook Clinics with two weeks behind it, to walk through.
//!
//! It is found by the same verbs as every organisation, and its people ask, answer and wait through the same verbs
//! as everybody; the events say that they are simulated. A fixed seed makes it the same life for the same present.

mod chance;
mod house;
mod life;
mod moments;
mod scenes;
mod stories;

use anyhow::Context;
use db::Db;
use kernel::Instant;

use chance::Chance;
use house::House;
use life::Life;
use moments::Moments;

use crate::schema;

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
    ("Birgit Kessler", "comes from a vendor as a guest, and sees her own requests only"),
];

/// Where the life of the demo begins.
const SEED: u64 = 1_883;
/// The organisation is so much older than the first request.
const FOUNDED_BEFORE_SECONDS: i64 = 60 * 86_400;

/// Fills an empty database with the demo organisation as of the database's present, and says whom one can be.
pub async fn load(db: &Db) -> anyhow::Result<Vec<SignIn>> {
    schema::install_texts();
    let now = db.now();
    let stories = stories::all()?;
    let founded = now.plus_seconds(-FOUNDED_BEFORE_SECONDS);
    let house = house::found(db, founded).await.context("founding the clinics")?;
    let life = plan(&house, now, &stories)?;
    life.run(db, &house, &Moments::new(now, house.clinic.clone())).await?;
    serve::insights::count_all(db).await.context("counting for insights")?;
    FIRST.iter().map(|(name, why)| sign_in(&house, name, why)).collect()
}

fn plan(house: &House, now: Instant, stories: &[stories::Story]) -> anyhow::Result<Life> {
    let moments = Moments::new(now, house.clinic.clone());
    let mut life = Life::new(Chance::new(SEED), house.team(scenes::TEAM)?);
    life::arrive(&mut life, house, &moments, stories)?;
    scenes::play(&mut life, house, &moments)?;
    life.confirm_links(house, &moments);
    Ok(life)
}

fn sign_in(house: &House, name: &str, why: &str) -> anyhow::Result<SignIn> {
    let person = &house.people[house.person(name)?];
    let team = person.team.map(|team| house.teams[team].name.clone());
    Ok(SignIn {
        name: person.name.clone(),
        email: person.email.clone(),
        team: team.or_else(|| person.from_vendor.clone()).unwrap_or_default(),
        why: why.to_owned(),
    })
}

#[cfg(test)]
mod tests;
