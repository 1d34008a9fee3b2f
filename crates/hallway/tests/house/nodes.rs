//! Two nodes on one PostgreSQL: whoever signs in at one is signed in at the other, hears there what happens here, and
//! what is to be done once is done once. Behind a proxy nobody notices which of them answers, nor that one has died.

use std::time::Duration;

use serde_json::json;
use testkit::MailServer;

use crate::ask::Ask;
use crate::program::{House, PASSWORD, err, hallway, out, run, run_with};
use crate::proxy::Proxy;
use crate::starting::{empty_postgres, on};

/// Longer than anything takes on a busy machine.
const TRIES: usize = 600;

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_share_sign_ins_streams_and_jobs() {
    let Some((_test, url)) = empty_postgres().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let init = ["init", "--organisation", "Alderbrook", "--admin", "ada@x.example", "--password-stdin"];
    let made = run_with(folder.path(), &on(&url, &init), &format!("{PASSWORD}\n"));
    assert!(made.status.success(), "{}", err(&made));
    let make = ["token", "create", "--person", "ada@x.example", "--scope", "admin", "--name", "test"];
    let made = run(folder.path(), &on(&url, &make));
    let key = out(&made).trim_end().to_owned();
    let post = MailServer::start().unwrap();
    let serve = || {
        let mut command = hallway(folder.path(), &on(&url, &["serve", "--listen", "127.0.0.1:0"]));
        command.env("HALLWAY_MAIL_SMTP", post.url());
        House::start(command)
    };
    let (one, other) = (serve(), serve());
    let make = |path: &str, body: serde_json::Value| {
        let made = Ask::new("POST", path).token(&key).json(&body.to_string()).send(one.address);
        assert!(made.status < 300, "{path}: {}", made.text());
        made.json()["id"].as_str().unwrap_or_default().to_owned()
    };
    let team = make("/api/v1/teams", json!({ "name": "Billing" }));
    let people: Vec<String> = (0..4)
        .map(|n| json!({ "name": format!("Person {n}"), "email": format!("p{n}@x.example") }))
        .map(|person| make("/api/v1/people", person))
        .collect();
    let service = make("/api/v1/services", json!({ "name": "Bills", "team": team }));
    let request = make("/api/v1/requests", json!({ "service": service, "subject": "Charged twice" }));

    // Signed in at one, at home at the other.
    let form = format!("email=ada%40x.example&password={}", PASSWORD.replace(' ', "+"));
    let entered = Ask::new("POST", "/sign-in").form(&form).send(one.address);
    let cookie = entered.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let page = Ask::get("/").header("cookie", &cookie).send(other.address);
    assert_eq!(page.status, 200, "{}", page.text());

    // What happens at one is heard at the other.
    let path = format!("/live?topics=request:{request}");
    let mut hears = Ask::get(&path).header("cookie", &cookie).begin(other.address, 0);
    hears.until("here");
    make(&format!("/api/v1/requests/{request}/messages"), json!({ "body": "And paid twice." }));
    hears.until("event: changed");

    // Both look for mails to send, and each mail goes out once.
    for (n, person) in people.iter().enumerate() {
        let to = if n % 2 == 0 { one.address } else { other.address };
        let path = format!("/api/v1/people/{person}/invitation/mail");
        let wanted = Ask::new("POST", &path).token(&key).json("{}").send(to);
        assert!(wanted.status < 300, "{}", wanted.text());
    }
    let mut sent = Vec::new();
    for _ in 0..TRIES {
        sent = post.received().unwrap().into_iter().map(|mail| mail.to).collect();
        if sent.len() >= 4 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    sent.sort();
    assert_eq!(sent, ["p0@x.example", "p1@x.example", "p2@x.example", "p3@x.example"]);

    // Signed out at one, the stream at the other ends.
    Ask::new("POST", "/sign-out").header("cookie", &cookie).send(one.address);
    hears.rest();
    let shown = Ask::get("/").header("cookie", &cookie).send(other.address);
    assert_eq!(shown.status, 303, "to the entrance");

    // A node that is told to stop does not wait for its streams.
    let form = Ask::new("POST", "/sign-in").form(&form).send(other.address);
    let cookie = form.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let mut hears = Ask::get(&path).header("cookie", &cookie).begin(other.address, 0);
    hears.until("here");
    let (status, log) = other.stop();
    assert_eq!(status.code(), Some(0));
    assert!(!log.contains("were cut"), "{log}");
    assert_eq!(post.received().unwrap().len(), 4, "and nothing went out twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_proxy_any_node_answers_and_one_that_dies_is_not_missed() {
    let Some((_test, url)) = empty_postgres().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let init = ["init", "--organisation", "Alderbrook", "--admin", "ada@x.example", "--password-stdin"];
    let made = run_with(folder.path(), &on(&url, &init), &format!("{PASSWORD}\n"));
    assert!(made.status.success(), "{}", err(&made));
    let make = ["token", "create", "--person", "ada@x.example", "--scope", "admin", "--name", "test"];
    let key = out(&run(folder.path(), &on(&url, &make))).trim_end().to_owned();
    let address = Proxy::free_address();
    let base = format!("http://{address}");
    let serve = || {
        let front = ["--base-url", &base, "--trusted-proxy", "127.0.0.1"];
        House::start(hallway(
            folder.path(),
            &on(&url, &[&["serve", "--listen", "127.0.0.1:0"], front.as_slice()].concat()),
        ))
    };
    let (one, other) = (serve(), serve());
    let proxy = Proxy::start(address, &[one.address, other.address]);
    let make = |path: &str, body: serde_json::Value| {
        let made = proxy.answers(Ask::new("POST", path).token(&key).json(&body.to_string()));
        assert!(made.status < 300, "{path}: {}", made.text());
        made.json()["id"].as_str().unwrap_or_default().to_owned()
    };
    let team = make("/api/v1/teams", json!({ "name": "Billing" }));
    let service = make("/api/v1/services", json!({ "name": "Bills", "team": team }));
    let request = make("/api/v1/requests", json!({ "service": service, "subject": "Charged twice" }));

    // Whoever signs in is at home wherever the proxy sends them next.
    let form = format!("email=ada%40x.example&password={}", PASSWORD.replace(' ', "+"));
    let entered = proxy.answers(Ask::new("POST", "/sign-in").header("origin", &base).form(&form));
    assert_eq!(entered.status, 303, "{}", entered.text());
    let cookie = entered.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let look = || proxy.answers(Ask::get("/").header("cookie", &cookie)).status;
    assert_eq!([look(), look(), look(), look()], [200; 4]);

    // Whichever node a word comes to, the open page hears of it at once: the proxy gathers nothing up.
    let path = format!("/live?topics=request:{request}");
    let listen = || {
        let mut hears = Ask::get(&path).header("cookie", &cookie).begin(proxy.address, 0);
        hears.until("here");
        hears
    };
    let say = |word: &str| make(&format!("/api/v1/requests/{request}/messages"), json!({ "body": word }));
    let mut hears = listen();
    for word in ["And paid twice.", "In May."] {
        say(word);
        hears.until("event: changed");
    }

    // One of them dies: nobody is sent away, what is said is kept, and an open page hears again.
    one.kill();
    assert_eq!([look(), look(), look(), look()], [200; 4]);
    let mut hears = listen();
    for word in ["Who has it?", "We have."] {
        say(word);
        hears.until("event: changed");
    }
    let told = proxy.answers(Ask::get(&format!("/api/v1/requests/{request}")).token(&key));
    for word in ["And paid twice.", "In May.", "Who has it?", "We have."] {
        assert!(told.text().contains(word), "{word}: {}", told.text());
    }
    assert_eq!(other.stop().0.code(), Some(0));
}
