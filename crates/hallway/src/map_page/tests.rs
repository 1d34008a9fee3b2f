//! The map as people see it.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

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
