//! A log comes again, comes longer, and breaks off.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use super::*;
use crate::clinic::{Clinic, clinics};
use crate::import::history::summary::Kinds;

/// What must be the same, however it came about.
async fn all_of(clinic: &Clinic) -> (Vec<Standing>, [i64; 4]) {
    let db = &clinic.test.db;
    let counts = [
        number(db, "SELECT COUNT(*) FROM events WHERE kind IN ('logged', 'log_corrected')").await,
        number(db, "SELECT COUNT(*) FROM persons").await,
        number(db, "SELECT COUNT(*) FROM teams").await,
        number(db, "SELECT COUNT(*) FROM relationships").await,
    ];
    (standings(db).await, counts)
}

#[tokio::test]
async fn the_same_log_again_changes_nothing_and_says_so() {
    for clinic in clinics().await {
        let first = take(&clinic.test.db, MAP, LOG).await.unwrap();
        let (before, versions) =
            (all_of(&clinic).await, "SELECT CAST(SUM(version) AS BIGINT) AS n FROM requests");
        let version = number(&clinic.test.db, versions).await;
        let again = take(&clinic.test.db, MAP, LOG).await.unwrap();
        assert_eq!((again.new, again.changed), (Kinds::default(), 0));
        assert_eq!((again.requests, again.events), (first.requests, first.events));
        assert_eq!((again.teams, again.persons), (first.teams, first.persons));
        assert!(again.sentence().contains("nothing is new"), "{}", again.sentence());
        assert_eq!(all_of(&clinic).await, before);
        assert_eq!(number(&clinic.test.db, versions).await, version);
    }
}

#[tokio::test]
async fn a_longer_log_adds_what_is_new_and_ends_where_one_log_would_have_ended() {
    let lines: Vec<&str> = LOG.lines().collect();
    let mut clinics_at_once = clinics().await;
    for whole in &clinics_at_once {
        take(&whole.test.db, MAP, LOG).await.unwrap();
    }
    for (clinic, whole) in clinics().await.iter().zip(&mut clinics_at_once) {
        let (mut requests, mut events) = (0, 0);
        for until in [3, 6, 9, lines.len()] {
            let summary = take(&clinic.test.db, MAP, &lines[..until].join("\n")).await.unwrap();
            requests += summary.new.requests;
            events += summary.new.events;
        }
        assert_eq!((requests, events), (5, 14));
        assert_eq!(all_of(clinic).await, all_of(whole).await, "{}", clinic.test.name);
    }
}

#[tokio::test]
async fn rows_that_are_alike_are_as_many_as_the_log_has() {
    let twice = "id;when;what;group;who;asked;about\n\
        1;16.11.2026 10:00;Work;Records;-;-;-\n1;16.11.2026 10:00;Work;Records;-;-;-\n";
    let thrice = [twice, "1;16.11.2026 10:00;Work;Records;-;-;-\n"].concat();
    for clinic in clinics().await {
        assert_eq!(take(&clinic.test.db, MAP, twice).await.unwrap().new.events, 2);
        assert_eq!(take(&clinic.test.db, MAP, &thrice).await.unwrap().new.events, 1);
        assert_eq!(take(&clinic.test.db, MAP, twice).await.unwrap().new.events, 0);
    }
}

#[tokio::test]
async fn what_columns_tell_later_is_heard_even_without_a_new_row() {
    let map = MAP.replace("subject = 'about'", "resolved_at = 'about'");
    let log = "id;when;what;group;who;asked;about\n1;16.11.2026 10:00;Done;Records;-;-;-\n\
        1;16.11.2026 12:00;Shut;Records;-;-;-\n";
    for clinic in clinics().await {
        let db = &clinic.test.db;
        take(db, &map, log).await.unwrap();
        assert_eq!(standings(db).await[0].resolved_at, None);
        let told = log.replace(";-;-;-", ";-;-;16.11.2026 10:30");
        let summary = take(db, &map, &told).await.unwrap();
        assert_eq!((summary.new, summary.changed), (Kinds::default(), 1));
        assert_eq!(standings(db).await[0].resolved_at, at("2026-11-16T09:30:00Z"));
        assert_eq!(take(db, &map, &told).await.unwrap().changed, 0);
        // An older log has no news.
        let older = log.lines().take(2).collect::<Vec<_>>().join("\n");
        assert_eq!(take(db, &map, &older).await.unwrap().changed, 0);
    }
}

/// 900 cases in three batches.
fn many() -> String {
    let mut log = String::from("id;when;what;group;who;asked;about\n");
    for row in 0..2_700 {
        let (case, step) = (row % 900, row / 900);
        let what = ["Open", "Work", "Done"][step];
        let line = format!(
            "{case};{:02}.10.2026 1{step}:00;{what};Team {};P {};R {};-\n",
            1 + case % 28,
            case % 7,
            case % 11,
            case % 13
        );
        log.push_str(&line);
    }
    log
}

#[tokio::test]
async fn an_import_that_was_broken_off_goes_on_and_ends_the_same() {
    let log = many();
    let wholes = clinics().await;
    for whole in &wholes {
        assert_eq!(take(&whole.test.db, MAP, &log).await.unwrap().new.requests, 900);
    }
    for (clinic, whole) in clinics().await.iter().zip(&wholes) {
        let mut landed = Vec::new();
        for polls in [3, 40, 2_000] {
            let mut import = pin!(take(&clinic.test.db, MAP, &log));
            let mut left = polls;
            let done = poll_fn(|context| {
                left -= 1;
                match import.as_mut().poll(context) {
                    Poll::Pending if left > 0 => Poll::Pending,
                    Poll::Pending => Poll::Ready(false),
                    Poll::Ready(done) => Poll::Ready(done.is_ok()),
                }
            });
            let _ = done.await;
            landed.push(number(&clinic.test.db, "SELECT COUNT(*) FROM log_cases").await);
        }
        let summary = take(&clinic.test.db, MAP, &log).await.unwrap();
        assert!(landed[0] < 900, "{landed:?}");
        assert_eq!((summary.requests, summary.events), (900, 2_700));
        assert_eq!(all_of(clinic).await, all_of(whole).await, "{} after {landed:?}", clinic.test.name);
    }
}
