//! Oneself, on both databases.

use db::counted;
use http::StatusCode;

use crate::testing::{ADMIN, PASSWORD, Run, founded};

const NEW: &str = "seven blue kettles";

fn profile<'a>(version: &'a str, language: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("version", version),
        ("preferred_name", "Addie"),
        ("say_it", "ADD-ee"),
        ("about", "Keeps the lights on."),
        ("language", language),
        ("time_zone", "Europe/Lisbon"),
    ]
}

#[tokio::test]
async fn one_says_for_oneself_how_one_wishes_to_be_called() {
    for world in founded(Run::default()).await {
        let mut adm = world.signed_in(ADMIN).await;
        let (page, statements) = counted(adm.get("/me")).await;
        assert!(page.body.contains("<h1>Adm</h1>"), "{}", page.body);
        assert!(page.body.contains("name=\"keys_on\" checked"));
        assert!(statements.0 <= 6, "{} statements", statements.0);

        let saved = adm.post("/me/profile", &profile("1", "de")).await;
        assert_eq!(saved.location(), Some("/me?said=me-saved"), "{}", saved.body);
        let page = adm.get("/me?said=me-saved").await;
        assert!(page.body.contains("<h1>Addie</h1>") && page.body.contains("Gespeichert."), "{}", page.body);
        assert!(!page.body.contains("name=\"keys_on\" checked"));
        let me = adm.get("/api/v1/me").await.json();
        assert_eq!(
            (me["say_it"].as_str(), me["time_zone"].as_str()),
            (Some("ADD-ee"), Some("Europe/Lisbon"))
        );

        let stale = adm.post("/me/profile", &profile("1", "en")).await;
        assert_eq!(stale.status, StatusCode::PRECONDITION_FAILED, "{}", world.name());
        let odd = adm.post("/me/profile", &profile("2", "tlh")).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn z_09_nobody_makes_themselves_an_administrator() {
    for world in founded(Run::default()).await {
        world.employee("Bob", "bob@alderbrook.example").await;
        let mut bob = world.signed_in("bob@alderbrook.example").await;
        for body in
            [r#"{"is_administrator":true}"#, r#"{"email":"boss@x.example"}"#, r#"{"name":"The Boss"}"#]
        {
            assert_eq!(bob.patch_json("/api/v1/me", body).await.status, StatusCode::FORBIDDEN, "{body}");
        }
        let unknown = bob.patch_json("/api/v1/me", r#"{"role":"admin"}"#).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        let more = [profile("1", "en").as_slice(), &[("is_administrator", "true")]].concat();
        assert_eq!(bob.post("/me/profile", &more).await.status, StatusCode::BAD_REQUEST, "{}", world.name());
    }
}

#[tokio::test]
async fn a_23_a_changed_password_ends_every_session_but_this_one() {
    for world in founded(Run::default()).await {
        let mut here = world.signed_in(ADMIN).await;
        let mut elsewhere = world.signed_in(ADMIN).await;
        let wrong = here.post("/me/password", &[("current", "not the password"), ("password", NEW)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("id=\"current-error\""), "{}", wrong.body);
        let weak = here.post("/me/password", &[("current", PASSWORD), ("password", "password12")]).await;
        assert!(weak.body.contains("id=\"password-error\""), "{}", weak.body);
        assert_eq!(elsewhere.get("/").await.status, StatusCode::OK);

        let body = format!(r#"{{"current":"{PASSWORD}","password":"{NEW}"}}"#);
        assert_eq!(here.post_json("/api/v1/me/password", &body).await.status, StatusCode::NO_CONTENT);
        assert_eq!(here.get("/").await.status, StatusCode::OK);
        assert_eq!(elsewhere.get("/").await.location(), Some("/sign-in"), "{}", world.name());
        assert_eq!(world.browser().sign_in(ADMIN, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(world.browser().sign_in(ADMIN, NEW).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn whoever_finds_an_open_browser_cannot_guess_the_password_there() {
    for world in founded(Run::default()).await {
        let mut browser = world.signed_in(ADMIN).await;
        let fields = [("current", "not the password"), ("password", NEW)];
        let mut last = StatusCode::OK;
        for _ in 0..21 {
            last = browser.post("/me/password", &fields).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS, "{}", world.name());
    }
}

#[tokio::test]
async fn one_sees_where_one_is_signed_in_and_ends_it_there() {
    for world in founded(Run::default()).await {
        let mut here = world.browser();
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";
        here.headers.push(("user-agent".to_owned(), firefox.to_owned()));
        here.sign_in(ADMIN, PASSWORD).await;
        let mut elsewhere = world.signed_in(ADMIN).await;
        let page = here.get("/me").await;
        assert!(
            page.body.contains("Firefox, Linux <span class=\"small faint\">this one</span>"),
            "{}",
            page.body
        );

        let open = elsewhere.get("/api/v1/me/sessions").await.json();
        let items = open["items"].as_array().unwrap();
        assert_eq!(items.len(), 2);
        let other = items.iter().find(|session| session["is_this"] == false).unwrap()["id"].as_str().unwrap();
        world.employee("Bob", "bob@alderbrook.example").await;
        let mut bob = world.signed_in("bob@alderbrook.example").await;
        assert_eq!(bob.delete(&format!("/api/v1/me/sessions/{other}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(here.get("/").await.status, StatusCode::OK);
        assert_eq!(
            elsewhere.delete(&format!("/api/v1/me/sessions/{other}")).await.status,
            StatusCode::NO_CONTENT
        );
        assert_eq!(here.get("/").await.location(), Some("/sign-in"), "{}", world.name());
    }
}
