//! Writing a playbook in versions, by those who do the work, on both databases.

use http::StatusCode;
use serde_json::json;

use crate::fixture::{ADA, BOB, GUS, LEA, MAX, STAFF, caller, clinics, service};
use crate::services::tests::offer;

#[tokio::test]
async fn a_team_writes_how_it_does_a_service_in_versions_and_reads_it_alone() {
    for world in clinics().await {
        let id = offer(&world, LEA, service("Payroll", STAFF)).await.unwrap().id;
        let (page, path) = (format!("/services/{id}/playbook"), format!("/api/v1/services/{id}/playbook"));
        let (max, lea) = (caller(&world, MAX, "en").await, caller(&world, LEA, "en").await);
        assert!(max.get(&page).await.page().contains("Nobody has written it down yet."));
        assert!(
            max.form(&page, &[("version", "0"), ("words", " ")]).await.again(422).contains("words-error")
        );
        let first = "Open the list of the month.\nCompare it with the one before.";
        max.form(&page, &[("version", "0"), ("words", first)]).await.onward();
        // Somebody was quicker: their own words come back, above what holds now.
        let own = [("version", "0"), ("words", "Ask Max.")];
        let overtaken = lea.form(&page, &own).await.again(412);
        assert!(overtaken.contains("Ask Max.") && overtaken.contains("Compare it with the one before."));
        let body = json!({"words": "Ask Max."}).to_string();
        let second = lea.json_with("PUT", &path, &body, &[("If-Match", r#""v1""#)]).await;
        assert_eq!(second.json()["version"], 2);
        let told = max.get(&path).await.json();
        assert_eq!(told["versions"][0]["written_by"]["name"], "Lea", "{told}");
        assert_eq!(told["versions"][1]["words"], first);
        assert!(max.get(&page).await.page().contains("Earlier versions"));
        // The same words again are no version.
        lea.json("PUT", &path, r#"{"words":"Ask Max."}"#).await;
        assert_eq!(max.get(&path).await.json()["version"], 2);
        for other in [BOB, ADA, GUS] {
            let other = caller(&world, other, "en").await;
            assert_eq!(other.get(&page).await.status, StatusCode::NOT_FOUND);
            let tried = other.json("PUT", &path, r#"{"words":"Mine"}"#).await;
            assert_eq!(tried.status, StatusCode::NOT_FOUND, "{}", tried.body);
        }
    }
}
