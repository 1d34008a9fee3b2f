//! Handing out links: how somebody comes in, and a link that is shown once.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Refusal};
use web::{Answer, Chrome, Page, Speech};

use crate::entrance::links::store::{self, Standing};
use crate::entrance::links::{Offer, Purpose, actions};
use crate::persons::model::is_own_address;
use crate::persons::views::{self, Person};
use crate::place::Place;
use crate::policy::{self, Deed};
use crate::{Actor, PersonId, Visit, circles};

#[derive(Template)]
#[template(path = "entrance/links/ways_in.html")]
struct WaysIn {
    t: Speech,
    chrome: Chrome,
    person: Person,
    has_password: bool,
    invited_until: Option<String>,
    reset_until: Option<String>,
    /// A link puts them out of circles, which have to let them in again.
    in_circles: bool,
    /// It can be sent by mail.
    has_mail: bool,
}

#[derive(Template)]
#[template(path = "entrance/links/made.html")]
struct Made {
    t: Speech,
    chrome: Chrome,
    person: PersonId,
    purpose: Purpose,
    link: String,
    lasts: String,
}

/// How somebody comes in, for those who hand out links.
pub async fn show(mut visit: Visit, Place(id): Place<PersonId>) -> Answer {
    let viewer = visit.viewer().clone();
    let person = views::person(&mut visit.view, &viewer, id).await?;
    policy::require(&viewer, Deed::OpenDoors)?;
    let now = visit.view.now;
    let Standing { has_password, invited_until, reset_until } =
        store::standing(&mut visit.view, id, now).await?;
    let in_circles = viewer.person != id.0 && circles::has_others(&mut visit.view, id).await?;
    let chrome = visit.chrome("").await?;
    let t = visit.speech();
    let (invited_until, reset_until) = (invited_until.map(|at| t.at(at)), reset_until.map(|at| t.at(at)));
    let has_mail = visit.app.post.is_some() && is_own_address(&person.email);
    let page = WaysIn { t, chrome, person, has_password, invited_until, reset_until, in_circles, has_mail };
    Ok(Page(page).into_response())
}

pub async fn invite(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    make(actor, person, Purpose::Invitation).await
}

pub async fn offer_reset(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    make(actor, person, Purpose::Reset).await
}

/// Shows the link in the answer to the form: it is in no address and cannot be asked for again.
async fn make(actor: Actor, person: PersonId, purpose: Purpose) -> Answer {
    let offer: Result<Offer, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::offer(a, person, purpose).await);
    let offer = offer?;
    let link = actor.app.link(&offer.path());
    let mut visit = actor.visit().await?;
    let chrome = visit.chrome("").await?;
    let t = visit.speech();
    let lasts = t.at(offer.expires_at);
    Ok(web::in_private(Page(Made { t, chrome, person, purpose, link, lasts }).into_response()))
}

pub async fn mail_invitation(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    mail(actor, person, Purpose::Invitation).await
}

pub async fn mail_reset(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    mail(actor, person, Purpose::Reset).await
}

async fn mail(actor: Actor, person: PersonId, purpose: Purpose) -> Answer {
    let has_mail = actor.app.post.is_some();
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::send(a, person, purpose).await?;
        // Whoever may not learns nothing of how the house is run.
        if has_mail { Ok(()) } else { Err(Refusal::Conflict("mail-is-off").into()) }
    });
    done?;
    Ok(web::see_other(&format!("/people/{person}/entrance?said=link-mailed")))
}

pub async fn withdraw_invitation(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    withdraw(actor, person, Purpose::Invitation).await
}

pub async fn withdraw_reset(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    withdraw(actor, person, Purpose::Reset).await
}

async fn withdraw(actor: Actor, person: PersonId, purpose: Purpose) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::withdraw(a, person, purpose).await);
    done?;
    Ok(web::see_other(&format!("/people/{person}/entrance?said=link-withdrawn")))
}
