//! Invitations and password resets, on both databases.

mod circles;
mod together;

use http::StatusCode;
use kernel::Viewer;

use crate::entrance::Secret;
use crate::testing::{ADMIN, Answer, Browser, PASSWORD, Run, World, founded};
use crate::{PersonId, persons};

const NEW: &str = "seven blue kettles";

/// Somebody who has no password yet.
async fn newcomer(world: &World) -> PersonId {
    let new = persons::model::NewPerson {
        name: "Mia Lang".to_owned(),
        preferred_name: Some("Mia".to_owned()),
        email: "mia@alderbrook.example".to_owned(),
        ..Default::default()
    };
    let made: Result<PersonId, kernel::Failure> =
        db::act!(world.app.db, Viewer::system(), |a| persons::actions::create(a, &new).await);
    made.unwrap()
}

async fn make(world: &World, person: PersonId, kind: &str) -> String {
    let mut adm = world.signed_in(ADMIN).await;
    let answer = adm.post_json(&format!("/api/v1/people/{person}/{kind}"), "{}").await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    answer.json()["link"].as_str().unwrap().to_owned()
}

/// Opens the link and chooses a password.
async fn follow(browser: &mut Browser, link: &str, password: &str) -> Answer {
    let opened = browser.get(link).await;
    match opened.location().map(str::to_owned) {
        Some(form) => browser.post(&form, &[("password", password)]).await,
        None => opened,
    }
}

#[tokio::test]
async fn an_invitation_lets_its_person_choose_a_password_and_come_in() {
    for world in founded(Run::default()).await {
        let mia = newcomer(&world).await;
        let link = make(&world, mia, "invitation").await;
        let mut browser = world.browser();
        assert_eq!(browser.get(&link).await.location(), Some("/join"));
        let page = browser.get("/join").await;
        assert!(page.body.contains("Welcome, Mia."), "{}", page.body);

        let back = browser.post("/join", &[("password", "mia.lang2026")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(back.body.contains("This is your address, your name"), "{}", back.body);
        let entered = browser.post("/join", &[("password", NEW), ("email", ADMIN)]).await;
        assert_eq!(entered.location(), Some("/welcome/answers"), "{}", entered.body);
        assert_eq!(browser.get("/").await.body, "Mia", "{}", world.name());
        assert!(!browser.cookies.contains_key("hallway-link"));
        assert_eq!(
            world.browser().sign_in("mia@alderbrook.example", NEW).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(world.browser().sign_in(ADMIN, NEW).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_09_only_an_administrator_makes_links_and_names_nobody_but_the_person_of_the_path() {
    for world in founded(Run::default()).await {
        let mia = newcomer(&world).await;
        let mut adm = world.signed_in(ADMIN).await;
        for body in
            [r#"{"email":["adm@alderbrook.example","evil@x.example"]}"#, r#"{"email":"evil@x.example"}"#]
        {
            let answer = adm.post_json(&format!("/api/v1/people/{mia}/password_reset"), body).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
        }
        world.employee("Bob", "bob@alderbrook.example").await;
        let mut bob = world.signed_in("bob@alderbrook.example").await;
        for kind in ["invitation", "password_reset"] {
            let path = format!("/api/v1/people/{mia}/{kind}");
            assert_eq!(bob.post_json(&path, "{}").await.status, StatusCode::FORBIDDEN);
            assert_eq!(bob.delete(&path).await.status, StatusCode::FORBIDDEN);
            assert_eq!(world.browser().post_json(&path, "{}").await.status, StatusCode::UNAUTHORIZED);
            let nobody = format!("/api/v1/people/17/{kind}");
            assert_eq!(adm.post_json(&nobody, "{}").await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM links").await, 0, "{}", world.name());
    }
}

#[tokio::test]
async fn a_10_a_password_reset_works_once_and_signs_out_everywhere() {
    for world in founded(Run::default()).await {
        let bob = world.employee("Bob", "bob@alderbrook.example").await;
        let mut elsewhere = world.signed_in("bob@alderbrook.example").await;
        let link = make(&world, bob, "password_reset").await;
        let mut browser = world.browser();
        assert_eq!(follow(&mut browser, &link, NEW).await.location(), Some("/"));
        assert_eq!(browser.get("/").await.body, "Bob");
        assert_eq!(elsewhere.get("/").await.location(), Some("/sign-in"), "{}", world.name());
        let second = follow(&mut world.browser(), &link, "eight red kettles").await;
        assert_eq!(second.status, StatusCode::GONE);
        let status = world.browser().sign_in("bob@alderbrook.example", NEW).await.status;
        assert_eq!(status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_10_of_several_resets_the_newest_counts_and_only_for_half_an_hour() {
    for world in founded(Run::default()).await {
        let bob = world.employee("Bob", "bob@alderbrook.example").await;
        let first = make(&world, bob, "password_reset").await;
        let second = make(&world, bob, "password_reset").await;
        assert_eq!(
            follow(&mut world.browser(), &first, NEW).await.status,
            StatusCode::GONE,
            "{}",
            world.name()
        );
        let mut slow = world.browser();
        assert_eq!(slow.get(&second).await.location(), Some("/reset"));
        world.test.clock.forward_seconds(29 * 60);
        assert_eq!(slow.get("/reset").await.status, StatusCode::OK);
        world.test.clock.forward_seconds(2 * 60);
        assert_eq!(slow.get("/reset").await.status, StatusCode::GONE);
        let late = slow.post("/reset", &[("password", NEW)]).await;
        assert_eq!(late.status, StatusCode::GONE, "{}", world.name());
    }
}

#[tokio::test]
async fn a_10_a_reset_ends_when_the_password_is_changed_and_its_hash_alone_is_kept() {
    for world in founded(Run::default()).await {
        let bob = world.employee("Bob", "bob@alderbrook.example").await;
        let link = make(&world, bob, "password_reset").await;
        let secret = Secret::presented(link.rsplit('/').next().unwrap());
        let mut view = world.app.db.view(Viewer::system()).await.unwrap();
        let kept: String = view.one("SELECT token_hash FROM links", &[]).await.unwrap();
        assert_eq!(kept, secret.hash());
        assert_eq!(kept.len(), 64);
        drop(view);

        let mut browser = world.signed_in("bob@alderbrook.example").await;
        let changed = browser.post("/me/password", &[("current", PASSWORD), ("password", NEW)]).await;
        assert_eq!(changed.location(), Some("/me?said=password-changed"), "{}", changed.body);
        let late = follow(&mut world.browser(), &link, "eight red kettles").await;
        assert_eq!(late.status, StatusCode::GONE, "{}", world.name());
    }
}

#[tokio::test]
async fn a_10_of_two_who_use_a_reset_at_once_one_succeeds() {
    for world in founded(Run::default()).await {
        let bob = world.employee("Bob", "bob@alderbrook.example").await;
        let link = make(&world, bob, "password_reset").await;
        let mut running = tokio::task::JoinSet::new();
        for number in 0..4 {
            let (mut browser, link) = (world.browser(), link.clone());
            running.spawn(async move {
                follow(&mut browser, &link, &format!("kettle number {number}")).await.status
            });
        }
        let statuses = running.join_all().await;
        let entered = statuses.iter().filter(|status| **status == StatusCode::SEE_OTHER).count();
        assert_eq!(entered, 1, "{} {statuses:?}", world.name());
    }
}

#[tokio::test]
async fn a_11_a_link_leaves_the_address_bar_at_once_and_tells_nobody_where_it_came_from() {
    for world in founded(Run::default()).await {
        let mia = newcomer(&world).await;
        let link = make(&world, mia, "invitation").await;
        let token = link.rsplit('/').next().unwrap();
        let mut browser = world.browser();
        let opened = browser.get(&link).await;
        assert_eq!((opened.status, opened.location()), (StatusCode::SEE_OTHER, Some("/join")));
        let form = browser.get("/join").await;
        let back = browser.post("/join", &[("password", "short")]).await;
        for answer in [&opened, &form, &back] {
            assert_eq!(answer.header("referrer-policy"), Some("strict-origin"), "{}", world.name());
            assert_eq!(answer.header("cache-control"), Some("no-store"));
            assert!(!answer.body.contains(token));
        }
        for answer in [&form, &back] {
            let addresses: Vec<&str> = answer.body.split("=\"http").skip(1).collect();
            assert!(addresses.is_empty(), "something from elsewhere: {addresses:?}");
            assert!(!answer.body.contains("=\"//"));
        }
        assert_eq!(
            world.one("SELECT COUNT(*) AS n FROM links WHERE ended_at IS NULL").await,
            1,
            "looking uses nothing up"
        );
    }
}

#[tokio::test]
async fn a_12_an_invitation_that_ran_out_was_used_or_withdrawn_is_gone_and_says_how_to_go_on() {
    for world in founded(Run::default()).await {
        let mia = newcomer(&world).await;
        let old = make(&world, mia, "invitation").await;
        world.test.clock.forward_seconds(73 * 3600);
        let withdrawn = make(&world, mia, "invitation").await;
        let mut adm = world.signed_in(ADMIN).await;
        let path = format!("/api/v1/people/{mia}/invitation");
        assert_eq!(adm.delete(&path).await.status, StatusCode::NO_CONTENT);
        assert_eq!(adm.delete(&path).await.status, StatusCode::NOT_FOUND);
        let used = make(&world, mia, "invitation").await;
        assert_eq!(follow(&mut world.browser(), &used, NEW).await.location(), Some("/welcome/answers"));
        let of_the_other_kind = used.replace("/join/", "/reset/");
        for link in [&old, &withdrawn, &used, &of_the_other_kind, "/join/made-up"] {
            let gone = world.browser().get(link).await;
            assert_eq!(gone.status, StatusCode::GONE, "{link}");
            assert!(gone.body.contains("href=\"/sign-in\""), "{}", gone.body);
        }
        assert_eq!(world.browser().get("/join").await.status, StatusCode::GONE);
        let again = adm.post_json(&path, "{}").await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{}", world.name());
    }
}

#[tokio::test]
async fn a_08_a_link_is_built_from_our_own_address_whatever_the_caller_says() {
    for world in founded(Run { base_url: Some("https://hallway.example/"), ..Run::default() }).await {
        let mia = newcomer(&world).await;
        let mut adm = world.signed_in(ADMIN).await;
        for name in ["host", "x-forwarded-host", "forwarded"] {
            adm.headers.push((name.to_owned(), "host=evil.test".to_owned()));
        }
        let made = adm.post_json(&format!("/api/v1/people/{mia}/invitation"), "{}").await.json();
        assert!(made["link"].as_str().unwrap().starts_with("https://hallway.example/join/"), "{made}");
        let page = adm.get(&format!("/people/{mia}/entrance")).await;
        assert!(page.body.contains("Their invitation is good until"), "{}", page.body);
        let page = adm.post(&format!("/people/{mia}/invitation"), &[]).await;
        assert!(page.body.contains("value=\"https://hallway.example/join/"), "{}", page.body);
        assert!(!page.body.contains("evil.test"), "{}", world.name());
    }
}

#[tokio::test]
async fn a_persons_page_can_say_whether_they_can_come_in() {
    for world in founded(Run::default()).await {
        let mia = newcomer(&world).await;
        let link = make(&world, mia, "invitation").await;
        let until = world.app.db.now().plus_seconds(72 * 3600);
        let mut view = world.app.db.view(Viewer::system()).await.unwrap();
        let now = view.now;
        let standing = super::standing(&mut view, mia, now).await.unwrap();
        assert_eq!((standing.has_password, standing.invited_until), (false, Some(until)), "{}", world.name());
        drop(view);
        follow(&mut world.browser(), &link, PASSWORD).await;
        let mut view = world.app.db.view(Viewer::system()).await.unwrap();
        let standing = super::standing(&mut view, mia, now).await.unwrap();
        assert_eq!((standing.has_password, standing.invited_until, standing.reset_until), (true, None, None));
        drop(view);

        let mut adm = world.signed_in(ADMIN).await;
        let page = adm.get(&format!("/people/{mia}/entrance")).await;
        assert!(
            page.body.contains("How Mia comes in") && page.body.contains("password-reset"),
            "{}",
            page.body
        );
        let mut others = world.signed_in("mia@alderbrook.example").await;
        assert_eq!(others.get(&format!("/people/{mia}/entrance")).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn somebody_who_left_gets_no_link_and_an_open_one_ends() {
    for world in founded(Run::default()).await {
        let mia = newcomer(&world).await;
        let link = make(&world, mia, "invitation").await;
        let left: Result<(), kernel::Failure> = db::act!(world.app.db, Viewer::system(), |a| {
            persons::actions::deactivate(a, mia, web::IfMatch(None)).await
        });
        left.unwrap();
        assert_eq!(world.browser().get(&link).await.status, StatusCode::GONE, "{}", world.name());
        let mut adm = world.signed_in(ADMIN).await;
        let again = adm.post_json(&format!("/api/v1/people/{mia}/invitation"), "{}").await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    }
}
