//! A house with everybody in it, and its router without a socket.

mod agreed;
mod barriers;
mod cast;
mod furnish;
mod ideas;
mod improvements;
mod needs;
mod requests;
mod reviews;
mod rounds;
mod safe;
mod things;
mod undo;

use std::any::Any;
use std::sync::Arc;

use axum::Router;
use db::{Db, Durability, Location};
use hallway::mail::MailSettings;
use hallway::schema;
use hallway::server::{self, Metrics, Settings};
use testkit::{SteeredClock, SteeredIds};

pub use cast::{CLEARED, GUESTS, Key, PRINCIPALS, Principal, principal};
pub use furnish::{WITH_FORM, email};
pub use requests::{REQUESTS, Request};
pub use things::{MISSING, Things};

/// The password of the administrator; nobody else has one.
pub const PASSWORD: &str = "a long walk home";
pub const FIGURES_TOKEN: &str = "figures-token";

pub struct House {
    pub name: &'static str,
    pub db: Db,
    pub clock: Arc<SteeredClock>,
    pub ids: Arc<SteeredIds>,
    pub things: Things,
    pub router: Router,
    /// What must stay as long as the database is used.
    _keep: Box<dyn Any + Send + Sync>,
}

/// A furnished house on SQLite.
pub async fn house() -> House {
    let folder = tempfile::tempdir().unwrap();
    let (clock, ids) = (Arc::new(SteeredClock::default()), Arc::new(SteeredIds::default()));
    let location = Location::Sqlite(folder.path().join("hallway.db"), Durability::None);
    let db = Db::open(&location, clock.clone(), ids.clone()).await.unwrap();
    let mut house = House::over("SQLite", db, clock, ids, folder);
    house.furnish().await;
    house
}

/// An empty house on each database.
pub async fn empty_houses() -> Vec<House> {
    let fresh = testkit::databases(&schema::migrations()).await.unwrap();
    let over = |test: testkit::TestDb| {
        House::over(test.name, test.db.clone(), test.clock.clone(), test.ids.clone(), test)
    };
    fresh.into_iter().map(over).collect()
}

/// A furnished house on each database.
pub async fn houses() -> Vec<House> {
    let mut houses = empty_houses().await;
    for house in &mut houses {
        house.furnish().await;
    }
    houses
}

impl House {
    fn over(
        name: &'static str,
        db: Db,
        clock: Arc<SteeredClock>,
        ids: Arc<SteeredIds>,
        keep: impl Any + Send + Sync,
    ) -> Self {
        schema::install_texts();
        let settings = Settings {
            base_url: Some("https://hallway.example".parse().unwrap()),
            metrics_token: Some(FIGURES_TOKEN.to_owned()),
            // Mails go out, to a server that is away.
            mail: Some(MailSettings::new("smtp://127.0.0.1:1", None, "hallway.example").unwrap()),
            ..Settings::default()
        };
        let app = server::app(db.clone(), clock.clone(), &settings, false);
        let router = server::router(app, &settings, Metrics::start()).unwrap();
        Self { name, db, clock, ids, things: Things::default(), router, _keep: Box::new(keep) }
    }

    pub fn note(&mut self, name: &str, id: i64) {
        self.things.put(name, id);
    }

    pub fn say(&mut self, name: &str, word: &str) {
        self.things.put(name, word);
    }
}
