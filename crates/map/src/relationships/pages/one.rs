//! One relationship: both its ends, what passes between them, how it came about, and whether both see it.

use askama::Template;
use axum::response::IntoResponse;
use kernel::{Instant, Kind, Refusal, Viewer};
use people::Visit;
use people::place::Place;
use web::{Answer, Chrome, Page, Speech};

use super::ROOM;
use crate::PartyKind;
use crate::deliveries::today::{self, Shown};
use crate::policy::may;
use crate::relationships::actions;
use crate::relationships::api::note_confidential;
use crate::relationships::model::{Frequency, Origin, Relationship, RelationshipId, Side, State};
use crate::relationships::store::{self, Agreed, Beside, Earlier, Named, Outside};

#[derive(Template)]
#[template(path = "relationships/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    relationship: Relationship,
    lead: String,
    ends: [End; 2],
    /// How it leads on to somebody outside.
    outside: Option<Outside>,
    origin: String,
    last: String,
    is_occasional: bool,
    services: Vec<Named>,
    /// Services that could be named.
    offered: Vec<Named>,
    agreed: Vec<Agreed>,
    earlier: Vec<Earlier>,
    deliveries: Shown,
    said: Said,
    may: May,
}

/// What is told of it in words.
struct Said {
    kind: Option<String>,
    /// By whom and when it was described and disputed.
    described: Option<String>,
    disputed: Option<String>,
    last_confirmed: Option<String>,
    reconfirm_on: Option<String>,
}

impl Said {
    fn of(t: &Speech, found: &Relationship) -> Self {
        let signed = |name: &Option<String>, at: Option<Instant>| {
            let (name, at) = (name.as_ref()?, at?);
            Some(t.a2("relationship-said-by", "name", name, "day", t.day(at)))
        };
        Self {
            kind: found.deliverable_kind.map(|kind| t.s(&format!("deliverable-{kind}"))),
            described: signed(&found.described_name, found.described_at),
            disputed: signed(&found.disputed_name, found.disputed_at),
            last_confirmed: found.last_confirmed_at.map(|at| t.day(at)),
            reconfirm_on: found.reconfirm_on.as_deref().and_then(|day| Some(t.date(day.parse().ok()?))),
        }
    }
}

impl Agreed {
    /// Until when, or that it waits to be signed.
    fn standing(&self, t: &Speech) -> String {
        let until = self.until.as_deref().and_then(|day| day.parse().ok());
        match (self.starts_at, until) {
            (None, _) => t.s("relationship-agreed-waits"),
            (Some(_), Some(day)) => t.a1("relationship-agreed-until", "day", t.date(day)),
            (Some(_), None) => t.s("relationship-agreed-open"),
        }
    }
}

impl Earlier {
    fn signed(&self, t: &Speech) -> String {
        let day = self.at.map(|at| t.day(at)).unwrap_or_default();
        match &self.by_name {
            Some(name) => t.a2("relationship-said-by", "name", name, "day", day),
            None => day,
        }
    }
}

/// Which verbs the page has buttons for.
struct May {
    tend: bool,
    dispute: bool,
    settle: bool,
    take_up: bool,
    unfold: bool,
    /// Between two persons: whether this one lets colleagues see it.
    opens: Option<bool>,
}

/// One end as the page shows it.
struct End {
    side: Side,
    name: String,
    /// The page of the team, person or vendor, for those who may open it.
    path: Option<String>,
    is_mine: bool,
    /// Somebody else speaks for it.
    is_silent: bool,
    /// Who looks after it, and how to say the name.
    owner: Option<(String, Option<String>)>,
    /// By whom, as far as the viewer may know, and when.
    confirmed: Option<(Option<String>, Instant)>,
    may_confirm: bool,
}

pub async fn show(mut visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    let viewer = visit.viewer().clone();
    let found = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    let found = found.told_to(&viewer);
    note_confidential(&mut visit, std::slice::from_ref(&found));
    let is_guest = viewer.kind == Kind::Guest;
    let view = &mut visit.view;
    let may = May::of(&viewer, &found);
    // A guest sees neither the way beyond their own line nor services that are not theirs, and no names.
    let mut beside = store::beside(view, &found).await?;
    if is_guest {
        beside = Beside { agreed: beside.agreed, earlier: beside.earlier, ..Beside::default() };
        beside.earlier.iter_mut().for_each(|one| one.by_name = None);
    }
    let Beside { outside, services, offered, agreed, earlier } = beside;
    let deliveries = today::shown(view, &viewer, &found).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let day = actions::today(&viewer, visit.view.now).to_string();
    let ends =
        [End::of(&viewer, &found, Side::Provider, &day), End::of(&viewer, &found, Side::Customer, &day)];
    let origin = match found.origin {
        Origin::Request => "relationship-origin-request",
        Origin::Person | Origin::Template | Origin::Welcome => "relationship-origin-person",
        Origin::Import => "relationship-origin-import",
        Origin::Suggestion => "relationship-origin-suggestion",
    };
    let lead = match found.is_due(&day) {
        true => t.s("relationship-lead-due"),
        false => found.lead(t.words()),
    };
    let page = OnePage {
        chrome,
        lead,
        ends,
        outside,
        origin: t.a1(origin, "day", t.day(found.created_at)),
        last: found.last_request_at.map_or_else(|| t.s("relationship-never"), |at| t.at(at)),
        is_occasional: found.frequency == Some(Frequency::Occasional),
        services,
        offered,
        agreed,
        earlier,
        deliveries,
        said: Said::of(&t, &found),
        may,
        relationship: found,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

impl May {
    fn of(viewer: &Viewer, found: &Relationship) -> Self {
        let tend = may(viewer, found.deed_to_tend());
        let in_use = found.state != State::Retired;
        let speaks = |side: Side| may(viewer, found.deed_for(side));
        let mine = Side::ALL.iter().find(|side| found.party(**side).is_side_of(viewer));
        let opens = mine.filter(|_| found.is_between_persons() && in_use && viewer.may_write());
        Self {
            tend: tend && in_use,
            dispute: in_use && found.state != State::Disputed && Side::ALL.iter().any(|side| speaks(*side)),
            settle: found.state == State::Disputed && found.disputed_side.is_some_and(speaks),
            take_up: tend && !in_use && found.folded_into.is_none(),
            unfold: tend && found.folded_into.is_some(),
            opens: opens.map(|side| match side {
                Side::Provider => found.provider_opens,
                Side::Customer => found.customer_opens,
            }),
        }
    }
}

impl End {
    fn of(viewer: &Viewer, found: &Relationship, side: Side, today: &str) -> Self {
        let waits = matches!(found.state, State::Proposed | State::ConfirmedByOne);
        let (owner, say) = match side {
            Side::Provider => (&found.provider_owner_name, &found.provider_owner_say),
            Side::Customer => (&found.customer_owner_name, &found.customer_owner_say),
        };
        Self {
            side,
            name: found.name(side).to_owned(),
            path: path(found, side).filter(|_| viewer.kind == Kind::Employee),
            is_mine: found.party(side).is_side_of(viewer),
            is_silent: found.party(side).is_silent(),
            owner: owner.clone().map(|name| (name, say.clone())),
            confirmed: confirmed(found, side),
            may_confirm: may(viewer, found.deed_for(side))
                && (waits && !found.is_confirmed_by(side) || found.is_due(today)),
        }
    }
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
