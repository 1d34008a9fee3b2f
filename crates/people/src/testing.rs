//! For this crate's tests: a small house on each database, and browsers and programs that knock at it.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::middleware::{from_fn, from_fn_with_state};
use db::act;
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use kernel::{Failure, Viewer};
use testkit::TestDb;
use tower::ServiceExt;

use crate::entrance::{self, FirstRun, Hashing, Password, passwords};
use crate::persons::model::NewPerson;
use crate::{App, Menu, Parts, PersonId, RoomSpec, persons};

/// Everybody's password.
pub const PASSWORD: &str = "a long walk home";
pub const ADMIN: &str = "adm@alderbrook.example";

/// How a test's Hallway is run.
#[derive(Clone, Copy, Default)]
pub struct Run {
    pub base_url: Option<&'static str>,
    pub demo: bool,
    pub trusted_proxy: Option<IpAddr>,
}

/// A Hallway with a database of one kind.
pub struct World {
    pub test: TestDb,
    pub app: App,
    run: Run,
    router: Router,
}

const ROOMS: &[RoomSpec] = &[RoomSpec {
    name: "room-today",
    path: "/",
    icon: "sun",
    key: "t",
    on_phone: true,
    counts_waiting: false,
    counts_news: false,
    phone_only: false,
    for_colleagues: false,
}];

/// One empty Hallway on each database.
pub async fn empty(run: Run) -> Vec<World> {
    web::texts::install(&[web::TEXTS, crate::TEXTS].concat());
    let migrations = [db::event::MIGRATIONS, crate::MIGRATIONS].concat();
    let fresh = testkit::databases(&migrations).await.unwrap();
    fresh.into_iter().map(|test| World::over(test, run)).collect()
}

/// One on each database with an organisation and its administrator [`ADMIN`].
pub async fn founded(run: Run) -> Vec<World> {
    let worlds = empty(run).await;
    for world in &worlds {
        let password = Some(Password::new(PASSWORD));
        entrance::init(&world.app.db, "Alderbrook Clinics", ADMIN, password).await.unwrap();
    }
    worlds
}

impl World {
    fn over(test: TestDb, run: Run) -> Self {
        let (app, router) = node(&test, run);
        Self { test, run, app, router }
    }

    /// Browsers of another node over the same database.
    pub fn browser_of_another_node(&self) -> Browser {
        Browser { router: node(&self.test, self.run).1, ..self.browser() }
    }

    /// Which database it is, for messages.
    pub fn name(&self) -> &'static str {
        self.test.name
    }

    /// Somebody who works here, with [`PASSWORD`].
    pub async fn employee(&self, name: &str, email: &str) -> PersonId {
        let new = NewPerson { name: name.to_owned(), email: email.to_owned(), ..NewPerson::default() };
        let hash = self.app.hashing.hash(&Password::new(PASSWORD), [5; 32]).await.unwrap();
        let made: Result<PersonId, Failure> = act!(self.app.db, Viewer::system(), |a| {
            let person = persons::actions::create(a, &new).await?;
            passwords::set(a, person, &hash).await?;
            Ok(person)
        });
        made.unwrap()
    }

    /// A browser that nobody has used.
    pub fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            address: IpAddr::from([192, 0, 2, 1]),
            cookies: BTreeMap::new(),
            headers: Vec::new(),
        }
    }

    /// A browser in which this person is signed in.
    pub async fn signed_in(&self, email: &str) -> Browser {
        let mut browser = self.browser();
        let answer = browser.sign_in(email, PASSWORD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        browser
    }

    /// A program with this token.
    pub fn program(&self, token: &str) -> Browser {
        let mut program = self.browser();
        program.headers.push((header::AUTHORIZATION.to_string(), format!("Bearer {token}")));
        program
    }

    pub async fn one(&self, sql: &'static str) -> i64 {
        let mut view = self.app.db.view(Viewer::system()).await.unwrap();
        view.one(sql, &[]).await.unwrap()
    }
}

fn node(test: &TestDb, run: Run) -> (App, Router) {
    let app = App::new(Parts {
        db: test.db.clone(),
        edge: web::Edge { clock: test.clock.clone(), ids: test.ids.clone() },
        base_url: run.base_url.map(str::to_owned),
        demo: run.demo,
        menu: Menu { rooms: ROOMS, counts: |_| Box::pin(async { Ok(Default::default()) }) },
        trusted_proxies: run.trusted_proxy.into_iter().collect(),
        hashing: Hashing::new(2),
        known_about_me: crate::known_about_me(),
        retention: crate::privacy::retention(),
        first_run: FirstRun::default(),
        post: None,
    });
    let (api, _) = entrance::api().merge(crate::directory_api()).split_for_parts();
    let router = entrance::pages()
        .merge(crate::directory_pages())
        .into_router()
        .merge(api)
        .route("/", axum::routing::get(async |visit: crate::Visit| visit.viewer().name.clone()))
        .fallback(async || StatusCode::NOT_FOUND)
        .layer(from_fn_with_state(app.clone(), entrance::lead_to_setup))
        .layer(from_fn_with_state(app.edge.clone(), web::explain))
        .layer(from_fn(web::protect))
        .with_state(app.clone());
    (app, router)
}

/// Somebody who asks, and keeps cookies.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub address: IpAddr,
    pub cookies: BTreeMap<String, String>,
    pub headers: Vec<(String, String)>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser {
    pub async fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        self.post("/sign-in", &[("email", email), ("password", password)]).await
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), "").await
    }

    pub async fn delete(&mut self, path: &str) -> Answer {
        self.send(Request::delete(path), "").await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| [name, "=", &escape(value)].concat()).collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, &pairs.join("&")).await
    }

    pub async fn post_json(&mut self, path: &str, body: &str) -> Answer {
        self.send(Request::post(path).header(header::CONTENT_TYPE, "application/json"), body).await
    }

    pub async fn put_json(&mut self, path: &str, body: &str) -> Answer {
        self.send(Request::put(path).header(header::CONTENT_TYPE, "application/json"), body).await
    }

    pub async fn patch_json(&mut self, path: &str, body: &str) -> Answer {
        self.send(Request::patch(path).header(header::CONTENT_TYPE, "application/json"), body).await
    }

    async fn send(&mut self, mut request: http::request::Builder, body: &str) -> Answer {
        if !self.cookies.is_empty() {
            let all: Vec<String> =
                self.cookies.iter().map(|(name, value)| [name, "=", value].concat()).collect();
            request = request.header(header::COOKIE, all.join("; "));
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let mut request = request.body(Body::from(body.to_owned())).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(self.address, 40_000)));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let answer = Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(bytes.to_vec()).unwrap(),
        };
        self.keep_cookies(&answer);
        answer
    }

    fn keep_cookies(&mut self, answer: &Answer) {
        for line in answer.set_cookies() {
            let (name, value) = line.split(';').next().and_then(|pair| pair.split_once('=')).unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub fn location(&self) -> Option<&str> {
        self.header("location")
    }

    pub fn set_cookies(&self) -> Vec<String> {
        let all = self.headers.get_all(header::SET_COOKIE);
        all.iter().map(|value| value.to_str().unwrap().to_owned()).collect()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

fn escape(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
