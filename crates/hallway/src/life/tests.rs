use std::sync::Arc;

use db::{View, record};
use jiff::Span;
use kernel::{Instant, Viewer};
use testkit::{SteeredClock, TestDb};

use super::chance::Chance;
use super::house::{Plan, furnish, rows};
use super::moments::Moments;
use super::{Doing, Life, Volume, chronicles, stories, verbs};
use crate::schema;

const NOW: Instant = SteeredClock::START;

/// The written part of the clinics, founded long before.
async fn house(test: &TestDb) -> super::house::House {
    schema::install_texts();
    test.clock.set(NOW);
    let plan = Plan {
        teams: rows::teams().unwrap(),
        people: rows::people().unwrap().into_iter().filter(|row| row.role != rows::Part::Guest).collect(),
        services: rows::services().unwrap(),
        vendors: Vec::new(),
        zone: "Europe/London".to_owned(),
        hash: None,
        admin: None,
    };
    people::entrance::organisation::init(&test.db, "Clinics", "first@x.example", None).await.unwrap();
    let founded: Result<_, kernel::Failure> = db::act!(test.db, Viewer::system(), |a| {
        a.now = NOW.plus_seconds(-60 * 86_400);
        furnish(a, &plan).await
    });
    founded.unwrap()
}

fn life(house: &Arc<super::house::House>, days: i64, requests: Option<usize>) -> Life {
    let moments = Arc::new(Moments::new(NOW, house.clinic.clone()));
    let today = house.clinic.local(NOW).date();
    let volume = Volume { from: today.saturating_sub(Span::new().days(days)), until: today, requests };
    let stories = stories::all().unwrap();
    Life::new(house.clone(), moments, &stories, &volume, None, Chance::new(7)).unwrap()
}

record! {
    #[derive(Debug, PartialEq)]
    struct Line {
        pub line: String,
    }
}

/// Rows as texts, with ids taken out.
async fn lines(view: &mut View, sql: &'static str) -> Vec<String> {
    let rows: Vec<Line> = view.all(sql, &[]).await.unwrap();
    rows.into_iter().map(|row| without_ids(&row.line)).collect()
}

/// In what is told as JSON, ids stand as digits between quotation marks.
fn without_ids(line: &str) -> String {
    let is_id = |part: &str| !part.is_empty() && part.bytes().all(|letter| letter.is_ascii_digit());
    line.split('"').map(|part| if is_id(part) { "#" } else { part }).collect::<Vec<_>>().join("\"")
}

const REQUESTS: &str = "
    SELECT r.subject || ' | ' || r.body || ' | ' || r.origin || ' | ' || r.version || ' | ' || s.name || ' | ' || t.name
        || ' | ' || r.confidentiality || ' | ' || p.email || ' | ' || COALESCE(f.email, '-') || ' | ' || r.class || ' | '
        || r.state || ' | ' || r.is_unheard || ' | ' || COALESCE(a.email, '-') || ' | ' || COALESCE(x.name, '-') || ' | '
        || COALESCE(r.external_reference, '-') || ' | ' || r.is_present || ' | ' || COALESCE(r.needed_by, 0) || ' | '
        || COALESCE(r.promised_at, 0) || ' | ' || r.promise_moves || ' | ' || COALESCE(r.first_promised_at, 0) || ' | '
        || r.rank_at || ' | ' || r.moved_up || ' | ' || COALESCE(r.taken_at, 0) || ' | ' || r.passed_over || ' | '
        || COALESCE(r.taken_reason, '-') || ' | ' || r.opened_at || ' | ' || r.held_since || ' | '
        || COALESCE(r.acknowledged_at, 0) || ' | ' || COALESCE(r.resolved_at, 0) || ' | ' || COALESCE(r.ended_at, 0) || ' | '
        || r.changed_at || ' | ' || COALESCE(r.waiting_on, '-') || ' | ' || COALESCE(r.waiting_for, '-') || ' | '
        || COALESCE(r.waiting_since, 0) || ' | ' || r.hand_overs || ' | ' || r.reopenings || ' | ' || r.targets || ' | '
        || r.clocks || ' | ' || COALESCE(r.due_kind, '-') || ' | ' || COALESCE(r.due_at, 0) || ' | '
        || COALESCE(r.resolve_seconds, -1) || ' | ' || COALESCE(r.acknowledge_seconds, -1) || ' | '
        || COALESCE(r.silence_seconds, -1) || ' | ' || COALESCE(r.resolved_in_time, FALSE) || ' | ' || r.is_open
        || ' | ' || l.state || ' | ' || ct.name || ' | ' || (r.number IS NULL) || ' | ' || r.came_by AS line
    FROM requests r JOIN services s ON s.id = r.service_id JOIN teams t ON t.id = r.team_id
         JOIN persons p ON p.id = r.requester_id LEFT JOIN persons f ON f.id = r.requested_for_id
         LEFT JOIN persons a ON a.id = r.assignee_id LEFT JOIN external_customer_types x ON x.id = r.external_customer_id
         JOIN relationships l ON l.id = r.relationship_id JOIN teams ct ON ct.id = l.customer_id AND ct.id = r.customer_id
    ORDER BY r.opened_at, r.subject";
const EVENTS: &str = "
    SELECT r.subject || ' | ' || e.at || ' | ' || e.kind || ' | ' || COALESCE(p.email, '-') || ' | ' || e.payload || ' | '
        || e.origin || ' | ' || (e.audience = 1) AS line
    FROM events e JOIN requests r ON r.id = e.subject_id LEFT JOIN persons p ON p.id = e.actor_id
    WHERE e.subject_kind = 'request' ORDER BY r.opened_at, r.subject, e.at, e.id";
const TEXTS: &str = "
    SELECT r.subject || ' | ' || x.kind || ' | ' || COALESCE(p.email, '-') || ' | ' || x.at || ' | ' || x.body AS line
    FROM request_texts x JOIN requests r ON r.id = x.request_id LEFT JOIN persons p ON p.id = x.author_id
    ORDER BY r.opened_at, r.subject, x.at, x.id";
const ANSWERS: &str = "
    SELECT r.subject || ' | ' || x.form_version || ' | ' || x.answers AS line
    FROM request_answers x JOIN requests r ON r.id = x.request_id ORDER BY r.opened_at, r.subject";
const FOLLOWERS: &str = "
    SELECT r.subject || ' | ' || p.email || ' | ' || f.since AS line
    FROM request_participants f JOIN requests r ON r.id = f.request_id JOIN persons p ON p.id = f.person_id
    ORDER BY r.opened_at, r.subject, p.email";
const LINKS: &str = "
    SELECT p.name || ' | ' || c.name || ' | ' || l.state || ' | ' || l.created_at || ' | ' || l.last_request_at || ' | '
        || (l.audience = 1) AS line
    FROM relationships l JOIN teams p ON p.id = l.provider_id JOIN teams c ON c.id = l.customer_id
    ORDER BY p.name, c.name, l.created_at";

/// SQLite gives words for the truth of a thing as numbers, so one database is asked.
#[tokio::test]
async fn a_life_written_down_in_one_go_is_what_the_verbs_would_have_made_of_it() {
    let lived = testkit::databases(&schema::migrations()).await.unwrap().swap_remove(0);
    let written = testkit::databases(&schema::migrations()).await.unwrap().swap_remove(0);
    let until = NOW.plus_seconds(-3_600);
    let house_lived = Arc::new(house(&lived).await);
    let mut requests = verbs::Requests::new();
    verbs::tell(life(&house_lived, 12, None), &lived.db, &house_lived, &mut requests, Instant(until.0 - 1))
        .await
        .unwrap();
    serve::insights::count_all(&lived.db).await.unwrap();
    let house_written = Arc::new(house(&written).await);
    let (_, _, told) =
        chronicles::tell(life(&house_written, 12, None), &written.db, &house_written, until, |_| {})
            .await
            .unwrap();
    assert!(told.requests > 300, "{told:?}");
    let mut by_verbs = lived.db.view(Viewer::system()).await.unwrap();
    let mut at_once = written.db.view(Viewer::system()).await.unwrap();
    let came_by = "SELECT COUNT(*) FROM requests WHERE came_by = 'walk_up'";
    let came_by: i64 = at_once.one(came_by, &[]).await.unwrap();
    assert!(came_by >= 10, "{came_by} came by");
    for all in [REQUESTS, EVENTS, TEXTS, ANSWERS, FOLLOWERS, LINKS] {
        let (by_verbs, at_once) = (lines(&mut by_verbs, all).await, lines(&mut at_once, all).await);
        assert!(!at_once.is_empty());
        for (by_verbs, at_once) in by_verbs.iter().zip(&at_once) {
            assert_eq!(by_verbs, at_once);
        }
        assert_eq!(by_verbs.len(), at_once.len());
    }
    let numbers = "SELECT last FROM numbers WHERE name = 'request'";
    let (one, other): (i64, i64) =
        (by_verbs.one(numbers, &[]).await.unwrap(), at_once.one(numbers, &[]).await.unwrap());
    assert_eq!(one, other);
    for view in [&mut at_once, &mut by_verbs] {
        assert_eq!(serve::insights::differences(view).await.unwrap(), Vec::<String>::new());
        assert_eq!(serve::requests::differences(view).await.unwrap(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn on_both_databases_a_life_goes_on_through_the_verbs_where_writing_it_down_ends() {
    for test in testkit::databases(&schema::migrations()).await.unwrap() {
        let house = Arc::new(house(&test).await);
        let until = NOW.plus_seconds(-3 * 86_400);
        let written = chronicles::tell(life(&house, 15, Some(400)), &test.db, &house, until, |_| {}).await;
        let (life, mut requests, told) = written.unwrap();
        verbs::tell(life, &test.db, &house, &mut requests, NOW).await.unwrap();
        serve::insights::count_all(&test.db).await.unwrap();
        let mut view = test.db.view(Viewer::system()).await.unwrap();
        let all: i64 = view.one("SELECT COUNT(*) FROM requests", &[]).await.unwrap();
        assert!(told.requests > 200 && all > told.requests as i64, "{}: {told:?} of {all}", test.name);
        assert_eq!(
            serve::insights::differences(&mut view).await.unwrap(),
            Vec::<String>::new(),
            "{}",
            test.name
        );
        drop(view);
        test.db.place_events().await.unwrap();
        let mut view = test.db.view(Viewer::system()).await.unwrap();
        let gaps = "SELECT MAX(seq) - COUNT(*) FROM events";
        assert_eq!(view.one::<i64>(gaps, &[]).await.unwrap(), 0, "{}", test.name);
    }
}

#[tokio::test]
async fn as_many_ask_as_was_wanted_and_everybody_is_at_work_when_they_do_something() {
    let test = testkit::databases(&schema::migrations()).await.unwrap().swap_remove(0);
    let house = Arc::new(house(&test).await);
    let moments = Arc::new(Moments::new(NOW, house.clinic.clone()));
    let yesterday = house.clinic.local(NOW).date().yesterday().unwrap();
    let from = yesterday.saturating_sub(Span::new().days(30));
    let volume = Volume { from, until: yesterday, requests: Some(5_000) };
    let stories = stories::all().unwrap();
    let mut life = Life::new(house.clone(), moments, &stories, &volume, None, Chance::new(3)).unwrap();
    let mut opened = 0;
    let mut last = Instant(i64::MIN);
    while let Some(doing) = life.next(NOW).unwrap() {
        let Doing::Deed(done) = doing else { continue };
        assert!(done.at >= last, "time goes forward");
        last = done.at;
        let asks = matches!(*done.deed, super::Deed::Open(_) | super::Deed::WalkUp(_));
        opened += usize::from(asks);
        if let (Some(who), true) = (done.who, asks) {
            assert!(house.is_at_work(who, done.at));
        }
    }
    assert_eq!(opened, 5_000);
}
