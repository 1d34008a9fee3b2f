//! What every handler is given, put together.

use std::sync::Arc;

use db::Db;
use kernel::Clock;
use people::App;
use people::entrance::{FirstRun, Hashing};

use super::Settings;
use crate::mail::MailSettings;
use crate::{live, notices, privacy, rooms, search};

pub fn app(db: Db, clock: Arc<dyn Clock>, settings: &Settings, is_demo: bool) -> App {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let ids = db.ids().clone();
    App::new(people::Parts {
        db,
        edge: web::Edge { clock, ids },
        base_url: settings.origin(),
        demo: is_demo,
        menu: rooms::menu(),
        trusted_proxies: settings.trusted_proxies.clone(),
        hashing: Hashing::new(cores),
        known_about_me: [
            people::known_about_me(),
            map::known_about_me(),
            serve::known_about_me(),
            listen::known_about_me(),
            improve::known_about_me(),
            notices::known_about_me(),
            live::known_about_me(),
            search::known_about_me(),
        ]
        .into_iter()
        .flatten()
        .collect(),
        retention: privacy::retention(),
        first_run: FirstRun::default(),
        post: settings.mail.as_ref().map(MailSettings::post),
    })
}
