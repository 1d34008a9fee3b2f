//! The organisation, on both databases.

use http::StatusCode;
use kernel::{Failure, Refusal};

use crate::entrance::{Founded, Password, init};
use crate::testing::{ADMIN, PASSWORD, Run, empty, founded};

#[tokio::test]
async fn an_organisation_begins_with_an_administrator_office_hours_and_a_seal_of_its_own() {
    for world in empty(Run::default()).await {
        let db = &world.app.db;
        let Founded { invitation, .. } = init(db, "Alderbrook Clinics", ADMIN, None).await.unwrap();
        let mut browser = world.browser();
        assert_eq!(browser.get(&invitation.unwrap()).await.location(), Some("/join"));
        assert_eq!(browser.post("/join", &[("password", PASSWORD)]).await.location(), Some("/"));
        let me = browser.get("/api/v1/me").await.json();
        assert_eq!((me["name"].as_str(), me["kind"].as_str()), (Some("Adm"), Some("employee")));
        assert_eq!(me["is_administrator"], true);
        let mine = "SELECT COUNT(*) AS n FROM audience_members WHERE audience IN (1, 2)";
        assert_eq!(world.one(mine).await, 2, "{}", world.name());
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM calendars WHERE is_default").await, 1);
        let mut view = db.view(kernel::Viewer::system()).await.unwrap();
        let seal: String = view.one("SELECT seal FROM organisation", &[]).await.unwrap();
        assert_eq!(seal.len(), 64);
    }
}

#[tokio::test]
async fn a_second_organisation_is_refused_and_a_bad_password_founds_none() {
    for world in empty(Run::default()).await {
        let db = &world.app.db;
        let weak = init(db, "Alderbrook Clinics", ADMIN, Some(Password::new("password12"))).await;
        assert!(matches!(weak, Err(Failure::Refused(Refusal::Invalid(_)))));
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM organisation").await, 0);
        init(db, "Alderbrook Clinics", ADMIN, Some(Password::new(PASSWORD))).await.unwrap();
        let second = init(db, "Elsewhere", "other@x.example", None).await;
        assert!(matches!(second, Err(Failure::Refused(Refusal::Conflict(_)))), "{}", world.name());
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM persons").await, 1);
    }
}

#[tokio::test]
async fn administrators_change_the_organisation_and_nobody_overwrites_another() {
    for world in founded(Run::default()).await {
        let mut adm = world.signed_in(ADMIN).await;
        let before = adm.get("/api/v1/organisation").await;
        assert_eq!(before.header("etag"), Some("\"v1\""));
        assert_eq!(before.json()["name"], "Alderbrook Clinics");
        adm.headers.push(("if-match".to_owned(), "\"v1\"".to_owned()));
        let body = r#"{"name":"Alderbrook Hospital","time_zone":"Europe/Berlin"}"#;
        let after = adm.patch_json("/api/v1/organisation", body).await;
        assert_eq!((after.status, after.header("etag")), (StatusCode::OK, Some("\"v2\"")));
        assert_eq!(after.json()["time_zone"], "Europe/Berlin");
        let stale = adm.patch_json("/api/v1/organisation", body).await;
        assert_eq!(stale.status, StatusCode::PRECONDITION_FAILED, "{}", world.name());
        adm.headers.clear();
        for odd in
            [r#"{"name":""}"#, r#"{"language":"tlh"}"#, r#"{"time_zone":"Mars/Olympus"}"#, r#"{"seal":"00"}"#]
        {
            let answer = adm.patch_json("/api/v1/organisation", odd).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{odd}");
        }
    }
}

#[tokio::test]
async fn the_settings_page_saves_what_was_typed_or_says_what_is_wrong() {
    for world in founded(Run::default()).await {
        let mut adm = world.signed_in(ADMIN).await;
        let page = adm.get("/settings/organisation").await;
        assert!(page.body.contains("value=\"Alderbrook Clinics\""), "{}", page.body);
        let typed =
            |version, name| [("version", version), ("name", name), ("language", "de"), ("time_zone", "UTC")];
        let back = adm.post("/settings/organisation", &typed("1", " ")).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(back.body.contains("id=\"name-error\""), "{}", back.body);
        let saved = adm.post("/settings/organisation", &typed("1", "Alderbrook")).await;
        assert_eq!(saved.location(), Some("/settings/organisation?said=organisation-saved"));
        let page = adm.get("/settings/organisation?said=organisation-saved").await;
        assert!(page.body.contains("<toast-note><p>Saved.</p>"), "{}", page.body);
        let stale = adm.post("/settings/organisation", &typed("1", "Elsewhere")).await;
        assert_eq!(stale.status, StatusCode::PRECONDITION_FAILED, "{}", world.name());
    }
}

#[tokio::test]
async fn those_who_do_not_administer_see_the_name_and_change_nothing() {
    for world in founded(Run::default()).await {
        world.employee("Bob", "bob@alderbrook.example").await;
        let mut bob = world.signed_in("bob@alderbrook.example").await;
        assert_eq!(bob.get("/api/v1/organisation").await.json()["name"], "Alderbrook Clinics");
        let change = bob.patch_json("/api/v1/organisation", r#"{"name":"Bob's"}"#).await;
        assert_eq!(change.status, StatusCode::FORBIDDEN);
        assert_eq!(bob.get("/settings/organisation").await.status, StatusCode::FORBIDDEN, "{}", world.name());
    }
}
