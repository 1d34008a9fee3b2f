//! `hallway simulate`: fills an empty organisation of any size with plausible life, for load tests and for trying things
//! out. The same engine as the demo's, with nobody's scenes in it.

use std::sync::Arc;

use anyhow::{Context, bail};
use db::{Db, Origin, act};
use jiff::Span;
use kernel::{Failure, Instant, Viewer};
use people::entrance::organisation;
use serde::Serialize;

use crate::life::chance::Chance;
use crate::life::house::rows::{self, TeamRow};
use crate::life::house::{House, Plan, crowd, furnish};
use crate::life::moments::Moments;
use crate::life::{Life, Volume, chronicles, stories, verbs};

/// How much life there shall be.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub people: usize,
    pub teams: usize,
    pub requests: usize,
    pub days: u32,
    pub seed: u64,
}

/// What there is now.
#[derive(Clone, Debug, Serialize)]
pub struct Simulated {
    pub people: usize,
    pub teams: usize,
    pub services: usize,
    pub requests: usize,
    pub events: i64,
    /// Of an organisation that was founded for it.
    pub administrator: Option<Administrator>,
}

/// Whoever keeps the settings, and where a password is chosen, once.
#[derive(Clone, Debug, Serialize)]
pub struct Administrator {
    pub email: &'static str,
    pub invitation: Option<String>,
}

/// Founded where there is no organisation yet.
const NAME: &str = "Simulated organisation";
const ADMINISTRATOR: &str = "admin@simulated.example";
const DOMAIN: &str = "simulated.example";
/// Teams are founded so long before the first request.
const FOUNDED_BEFORE_SECONDS: i64 = 14 * 86_400;

/// Fills the organisation of this database; `progress` hears how many requests are written. Refuses when it has teams
/// already: nobody's own shall be mixed up with what never happened.
pub async fn fill(db: &Db, size: &Size, progress: impl FnMut(usize)) -> anyhow::Result<Simulated> {
    check(size)?;
    let administrator = found_if_absent(db).await?;
    let zone = time_zone(db).await?;
    let mut chance = Chance::new(size.seed);
    let (now, days) = (db.now(), i64::from(size.days));
    let founded = now.plus_seconds(-days * 86_400 - FOUNDED_BEFORE_SECONDS);
    let plan = plan(size, zone, &mut chance)?;
    let mut house = settle(db, &plan, founded).await?;
    // Yesterday is the last day on which anybody asks: today is not over.
    let yesterday = house.clinic.local(now).date().yesterday()?;
    let from = yesterday.saturating_sub(Span::new().days(days - 1));
    house.grant_leave(from, yesterday, &mut chance);
    let house = Arc::new(house);
    let moments = Arc::new(Moments::new(now, house.clinic.clone()));
    let volume = Volume { from, until: yesterday, requests: Some(size.requests) };
    let life = Life::new(house.clone(), moments, &stories::all()?, &volume, None, chance.branch())?;
    let (_, _, told) = chronicles::tell(life, db, &house, now, progress).await?;
    confirm_links(db, &house, now, &mut chance).await?;
    Ok(Simulated {
        people: house.people.len(),
        teams: size.teams,
        services: house.offers.len(),
        requests: told.requests,
        events: told.events,
        administrator,
    })
}

fn check(size: &Size) -> anyhow::Result<()> {
    if size.teams < 2 || size.people < 2 * size.teams {
        bail!(
            "People ask other teams and are answered by somebody: name two teams and two people a team at least."
        );
    }
    if size.days == 0 || size.days > 3_650 {
        bail!("Name between 1 and 3650 days.");
    }
    Ok(())
}

/// Founds an organisation where there is none. Refuses one in which anything has happened.
async fn found_if_absent(db: &Db) -> anyhow::Result<Option<Administrator>> {
    let mut view = db.view(Viewer::system()).await?;
    let is_founded: bool = view.one("SELECT EXISTS (SELECT 1 FROM organisation)", &[]).await?;
    let has_life: bool = view
        .one("SELECT EXISTS (SELECT 1 FROM teams) OR EXISTS (SELECT 1 FROM requests) AS lives", &[])
        .await?;
    if has_life {
        bail!(
            "There are teams or requests here already; simulate into a new organisation, in a folder of its own."
        );
    }
    drop(view);
    if is_founded {
        return Ok(None);
    }
    let founded = organisation::init(db, NAME, ADMINISTRATOR, None).await?;
    Ok(Some(Administrator { email: ADMINISTRATOR, invitation: founded.invitation }))
}

async fn time_zone(db: &Db) -> anyhow::Result<String> {
    let mut view = db.view(Viewer::system()).await?;
    Ok(view.one("SELECT time_zone FROM organisation WHERE id = 1", &[]).await?)
}

/// Teams of the kinds that the clinics have, each in a division like theirs; when more are wanted, several houses with
/// such divisions and teams.
fn plan(size: &Size, zone: String, chance: &mut Chance) -> anyhow::Result<Plan> {
    let clinics = rows::teams()?;
    let is_kind = |row: &&TeamRow| row.kind == people::TeamKind::Team && row.vendor.is_none();
    let kinds: Vec<&TeamRow> = clinics.iter().filter(is_kind).collect();
    let (mut divisions, mut teams): (Vec<TeamRow>, Vec<TeamRow>) =
        (Vec::new(), Vec::with_capacity(size.teams));
    for place in 0..size.teams {
        let (house, kind) = (place / kinds.len(), kinds[place % kinds.len()]);
        let division =
            division_of(kind, &clinics).map(|row| TeamRow { size: 0, ..in_house(row, house, None) });
        let parent = division.as_ref().map(|row| row.name.clone());
        divisions.extend(division.filter(|row| divisions.iter().all(|known| known.name != row.name)));
        teams.push(in_house(kind, house, parent));
    }
    share_out(size.people, &mut teams);
    let mut services = Vec::new();
    for service in rows::services()? {
        let offering = teams.iter().filter(|team| team.told_as.as_ref() == Some(&service.team));
        services.extend(offering.map(|team| rows::ServiceRow { team: team.name.clone(), ..service.clone() }));
    }
    let mut people = Vec::new();
    crowd::complete(&teams, &mut people, chance);
    // Whoever is above comes first.
    divisions.append(&mut teams);
    Ok(Plan { teams: divisions, people, services, vendors: Vec::new(), zone, hash: None, admin: None })
}

fn division_of<'a>(team: &'a TeamRow, clinics: &'a [TeamRow]) -> Option<&'a TeamRow> {
    let above = |row: &&TeamRow| clinics.iter().find(|other| Some(&other.name) == row.parent.as_ref());
    std::iter::successors(Some(team), above).find(|row| row.kind == people::TeamKind::Division)
}

/// A team or a division of the clinics as it is in one of several like houses.
fn in_house(row: &TeamRow, house: usize, parent: Option<String>) -> TeamRow {
    let name = if house == 0 { row.name.clone() } else { format!("{} {}", row.name, house + 1) };
    let told_as = Some(row.name.clone());
    TeamRow { name, told_as, house, parent, domain: DOMAIN.to_owned(), ..row.clone() }
}

/// As many people as are wanted, two in each team at least, the others as the kinds of teams are large.
fn share_out(people: usize, teams: &mut [TeamRow]) {
    let all: usize = teams.iter().map(|team| team.size).sum();
    let spare = people - 2 * teams.len();
    let (mut so_far, mut given) = (0, 0);
    for team in teams {
        so_far += team.size;
        let more = spare * so_far / all.max(1) - given;
        given += more;
        team.size = 2 + more;
    }
}

async fn settle(db: &Db, plan: &Plan, founded: Instant) -> anyhow::Result<House> {
    let settled: Result<House, Failure> = act!(db, Viewer::system(), |a| {
        a.now = founded;
        a.origin = Origin::Simulated;
        furnish(a, plan).await
    });
    settled.context("The teams could not be founded")
}

/// Leads look at whom their team serves and confirm most of it, the day before.
async fn confirm_links(db: &Db, house: &House, now: Instant, chance: &mut Chance) -> anyhow::Result<()> {
    let yesterday = now.plus_seconds(-86_400);
    for (lead, _) in house.people.iter().enumerate().filter(|(_, person)| person.is_lead) {
        let at = house.at_work(lead, yesterday).min(now);
        let confirmed: Result<(), Failure> = act!(db, Viewer::system(), |a| {
            a.origin = Origin::Simulated;
            verbs::confirm(a, house, at, lead, &mut chance.clone()).await
        });
        confirmed?;
        *chance = chance.branch();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "all of this is test")]

    use testkit::TestDb;

    use super::*;
    use crate::check::check as hold_against;
    use crate::schema;

    const SMALL: Size = Size { people: 90, teams: 30, requests: 700, days: 21, seed: 5 };

    async fn count(test: &TestDb, sql: &'static str) -> i64 {
        test.db.view(Viewer::system()).await.unwrap().one(sql, &[]).await.unwrap()
    }

    #[tokio::test]
    async fn an_empty_organisation_is_filled_with_as_much_as_was_wanted_and_nothing_contradicts_itself() {
        schema::install_texts();
        for test in testkit::databases(&schema::migrations()).await.unwrap() {
            let mut written = 0;
            let simulated = fill(&test.db, &SMALL, |now| written = now).await.unwrap();
            assert_eq!(
                (simulated.people, simulated.teams, simulated.requests),
                (90, 30, 700),
                "{}",
                test.name
            );
            assert_eq!(written, 700);
            assert_eq!(count(&test, "SELECT COUNT(*) FROM requests").await, 700);
            let second = "SELECT COUNT(*) FROM teams t JOIN teams d ON d.id = t.parent_id
                          WHERE t.name = 'Cardiology 2' AND d.name = 'Clinical 2' AND d.kind = 'division'";
            assert_eq!(count(&test, second).await, 1);
            assert_eq!(
                count(&test, "SELECT COUNT(*) FROM events WHERE subject_kind = 'request'").await,
                simulated.events
            );
            let founded = simulated.administrator.unwrap();
            assert!(founded.invitation.unwrap().starts_with("/join/"));
            test.db.place_events().await.unwrap();
            let report = hold_against(&test.db, &schema::migrations(), &mut |_| {}).await.unwrap();
            assert!(report.is_clean(), "{}: {}", test.name, serde_json::to_string(&report).unwrap());
            let again = fill(&test.db, &SMALL, |_| {}).await.unwrap_err();
            assert!(again.to_string().contains("a folder of its own"), "{again}");
        }
    }

    #[tokio::test]
    async fn too_few_to_ask_each_other_are_refused_and_nothing_is_begun() {
        schema::install_texts();
        let test = testkit::databases(&schema::migrations()).await.unwrap().swap_remove(0);
        for size in [Size { teams: 1, ..SMALL }, Size { people: 59, ..SMALL }, Size { days: 0, ..SMALL }] {
            fill(&test.db, &size, |_| {}).await.unwrap_err();
        }
        assert_eq!(count(&test, "SELECT COUNT(*) FROM organisation").await, 0);
    }
}
