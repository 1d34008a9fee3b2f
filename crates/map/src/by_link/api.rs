//! `/api/v1/vendors/{id}/links` and `/statement`.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Kind, Refusal};
use people::place::Place;
use people::{Actor, App, Once, VendorId, Visit, once};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::input::{NewLink, NewStatement};
use super::model::{LinkId, Offer, Standing, Statement};
use super::views::{LinkOffered, StatementView, VendorLinks};
use super::{actions, store};
use crate::policy::require;
use crate::within::Within;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, make)).routes(routes!(withdraw)).routes(routes!(show, state))
}

/// The vendor as this viewer stands to it, if they may know of it. One statement.
pub async fn known(visit: &mut Visit, vendor: VendorId) -> Answer<Standing> {
    let viewer = visit.viewer().clone();
    let standing = store::standing(&mut visit.view, viewer.person, vendor).await?;
    Ok(standing.filter(|standing| standing.is_known_to(&viewer)).ok_or(Refusal::NotFound)?)
}

/// Links by which a vendor reads its page
///
/// For those who answer for the vendor here, and administrators. Of its use only days are kept.
#[utoipa::path(get, path = "/api/v1/vendors/{id}/links", tag = "vendors", params(("id" = String, Path)),
    responses((status = OK, body = VendorLinks), (status = 403), (status = 404)))]
async fn list(mut visit: Visit, Place(id): Place<VendorId>) -> Answer {
    let standing = known(&mut visit, id).await?;
    require(visit.viewer(), standing.deed_to_open())?;
    let now = visit.view.now;
    let links = store::links(&mut visit.view, id).await?;
    Ok(Json(VendorLinks { items: links.into_iter().map(|link| link.view(now)).collect() }).into_response())
}

/// Make a link by which a vendor reads its page
///
/// Whoever has it reads what the vendor and the teams here promised each other, what is open between them, and the
/// vendor's statement, without signing in. It is shown this once.
#[utoipa::path(post, path = "/api/v1/vendors/{id}/links", tag = "vendors", params(("id" = String, Path)),
    request_body = NewLink,
    responses((status = CREATED, body = LinkOffered), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn make(actor: Actor, Place(id): Place<VendorId>, body: Body<NewLink>) -> Answer {
    let Body { key, fingerprint, value } = body;
    let once = Once { key, route: "POST /vendors/links", fingerprint: format!("{id} {fingerprint}") };
    let offer: Result<Offer, Failure> = act!(actor.app.db, actor.viewer, |a| {
        once::only(a, &once).await?;
        actions::offer(a, id, &value).await
    });
    let offer = offer?;
    let link = actor.app.link(&offer.path());
    let made = LinkOffered { id: offer.id, link, expires_at: offer.expires_at };
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

/// Withdraw a link by which a vendor reads its page
#[utoipa::path(delete, path = "/api/v1/vendors/{id}/links/{link}", tag = "vendors",
    params(("id" = String, Path), ("link" = String, Path)),
    responses((status = NO_CONTENT), (status = 403), (status = 404)))]
async fn withdraw(actor: Actor, Within(id, link): Within<VendorId, LinkId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::withdraw(a, id, link).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// What a vendor says that it needs
///
/// For everybody who works here, and for people of the vendor.
#[utoipa::path(get, path = "/api/v1/vendors/{id}/statement", tag = "vendors", params(("id" = String, Path)),
    responses((status = OK, body = StatementView), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<VendorId>) -> Answer {
    let tells_names = visit.viewer().kind == Kind::Employee;
    let said = known(&mut visit, id).await?.statement().ok_or(Refusal::NotFound)?;
    Ok(Tagged(StatusCode::OK, said.version, said.view(tells_names)).into_response())
}

/// Say what a vendor needs
///
/// People of the vendor say it themselves; those who answer for the vendor here, on its behalf. Another statement takes
/// its place.
#[utoipa::path(put, path = "/api/v1/vendors/{id}/statement", tag = "vendors", request_body = NewStatement,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = StatementView), (status = 403), (status = 404), (status = 409), (status = 412),
        (status = 422)))]
async fn state(
    actor: Actor,
    Place(id): Place<VendorId>,
    expected: IfMatch,
    body: Body<NewStatement>,
) -> Answer {
    let tells_names = actor.viewer.kind == Kind::Employee;
    let said: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::state(a, id, expected, &body.value).await?;
        let standing = store::standing(a, actor.viewer.person, id).await?;
        Ok(standing.and_then(Standing::statement).ok_or(Refusal::NotFound)?)
    });
    let said: Statement = said?;
    Ok(Tagged(StatusCode::OK, said.version, said.view(tells_names)).into_response())
}
