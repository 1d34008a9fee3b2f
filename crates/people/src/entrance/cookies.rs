//! The cookies of the house, all with the same protection.

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use http::HeaderMap;
use http::header::SET_COOKIE;

use super::Secret;
use crate::App;
use crate::session::LONGEST_SECONDS;

/// What a browser keeps for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// Who is signed in.
    Session,
    /// That somebody signed in here before.
    Device,
    /// An invitation or password reset on its way from the address bar to the form.
    Link,
    /// The link by which a vendor reads its page, on its way from the address bar to the page.
    Between,
}

impl Keeps {
    /// The name; over TLS the browser itself ties it to this host.
    pub fn name(self, app: &App) -> &'static str {
        match (self, app.is_secure()) {
            (Self::Session, true) => "__Host-hallway",
            (Self::Session, false) => "hallway",
            (Self::Device, true) => "__Host-hallway-device",
            (Self::Device, false) => "hallway-device",
            (Self::Link, true) => "__Host-hallway-link",
            (Self::Link, false) => "hallway-link",
            (Self::Between, true) => "__Host-hallway-between",
            (Self::Between, false) => "hallway-between",
        }
    }

    const fn seconds(self) -> i64 {
        match self {
            Self::Session => LONGEST_SECONDS,
            // As long as browsers keep any cookie.
            Self::Device => 400 * 24 * 3600,
            Self::Link => 30 * 60,
            // A day's work; the link itself is good for longer.
            Self::Between => 12 * 3600,
        }
    }

    pub fn read(self, app: &App, headers: &HeaderMap) -> Option<Secret> {
        CookieJar::from_headers(headers).get(self.name(app)).map(|cookie| Secret::presented(cookie.value()))
    }

    /// Hands the browser something to keep.
    pub fn give(self, app: &App, secret: &Secret, to: &mut HeaderMap) {
        self.write(app, secret.reveal(), self.seconds(), to);
    }

    /// Asks the browser to forget it.
    pub fn take(self, app: &App, from: &mut HeaderMap) {
        self.write(app, "", 0, from);
    }

    fn write(self, app: &App, value: &str, seconds: i64, headers: &mut HeaderMap) {
        let cookie = Cookie::build((self.name(app), value))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(app.is_secure());
        // The crate's own Max-Age comes from another crate for times.
        let line = format!("{cookie}; Max-Age={seconds}");
        if let Ok(line) = line.parse() {
            headers.append(SET_COOKIE, line);
        }
    }
}
