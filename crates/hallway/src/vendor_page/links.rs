//! Handing out the links of a vendor: which there are, and a new one that is shown once.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Instant};
use map::by_link::api::known;
use map::by_link::input::NewLink;
use map::by_link::model::{Link, LinkId, Offer, USUAL_DAYS};
use map::by_link::{actions, store};
use map::policy::require;
use map::within::Within;
use people::forms::errors;
use people::place::Place;
use people::{Actor, App, VendorId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post};

use crate::code::Code;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/vendors/{id}/links", get(list).post(make))
        .route("/vendors/{id}/links/{link}/withdrawal", post(withdraw))
}

#[derive(Template)]
#[template(path = "vendor_page/links.html")]
struct LinksPage {
    t: Speech,
    chrome: Chrome,
    id: VendorId,
    vendor: String,
    is_retired: bool,
    days: String,
    wrong: Option<String>,
    links: Vec<Row>,
}

struct Row {
    id: LinkId,
    made: String,
    standing: String,
    used: String,
    opens: bool,
}

#[derive(Template)]
#[template(path = "vendor_page/made.html")]
struct MadePage {
    t: Speech,
    chrome: Chrome,
    id: VendorId,
    link_id: LinkId,
    vendor: String,
    link: String,
    until: String,
    code: Code,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    days: String,
}

async fn list(visit: Visit, Place(id): Place<VendorId>) -> Answer {
    page(visit, id, USUAL_DAYS.to_string(), &[]).await
}

async fn page(mut visit: Visit, id: VendorId, days: String, wrong: &[FieldError]) -> Answer {
    let standing = known(&mut visit, id).await?;
    require(visit.viewer(), standing.deed_to_open())?;
    let links = store::links(&mut visit.view, id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = LinksPage {
        id,
        vendor: standing.vendor_name,
        is_retired: standing.is_retired,
        days,
        wrong: wrong.first().map(|error| t.s(error.message)),
        links: links.iter().map(|link| Row::of(&t, link)).collect(),
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

impl Row {
    fn of(t: &Speech, link: &Link) -> Self {
        let day = |at: Instant| t.day(at);
        let standing = match link.withdrawn_at {
            Some(at) => t.a1("vendor-link-withdrawn", "day", day(at)),
            None if link.opens(t.now) => t.a1("vendor-link-opens", "when", t.at(link.expires_at)),
            None => t.a1("vendor-link-over", "day", day(link.expires_at)),
        };
        let last = link.last_used_on.as_deref().and_then(|day| day.parse().ok());
        Self {
            id: link.id,
            made: match &link.made_name {
                Some(name) => t.a2("vendor-link-made-by", "name", name, "day", day(link.made_at)),
                None => t.a1("vendor-link-made", "day", day(link.made_at)),
            },
            standing,
            used: match last {
                Some(last) => t.a2("vendor-link-used", "n", link.days_used, "day", t.date(last)),
                None => t.s("vendor-link-unused"),
            },
            opens: link.opens(t.now),
        }
    }
}

/// Shows the link in the answer to the form: it is in no address and cannot be asked for again.
async fn make(actor: Actor, Place(id): Place<VendorId>, Form(typed): Form<Typed>) -> Answer {
    // What is no number is no number of days.
    let new = NewLink { days: Some(typed.days.trim().parse().unwrap_or(0)) };
    let made: Result<Offer, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::offer(a, id, &new).await);
    let offer = match made {
        Ok(offer) => offer,
        Err(failure) => return page(actor.visit().await?, id, typed.days, &errors(failure)?).await,
    };
    let link = actor.app.link(&offer.path());
    let mut visit = actor.visit().await?;
    let vendor = known(&mut visit, id).await?.vendor_name;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let (until, code) = (t.at(offer.expires_at), Code::of(&link)?);
    let page = MadePage { t, chrome, id, link_id: offer.id, vendor, link, until, code };
    Ok(web::in_private(Page(page).into_response()))
}

async fn withdraw(actor: Actor, Within(id, link): Within<VendorId, LinkId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::withdraw(a, id, link).await);
    done?;
    Ok(web::see_other(&format!("/vendors/{id}/links?said=vendor-link-withdrawn")))
}
