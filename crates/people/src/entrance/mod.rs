//! The entrance: founding an organisation, signing in, links that let somebody in once, API tokens, and oneself.

pub mod about_me;
mod browser;
mod cookies;
mod devices;
mod entered;
mod event;
mod first_run;
pub(crate) mod form;
pub mod links;
pub mod me;
pub mod organisation;
pub mod passwords;
mod secret;
mod sessions;
pub mod setup;
mod sign_in;
pub mod throttle;
pub mod tokens;

pub use about_me::KnownAboutMe;
pub use browser::Browser;
pub use cookies::Keeps;
pub use devices::forget_unused as forget_browsers;
pub use entered::{Entered, let_in};
pub use event::{AtTheEntrance, OfTheOrganisation};
pub use first_run::{FirstRun, is_founded, lead_to_setup};
pub use organisation::{Founded, init};
pub use passwords::{Hashing, Password};
pub use secret::Secret;
pub use sessions::still_open as sessions_still_open;
pub use setup::prepare;

use db::Act;
use kernel::Failure;
use utoipa_axum::router::OpenApiRouter;
use web::Pages;

use crate::App;

/// The pages of the entrance.
pub fn pages() -> Pages<App> {
    Pages::new()
        .merge(setup::pages::pages())
        .merge(sign_in::pages::pages())
        .merge(links::pages::pages())
        .merge(organisation::pages::pages())
        .merge(me::pages::pages())
        .merge(tokens::pages::pages())
        .merge(about_me::pages::pages())
}

/// The entrance for programs; paths begin with `/api/v1`.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(links::api::api())
        .merge(organisation::api::api())
        .merge(me::api::api())
        .merge(tokens::api::api())
        .merge(about_me::api::api())
}

/// Drops what has ended by itself. For an hourly job; what is kept for a time goes by the rules of [`crate::privacy`].
pub async fn tidy_up(a: &mut Act) -> Result<u64, Failure> {
    let now = a.now;
    Ok(sessions::drop_expired(a).await?
        + crate::availability::store::drop_past(a, now).await?
        + throttle::drop_past(a).await?)
}
