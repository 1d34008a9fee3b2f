//! What is asked for, found in the organisation that was filled, and written down statement by statement.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use anyhow::{Context, bail};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use db::{Db, Durability, Location, act};
use hallway::edge::{SystemClock, SystemIds};
use hallway::server::{self, Limits, Metrics, Settings, Stopping};
use http::{Method, Request};
use http_body_util::BodyExt;
use kernel::{Failure, Viewer};
use people::PersonId;
use people::entrance::{Hashing, Password, passwords};
use tower::ServiceExt;

use crate::live;
use crate::load::Ask;
use crate::program::Place;
use crate::script::{Scene, Script, lines};

const PASSWORD: &str = "measured in the open air";
/// So many events has the request whose page is asked for.
const EVENTS: i64 = 20;

/// The server in this process, to prepare with and to see what it sends.
struct House {
    router: Router,
    db: Db,
}

/// Finds out what to ask for and writes the script of it.
pub async fn prepare(place: &Place) -> anyhow::Result<(Vec<Ask>, live::Scene)> {
    hallway::schema::install_texts();
    let house = House::open(place).await?;
    let (lead, email, team) = house.lead().await?;
    let hash = Hashing::new(1).hash(&Password::new(PASSWORD), house.db.ids().secret()).await?;
    let set: Result<(), Failure> =
        act!(house.db, Viewer::system(), |a| passwords::set(a, PersonId(lead), &hash).await);
    set?;
    let cookie = house.sign_in(&email).await?;
    let token =
        place.run(&["token", "create", "--person", &email, "--scope", "write", "--name", "bench"], "")?;
    let token = token.trim().to_owned();
    // What is behind is caught up with by the first who searches, and that is measured by nobody.
    hallway::search::catch_up(&house.db, usize::MAX).await?;
    let asks = house.asks(team, &cookie, &token).await?;
    let mut scenes = Vec::new();
    for ask in &asks {
        let first = house.sends(ask).await?;
        let (bytes, second) = house.sends(ask).await?;
        let statements = lines(&first.1, &second);
        scenes.push(Scene { path: ask.path.clone(), bytes, writes: ask.method == Method::POST, statements });
    }
    for (ask, scene) in asks.iter().zip(&scenes) {
        println!("{}: {} statements, {} bytes", ask.name, scene.statements.len(), scene.bytes);
    }
    std::fs::write(place.script(), serde_json::to_string(&Script(scenes))?)?;
    Ok((asks, house.listened_to(place).await?))
}

impl House {
    async fn open(place: &Place) -> anyhow::Result<Self> {
        let location = match &place.database_url {
            Some(url) => Location::Postgres(url.clone()),
            None => Location::Sqlite(place.file(), Durability::Full),
        };
        let db = Db::open(&location, Arc::new(SystemClock), Arc::new(SystemIds::default())).await?;
        let settings = Settings {
            base_url: None,
            listening: None,
            trusted_proxies: Vec::new(),
            metrics_token: None,
            limits: Limits::default(),
            mail: None,
            stopping: Stopping::default(),
        };
        let app = server::app(db.clone(), Arc::new(SystemClock), &settings, false);
        let router = server::router(app, &settings, Metrics::start())?;
        Ok(Self { router, db })
    }

    async fn one<T: db::Record>(&self, sql: &'static str, binds: db::Binds<'_>) -> anyhow::Result<T> {
        Ok(self.db.view(Viewer::system()).await?.one(sql, binds).await?)
    }

    /// Who leads the team with the longest line, the address and the team.
    async fn lead(&self) -> anyhow::Result<(kernel::Id, String, i64)> {
        let team: i64 = self
            .one(
                "SELECT r.team_id FROM requests r WHERE r.is_open AND r.confidentiality = 'open'
                 GROUP BY r.team_id ORDER BY COUNT(*) DESC, r.team_id LIMIT 1",
                &[],
            )
            .await?;
        let lead: kernel::Id = self
            .one("SELECT person_id FROM memberships WHERE team_id = $1 AND role = 'lead' LIMIT 1", &[&team])
            .await?;
        let email: String = self.one("SELECT email FROM persons WHERE id = $1", &[&lead]).await?;
        Ok((lead, email, team))
    }

    async fn answer(&self, request: Request<Body>) -> anyhow::Result<(http::response::Parts, String)> {
        let mut request = request;
        let from = SocketAddr::from((Ipv4Addr::LOCALHOST, 4_000));
        request.extensions_mut().insert(ConnectInfo(from));
        let answer = self.router.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let (parts, body) = answer.into_parts();
        let body = String::from_utf8_lossy(&body.collect().await?.to_bytes()).into_owned();
        if parts.status.is_client_error() || parts.status.is_server_error() {
            bail!("{}: {body}", parts.status);
        }
        Ok((parts, body))
    }

    async fn sign_in(&self, email: &str) -> anyhow::Result<String> {
        let form = format!("email={}&password={}", email.replace('@', "%40"), PASSWORD.replace(' ', "+"));
        let request = Request::post("/sign-in")
            .header("host", "127.0.0.1")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(form))?;
        let (parts, _) = self.answer(request).await?;
        let cookie = parts.headers.get("set-cookie").context("who signs in gets a cookie")?.to_str()?;
        Ok(cookie.split(';').next().unwrap_or_default().to_owned())
    }

    /// What is answered.
    async fn ask(&self, ask: &Ask) -> anyhow::Result<String> {
        let (parts, body) = ask.request("127.0.0.1")?.into_parts();
        let body = body.collect().await?.to_bytes();
        Ok(self.answer(Request::from_parts(parts, Body::from(body))).await?.1)
    }

    /// How long the answer is, and what is sent for it. What is looked up once is looked up before.
    async fn sends(&self, ask: &Ask) -> anyhow::Result<(usize, Vec<db::Statement>)> {
        self.ask(ask).await?;
        let (answer, statements) = db::written_down(self.ask(ask)).await;
        Ok((answer?.len(), statements))
    }

    async fn asks(&self, team: i64, cookie: &str, token: &str) -> anyhow::Result<Vec<Ask>> {
        let page = |name, path: String| Ask {
            name,
            method: Method::GET,
            path,
            headers: vec![("cookie", cookie.to_owned())],
            body: None,
        };
        let api = |name, method, path: String, body: Option<String>| Ask {
            name,
            method,
            path,
            headers: vec![
                ("authorization", format!("Bearer {token}")),
                ("content-type", "application/json".to_owned()),
                ("idempotency-key", "measured-{n}".to_owned()),
            ],
            body,
        };
        let (id, reference) = self.long_request(team).await?;
        loop {
            let so_far: i64 = self.one("SELECT COUNT(*) FROM events WHERE subject_id = $1", &[&id]).await?;
            if so_far >= EVENTS {
                break;
            }
            let body = Some(r#"{"body":"One more word, so that there is something to read."}"#.to_owned());
            self.ask(&api("a message", Method::POST, format!("/api/v1/requests/{id}/messages"), body))
                .await?;
        }
        let service: i64 = self
            .one(
                "SELECT id FROM services WHERE confidentiality = 'open' AND team_id <> $1 ORDER BY id LIMIT 1",
                &[&team],
            )
            .await?;
        let relationship: i64 = self
            .one(
                "SELECT r.relationship_id FROM requests r WHERE r.team_id = $1 AND r.confidentiality = 'open'
                 GROUP BY r.relationship_id ORDER BY COUNT(*) DESC, r.relationship_id LIMIT 1",
                &[&team],
            )
            .await?;
        let opening =
            format!(r#"{{"service":"{service}","subject":"Measured {{n}}","body":"Nothing to do."}}"#);
        let post = |path: &str, body: &str| api("", Method::POST, path.to_owned(), Some(body.to_owned()));
        let chain = format!("/requests/{}", self.chain(&opening, post).await?);
        let file =
            self.made(&post("/api/v1/files?name=measured.txt", &"a line of text\n".repeat(17_476))).await?;
        let file = format!("/files/{file}");
        let until =
            jiff::Timestamp::from_microsecond(self.db.now().0)?.to_zoned(jiff::tz::TimeZone::UTC).date();
        let from = until.saturating_sub(jiff::Span::new().days(364));
        Ok(vec![
            page("the queue of a team", "/requests".to_owned()),
            page("a request with 20 events", format!("/requests/{reference}")),
            api("opening a request", Method::POST, "/api/v1/requests".to_owned(), Some(opening)),
            api(
                "a year of insights",
                Method::GET,
                format!("/api/v1/insights/requests?from={from}&to={until}"),
                None,
            ),
            page("a year of insights, the page", format!("/insights?from={from}&to={until}")),
            page("a relationship, from one of its ends", format!("/relationships/{relationship}")),
            page("the map", "/map".to_owned()),
            page("a search", "/search?q=patient".to_owned()),
            page("a request in a chain of eleven", chain),
            page("an attachment of 256 KiB", file),
        ])
    }

    /// One more word on a request in the line of a team that is large enough for many pages.
    async fn listened_to(&self, place: &Place) -> anyhow::Result<live::Scene> {
        let live::Crowd { team, lead, cookies } = live::gather(&self.db).await?;
        let token =
            place.run(&["token", "create", "--person", &lead, "--scope", "write", "--name", "bench"], "")?;
        let post = |path: String, body: String| Ask {
            name: "a message",
            method: Method::POST,
            path,
            headers: vec![
                ("authorization", format!("Bearer {}", token.trim())),
                ("content-type", "application/json".to_owned()),
            ],
            body: Some(body),
        };
        let service =
            post("/api/v1/services".to_owned(), format!(r#"{{"name":"Listening","team":"{team}"}}"#));
        let service = self.made(&service).await?;
        let opening = format!(r#"{{"service":"{service}","subject":"Who hears this?","body":"All do."}}"#);
        let request = self.made(&post("/api/v1/requests".to_owned(), opening)).await?;
        let word = r#"{"body":"Who has this open hears of it."}"#.to_owned();
        Ok(live::Scene { message: post(format!("/api/v1/requests/{request}/messages"), word), team, cookies })
    }

    /// A request with five parts that each have one; gives its reference.
    async fn chain(&self, opening: &str, post: impl Fn(&str, &str) -> Ask) -> anyhow::Result<String> {
        let whole = self.made(&post("/api/v1/requests", opening)).await?;
        for _ in 0..5 {
            let part = self.made(&post(&format!("/api/v1/requests/{whole}/sub_requests"), opening)).await?;
            self.made(&post(&format!("/api/v1/requests/{part}/sub_requests"), opening)).await?;
        }
        let id: i64 = whole.parse()?;
        self.one("SELECT reference FROM requests WHERE id = $1", &[&id]).await
    }

    /// The id of what is made by asking for it.
    async fn made(&self, ask: &Ask) -> anyhow::Result<String> {
        let answer: serde_json::Value = serde_json::from_str(&self.ask(ask).await?)?;
        Ok(answer["id"].as_str().context("what was made has an id")?.to_owned())
    }

    /// Among the open requests of the team the one with most events that has not more than are wanted.
    async fn long_request(&self, team: i64) -> anyhow::Result<(i64, String)> {
        let id: i64 = self
            .one(
                "SELECT r.id FROM requests r WHERE r.team_id = $1 AND r.is_open AND r.confidentiality = 'open'
                   AND (SELECT COUNT(*) FROM events e WHERE e.subject_id = r.id) <= $2
                 ORDER BY (SELECT COUNT(*) FROM events e WHERE e.subject_id = r.id) DESC, r.id LIMIT 1",
                &[&team, &EVENTS],
            )
            .await?;
        let reference = self.one("SELECT reference FROM requests WHERE id = $1", &[&id]).await?;
        Ok((id, reference))
    }
}
