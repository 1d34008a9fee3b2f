//! What holds for every route of the list, answers to mistakes included.

use axum::body::{Body, Bytes};
use hallway::routes::{self, Kind, Route};
use http::{Method, Response, header};

use crate::world::{World, ask, header as head, text, world};

/// The path with something in the place of each parameter.
pub fn filled(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{pair}" => "1-2",
        part if part.starts_with('{') => "1",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

fn changing() -> impl Iterator<Item = Route> {
    routes::all().into_iter().filter(|route| route.method != "GET")
}

pub fn looking() -> impl Iterator<Item = Route> {
    routes::all().into_iter().filter(|route| route.method == "GET")
}

/// ABUSE I-19, I-20, A-03.
fn is_protected(answer: &Response<Bytes>, what: &str) {
    let policy = head(answer, "content-security-policy");
    for rule in [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ] {
        assert!(policy.contains(rule), "{what}: {policy}");
    }
    assert!(!policy.contains("unsafe"), "{what}: {policy}");
    assert_eq!(head(answer, "x-frame-options"), "DENY", "{what}");
    assert_eq!(head(answer, "x-content-type-options"), "nosniff", "{what}");
    assert!(["same-origin", "strict-origin"].contains(&head(answer, "referrer-policy")), "{what}");
    assert_eq!(head(answer, "strict-transport-security"), "max-age=63072000; includeSubDomains", "{what}");
    assert!(!head(answer, "x-request-id").is_empty(), "{what}");
    if !head(answer, "cache-control").contains("immutable") {
        assert!(
            head(answer, "cache-control").contains("no-store"),
            "{what}: {}",
            head(answer, "cache-control")
        );
        assert!(head(answer, "vary").contains("Cookie"), "{what}: {}", head(answer, "vary"));
    }
    for cookie in answer.headers().get_all(header::SET_COOKIE) {
        let cookie = cookie.to_str().unwrap();
        assert!(cookie.starts_with("__Host-"), "{what}: {cookie}");
        for part in ["; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"] {
            assert!(cookie.contains(part), "{what}: {cookie}");
        }
        assert!(!cookie.contains("Domain"), "{what}: {cookie}");
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect_it() {
    let world = world().await;
    for route in routes::all() {
        let what = format!("{} {}", route.method, route.path);
        let strangers = world.send(ask(&route.method, &filled(&route.path)), Body::empty()).await;
        is_protected(&strangers, &what);
        let adas = world.send_as_ada(ask(&route.method, &filled(&route.path)), Body::empty()).await;
        is_protected(&adas, &what);
        // A POST without a body may be refused as unreadable, but nothing may break.
        for answer in [strangers, adas] {
            assert!(!answer.status().is_server_error(), "{what}: {} {}", answer.status(), text(&answer));
        }
    }
}

#[tokio::test]
async fn every_mistake_is_answered_in_words_and_protected() {
    let world = world().await;
    let large = "x".repeat(1024 * 1024 + 1);
    let mistakes = [
        ("GET", "/nowhere", String::new(), 404, "Nothing to see here"),
        ("GET", "/api/v1/nowhere", String::new(), 404, "Nothing to see here"),
        ("DELETE", "/healthz/x", String::new(), 404, "Nothing to see here"),
        ("DELETE", "/sign-in", String::new(), 405, "That does not go here"),
        ("PUT", "/api/v1/teams", String::new(), 405, "That does not go here"),
        ("POST", "/api/v1/teams", large.clone(), 413, "This is too much at once"),
        ("POST", "/sign-in", large, 413, "This is too much at once"),
        ("POST", "/api/v1/teams", "{".to_owned(), 400, "This cannot be read"),
        ("GET", "/api/v1/teams/not-a-number", String::new(), 404, "Nothing to see here"),
        ("GET", "/.git/config", String::new(), 404, "Nothing to see here"),
        ("GET", "/assets/..%2f..%2fCargo.toml", String::new(), 404, "Nothing to see here"),
    ];
    for (method, path, body, status, words) in mistakes {
        let request = ask(method, path).header(header::CONTENT_TYPE, "application/json");
        let request = request.header(header::CONTENT_LENGTH, body.len());
        let answer = world.send_as_ada(request, body).await;
        let what = format!("{method} {path}");
        assert_eq!(answer.status(), status, "{what}: {}", text(&answer));
        assert!(text(&answer).contains(words), "{what}: {}", text(&answer));
        is_protected(&answer, &what);
        let kind = if path.starts_with("/api/") { "application/problem+json" } else { "text/html" };
        assert!(head(&answer, "content-type").starts_with(kind), "{what}");
        assert_eq!(!head(&answer, "allow").is_empty(), status == 405, "{what}");
    }
}

/// ABUSE A-04.
#[tokio::test]
async fn what_another_website_sends_is_refused_on_every_route_that_changes_something() {
    let world = world().await;
    let foreign: [&[(&str, &str)]; 6] = [
        &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.test")],
        &[("sec-fetch-site", "same-site"), ("origin", "https://other.hallway.example")],
        &[("origin", "https://evil.test")],
        &[("origin", "null")],
        // Our own name as the caller has it, and not as the house has it.
        &[("origin", "http://hallway.example")],
        &[("sec-fetch-site", "cross-site")],
    ];
    let mut walked = 0;
    for route in changing() {
        for headers in foreign {
            let request =
                headers.iter().fold(ask(&route.method, &filled(&route.path)), |r, (n, v)| r.header(*n, *v));
            let request =
                request.header(header::COOKIE, "__Host-hallway=x").header(header::CONTENT_TYPE, "text/plain");
            let answer = world.send_as_ada(request, "{}").await;
            let what = format!("{} {} {headers:?}", route.method, route.path);
            assert_eq!(answer.status(), 403, "{what}");
            assert!(text(&answer).contains("This came from another website"), "{what}: {}", text(&answer));
            is_protected(&answer, &what);
            walked += 1;
        }
    }
    assert!(walked > 50, "{walked}");
}

#[tokio::test]
async fn what_our_own_pages_and_programs_send_is_taken() {
    let world = world().await;
    for headers in [
        &[("sec-fetch-site", "same-origin"), ("origin", "https://hallway.example")][..],
        &[("origin", "https://hallway.example")],
        &[("sec-fetch-site", "none")],
        &[],
    ] {
        let request = headers.iter().fold(ask("POST", "/api/v1/teams"), |r, (n, v)| r.header(*n, *v));
        let answer = world.send_as_ada(request.header(header::CONTENT_TYPE, "application/json"), "{}").await;
        assert_eq!(answer.status(), 422, "{headers:?}: {}", text(&answer));
    }
}

/// ABUSE I-28, A-08.
#[tokio::test]
async fn no_answer_repeats_the_host_that_a_caller_claims() {
    let world = world().await;
    for route in looking() {
        let request = http::Request::builder().method(Method::GET).uri(filled(&route.path));
        let request = request.header(header::HOST, "evil.test").header("x-forwarded-host", "evil.test");
        let request = request.header("forwarded", "host=evil.test").header("x-original-url", "/evil.test");
        let answer = world.send_as_ada(request, Body::empty()).await;
        assert!(!text_or_nothing(&answer).contains("evil.test"), "{}", route.path);
        for (name, value) in answer.headers() {
            assert!(
                !String::from_utf8_lossy(value.as_bytes()).contains("evil.test"),
                "{}: {name}",
                route.path
            );
        }
    }
    let openapi = world.get("/api/v1/openapi.json").await;
    assert_eq!(crate::world::json(&openapi)["servers"][0]["url"], "https://hallway.example");
}

fn text_or_nothing(answer: &Response<Bytes>) -> &str {
    std::str::from_utf8(answer.body()).unwrap_or_default()
}

/// ABUSE Z-16.
#[tokio::test]
async fn a_path_that_is_written_oddly_is_another_path() {
    let world = world().await;
    for path in [
        "/api//v1/teams",
        "//api/v1/teams",
        "/api/v1/./teams",
        "/api/v1/x/../teams",
        "/api/v1/%2e/teams",
        "/API/v1/teams",
        "/api/v1/Teams",
        "/api/v1/teams/",
        "/api/v1/teams.",
        "/api/v1/teams;x",
        "/api/v1/teams%20",
        "/api/v1/teams%00",
        "/api/v1/teams.json",
    ] {
        let answer = world.get(path).await;
        assert_eq!(answer.status(), 404, "{path}: {}", text(&answer));
    }
}

#[tokio::test]
async fn a_header_does_not_turn_one_verb_into_another() {
    let world = world().await;
    let made = world.post("/api/v1/teams", serde_json::json!({ "name": "Finance" })).await;
    let path = format!("/api/v1/teams/{}", crate::world::json(&made)["id"].as_str().unwrap());
    for name in ["x-http-method-override", "x-http-method", "x-method-override"] {
        let answer = world.send_as_ada(ask("GET", &path).header(name, "DELETE"), Body::empty()).await;
        assert_eq!(answer.status(), 200, "{name}");
        let posted = world.send_as_ada(ask("POST", &path).header(name, "DELETE"), Body::empty()).await;
        assert_eq!(posted.status(), 405, "{name}");
    }
}

#[tokio::test]
async fn head_is_answered_like_get_without_a_body() {
    let world = world().await;
    for path in ["/sign-in", "/healthz", "/api/docs", "/api/v1/openapi.json", "/nowhere"] {
        let get = world.send(ask("GET", path), Body::empty()).await;
        let head_only = world.send(ask("HEAD", path), Body::empty()).await;
        assert_eq!(head_only.status(), get.status(), "{path}");
        assert_eq!(head(&head_only, "content-type"), head(&get, "content-type"), "{path}");
    }
}

#[tokio::test]
async fn the_list_names_every_kind_of_route_once() {
    let all = routes::all();
    for kind in [Kind::Page, Kind::Api, Kind::House] {
        assert!(all.iter().any(|route| route.kind == kind), "{kind:?}");
    }
    let mut once: Vec<_> = all.iter().map(|route| (&route.method, &route.path)).collect();
    once.dedup();
    assert_eq!(once.len(), all.len());
    let api: Vec<_> = all.iter().filter(|route| route.kind == Kind::Api).collect();
    assert!(api.iter().all(|route| route.path.starts_with("/api/v1/")), "{api:#?}");
}

/// What the router answers and what the list says is the same: a listed route is there.
#[tokio::test]
async fn every_listed_route_exists() {
    let world = world().await;
    for route in routes::all() {
        let refused = world.send(ask("TRACE", &filled(&route.path)), Body::empty()).await;
        assert_eq!(refused.status(), 405, "{} {}", route.method, route.path);
        let allowed = head(&refused, "allow");
        assert!(
            allowed.split(',').any(|method| method == route.method),
            "{} {}: {allowed}",
            route.method,
            route.path
        );
    }
}

impl World {
    /// How a stranger sees a path.
    pub async fn look(&self, path: &str) -> Response<Bytes> {
        self.send(ask("GET", path), Body::empty()).await
    }
}
