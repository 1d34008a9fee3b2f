//! The first run, on both databases.

use http::StatusCode;

use crate::entrance::setup::prepare;
use crate::testing::{ADMIN, Browser, PASSWORD, Run, empty, founded};

async fn set_up(browser: &mut Browser, code: &str, email: &str) -> crate::testing::Answer {
    let fields = [
        ("code", code),
        ("organisation", "Alderbrook Clinics"),
        ("name", "Amara Okafor"),
        ("email", email),
        ("password", PASSWORD),
        ("time_zone", "Europe/Berlin"),
    ];
    browser.post("/setup", &fields).await
}

#[tokio::test]
async fn a_27_whoever_has_the_code_founds_the_organisation_and_the_page_is_gone() {
    for world in empty(Run::default()).await {
        let code = prepare(&world.app.db).await.unwrap().unwrap();
        let mut browser = world.browser();
        for path in ["/", "/sign-in", "/me", "/no/such/page"] {
            assert_eq!(browser.get(path).await.location(), Some("/setup"), "{path}");
        }
        assert_eq!(browser.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(browser.get("/setup").await.status, StatusCode::OK);

        let wrong = set_up(&mut browser, "AAAA-BBBB-CCCC-DDDD", "amara@alderbrook.example").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("This code does not open anything."), "{}", wrong.body);
        assert!(!wrong.body.contains(PASSWORD));
        let entered =
            set_up(&mut browser, &code.to_lowercase().replace('-', " "), "amara@alderbrook.example").await;
        assert_eq!(entered.location(), Some("/"), "{}", entered.body);
        assert_eq!(browser.get("/").await.body, "Amara Okafor");
        let me = browser.get("/api/v1/me").await.json();
        assert_eq!(
            (me["is_administrator"].as_bool(), me["time_zone"].as_str()),
            (Some(true), Some("Europe/Berlin"))
        );

        for mut later in [world.browser(), browser, world.browser_of_another_node()] {
            assert_eq!(later.get("/setup").await.status, StatusCode::NOT_FOUND);
            assert_eq!(set_up(&mut later, &code, "evil@x.example").await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(prepare(&world.app.db).await.unwrap(), None, "{}", world.name());
    }
}

#[tokio::test]
async fn a_27_of_many_who_set_up_at_once_exactly_one_becomes_the_administrator() {
    for world in empty(Run::default()).await {
        let code = prepare(&world.app.db).await.unwrap().unwrap();
        let mut running = tokio::task::JoinSet::new();
        for number in 0..6 {
            let mut browser = if number % 2 == 0 { world.browser() } else { world.browser_of_another_node() };
            let code = code.clone();
            let email = format!("racer{number}@x.example");
            running.spawn(async move { set_up(&mut browser, &code, &email).await.status });
        }
        let statuses = running.join_all().await;
        let entered = statuses.iter().filter(|status| **status == StatusCode::SEE_OTHER).count();
        assert_eq!(entered, 1, "{} {statuses:?}", world.name());
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM persons").await, 1);
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM calendars").await, 1);
    }
}

#[tokio::test]
async fn a_27_the_newest_code_counts_for_a_day_and_guessing_it_is_limited() {
    for world in empty(Run::default()).await {
        let older = prepare(&world.app.db).await.unwrap().unwrap();
        let newest = prepare(&world.app.db).await.unwrap().unwrap();
        let mut browser = world.browser();
        assert_eq!(set_up(&mut browser, &older, ADMIN).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        for _ in 0..9 {
            set_up(&mut browser, "AAAA-BBBB-CCCC-DDDD", ADMIN).await;
        }
        assert_eq!(set_up(&mut browser, &newest, ADMIN).await.status, StatusCode::TOO_MANY_REQUESTS);
        world.test.clock.forward_seconds(25 * 3600);
        let late = set_up(&mut browser, &newest, ADMIN).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", world.name());
        let code = prepare(&world.app.db).await.unwrap().unwrap();
        assert_eq!(set_up(&mut browser, &code, ADMIN).await.location(), Some("/"));
    }
}

#[tokio::test]
async fn a_27_where_there_is_an_organisation_no_code_is_made() {
    for world in founded(Run::default()).await {
        assert_eq!(prepare(&world.app.db).await.unwrap(), None);
        assert_eq!(world.browser().get("/setup").await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM links").await, 0, "{}", world.name());
    }
}

#[tokio::test]
async fn the_form_of_the_first_run_says_everything_that_is_wrong_at_once() {
    for world in empty(Run::default()).await {
        let code = prepare(&world.app.db).await.unwrap().unwrap();
        let fields = [
            ("code", code.as_str()),
            ("organisation", " "),
            ("name", "Amara"),
            ("email", "x"),
            ("password", "short"),
        ];
        let answer = world.browser().post("/setup", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["organisation", "email", "password"] {
            assert!(answer.body.contains(&format!("id=\"{field}-error\"")), "{field}: {}", answer.body);
        }
        assert!(
            answer.body.contains("<a href=\"#email\">E-mail: This is not an e-mail address.</a>"),
            "{}",
            answer.body
        );
        assert!(answer.body.contains("value=\"Amara\""), "{}", world.name());
    }
}
