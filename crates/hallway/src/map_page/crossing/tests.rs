//! What crosses, as people and programs see it.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use http::StatusCode;
use serde_json::Value;

use crate::clinic::clinics;

#[tokio::test]
async fn requests_and_relationships_that_cross_divisions_are_told_against_chance() {
    for clinic in clinics().await {
        clinic.look("Hue", "/map/crossing").await.says(&["Nothing has passed yet"]);
        // Grace is of the desk in Operations; Amara and Jonas bill, and ask their own team as well.
        for _ in 0..6 {
            clinic.ask("Grace", "bills", "Charged twice", false).await;
        }
        for _ in 0..2 {
            clinic.ask("Amara", "bills", "A stamp", false).await;
        }
        let seen = clinic.look("Hue", "/api/v1/insights/crossing").await;
        let found: Value = serde_json::from_str(&seen.html).unwrap();
        let requests = &found["items"][0];
        assert_eq!((requests["source"].as_str(), requests["all"]["n"].as_u64()), (Some("requests"), Some(8)));
        assert_eq!(requests["all"]["crossing"].as_u64(), Some(6));
        // All is taken by billing, so by chance as much crosses as does.
        assert_eq!(requests["all"]["ratio"].as_f64(), Some(1.0));
        assert_eq!(requests["months"].as_array().map(Vec::len), Some(12));
        assert_eq!(found["items"][1]["source"], "relationships");
        assert_eq!(found["items"][1]["all"]["crossing"].as_u64(), Some(1));
        // The figure is the same when the roll-ups have counted.
        serve::insights::count_all(&clinic.test.db).await.unwrap();
        assert_eq!(clinic.look("Hue", "/api/v1/insights/crossing").await.html, seen.html);
        clinic.look("Hue", "/map/crossing").await.says(&["75 % of 8 requests cross divisions"]);
        for level in ["division", "site", "team"] {
            clinic.look("Grace", &format!("/map/crossing?level={level}")).await.says(&["Tabelle"]);
        }
        let file = clinic.look("Hue", "/map/crossing/download").await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.html.contains("\nrequests,,8,6,0,0.75,"), "{}", file.html);
        assert_eq!(clinic.look("Kes", "/map/crossing").await.status, StatusCode::NOT_FOUND);
    }
}
