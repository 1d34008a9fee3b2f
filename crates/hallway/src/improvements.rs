//! Improvements through the real router on both databases: proposed, begun, checked, ended; and what Hallway asks for.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use http::StatusCode;
use kernel::{Failure, Instant, Viewer};
use map::RelationshipId;
use serde_json::Value;

use crate::check::check;
use crate::clinic::{Clinic, clinics};
use crate::schema;

const DAY: i64 = 86_400;

/// Clinics with a line from Patient Billing, which Amara leads, to Front Desk, which nobody leads.
async fn house() -> Vec<(Clinic, RelationshipId)> {
    let mut all = Vec::new();
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let found: i64 = clinic.one("SELECT MIN(id) AS id FROM relationships WHERE audience = 1").await;
        all.push((clinic, RelationshipId::new(found)));
    }
    all
}

/// Where a page is found after a form.
async fn onward(clinic: &Clinic, who: &str, path: &str, form: &str) -> String {
    let (headers, seen) = clinic.fill_in(who, path, form).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{who} {path}: {}", seen.words());
    let onward = headers[http::header::LOCATION].to_str().unwrap();
    onward.split('?').next().unwrap().to_owned()
}

async fn read(clinic: &Clinic, who: &str, path: &str) -> Value {
    let seen = clinic.look(who, &format!("/api/v1{path}")).await;
    assert_eq!(seen.status, StatusCode::OK, "{who} {path}: {}", seen.html);
    serde_json::from_str(&seen.html).unwrap()
}

async fn now(clinic: &Clinic) -> Instant {
    clinic.test.db.view(Viewer::system()).await.unwrap().now
}

/// So many deliveries, one an hour from an instant on, of which each `late`th came late.
async fn deliver(clinic: &Clinic, line: RelationshipId, from: Instant, many: i64, late: i64) {
    let done: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        for n in 0..many {
            let (id, expected) = (a.id(), from.plus_seconds(n * 3_600));
            let arrived = expected.plus_seconds(if n % late == 0 { 60 } else { -60 });
            a.run(
                "INSERT INTO deliveries (id, version, relationship_id, expected_at, arrived_at, created_at)
                 VALUES ($1, 1, $2, $3, $4, $4)",
                &[&id, &line, &expected, &arrived],
            )
            .await?;
        }
        Ok(())
    });
    done.unwrap();
}

async fn propose(clinic: &Clinic, line: RelationshipId, form: &str) -> String {
    onward(clinic, "Amara", "/improvements/new", &format!("relationship={line}&{form}")).await
}

async fn version(clinic: &Clinic, path: &str) -> i64 {
    read(clinic, "Amara", path).await["version"].as_i64().unwrap()
}

#[tokio::test]
async fn an_improvement_whose_deliveries_come_in_time_has_moved_and_both_sides_say_what_they_think() {
    for (clinic, line) in house().await {
        let now = now(&clinic).await;
        deliver(&clinic, line, now.plus_seconds(-20 * DAY), 60, 2).await;
        let path =
            propose(&clinic, line, "title=Bills+by+nine&measure=in_time&helps=Patients+wait+less").await;
        for stranger in ["Hue", "Kes"] {
            assert_eq!(clinic.look(stranger, &path).await.status, StatusCode::NOT_FOUND);
        }
        clinic.look("Amara", &path).await.says(&["Bills by nine", "50 %", "of 60", "Patients wait less"]);
        // The other side has nobody yet who looks after it.
        let start = format!("{path}/start?version={}", version(&clinic, &path).await);
        let (_, seen) = clinic.fill_in("Amara", &start, "show_days=30").await;
        assert_eq!(seen.status, StatusCode::CONFLICT, "{}", seen.words());
        let grace = clinic.person("Grace");
        onward(
            &clinic,
            "Grace",
            &format!("{path}/owner?version=1"),
            &format!("side=customer&person={grace}"),
        )
        .await;
        onward(&clinic, "Grace", &format!("{path}/causes"), "words=The+codes+come+late").await;
        let step = format!("words=Ask+for+codes+first&who={grace}&due_on=2031-02-03");
        onward(&clinic, "Amara", &format!("{path}/steps"), &step).await;
        onward(&clinic, "Amara", &format!("{path}/start?version=2"), "show_days=30").await;
        assert_eq!(read(&clinic, "Grace", &path).await["comparison"]["verdict"], "too_early");
        clinic.test.clock.forward_seconds(40 * DAY);
        deliver(&clinic, line, now.plus_seconds(31 * DAY), 40, 20).await;
        let told = read(&clinic, "Grace", &path).await;
        assert_eq!(told["comparison"]["before"]["n"], 60);
        assert_eq!(told["comparison"]["after"]["some"], 38);
        assert_eq!(told["comparison"]["verdict"], "moved");
        onward(&clinic, "Amara", &format!("{path}/check?version=3"), "").await;
        onward(
            &clinic,
            "Grace",
            &format!("{path}/thoughts"),
            "side=customer&thinks=no_difference&words=Too+few",
        )
        .await;
        clinic.look("Amara", "/improve").await.says(&["Did it help?", "Bills by nine"]);
        clinic.look("Amara", &path).await.says(&[
            "It moved: from 50 % to 95 %.",
            "It made no difference",
            "Too few",
        ]);
        onward(&clinic, "Amara", &format!("{path}/end?version=4"), "outcome=kept&words=We+stay+with+it")
            .await;
        // What comes later changes nothing any more.
        deliver(&clinic, line, now.plus_seconds(33 * DAY), 40, 1).await;
        let told = read(&clinic, "Grace", &path).await;
        assert_eq!((&told["state"], &told["outcome"]), (&"ended".into(), &"kept".into()));
        assert_eq!(told["comparison"]["after"]["some"], 38);
        let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
        let at = view.now;
        let all = improve::improvements::store::reviewed(&mut view, line, now, at).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].compared.as_ref().unwrap().verdict.as_str(), "moved");
        drop(view);
        sound(&clinic).await;
    }
}

/// What Hallway's rules find wrong.
async fn sound(clinic: &Clinic) {
    clinic.test.db.place_events().await.unwrap();
    crate::search::catch_up(&clinic.test.db, 100).await.unwrap();
    serve::insights::count_all(&clinic.test.db).await.unwrap();
    let told = check(&clinic.test.db, &schema::migrations(), &mut |_| {}).await.unwrap();
    let faults: Vec<&str> = told.faults.iter().map(|fault| fault.fault.as_str()).collect();
    assert!(told.is_clean(), "{faults:?}");
}

#[tokio::test]
async fn who_is_to_do_a_step_is_reminded_on_its_day_once() {
    for (clinic, line) in house().await {
        let path = propose(&clinic, line, "title=Bills+by+nine").await;
        let day = now(&clinic).await.plus_seconds(5 * DAY).timestamp().strftime("%Y-%m-%d").to_string();
        let amara = clinic.person("Amara");
        onward(&clinic, "Amara", &format!("{path}/steps"), &format!("words=Ask&who={amara}&due_on={day}"))
            .await;
        assert_eq!(improve::improvements::remind(&clinic.test.db).await.unwrap(), 0);
        clinic.test.clock.forward_seconds(6 * DAY);
        assert_eq!(improve::improvements::remind(&clinic.test.db).await.unwrap(), 1);
        assert_eq!(improve::improvements::remind(&clinic.test.db).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn where_a_promise_is_kept_less_than_agreed_its_lead_is_asked_once_a_quarter_and_can_say_not_now() {
    for (clinic, line) in house().await {
        for n in 0..12 {
            clinic.ask("Grace", "bills", &format!("Charged {n}"), false).await;
        }
        let now = now(&clinic).await;
        let done: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            a.run(
                "INSERT INTO agreements (id, version, relationship_id, audience, created_at) VALUES (471, 1, $1, 1, 0)",
                &[&line],
            )
            .await?;
            let targets = r#"{"acknowledge":{"seconds":7200},"by":[{"kind":"acknowledge","level":"relationship","agreement":"471","number":1}]}"#;
            let clocks = serde_json::json!([{"kind": "acknowledge", "target_seconds": 7200, "from": now,
                "due_at": now.plus_seconds(7_200), "stopped_at": now.plus_seconds(9_000), "stopped_seconds": 9000}]);
            a.run(
                "UPDATE requests SET targets = $1, clocks = $2 WHERE relationship_id = $3",
                &[&targets, &clocks.to_string(), &line],
            )
            .await?;
            Ok(())
        });
        done.unwrap();
        clinic.test.clock.forward_seconds(3 * DAY);
        assert_eq!(improve::asks::look(&clinic.test.db).await.unwrap(), 1);
        assert_eq!(improve::asks::look(&clinic.test.db).await.unwrap(), 0, "one look a day");
        clinic.test.clock.forward_seconds(DAY);
        assert_eq!(improve::asks::look(&clinic.test.db).await.unwrap(), 0, "it waits for an answer");
        clinic.look("Amara", "/").await.says(&["kept less than agreed"]);
        let id: i64 = clinic.one("SELECT MIN(id) AS id FROM improvement_asks").await;
        clinic.look("Amara", &format!("/relationships/{line}")).await.says(&["0 of 13 were kept"]);
        for other in ["Grace", "Jonas", "Hue"] {
            let seen = clinic.look(other, &format!("/improvement-asks/{id}")).await;
            assert_eq!(seen.status, StatusCode::NOT_FOUND, "{other}");
        }
        let path = format!("/improvement-asks/{id}/not_now");
        let (_, back) = clinic.fill_in("Amara", &path, "reason=").await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        onward(&clinic, "Amara", &path, "reason=Two+of+us+are+ill").await;
        clinic.look("Amara", "/").await.does_not_say(&["kept less than agreed"]);
        clinic.test.clock.forward_seconds(DAY);
        assert_eq!(improve::asks::look(&clinic.test.db).await.unwrap(), 0, "once a quarter");
    }
}
