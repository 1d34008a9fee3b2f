//! Keys for programs, on both databases.

use http::StatusCode;
use kernel::{Failure, Viewer};

use crate::entrance::tokens::create;
use crate::model::TokenScope;
use crate::testing::{ADMIN, Run, founded};

#[tokio::test]
async fn a_token_acts_as_its_owner_until_it_is_revoked() {
    for world in founded(Run::default()).await {
        let mut adm = world.signed_in(ADMIN).await;
        let made = adm.post_json("/api/v1/tokens", r#"{"name":"export","scope":"read"}"#).await;
        assert_eq!(made.status, StatusCode::CREATED);
        let made = made.json();
        let (id, token) = (made["id"].as_str().unwrap(), made["token"].as_str().unwrap());
        assert!(token.starts_with("hw_") && token.len() == 46, "{token}");
        let mut program = world.program(token);
        let me = program.get("/api/v1/me").await.json();
        assert_eq!((me["email"].as_str(), me["scope"].as_str()), (Some(ADMIN), Some("read")));

        let listed = adm.get("/api/v1/tokens").await;
        assert!(!listed.body.contains(token));
        assert_eq!(listed.json()["items"][0]["id"].as_str(), Some(id));
        assert_eq!(adm.delete(&format!("/api/v1/tokens/{id}")).await.status, StatusCode::NO_CONTENT);
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED, "{}", world.name());
        assert_eq!(adm.delete(&format!("/api/v1/tokens/{id}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(adm.get("/api/v1/tokens").await.json()["items"], serde_json::json!([]));
    }
}

#[tokio::test]
async fn z_12_a_lesser_token_changes_nothing_beyond_its_scope_and_makes_no_other() {
    for world in founded(Run::default()).await {
        let db = &world.app.db;
        let read = create(db, ADMIN, TokenScope::Read, "r").await.unwrap();
        let write = create(db, ADMIN, TokenScope::Write, "w").await.unwrap();
        let whole = create(db, ADMIN, TokenScope::Admin, "a").await.unwrap();
        let change = r#"{"name":"Elsewhere"}"#;
        let make = r#"{"name":"more","scope":"admin"}"#;
        for lesser in [&read, &write] {
            let mut program = world.program(lesser.reveal());
            assert_eq!(
                program.patch_json("/api/v1/organisation", change).await.status,
                StatusCode::FORBIDDEN
            );
            assert_eq!(program.post_json("/api/v1/tokens", make).await.status, StatusCode::FORBIDDEN);
            assert_eq!(program.get("/api/v1/tokens").await.status, StatusCode::FORBIDDEN);
            assert_eq!(program.get("/api/v1/me/sessions").await.status, StatusCode::FORBIDDEN);
            let password = r#"{"current":"a long walk home","password":"seven blue kettles"}"#;
            assert_eq!(
                program.post_json("/api/v1/me/password", password).await.status,
                StatusCode::FORBIDDEN
            );
        }
        let say = r#"{"say_it":"ADD-um"}"#;
        assert_eq!(
            world.program(read.reveal()).patch_json("/api/v1/me", say).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(world.program(write.reveal()).patch_json("/api/v1/me", say).await.status, StatusCode::OK);
        let mut program = world.program(whole.reveal());
        assert_eq!(
            program.patch_json("/api/v1/organisation", change).await.status,
            StatusCode::OK,
            "{}",
            world.name()
        );
    }
}

#[tokio::test]
async fn z_12_a_token_never_does_more_than_its_owner_may_at_that_moment() {
    for world in founded(Run::default()).await {
        let token = create(&world.app.db, ADMIN, TokenScope::Admin, "a").await.unwrap();
        let mut program = world.program(token.reveal());
        let change = r#"{"name":"Elsewhere"}"#;
        assert_eq!(program.patch_json("/api/v1/organisation", change).await.status, StatusCode::OK);
        let demoted: Result<u64, Failure> = db::act!(world.app.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET is_administrator = FALSE", &[]).await?)
        });
        demoted.unwrap();
        let after = program.patch_json("/api/v1/organisation", change).await;
        assert_eq!(after.status, StatusCode::FORBIDDEN, "{}", world.name());
    }
}

#[tokio::test]
async fn one_revokes_ones_own_tokens_alone() {
    for world in founded(Run::default()).await {
        world.employee("Bob", "bob@alderbrook.example").await;
        create(&world.app.db, ADMIN, TokenScope::Read, "a").await.unwrap();
        let id = world.one("SELECT id FROM api_tokens").await;
        let mut bob = world.signed_in("bob@alderbrook.example").await;
        assert_eq!(bob.delete(&format!("/api/v1/tokens/{id}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bob.delete("/api/v1/tokens/none").await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            world.one("SELECT COUNT(*) AS n FROM api_tokens WHERE revoked_at IS NULL").await,
            1,
            "{}",
            world.name()
        );
    }
}

#[tokio::test]
async fn a_repeated_wish_for_a_token_makes_no_second_one_and_shows_nothing_again() {
    for world in founded(Run::default()).await {
        let mut adm = world.signed_in(ADMIN).await;
        adm.headers.push(("idempotency-key".to_owned(), "once".to_owned()));
        let body = r#"{"name":"export","scope":"read"}"#;
        assert_eq!(adm.post_json("/api/v1/tokens", body).await.status, StatusCode::CREATED);
        let again = adm.post_json("/api/v1/tokens", body).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(!again.body.contains("hw_"));
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM api_tokens").await, 1, "{}", world.name());
    }
}

#[tokio::test]
async fn the_command_line_makes_tokens_for_people_who_are_here() {
    for world in founded(Run::default()).await {
        let made = create(&world.app.db, "nobody@x.example", TokenScope::Read, "a").await;
        assert!(matches!(made, Err(Failure::Refused(refusal)) if refusal.status() == 422));
        let made = create(&world.app.db, ADMIN, TokenScope::Read, " ").await;
        assert!(
            matches!(made, Err(Failure::Refused(refusal)) if refusal.status() == 422),
            "{}",
            world.name()
        );
    }
}

#[tokio::test]
async fn the_page_shows_a_new_token_once_and_revokes_it() {
    for world in founded(Run::default()).await {
        let mut adm = world.signed_in(ADMIN).await;
        let made = adm.post("/me/tokens", &[("name", "my <script>"), ("scope", "write")]).await;
        let token =
            made.body.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        assert!(token.starts_with("hw_"), "{}", made.body);
        assert_eq!(world.program(&token).get("/api/v1/me").await.status, StatusCode::OK);
        let page = adm.get("/me").await;
        assert!(
            !page.body.contains(&token)
                && !page.body.contains("<script>")
                && page.body.contains("my &#60;script"),
            "{}",
            page.body
        );
        let id = world.one("SELECT id FROM api_tokens").await;
        let revoked = adm.post(&format!("/me/tokens/{id}/revocation"), &[]).await;
        assert_eq!(revoked.location(), Some("/me?said=token-revoked#tokens"));
        assert_eq!(
            world.program(&token).get("/api/v1/me").await.status,
            StatusCode::UNAUTHORIZED,
            "{}",
            world.name()
        );
    }
}
