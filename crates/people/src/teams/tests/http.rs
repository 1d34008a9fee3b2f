//! Teams over the API.

use http::StatusCode;

use crate::fixture::{houses, refused};
use crate::model::TokenScope;

#[tokio::test]
async fn a_program_makes_changes_and_retires_a_team() {
    for house in houses().await {
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        let made = admin.post_json("/api/v1/teams", r#"{"name":"Finance"}"#).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        assert_eq!(made.header("etag"), Some("\"v1\""));
        let path = ["/api/v1/teams/", made.json()["id"].as_str().unwrap()].concat();

        admin.headers.push(("if-match".to_owned(), "\"v1\"".to_owned()));
        let changed = admin.patch_json(&path, r#"{"site":"Eastgate","kind":"department"}"#).await;
        assert_eq!((changed.status, changed.header("etag")), (StatusCode::OK, Some("\"v2\"")));
        assert_eq!(
            (&changed.json()["site"], &changed.json()["kind"]),
            (&"Eastgate".into(), &"department".into())
        );
        let late = admin.patch_json(&path, r#"{"site":null}"#).await;
        assert_eq!(late.status, StatusCode::PRECONDITION_FAILED, "{}", late.body);
        admin.headers.pop();
        let emptied = admin.patch_json(&path, r#"{"site":null}"#).await;
        assert!(emptied.json()["site"].is_null(), "{}", emptied.body);

        assert_eq!(admin.delete(&path).await.status, StatusCode::NO_CONTENT);
        assert_eq!(admin.get("/api/v1/teams").await.json()["items"], serde_json::json!([]));
        assert!(admin.get(&path).await.json()["retired_at"].is_string(), "{}", house.name());
    }
}

#[tokio::test]
async fn a_wrong_body_names_its_fields() {
    for house in houses().await {
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        for (body, field) in [
            (r#"{"name":" "}"#, "name"),
            (r#"{}"#, "name"),
            (r#"{"name":"A","colour":"red"}"#, "colour"),
            (r#"{"name":"A","kind":"tribe"}"#, "kind"),
            (r#"{"name":"A","parent":"77"}"#, "parent"),
            (r#"{"name":"A","lead":"77"}"#, "lead"),
            (r#"{"name":"A","calendar":"77"}"#, "calendar"),
        ] {
            let answer = admin.post_json("/api/v1/teams", body).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}: {}", answer.body);
            assert_eq!(refused(&answer), [field], "{body}");
        }
    }
}

#[tokio::test]
async fn a_repeated_post_with_the_same_key_makes_one_team() {
    for house in houses().await {
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        admin.headers.push(("idempotency-key".to_owned(), "first".to_owned()));
        let one = admin.post_json("/api/v1/teams", r#"{"name":"Finance"}"#).await;
        let two = admin.post_json("/api/v1/teams", r#"{"name":"Finance"}"#).await;
        assert_eq!((two.status, one.json()["id"].clone()), (StatusCode::CREATED, two.json()["id"].clone()));
        let other = admin.post_json("/api/v1/teams", r#"{"name":"Legal"}"#).await;
        assert_eq!(refused(&other), ["Idempotency-Key"], "{}", house.name());
    }
}

#[tokio::test]
async fn a_list_of_teams_goes_on_where_it_stopped() {
    for house in houses().await {
        let finance = house.team("Finance", |_| {}).await;
        for name in ["Delta", "alpha", "Bravo", "Charlie"] {
            house.team(name, |t| t.parent = Some(finance)).await;
        }
        let mut admin = house.program_of(house.admin().await, TokenScope::Read).await;
        let mut seen = Vec::new();
        let base = ["/api/v1/teams?limit=3&parent=", &finance.to_string()].concat();
        let mut path = base.clone();
        loop {
            let page = admin.get(&path).await.json();
            let items = page["items"].as_array().unwrap();
            seen.extend(items.iter().map(|team| team["path"].as_str().unwrap().to_owned()));
            match page["next"].as_str() {
                Some(next) => path = [base.as_str(), "&after=", next].concat(),
                None => break,
            }
        }
        assert_eq!(
            seen,
            ["Finance/alpha", "Finance/Bravo", "Finance/Charlie", "Finance/Delta"],
            "{}",
            house.name()
        );
        let found = admin.get("/api/v1/teams?q=RAV").await.json();
        assert_eq!(found["items"][0]["name"], "Bravo");
        let forged = admin.get("/api/v1/teams?after=AAAA").await;
        assert_eq!(forged.status, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn members_come_and_go_over_the_api() {
    for house in houses().await {
        let team = house.team("Billing", |_| {}).await.to_string();
        let sam = house.person("Sam", |_| {}).await.to_string();
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        let path = ["/api/v1/teams/", &team, "/members"].concat();
        let body = serde_json::json!({ "person": sam, "role": "lead" }).to_string();
        let added = admin.post_json(&path, &body).await;
        assert_eq!(added.status, StatusCode::CREATED, "{}", added.body);
        assert_eq!(added.json()["members"][0]["role"], "lead");
        assert_eq!(added.json()["lead"]["id"], sam);
        let one = [path.as_str(), "/", &sam].concat();
        assert_eq!(admin.delete(&one).await.status, StatusCode::NO_CONTENT);
        assert_eq!(admin.delete(&one).await.status, StatusCode::NOT_FOUND);
        assert_eq!(admin.delete(&[path.as_str(), "/nobody"].concat()).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_may_only_be_read_cannot_be_written() {
    for house in houses().await {
        let admin = house.admin().await;
        let mut reader = house.program_of(admin, TokenScope::Read).await;
        let mut writer = house.program_of(admin, TokenScope::Write).await;
        for program in [&mut reader, &mut writer] {
            let made = program.post_json("/api/v1/teams", r#"{"name":"Finance"}"#).await;
            assert_eq!(made.status, StatusCode::FORBIDDEN, "{}", made.body);
        }
        assert_eq!(reader.get("/api/v1/teams").await.status, StatusCode::OK);
        assert_eq!(house.program("made up").get("/api/v1/teams").await.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn what_comes_packed_or_as_something_else_is_told_what_is_taken() {
    for house in houses().await {
        let mut adm = house.program_of(house.admin().await, TokenScope::Admin).await;
        let packed = [("content-encoding", "gzip"), ("content-type", "text/csv")];
        for (name, value) in packed {
            let mut caller = adm.clone();
            caller.headers.push((name.to_owned(), value.to_owned()));
            let refused = match name {
                "content-encoding" => caller.post_json("/api/v1/teams", r#"{"name":"A"}"#).await,
                _ => caller.post("/api/v1/teams", &[("name", "A")]).await,
            };
            assert_eq!(refused.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{name} {}", refused.body);
        }
        let wrong = adm.post_json("/api/v1/teams", r#"{"name":"Finance/Payroll"}"#).await;
        assert_eq!(refused(&wrong), ["name"], "{}", wrong.body);
        assert_eq!(wrong.json()["title"], "This cannot be taken as it is");
        let missing = adm.post_json("/api/v1/teams", "{}").await;
        assert_eq!(missing.json()["title"], "Something is missing");
        let method = adm.delete("/api/v1/teams").await;
        assert_eq!(method.status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(method.body.contains("stands in the header Allow"), "{}", method.body);
        assert_eq!(method.header("allow"), Some("GET,HEAD,POST"));
    }
}
