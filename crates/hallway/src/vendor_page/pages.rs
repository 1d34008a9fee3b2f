//! The page of a vendor. Six statements, the session and the count of the menu among them.

use askama::Template;
use axum::response::IntoResponse;
use kernel::Audience;
use map::by_link::api::known;
use map::policy::may;
use map::relationships::store::{self as relationships, Filter, Whose};
use people::place::Place;
use people::vendors::views::{self, Vendor};
use people::{App, VendorId, Visit, avatar};
use web::{Answer, Chrome, Page, Pages, Speech, get, initials};

use super::store::{self, Beside};
use crate::person::says;

/// How many people and teams, and how many links, a page shows.
const MOST: i64 = 100;

pub fn pages() -> Pages<App> {
    Pages::new().route("/vendors/{id}", get(show))
}

#[derive(Template)]
#[template(path = "vendor_page/vendor.html")]
struct VendorPage {
    t: Speech,
    chrome: Chrome,
    vendor: Vendor,
    guests: Vec<Face>,
    /// The teams that stand for it.
    teams: Vec<Beside>,
    links: Vec<Link>,
    /// What it says that it needs, and who wrote that for whom and when.
    said: Option<(String, String)>,
    /// Hands out links to its page, and writes what it needs on its behalf.
    may_open: bool,
}

/// Somebody who comes from the vendor.
struct Face {
    path: String,
    name: String,
    says: String,
    initials: String,
    avatar: u8,
}

/// A relationship with the vendor.
struct Link {
    path: String,
    words: String,
    last: String,
    is_secret: bool,
}

async fn show(mut visit: Visit, Place(id): Place<VendorId>) -> Answer {
    let viewer = visit.viewer().clone();
    let vendor = views::vendor(&mut visit.view, &viewer, id).await?;
    let standing = known(&mut visit, id).await?;
    let may_open = !standing.is_retired && may(&viewer, standing.deed_to_open());
    let beside = store::beside(&mut visit.view, id, MOST).await?;
    let (teams, guests): (Vec<Beside>, Vec<Beside>) = beside.into_iter().partition(|one| one.is_team);
    let filter = Filter { whose: Whose::OfParty(id.0), limit: MOST, ..Filter::default() };
    let links = relationships::list(&mut visit.view, viewer.person, &filter).await?;
    for link in links.iter().filter(|link| link.audience != Audience::COLLEAGUES) {
        visit.view.saw(link.id.0, link.audience);
    }
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let said = standing.statement().map(|said| {
        let (name, day) = (said.written_name.unwrap_or_default(), t.day(said.written_at));
        let by = if said.on_behalf { "vendor-page-said-for" } else { "vendor-page-said-by" };
        (said.words, t.a3(by, "name", &name, "vendor", &vendor.name, "day", &day))
    });
    let page = VendorPage {
        said,
        may_open,
        guests: guests.iter().map(|guest| Face::of(&t, guest)).collect(),
        teams,
        links: links
            .iter()
            .map(|link| Link {
                path: format!("/relationships/{}", link.id),
                words: t.a2(
                    "relationship-words",
                    "provider",
                    &link.provider_name,
                    "customer",
                    &link.customer_name,
                ),
                last: match link.last_request_at {
                    Some(at) => t.a1("relationship-last", "day", t.day(at)),
                    None => t.s("relationship-never"),
                },
                is_secret: link.audience != Audience::COLLEAGUES,
            })
            .collect(),
        vendor,
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

impl Face {
    fn of(t: &Speech, guest: &Beside) -> Self {
        let (called, say_it) = (guest.preferred_name.as_deref(), guest.say_it.as_deref());
        Self {
            path: format!("/people/{}", guest.id),
            says: says(t, &guest.name, called, say_it).unwrap_or_default(),
            initials: initials(&guest.name),
            avatar: avatar(guest.id),
            name: guest.name.clone(),
        }
    }
}
