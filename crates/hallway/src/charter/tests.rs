//! The charter as different people read it, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use http::StatusCode;
use kernel::Instant;

use crate::clinic::clinics;

#[tokio::test]
async fn a_charter_says_what_is_promised_now_and_how_often_it_was_kept() {
    for clinic in clinics().await {
        let path = format!("/teams/{}/charter", clinic.team("billing"));
        let seen = clinic.look("Hue", &path).await;
        assert_eq!(seen.status, StatusCode::OK, "{}", seen.html);
        assert!(seen.statements.0 <= 6, "{} statements", seen.statements.0);
        seen.says(&[
            "Patient Billing has not written anything of its own yet.",
            "Question about a bill A first word within",
            "Your rights Say how soon you need it, and why.",
        ]);
        seen.does_not_say(&["came in time", "Write it in your own words"]);
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.test.clock.forward_seconds(600);
        clinic.acknowledge("Amara", id, Instant(clinic.test.db.now().0 + 86_400_000_000)).await;
        for counted in [false, true] {
            if counted {
                serve::insights::count_all(&clinic.test.db).await.unwrap();
            }
            let seen = clinic.look("Hue", &path).await;
            seen.says(&["1 of 1 first words came in time, of what was asked in the last 90 days."]);
            assert!(seen.statements.0 <= 6, "{} statements", seen.statements.0);
        }
        clinic.look("Amara", &path).await.says(&["Write it in your own words"]);
        assert_eq!(clinic.look("Kes", &path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_signed_charter_names_who_gave_the_word_and_earlier_versions_stay_readable() {
    for clinic in clinics().await {
        let path = format!("/teams/{}/charter", clinic.team("billing"));
        for (version, words) in [("0", "We explain every line."), ("1", "We ring back.")] {
            let form = format!("version={version}&expect={}", words.replace(' ', "+"));
            let (_, done) = clinic.fill_in("Amara", &format!("{path}/write"), &form).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.html);
        }
        clinic.look("Hue", &path).await.says(&["Signed by Amara Okafor", "version 2", "We ring back."]);
        let earlier = clinic.look("Hue", &format!("{path}?version=1")).await;
        earlier.says(&["We explain every line.", "Another version holds now."]);
        assert_eq!(clinic.look("Hue", &format!("{path}?version=9")).await.status, StatusCode::NOT_FOUND);
        clinic.look("Grace", &path).await.says(&["Unterschrieben von Amara Okafor"]);
        assert_eq!(clinic.look("Jonas", &format!("{path}/write")).await.status, StatusCode::FORBIDDEN);
    }
}
