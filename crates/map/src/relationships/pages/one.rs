//! One relationship: both its ends, how it came about, and whether both see it.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use kernel::{Audience, Failure, Instant, Kind, Refusal};
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech};

use super::ROOM;
use crate::PartyKind;
use crate::policy::{Deed, may};
use crate::relationships::api::note_confidential;
use crate::relationships::model::{Origin, Relationship, RelationshipId, Side, State};
use crate::relationships::{actions, store};

#[derive(Template)]
#[template(path = "relationships/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    relationship: Relationship,
    lead: String,
    ends: [End; 2],
    origin: String,
    last: String,
    is_secret: bool,
}

/// One end as the page shows it.
struct End {
    side: Side,
    name: String,
    /// The page of the team, person or vendor, for those who may open it.
    path: Option<String>,
    is_mine: bool,
    /// By whom, as far as the viewer may know, and when.
    confirmed: Option<(Option<String>, Instant)>,
    may_confirm: bool,
}

pub async fn show(mut visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    let viewer = visit.viewer().clone();
    let found = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    let found = found.told_to(&viewer);
    note_confidential(&mut visit, std::slice::from_ref(&found));
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let end = |side: Side| {
        let mine = may(&viewer, Deed::Confirm { side: found.party(side) });
        End {
            side,
            name: found.name(side).to_owned(),
            path: path(&found, side).filter(|_| viewer.kind == Kind::Employee),
            is_mine: mine,
            confirmed: confirmed(&found, side),
            may_confirm: mine
                && !found.is_confirmed_by(side)
                && matches!(found.state, State::Proposed | State::ConfirmedByOne),
        }
    };
    let origin = match found.origin {
        Origin::Request => "relationship-origin-request",
        Origin::Person => "relationship-origin-person",
    };
    let page = OnePage {
        chrome,
        lead: found.lead(t.words()),
        ends: [end(Side::Provider), end(Side::Customer)],
        origin: t.a1(origin, "day", t.day(found.created_at)),
        last: found.last_request_at.map_or_else(|| t.s("relationship-never"), |at| t.at(at)),
        is_secret: found.audience != Audience::COLLEAGUES,
        relationship: found,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

fn path(relationship: &Relationship, side: Side) -> Option<String> {
    let party = relationship.party(side);
    match party.kind {
        PartyKind::Team => Some(format!("/teams/{}", party.id)),
        PartyKind::Person => Some(format!("/people/{}", party.id)),
        PartyKind::Vendor => Some(format!("/vendors/{}", party.id)),
        PartyKind::ExternalCustomer => None,
    }
}

fn confirmed(relationship: &Relationship, side: Side) -> Option<(Option<String>, Instant)> {
    let (name, at) = match side {
        Side::Provider => (&relationship.provider_confirmed_name, relationship.provider_confirmed_at),
        Side::Customer => (&relationship.customer_confirmed_name, relationship.customer_confirmed_at),
    };
    Some((name.clone(), at?))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmed {
    side: Side,
    /// Where the button was: in the `list`, or on the page itself.
    back: Option<String>,
}

pub async fn confirm(actor: Actor, Place(id): Place<RelationshipId>, Form(form): Form<Confirmed>) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::confirm(a, id, None, Some(form.side)).await);
    done?;
    let back = if form.back.as_deref() == Some("list") { String::new() } else { format!("/{id}") };
    Ok(web::see_other(&format!("/relationships{back}?said=relationship-confirmed")))
}
