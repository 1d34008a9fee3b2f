//! What Hallway knows about me, on both databases.

use std::collections::BTreeSet;

use db::counted;
use http::StatusCode;
use web::texts::LANGUAGES;

use super::{WITHOUT_PERSONS, known_about_me, untold};
use crate::entrance::tokens;
use crate::model::TokenScope;
use crate::testing::{ADMIN, Run, founded};

#[test]
fn every_table_is_told_of_or_holds_nothing_about_persons() {
    let all = [db::event::MIGRATIONS, crate::MIGRATIONS].concat();
    assert_eq!(untold(&all, &known_about_me(), WITHOUT_PERSONS), Vec::<String>::new());
}

#[test]
fn a_table_that_nobody_tells_of_is_found() {
    let new = db::Migration {
        name: "x",
        sql: "CREATE TABLE moods (id BIGINT);\nCREATE TABLE vendors (id BIGINT);\n",
    };
    assert_eq!(untold(&[new], &known_about_me(), WITHOUT_PERSONS), ["moods"]);
}

#[test]
fn every_kind_says_in_every_language_what_it_is_for_who_sees_it_and_how_long_it_stays() {
    web::texts::install(&[web::TEXTS, crate::TEXTS].concat());
    let mut ids = BTreeSet::new();
    for kind in known_about_me() {
        assert!(ids.insert(kind.id), "{} stands there twice", kind.id);
        for language in LANGUAGES {
            for part in ["", "-purpose", "-viewers", "-retention"] {
                let key = ["known-", kind.id, part].concat();
                assert!(web::Words::of(language).has(&key), "{language}: {key}");
            }
        }
    }
}

#[tokio::test]
async fn everybody_sees_how_much_is_held_about_them_and_all_of_it() {
    for world in founded(Run::default()).await {
        world.employee("Bob", "bob@alderbrook.example").await;
        let mut bob = world.signed_in("bob@alderbrook.example").await;
        tokens::create(&world.app.db, "bob@alderbrook.example", TokenScope::Read, "bob's key").await.unwrap();
        tokens::create(&world.app.db, ADMIN, TokenScope::Read, "somebody else's key").await.unwrap();
        bob.headers.push(("idempotency-key".to_owned(), "one".to_owned()));
        bob.post_json("/api/v1/tokens", r#"{"name":"second","scope":"read"}"#).await;

        let (listed, statements) = counted(bob.get("/api/v1/me/data")).await;
        assert!(statements.0 <= 3, "{} statements", statements.0);
        let listed = listed.json();
        let kinds = listed["items"].as_array().unwrap();
        assert_eq!(kinds.len(), known_about_me().len());
        for kind in kinds {
            let rows = bob.get(kind["rows"].as_str().unwrap()).await.json();
            let n = rows["items"].as_array().unwrap().len();
            assert_eq!(kind["count"].as_i64().unwrap(), i64::try_from(n).unwrap(), "{} {kind}", world.name());
        }
        let count = |id| kinds.iter().find(|kind| kind["id"] == id).unwrap()["count"].as_i64().unwrap();
        assert_eq!((count("profile"), count("tokens"), count("sign-in"), count("repeats")), (1, 2, 3, 1));
        assert_eq!(bob.get("/api/v1/me/data/secrets").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_one_takes_along_is_ones_own_and_holds_nothing_that_opens_anything() {
    for world in founded(Run::default()).await {
        world.employee("Bob", "bob@alderbrook.example").await;
        let mut bob = world.signed_in("bob@alderbrook.example").await;
        tokens::create(&world.app.db, ADMIN, TokenScope::Read, "somebody else's key").await.unwrap();
        let file = bob.get("/me/data/download").await;
        assert_eq!(
            file.header("content-disposition"),
            Some("attachment; filename=\"hallway-about-me.json\"")
        );
        let all = file.json();
        assert_eq!(all["known"]["profile"][0]["email"], "bob@alderbrook.example");
        assert!(!file.body.contains(ADMIN) && !file.body.contains("somebody else's key"), "{}", file.body);
        assert!(!file.body.contains("argon2") && !file.body.contains("token_hash"));
        for secret in bob.cookies.values().cloned().collect::<Vec<_>>() {
            assert!(!file.body.contains(&secret));
            assert!(!file.body.contains(&crate::session::hash(&secret)), "{}", world.name());
        }
        assert_eq!(bob.get("/api/v1/me/export").await.json()["known"], all["known"]);
    }
}

#[tokio::test]
async fn the_page_tells_it_in_plain_words_and_leads_to_the_rows() {
    for world in founded(Run::default()).await {
        let mut adm = world.signed_in(ADMIN).await;
        let page = adm.get("/me/data").await;
        assert!(page.body.contains("What Hallway knows about me"));
        for kind in known_about_me() {
            let path = format!("/me/data/{}", kind.id);
            assert!(page.body.contains(&format!("href=\"{path}\"")), "{path}");
            let rows = adm.get(&path).await;
            assert_eq!(rows.status, StatusCode::OK, "{} {path}", world.name());
        }
        assert_eq!(adm.get("/me/data/none").await.status, StatusCode::NOT_FOUND);
    }
}
