//! Saving over the API, version by version, on both databases.

use super::{choice, field};
use crate::fixture::{ADA, BOB, GUS, LEA, MAX, STAFF, caller, clinics, service};
use crate::services::forms::{FieldKind, Form, store};
use crate::services::input::NewService;
use crate::services::tests::offer;

#[tokio::test]
async fn other_questions_make_a_new_version_and_the_same_ones_change_nothing() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Access", STAFF)).await.unwrap();
        let path = format!("/api/v1/services/{}/form", made.id);
        let lea = caller(&world, LEA, "en").await;
        let none = lea.get(&path).await;
        assert_eq!((none.json()["version"].as_i64(), none.header("etag")), (Some(0), "\"v0\""));

        let one = r#"{"fields":[{"label":"Since when?","kind":"date","required":true}]}"#;
        let first = lea.json_with("PUT", &path, one, &[("If-Match", "\"v0\"")]).await;
        assert_eq!((first.status.as_u16(), first.header("etag")), (200, "\"v1\""));
        assert_eq!(first.json()["fields"][0]["key"], "since_when");

        let same = serde_json::json!({"fields": first.json()["fields"]}).to_string();
        let again = lea.json_with("PUT", &path, &same, &[("If-Match", "\"v1\"")]).await;
        assert_eq!(again.json()["version"], 1);
        let late = lea.json_with("PUT", &path, r#"{"fields":[]}"#, &[("If-Match", "\"v0\"")]).await;
        assert_eq!(late.status.as_u16(), 412);
        assert_eq!(lea.json("PUT", &path, r#"{"fields":[]}"#).await.json()["version"], 2);

        let shown = lea.get(&format!("/api/v1/services/{}", made.id)).await.json();
        assert_eq!(shown["form"]["version"], 2);
        let mut view = world.db.view(crate::fixture::signed_in(&world.db, LEA).await).await.unwrap();
        let old = store::version(&mut view, made.id, 1).await.unwrap().unwrap();
        assert_eq!(old.fields()[0].label, "Since when?");
        let events = db::event::of(&mut view, made.id.0).await.unwrap();
        let saved = events.iter().filter(|event| event.kind == "service_form_changed");
        assert_eq!(saved.count(), 2);
    }
}

#[tokio::test]
async fn those_who_may_change_a_service_change_what_it_asks_and_others_do_not() {
    for world in clinics().await {
        let new = NewService { owner: Some(BOB), ..service("Access", STAFF) };
        let made = offer(&world, LEA, new).await.unwrap();
        let path = format!("/api/v1/services/{}/form", made.id);
        let page = format!("/settings/services/{}/form", made.id);
        for (who, api, looks) in
            [(ADA, 200, 200), (LEA, 200, 200), (BOB, 200, 200), (MAX, 403, 403), (GUS, 404, 404)]
        {
            let caller = caller(&world, who, "en").await;
            assert_eq!(caller.json("PUT", &path, r#"{"fields":[]}"#).await.status.as_u16(), api, "{who}");
            assert_eq!(caller.get(&page).await.status.as_u16(), looks, "{who}");
        }
    }
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_by_question_and_part() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Access", STAFF)).await.unwrap();
        let path = format!("/api/v1/services/{}/form", made.id);
        let lea = caller(&world, LEA, "en").await;
        let wrong = r#"{"fields":[
            {"key":"A b","label":" ","kind":"text"},
            {"key":"c","label":"C","kind":"choice"},
            {"key":"c","label":"C","kind":"choice","choices":["x","x"]},
            {"label":"N","kind":"number","min":3,"max":2,"default":"ten"},
            {"label":"F","kind":"file","default":"77"},
            {"label":"Later","kind":"text","only_if":{"field":"last","values":["x"]}},
            {"key":"last","label":"Last","kind":"text","only_if":{"field":"c","values":["z"]}}
        ]}"#;
        let refused = lea.json("PUT", &path, wrong).await;
        assert_eq!(refused.status.as_u16(), 422);
        let body = refused.json();
        let fields: Vec<&str> =
            body["fields"].as_array().unwrap().iter().map(|field| field["field"].as_str().unwrap()).collect();
        let expected = [
            "fields.0.label",
            "fields.0.key",
            "fields.1.choices",
            "fields.2.choices",
            "fields.2.key",
            "fields.3.max",
            "fields.3.default",
            "fields.4.default",
            "fields.5.only_if",
            "fields.6.only_if",
            "fields.6.only_if",
        ];
        assert_eq!(fields, expected);
        let many: Vec<String> = (0..31).map(|n| format!(r#"{{"label":"Q{n}","kind":"text"}}"#)).collect();
        let many = format!(r#"{{"fields":[{}]}}"#, many.join(","));
        assert_eq!(lea.json("PUT", &path, &many).await.json()["fields"][0]["field"], "fields");
    }
}

#[test]
fn a_key_is_made_of_the_label_and_stays_with_its_question() {
    let without_key = |label: &str| super::Field { label: label.to_owned(), ..super::Field::default() };
    let named = ["Since when?", "Since when", "Über wen?", "3 wishes", "何?"].map(without_key);
    let form = Form::read(1, named.to_vec()).unwrap();
    let keys: Vec<&str> = form.fields().iter().map(|field| field.key.as_str()).collect();
    assert_eq!(keys, ["since_when", "since_when_2", "uber_wen", "q_3_wishes", "q"]);
    let mut renamed = form.fields().to_vec();
    renamed[0].label = "From which day?".to_owned();
    assert_eq!(Form::read(2, renamed).unwrap().fields()[0].key, "since_when");
    let kept = Form::read(1, vec![choice("c", &["x"]), field("d", FieldKind::Date)]).unwrap();
    assert_eq!(kept.fields().len(), 2);
}
