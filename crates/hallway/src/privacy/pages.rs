//! The privacy sheet: one page that says what is kept about persons, what for, who sees it and how long; made of the same
//! lists that the house goes by.

use askama::Template;
use axum::response::IntoResponse;
use kernel::Kind;
use people::policy::{Deed, may};
use people::privacy::store;
use people::second_key::store::{Representative, representatives};
use people::{App, PersonId, Visit};
use web::{Answer, Chrome, Page, Pages, Speech, get};

use super::views::PrivacySheet;

pub fn pages() -> Pages<App> {
    Pages::new().route("/privacy", get(show))
}

#[derive(Template)]
#[template(path = "privacy/sheet.html")]
struct SheetPage {
    t: Speech,
    chrome: Chrome,
    sheet: PrivacySheet,
    /// Who holds the second key; guests know nobody by name.
    representatives: Vec<Representative>,
    is_guest: bool,
    is_wished: bool,
    may_read_holds: bool,
}

async fn show(mut visit: Visit) -> Answer {
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let sheet = PrivacySheet::read(&mut visit, t.words()).await?;
    let viewer = visit.viewer().clone();
    let is_guest = viewer.kind == Kind::Guest;
    let representatives = if is_guest { Vec::new() } else { representatives(&mut visit.view).await? };
    let own = store::erasure_of(&mut visit.view, PersonId(viewer.person)).await?;
    let is_representative = representatives.iter().any(|one| one.person_id.0 == viewer.person);
    let page = SheetPage {
        t,
        chrome,
        sheet,
        representatives,
        is_guest,
        is_wished: own.is_some_and(|own| own.wished_at.is_some()),
        may_read_holds: !is_guest && may(&viewer, Deed::ReadHolds { is_representative }),
    };
    Ok(Page(page).into_response())
}
