//! The budget on both databases.

use db::act;
use http::StatusCode;
use kernel::{Failure, Instant};

use super::{Attention, begins, first_day, month, of, spend};
use crate::PersonId;
use crate::fixture::houses;
use crate::testing::{ADMIN, World};

async fn ask(house: &World, of: PersonId, seconds: i64) -> bool {
    let asked: Result<bool, Failure> =
        act!(house.app.db, kernel::Viewer::system(), |a| Ok(spend(a, of, seconds).await?));
    asked.unwrap()
}

#[tokio::test]
async fn what_would_go_beyond_the_months_minutes_is_not_asked() {
    for house in houses().await {
        let rita = house.employee("Rita", "rita@alderbrook.example").await;
        assert!(ask(&house, rita, 200).await && ask(&house, rita, 100).await);
        assert!(!ask(&house, rita, 1).await, "five minutes are over");
        let viewer = house.viewer(rita).await;
        let mut view = house.app.db.view(viewer.clone()).await.unwrap();
        let told = of(&mut view, rita).await.unwrap();
        assert_eq!(told, Attention { seconds: 300, questions: 2, seconds_a_month: 300 });
        drop(view);
        // The organisation may ask for less: a first question, too, must go into it.
        let mut admin = house.signed_in(ADMIN).await;
        let form = |minutes| {
            [
                ("version", "1"),
                ("name", "Alderbrook"),
                ("language", "en"),
                ("time_zone", "UTC"),
                ("attention_minutes", minutes),
            ]
        };
        let wrong = admin.post("/settings/organisation", &form("61")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("from 0 to 60"), "{}", wrong.body);
        let saved = admin.post("/settings/organisation", &form("0")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let tom = house.employee("Tom", "tom@alderbrook.example").await;
        assert!(!ask(&house, tom, 30).await);
    }
}

#[test]
fn months_follow_each_other_in_utc() {
    let at = |text: &str| Instant::parse(text).unwrap();
    let december = month(at("2026-12-31T23:59:59Z"));
    assert_eq!(month(at("2027-01-01T00:00:00Z")), december + 1);
    assert_eq!(first_day(december).to_string(), "2026-12-01");
    assert_eq!(begins(december + 1), at("2027-01-01T00:00:00Z"));
}
