//! Live refresh: so many open pages on one line hear that something has changed, and fetch it.

use std::time::Duration;

use anyhow::{Context, bail};
use db::{Db, act, record};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use kernel::{Failure, Id, Viewer};
use people::teams::model::NewTeam;
use people::{PersonId, Role, session};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::load::{self, Ask};
use crate::program::{Place, Server, now, worked};

/// So many pages are open.
pub const PAGES: usize = 500;
/// Of one person no more than so many.
const OF_ONE: usize = 4;
/// So often something changes.
const ROUNDS: usize = 5;
const IDLE: Duration = Duration::from_secs(10);
/// Nobody waits longer than this.
const LONGEST: Duration = Duration::from_secs(30);

/// What is done to be heard of, whose line it is in, and the keys by which pages are opened.
pub struct Scene {
    pub message: Ask,
    pub team: Id,
    pub cookies: Vec<String>,
}

/// A team as large as is needed, since what is said in a line is for those who work on it.
pub struct Crowd {
    pub team: Id,
    /// The address of whoever leads it.
    pub lead: String,
    /// A key of each, made without signing in: hashing passwords is measured elsewhere.
    pub cookies: Vec<String>,
}

record! {
    struct Colleague {
        pub id: Id,
        pub email: String,
    }
}

/// Founds that team.
pub async fn gather(db: &Db) -> anyhow::Result<Crowd> {
    let wanted = i64::try_from(PAGES.div_ceil(OF_ONE))?;
    let persons: Vec<Colleague> = db
        .view(Viewer::system())
        .await?
        .all(
            "SELECT id, email FROM persons WHERE deactivated_at IS NULL AND kind = 'employee' ORDER BY id LIMIT $1",
            &[&wanted],
        )
        .await?;
    let lead = persons.first().context("there is nobody")?.email.clone();
    let gathered: Result<(Id, Vec<String>), Failure> = act!(db, Viewer::system(), |a| {
        let new = NewTeam { name: "Those who listen".to_owned(), ..NewTeam::default() };
        let team = people::teams::actions::create(a, &new).await?;
        let (now, end) = (a.now, a.now.plus_seconds(6 * 3_600));
        let mut cookies = Vec::new();
        for (place, person) in persons.iter().enumerate() {
            let role = if place == 0 { Role::Lead } else { Role::Member };
            people::teams::actions::join(a, team, PersonId(person.id), role).await?;
            let id = a.id();
            let (key, hash) = (format!("bench-{id}"), session::hash(&format!("bench-{id}")));
            a.run(
                "INSERT INTO sessions (token_hash, id, person_id, created_at, seen_at, expires_at, browser)
                 VALUES ($1, $2, $3, $4, $4, $5, 'bench')",
                &[&hash, &id, &person.id, &now, &end],
            )
            .await?;
            cookies.push(format!("hallway={key}"));
        }
        Ok((team.0, cookies))
    });
    let (team, cookies) = gathered?;
    Ok(Crowd { team, lead, cookies })
}

/// Opens the pages, changes something, and prints when they heard of it and what it cost.
pub async fn measure(place: &Place, server: &Server, scene: &Scene) -> anyhow::Result<()> {
    let (told, mut hears) = mpsc::unbounded_channel();
    let mut open = JoinSet::new();
    let before = server.resident()?;
    for n in 0..PAGES {
        let cookie =
            scene.cookies.get(n / OF_ONE).context("there are not enough people for so many pages")?;
        let (address, cookie, told) = (server.address.clone(), cookie.clone(), told.clone());
        let path = format!("/live?topics=line:{}", scene.team);
        let mut body = connect(&address, &path, &cookie).await?;
        open.spawn(async move {
            while let Some(Ok(frame)) = body.frame().await {
                let is_news =
                    frame.data_ref().is_some_and(|data| data.windows(7).any(|some| some == b"changed"));
                if is_news && told.send(now()).is_err() {
                    break;
                }
            }
        });
    }
    let pids = [vec![server.pid()], place.database_processes()].concat();
    let idle = worked(&pids);
    tokio::time::sleep(IDLE).await;
    let idle = (worked(&pids) - idle) / IDLE.as_secs_f64();
    let (mut took, mut work) = (Vec::new(), 0.0);
    for _ in 0..ROUNDS {
        let (began, working) = (now(), worked(&pids));
        load::once(&server.address, &scene.message).await?;
        for _ in 0..PAGES {
            match tokio::time::timeout(LONGEST, hears.recv()).await {
                Ok(Some(heard)) => took.push(heard - began),
                _ => bail!("only {} of {PAGES} pages heard of it", took.len() % PAGES),
            }
        }
        work += worked(&pids) - working;
    }
    took.sort_unstable();
    let at = |share: f64| took[((took.len() - 1) as f64 * share).round() as usize].as_secs_f64() * 1_000.0;
    println!(
        "live refresh, {PAGES} open pages: heard after {:.0} ms (p50), {:.0} ms (p99); {:.1} ms of CPU a change, \
         {idle:.1} ms a second while nothing happens; {:.1} KiB of memory a page",
        at(0.5),
        at(0.99),
        work / ROUNDS as f64,
        (server.resident()? - before) * 1_024.0 / PAGES as f64,
    );
    Ok(())
}

async fn connect(address: &str, path: &str, cookie: &str) -> anyhow::Result<Incoming> {
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) = http1::handshake::<_, Full<Bytes>>(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let request = http::Request::get(path).header("host", address).header("cookie", cookie);
    let answer = sender.send_request(request.body(Full::new(Bytes::new()))?);
    let answer = answer.await?;
    if !answer.status().is_success() {
        bail!("{path}: {}", answer.status());
    }
    // The connection lives as long as its sender.
    let mut body = answer.into_body();
    body.frame().await;
    tokio::spawn(async move {
        std::future::pending::<()>().await;
        drop(sender);
    });
    Ok(body)
}
