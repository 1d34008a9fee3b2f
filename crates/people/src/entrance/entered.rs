//! Somebody comes in: the same, whichever way they proved who they are.

use axum::response::Response;
use db::Act;
use kernel::Failure;

use super::cookies::Keeps;
use super::{Browser, Secret, devices, sessions};
use crate::{App, PersonId};

/// What the browser of somebody who came in is to keep.
pub struct Entered {
    session: Secret,
    device: Secret,
}

/// Begins a session in this browser under a new key and remembers the browser.
pub async fn let_in(a: &mut Act, person: PersonId, browser: &Browser) -> Result<Entered, Failure> {
    Ok(Entered {
        session: sessions::start(a, person, &browser.label, browser.session.as_ref()).await?,
        device: devices::remember(a, person, browser.device.as_ref()).await?,
    })
}

impl Entered {
    /// On to a page of the house, with the keys in hand.
    pub fn go_to(&self, app: &App, path: &str) -> Response {
        let mut response = web::see_other(path);
        Keeps::Session.give(app, &self.session, response.headers_mut());
        Keeps::Device.give(app, &self.device, response.headers_mut());
        response
    }
}
