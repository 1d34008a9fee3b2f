//! Kinds of external customers.

use http::StatusCode;

use crate::fixture::{houses, refused};
use crate::model::TokenScope;

#[tokio::test]
async fn a_program_keeps_kinds_of_external_customers() {
    for house in houses().await {
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        let path = "/api/v1/external_customers";
        let made = admin.post_json(path, r#"{"name":"Patients","one":"A patient"}"#).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        assert_eq!(refused(&admin.post_json(path, r#"{"name":"Visitors"}"#).await), ["one"]);
        let one = [path, "/", made.json()["id"].as_str().unwrap()].concat();
        let changed = admin.patch_json(&one, r#"{"one":"Somebody ill"}"#).await;
        assert_eq!(changed.json()["one"], "Somebody ill");
        assert_eq!(admin.get(path).await.json()["items"][0]["name"], "Patients");
        assert_eq!(admin.delete(&one).await.status, StatusCode::NO_CONTENT);
        assert_eq!(admin.get(&one).await.status, StatusCode::OK);
        assert_eq!(admin.get(path).await.json()["items"], serde_json::json!([]), "{}", house.name());
    }
}
