use crate::fixture::{ADA, BOB, GUS, LEA, STAFF, caller, clinics};

fn minimal(name: &str) -> String {
    format!(r#"{{"name":"{name}","team":"{STAFF}"}}"#)
}

#[tokio::test]
async fn a_program_offers_changes_and_retires_a_service() {
    for world in clinics().await {
        let ada = caller(&world, ADA, "en").await;
        let made = ada.json("POST", "/api/v1/services", &minimal("Pay")).await;
        assert_eq!((made.status.as_u16(), made.header("etag")), (201, "\"v1\""));
        let id = made.json()["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/services/{id}");

        let shown = ada.get(&path).await;
        assert_eq!(shown.json()["team"], serde_json::json!({"id": STAFF.to_string(), "name": "Staff"}));
        assert_eq!(shown.json()["owner"]["name"], "Lea");
        assert_eq!(shown.json()["targets"]["standard"]["acknowledge"], serde_json::json!({"seconds": 7200}));
        assert_eq!(shown.json()["calendar"], serde_json::Value::Null);

        let changed = ada.json_with("PATCH", &path, r#"{"name":"Wages"}"#, &[("If-Match", "\"v1\"")]).await;
        assert_eq!((changed.status.as_u16(), changed.header("etag")), (200, "\"v2\""));
        let late = ada.json_with("PATCH", &path, r#"{"name":"Salary"}"#, &[("If-Match", "\"v1\"")]).await;
        assert_eq!(late.status.as_u16(), 412);

        assert_eq!(ada.delete(&path).await.status.as_u16(), 204);
        assert_ne!(ada.get(&path).await.json()["retired_at"], serde_json::Value::Null);
        assert_eq!(ada.get("/api/v1/services").await.json()["items"], serde_json::json!([]));
    }
}

#[tokio::test]
async fn a_repeated_offer_makes_one_service() {
    for world in clinics().await {
        let ada = caller(&world, ADA, "en").await;
        let key = [("Idempotency-Key", "once")];
        let first = ada.json_with("POST", "/api/v1/services", &minimal("Pay"), &key).await.json();
        let second = ada.json_with("POST", "/api/v1/services", &minimal("Pay"), &key).await.json();
        assert_eq!(first, second);
        assert_eq!(
            ada.json_with("POST", "/api/v1/services", &minimal("Other"), &key).await.status.as_u16(),
            422
        );
        assert_eq!(ada.get("/api/v1/services").await.json()["items"].as_array().unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_list_leads_on_to_its_next_page_and_takes_no_cursor_that_it_did_not_give() {
    for world in clinics().await {
        let ada = caller(&world, ADA, "en").await;
        for name in ["A", "B", "C"] {
            ada.json("POST", "/api/v1/services", &minimal(name)).await;
        }
        let (mut seen, mut path) = (Vec::new(), "/api/v1/services?limit=2".to_owned());
        loop {
            let page = ada.get(&path).await.json();
            let names =
                page["items"].as_array().unwrap().iter().map(|s| s["name"].as_str().unwrap().to_owned());
            seen.extend(names);
            let Some(next) = page["next"].as_str() else { break };
            path = format!("/api/v1/services?limit=2&after={next}");
        }
        assert_eq!(seen, ["A", "B", "C"]);
        assert_eq!(ada.get("/api/v1/services?after=AAAA").await.status.as_u16(), 400);
        assert_eq!(ada.get("/api/v1/services?colour=red").await.status.as_u16(), 400);
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_field_by_field() {
    for world in clinics().await {
        let lea = caller(&world, LEA, "en").await;
        let fields = |body: String| {
            let lea = &lea;
            async move {
                let answer = lea.json("POST", "/api/v1/services", &body).await;
                assert_eq!(answer.status.as_u16(), 422, "{}", answer.body);
                answer.json()["fields"][0]["field"].as_str().unwrap().to_owned()
            }
        };
        assert_eq!(fields(r#"{"name":"X"}"#.to_owned()).await, "team");
        assert_eq!(fields(format!(r#"{{"name":" ","team":"{STAFF}"}}"#)).await, "name");
        assert_eq!(fields(format!(r#"{{"name":"X","team":"{STAFF}","rank":1}}"#)).await, "rank");
        assert_eq!(
            fields(format!(r#"{{"name":"X","team":"{STAFF}","confidentiality":"secret"}}"#)).await,
            "confidentiality"
        );
        let odd =
            format!(r#"{{"name":"X","team":"{STAFF}","targets":{{"standard":{{"resolve":{{"days":0}}}}}}}}"#);
        assert_eq!(fields(odd).await, "targets.standard");
        assert_eq!(
            lea.json("POST", "/api/v1/services", r#"{"name":"X","team":"22"}"#).await.status.as_u16(),
            403
        );
    }
}

#[tokio::test]
async fn what_a_guest_may_not_know_looks_like_what_does_not_exist() {
    for world in clinics().await {
        let (lea, gus) = (caller(&world, LEA, "en").await, caller(&world, GUS, "en").await);
        let made = lea.json("POST", "/api/v1/services", &minimal("Pay")).await.json();
        let hidden = gus.get(&format!("/api/v1/services/{}", made["id"].as_str().unwrap())).await;
        for nothing in ["/api/v1/services/999", "/api/v1/services/abc", "/api/v1/services/999/clearances"] {
            let missing = gus.get(nothing).await;
            assert_eq!((missing.status.as_u16(), missing.body), (404, hidden.body.clone()), "{nothing}");
        }
        assert_eq!(hidden.status.as_u16(), 404);
    }
}

#[tokio::test]
async fn the_circle_is_shown_to_those_in_it_and_each_look_is_written_down() {
    for world in clinics().await {
        let (lea, ada, bob) = (
            caller(&world, LEA, "en").await,
            caller(&world, ADA, "en").await,
            caller(&world, BOB, "en").await,
        );
        let body = format!(r#"{{"name":"Care","team":"{STAFF}","confidentiality":"confidential"}}"#);
        let id = ada.json("POST", "/api/v1/services", &body).await.json()["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/services/{id}/clearances");
        let own = format!(r#"{{"person":"{ADA}"}}"#);
        assert_eq!(ada.json("POST", &path, &own).await.status.as_u16(), 403);
        let nothing = ada.get("/api/v1/services/999/clearances").await;
        for outside in [&ada, &bob] {
            let hidden = outside.get(&path).await;
            assert_eq!((hidden.status.as_u16(), &hidden.body), (404, &nothing.body));
        }
        let let_in = lea.json("POST", &path, &format!(r#"{{"person":"{BOB}"}}"#)).await;
        assert_eq!(let_in.json()["granted_by"]["name"], "Lea");
        let circle = bob.get(&path).await.json();
        let names: Vec<&str> = circle["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| c["person"]["name"].as_str().unwrap())
            .collect();
        assert_eq!(names, ["Lea", "Bob"]);

        let mut view = world.db.view(kernel::Viewer::system()).await.unwrap();
        let looks: Vec<i64> = view
            .all("SELECT actor_id FROM events WHERE subject_kind = 'reading' ORDER BY id", &[])
            .await
            .unwrap();
        assert_eq!(looks, [BOB.get()]);

        assert_eq!(bob.delete(&format!("{path}/{BOB}")).await.status.as_u16(), 204);
        assert_eq!(bob.get(&path).await.status.as_u16(), 404);
    }
}
