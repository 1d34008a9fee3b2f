//! Persons over the API: who sees what of whom.

use http::StatusCode;
use serde_json::json;

use crate::PersonKind;
use crate::fixture::{houses, refused};
use crate::model::TokenScope;
use crate::vendors::tests::vendor;

#[tokio::test]
async fn a_program_takes_on_changes_and_lets_go() {
    for house in houses().await {
        let team = house.team("Billing", |_| {}).await.to_string();
        let mut admin = house.program_of(house.admin().await, TokenScope::Admin).await;
        let body = json!({ "name": "Sam Whitlock", "email": "sam@x.example", "team": team }).to_string();
        let made = admin.post_json("/api/v1/people", &body).await;
        assert_eq!(
            (made.status, made.header("etag")),
            (StatusCode::CREATED, Some("\"v1\"")),
            "{}",
            made.body
        );
        assert_eq!(made.json()["team"]["name"], "Billing");
        assert_eq!(refused(&admin.post_json("/api/v1/people", &body).await), ["email"]);
        let path = ["/api/v1/people/", made.json()["id"].as_str().unwrap()].concat();
        let changed = admin.patch_json(&path, r#"{"level":"Senior","preferred_name":"Sammy"}"#).await;
        assert_eq!(
            (&changed.json()["level"], &changed.json()["preferred_name"]),
            (&json!("Senior"), &json!("Sammy"))
        );
        assert_eq!(admin.delete(&path).await.status, StatusCode::NO_CONTENT);
        assert_eq!(admin.get(&path).await.json()["active"], false);
        let gone = admin.get("/api/v1/people?active=false").await.json();
        assert_eq!(gone["items"][0]["name"], "Sam Whitlock");
        let back = admin.post_json(&[path.as_str(), "/readmission"].concat(), "").await;
        assert_eq!(
            (back.status, &back.json()["active"]),
            (StatusCode::CREATED, &json!(true)),
            "{}",
            house.name()
        );
    }
}

#[tokio::test]
async fn what_stands_in_a_contract_is_for_the_person_their_manager_and_administrators() {
    for house in houses().await {
        let manager = house.person("Maya", |_| {}).await;
        let sam = house
            .person("Sam", |p| {
                p.manager = Some(manager);
                p.level = Some("Junior".to_owned());
                p.contract = Some("part-time".to_owned());
            })
            .await;
        let stranger = house.person("Otto", |_| {}).await;
        let path = ["/api/v1/people/", &sam.to_string()].concat();
        for (who, sees) in [(sam, true), (manager, true), (house.admin().await, true), (stranger, false)] {
            let mut program = house.program_of(who, TokenScope::Admin).await;
            let shown = program.get(&path).await;
            assert_eq!(shown.json()["email"], "sam@alderbrook.example");
            assert_eq!(shown.json().get("level").is_some(), sees, "{}", shown.body);
            let listed = program.get("/api/v1/people?q=sam").await;
            for word in ["Junior", "part-time", "manager", "is_administrator", "left_on"] {
                assert_eq!(shown.body.contains(word), sees, "{word} {}", shown.body);
                assert_eq!(listed.body.contains(word), sees, "{word} {}", listed.body);
            }
        }
    }
}

#[tokio::test]
async fn a_guest_knows_of_nobody_but_themselves() {
    for house in houses().await {
        let northgate = vendor(&house, "Northgate").await;
        let team = house.team("Billing", |_| {}).await;
        let sam = house.person("Sam", |p| p.team = Some(team)).await;
        let guest = |p: &mut crate::persons::model::NewPerson| {
            p.kind = Some(PersonKind::Guest);
            p.vendor = Some(northgate);
        };
        let (gus, gina) = (house.person("Gus", guest).await, house.person("Gina", guest).await);
        let mut program = house.program_of(gus, TokenScope::Admin).await;
        let listed = program.get("/api/v1/people").await.json();
        assert_eq!(listed["items"].as_array().unwrap().len(), 1, "{listed}");
        assert_eq!(listed["items"][0]["name"], "Gus");
        for hidden in [
            ["/api/v1/people/", &sam.to_string()].concat(),
            ["/api/v1/people/", &gina.to_string()].concat(),
            ["/api/v1/people/", "77"].concat(),
            ["/api/v1/teams/", &team.to_string()].concat(),
            ["/api/v1/vendors/", &northgate.to_string()].concat(),
            "/api/v1/teams".to_owned(),
            "/api/v1/vendors".to_owned(),
            "/api/v1/calendars".to_owned(),
            "/api/v1/external_customers".to_owned(),
        ] {
            let answer = program.get(&hidden).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{hidden}");
            let nothing = program.get("/api/v1/people/1").await;
            assert_eq!(answer.body, nothing.body, "{hidden} differs from what does not exist");
        }
        for path in [sam, gina].map(|id| ["/api/v1/people/", &id.to_string()].concat()) {
            assert_eq!(program.patch_json(&path, r#"{"about":"x"}"#).await.status, StatusCode::NOT_FOUND);
            assert_eq!(program.delete(&path).await.status, StatusCode::NOT_FOUND);
        }
        let own = ["/api/v1/people/", &gus.to_string()].concat();
        let changed = program.patch_json(&own, r#"{"preferred_name":"Gussie"}"#).await;
        assert_eq!(changed.json()["preferred_name"], "Gussie", "{}", house.name());
    }
}

#[tokio::test]
async fn a_directory_is_searched_by_name_preferred_name_and_address() {
    for house in houses().await {
        house.person("Siobhán Kelleher", |p| p.preferred_name = Some("Shiv".to_owned())).await;
        house.person("Max Power", |p| p.email = "mp@power.example".to_owned()).await;
        let mut program = house.program_of(house.admin().await, TokenScope::Read).await;
        for (q, name) in
            [("kell", "Siobhán Kelleher"), ("SHIV", "Siobhán Kelleher"), ("mp@power", "Max Power")]
        {
            let found = program.get(&["/api/v1/people?q=", q].concat()).await.json();
            assert_eq!(found["items"].as_array().unwrap().len(), 1, "{q}: {found}");
            assert_eq!(found["items"][0]["name"], name);
        }
        let nobody = program.get("/api/v1/people?q=100%25").await.json();
        assert_eq!(nobody["items"], json!([]), "{}", house.name());
    }
}

#[tokio::test]
async fn a_page_of_people_takes_one_statement_however_many_there_are() {
    for house in houses().await {
        for n in 0..7 {
            house.person(&["Person ", &n.to_string()].concat(), |_| {}).await;
        }
        let mut program = house.program_of(house.admin().await, TokenScope::Read).await;
        let (few, one) = db::counted(program.get("/api/v1/people?limit=1")).await;
        let (many, all) = db::counted(program.get("/api/v1/people?limit=200")).await;
        assert_eq!(
            (few.json()["items"].as_array().unwrap().len(), few.json()["next"].is_string()),
            (1, true)
        );
        assert_eq!(many.json()["items"].as_array().unwrap().len(), 8);
        // Who asks, and what is asked for.
        assert_eq!((one.0, all.0), (2, 2), "{}", house.name());
    }
}
