//! Asking with answers and files, from a form of parts and from a program, and what comes back of a file.

use axum::body::{Body, Bytes};
use http::{Response, header};
use people::entrance::tokens;
use people::model::TokenScope;
use serde_json::{Value, json};

use crate::world::{World, ask, header as head, json as read, send, text, worlds, worlds_with};

const BOUNDARY: &str = "----a-boundary";

/// A form of parts: names with their texts, or with the name of a file and its bytes.
fn parts(fields: &[(&str, Option<&str>, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, bytes) in fields {
        let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}

impl World {
    async fn post_parts(&self, key: &str, path: &str, body: impl Into<Body>) -> Response<Bytes> {
        let request = ask("POST", path)
            .header(header::AUTHORIZATION, format!("Bearer {key}"))
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
        send(&self.router, request.body(body.into()).unwrap()).await
    }

    async fn get_as(&self, key: &str, path: &str) -> Response<Bytes> {
        let request = ask("GET", path).header(header::AUTHORIZATION, format!("Bearer {key}"));
        send(&self.router, request.body(Body::empty()).unwrap()).await
    }

    /// A service of a team of one, with these questions. Gives its id.
    async fn service(&self, fields: Value) -> String {
        let team = read(&self.post("/api/v1/teams", json!({"name": "Accounting"})).await);
        let new = json!({"name": "Refund", "team": team["id"]});
        let id = read(&self.post("/api/v1/services", new).await)["id"].as_str().unwrap().to_owned();
        self.asks(&id, fields).await;
        id
    }

    async fn asks(&self, service: &str, fields: Value) {
        let path = format!("/api/v1/services/{service}/form");
        let request = ask("PUT", &path).header(header::CONTENT_TYPE, "application/json");
        let saved = self.send_as_ada(request, json!({ "fields": fields }).to_string()).await;
        assert_eq!(saved.status(), 200, "{}", text(&saved));
    }
}

fn questions() -> Value {
    json!([
        {"key": "kind", "label": "What is it?", "kind": "choice", "choices": ["A refund", "Other"], "required": true},
        {"key": "amount", "label": "How much?", "kind": "number", "required": true, "unit": "EUR",
         "only_if": {"field": "kind", "values": ["A refund"]}},
        {"key": "who", "label": "Who told them?", "kind": "person"},
        {"key": "proof", "label": "Proof", "kind": "file", "required": true}
    ])
}

/// The value of the control that is there with this name, as a checkbox of a file that came already.
fn file_there(page: &str) -> String {
    let at = page.find("type=\"checkbox\" name=\"answers.proof\" value=\"").unwrap();
    let rest = &page[at..];
    let rest = rest.split("value=\"").nth(1).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_form_of_parts_asks_with_a_file_and_keeps_it_when_something_else_is_wrong() {
    for world in worlds().await {
        let service = world.service(questions()).await;
        let grace = world.key_of("grace@x.example").await;
        let path = format!("/ask/{service}");
        let page = world.get_as(&grace, &path).await;
        assert!(text(&page).contains("enctype=\"multipart/form-data\""));
        assert!(text(&page).contains("data-only-if=\"answers.kind\""));
        let typed = [
            ("subject", None, &b"My refund"[..]),
            ("form_version", None, b"1"),
            ("answers.kind", None, b"A refund"),
            ("answers.who", None, b"ada@x.example"),
            ("answers.proof", Some("../receipt.pdf"), b"%PDF-1.7 a receipt"),
        ];
        let again = world.post_parts(&grace, &path, parts(&typed)).await;
        assert_eq!(again.status(), 422, "{}", text(&again));
        assert!(text(&again).contains("id=\"answers.amount-error\"") && text(&again).contains("receipt.pdf"));
        assert!(text(&again).contains("ada@x.example") && text(&again).contains("My refund"));
        let file = file_there(text(&again));
        let mut better = typed.to_vec();
        better.pop();
        better.push(("answers.amount", None, b"12,50"));
        better.push(("answers.proof", None, file.as_bytes()));
        better.push(("answers.proof", Some(""), b""));
        let asked = world.post_parts(&grace, &path, parts(&better)).await;
        assert_eq!(asked.status(), 303, "{}", text(&asked));
        let request = head(&asked, "location").split('?').next().unwrap().to_owned();
        let shown = world.get_as(&grace, &request).await;
        for word in ["How much?", "12.50 EUR", "receipt.pdf", &format!("/files/{file}")] {
            assert!(text(&shown).contains(word), "{word}: {}", text(&shown));
        }
        let sent = world.get_as(&grace, &format!("/files/{file}")).await;
        assert_eq!(sent.body().as_ref(), b"%PDF-1.7 a receipt");
        assert_eq!(head(&sent, "content-type"), "application/pdf");
        assert_eq!(
            head(&sent, "content-disposition"),
            "attachment; filename=\"receipt.pdf\"; filename*=UTF-8''receipt.pdf"
        );
        assert_eq!(head(&sent, "content-security-policy"), "sandbox; default-src 'none'");
        assert_eq!((head(&sent, "x-content-type-options"), head(&sent, "content-length")), ("nosniff", "18"));
        // To somebody who is not named on it, it is as if it had never been.
        let eve = world.key_of("eve@x.example").await;
        let hidden = world.get_as(&eve, &format!("/files/{file}")).await;
        let never = world.get_as(&eve, "/files/4711").await;
        assert_eq!((hidden.status().as_u16(), hidden.body()), (404, never.body()));
    }
}

#[tokio::test]
async fn a_program_brings_a_file_and_answers_with_its_id() {
    for world in worlds().await {
        let service = world.service(questions()).await;
        let brought = world.send_as_ada(ask("POST", "/api/v1/files?name=Zo%C3%AB.txt"), "A receipt.").await;
        assert_eq!(brought.status(), 201, "{}", text(&brought));
        let file = read(&brought);
        assert_eq!((&file["name"], &file["size"]), (&"Zoë.txt".into(), &10.into()));
        let form = parts(&[("file", Some("a.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")]);
        let by_form = world.post_parts(&world.key, "/api/v1/files", form).await;
        assert_eq!(read(&by_form)["media_type"], "image/png");
        let both = [file["id"].clone(), read(&by_form)["id"].clone()];
        let answers = json!({"kind": "A refund", "amount": 12.5, "proof": both});
        let new = json!({"service": service, "subject": "Refund", "answers": answers});
        let asked = world.post("/api/v1/requests", new).await;
        assert_eq!(asked.status(), 201, "{}", text(&asked));
        let told = &read(&asked)["answers"];
        assert_eq!((&told[0]["value"], &told[1]["value"]), (&"A refund".into(), &12.5.into()));
        assert_eq!(told[2]["value"].as_array().unwrap().len(), 2);
        let path = format!("/api/v1/files/{}", file["id"].as_str().unwrap());
        assert_eq!(text(&world.get(&path).await), "A receipt.");
    }
}

#[tokio::test]
async fn a_file_that_is_sent_again_with_its_key_is_one_file() {
    for world in worlds().await {
        let bring = async |bytes: &'static str| {
            let request = ask("POST", "/api/v1/files?name=a.txt").header("idempotency-key", "the-key");
            world.send_as_ada(request, bytes).await
        };
        let (first, again, other) = (bring("A.").await, bring("A.").await, bring("B.").await);
        assert_eq!((first.status().as_u16(), first.body()), (201, again.body()), "{}", text(&again));
        assert_eq!(other.status(), 422, "{}", text(&other));
        let mut view = world.test.db.view(kernel::Viewer::system()).await.unwrap();
        let left: i64 = view.one("SELECT COUNT(*) FROM files", &[]).await.unwrap();
        assert_eq!(left, 1);
    }
}

#[tokio::test]
async fn what_was_typed_is_kept_when_the_team_asks_something_else_in_the_meantime() {
    for world in worlds().await {
        let old = json!([{"key": "since", "label": "Since when?", "kind": "date"}, {"key": "why", "label": "Why?", "kind": "text"}]);
        let service = world.service(old).await;
        world.asks(&service, json!([{"key": "since", "label": "From which day?", "kind": "date"}])).await;
        let path = format!("/ask/{service}");
        let post = async |body: &'static str| {
            let request =
                ask("POST", &path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            world.send_as_ada(request, body).await
        };
        // What still fits is taken.
        let fits = post("subject=A&form_version=1&answers.since=2026-02-01&answers.why=").await;
        assert_eq!(fits.status(), 303, "{}", text(&fits));
        let again =
            post("subject=Mine&form_version=1&answers.since=2026-02-01&answers.why=Because+of+it").await;
        assert_eq!(again.status(), 422);
        for word in [
            "asks something else by now",
            "Because of it",
            "Why?",
            "2026-02-01",
            "From which day?",
            "value=\"2\"",
        ] {
            assert!(text(&again).contains(word), "{word}: {}", text(&again));
        }
        assert_eq!(post("subject=Mine&form_version=2&answers.since=2026-02-01").await.status(), 303);
    }
}

#[tokio::test]
async fn a_guest_asks_with_answers_and_a_file_and_is_asked_for_no_colleague() {
    for world in worlds().await {
        let service = world.service(questions()).await;
        let path = format!("/api/v1/services/{service}");
        let change = ask("PATCH", &path).header(header::CONTENT_TYPE, "application/json");
        assert_eq!(world.send_as_ada(change, r#"{"asks_guests":true}"#).await.status(), 200);
        let vendor = read(&world.post("/api/v1/vendors", json!({"name": "Northgate Couriers"})).await);
        let mut keys = Vec::new();
        for email in ["gus@north.example", "gil@north.example"] {
            let new = json!({"name": email, "email": email, "kind": "guest", "vendor": vendor["id"]});
            assert_eq!(world.post("/api/v1/people", new).await.status(), 201);
            let key = tokens::create(&world.test.db, email, TokenScope::Write, "test").await.unwrap();
            keys.push(key.reveal().to_owned());
        }
        let page = world.get_as(&keys[0], &format!("/ask/{service}")).await;
        assert!(
            text(&page).contains("What is it?") && !text(&page).contains("Who told them?"),
            "{}",
            text(&page)
        );
        let ask_with = async |who: &[u8]| {
            let typed = [
                ("subject", None, &b"Our invoice"[..]),
                ("form_version", None, b"1"),
                ("answers.kind", None, b"Other"),
                ("answers.who", None, who),
                ("answers.proof", Some("invoice.pdf"), b"%PDF-1.7 an invoice"),
            ];
            world.post_parts(&keys[0], &format!("/ask/{service}"), parts(&typed)).await
        };
        // Whether somebody has that address makes no difference to a guest.
        for who in [&b""[..], b"ada@x.example", b"nobody@x.example"] {
            let asked = ask_with(who).await;
            assert_eq!(asked.status(), 303, "{}", text(&asked));
            let request = head(&asked, "location").split('?').next().unwrap().to_owned();
            let shown = world.get_as(&keys[0], &request).await;
            assert!(!text(&shown).contains("Who told them?"));
            let file = text(&shown).split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
            let sent = world.get_as(&keys[0], &format!("/files/{file}")).await;
            assert_eq!(sent.body().as_ref(), b"%PDF-1.7 an invoice");
            // Another guest of the same vendor is not named on it.
            assert_eq!(world.get_as(&keys[1], &request).await.status(), 404);
            assert_eq!(world.get_as(&keys[1], &format!("/files/{file}")).await.status(), 404);
        }
    }
}

/// ABUSE I-06.
#[tokio::test]
async fn more_than_is_taken_is_refused_with_a_sentence_and_the_rest_of_the_form_stays() {
    let world = worlds().await.swap_remove(0);
    let service = world.service(questions()).await;
    let path = format!("/ask/{service}");
    let large = vec![b'x'; 25 * 1024 * 1024 + 1];
    let typed = [
        ("answers.proof", Some("large.txt"), large.as_slice()),
        ("subject", None, b"My refund"),
        ("answers.kind", None, b"Other"),
    ];
    let refused = world.post_parts(&world.key, &path, parts(&typed)).await;
    assert_eq!(refused.status(), 413, "{}", text(&refused));
    assert!(text(&refused).contains("larger than 25 MB") && text(&refused).contains("My refund"));
    let alone = world.send_as_ada(ask("POST", "/api/v1/files"), large.clone()).await;
    assert_eq!((alone.status().as_u16(), head(&alone, "content-type")), (413, "application/problem+json"));
    let elsewhere = world.send_as_ada(ask("POST", "/api/v1/teams"), vec![b'x'; 1024 * 1024 + 1]).await;
    assert_eq!(elsewhere.status(), 413);
    let odd = parts(&[("answers.kind", Some("x.txt"), b"x"), ("subject", None, b"x")]);
    assert_eq!(
        world.post_parts(&world.key, &path, odd).await.status(),
        400,
        "no file where none is asked for"
    );
    let mut cut = parts(&typed[1..]);
    cut.truncate(cut.len() / 2);
    assert_eq!(world.post_parts(&world.key, &path, cut).await.status(), 400);
    let mut view = world.test.db.view(kernel::Viewer::system()).await.unwrap();
    let left: i64 = view.one("SELECT COUNT(*) FROM file_parts", &[]).await.unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn a_form_of_files_that_is_too_large_as_a_whole_is_refused_while_it_comes() {
    let world = worlds_with(|settings| settings.limits.files_bytes = 1_000_000).await.swap_remove(0);
    let service = world.service(questions()).await;
    let bytes = parts(&[("subject", None, b"x"), ("answers.proof", Some("x.txt"), &vec![b'x'; 2_000_000])]);
    let chunks: Vec<_> =
        bytes.chunks(64 * 1024).map(|c| Ok::<_, std::io::Error>(Bytes::copy_from_slice(c))).collect();
    let streamed = Body::from_stream(futures_util::stream::iter(chunks));
    let refused = world.post_parts(&world.key, &format!("/ask/{service}"), streamed).await;
    assert_eq!(refused.status(), 413, "{}", text(&refused));
    let mut view = world.test.db.view(kernel::Viewer::system()).await.unwrap();
    let left: i64 = view.one("SELECT COUNT(*) FROM files", &[]).await.unwrap();
    assert_eq!(left, 0);
}

/// ABUSE D-08.
#[tokio::test]
async fn a_file_whose_bytes_have_changed_is_cut_off_before_its_end() {
    use http_body_util::BodyExt;
    use tower::ServiceExt;
    for world in worlds().await {
        let brought = read(&world.send_as_ada(ask("POST", "/api/v1/files"), "A receipt.").await);
        let id: i64 = brought["id"].as_str().unwrap().parse().unwrap();
        let other: &[u8] = b"A deceit!!";
        let done: Result<u64, kernel::Failure> = db::act!(world.test.db, kernel::Viewer::system(), |a| {
            let other = other.to_vec();
            Ok(a.run("UPDATE file_parts SET bytes = $2 WHERE file_id = $1", &[&id, &other]).await?)
        });
        assert_eq!(done.unwrap(), 1);
        let request = ask("GET", &format!("/files/{id}"))
            .header(header::AUTHORIZATION, format!("Bearer {}", world.key))
            .body(Body::empty())
            .unwrap();
        let answer = world.router.clone().oneshot(request).await.unwrap();
        assert!(answer.into_body().collect().await.is_err(), "{}", world.name());
    }
}
