//! What every handler is given: the database, and how this Hallway is run.

use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;

use axum::extract::FromRef;
use db::{Db, View};

use crate::Post;
use crate::entrance::{FirstRun, Hashing, KnownAboutMe};
use crate::privacy::Retention;

/// Shared by all handlers.
#[derive(Clone)]
pub struct App(Arc<Parts>);

pub struct Parts {
    pub db: Db,
    pub edge: web::Edge,
    /// `https://hallway.example`, the only source of links that leave the house: never what a caller says. Without one,
    /// links begin with `/`.
    pub base_url: Option<String>,
    /// The demo, where a click signs in.
    pub demo: bool,
    pub menu: Menu,
    /// Proxies whose word about the caller's address is taken.
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// Hashing a password takes 20 MiB and a core; no more at once than there are cores.
    pub hashing: Hashing,
    /// Every kind of row that is held about a person: [`crate::known_about_me`] and those of the crates to the right.
    pub known_about_me: Vec<KnownAboutMe>,
    /// Every rule of how long something is kept, of this crate and those to the right.
    pub retention: Vec<Retention>,
    /// Whether there is an organisation yet; begin with the default.
    pub first_run: FirstRun,
    /// How mails leave the house; nothing where they do not.
    pub post: Option<Arc<dyn Post>>,
}

/// The rooms of the house, and what is counted beside them.
pub struct Menu {
    pub rooms: &'static [RoomSpec],
    pub counts: CountsOfMenu,
}

/// What the menu shows beside its rooms.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// What the viewer's teams have not answered yet.
    pub waiting: i64,
    /// About how many requests there is news that was not read.
    pub news: i64,
}

/// Counts for the viewer, in one statement.
pub type CountsOfMenu =
    for<'a> fn(&'a mut View) -> Pin<Box<dyn Future<Output = db::Result<Counts>> + Send + 'a>>;

pub struct RoomSpec {
    /// Key of its name, `room-today`.
    pub name: &'static str,
    pub path: &'static str,
    pub icon: &'static str,
    /// `g`, then this letter, leads there.
    pub key: &'static str,
    pub on_phone: bool,
    /// Shows the count of those who wait for a first word.
    pub counts_waiting: bool,
    /// Shows about how many requests there is news.
    pub counts_news: bool,
    /// Shown in the bar of a phone alone, because elsewhere a button stands for it.
    pub phone_only: bool,
    /// Guests do not find it.
    pub for_colleagues: bool,
}

impl App {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// Cookies are `Secure` and bound to the host when people come over TLS.
    pub fn is_secure(&self) -> bool {
        self.base_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// A link that can be given to somebody.
    pub fn link(&self, path: &str) -> String {
        match &self.base_url {
            Some(base) => format!("{}{path}", base.trim_end_matches('/')),
            None => path.to_owned(),
        }
    }

    /// The host in the address of this Hallway: what its mails and calendar entries are named after.
    pub fn host(&self) -> String {
        let url = self.base_url.as_deref().unwrap_or_default();
        let authority = url.split_once("://").map_or(url, |(_, rest)| rest);
        let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
        if host.is_empty() { "hallway.invalid".to_owned() } else { host.trim_matches(['[', ']']).to_owned() }
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl FromRef<App> for web::Edge {
    fn from_ref(app: &App) -> Self {
        app.edge.clone()
    }
}
