//! Whoever stands at the entrance: what their browser brings along.

use std::convert::Infallible;
use std::net::IpAddr;

use axum::extract::FromRequestParts;
use http::header::{ACCEPT_LANGUAGE, HeaderName, USER_AGENT};
use http::request::Parts;
use web::Words;

use super::Secret;
use super::cookies::Keeps;
use crate::App;
use crate::visit::caller_of;

/// Somebody not known yet.
pub struct Browser {
    pub address: IpAddr,
    /// `Firefox, Linux`; empty when it does not say.
    pub label: String,
    pub words: Words,
    pub session: Option<Secret>,
    pub device: Option<Secret>,
    pub link: Option<Secret>,
    /// The link of a vendor.
    pub between: Option<Secret>,
}

impl FromRequestParts<App> for Browser {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let text =
            |name: HeaderName| parts.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
        Ok(Self {
            address: caller_of(app, &parts.extensions, &parts.headers),
            label: label(text(USER_AGENT)),
            words: Words::accepted(text(ACCEPT_LANGUAGE)),
            session: Keeps::Session.read(app, &parts.headers),
            device: Keeps::Device.read(app, &parts.headers),
            link: Keeps::Link.read(app, &parts.headers),
            between: Keeps::Between.read(app, &parts.headers),
        })
    }
}

/// Enough to recognise one's own browser in a list. The rest of what it says about itself is not kept.
fn label(user_agent: &str) -> String {
    // The first that fits: most browsers also claim to be the ones below them.
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let find = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    [find(&BROWSERS), find(&SYSTEMS)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn a_browser_is_called_as_people_call_it() {
        let edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0";
        assert_eq!(label(edge), "Edge, Windows");
        assert_eq!(
            label("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"),
            "Firefox, Linux"
        );
        assert_eq!(label("curl/8"), "");
    }
}
