//! Streams through the real router, on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use std::time::Duration;

use axum::body::BodyDataStream;
use db::act;
use futures_util::{FutureExt, StreamExt};
use http::{StatusCode, header};
use kernel::{Failure, Viewer};
use people::session;
use testkit::SteeredClock;

use crate::clinic::{Clinic, clinics};

/// Longer than anything takes.
const LONG: Duration = Duration::from_secs(20);

/// What is said up to these words; all of it where it ends before.
async fn until(stream: &mut BodyDataStream, words: &str) -> String {
    let mut said = String::new();
    while !said.contains(words) {
        match tokio::time::timeout(LONG, stream.next()).await {
            Ok(Some(chunk)) => said.push_str(std::str::from_utf8(&chunk.unwrap()).unwrap()),
            Ok(None) => break,
            Err(_) => panic!("{words:?} is not said, but {said:?}"),
        }
    }
    said
}

/// What is said at the beginning, a change that came before the page among it.
async fn begin(stream: &mut BodyDataStream) {
    until(stream, "here").await;
    while let Some(Some(_)) = stream.next().now_or_never() {}
}

/// Nothing has been said since.
fn is_quiet(stream: &mut BodyDataStream) -> bool {
    stream.next().now_or_never().is_none()
}

async fn once(clinic: &Clinic, first: &str, topics: &str, since: kernel::Instant) -> String {
    let seen = clinic.look(first, &format!("/live?topics={topics}&since={}&once=true", since.0)).await;
    assert_eq!(seen.status, StatusCode::OK);
    seen.html
}

#[tokio::test]
async fn an_open_page_hears_of_what_its_reader_may_know_and_of_nothing_else() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "leave", "Six weeks", false).await;
        clinic.test.db.place_events().await.unwrap();
        let path =
            format!("/live?topics=request:{id},line:{},line:{}", clinic.team("hr"), clinic.team("billing"));
        let (mut hal, mut hue) =
            (clinic.listen(None, "Hal", &path).await, clinic.listen(None, "Hue", &path).await);
        begin(&mut hal).await;
        begin(&mut hue).await;
        clinic.write("Grace", id, "And may I say why?").await;
        clinic.test.db.place_events().await.unwrap();
        assert!(until(&mut hal, "event: changed").await.contains("data: changed"));
        assert!(is_quiet(&mut hue), "{}: of something confidential Hue hears nothing", clinic.test.name);
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.test.db.place_events().await.unwrap();
        until(&mut hue, "event: changed").await;
    }
}

#[tokio::test]
async fn whoever_comes_back_is_told_that_something_happened_meanwhile_if_they_may_know() {
    for clinic in clinics().await {
        let (start, team) = (SteeredClock::START, clinic.team("hr"));
        let long_ago = start.plus_seconds(-300);
        let quiet = once(&clinic, "Hal", &format!("line:{team},today"), start).await;
        assert!(!quiet.contains("changed"), "{quiet}");
        let id = clinic.ask("Grace", "leave", "Six weeks", false).await;
        clinic.test.db.place_events().await.unwrap();
        for topics in [format!("request:{id}"), format!("line:{team}"), "today".to_owned()] {
            assert!(once(&clinic, "Hal", &topics, long_ago).await.contains("changed"), "{topics}");
            let of_secret = once(&clinic, "Hue", &topics, long_ago).await;
            assert_eq!(of_secret, once(&clinic, "Hue", "request:4711", long_ago).await, "{topics}");
            assert!(!of_secret.contains("changed"), "{topics}");
        }
        let own = once(&clinic, "Grace", "today", start).await;
        assert!(!own.contains("changed"), "what Grace did before her page was made is on it");
        let stale = once(&clinic, "Hue", "today", start.plus_seconds(-3_600)).await;
        assert!(stale.contains("changed"), "a page of an hour ago is fetched anew in any case");
    }
}

#[tokio::test]
async fn what_is_on_a_page_is_named_in_a_way_that_is_known() {
    for clinic in clinics().await {
        for path in ["/live", "/live?topics=", "/live?topics=person:1&once=true", "/live?topics=today&more=1"]
        {
            let seen = clinic.look("Hue", path).await;
            assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{path}: {}", seen.html);
        }
    }
}

#[tokio::test]
async fn a_stream_ends_on_every_node_when_its_session_does() {
    for clinic in clinics().await {
        let other = clinic.node();
        let (now, person) = (SteeredClock::START, clinic.person("Amara"));
        let (hash, until_then) = (session::hash("a-key"), now.plus_seconds(3_600));
        let signed_in: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            a.run(
                "INSERT INTO sessions (token_hash, id, person_id, created_at, seen_at, expires_at, browser)
                 VALUES ($1, 77, $2, $3, $3, $4, 'test')",
                &[&hash, &person, &now, &until_then],
            )
            .await?;
            Ok(())
        });
        signed_in.unwrap();
        let path = "/live?topics=today";
        let mut here = clinic.hear(None, path, header::COOKIE, "hallway=a-key").await;
        let mut there = clinic.hear(Some(&other), path, header::COOKIE, "hallway=a-key").await;
        until(&mut here, "here").await;
        until(&mut there, "here").await;
        let signed_out: Result<u64, Failure> =
            act!(clinic.test.db, Viewer::system(), |a| Ok(a.run("DELETE FROM sessions", &[]).await?));
        assert_eq!(signed_out.unwrap(), 1);
        for stream in [&mut here, &mut there] {
            until(stream, "never said").await;
        }
    }
}

#[tokio::test]
async fn a_change_on_one_node_is_heard_on_the_other() {
    for clinic in clinics().await {
        let other = clinic.node();
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.test.db.place_events().await.unwrap();
        let mut there = clinic.listen(Some(&other), "Jonas", &format!("/live?topics=request:{id}")).await;
        begin(&mut there).await;
        clinic.write("Grace", id, "It is the one of October.").await;
        clinic.test.db.place_events().await.unwrap();
        until(&mut there, "event: changed").await;
    }
}

#[tokio::test]
async fn colleagues_of_the_team_are_told_who_reads_the_same_and_whoever_asked_is_not() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        let other = clinic.node();
        let path = format!("/live?topics=request:{id}&reads={id}");
        let mut jonas = clinic.listen(None, "Jonas", &path).await;
        let _grace = clinic.listen(None, "Grace", &path).await;
        let mut amara = clinic.listen(Some(&other), "Amara", &path).await;
        until(&mut jonas, "event: readers").await;
        until(&mut amara, "event: readers").await;
        let kept = clinic.one("SELECT COUNT(*) FROM request_readers").await;
        assert_eq!(kept, 2, "what Grace's browser says of her is not taken");
        clinic.look("Amara", "/requests/1001/readers").await.says(&["Jonas Weidner is reading this too."]);
        let told = clinic.look("Jonas", &format!("/api/v1/requests/{id}/readers")).await;
        assert!(told.html.contains("Amara Okafor") && !told.html.contains("Grace"), "{}", told.html);
        for path in ["/requests/1001/readers".to_owned(), format!("/api/v1/requests/{id}/readers")] {
            assert_eq!(clinic.look("Grace", &path).await.status, StatusCode::NOT_FOUND);
        }
    }
}

#[tokio::test]
async fn whoever_answers_what_somebody_else_has_just_answered_is_shown_that_first_with_their_own_words() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        let page = clinic.look("Jonas", "/requests/1001").await;
        let seen = |html: &str| {
            let (_, rest) = html.split_once("name=\"seen\" value=\"").unwrap();
            rest.split('"').next().unwrap().to_owned()
        };
        let read = seen(&page.html);
        clinic.write("Amara", id, "It is put right.").await;
        let form = format!("seen={read}&body=I+look+at+it.");
        let shown = clinic.fill_in("Jonas", "/requests/1001/messages", &form).await.1;
        assert_eq!(shown.status, StatusCode::CONFLICT);
        let words = shown.words();
        assert!(words.contains("It is put right.") && words.contains("I look at it."), "{words}");
        assert!(!words.contains("Please."), "what Jonas has read is not told again: {words}");
        let again = format!("seen={}&body=I+look+at+it.", seen(&shown.html));
        let sent = clinic.fill_in("Jonas", "/requests/1001/messages", &again).await.1;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert_eq!(clinic.one("SELECT COUNT(*) FROM request_texts WHERE body = 'I look at it.'").await, 1);
    }
}
