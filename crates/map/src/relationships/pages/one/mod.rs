//! One relationship: both its ends, what passes between them, where its loop stands, what was promised and kept.
//!
//! What hangs from it in crates further on comes in as [`Further`].

mod course;
mod end;
pub(crate) mod promised;

pub use course::{Acting, Heard, Reviewed, Step};

use askama::Template;
use axum::response::{IntoResponse, Response};
use kernel::{Instant, Kind, Refusal, Viewer};
use people::{Counts, Visit};
use web::{Answer, Chrome, Page, Speech};

use self::course::{Known, Part};
use self::end::End;
use self::promised::Promised;
use super::ROOM;
use crate::PartyKind;
use crate::agreements::ClockKept;
use crate::deliveries::today::{self, PERIOD_SECONDS, Shown};
use crate::policy::may;
use crate::relationships::actions;
use crate::relationships::api::note_confidential;
use crate::relationships::model::{Origin, Relationship, RelationshipId, Side, State};
use crate::relationships::store::{self, Agreed, Beside, Earlier, Named, Outside};

/// A team of fewer is seen as persons: how fast it is, it alone sees.
const FEW: i64 = 3;

#[derive(Template)]
#[template(path = "relationships/pages/one/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    relationship: Relationship,
    lead: String,
    ends: [End; 2],
    course: [Part; 4],
    /// How it leads on to somebody outside.
    outside: Option<Outside>,
    origin: String,
    last: String,
    is_occasional: bool,
    services: Vec<Named>,
    /// Services that could be named.
    offered: Vec<Named>,
    /// What is in force, with how it was kept; and what waits to be signed or is over.
    promised: Vec<Promised>,
    other_agreed: Vec<Agreed>,
    earlier: Vec<Earlier>,
    deliveries: Option<Shown>,
    /// HTML.
    both_say: String,
    every_day: String,
    said: Said,
    may: May,
    /// Figures are for the two ends.
    is_end: bool,
    /// Both have confirmed it, and nobody is asked anew.
    is_agreed: bool,
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
    pub(crate) fn standing(&self, t: &Speech) -> String {
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

/// What crates further on bring along: how the clocks of requests were kept, what both sides say, and the section about
/// every day.
#[derive(Default)]
pub struct Further {
    pub kept: Vec<ClockKept>,
    /// How far the two have been heard.
    pub heard: Heard,
    pub acting: Acting,
    pub reviewed: Reviewed,
    /// HTML.
    pub both_say: String,
    pub every_day: String,
    /// What the menu counts, where it was counted along with all this.
    pub counts: Option<Counts>,
}

/// Everything about it that this crate reads.
pub struct Looked {
    pub relationship: Relationship,
    /// Figures are for the two ends.
    pub is_end: bool,
    /// How fast the provider is, too: nobody else sees it of fewer than three people.
    pub sees_speed: bool,
    beside: Beside,
    deliveries: Option<Shown>,
}

/// The relationship that this viewer may know of. One statement.
pub async fn known(visit: &mut Visit, id: RelationshipId) -> Answer<Relationship> {
    let viewer = visit.viewer().clone();
    let found = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    let found = found.told_to(&viewer);
    note_confidential(visit, std::slice::from_ref(&found));
    Ok(found)
}

/// Looks a relationship up that this viewer may know of, and what stands beside it. Three statements.
pub async fn look(visit: &mut Visit, id: RelationshipId) -> Answer<Looked> {
    let viewer = visit.viewer().clone();
    let found = known(visit, id).await?;
    let view = &mut visit.view;
    let now = view.now;
    let mut beside = store::beside(view, &found, now.plus_seconds(-PERIOD_SECONDS), now).await?;
    let is_few = found.provider_kind == PartyKind::Person
        || found.provider_kind == PartyKind::Team && beside.provider_people < FEW;
    // A guest sees neither the way beyond their own line nor services that are not theirs, and no names.
    if viewer.kind == Kind::Guest {
        let Beside { agreed, earlier, promises, .. } = beside;
        beside = Beside { agreed, earlier, promises, ..Beside::default() };
        beside.earlier.iter_mut().for_each(|one| one.by_name = None);
        beside.agreed.iter_mut().flat_map(|one| &mut one.signed).for_each(|signed| signed.by_name = None);
    }
    let is_end = may(&viewer, found.deed_to_read_figures());
    let deliveries = match may(&viewer, found.deed_to_read_deliveries()) {
        true => Some(today::shown(view, &viewer, &found).await?),
        false => None,
    };
    let sees_speed = is_end && (!is_few || found.provider().is_side_of(&viewer));
    Ok(Looked { relationship: found, is_end, sees_speed, beside, deliveries })
}

/// The page of it. One statement, none where the menu is counted already.
pub async fn page(mut visit: Visit, looked: Looked, further: Further) -> Answer<Response> {
    let viewer = visit.viewer().clone();
    let Looked { relationship: found, is_end, beside, deliveries, .. } = looked;
    let Beside { outside, services, offered, agreed, promises, earlier, .. } = beside;
    let chrome = match further.counts {
        Some(counts) => visit.chrome_with(ROOM, counts),
        None => visit.chrome(ROOM).await?,
    };
    let t = visit.speech();
    let now = visit.view.now;
    let day = actions::today(&viewer, now).to_string();
    let ends = [
        End::of(&t, &viewer, &found, Side::Provider, &day),
        End::of(&t, &viewer, &found, Side::Customer, &day),
    ];
    let origin = match found.origin {
        Origin::Request => "relationship-origin-request",
        Origin::Person | Origin::Template | Origin::Welcome => "relationship-origin-person",
        Origin::Import => "relationship-origin-import",
        Origin::Suggestion => "relationship-origin-suggestion",
        Origin::Agreement => "relationship-origin-agreement",
    };
    let lead = match found.is_due(&day) {
        true => t.s("relationship-lead-due"),
        false => found.lead(t.words()),
    };
    let (in_force, other_agreed): (Vec<Agreed>, Vec<Agreed>) =
        agreed.into_iter().partition(|one| one.is_in_force(now));
    let figures = is_end.then_some(further.kept.as_slice());
    let Further { heard, acting, reviewed, .. } = further;
    let known = Known { heard, acting, reviewed, in_force: &in_force };
    let page = OnePage {
        course: course::of(&t, &found, &known, &day),
        promised: in_force.iter().map(|one| Promised::of(&t, &found, one, &promises, figures)).collect(),
        other_agreed,
        chrome,
        lead,
        ends,
        outside,
        origin: t.a1(origin, "day", t.day(found.created_at)),
        last: found.last_request_at.map_or_else(|| t.s("relationship-never"), |at| t.at(at)),
        is_occasional: found.is_occasional(),
        services,
        offered,
        earlier,
        deliveries,
        both_say: further.both_say,
        every_day: further.every_day,
        said: Said::of(&t, &found),
        may: May::of(&viewer, &found),
        is_end,
        is_agreed: found.state == State::Confirmed && !found.is_due(&day),
        relationship: found,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

/// The page without what crates further on bring along, for tests of this crate.
#[cfg(test)]
pub async fn alone(
    mut visit: Visit,
    people::place::Place(id): people::place::Place<RelationshipId>,
) -> Answer {
    let looked = look(&mut visit, id).await?;
    page(visit, looked, Further::default()).await
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
