//! The door to all settings, and the settings of those outside.

use http::StatusCode;

use crate::fixture::houses;
use crate::testing::ADMIN;

#[tokio::test]
async fn everybody_sees_what_is_set_and_administrators_everything() {
    for house in houses().await {
        house.employee("Otto", "otto@alderbrook.example").await;
        let mut admin = house.signed_in(ADMIN).await;
        let mut otto = house.signed_in("otto@alderbrook.example").await;
        let (all, some) = (admin.get("/settings").await.body, otto.get("/settings").await.body);
        for path in ["teams", "services", "calendars", "customers"] {
            let link = ["href=\"/settings/", path, "\""].concat();
            assert!(all.contains(&link) && some.contains(&link), "{path}");
        }
        for path in ["people", "organisation"] {
            let link = ["href=\"/settings/", path, "\""].concat();
            assert!(all.contains(&link) && !some.contains(&link), "{path} on {}", house.name());
        }
    }
}

#[tokio::test]
async fn customers_and_vendors_are_added_changed_and_taken_off_the_list() {
    for house in houses().await {
        let mut browser = house.signed_in(ADMIN).await;
        let wrong = browser.post("/settings/customers/new", &[("name", "Patients"), ("one", "")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("value=\"Patients\""), "{}", wrong.body);
        let made =
            browser.post("/settings/customers/new", &[("name", "Patients"), ("one", "A patient")]).await;
        assert_eq!(made.location(), Some("/settings/customers?said=customer-made"));
        browser.post("/settings/vendors/new", &[("name", "Northgate"), ("about", "Brings parcels")]).await;
        let list = browser.get("/settings/customers").await.body;
        for word in ["Patients", "“A patient waits”", "Northgate", "Brings parcels"] {
            assert!(list.contains(word), "{word} {list}");
        }
        let digits = |path: &str| path.ends_with(|c: char| c.is_ascii_digit());
        let customer = list.split('"').find(|p| p.starts_with("/settings/customers/") && digits(p)).unwrap();
        let vendor = list.split('"').find(|p| p.starts_with("/settings/vendors/") && digits(p)).unwrap();

        let first = [customer, "?version=1"].concat();
        let saved = browser.post(&first, &[("name", "Patients"), ("one", "Somebody ill")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let late = browser.post(&first, &[("name", "Patients"), ("one", "Late")]).await;
        assert_eq!(late.status, StatusCode::PRECONDITION_FAILED);
        for path in [customer, vendor] {
            assert!(browser.get(path).await.body.contains("Take off the list"));
            let retirement = [path, "/retirement"].concat();
            assert_eq!(browser.get(&retirement).await.status, StatusCode::OK);
            assert_eq!(browser.post(&retirement, &[]).await.status, StatusCode::SEE_OTHER);
            assert_eq!(browser.get(&retirement).await.status, StatusCode::CONFLICT);
        }
        let list = browser.get("/settings/customers").await.body;
        assert!(!list.contains("Northgate") && !list.contains("Patients"), "{}", house.name());
    }
}
