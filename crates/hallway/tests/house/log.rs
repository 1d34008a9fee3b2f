//! The log tells what happened and keeps what nobody must know (ABUSE I-29).

use crate::ask::Ask;
use crate::program::{House, PASSWORD, err, found, hallway, out, run, token};

#[test]
fn no_secret_that_passes_through_reaches_the_log() {
    for format in ["json", "text"] {
        let folder = tempfile::tempdir().unwrap();
        found(folder.path());
        let key = token(folder.path(), "admin");
        let mut command = hallway(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--log", format]);
        let house = House::start({
            command.env("HALLWAY_LOG", "debug").env("HALLWAY_METRICS_TOKEN", "planted-metrics-token");
            command
        });
        let to = house.address;
        let sign_in = |email: &str, password: &str| {
            let form = format!("email={}&password={}", email.replace('@', "%40"), password.replace(' ', "+"));
            Ask::new("POST", "/sign-in?next=/planted-query").form(&form).send(to)
        };
        let entered = sign_in("ada@x.example", PASSWORD);
        assert_eq!(entered.status, 303, "{}", entered.text());
        let cookie = entered.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
        sign_in("eve-planted@x.example", "planted wrong password");
        Ask::get("/?q=planted-query").header("cookie", &cookie).send(to);
        Ask::get("/api/v1/people?q=planted-query").token(&key).send(to);
        Ask::new("POST", "/api/v1/teams").token(&key).json(r#"{"name":"planted-body"}"#).send(to);
        Ask::new("POST", "/api/v1/teams").token(&key).json(r#"{"planted-body":1}"#).send(to);
        Ask::get("/join/planted-invitation").header("user-agent", "planted-header").send(to);
        Ask::get("/planted-path/x").header("referer", "http://planted-header/").send(to);
        Ask::get("/metrics").token("planted-metrics-token").send(to);
        let (status, log) = house.stop();
        assert_eq!(status.code(), Some(0));
        assert!(log.contains("/api/v1/teams") && log.contains("answered"), "{log}");
        let session = cookie.split('=').nth(1).unwrap();
        for secret in [PASSWORD, "quiet+lanterns", session, &key, "planted", "ada@x.example"] {
            assert!(!log.contains(secret), "{format}: {secret} is in the log:\n{log}");
        }
        for line in log.lines().filter(|_| format == "json") {
            assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
        }
    }
}

#[test]
fn commands_that_do_not_serve_keep_the_log_to_themselves() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let made = run(folder.path(), &["migrate"]);
    assert_eq!((err(&made), out(&made)), ("", "The database is up to date.\n"));
}

#[test]
fn a_log_filter_that_cannot_be_understood_is_said_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let refused = hallway(folder.path(), &["serve", "--listen", "127.0.0.1:0"])
        .env("HALLWAY_LOG", "a=b=c")
        .output()
        .unwrap();
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).starts_with("HALLWAY_LOG cannot be understood"), "{}", err(&refused));
}
