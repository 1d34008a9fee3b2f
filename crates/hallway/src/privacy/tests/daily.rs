//! The rules, applied once a day over all nodes.

use db::act;
use kernel::{Audience, Failure, Viewer};
use people::persons;
use people::privacy::actions;
use people::visit::Reading;
use serve::requests::actions as verbs;
use web::IfMatch;

use crate::clinic::{Clinic, clinics};
use crate::privacy::apply;
use crate::search;

const DAY: i64 = 86_400;

async fn let_go(clinic: &Clinic, first: &str) {
    let person = clinic.person(first);
    let gone: Result<(), Failure> =
        act!(clinic.test.db, Viewer::system(), |a| persons::actions::deactivate(a, person, IfMatch(None))
            .await);
    gone.unwrap();
}

#[tokio::test]
async fn who_left_three_years_ago_is_erased_unless_a_hold_stands_and_the_record_says_how_many() {
    for clinic in clinics().await {
        for first in ["Sam", "Nia"] {
            let_go(&clinic, first).await;
        }
        let nia = clinic.person("Nia");
        let held: Result<_, Failure> =
            act!(clinic.test.db, Viewer::system(), |a| actions::hold_person(a, nia, "A lawsuit.").await);
        held.unwrap();
        clinic.test.clock.forward_seconds(3 * 365 * DAY - DAY);
        apply(&clinic.test.db).await.unwrap();
        let erased = "SELECT COUNT(*) FROM persons WHERE name = 'Former colleague'";
        assert_eq!(clinic.one(erased).await, 0, "not yet");
        clinic.test.clock.forward_seconds(2 * DAY);
        assert!(apply(&clinic.test.db).await.unwrap() >= 1);
        assert_eq!(clinic.one(erased).await, 1, "{}", clinic.test.name);
        assert_eq!(
            clinic.one("SELECT COUNT(*) FROM persons WHERE name = 'Nia Lund'").await,
            1,
            "the hold wins"
        );
        let told =
            "SELECT COUNT(*) FROM events WHERE kind = 'retention_applied' AND payload LIKE '%\"persons\":1%'";
        assert_eq!(clinic.one(told).await, 1);
    }
}

#[tokio::test]
async fn words_of_a_request_that_ended_long_ago_are_found_no_more() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Zebra on the invoice", false).await;
        let grace = clinic.viewer("Grace").await;
        let input = verbs::Withdrawal { reason: None, parts: None };
        let gone: Result<_, Failure> =
            act!(clinic.test.db, grace, |a| verbs::withdraw(a, id, None, &input).await);
        gone.unwrap();
        search::catch_up(&clinic.test.db, usize::MAX).await.unwrap();
        let kept = "SELECT COUNT(*) FROM search_documents WHERE words LIKE '%zebra%'";
        assert_eq!(clinic.one(kept).await, 1);
        clinic.test.clock.forward_seconds(5 * 365 * DAY + DAY);
        apply(&clinic.test.db).await.unwrap();
        assert_eq!(clinic.one(kept).await, 0, "{}", clinic.test.name);
        search::catch_up(&clinic.test.db, usize::MAX).await.unwrap();
        let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
        assert_eq!(search::differences(&mut view).await.unwrap().len(), 0, "what is kept is what there is");
    }
}

#[tokio::test]
async fn the_rules_are_applied_once_a_day_by_one_node() {
    for clinic in clinics().await {
        for first in ["Sam", "Nia"] {
            let_go(&clinic, first).await;
            clinic.test.clock.forward_seconds(4 * 365 * DAY);
            let (one, other) = tokio::join!(apply(&clinic.test.db), apply(&clinic.test.db));
            let (one, other) = (one.unwrap(), other.unwrap());
            assert!(one.min(other) == 0 && one.max(other) > 0, "{}: {one} and {other}", clinic.test.name);
            assert_eq!(apply(&clinic.test.db).await.unwrap(), 0, "the day is done");
        }
        assert_eq!(clinic.one("SELECT COUNT(*) FROM persons WHERE name = 'Former colleague'").await, 2);
    }
}

#[tokio::test]
async fn that_something_confidential_was_read_stays_and_by_whom_is_forgotten() {
    for clinic in clinics().await {
        let hal = clinic.viewer("Hal").await;
        let read: Result<_, Failure> = act!(clinic.test.db, hal, |a| {
            Ok(a.record(kernel::Id(4_711), Audience(7_001), &Reading::Read {}).await?)
        });
        read.unwrap();
        let readers = "SELECT COUNT(*) FROM events WHERE kind = 'read' AND actor_id IS NOT NULL";
        clinic.test.clock.forward_seconds(2 * 365 * DAY);
        apply(&clinic.test.db).await.unwrap();
        assert_eq!(clinic.one(readers).await, 1);
        clinic.test.clock.forward_seconds(366 * DAY);
        apply(&clinic.test.db).await.unwrap();
        assert_eq!(clinic.one(readers).await, 0, "{}", clinic.test.name);
        let made: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET is_auditor = TRUE WHERE name = 'Sam Whitlock'", &[]).await?)
        });
        made.unwrap();
        let told = clinic.look("Sam", "/api/v1/record?group=looks").await.html;
        assert!(told.contains("Somebody read something confidential"), "{told}");
        let told = clinic.look("Sam", "/api/v1/record?group=house").await.html;
        assert!(told.contains("Who read something confidential: 1"), "{told}");
    }
}
