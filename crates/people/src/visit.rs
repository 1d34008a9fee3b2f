//! Who comes in: extractors that give handlers a viewer, or turn the visitor away.

use axum::extract::{FromRequestParts, Request};
use axum::response::{IntoResponse, Response};
use db::{Fact, View, act};
use http::request::Parts;
use http::{Method, header};
use kernel::{Failure, Id, Instant, Kind, Refusal, Viewer};
use serde::{Deserialize, Serialize};
use web::{Chrome, Me, Rejected, Room, Seal, Speech, Toast, Words};

use crate::entrance::Keeps;
use crate::session::{self, Session};
use crate::{App, Counts};

/// Somebody who looks: a viewer with a snapshot to read from.
pub struct Visit {
    pub app: App,
    pub view: View,
    pub session: Session,
    said: Option<String>,
}

/// Somebody who acts; use [`act!`](db::act!) with `actor.app.db` and `actor.viewer`.
pub struct Actor {
    pub app: App,
    pub viewer: Viewer,
    pub session: Session,
}

/// Somebody who acts, and of whom nothing is written down by coming: for what must leave no trace.
pub struct Unmarked(Actor);

impl std::ops::Deref for Unmarked {
    type Target = Actor;
    fn deref(&self) -> &Actor {
        &self.0
    }
}

/// Why somebody was not let in: to the sign-in page, or an answer in words.
pub enum TurnedAway {
    ToSignIn(String),
    Refused(Rejected),
}

impl<E> From<E> for TurnedAway
where
    Failure: From<E>,
{
    fn from(error: E) -> Self {
        Self::Refused(error.into())
    }
}

impl IntoResponse for TurnedAway {
    fn into_response(self) -> Response {
        match self {
            Self::ToSignIn(path) => web::see_other(&path),
            Self::Refused(rejected) => rejected.into_response(),
        }
    }
}

/// How often a session is marked as seen: writing it at every page would cost more than it tells.
const SEEN_EVERY_SECONDS: i64 = 300;

/// Lets somebody in, and marks their session as seen.
async fn enter(parts: &mut Parts, app: &App, view: View) -> Result<(View, Session), TurnedAway> {
    let (view, session) = recognise(parts, app, view).await?;
    let (viewer, now) = (view.viewer.clone(), view.now);
    mark(app, &viewer, now, &session).await?;
    Ok((view, session))
}

/// Who comes. Writes nothing.
async fn recognise(parts: &mut Parts, app: &App, mut view: View) -> Result<(View, Session), TurnedAway> {
    // Addresses end up in logs and histories: a key that came this way is a key that somebody else has, too.
    if parts.uri.query().is_some_and(|query| query.contains("=hw_") || query.contains("access_token=")) {
        return Err(Refusal::Unreadable("refusal-key-in-address").into());
    }
    let bearer = parts
        .headers
        .get(header::AUTHORIZATION)
        .map(|v| v.to_str().ok().and_then(|v| v.strip_prefix("Bearer ")).unwrap_or_default().to_owned());
    let known = match &bearer {
        // A token given but not known is refused, even beside a good cookie.
        Some(token) => session::of_token(&mut view, token.trim()).await?,
        None => match Keeps::Session.read(app, &parts.headers) {
            Some(key) => {
                let now = view.now;
                session::of_cookie(&mut view, key.reveal(), now).await?
            }
            None => None,
        },
    };
    let Some((viewer, session)) = known else {
        let for_programs = parts.uri.path().starts_with("/api/");
        if bearer.is_some() || for_programs {
            return Err(Refusal::SignIn.into());
        }
        let wanted = if parts.method == Method::GET {
            parts.uri.path_and_query().map_or("/", |p| p.as_str())
        } else {
            "/"
        };
        return Err(TurnedAway::ToSignIn(sign_in_path(wanted)));
    };
    if let Some(speaks) = parts.extensions.get::<web::Speaks>() {
        speaks.note(&viewer.language);
    }
    view.viewer = viewer;
    Ok((view, session))
}

/// Marks a session as seen, if it was not lately.
async fn mark(app: &App, viewer: &Viewer, now: Instant, session: &Session) -> Result<(), Failure> {
    if let Some(id) = session.id
        // A mark from before the clock was set back would keep the session for longer than it should live.
        && now.seconds_since(session.seen_at).abs() > SEEN_EVERY_SECONDS
    {
        let seen: Result<(), Failure> = act!(app.db, viewer, |a| {
            let now = a.now;
            a.run("UPDATE sessions SET seen_at = $1 WHERE id = $2", &[&now, &id]).await?;
            Ok(())
        });
        match seen {
            // Reading goes on while nothing can be written.
            Err(Failure::Refused(Refusal::Unavailable(_) | Refusal::Busy)) => {}
            marked => marked?,
        }
    }
    Ok(())
}

/// Where to sign in, to come back to `wanted` afterwards.
fn sign_in_path(wanted: &str) -> String {
    if wanted == "/" {
        return "/sign-in".to_owned();
    }
    let escaped: String = wanted
        .bytes()
        .map(|b| match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => char::from(b).to_string(),
            _ => format!("%{b:02X}"),
        })
        .collect();
    format!("/sign-in?next={escaped}")
}

/// The part of a query that pages share.
#[derive(Deserialize, Default)]
struct Common {
    said: Option<String>,
}

impl FromRequestParts<App> for Visit {
    type Rejection = TurnedAway;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, TurnedAway> {
        let view = app.db.view(Viewer::nobody()).await?;
        let (view, session) = enter(parts, app, view).await?;
        let common =
            axum::extract::Query::<Common>::try_from_uri(&parts.uri).map(|q| q.0).unwrap_or_default();
        Ok(Self { app: app.clone(), view, session, said: common.said })
    }
}

impl FromRequestParts<App> for Actor {
    type Rejection = TurnedAway;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, TurnedAway> {
        let glance = app.db.glance(Viewer::nobody()).await?;
        let (view, session) = enter(parts, app, glance).await?;
        Self::acting(app, view, session)
    }
}

impl FromRequestParts<App> for Unmarked {
    type Rejection = TurnedAway;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, TurnedAway> {
        let glance = app.db.glance(Viewer::nobody()).await?;
        let (view, session) = recognise(parts, app, glance).await?;
        Actor::acting(app, view, session).map(Self)
    }
}

/// Confidential things were read.
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reading {
    Read {},
}

impl Fact for Reading {
    const SUBJECT: &'static str = "reading";
}

impl Actor {
    fn acting(app: &App, view: View, session: Session) -> Result<Self, TurnedAway> {
        // It goes back before the act begins, so that nobody holds two connections.
        let viewer = view.viewer.clone();
        drop(view);
        if !viewer.may_write() {
            return Err(Refusal::Forbidden("refusal-scope").into());
        }
        Ok(Self { app: app.clone(), viewer, session })
    }

    /// A look for the one who acts, to show a form again with what is wrong.
    pub async fn visit(&self) -> Result<Visit, Failure> {
        let view = self.app.db.view(self.viewer.clone()).await?;
        Ok(Visit { app: self.app.clone(), view, session: self.session.clone(), said: None })
    }
}

impl Visit {
    pub fn viewer(&self) -> &Viewer {
        &self.view.viewer
    }

    /// How to speak to this viewer.
    pub fn speech(&self) -> Speech {
        let viewer = &self.view.viewer;
        let mut speech = Speech::new(Words::of(&viewer.language), &viewer.time_zone, self.view.now);
        speech.is_of_the_house = viewer.language == self.session.house_language;
        speech
    }

    /// The organisation's seal for cursors.
    pub fn seal(&self) -> Seal {
        crate::seal(&self.session.seal)
    }

    /// The frame of a page in the room `current`. One statement: the counts of the menu.
    pub async fn chrome(&mut self, current: &str) -> Result<Chrome, Failure> {
        let counts = (self.app.menu.counts)(&mut self.view).await?;
        Ok(self.chrome_with(current, counts))
    }

    /// The same for a page that has counted already. No statement.
    pub fn chrome_with(&self, current: &str, counts: Counts) -> Chrome {
        let t = self.speech();
        let is_guest = self.viewer().kind == Kind::Guest;
        let there = self.app.menu.rooms.iter().filter(|room| !(is_guest && room.for_colleagues));
        let rooms = there.map(|room| Room {
            name: room.name,
            path: room.path,
            icon: room.icon,
            key: room.key,
            current: room.name == current,
            count: match (room.counts_waiting, room.counts_news) {
                (true, _) => counts.waiting,
                (_, true) => counts.news,
                _ => 0,
            },
            counted: if room.counts_news { "rooms-with-news" } else { "rooms-without-first-word" },
            on_phone: room.on_phone,
            phone_only: room.phone_only,
        });
        let said = self.said.as_deref().map(|said| format!("said-{said}")).filter(|key| t.has(key));
        Chrome {
            organisation: self.session.organisation.clone(),
            rooms: rooms.collect(),
            me: Some(Me {
                name: self.view.viewer.name.clone(),
                initials: web::initials(&self.view.viewer.name),
                avatar: crate::avatar(self.view.viewer.person),
                works_here: self.view.viewer.kind == Kind::Employee,
                administers: self.view.viewer.administers(),
            }),
            demo: self.session.is_demo,
            keys_on: self.session.keys_on,
            toast: said.map(|key| Toast { text: t.s(&key), undo: None }),
        }
    }

    /// Lets something else be done and looks again, at what is there by then. Nobody holds two connections.
    pub async fn after(self, work: impl Future<Output = Result<(), Failure>>) -> Result<Self, Failure> {
        let Self { app, view, session, said } = self;
        let viewer = view.viewer.clone();
        drop(view);
        work.await?;
        let view = app.db.view(viewer).await?;
        Ok(Self { app, view, session, said })
    }

    /// Writes down which confidential things were shown. Called before the answer leaves.
    pub async fn log_seen(self) -> Result<(), Failure> {
        let View { viewer, seen, .. } = self.view;
        if seen.is_empty() {
            return Ok(());
        }
        log(&self.app, &viewer, &seen).await
    }
}

async fn log(app: &App, viewer: &Viewer, seen: &[db::Seen]) -> Result<(), Failure> {
    act!(app.db, viewer, |a| {
        for shown in seen {
            a.record(shown.subject, shown.audience, &Reading::Read {}).await?;
        }
        Ok(())
    })
}

/// The address of whoever calls: the peer, or what a trusted proxy says of it.
pub fn caller(app: &App, request: &Request) -> std::net::IpAddr {
    caller_of(app, request.extensions(), request.headers())
}

pub(crate) fn caller_of(
    app: &App,
    extensions: &http::Extensions,
    headers: &http::HeaderMap,
) -> std::net::IpAddr {
    let peer = extensions
        .get::<axum::extract::ConnectInfo<std::net::SocketAddr>>()
        .map_or(std::net::IpAddr::from([127, 0, 0, 1]), |info| info.0.ip().to_canonical());
    if !app.trusted_proxies.contains(&peer) {
        return peer;
    }
    // The last entry that no proxy of ours wrote is the only one nobody can make up.
    let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok());
    let hops: Vec<std::net::IpAddr> =
        forwarded.flat_map(|v| v.split(',')).filter_map(|hop| hop.trim().parse().ok()).collect();
    hops.into_iter().rev().find(|hop| !app.trusted_proxies.contains(hop)).unwrap_or(peer)
}

/// Which colours a person's initials have.
pub fn avatar(person: Id) -> u8 {
    u8::try_from((person.0 ^ (person.0 >> 21)).rem_euclid(7)).unwrap_or(0)
}
