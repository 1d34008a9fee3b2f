//! The settings of calendars in a browser.

use http::StatusCode;

use crate::fixture::houses;
use crate::testing::ADMIN;

#[tokio::test]
async fn an_administrator_writes_hours_in_lines() {
    for house in houses().await {
        house.employee("Otto", "otto@alderbrook.example").await;
        let mut browser = house.signed_in(ADMIN).await;
        assert!(browser.get("/settings/calendars/new").await.body.contains("Europe/Berlin"));
        let made =
            browser.post("/settings/calendars/new", &[("name", "Desk"), ("tz", "Europe/Berlin")]).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let (path, _) = made.location().unwrap().split_once('?').unwrap();
        assert!(browser.get(path).await.body.contains("09:00-17:00"));

        let mut form = vec![
            ("version", "1"),
            ("name", "Desk"),
            ("time_zone", "Europe/Berlin"),
            ("day_1", "8-12, 13-17.30"),
            ("day_2", "whenever"),
            ("day_3", "17:00-09:00"),
            ("day_4", ""),
            ("day_5", ""),
            ("day_6", ""),
            ("day_7", ""),
            ("holidays", "2026-12-25\n2026-02-30"),
            ("special", "2026-12-24 08:00-12:00"),
        ];
        let wrong = browser.post(path, &form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            wrong.body.contains("href=\"#day_2\"") && wrong.body.contains("value=\"whenever\""),
            "{}",
            wrong.body
        );
        form[4] = ("day_2", "");
        assert!(browser.post(path, &form).await.body.contains("href=\"#day_3\""));
        form[5] = ("day_3", "");
        assert!(browser.post(path, &form).await.body.contains("href=\"#holidays\""));
        form[10] = ("holidays", "2026-12-25");
        let saved = browser.post(path, &form).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let page = browser.get(path).await.body;
        for word in ["08:00-12:00, 13:00-17:30", "2026-12-25", "2026-12-24 08:00-12:00"] {
            assert!(page.contains(word), "{word} {page}");
        }

        let mut other = house.signed_in("otto@alderbrook.example").await;
        let seen = other.get(path).await;
        assert!(seen.body.contains("08:00-12:00, 13:00-17:30") && !seen.body.contains("name=\"day_1\""));
        assert_eq!(other.post(path, &form).await.status, StatusCode::FORBIDDEN, "{}", house.name());
        assert!(other.get("/settings/calendars").await.body.contains("holds for all"));
    }
}
