//! For tests: a small clinic with an administrator, two teams, a guest, and people who have left.

use db::{Act, Db, act};
use kernel::{Audience, Failure, Id, Kind, Scope, TeamRole, Viewer};
use people::{CalendarId, PersonId, TeamId, audiences};
use testkit::TestDb;

use crate::services::input::NewService;

pub const ADA: PersonId = PersonId::new(11);
pub const LEA: PersonId = PersonId::new(12);
pub const MAX: PersonId = PersonId::new(13);
pub const BOB: PersonId = PersonId::new(14);
pub const GUS: PersonId = PersonId::new(15);
pub const OLA: PersonId = PersonId::new(16);
/// Led by Lea, with Max and Ola, who has left.
pub const STAFF: TeamId = TeamId::new(21);
/// Bob's team, which nobody leads.
pub const SALES: TeamId = TeamId::new(22);
pub const HOUSE_HOURS: CalendarId = CalendarId::new(31);
pub const STAFF_HOURS: CalendarId = CalendarId::new(32);

const TABLES: [&[db::Migration]; 3] = [db::event::MIGRATIONS, people::MIGRATIONS, crate::MIGRATIONS];

/// The clinic on each database. Ada administers, Gus is a guest.
pub async fn clinics() -> Vec<TestDb> {
    let worlds = testkit::databases(&TABLES.concat()).await.unwrap();
    for world in &worlds {
        let done: Result<(), Failure> = act!(world.db, Viewer::system(), |a| settle(a).await);
        done.unwrap();
    }
    worlds
}

async fn settle(a: &mut Act) -> Result<(), Failure> {
    let week = r#"{"tz":"Europe/Berlin","week":{"1":[["08:00","17:00"]],"2":[["08:00","17:00"]]}}"#;
    for (id, name, is_default) in [(HOUSE_HOURS, "House", true), (STAFF_HOURS, "Staff", false)] {
        a.run("INSERT INTO calendars (id, version, name, spec, is_default) VALUES ($1, 1, $2, $3, $4)", &[&id, &name, &week, &is_default])
            .await?;
    }
    for (id, name, calendar) in [(STAFF, "Staff", Some(STAFF_HOURS)), (SALES, "Sales", None)] {
        let key = kernel::text::fold(name);
        a.run(
            "INSERT INTO teams (id, version, kind, name, name_key, calendar_id, created_at)
             VALUES ($1, 1, 'team', $2, $3, $4, 0)",
            &[&id, &name, &key, &calendar],
        )
        .await?;
    }
    person(a, ADA, "Ada", "employee", None).await?;
    person(a, LEA, "Lea", "employee", Some((STAFF, "lead"))).await?;
    person(a, MAX, "Max", "employee", Some((STAFF, "member"))).await?;
    person(a, BOB, "Bob", "employee", Some((SALES, "member"))).await?;
    person(a, GUS, "Gus", "guest", None).await?;
    person(a, OLA, "Ola", "employee", Some((STAFF, "member"))).await?;
    a.run("UPDATE persons SET deactivated_at = 1 WHERE id = $1", &[&OLA]).await?;
    Ok(())
}

async fn person(
    a: &mut Act,
    id: PersonId,
    name: &str,
    kind: &str,
    team: Option<(TeamId, &str)>,
) -> Result<(), Failure> {
    let email = format!("{}@clinic.example", name.to_lowercase());
    a.run(
        "INSERT INTO persons (id, version, kind, name, name_key, email, email_key, language, time_zone,
                              is_administrator, is_auditor, keys_on, created_at)
         VALUES ($1, 1, $2, $3, $4, $5, $5, 'en', 'Europe/Berlin', $6, FALSE, TRUE, 0)",
        &[&id, &kind, &name, &kernel::text::fold(name), &email, &(id == ADA)],
    )
    .await?;
    if kind == "employee" {
        audiences::grant(a, Audience::COLLEAGUES, id).await?;
    }
    if let Some((team, role)) = team {
        a.run(
            "INSERT INTO memberships (team_id, person_id, role, since) VALUES ($1, $2, $3, 0)",
            &[&team, &id, &role],
        )
        .await?;
        audiences::grant(a, audiences::of_team(team), id).await?;
    }
    Ok(())
}

/// The person as signed in now, with what they see at this moment.
pub async fn signed_in(db: &Db, person: PersonId) -> Viewer {
    let mut view = db.view(Viewer::system()).await.unwrap();
    let teams: Vec<Id> = view.all("SELECT team_id FROM memberships WHERE person_id = $1", &[&person]).await.unwrap();
    let seen: Vec<i64> =
        view.all("SELECT audience FROM audience_members WHERE person_id = $1", &[&person]).await.unwrap();
    let role = if person == LEA { TeamRole::Lead } else { TeamRole::Member };
    Viewer {
        person: person.0,
        kind: if person == GUS { Kind::Guest } else { Kind::Employee },
        scope: Scope::Admin,
        administrator: person == ADA,
        teams: teams.into_iter().map(|team| (team, role)).collect(),
        audiences: seen.into_iter().map(Audience).collect(),
        ..Viewer::nobody()
    }
}

/// The least that makes a service.
pub fn service(name: &str, team: TeamId) -> NewService {
    NewService {
        name: name.to_owned(),
        team,
        description: None,
        owner: None,
        confidentiality: None,
        targets: None,
        default_class: None,
        offers_present: None,
        asks_guests: None,
        calendar: None,
    }
}
