//! Odd input is refused or harmless, on every route (ABUSE I-13, I-14).

use axum::body::{Body, Bytes};
use hallway::api::document;
use http::{Response, header};
use serde_json::{Map, Value, json};

use crate::every_route::{filled, looking};
use crate::world::{World, ask, header as head, text, world, worlds};

const CRLF: &str = "a\r\nx-evil: 1\r\nset-cookie: evil=1\r\n\r\n<b>";

/// Every operation that takes a body: method, path and its schema.
fn with_bodies() -> Vec<(String, String, &'static Value)> {
    let mut found = Vec::new();
    for (path, item) in document()["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            if !schema.is_null() {
                found.push((method.to_ascii_uppercase(), filled(path), schema));
            }
        }
    }
    assert!(found.len() > 5);
    found
}

/// A value of this shape in which every text is `odd`.
fn of_shape(schema: &Value, odd: &Value, depth: usize) -> Value {
    if depth == 0 {
        return Value::Null;
    }
    if let Some(pointer) = schema["$ref"].as_str() {
        return of_shape(
            &document()[&"components"]["schemas"][pointer.rsplit('/').next().unwrap()],
            odd,
            depth - 1,
        );
    }
    let choice = ["oneOf", "anyOf", "allOf"].iter().find_map(|name| schema[*name].as_array()?.last());
    if let Some(choice) = choice {
        return of_shape(choice, odd, depth - 1);
    }
    if let Some(properties) = schema["properties"].as_object() {
        let fields =
            properties.iter().map(|(name, property)| (name.clone(), of_shape(property, odd, depth - 1)));
        return Value::Object(fields.collect::<Map<_, _>>());
    }
    let kind = schema["type"].as_array().map_or(&schema["type"], |kinds| &kinds[0]);
    match kind.as_str().unwrap_or_default() {
        "array" => json!([of_shape(&schema["items"], odd, depth - 1)]),
        "boolean" => json!(true),
        "integer" => json!(i64::MAX),
        "number" => json!(1e300),
        _ => odd.clone(),
    }
}

fn is_harmless(answer: &Response<Bytes>, what: &str) {
    assert!(!answer.status().is_server_error(), "{what}: {} {}", answer.status(), text(answer));
    assert!(!answer.headers().contains_key("x-evil"), "{what}");
    for cookie in answer.headers().get_all(header::SET_COOKIE) {
        assert!(!cookie.to_str().unwrap().starts_with("evil"), "{what}");
    }
}

async fn send_json(world: &World, method: &str, path: &str, body: impl Into<Body>) -> Response<Bytes> {
    world.send_as_ada(ask(method, path).header(header::CONTENT_TYPE, "application/json"), body).await
}

#[tokio::test]
async fn line_ends_in_texts_never_become_headers() {
    for world in worlds().await {
        for (method, path, schema) in with_bodies() {
            let body = of_shape(schema, &json!(CRLF), 8);
            is_harmless(
                &send_json(&world, &method, &path, body.to_string()).await,
                &format!("{method} {path}"),
            );
        }
        let made = world.post("/api/v1/teams", json!({ "name": CRLF })).await;
        assert_eq!(made.status(), 201, "{}", text(&made));
        assert_eq!(crate::world::json(&made)["name"], "a x-evil: 1 set-cookie: evil=1  <b>");
    }
}

#[tokio::test]
async fn line_ends_in_addresses_never_become_headers() {
    let world = world().await;
    let evil = "%0d%0ax-evil:%201%0d%0a%0d%0a%3Cscript%3Eevil()%3C/script%3E";
    for route in looking() {
        for name in ["next", "said", "q", "after", "limit", "team"] {
            let path = format!("{}?{name}={evil}", filled(&route.path));
            let answer = world.get(&path).await;
            is_harmless(&answer, &path);
            assert!(!String::from_utf8_lossy(answer.body()).contains("<script>evil"), "{path}");
            is_harmless(&world.look(&path).await, &path);
        }
        let parameters = route.path.split('/').map(|part| if part.starts_with('{') { evil } else { part });
        let path = parameters.collect::<Vec<_>>().join("/");
        is_harmless(&world.get(&path).await, &path);
    }
}

#[tokio::test]
async fn a_made_up_request_id_is_not_repeated() {
    let world = world().await;
    for (given, kept) in
        [("a-b.c_1", true), ("a b", false), ("<script>", false), ("", false), (&"x".repeat(65), false)]
    {
        let answer = world.send(ask("GET", "/healthz").header("x-request-id", given), Body::empty()).await;
        assert_eq!(head(&answer, "x-request-id") == given, kept, "{given}");
        assert!(!head(&answer, "x-request-id").is_empty());
    }
}

#[tokio::test]
async fn what_is_not_json_is_refused_wherever_a_body_is_taken() {
    let world = world().await;
    let many = format!("{{{}}}", (0..100_000).map(|n| format!("\"{n}\":1")).collect::<Vec<_>>().join(","));
    let odd = [
        "[".repeat(10_000),
        "{\"a\":".repeat(10_000),
        r#"{"name": NaN}"#.to_owned(),
        r#"{"name": 1e400}"#.to_owned(),
        r#"{"name": "\ud800"}"#.to_owned(),
        "{\"name\": \"a\0\"}".to_owned(),
        "\u{FEFF}{}".to_owned(),
        "{} {}".to_owned(),
    ];
    for (method, path, _) in with_bodies() {
        for body in &odd {
            let answer = send_json(&world, &method, &path, body.clone()).await;
            let status = answer.status().as_u16();
            // A field that is not known may be seen before the end of what is no JSON.
            assert!(matches!(status, 400 | 422), "{method} {path} {body:.30}: {status} {}", text(&answer));
        }
        for body in [
            many.as_str(),
            r#"{"name":1,"name":2}"#,
            r#"{"version":99999999999999999999}"#,
            "null",
            "[]",
            "7",
        ] {
            let answer = send_json(&world, &method, &path, body.to_owned()).await;
            let status = answer.status().as_u16();
            // Where nothing has to be in a body, an empty list is as good as nothing.
            assert!(
                matches!(status, 400 | 404 | 413 | 422),
                "{method} {path} {body:.30}: {status} {}",
                text(&answer)
            );
        }
        let text_body = ask(&method, &path).header(header::CONTENT_TYPE, "text/plain");
        assert_eq!(world.send_as_ada(text_body, "{}").await.status(), 415, "{method} {path}");
        let packed = ask(&method, &path).header(header::CONTENT_TYPE, "application/json");
        let packed = world
            .send_as_ada(packed.header(header::CONTENT_ENCODING, "gzip"), &b"\x1f\x8b\x08\0\0"[..])
            .await;
        assert_eq!(packed.status(), 415, "{method} {path}: nothing is unpacked");
    }
}

#[tokio::test]
async fn a_long_list_of_relationships_is_read_to_its_end() {
    let world = world().await;
    let rows = "Staff,Nobody\n".repeat(300_000);
    let csv = format!("provider,customer\n{rows}");
    assert!(csv.len() > 3 * 1024 * 1024);
    let body = serde_json::json!({ "csv": csv }).to_string();
    let answer = send_json(&world, "POST", "/api/v1/relationship_imports", body).await;
    assert_eq!(answer.status(), 422, "{}", text(&answer));
    assert!(text(&answer).contains("line 2, "), "{}", text(&answer));
}

#[tokio::test]
async fn what_is_too_large_is_refused_before_it_is_read() {
    let world = world().await;
    for (method, path, _) in with_bodies() {
        let huge = ask(&method, &path).header(header::CONTENT_TYPE, "application/json");
        let announced =
            world.send_as_ada(huge.header(header::CONTENT_LENGTH, 100 * 1024 * 1024), Body::empty()).await;
        assert_eq!(announced.status(), 413, "{method} {path}");
        let chunk = Bytes::from(vec![b' '; 64 * 1024]);
        let endless = futures_util::stream::repeat_with(move || Ok::<_, std::io::Error>(chunk.clone()));
        let answer = send_json(&world, &method, &path, Body::from_stream(endless)).await;
        assert!(matches!(answer.status().as_u16(), 400 | 413), "{method} {path}: {}", answer.status());
    }
}

#[tokio::test]
async fn odd_forms_break_nothing() {
    let world = world().await;
    let odd =
        ["%", "=&=&==", "email=a&email=b", "email[]=a", "\u{0}", "email=%00%ff", &"a=b&".repeat(50_000)];
    for route in
        hallway::routes::all().into_iter().filter(|r| r.method == "POST" && !r.path.starts_with("/api/"))
    {
        for body in odd {
            for kind in
                ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"]
            {
                let request = ask("POST", &filled(&route.path)).header(header::CONTENT_TYPE, kind);
                let answer = world.send_as_ada(request, body.to_owned()).await;
                is_harmless(&answer, &format!("{} {body:.20}", route.path));
                assert!(!answer.status().is_success(), "{} {body:.20}", route.path);
            }
        }
    }
}
