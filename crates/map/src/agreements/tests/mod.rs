//! Proposing, signing, ending and telling, through the API, on both databases.

mod pages;

use http::StatusCode;
use kernel::{Audience, Failure};
use serde_json::{Value, json};
use testkit::TestDb;

use super::input::NewPromise;
use super::model::Measure;
use crate::RelationshipId;
use crate::fixture::{BOB, GUS, LEA, MAX, SALES, STAFF, caller, clinics};
use crate::relationships::{Side, ensure};

pub fn promise(words: &str) -> NewPromise {
    NewPromise { side: Side::Provider, words: words.to_owned(), measure: Some(Measure::ByHand) }
}

/// Staff serves Sales.
pub async fn line(world: &TestDb) -> RelationshipId {
    let made: Result<RelationshipId, Failure> = db::act!(world.db, kernel::Viewer::system(), |a| {
        let now = a.now;
        Ok(ensure(a, STAFF.into(), SALES.into(), Audience::COLLEAGUES, now).await?)
    });
    made.unwrap()
}

/// What is proposed between the two, as a program would.
pub fn between(line: RelationshipId, more: &Value) -> String {
    let mut body = json!({
        "relationship": line.to_string(), "valid_from": "2026-01-01", "valid_until": "2090-12-31",
        "targets": {"standard": {"acknowledge": {"seconds": 3600}}},
        "promises": [{"side": "provider", "words": "A note by ten", "measure": "by_hand"},
                     {"side": "customer", "words": "Every question names the visit"}],
    });
    if let (Some(body), Some(more)) = (body.as_object_mut(), more.as_object()) {
        body.extend(more.clone());
    }
    body.to_string()
}

async fn rows(world: &TestDb) -> i64 {
    let mut view = world.db.view(kernel::Viewer::system()).await.unwrap();
    view.one(
        "SELECT (SELECT COUNT(*) FROM agreements) + (SELECT COUNT(*) FROM agreement_versions)
              + (SELECT COUNT(*) FROM agreement_promises)",
        &[],
    )
    .await
    .unwrap()
}

#[tokio::test]
async fn an_agreement_is_in_force_when_both_sides_have_signed_and_a_new_version_takes_its_place() {
    for world in clinics().await {
        let line = line(&world).await;
        let (lea, max) = (caller(&world, LEA, "en").await, caller(&world, MAX, "en").await);
        let (bob, gus) = (caller(&world, BOB, "en").await, caller(&world, GUS, "en").await);
        let made = bob.json("POST", "/api/v1/agreements", &between(line, &json!({}))).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        let view = made.json();
        let path = format!("/api/v1/agreements/{}", view["id"].as_str().unwrap());
        assert_eq!((&view["level"], &view["in_force"]), (&json!("relationship"), &Value::Null));
        assert_eq!(made.header("etag"), r#""v1""#);
        // A member does not give the word of a team that somebody leads; a guest knows of nothing.
        let sign = format!("{path}/signature");
        assert_eq!(max.json("POST", &sign, "{}").await.status, StatusCode::FORBIDDEN);
        assert_eq!(gus.json("POST", &sign, "{}").await.status, StatusCode::NOT_FOUND);
        assert_eq!(gus.get(&path).await.status, StatusCode::NOT_FOUND);
        let one = lea.json("POST", &sign, "{}").await.json();
        assert_eq!(
            (&one["in_force"], &one["versions"][0]["signatures"][0]["by"]["name"]),
            (&Value::Null, &json!("Lea"))
        );
        let stale = bob.json_with("POST", &sign, "{}", &[("If-Match", r#""v1""#)]).await;
        assert_eq!(stale.status, StatusCode::PRECONDITION_FAILED);
        // Nobody leads Sales, so anybody in it signs.
        let both = bob.json("POST", &sign, "{}").await.json();
        assert_eq!(both["in_force"], json!(1), "{both}");
        world.clock.forward_seconds(60);
        // A new version changes nothing until both have signed it, and is signed anew when it is changed before.
        let longer = r#"{"targets":{"standard":{"acknowledge":{"seconds":7200}}}}"#;
        let changed = max.json("PATCH", &path, longer).await.json();
        assert_eq!(
            (&changed["in_force"], &changed["versions"][0]["number"]),
            (&json!(1), &json!(2)),
            "{changed}"
        );
        lea.json("POST", &sign, "{}").await;
        let again = bob.json("PATCH", &path, longer).await.json();
        assert_eq!(again["versions"].as_array().unwrap().len(), 2);
        assert_eq!(again["versions"][0]["signatures"], json!([]));
        assert_eq!(again["versions"][0]["promises"].as_array().unwrap().len(), 2);
        lea.json("POST", &sign, "{}").await;
        let both = bob.json("POST", &sign, "{}").await.json();
        assert_eq!(both["in_force"], json!(2));
        assert_eq!(both["versions"][1]["ends_at"], both["versions"][0]["starts_at"]);
        let listed = max.get(&format!("/api/v1/agreements?relationship={line}&in_force=true")).await.json();
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
        // Either side may end it, and nothing goes on after that.
        assert_eq!(max.json("POST", &format!("{path}/end"), "{}").await.status, StatusCode::FORBIDDEN);
        let ended = bob.json("POST", &format!("{path}/end"), "{}").await.json();
        assert_eq!((&ended["in_force"], ended["ended_at"].is_string()), (&Value::Null, true));
        assert_eq!(lea.json("PATCH", &path, longer).await.status, StatusCode::CONFLICT);
        let listed = max.get(&format!("/api/v1/agreements?relationship={line}&in_force=true")).await.json();
        assert_eq!(listed["items"], json!([]), "{}", world.name);
    }
}

#[tokio::test]
async fn of_two_agreements_about_the_same_that_are_proposed_at_once_one_is_refused() {
    for world in clinics().await {
        let line = line(&world).await;
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        let body = between(line, &json!({}));
        for _ in 0..8 {
            let (one, other) = tokio::join!(
                lea.json("POST", "/api/v1/agreements", &body),
                bob.json("POST", "/api/v1/agreements", &body)
            );
            let mut statuses = [one.status, other.status];
            statuses.sort();
            assert_eq!(statuses, [StatusCode::CREATED, StatusCode::UNPROCESSABLE_ENTITY], "{}", world.name);
            let made = if one.status == StatusCode::CREATED { one } else { other };
            let end = format!("/api/v1/agreements/{}/end", made.json()["id"].as_str().unwrap());
            assert_eq!(lea.json("POST", &end, "{}").await.status, StatusCode::OK);
        }
    }
}

#[tokio::test]
async fn what_cannot_be_agreed_is_refused_by_the_name_of_its_field_and_leaves_nothing_behind() {
    for world in clinics().await {
        let line = line(&world).await;
        let lea = caller(&world, LEA, "en").await;
        let first = lea.json("POST", "/api/v1/agreements", &between(line, &json!({}))).await;
        let id = first.json()["id"].clone();
        let before = rows(&world).await;
        let hours = json!({"standard": {"resolve": {"seconds": 0}}});
        let many: Vec<Value> = (0..31).map(|_| json!({"side": "provider", "words": "x"})).collect();
        for (more, field) in [
            (json!({}), "valid_from"),
            (json!({"valid_from": "2090-12-31", "valid_until": null}), "valid_from"),
            (json!({"valid_from": "2026-02-30"}), "valid_from"),
            (json!({"valid_from": "tomorrow"}), "valid_from"),
            (json!({"valid_until": "2025-12-31"}), "valid_until"),
            (json!({"relationship": "4711"}), "relationship"),
            (json!({"relationship": null}), "relationship"),
            (json!({"service": "4711"}), "service"),
            (json!({"team": STAFF}), "team"),
            (json!({"targets": hours}), "targets.standard"),
            (json!({"targets": {}, "promises": []}), "targets"),
            (json!({"promises": [{"side": "provider", "words": " "}]}), "promises.0.words"),
            (json!({"promises": many}), "promises"),
            (json!({"valid_from": "2091-01-01", "valid_until": null, "rests_on": ["4711"]}), "rests_on"),
        ] {
            let answer = lea.json("POST", "/api/v1/agreements", &between(line, &more)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{more}: {}", answer.body);
            let fields = answer.json()["fields"].clone();
            assert!(fields.to_string().contains(field), "{more}: {fields}");
        }
        let own = json!({"rests_on": [id]}).to_string();
        let path = format!("/api/v1/agreements/{}", id.as_str().unwrap());
        let answer = lea.json("PATCH", &path, &own).await;
        assert!(answer.body.contains("rests_on"), "{}", answer.body);
        assert_eq!(rows(&world).await, before);
        let later = json!({"valid_from": "2091-01-01", "valid_until": null});
        let after = lea.json("POST", "/api/v1/agreements", &between(line, &later)).await;
        assert_eq!(after.status, StatusCode::CREATED, "{}", after.body);
        // The first rests on the second, so the second cannot rest on the first.
        let second = after.json()["id"].clone();
        let rests = lea.json("PATCH", &path, &json!({"rests_on": [second]}).to_string()).await;
        assert_eq!(rests.status, StatusCode::OK, "{}", rests.body);
        let path = format!("/api/v1/agreements/{}", second.as_str().unwrap());
        let circle = lea.json("PATCH", &path, &own).await;
        assert!(circle.body.contains("rests on this one"), "{}", circle.body);
    }
}

#[tokio::test]
async fn no_time_is_promised_where_no_calendar_could_count_it() {
    for world in clinics().await {
        let line = line(&world).await;
        let gone: Result<(), Failure> = db::act!(world.db, kernel::Viewer::system(), |a| {
            a.run("UPDATE teams SET calendar_id = NULL", &[]).await?;
            a.run("DELETE FROM calendars", &[]).await?;
            Ok(())
        });
        gone.unwrap();
        let lea = caller(&world, LEA, "en").await;
        let answer = lea.json("POST", "/api/v1/agreements", &between(line, &json!({}))).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.body.contains("\"targets\"") && answer.body.contains("no calendar"),
            "{}",
            answer.body
        );
        assert_eq!(rows(&world).await, 0);
        let words = between(line, &json!({"targets": {}}));
        assert_eq!(lea.json("POST", "/api/v1/agreements", &words).await.status, StatusCode::CREATED);
    }
}

#[tokio::test]
async fn those_who_receive_a_promise_tell_whether_it_was_kept() {
    for world in clinics().await {
        let line = line(&world).await;
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        let made = lea.json("POST", "/api/v1/agreements", &between(line, &json!({}))).await.json();
        let path = format!("/api/v1/agreements/{}", made["id"].as_str().unwrap());
        let note = made["versions"][0]["promises"][0]["id"].clone();
        let told = |kept: bool| json!({"promise": note, "kept": kept, "note": "At eleven"}).to_string();
        let tellings = format!("{path}/tellings");
        assert_eq!(bob.json("POST", &tellings, &told(true)).await.status, StatusCode::CONFLICT);
        for signer in [&lea, &bob] {
            signer.json("POST", &format!("{path}/signature"), "{}").await;
        }
        world.clock.forward_seconds(60);
        assert_eq!(lea.json("POST", &tellings, &told(true)).await.status, StatusCode::FORBIDDEN);
        for kept in [true, false] {
            let answer = bob.json("POST", &tellings, &told(kept)).await;
            assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        }
        let view = lea.get(&path).await.json();
        let promise = &view["versions"][0]["promises"][0];
        assert_eq!((&promise["told"], &promise["kept"]), (&json!(2), &json!(1)));
        // How often is for the two ends; other colleagues read what was promised.
        let ada = caller(&world, crate::fixture::ADA, "en").await;
        let others = ada.get(&path).await.json();
        assert_eq!(others["versions"][0]["promises"][0]["told"], Value::Null);
        let page = path.trim_start_matches("/api/v1").to_owned();
        assert!(!ada.get(&page).await.page().contains("<b>50 %</b>"));
        assert!(lea.get(&page).await.page().contains("<b>50 %</b>"));
        // What was told long ago counts no more.
        world.clock.forward_seconds(91 * 86_400);
        assert_eq!(lea.get(&path).await.json()["versions"][0]["promises"][0]["told"], json!(0));
    }
}

#[tokio::test]
async fn what_the_two_of_a_confidential_request_agreed_exists_for_its_circle_alone() {
    for world in clinics().await {
        let new = crate::services::input::NewService {
            confidentiality: Some(crate::Confidentiality::Confidential),
            ..crate::fixture::service("Care", STAFF)
        };
        let care = crate::services::tests::offer(&world, LEA, new).await.unwrap().id;
        let made: Result<RelationshipId, Failure> = db::act!(world.db, kernel::Viewer::system(), |a| {
            let now = a.now;
            Ok(ensure(a, STAFF.into(), SALES.into(), care.circle(), now).await?)
        });
        let line = made.unwrap();
        let lea = caller(&world, LEA, "en").await;
        let made = lea.json("POST", "/api/v1/agreements", &between(line, &json!({}))).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        let path = format!("/api/v1/agreements/{}", made.json()["id"].as_str().unwrap());
        for who in [crate::fixture::ADA, MAX, BOB, GUS] {
            let other = caller(&world, who, "en").await;
            assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
            assert_eq!(other.get("/api/v1/agreements").await.json()["items"], json!([]));
            let refused = other.json("POST", "/api/v1/agreements", &between(line, &json!({}))).await;
            assert!(refused.body.contains("\"relationship\""), "{}", refused.body);
        }
        assert_eq!(lea.get(&path).await.status, StatusCode::OK);
    }
}
