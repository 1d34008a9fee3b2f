//! How people reach this Hallway.

use super::Finding;
use crate::cli::Place;
use crate::server::BaseUrl;

const CHECK: &str = "base URL";
const REMEDY: &str = "Set --base-url or HALLWAY_BASE_URL to the https:// address that people type.";

pub(super) fn check(place: &Place) -> Vec<Finding> {
    vec![base_url(place), proxies(place), mail(place)]
}

fn base_url(place: &Place) -> Finding {
    match &place.base_url {
        None => Finding::advice(
            CHECK,
            "none is set, so links in invitations, mails and feeds lack their beginning",
            REMEDY,
        ),
        Some(url) if url.is_https() => Finding::good(CHECK, format!("people come to {url}")),
        Some(url) if url.is_loopback() => {
            Finding::advice(CHECK, format!("{url} is reached from this machine alone"), REMEDY)
        }
        Some(url) => Finding::mend(
            CHECK,
            format!("at {url} passwords and confidential requests travel in the open"),
            "Put a proxy that speaks TLS in front, and set --base-url to its https:// address.",
        ),
    }
}

fn proxies(place: &Place) -> Finding {
    const CHECK: &str = "proxies";
    let is_behind_one = place.base_url.as_ref().is_some_and(BaseUrl::is_https);
    match place.trusted_proxies.as_slice() {
        [] if is_behind_one => Finding::advice(
            CHECK,
            "none is trusted, so everybody seems to come from the address of the proxy",
            "Name the proxy with --trusted-proxy, so that wrong passwords are counted by where they come from.",
        ),
        [] => Finding::good(CHECK, "none is trusted; callers are who connects"),
        some => {
            let some: Vec<String> = some.iter().map(ToString::to_string).collect();
            Finding::good(CHECK, format!("{} may say who calls", some.join(", ")))
        }
    }
}

fn mail(place: &Place) -> Finding {
    const CHECK: &str = "mail";
    let origin = place.base_url.as_ref().map(ToString::to_string);
    match place.mail(origin.as_deref()) {
        Ok(None) => Finding::good(CHECK, "none is sent; people read their notices in Hallway"),
        Err(error) => Finding::mend(CHECK, format!("{error}"), "Mend --mail-smtp and --mail-from."),
        Ok(Some(mail)) if mail.is_open() => Finding::mend(
            CHECK,
            format!("to {} mails travel in the open", mail.post().server()),
            "Begin --mail-smtp with smtps://, or end it with ?tls=required.",
        ),
        Ok(Some(_)) if origin.is_none() => {
            Finding::mend(CHECK, "links in mails need the address that people type", REMEDY)
        }
        Ok(Some(mail)) => {
            let post = mail.post();
            Finding::good(CHECK, format!("goes to {} and comes from {}", post.server(), post.sender()))
        }
    }
}
