//! Who comes in, and where to.

use http::StatusCode;
use kernel::{Failure, Viewer};

use crate::persons;
use crate::testing::{ADMIN, PASSWORD, Run, founded};

#[tokio::test]
async fn a_password_leads_to_the_page_that_was_wanted() {
    for world in founded(Run::default()).await {
        let mut browser = world.browser();
        let away = browser.get("/me/data?x=a%20b").await;
        assert_eq!(away.location(), Some("/sign-in?next=/me/data%3Fx%3Da%2520b"));
        let page = browser.get("/sign-in?next=/me/data%3Fx%3Da%2520b").await;
        assert!(page.body.contains("name=\"next\" value=\"/me/data?x=a%20b\""), "{}", page.body);
        assert!(page.body.contains("<h1>Alderbrook Clinics</h1>"));
        let fields =
            [("email", " ADM@alderbrook.example"), ("password", PASSWORD), ("next", "/me/data?x=a%20b")];
        let came_in = browser.post("/sign-in", &fields).await;
        assert_eq!(came_in.location(), Some("/me/data?x=a%20b"), "{}", world.name());
    }
}

#[tokio::test]
async fn a_28_a_way_out_of_the_house_is_not_followed() {
    for world in founded(Run::default()).await {
        for next in ["//evil.test", "/\\evil.test", "https:evil.test", "%2f%2fevil.test", "/x?u=javascript:"]
        {
            let mut browser = world.browser();
            let page = browser.get(&format!("/sign-in?next={}", next.replace('%', "%25"))).await;
            assert!(!page.body.contains("name=\"next\""), "{next}");
            let fields = [("email", ADMIN), ("password", PASSWORD), ("next", next)];
            assert_eq!(browser.post("/sign-in", &fields).await.location(), Some("/"), "{next}");
        }
    }
}

#[tokio::test]
async fn a_09_a_form_with_two_addresses_or_a_hidden_line_lets_nobody_in() {
    for world in founded(Run::default()).await {
        let mut browser = world.browser();
        let twice = [("email", ADMIN), ("email", "evil@x.example"), ("password", PASSWORD)];
        assert!(browser.post("/sign-in", &twice).await.status.is_client_error());
        let more = [("email", ADMIN), ("password", PASSWORD), ("is_administrator", "true")];
        assert!(browser.post("/sign-in", &more).await.status.is_client_error());
        for odd in [
            "adm@alderbrook.example\nBcc: evil@x.example",
            "ＡDM@alderbrook.example",
            "adm@alderbrook.example\0",
        ] {
            let status = browser.sign_in(odd, PASSWORD).await.status;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{odd:?}");
        }
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM sessions").await, 0, "{}", world.name());
    }
}

#[tokio::test]
async fn a_20_a_header_that_claims_to_be_somebody_is_nobody() {
    for world in founded(Run::default()).await {
        let mut browser = world.browser();
        for name in
            ["x-remote-user", "remote-user", "x-forwarded-user", "x-forwarded-email", "x-auth-request-user"]
        {
            browser.headers.push((name.to_owned(), ADMIN.to_owned()));
        }
        assert_eq!(browser.get("/").await.location(), Some("/sign-in"));
        assert_eq!(browser.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED, "{}", world.name());
    }
}

#[tokio::test]
async fn a_22_somebody_who_left_is_out_at_once_and_cannot_come_in_again() {
    for world in founded(Run::default()).await {
        let exx = world.employee("Exx", "exx@alderbrook.example").await;
        let mut browser = world.signed_in("exx@alderbrook.example").await;
        let token = crate::entrance::tokens::create(
            &world.app.db,
            "exx@alderbrook.example",
            crate::model::TokenScope::Read,
            "export",
        );
        let mut program = world.program(token.await.unwrap().reveal());
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::OK);
        let left: Result<(), Failure> = db::act!(world.app.db, Viewer::system(), |a| {
            persons::actions::deactivate(a, exx, web::IfMatch(None)).await
        });
        left.unwrap();
        assert_eq!(browser.get("/").await.location(), Some("/sign-in"), "{}", world.name());
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
        let again = browser.sign_in("exx@alderbrook.example", PASSWORD).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used_and_when_it_is_old() {
    for world in founded(Run::default()).await {
        let mut browser = world.signed_in(ADMIN).await;
        world.test.clock.forward_seconds(crate::session::IDLE_SECONDS - 1);
        assert_eq!(browser.get("/").await.status, StatusCode::OK);
        world.test.clock.forward_seconds(crate::session::IDLE_SECONDS + 1);
        assert_eq!(browser.get("/").await.location(), Some("/sign-in"), "{}", world.name());

        browser.sign_in(ADMIN, PASSWORD).await;
        for _ in 0..(crate::session::LONGEST_SECONDS / 36_000) {
            world.test.clock.forward_seconds(36_000);
            assert_eq!(browser.get("/").await.status, StatusCode::OK, "{}", world.name());
        }
        world.test.clock.forward_seconds(36_000);
        assert_eq!(browser.get("/").await.location(), Some("/sign-in"), "{}", world.name());
    }
}

#[tokio::test]
async fn in_the_demo_a_click_signs_in_and_elsewhere_there_is_no_such_door() {
    let demo = Run { demo: true, ..Run::default() };
    for world in founded(demo).await {
        let adm = world.one("SELECT id FROM persons").await.to_string();
        let mut browser = world.browser();
        assert!(
            !browser.get("/sign-in").await.body.contains("/sign-in/demo"),
            "the organisation is not a demo"
        );
        assert_eq!(browser.post("/sign-in/demo", &[("person", &adm)]).await.status, StatusCode::NOT_FOUND);

        let made: Result<u64, Failure> = db::act!(world.app.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE organisation SET is_demo = TRUE", &[]).await?)
        });
        made.unwrap();
        let page = browser.get("/sign-in").await;
        assert!(page.body.contains(&format!("name=\"person\" value=\"{adm}\"")), "{}", page.body);
        assert_eq!(browser.post("/sign-in/demo", &[("person", &adm)]).await.location(), Some("/"));
        assert_eq!(browser.get("/").await.body, "Adm");
        assert_eq!(browser.post("/sign-in/demo", &[("person", "17")]).await.status, StatusCode::NOT_FOUND);
    }
    for world in founded(Run::default()).await {
        let adm = world.one("SELECT id FROM persons").await.to_string();
        let made: Result<u64, Failure> = db::act!(world.app.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE organisation SET is_demo = TRUE", &[]).await?)
        });
        made.unwrap();
        let mut browser = world.browser();
        assert_eq!(browser.post("/sign-in/demo", &[("person", &adm)]).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_has_ended_is_dropped_by_the_hourly_job_and_what_lasts_stays() {
    for world in founded(Run::default()).await {
        world.signed_in(ADMIN).await;
        world.browser().sign_in(ADMIN, "not the password").await;
        world.test.clock.forward_seconds(crate::session::IDLE_SECONDS + 1);
        let mut fresh = world.signed_in(ADMIN).await;
        for dropped in [1 + 3, 0] {
            let done: Result<u64, Failure> =
                db::act!(world.app.db, Viewer::system(), |a| crate::entrance::tidy_up(a).await);
            assert_eq!(done.unwrap(), dropped, "{}", world.name());
        }
        assert_eq!(fresh.get("/").await.body, "Adm");
        world.test.clock.forward_seconds(500 * 24 * 3600);
        let done: Result<u64, Failure> =
            db::act!(world.app.db, Viewer::system(), |a| crate::entrance::tidy_up(a).await);
        assert_eq!(done.unwrap(), 1, "a session; two browsers go by their rule");
    }
}
