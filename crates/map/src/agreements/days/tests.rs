//! The days as a page, by a link, and as reminders, on both databases.

use http::StatusCode;
use kernel::{Failure, Viewer};
use serde_json::json;
use testkit::TestDb;

use super::remind;
use crate::agreements::tests::{between, line};
use crate::fixture::{ADA, BOB, Caller, GUS, LEA, caller, clinics};

/// So many days from now, as the API takes them.
fn day(world: &TestDb, days: i64) -> String {
    let at = world.db.now().plus_seconds(days * 86_400);
    at.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
}

/// An agreement of both, signed, with these days.
async fn agreed(world: &TestDb, lea: &Caller, bob: &Caller, review: i64, until: i64) -> String {
    let line = line(world).await;
    let days = json!({"valid_from": null, "review_on": day(world, review), "valid_until": day(world, until)});
    let made = lea.json("POST", "/api/v1/agreements", &between(line, &days)).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let path = format!("/api/v1/agreements/{}", made.json()["id"].as_str().unwrap());
    for signer in [lea, bob] {
        signer.json("POST", &format!("{path}/signature"), "{}").await;
    }
    path
}

#[tokio::test]
async fn the_days_of_ones_agreements_stand_by_month_and_in_the_feed_of_a_secret_link() {
    for world in clinics().await {
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "de").await);
        let (ada, gus) = (caller(&world, ADA, "en").await, caller(&world, GUS, "en").await);
        let path = agreed(&world, &lea, &bob, 40, 90).await;
        world.clock.forward_seconds(60);
        let page = lea.get("/agreements/calendar").await;
        assert!(page.statements.0 <= 6, "{:?}", page.statements);
        let page = page.page();
        for said in ["2 days of your agreements lie ahead", "both sides look at it again", "its last day"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let listed = bob.get("/api/v1/agreement_days").await.json();
        assert_eq!(listed["items"][0]["about"], "review", "{listed}");
        assert_eq!(listed["items"][1]["day"], day(&world, 90));
        // Whoever is at no end has no days of it, and in a link of theirs there are none.
        assert_eq!(ada.get("/api/v1/agreement_days").await.json()["items"], json!([]));
        let link = async |who: &Caller| {
            let made = who.json("POST", "/api/v1/me/calendar_link", "{}").await;
            assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
            made.json()["link"].as_str().unwrap().to_owned()
        };
        let (first, of_ada) = (link(&lea).await, link(&ada).await);
        // It needs no sign-in: the guest's program reads it by the key alone.
        let feed = gus.get(&first).await;
        assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8; method=PUBLISH");
        for said in [
            "BEGIN:VEVENT",
            "SUMMARY:Look at it again: Staff and Sales",
            "SUMMARY:Last day: Staff and Sales",
            &format!("DTSTART;VALUE=DATE:{}", day(&world, 40).replace('-', "")),
            path.trim_start_matches("/api/v1"),
        ] {
            assert!(feed.body.contains(said), "{said}: {}", feed.body);
        }
        assert!(!gus.get(&of_ada).await.body.contains("VEVENT"));
        // Another one ends the first, and none is left when it is withdrawn or its person has left.
        let second = link(&lea).await;
        assert_eq!(gus.get(&first).await.status, StatusCode::NOT_FOUND);
        assert!(gus.get(&second).await.body.contains("VEVENT"));
        assert!(lea.get("/agreements/calendar").await.page().contains("End the link"));
        let made = bob.form("/agreements/calendar/link", &[]).await.page();
        let own = made
            .split("value=\"")
            .find_map(|part| part.split('"').next().filter(|v| v.starts_with("/calendar/")));
        assert!(
            gus.get(own.unwrap()).await.body.contains("SUMMARY:Wieder ansehen: Staff und Sales"),
            "{made}"
        );
        bob.form("/agreements/calendar/link/withdrawal", &[]).await.onward();
        assert_eq!(gus.get(own.unwrap()).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bob.json("DELETE", "/api/v1/me/calendar_link", "").await.status, StatusCode::NOT_FOUND);
        let left: Result<(), Failure> = db::act!(world.db, Viewer::system(), |a| {
            a.run("UPDATE persons SET deactivated_at = 1 WHERE id = $1", &[&LEA]).await?;
            Ok(())
        });
        left.unwrap();
        assert_eq!(gus.get(&second).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn both_sides_are_reminded_thirty_and_seven_days_before_each_once() {
    for world in clinics().await {
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        agreed(&world, &lea, &bob, 40, 90).await;
        let mut told = Vec::new();
        for _ in 0..100 {
            world.clock.forward_seconds(86_400);
            let some = remind(&world.db).await.unwrap();
            assert_eq!(remind(&world.db).await.unwrap(), 0, "each once");
            told.push(some);
        }
        assert_eq!(told.iter().sum::<usize>(), 4, "{told:?}");
        let events: Vec<String> = {
            let mut view = world.db.view(Viewer::system()).await.unwrap();
            let sql = "SELECT payload FROM events WHERE kind = 'agreement_reminded' ORDER BY id";
            view.all(sql, &[]).await.unwrap()
        };
        let (review, end) = ("\"about\":\"review\"", "\"about\":\"end\"");
        for (event, (about, days)) in events.iter().zip([(review, 30), (review, 7), (end, 30), (end, 7)]) {
            assert!(event.contains(about) && event.contains(&format!("\"days\":{days}")), "{event}");
        }
    }
}

#[tokio::test]
async fn of_a_day_that_was_near_when_it_was_signed_nobody_is_reminded() {
    for world in clinics().await {
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        agreed(&world, &lea, &bob, 5, 20).await;
        let mut told = 0;
        for _ in 0..30 {
            world.clock.forward_seconds(86_400);
            told += remind(&world.db).await.unwrap();
        }
        assert_eq!(told, 1, "of the end, seven days before");
    }
}
