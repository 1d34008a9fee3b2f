//! Backups while others write.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::*;

#[tokio::test]
async fn writing_goes_on_while_a_backup_looks_and_the_backup_does_not_see_it() {
    let schema = Schema::of(&schema::migrations()).unwrap();
    let requests = schema.table("requests").unwrap();
    for clinic in lived().await {
        let mut snapshot = clinic.test.db.snapshot().await.unwrap();
        assert_eq!(snapshot.count(requests).await.unwrap(), 4);
        clinic.ask("Grace", "bills", "In the meantime", false).await;
        assert_eq!(snapshot.count(requests).await.unwrap(), 4);
        drop(snapshot);
        assert_eq!(clinic.test.db.snapshot().await.unwrap().count(requests).await.unwrap(), 5);
    }
}

/// Four who ask fifty times a second each, as fast as the machine lets them.
fn two_hundred_a_second(clinic: &Arc<Clinic>, answered: &Arc<AtomicU64>) -> tokio::task::JoinSet<()> {
    let mut askers = tokio::task::JoinSet::new();
    for who in ["Grace", "Amara", "Jonas", "Sam"] {
        let (clinic, answered) = (clinic.clone(), answered.clone());
        askers.spawn(async move {
            let mut beat = tokio::time::interval(Duration::from_millis(20));
            for number in 0..60 {
                beat.tick().await;
                clinic.ask(who, "bills", &format!("{who} asks {number}"), false).await;
                answered.fetch_add(1, Ordering::SeqCst);
            }
        });
    }
    askers
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn d_09_a_backup_under_two_hundred_writes_a_second_holds_what_was_acknowledged_and_is_consistent() {
    for clinic in lived().await {
        let (clinic, answered) = (Arc::new(clinic), Arc::new(AtomicU64::new(4)));
        let mut askers = two_hundred_a_second(&clinic, &answered);
        let mut backups = Vec::new();
        while !askers.is_empty() {
            let before = answered.load(Ordering::SeqCst);
            let kept = kept(&clinic.test.db, &schema::migrations()).await;
            assert!(
                kept.made.requests >= before,
                "{} of {before} in {}",
                kept.made.requests,
                clinic.test.name
            );
            backups.push(kept);
            while askers.try_join_next().is_some() {}
        }
        let amid: Vec<&Kept> = backups.iter().filter(|kept| kept.made.requests < 244).collect();
        let amid = amid.last().expect("a backup was made while others wrote");
        for place in empty().await {
            let restored = bring_back(&amid.file, &place.db, &schema::migrations()).await.unwrap();
            assert_eq!(restored.rows, amid.made.rows);
            is_clean(&place.db).await;
        }
        clinic.test.db.place_events().await.unwrap();
        let last = kept(&clinic.test.db, &schema::migrations()).await;
        assert_eq!(last.made.requests, 244);
        let now = contents(&clinic.test.db).await;
        for place in empty().await {
            bring_back(&last.file, &place.db, &schema::migrations()).await.unwrap();
            assert_eq!(contents(&place.db).await, now, "{} into {}", clinic.test.name, place.name);
        }
    }
}
