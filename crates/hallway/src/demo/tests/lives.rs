use std::collections::BTreeSet;

use db::record;
use jiff::civil::Weekday;
use people::entrance::{Hashing, Password};
use serve::requests::model::{RequestEvent, State};
use testkit::SteeredClock;

use super::pictures::{check_amara, check_billing};
use super::*;

record! {
    #[derive(Debug, PartialEq)]
    pub struct Told {
        pub subject: String,
        pub state: State,
        pub opened_at: Instant,
        pub due_at: Option<Instant>,
        pub hand_overs: i64,
        pub reopenings: i64,
        pub passed_over: i64,
        pub promise_moves: i64,
    }
}

async fn told(test: &TestDb) -> Vec<Told> {
    let all = "SELECT subject, state, opened_at, due_at, hand_overs, reopenings, passed_over, promise_moves
               FROM requests ORDER BY opened_at, subject";
    look(test).await.all(all, &[]).await.unwrap()
}

#[tokio::test]
async fn the_same_present_gives_the_same_life_on_both_databases() {
    let mut lives = Vec::new();
    for test in demos(SteeredClock::START).await {
        check_billing(&test, SteeredClock::START).await;
        check_amara(&test, SteeredClock::START).await;
        lives.push(told(&test).await);
    }
    lives.push(told(&demo(SteeredClock::START).await).await);
    assert!(lives.iter().all(|life| *life == lives[0]));
    let life = &lives[0];
    assert!((900..=1_800).contains(&life.len()), "{} requests", life.len());
    let number = |is: &dyn Fn(&Told) -> bool| life.iter().filter(|told| is(told)).count();
    for state in State::ALL {
        assert!(number(&|told| told.state == *state) > 0, "nothing is {state:?}");
    }
    let open = number(&|told| told.state.is_open());
    assert!((60..=180).contains(&open), "{open} are open");
    for (what, is, least) in [
        ("handed over", (|told| told.hand_overs > 0) as fn(&Told) -> bool, 5),
        ("reopened", |told| told.reopenings > 0, 5),
        ("taken before others", |told| told.passed_over > 0, 3),
        ("promised anew", |told| told.promise_moves > 0, 5),
    ] {
        assert!(number(&is) >= least, "{what}: {}", number(&is));
    }
}

/// Sundays are not worked, nor are nights.
fn is_plausible(at: Instant) -> bool {
    let zone = kernel::calendar::zone("Europe/London").unwrap();
    let local = at.timestamp().to_zoned(zone);
    (7..19).contains(&local.hour()) && local.weekday() != Weekday::Sunday
}

#[tokio::test]
async fn a_month_holds_everything_that_can_happen_and_nothing_at_night() {
    let test = demo(SteeredClock::START).await;
    check_hours(&test).await;
    check_kinds(&test).await;
    check_relationships(&test).await;
}

async fn check_hours(test: &TestDb) {
    let all = "SELECT DISTINCT at FROM events WHERE subject_kind = 'request' AND actor_id IS NOT NULL";
    let moments: Vec<Instant> = look(test).await.all(all, &[]).await.unwrap();
    let odd: Vec<&Instant> = moments.iter().filter(|at| !is_plausible(**at)).collect();
    assert!(moments.len() > 1_500 && odd.is_empty(), "{} moments, odd: {odd:?}", moments.len());
    assert_eq!(count(test, "SELECT COUNT(*) FROM events WHERE origin <> 'simulated'").await, 0);
}

async fn check_kinds(test: &TestDb) {
    let all = "SELECT DISTINCT kind FROM events WHERE subject_kind = 'request'";
    let kinds: Vec<String> = look(test).await.all(all, &[]).await.unwrap();
    let kinds: BTreeSet<&str> = kinds.iter().map(String::as_str).collect();
    for kind in [
        "opened",
        "acknowledged",
        "promise_moved",
        "taken",
        "handed_over",
        "paused",
        "resumed",
        "replied",
        "noted",
        "outside_changed",
        "follower_added",
        "resolved",
        "reopened",
        "closed",
        "declined",
        "withdrawn",
    ] {
        assert!(kinds.contains(kind), "{kind} is missing among {kinds:?}");
    }
    let all = "SELECT payload FROM events WHERE kind = 'reopened'";
    let payloads: Vec<String> = look(test).await.all(all, &[]).await.unwrap();
    let rework = |payload: &String| match serde_json::from_str(payload).unwrap() {
        RequestEvent::Reopened { rework, .. } => rework.unwrap().as_str(),
        other => panic!("{other:?}"),
    };
    let kinds: BTreeSet<&str> = payloads.iter().map(rework).collect();
    assert!(kinds.len() >= 3, "{kinds:?}");
}

/// Each request belongs to the relationship of its two parties.
async fn check_relationships(test: &TestDb) {
    let strange = "SELECT COUNT(*) FROM requests r JOIN persons p ON p.id = r.requester_id
                   LEFT JOIN relationships l ON l.id = r.relationship_id
                   WHERE l.id IS NULL OR (l.provider_id <> r.team_id AND r.team_id <> r.requester_team_id)
                      OR l.customer_id <> COALESCE(r.requester_team_id, p.vendor_id)";
    assert_eq!(count(test, strange).await, 0);
    let confirmed = "SELECT COUNT(*) FROM relationships WHERE state = 'confirmed'";
    let all = count(test, "SELECT COUNT(*) FROM relationships").await;
    let confirmed = count(test, confirmed).await;
    assert!(all > 60 && confirmed * 2 > all && confirmed < all, "{confirmed} of {all}");
    let described = count(test, "SELECT COUNT(*) FROM relationships WHERE described > 0").await;
    let agreed =
        count(test, "SELECT COUNT(*) FROM relationships WHERE described > 0 AND state = 'confirmed'").await;
    assert_eq!((described, agreed), super::super::links::DRAWN);
    let returned = count(test, "SELECT COUNT(*) FROM deliveries WHERE returned_at IS NOT NULL").await;
    let accepted = count(test, "SELECT COUNT(*) FROM deliveries WHERE accepted_at IS NOT NULL").await;
    assert!(returned > 20 && accepted > returned * 4, "{accepted} accepted, {returned} sent back");
}

#[tokio::test]
async fn everybody_comes_in_with_one_password_and_only_those_cleared_see_what_is_confidential() {
    let test = demo(SteeredClock::START).await;
    check_circle(&test).await;
    check_entrance(&test).await;
}

async fn check_circle(test: &TestDb) {
    let see = "SELECT p.name FROM services s JOIN audience_members m ON m.audience = s.id
               JOIN persons p ON p.id = m.person_id WHERE s.name = 'Time off, cover, contract' ORDER BY p.name";
    let names: Vec<String> = look(test).await.all(see, &[]).await.unwrap();
    assert_eq!(names, ["Colm Brennan", "Priya Raghavan"]);
    let administrators: Vec<String> =
        look(test).await.all("SELECT name FROM persons WHERE is_administrator", &[]).await.unwrap();
    assert_eq!(administrators, ["Oskar Lindqvist"]);
    assert!(count(test, "SELECT COUNT(*) FROM requests WHERE confidentiality = 'confidential'").await > 8);
}

async fn check_entrance(test: &TestDb) {
    assert_eq!(count(test, "SELECT COUNT(*) FROM organisation WHERE is_demo").await, 1);
    let people = count(test, "SELECT COUNT(*) FROM persons").await;
    assert_eq!(people, 245, "240, and five guests");
    let without = "SELECT COUNT(*) FROM persons p
                   WHERE NOT EXISTS (SELECT 1 FROM passwords w WHERE w.person_id = p.id)";
    assert_eq!(count(test, without).await, 0);
    let hashes: Vec<String> = look(test).await.all("SELECT DISTINCT hash FROM passwords", &[]).await.unwrap();
    let [hash] = &hashes[..] else { panic!("{} hashes", hashes.len()) };
    assert!(Hashing::new(1).matches(&Password::new("hallway-demo"), Some(hash)).await.unwrap());
}

#[tokio::test]
async fn six_months_lie_behind_the_clinics_and_every_figure_follows_from_what_happened() {
    let test = testkit::databases(&schema::migrations()).await.unwrap().swap_remove(0);
    test.clock.set(SteeredClock::START);
    load(&test.db).await.unwrap();
    let all = count(&test, "SELECT COUNT(*) FROM requests").await;
    assert!((6_500..=8_000).contains(&all), "{all} requests");
    let sites = count(&test, "SELECT COUNT(DISTINCT site) FROM teams").await;
    let teams = count(&test, "SELECT COUNT(*) FROM teams WHERE kind = 'team'").await;
    assert_eq!((sites, teams), (3, 26));
    // How it was is released of the rounds that are over, and of the present one nothing.
    let rounds = count(&test, "SELECT COUNT(DISTINCT until_month) FROM releases").await;
    let billing =
        "SELECT COUNT(*) FROM releases e JOIN teams t ON t.id = e.team_id WHERE t.name = 'Patient Billing'";
    assert!(rounds >= 2 && count(&test, billing).await >= 2, "{rounds} rounds");
    let open = "SELECT COUNT(*) FROM rating_rounds WHERE secret IS NOT NULL";
    assert!(count(&test, open).await >= 1, "a round is open");
    let mut view = look(&test).await;
    assert_eq!(serve::insights::differences(&mut view).await.unwrap(), Vec::<String>::new());
    assert_eq!(serve::requests::differences(&mut view).await.unwrap(), Vec::<String>::new());
}
