//! The map as people see it.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod large;
mod promised;

use http::StatusCode;
use serde_json::Value;

use crate::clinic::clinics;

#[tokio::test]
async fn a_first_request_is_on_the_map_and_tells_who_feels_it() {
    for clinic in clinics().await {
        let empty = clinic.look("Hue", "/map").await;
        empty.says(&["Who serves whom"]);
        clinic.ask("Grace", "bills", "Charged twice", true).await;
        for view in ["graph", "table", "matrix", "team"] {
            let seen = clinic.look("Hue", &format!("/map?view={view}")).await;
            assert_eq!(seen.status, StatusCode::OK, "{view}");
        }
        let seen = clinic.look("Hue", "/map").await;
        seen.says(&["One relationship is on the map, 0 of them confirmed by both sides."]);
        assert!(seen.html.contains(r#"<svg class="map""#));
        let billing: String = team(&clinic, "Patient Billing").await;
        let stalls = clinic.look("Hue", &format!("/map?if={billing}")).await;
        stalls.says(&["If Patient Billing stalls", "One party inside feels it", "not confirmed yet 100% 1"]);
        for name in ["patient billing", "PATIENT B", "billing"] {
            let found = clinic.look("Hue", &format!("/map?find={}", name.replace(' ', "+"))).await;
            assert_eq!(found.status, StatusCode::SEE_OTHER, "{name}");
        }
        clinic.look("Hue", "/map?find=Nobody").await.says(&["Nobody on the map is called “Nobody”."]);
        let file = clinic.look("Hue", "/map/download").await;
        assert!(file.html.contains("Patient Billing,Front Desk,proposed,1,1"), "{}", file.html);
    }
}

#[tokio::test]
async fn the_line_of_sight_follows_links_up_to_those_outside() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", true).await;
        let billing = team(&clinic, "Patient Billing").await;
        let seen = clinic.look("Hue", &format!("/api/v1/line_of_sight/{billing}")).await;
        let sight: Value = serde_json::from_str(&seen.html).unwrap();
        // Nobody has said yet whom the front desk serves.
        assert_eq!((sight["reaches"].as_bool(), sight["exposure"].as_f64()), (Some(false), Some(0.0)));
        assert_eq!(sight["paths"].as_array().map(Vec::len), Some(0));
        let all = clinic.look("Hue", "/api/v1/line_of_sight").await;
        let all: Value = serde_json::from_str(&all.html).unwrap();
        let outside =
            all["items"].as_array().unwrap().iter().find(|i| i["party"]["kind"] == "external_customer");
        assert_eq!(outside.unwrap_or_else(|| panic!("{all}"))["length"].as_u64(), Some(0));
    }
}

/// The id of a team, as the API tells it.
async fn team(clinic: &crate::clinic::Clinic, name: &str) -> String {
    let seen = clinic.look("Hue", "/api/v1/line_of_sight").await;
    let all: Value = serde_json::from_str(&seen.html).unwrap();
    let items = all["items"].as_array().unwrap();
    let found = items.iter().find(|item| item["party"]["name"] == name).unwrap();
    found["party"]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_asked_over_a_line_that_nobody_described_is_suggested_to_the_lead() {
    for clinic in clinics().await {
        for _ in 0..6 {
            clinic.ask("Grace", "bills", "Charged twice", true).await;
        }
        let seen = clinic.look("Amara", "/relationships/suggestions").await;
        seen.says(&[
            "Between two teams something passes",
            "Front Desk asks Patient Billing: 6 of 6 asks (95 % interval 60 to 100 %), confidence 99 %.",
            "Front Desk to Patient Billing: 6 requests, by at least one person. Since",
            "Draw it",
        ]);
        clinic.look("Grace", "/relationships/suggestions").await.says(&["Wer ein Team leitet"]);
        let pair = seen.html.split("/relationships/suggestions/").nth(1).unwrap();
        let pair = pair.split('/').next().unwrap();
        let dismissal = format!("/relationships/suggestions/{pair}/dismissal");
        clinic.look("Amara", &dismissal).await.says(&["Why it is none"]);
        assert_eq!(clinic.look("Grace", &dismissal).await.status, StatusCode::NOT_FOUND);
        clinic.look("Amara", "/relationships").await.says(&["Suggested ones"]);
    }
}

#[tokio::test]
async fn a_campaign_stands_once_on_the_today_of_a_lead_and_leads_to_what_is_missing() {
    for clinic in clinics().await {
        clinic.look("Amara", "/").await.does_not_say(&["Your part of the map"]);
        let new = serve::completeness::actions::NewCampaign {
            words: "So that nobody is forgotten.".to_owned(),
            due_on: "2199-01-31".to_owned(),
        };
        let begun: Result<_, kernel::Failure> = db::act!(clinic.test.db, kernel::Viewer::system(), |a| {
            serve::completeness::actions::start(a, &new).await
        });
        begun.unwrap();
        let today = clinic.look("Amara", "/").await;
        today.says(&["Your part of the map until", "See what is missing around Patient Billing"]);
        clinic.look("Jonas", "/").await.does_not_say(&["Your part of the map"]);
        let path = today.html.split('"').find(|path| path.starts_with("/relationships/completeness?team="));
        let missing = clinic.look("Amara", path.unwrap()).await;
        missing.says(&[
            "What is missing around Patient Billing",
            "2 things are missing",
            "So that nobody is forgotten.",
            "Our part is done",
        ]);
        let all = clinic.look("Grace", "/relationships/completeness").await;
        all.says(&["Wie vollständig die Karte ist", "0 Teams sind fertig"]);
        all.does_not_say(&["Unser Teil ist fertig"]);
    }
}
