//! What browsers keep.

use http::StatusCode;

use crate::testing::{ADMIN, PASSWORD, Run, founded};

const OVER_TLS: Run = Run { base_url: Some("https://hallway.example"), demo: false, trusted_proxy: None };

#[tokio::test]
async fn a_01_the_cookie_changes_at_sign_in_and_a_planted_one_opens_nothing() {
    for world in founded(Run::default()).await {
        let mut ana = world.browser();
        ana.cookies.insert("hallway".to_owned(), "planted".to_owned());
        ana.sign_in(ADMIN, PASSWORD).await;
        assert_ne!(ana.cookies["hallway"], "planted", "{}", world.name());
        assert_eq!(ana.get("/").await.body, "Adm");

        let mut attacker = world.browser();
        attacker.cookies.insert("hallway".to_owned(), "planted".to_owned());
        assert_eq!(attacker.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(attacker.get("/").await.location(), Some("/sign-in"));
    }
}

#[tokio::test]
async fn a_02_signing_in_as_somebody_else_ends_what_this_browser_had() {
    for world in founded(Run::default()).await {
        world.employee("Bob", "bob@alderbrook.example").await;
        let mut browser = world.signed_in(ADMIN).await;
        let mut left_over = world.browser();
        left_over.cookies = browser.cookies.clone();
        assert_eq!(left_over.get("/").await.body, "Adm");

        browser.sign_in("bob@alderbrook.example", PASSWORD).await;
        assert_eq!(browser.get("/").await.body, "Bob");
        assert_eq!(left_over.get("/").await.location(), Some("/sign-in"), "{}", world.name());
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM sessions").await, 1);
    }
}

#[tokio::test]
async fn a_03_over_tls_every_cookie_is_bound_to_this_host_and_hidden_from_scripts() {
    for world in founded(OVER_TLS).await {
        let bob = world.employee("Bob", "bob@alderbrook.example").await;
        let mut browser = world.browser();
        let mut lines = browser.sign_in(ADMIN, PASSWORD).await.set_cookies();
        let made = browser.post_json(&format!("/api/v1/people/{bob}/password_reset"), "{}").await.json();
        let link = made["link"].as_str().unwrap().strip_prefix("https://hallway.example").unwrap();
        lines.extend(browser.get(link).await.set_cookies());
        lines.extend(browser.post("/reset", &[("password", "seven blue kettles")]).await.set_cookies());
        lines.extend(browser.post("/sign-out", &[]).await.set_cookies());
        assert_eq!(lines.len(), 2 + 1 + 3 + 1, "{lines:?}");
        for line in lines {
            assert!(line.starts_with("__Host-hallway"), "{line}");
            for part in ["; HttpOnly", "; SameSite=Lax", "; Secure", "; Path=/", "; Max-Age="] {
                assert!(line.contains(part), "{part} is missing: {line}");
            }
            assert!(!line.contains("Domain"), "{line}");
        }
    }
}

#[tokio::test]
async fn a_03_without_tls_cookies_have_no_mark_that_browsers_would_refuse() {
    for world in founded(Run::default()).await {
        let lines = world.browser().sign_in(ADMIN, PASSWORD).await.set_cookies();
        assert_eq!(lines.len(), 2);
        for line in lines {
            assert!(line.starts_with("hallway"), "{line}");
            assert!(
                line.contains("; HttpOnly") && line.contains("; SameSite=Lax") && line.contains("; Path=/")
            );
            assert!(!line.contains("Secure") && !line.contains("Domain"), "{line}");
        }
    }
}

#[tokio::test]
async fn i_20_signing_out_ends_the_session_and_empties_the_browsers_cache() {
    for world in founded(Run::default()).await {
        let mut browser = world.signed_in(ADMIN).await;
        assert_eq!(browser.get("/me").await.header("cache-control"), Some("no-store"));
        let kept = browser.cookies.clone();
        let out = browser.post("/sign-out", &[]).await;
        assert_eq!((out.status, out.location()), (StatusCode::SEE_OTHER, Some("/sign-in")));
        assert_eq!(out.header("clear-site-data"), Some("\"cache\""));
        assert!(!browser.cookies.contains_key("hallway"));
        let mut thief = world.browser();
        thief.cookies = kept;
        assert_eq!(thief.get("/").await.location(), Some("/sign-in"), "{}", world.name());
    }
}
