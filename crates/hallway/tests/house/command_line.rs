//! What commands do, refuse and say.

use crate::ask::Ask;
use crate::program::{House, err, found, out, run, run_with, token};

#[test]
fn an_organisation_is_made_once() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["init", "--organisation", "Alderbrook", "--admin", "ada@x.example"];
    let made = run(folder.path(), &[&arguments[..], &["--base-url", "https://hallway.example"]].concat());
    assert_eq!(made.status.code(), Some(0), "{}", err(&made));
    assert!(out(&made).contains("https://hallway.example/join/"), "{}", out(&made));
    let again = run(folder.path(), &arguments);
    assert_eq!((again.status.code(), out(&again)), (Some(1), ""));
    assert_eq!(err(&again).lines().count(), 1, "{}", err(&again));
}

#[test]
fn a_weak_password_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["init", "--organisation", "Alderbrook", "--admin", "ada@x.example", "--password-stdin"];
    let refused = run_with(folder.path(), &arguments, "1234\n");
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).starts_with("password: ") && !err(&refused).contains("1234"), "{}", err(&refused));
    let place = folder.path().join("nothing-yet");
    let nowhere = run(&place, &["init", "--organisation", "Alderbrook", "--admin", "nowhere"]);
    assert_eq!((nowhere.status.code(), place.exists()), (Some(1), false), "what is refused leaves nothing");
}

#[test]
fn a_token_is_printed_alone_and_opens_what_its_scope_allows() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let key = token(folder.path(), "read");
    assert!(!key.contains(char::is_whitespace) && key.len() > 40, "{key}");
    let house = House::serve(folder.path(), &[]);
    assert_eq!(Ask::get("/api/v1/teams").token(&key).send(house.address).status, 200);
    let refused = Ask::new("POST", "/api/v1/teams").token(&key).json(r#"{"name":"x"}"#).send(house.address);
    assert_eq!((refused.status, refused.header("content-type")), (403, Some("application/problem+json")));
    let stranger = run(
        folder.path(),
        &["token", "create", "--person", "eve@x.example", "--scope", "read", "--name", "n"],
    );
    assert_eq!(stranger.status.code(), Some(1));
    assert!(err(&stranger).contains("has this e-mail address"), "{}", err(&stranger));
}

#[test]
fn wrong_usage_is_told_from_failure() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [
        &["serve", "--base-url", "nowhere"][..],
        &["dance"],
        &["serve", "--listen", "nope"],
        &["init"],
        &["token", "create", "--scope", "all"],
    ] {
        assert_eq!(run(folder.path(), arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(
        folder.path().read_dir().unwrap().count(),
        0,
        "nothing is made before the words are understood"
    );
    let odd = run(folder.path(), &["migrate", "--database-url", "mysql://user:hunter2@db/x"]);
    assert_eq!(odd.status.code(), Some(2));
    assert!(!err(&odd).contains("hunter2"), "{}", err(&odd));
    let empty =
        run(folder.path(), &["token", "create", "--person", "a@x.example", "--scope", "read", "--name", "n"]);
    assert_eq!(empty.status.code(), Some(1));
    assert!(err(&empty).contains("hallway init"), "{}", err(&empty));
}
