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

#[tokio::test]
async fn every_page_of_the_directory_has_its_words_in_every_language() {
    for house in houses().await {
        let (admin, team) =
            (house.admin().await, house.team("Billing", |t| t.about = Some("x".into())).await);
        let sub = house.team("Refunds", |t| t.parent = Some(team)).await;
        let gone = house.person("Gone", |p| p.team = Some(sub)).await;
        let mut browser = house.signed_in(ADMIN).await;
        browser.post("/settings/customers/new", &[("name", "Patients"), ("one", "A patient")]).await;
        browser.post(&format!("/settings/people/{gone}/deactivation"), &[]).await;
        let calendar = house.one("SELECT id FROM calendars").await;
        for language in web::texts::LANGUAGES {
            let me = format!("/api/v1/people/{admin}");
            browser.patch_json(&me, &format!(r#"{{"language":"{language}"}}"#)).await;
            for path in [
                "/people".to_owned(),
                "/people?q=nemo".to_owned(),
                "/settings".to_owned(),
                "/settings/teams?said=team-made".to_owned(),
                "/settings/teams?q=refunds".to_owned(),
                "/settings/teams/new".to_owned(),
                format!("/settings/teams/{team}"),
                format!("/settings/teams/{sub}/retirement"),
                "/settings/people?show=left".to_owned(),
                "/settings/people/new".to_owned(),
                format!("/settings/people/{admin}"),
                format!("/settings/people/{gone}"),
                format!("/settings/people/{admin}/deactivation"),
                "/settings/calendars".to_owned(),
                "/settings/calendars/new".to_owned(),
                format!("/settings/calendars/{calendar}"),
                "/settings/customers".to_owned(),
                "/settings/vendors/new".to_owned(),
            ] {
                let page = browser.get(&path).await;
                assert_eq!(page.status, StatusCode::OK, "{path} in {language} on {}", house.name());
                assert!(page.body.contains(&format!("<html lang=\"{language}\"")), "{path} in {language}");
                for hole in [">set-", ">people-", ">calendar-", ">customer-", ">vendor-", ">directory-", "{$"]
                {
                    assert!(!page.body.contains(hole), "{hole} on {path} in {language}: {}", page.body);
                }
            }
        }
    }
}
