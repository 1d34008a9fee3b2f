//! Reviews through the real router on both databases: planned, written together, moved, ended, told of.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use http::StatusCode;
use kernel::Instant;
use map::relationships::RelationshipId;
use serde_json::{Value, json};

use crate::clinic::Clinic;
use crate::needs::{bear, house, onward, raise, read, sound};

const DAY: i64 = 86_400;

/// An instant as a form has it, in the zone of nobody in particular: the people of these clinics live in UTC.
fn typed(at: Instant) -> String {
    at.timestamp().strftime("%Y-%m-%dT%H%%3A00").to_string()
}

fn in_days(clinic: &Clinic, days: i64) -> Instant {
    use kernel::Clock;
    clinic.test.clock.now().plus_seconds(days * DAY)
}

/// Plans one over this line, and where it is found.
async fn plan(clinic: &Clinic, who: &str, line: RelationshipId, days: i64) -> String {
    let people = ["Amara", "Grace"].map(|name| format!("&invited={}", clinic.person(name))).concat();
    let form =
        format!("starts_at={}&minutes=30&place=Room+3&again_months=3{people}", typed(in_days(clinic, days)));
    onward(clinic, who, &format!("/reviews/new?relationship={line}"), &form).await
}

async fn send(clinic: &Clinic, who: &str, path: &str, body: Value) -> (StatusCode, Value) {
    let (_, seen) = clinic.program(who, &format!("/api/v1{path}"), &body.to_string(), "*").await;
    (seen.status, serde_json::from_str(&seen.html).unwrap_or_default())
}

#[tokio::test]
async fn both_sides_write_one_page_and_a_regroup_says_what_changes_and_when_work_goes_on() {
    for (clinic, line) in house().await {
        let path = plan(&clinic, "Amara", line, 7).await;
        let page = clinic.look("Grace", &path).await;
        page.says(&["Room 3", "Amara Okafor, Grace Adeyemi"]);
        for stranger in ["Hue", "Kes"] {
            assert_eq!(clinic.look(stranger, &path).await.status, StatusCode::NOT_FOUND);
            assert_eq!(
                clinic.look(stranger, &format!("{path}/calendar")).await.status,
                StatusCode::NOT_FOUND
            );
        }
        onward(&clinic, "Grace", &format!("{path}/entries"), "kind=point&words=Two+callers+a+day").await;
        onward(&clinic, "Jonas", &format!("{path}/entries"), "kind=note&words=We+did+not+know").await;
        let who = clinic.person("Jonas");
        let decided = format!("kind=decision&words=A+list+at+nine&who={who}&by=2031-02-03");
        onward(&clinic, "Amara", &format!("{path}/entries"), &decided).await;
        let (_, back) = clinic.fill_in("Amara", &format!("{path}/entries"), "kind=note&words=+").await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", back.words());
        let outside = format!("kind=decision&words=Else&who={}", clinic.person("Hue"));
        let (_, back) = clinic.fill_in("Amara", &format!("{path}/entries"), &outside).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody of the two ends");
        clinic.look("Amara", &path).await.says(&["Two callers a day", "Jonas Weidner, by"]);

        // Two change the same at once: the second sees both, and nothing is lost.
        let told = read(&clinic, "Amara", &path).await;
        let entry = told["entries"][0]["id"].as_str().unwrap().to_owned();
        let change = format!("{path}/entries/{entry}");
        onward(&clinic, "Grace", &format!("{change}?version=1"), "words=Three+callers+a+day").await;
        let (_, stale) = clinic.fill_in("Amara", &format!("{change}?version=1"), "words=Four+callers").await;
        assert_eq!(stale.status, StatusCode::PRECONDITION_FAILED);
        assert!(stale.words().contains("It says now: Three callers a day"), "{}", stale.words());
        assert!(stale.html.contains("Four callers"), "{}", stale.html);

        // Jonas reads and writes; Amara, who leads his team, ends it. An outcome has its reason.
        let version = read(&clinic, "Amara", &path).await["version"].as_i64().unwrap();
        let end = format!("{path}/close?version={version}");
        let (_, no) = clinic.fill_in("Jonas", &end, "outcome=on_course").await;
        assert_eq!(no.status, StatusCode::FORBIDDEN);
        let (_, back) = clinic.fill_in("Amara", &end, "outcome=regroup&changes=One+list").await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(back.words().contains("Say why.") && back.html.contains("One list"), "{}", back.words());
        let form = "outcome=regroup&reason=Too+many+calls&changes=One+list&resumes_on=2031-02-03&told=A+list+at+nine";
        let (_, stale) = clinic.fill_in("Amara", &format!("{path}/close?version=1"), form).await;
        assert_eq!(stale.status, StatusCode::PRECONDITION_FAILED, "something came onto the page");
        onward(&clinic, "Amara", &end, form).await;
        clinic.look("Grace", &path).await.says(&["Too many calls", "One list", "A list at nine"]);
        let (status, _) =
            send(&clinic, "Grace", &format!("{path}/entries"), json!({"kind": "note", "words": "Late"}))
                .await;
        assert_eq!(status, StatusCode::CONFLICT, "what was written stays as it was");
        let told = read(&clinic, "Grace", &path).await;
        assert_eq!((&told["state"], &told["outcome"]), (&"closed".into(), &"regroup".into()));
        assert_eq!(told["agenda"][0], json!({"kind": "nothing_agreed"}), "{told}");
        assert!(told["due_on"].is_string(), "{told}");

        // Everybody of both sides hears what changes; Jonas, who was not invited, of that alone.
        clinic.tell().await;
        let all = clinic.one(
            "SELECT COUNT(DISTINCT m.person_id) FROM memberships m
             JOIN relationships r ON m.team_id IN (r.provider_id, r.customer_id) JOIN reviews v ON v.relationship_id = r.id",
        );
        let told = clinic.one("SELECT COUNT(*) FROM notices WHERE reason = 'review_told'").await;
        assert_eq!(told, all.await - 1, "everybody but Amara, who says it");
        assert_eq!(clinic.one("SELECT COUNT(*) FROM notices WHERE reason = 'review_closed'").await, 1);
        clinic.look("Jonas", "/notices").await.says(&["what changes because people spoke"]);
        let page = clinic.look("Grace", &format!("/relationships/{line}")).await;
        page.says(&["Neu sammeln.", "beide sammeln sich neu"]);
        sound(&clinic).await;
    }
}

#[tokio::test]
async fn one_is_planned_at_a_time_and_bad_input_says_what_to_do() {
    for (clinic, line) in house().await {
        let soon = in_days(&clinic, 3).to_string();
        let plan = |change: Value| {
            let mut body = json!({"relationship": line.to_string(), "starts_at": soon});
            body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            body
        };
        for (change, field) in [
            (json!({"minutes": 5}), "minutes"),
            (json!({"again_months": 30}), "again_months"),
            (json!({"starts_at": "2001-01-01T10:00:00Z"}), "starts_at"),
            (json!({"starts_at": "2999-01-01T10:00:00Z"}), "starts_at"),
            (json!({"invited": []}), "invited"),
            (json!({"invited": [clinic.person("Hue").to_string()]}), "invited"),
            (json!({"relationship": "77"}), "relationship"),
        ] {
            let (status, told) = send(&clinic, "Amara", "/reviews", plan(change)).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {told}");
            assert!(told.to_string().contains(field), "{field}: {told}");
        }
        let (status, told) = send(&clinic, "Grace", "/reviews", plan(json!({}))).await;
        assert_eq!(status, StatusCode::CREATED, "{told}");
        let (status, told) = send(&clinic, "Amara", "/reviews", plan(json!({}))).await;
        assert_eq!(status, StatusCode::CONFLICT, "{told}");
        let (status, _) = send(&clinic, "Hue", "/reviews", plan(json!({}))).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "to others the line is unknown");
    }
}

#[tokio::test]
async fn what_waits_and_what_was_decided_is_on_the_table_of_the_next() {
    for (clinic, line) in house().await {
        raise(&clinic, "Grace", line, "kind=need&words=A+date").await;
        bear(&clinic).await;
        let path = plan(&clinic, "Grace", line, 2).await;
        let told = read(&clinic, "Amara", &path).await;
        let needs = json!({"kind": "needs_wait", "side": "provider", "n": 1, "late": 0});
        assert!(told["agenda"].as_array().unwrap().contains(&needs), "{told}");
        onward(&clinic, "Grace", &format!("{path}/entries"), "kind=decision&words=A+list").await;
        clinic.test.clock.forward_seconds(3 * DAY);
        clinic.look("Amara", "/reviews").await.says(&["One review waits for what came of it."]);
        clinic.look("Amara", "/").await.says(&["One review waits for what came of it."]);
        let version = read(&clinic, "Amara", &path).await["version"].as_i64().unwrap();
        let next = typed(in_days(&clinic, 80));
        let form = format!("outcome=back&back_to=listen&reason=Nobody+asked&next_at={next}");
        onward(&clinic, "Amara", &format!("{path}/close?version={version}"), &form).await;
        let page = clinic.look("Amara", &format!("/relationships/{line}")).await;
        page.says(&["the review of", "led back here", "Last time: back to a step. One decision was taken."]);
        let listed = read(&clinic, "Amara", "/reviews?state=planned").await;
        assert_eq!(listed["items"].as_array().unwrap().len(), 1, "the next one is planned: {listed}");
        let next = format!("/reviews/{}", listed["items"][0]["id"].as_str().unwrap());
        clinic.look("Grace", &next).await.says(&["Letztes Mal: zurück zu einem Schritt."]);
        // It is drawn anew each day of the two weeks before.
        clinic.test.clock.forward_seconds(70 * DAY);
        assert_eq!(improve::reviews::draw(&clinic.test.db).await.unwrap(), 1);
        let late = json!({"kind": "needs_wait", "side": "provider", "n": 1, "late": 1});
        let told = read(&clinic, "Amara", &next).await;
        assert!(told["agenda"].as_array().unwrap().contains(&late), "{told}");
        assert_eq!(improve::reviews::draw(&clinic.test.db).await.unwrap(), 0, "once a day");
        sound(&clinic).await;
    }
}

/// At which stage the one line stands that both confirmed.
async fn stage(clinic: &Clinic, line: RelationshipId) -> String {
    let told = read(clinic, "Amara", "/loop/relationships").await;
    let id = line.to_string();
    let one =
        told["items"].as_array().unwrap().iter().find(|one| one["relationship"] == id.as_str()).unwrap();
    let stage = one["stage"].as_str().unwrap().to_owned();
    let counts = read(clinic, "Amara", "/loop").await;
    let of = |name: &str| {
        counts["stages"].as_array().unwrap().iter().find(|one| one["stage"] == name).unwrap()["n"].as_i64()
    };
    assert!(of(&stage).unwrap() > 0, "{counts}");
    clinic.look("Amara", &format!("/loop?stage={stage}")).await.says(&["Patient Billing serves Front Desk"]);
    stage
}

#[tokio::test]
async fn the_loop_of_a_relationship_stands_where_its_rows_say() {
    for (clinic, line) in house().await {
        assert_eq!(stage(&clinic, line).await, "begun");
        for (who, side) in [("Amara", "provider"), ("Grace", "customer")] {
            let confirm = format!("/relationships/{line}/confirmation");
            onward(&clinic, who, &confirm, &format!("side={side}")).await;
        }
        assert_eq!(stage(&clinic, line).await, "mapped");
        let need = raise(&clinic, "Grace", line, "kind=need&words=A+date").await;
        assert_eq!(stage(&clinic, line).await, "mapped", "nothing is promised yet");
        onward(&clinic, "Amara", &format!("{need}/answer?version=1"), "answer=accepted&words=&by=").await;
        assert_eq!(stage(&clinic, line).await, "acting");
        let path = plan(&clinic, "Amara", line, 1).await;
        clinic.test.clock.forward_seconds(2 * DAY);
        assert_eq!(stage(&clinic, line).await, "acting", "there is a week to say what came of it");
        clinic.test.clock.forward_seconds(7 * DAY);
        assert_eq!(stage(&clinic, line).await, "overdue");
        let close = format!("{path}/close?version=1");
        onward(&clinic, "Amara", &close, "outcome=back&back_to=map&reason=It+is+different+now").await;
        assert_eq!(stage(&clinic, line).await, "begun", "until both confirm it anew");
        let path = plan(&clinic, "Amara", line, 1).await;
        onward(&clinic, "Amara", &format!("{path}/close?version=1"), "outcome=on_course").await;
        assert_eq!(stage(&clinic, line).await, "reviewed");
        clinic.test.clock.forward_seconds(95 * DAY);
        assert_eq!(stage(&clinic, line).await, "overdue", "three months have passed");
        clinic.look("Amara", &format!("/relationships/{line}")).await.says(&["was due"]);
    }
}
