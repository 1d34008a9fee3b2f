//! Barriers through the real router on both databases: named, bridged, opened again, and going along with a team.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use http::StatusCode;
use kernel::{Failure, Viewer};
use serde_json::Value;

use crate::check::check;
use crate::clinic::{Clinic, clinics};
use crate::schema;

/// Where a page is found after a form.
async fn onward(clinic: &Clinic, who: &str, path: &str, form: &str) -> String {
    let (headers, seen) = clinic.fill_in(who, path, form).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{who} {path}: {}", seen.words());
    let onward = headers[http::header::LOCATION].to_str().unwrap();
    onward.split('?').next().unwrap().to_owned()
}

async fn read(clinic: &Clinic, who: &str, path: &str) -> Value {
    let seen = clinic.look(who, &format!("/api/v1{path}")).await;
    assert_eq!(seen.status, StatusCode::OK, "{who} {path}: {}", seen.html);
    serde_json::from_str(&seen.html).unwrap()
}

/// Whether there is news for this reason.
async fn hears(clinic: &Clinic, who: &str, reason: &str) -> bool {
    clinic.tell().await;
    let told = read(clinic, who, "/notices?unread=true").await;
    told["items"].as_array().unwrap().iter().any(|one| one["reason"] == reason)
}

/// Hue names what lies between Patient Billing, which Amara leads, and the desk, which nobody leads.
async fn barrier(clinic: &Clinic) -> String {
    let (one, other) = (clinic.team("billing"), clinic.team("desk"));
    let form = format!("name=Two+lists+of+the+same&words=Who+has+which%3F&one={one}&other={other}");
    onward(clinic, "Hue", "/barriers/new", &form).await
}

#[tokio::test]
async fn a_barrier_gets_a_bridge_and_is_opened_again_where_it_is_there_again() {
    for clinic in clinics().await {
        let billing = clinic.team("billing");
        let (_, seen) =
            clinic.fill_in("Hue", "/barriers/new", &format!("name=One&one={billing}&other={billing}")).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(seen.words().contains("two different teams"));
        let path = barrier(&clinic).await;
        for speaker in ["Amara", "Grace"] {
            assert!(hears(&clinic, speaker, "barrier_named").await, "{speaker}");
        }
        assert!(!hears(&clinic, "Jonas", "barrier_named").await, "whoever leads the team hears of it");
        for guest in [&path, "/barriers"] {
            assert_eq!(clinic.look("Kes", guest).await.status, StatusCode::NOT_FOUND);
        }
        let build = format!("{path}/bridge?version=1");
        let (_, seen) = clinic.fill_in("Jonas", &build, &format!("bridge=One+list&team={billing}")).await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN);
        let (_, seen) = clinic.fill_in("Amara", &build, "bridge=One+list&team=&person=").await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(seen.words().contains("Say which team or who builds it.") && seen.html.contains("One list"));
        onward(&clinic, "Amara", &build, &format!("bridge=One+list&team={billing}&person=")).await;
        clinic.look("Hal", &path).await.says(&["Patient Billing builds a bridge.", "One list"]);
        // Whoever builds moves it on.
        let (_, seen) =
            clinic.fill_in("Jonas", &format!("{path}/bridged?version=1"), "words=Nobody+asks").await;
        assert_eq!(seen.status, StatusCode::PRECONDITION_FAILED);
        assert!(seen.html.contains("Nobody asks"), "what was typed is kept");
        onward(&clinic, "Jonas", &format!("{path}/bridged?version=2"), "words=Nobody+asks").await;
        assert!(hears(&clinic, "Hue", "barrier_bridged").await);
        assert_eq!(read(&clinic, "Hal", &path).await["state"], "bridged");
        assert_eq!(
            read(&clinic, "Hal", "/barriers?state=bridged").await["items"].as_array().unwrap().len(),
            1
        );
        assert_eq!(read(&clinic, "Hal", "/barriers?state=named").await["items"].as_array().unwrap().len(), 0);
        onward(&clinic, "Grace", &format!("{path}/reopen?version=3"), "words=There+are+two+again").await;
        assert!(hears(&clinic, "Amara", "barrier_back").await);
        let told = read(&clinic, "Hal", &path).await;
        assert_eq!((&told["state"], &told["bridge"]), (&"named".into(), &Value::Null));
        assert_eq!(told["steps"].as_array().unwrap().len(), 3, "what was built stays in its history");
        onward(&clinic, "Hue", &format!("{path}/set_aside?version=4"), "words=The+desk+moves").await;
        let team = format!("/barriers?team={billing}");
        clinic.look("Hal", &team).await.says(&["Two lists of the same", "Set aside"]);
        // The first who searches lets the words be kept.
        clinic.look("Amara", "/search?q=lists").await;
        clinic.look("Hal", "/search?q=lists").await.says(&["Two lists of the same"]);
        clinic.look("Kes", "/search?q=lists").await.does_not_say(&["of the same"]);
        let faults = check(&clinic.test.db, &schema::migrations(), &mut |_| {}).await.unwrap().faults;
        assert!(faults.is_empty(), "{faults:?}");
    }
}

#[tokio::test]
async fn the_pages_of_barriers_take_six_statements() {
    for clinic in clinics().await {
        let path = barrier(&clinic).await;
        for page in [&path, "/barriers", "/barriers/new"] {
            let seen = clinic.look("Amara", page).await;
            assert_eq!(seen.status, StatusCode::OK, "{page}");
            assert!(seen.statements.0 <= 6, "{page}: {:?}", seen.statements);
        }
    }
}

#[tokio::test]
async fn what_is_open_goes_along_when_a_team_goes_on_as_another_and_what_lay_between_the_two_stays() {
    for clinic in clinics().await {
        let path = barrier(&clinic).await;
        let (desk, billing, hr) = (clinic.team("desk"), clinic.team("billing"), clinic.team("hr"));
        let build = format!("{path}/bridge?version=1");
        onward(&clinic, "Amara", &build, &format!("bridge=One+list&team={desk}&person=")).await;
        onward(&clinic, "Hue", "/ideas/new", &format!("team={desk}&title=Larger+numbers")).await;
        let goes = async |from, into| {
            let done: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
                improve::ideas::actions::went_along(a, from, into).await?;
                improve::barriers::actions::went_along(a, from, into).await
            });
            done.unwrap();
        };
        goes(desk, hr).await;
        let told = read(&clinic, "Hal", &path).await;
        let of = |side: &str| told[side]["id"].as_str().unwrap().to_owned();
        assert_eq!(
            (of("one"), of("other"), of("team")),
            (billing.to_string(), hr.to_string(), hr.to_string())
        );
        assert_eq!(read(&clinic, "Hal", "/ideas").await["items"][0]["team"], hr.to_string());
        goes(hr, billing).await;
        let told = read(&clinic, "Hal", &path).await;
        assert_eq!(
            (&told["other"]["id"], &told["team"]["id"]),
            (&hr.to_string().into(), &billing.to_string().into())
        );
        let faults = check(&clinic.test.db, &schema::migrations(), &mut |_| {}).await.unwrap().faults;
        assert!(faults.is_empty(), "{faults:?}");
    }
}
