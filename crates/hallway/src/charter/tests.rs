//! The charter as different people read it, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use http::{StatusCode, header};
use kernel::{Failure, Instant};

use map::relationships::actions as lines;
use map::relationships::model::{RelationshipId, Side};
use map::relationships::store::between;

use crate::clinic::{Clinic, clinics};

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

/// Patient Billing serves Kessler, as both ends say.
async fn work_together(clinic: &Clinic) -> RelationshipId {
    let amara = clinic.viewer("Amara").await;
    let (provider, customer) = (clinic.team("billing").into(), clinic.vendor().into());
    let drawn: Result<RelationshipId, Failure> = act!(clinic.test.db, amara, |a| {
        let line = between(a, provider, customer).await?.unwrap();
        for side in Side::ALL {
            lines::confirm(a, line, None, Some(*side)).await?;
        }
        Ok(line)
    });
    drawn.unwrap()
}

#[tokio::test]
async fn a_vendors_people_read_what_a_team_they_work_with_says_and_wish_for_something_there() {
    for clinic in clinics().await {
        let team = clinic.team("billing");
        let (charter, complaint) = (format!("/teams/{team}/charter"), format!("/teams/{team}/complaint"));
        let words = "version=0&expect=We+explain+every+line.";
        clinic.fill_in("Amara", &format!("{charter}/write"), words).await;
        let wish = "wish=Our+numbers+on+each+bill.&solution=A+field+for+them.&goes=";
        // Asking once is no work together yet.
        clinic.ask("Kes", "bills", "Our invoice", false).await;
        for path in [&charter, &complaint] {
            assert_eq!(clinic.look("Kes", path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(clinic.fill_in("Kes", &complaint, wish).await.1.status, StatusCode::NOT_FOUND);
        let request = clinic.look("Kes", "/requests/1001").await;
        request.does_not_say(&["/charter", "/complaint"]);
        let line = work_together(&clinic).await;
        let seen = clinic.look("Kes", &charter).await;
        seen.says(&["We explain every line.", "This is version 1.", "Question about a bill"]);
        seen.does_not_say(&["Amara", "came in time", "/insights", &format!("\"/teams/{team}\"")]);
        let request = clinic.look("Kes", "/requests/1001").await;
        request.says(&["What you may expect from this team", "Something should be different"]);
        let link = format!("\"{charter}\"");
        assert!(clinic.look("Kes", &format!("/relationships/{line}")).await.html.contains(&link));
        let form = clinic.look("Kes", &complaint).await;
        form.says(&["It stands in the line of Patient Billing."]);
        form.does_not_say(&["Amara", "In confidence"]);
        let (_, refused) = clinic.fill_in("Kes", &complaint, &[wish, "confidence"].concat()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains("Our numbers on each bill."), "what was typed stays");
        let (head, done) = clinic.fill_in("Kes", &complaint, wish).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.html);
        let said = head[header::LOCATION].to_str().unwrap().to_owned();
        clinic.look("Amara", &said).await.says(&["Our numbers on each bill.", "A field for them."]);
        clinic.look("Kes", &said).await.says(&["Our numbers on each bill."]);
        // Nothing else of the house comes with it.
        for path in [
            format!("/teams/{team}"),
            format!("/teams/{}/charter", clinic.team("hr")),
            format!("/teams/{}/complaint", clinic.team("hr")),
            format!("{charter}/write"),
            format!("/requests?team={team}"),
        ] {
            assert_eq!(clinic.look("Kes", &path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}
