//! What opens something is nowhere to be found.

use std::io;
use std::sync::{Arc, Mutex};

use http::StatusCode;
use kernel::Viewer;

use crate::entrance::tokens;
use crate::model::TokenScope;
use crate::testing::{ADMIN, PASSWORD, Run, World, founded};

/// Everything in the tables that have to do with coming in.
async fn all_that_is_kept(world: &World) -> String {
    const COLUMNS: [&str; 11] = [
        "SELECT token_hash FROM sessions",
        "SELECT browser FROM sessions",
        "SELECT token_hash FROM known_devices",
        "SELECT token_hash FROM api_tokens",
        "SELECT name FROM api_tokens",
        "SELECT token_hash FROM links",
        "SELECT hash FROM passwords",
        "SELECT who FROM sign_in_tries",
        "SELECT payload FROM events",
        "SELECT COALESCE(answer, '') FROM idempotency",
        "SELECT seal FROM organisation",
    ];
    let mut kept = String::new();
    for column in COLUMNS {
        let mut view = world.app.db.view(Viewer::system()).await.unwrap();
        let rows: Vec<String> = view.all(column, &[]).await.unwrap();
        kept.push_str(&rows.join("\n"));
        kept.push('\n');
    }
    kept
}

/// Does everything that hands out something secret, and gives it.
async fn hand_out_everything(world: &World) -> Vec<String> {
    let bob = world.employee("Bob", "bob@alderbrook.example").await;
    let mut adm = world.signed_in(ADMIN).await;
    let mut secrets = vec![PASSWORD.to_owned(), "wrong but close".to_owned()];
    adm.sign_in(ADMIN, "wrong but close").await;
    secrets.extend(adm.cookies.values().cloned());
    adm.headers.push(("idempotency-key".to_owned(), "one".to_owned()));
    let made = adm.post_json("/api/v1/tokens", r#"{"name":"a","scope":"admin"}"#).await.json();
    secrets.push(made["token"].as_str().unwrap().to_owned());
    adm.headers[0].1 = "two".to_owned();
    let made = adm.post_json(&format!("/api/v1/people/{bob}/password_reset"), "{}").await.json();
    let link = made["link"].as_str().unwrap().to_owned();
    secrets.push(link.rsplit('/').next().unwrap().to_owned());
    let mut visitor = world.browser();
    visitor.get(&link).await;
    visitor.post("/reset", &[("password", "password12")]).await;
    secrets
        .push(tokens::create(&world.app.db, ADMIN, TokenScope::Read, "b").await.unwrap().reveal().to_owned());
    secrets
}

#[tokio::test]
async fn a_13_whoever_reads_the_whole_database_finds_nothing_that_opens_it() {
    for world in founded(Run::default()).await {
        let secrets = hand_out_everything(&world).await;
        let kept = all_that_is_kept(&world).await;
        for secret in secrets {
            assert!(!kept.contains(&secret), "{} keeps {secret}", world.name());
        }
        let hashes = kept.lines().filter(|line| line.len() == 64);
        let mut tried = 0;
        for hash in hashes {
            let mut thief = world.browser();
            thief.cookies.insert("hallway".to_owned(), hash.to_owned());
            assert_eq!(thief.get("/").await.location(), Some("/sign-in"));
            assert_eq!(world.program(hash).get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
            assert_eq!(world.browser().get(&format!("/reset/{hash}")).await.status, StatusCode::GONE);
            tried += 1;
        }
        assert!(tried >= 6, "{tried}");
    }
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn i_29_nothing_secret_is_ever_written_to_the_log() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    for world in founded(Run::default()).await {
        let secrets = hand_out_everything(&world).await;
        let written = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        assert!(written.contains("signed in"), "the log is read at all: {written}");
        for secret in secrets {
            assert!(!written.contains(&secret), "{} logged {secret}", world.name());
        }
    }
}

#[tokio::test]
async fn a_26_a_key_in_an_address_is_refused_even_if_it_would_open() {
    for world in founded(Run::default()).await {
        let token = tokens::create(&world.app.db, ADMIN, TokenScope::Read, "b").await.unwrap();
        let mut program = world.program(token.reveal());
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::OK);
        let answer = program.get(&format!("/api/v1/me?access_token={}", token.reveal())).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", world.name());
        assert!(!answer.body.contains(token.reveal()));
    }
}
