//! The router on a fresh database, without a socket.

use axum::Router;
use axum::body::{Body, Bytes};
use hallway::schema;
use hallway::server::{self, Metrics, Settings};
use http::request::Builder;
use http::{Request, Response, header};
use people::entrance::{organisation, tokens};
use people::model::TokenScope;
use testkit::TestDb;
use tower::ServiceExt;

/// An organisation whose administrator is ada@x.example.
pub struct World {
    pub test: TestDb,
    pub router: Router,
    /// The administrator's key.
    pub key: String,
    pub settings: Settings,
}

pub const BASE_URL: &str = "https://hallway.example";

/// One world on SQLite and one on PostgreSQL.
pub async fn worlds() -> Vec<World> {
    worlds_with(|_| {}).await
}

/// The same, run in another way.
pub async fn worlds_with(change: impl Fn(&mut Settings)) -> Vec<World> {
    schema::install_texts();
    let mut settings = Settings { base_url: Some(BASE_URL.parse().unwrap()), ..Settings::default() };
    change(&mut settings);
    let mut worlds = Vec::new();
    for test in testkit::databases(&schema::migrations()).await.unwrap() {
        organisation::init(&test.db, "Alderbrook", "ada@x.example", None).await.unwrap();
        let key = tokens::create(&test.db, "ada@x.example", TokenScope::Admin, "test").await.unwrap();
        let app = server::app(test.db.clone(), test.clock.clone(), &settings, false);
        let router = server::router(app, &settings, Metrics::start()).unwrap();
        worlds.push(World { test, router, key: key.reveal().to_owned(), settings: settings.clone() });
    }
    worlds
}

/// The one on SQLite, for what does not touch the database.
pub async fn world() -> World {
    worlds().await.swap_remove(0)
}

/// A request as a proxy would hand it on.
pub fn ask(method: &str, path: &str) -> Builder {
    Request::builder().method(method).uri(path).header(header::HOST, "hallway.example")
}

impl World {
    pub fn name(&self) -> &'static str {
        self.test.name
    }

    pub async fn send(&self, request: Builder, body: impl Into<Body>) -> Response<Bytes> {
        send(&self.router, request.body(body.into()).unwrap()).await
    }

    /// As the administrator.
    pub async fn send_as_ada(&self, request: Builder, body: impl Into<Body>) -> Response<Bytes> {
        self.send(request.header(header::AUTHORIZATION, ["Bearer ", &self.key].concat()), body).await
    }

    pub async fn get(&self, path: &str) -> Response<Bytes> {
        self.send_as_ada(ask("GET", path), Body::empty()).await
    }

    pub async fn post(&self, path: &str, body: serde_json::Value) -> Response<Bytes> {
        let request = ask("POST", path).header(header::CONTENT_TYPE, "application/json");
        self.send_as_ada(request, body.to_string()).await
    }

    /// The key of somebody else who works here.
    pub async fn key_of(&self, email: &str) -> String {
        let made = self.post("/api/v1/people", serde_json::json!({ "name": email, "email": email })).await;
        assert_eq!(made.status(), 201, "{}", text(&made));
        tokens::create(&self.test.db, email, TokenScope::Write, "test").await.unwrap().reveal().to_owned()
    }
}

pub async fn send(router: &Router, request: Request<Body>) -> Response<Bytes> {
    let (head, body) = router.clone().oneshot(request).await.unwrap().into_parts();
    Response::from_parts(head, axum::body::to_bytes(body, usize::MAX).await.unwrap())
}

pub fn text(answer: &Response<Bytes>) -> &str {
    std::str::from_utf8(answer.body()).unwrap()
}

pub fn json(answer: &Response<Bytes>) -> serde_json::Value {
    serde_json::from_slice(answer.body()).unwrap_or_else(|_| panic!("{}", text(answer)))
}

pub fn header<'a>(answer: &'a Response<Bytes>, name: &str) -> &'a str {
    answer.headers().get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
}
