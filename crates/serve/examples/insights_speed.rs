//! What a year of insights costs: `cargo run --release -p serve --example insights_speed -- 100000`.
//!
//! Fills a SQLite file with so many requests of one year, counts them, and asks for figures again and again.

use db::{Act, Db, Durability, Location, act};
use kernel::{Audience, Failure, Id, Kind, Viewer};
use people::teams::model::NewTeam;
use serve::insights::{self, Customer, Day, Question};
use testkit::{SteeredClock, SteeredIds};

const TEAMS: usize = 40;
const SERVICES: usize = 120;
const ASKS: usize = 200;

const TABLES: [&[db::Migration]; 4] =
    [db::event::MIGRATIONS, people::MIGRATIONS, map::MIGRATIONS, serve::MIGRATIONS];

#[allow(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn start() -> std::time::Instant {
    std::time::Instant::now()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let requests: i64 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    web::texts::install(&[web::TEXTS, people::TEXTS, map::TEXTS, serve::TEXTS].concat());
    let folder = tempfile::tempdir()?;
    let place = Location::Sqlite(folder.path().join("hallway.db"), Durability::None);
    let db = Db::open(
        &place,
        std::sync::Arc::new(SteeredClock::default()),
        std::sync::Arc::new(SteeredIds::default()),
    )
    .await?;
    db.migrate(&TABLES.concat()).await?;
    people::entrance::init(&db, "Speed", "adm@x.example", None).await?;
    let done: Result<(), Failure> = act!(db, Viewer::system(), |a| settle(a).await);
    done?;
    for from in (0..requests).step_by(50_000) {
        let until = requests.min(from + 50_000);
        let filled: Result<(), Failure> = act!(db, Viewer::system(), |a| fill(a, from, until).await);
        filled?;
    }
    let began = start();
    insights::count_all(&db).await?;
    let counted = began.elapsed();
    println!("{requests} requests counted in {counted:.1?}, {:.1?} each", counted / u32::try_from(requests)?);
    ask(&db).await
}

async fn ask(db: &Db) -> anyhow::Result<()> {
    let mut view = db.view(Viewer::system()).await?;
    let one = async |view: &mut db::View, sql| view.one::<i64>(sql, &[]).await;
    let person = Id(one(&mut view, "SELECT id FROM persons LIMIT 1").await?);
    let team = one(&mut view, "SELECT team_id FROM requests ORDER BY opened_at LIMIT 1").await?;
    let service = one(&mut view, "SELECT service_id FROM requests ORDER BY opened_at LIMIT 1").await?;
    let customer = one(&mut view, "SELECT customer_id FROM requests ORDER BY opened_at LIMIT 1").await?;
    drop(view);
    let today = Day::of(SteeredClock::START);
    let year = Question { from: Some(today.plus(-364)), until: Some(today.plus(1)), ..Question::default() };
    let audiences = vec![Audience::COLLEAGUES];
    let viewer = Viewer { person, kind: Kind::Employee, audiences, ..Viewer::nobody() };
    for (name, question) in [
        ("a year of all", year),
        ("a year of a team", Question { team: Some(people::TeamId::new(team)), ..year }),
        ("a year of a service", Question { service: Some(map::services::ServiceId::new(service)), ..year }),
        ("a year of a customer", Question { customer: Some(Customer::Party(Id(customer))), ..year }),
        ("90 days of all", Question { from: Some(today.plus(-89)), ..year }),
    ] {
        let (mut best, mut opened) = (std::time::Duration::MAX, 0);
        let began = start();
        for _ in 0..ASKS {
            let each = start();
            let mut view = db.view(viewer.clone()).await?;
            opened = insights::answer(&mut view, &question).await?.all.counts.opened;
            best = best.min(each.elapsed());
        }
        let mean = began.elapsed() / u32::try_from(ASKS)?;
        println!("{name}: {opened} requests, mean {mean:.2?}, best {best:.2?}");
    }
    Ok(())
}

async fn settle(a: &mut Act) -> Result<(), Failure> {
    let mut teams = Vec::new();
    for n in 0..TEAMS {
        let new = NewTeam { name: format!("Team {n}"), ..NewTeam::default() };
        teams.push(people::teams::actions::create(a, &new).await?);
    }
    let member = people::persons::model::NewPerson {
        name: "Ada Owner".to_owned(),
        email: "ada@x.example".to_owned(),
        team: Some(teams[0]),
        ..people::persons::model::NewPerson::default()
    };
    people::persons::actions::create(a, &member).await?;
    for n in 0..SERVICES {
        let new = map::services::input::NewService {
            name: format!("Service {n}"),
            team: teams[n % TEAMS],
            description: None,
            owner: None,
            confidentiality: None,
            targets: None,
            default_class: None,
            offers_present: None,
            asks_guests: None,
            calendar: None,
        };
        map::services::actions::offer(a, &new.read()?).await?;
    }
    let now = a.now;
    map::relationships::ensure(a, teams[0].into(), teams[1].into(), Audience::COLLEAGUES, now).await?;
    Ok(())
}

/// Requests spread over a year, with times of all lengths.
async fn fill(a: &mut Act, from: i64, until: i64) -> Result<(), Failure> {
    let now = SteeredClock::START;
    a.run(
        "WITH RECURSIVE n (n) AS (SELECT $1 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < $2),
           place AS (SELECT n, ABS((n * 2654435761) % 1000003) AS h FROM n),
           spread AS (SELECT n, h, $3 - (h * 31536000 / 1000003) * 1000000 AS at FROM place),
           t AS MATERIALIZED (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 AS nr FROM teams),
           s AS MATERIALIZED (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 AS nr FROM services)
         INSERT INTO requests (id, version, origin, reference, service_id, team_id, relationship_id, confidentiality,
           audience, queue_id, requester_id, opened_by_id, customer_id, subject, subject_key, body, class, class_order,
           state, is_open, is_unheard, is_present, promise_moves, rank_at, moved_up, passed_over, opened_at, held_since,
           changed_at, hand_overs, reopenings, calendar_id, targets, clocks, acknowledged_at, acknowledge_seconds,
           resolved_at, resolve_seconds, silence_seconds, silence_business_seconds, acknowledged_in_time,
           resolved_in_time, hops, is_uncounted)
         SELECT 100000000 + n, 1, 'simulated', 'r' || n, (SELECT id FROM s WHERE nr = h % 120),
           (SELECT id FROM t WHERE nr = h % 40), (SELECT id FROM relationships LIMIT 1), 'open', 1, 1,
           (SELECT id FROM persons LIMIT 1), (SELECT id FROM persons LIMIT 1), (SELECT id FROM t WHERE nr = (h / 7) % 40),
           'x', 'x', '', CASE h % 10 WHEN 0 THEN 'present' WHEN 1 THEN 'planned' ELSE 'standard' END, 1, 'closed', FALSE,
           FALSE, FALSE, 0, 0, 0, 0, at, 0, at, CASE WHEN h % 5 = 0 THEN 1 ELSE 0 END,
           CASE WHEN h % 25 = 0 THEN 1 ELSE 0 END, (SELECT id FROM calendars LIMIT 1), '{}', '[]',
           at + (h % 7919) * (h % 13) * 1000000, (h % 7919) * 3, at + (h % 99991) * (h % 17) * 1000000,
           (h % 99991) * 2, h % 77773, h % 33331, h % 9 <> 0, h % 11 <> 0,
           CASE WHEN h % 5 = 0 THEN (SELECT id FROM t WHERE nr = (h / 3) % 40) || '>' ||
             (SELECT id FROM t WHERE nr = h % 40) ELSE '' END, TRUE
         FROM spread",
        &[&from, &until, &now],
    )
    .await?;
    Ok(())
}
