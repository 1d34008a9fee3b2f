//! What comes, how it is said to be, and how it is counted.

use kernel::Audience;
use testkit::TestDb;

use crate::RelationshipId;
use crate::fixture::{ADA, BOB, GUS, MAX, SALES, STAFF, caller, clinics, signed_in};
use crate::relationships::ensure;

async fn staff_serves_sales(world: &TestDb) -> RelationshipId {
    let viewer = signed_in(&world.db, BOB).await;
    let made: Result<RelationshipId, kernel::Failure> = db::act!(world.db, viewer, |a| {
        let now = a.now;
        Ok(ensure(a, STAFF.into(), SALES.into(), Audience::COLLEAGUES, now).await?)
    });
    made.unwrap()
}

#[tokio::test]
async fn the_receiver_says_with_one_tap_how_it_is_and_takes_it_back() {
    for world in clinics().await {
        let id = staff_serves_sales(&world).await;
        let (max, bob) = (caller(&world, MAX, "en").await, caller(&world, BOB, "en").await);
        let path = format!("/relationships/{id}/deliveries");
        let today = [("expected_at", "2026-11-23T12:00"), ("what", "Notes"), ("count", "40")];
        assert!(max.form(&path, &today).await.onward().ends_with("said=delivery-recorded"));
        let listed = bob.get(&format!("/api/v1{path}")).await.json();
        let one = listed["items"][0]["id"].as_str().unwrap().to_owned();
        let tap = format!("{path}/{one}");
        assert_eq!(max.form(&tap, &[("do", "accept")]).await.status.as_u16(), 403, "not the receiver");
        assert_eq!(
            bob.form(&tap, &[("do", "return")]).await.status.as_u16(),
            422,
            "nobody says what is wrong"
        );
        bob.form(&tap, &[("do", "return"), ("missing", "3")]).await.onward();
        let told = bob.get(&path).await.page();
        assert!(told.contains("sent back, 3 missing"), "{told}");
        bob.form(&tap, &[("do", "undo")]).await.onward();
        bob.form(&tap, &[("do", "accept")]).await.onward();
        let told = caller(&world, ADA, "de").await.get(&path).await.page();
        assert!(told.contains("wie es sein soll"), "{told}");
        assert_eq!(caller(&world, GUS, "en").await.get(&path).await.status.as_u16(), 404);
    }
}

#[tokio::test]
async fn a_table_is_taken_in_whole_or_not_at_all_and_once() {
    for world in clinics().await {
        let id = staff_serves_sales(&world).await;
        let ada = caller(&world, ADA, "en").await;
        let path = format!("/api/v1/relationships/{id}/delivery_imports");
        let body = |csv: &str| serde_json::json!({ "csv": csv }).to_string();
        let wrong = "expected_at,accepted,count\n2026-11-02T08:00:00Z,yes,3\nsoon,perhaps,-1\n";
        let refused = ada.json("POST", &path, &body(wrong)).await;
        assert_eq!(refused.status.as_u16(), 422);
        for place in ["line 3, expected_at", "line 3, accepted"] {
            assert!(refused.body.contains(place), "{}", refused.body);
        }
        let list = format!("/api/v1/relationships/{id}/deliveries");
        assert_eq!(ada.get(&list).await.json()["items"].as_array().unwrap().len(), 0, "nothing half-stored");
        let right = "key,expected_at,arrived_at,accepted,reason\n\
                     a,2026-11-02T08:00:00Z,2026-11-02T07:50:00Z,yes,\n\
                     b,2026-11-03T08:00:00Z,2026-11-03T09:00:00Z,no,Two codes are missing\n\
                     c,2026-11-04T08:00:00Z,,,\n";
        let done = ada.json("POST", &path, &body(right)).await.json();
        assert_eq!((done["added"].as_i64(), done["unchanged"].as_i64()), (Some(3), Some(0)));
        let again = ada.json("POST", &path, &body(right)).await.json();
        assert_eq!((again["added"].as_i64(), again["unchanged"].as_i64()), (Some(0), Some(3)), "{again}");
        let counts = format!("/api/v1/relationships/{id}/delivery_counts");
        assert_eq!(ada.get(&counts).await.status.as_u16(), 403, "figures are for the two ends");
        let told = caller(&world, BOB, "en").await.get(&counts).await.json();
        let number = |name: &str| told[name].as_i64().unwrap();
        assert_eq!([number("expected"), number("arrived"), number("in_time")], [3, 2, 1], "{told}");
        assert_eq!([number("accepted"), number("returned")], [1, 1], "{told}");
        let share = &told["in_time_share"];
        // Wilson's interval of 1 in 3 at 95 %.
        assert!((share["low"].as_f64().unwrap() - 0.0615).abs() < 1e-3, "{share}");
        assert!((share["high"].as_f64().unwrap() - 0.7923).abs() < 1e-3, "{share}");
    }
}

#[tokio::test]
async fn what_is_expected_today_is_told_to_those_who_receive_it() {
    for world in clinics().await {
        let id = staff_serves_sales(&world).await;
        let max = caller(&world, MAX, "en").await;
        let path = format!("/api/v1/relationships/{id}/deliveries");
        let now = testkit::SteeredClock::START;
        for at in [now.plus_seconds(3_600), now.plus_seconds(5 * 86_400)] {
            let made = max.json("POST", &path, &format!(r#"{{"expected_at":"{at}"}}"#)).await;
            assert_eq!(made.status.as_u16(), 201, "{}", made.body);
        }
        for (who, wanted) in [(BOB, 1), (MAX, 0), (GUS, 0)] {
            let viewer = signed_in(&world.db, who).await;
            let mut view = world.db.view(viewer.clone()).await.unwrap();
            let rows = super::today::expected_today(&mut view, &viewer, now, 10).await.unwrap();
            assert_eq!(rows.len(), wanted, "{}", world.name);
        }
    }
}
