//! One agreement: what each side promises, for how long, who signed, and what another version changed.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Instant, Kind, Refusal, Viewer};
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::sheet::{Sheet, SheetPage};
use web::{Answer, Chrome, Form, Page, Speech};

use super::{ROOM, words};
use crate::agreements::actions;
use crate::agreements::api::note_confidential;
use crate::agreements::input::{NewTelling, Signature};
use crate::agreements::model::{Agreement, AgreementId, OwnWords, PromiseId, Version, VersionId};
use crate::agreements::store::{self, Below};
use crate::agreements::views::{self, Whole};
use crate::agreements::{Kept, Measure};
use crate::policy::{Deed, may, require};
use crate::relationships::Side;

#[derive(Template)]
#[template(path = "agreements/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    whole: Whole,
    /// The version that is shown first: the one in force, or else the latest.
    shown: Shown,
    /// A version that waits to be signed, where another one is in force.
    waiting: Option<Shown>,
    /// Number, days and what it changed of those before.
    history: Vec<(i64, String, Vec<String>)>,
    lead: String,
    may_propose: bool,
    may_end: bool,
    /// Whether the viewer reads what is said over it.
    may_talk: bool,
    below: Vec<(AgreementId, String, Option<String>)>,
}

/// A version as the page shows it.
pub(super) struct Shown {
    pub wording: VersionId,
    pub number: i64,
    pub days: String,
    /// Who worded it, for which side, when both look at it again, and how long it cools off.
    pub facts: Vec<String>,
    /// All have signed, and the viewer may still step back.
    pub may_step_back: bool,
    pub targets: Vec<(String, Vec<String>)>,
    pub sides: Vec<Promises>,
    pub signatures: Vec<Signed>,
    pub changes: Vec<String>,
}

/// What one side promises.
pub(super) struct Promises {
    pub name: String,
    pub promises: Vec<Promise>,
    /// Whether the viewer tells whether they were kept.
    pub may_tell: bool,
}

pub(super) struct Promise {
    pub id: PromiseId,
    pub words: String,
    pub kept: Option<Kept>,
    /// Where the rows behind the share are.
    pub rows: Option<String>,
    pub tells: bool,
}

/// The place of one signature.
pub(super) struct Signed {
    pub side: Side,
    pub name: String,
    /// By whom, as far as the viewer may know, and on which day.
    pub signed: Option<(Option<String>, String)>,
    pub signs_here: bool,
    pub may_sign: bool,
}

pub async fn show(mut visit: Visit, Place(id): Place<AgreementId>) -> Answer {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let whole = views::whole(&mut visit.view, &viewer, id, now).await?.ok_or(Refusal::NotFound)?;
    note_confidential(&mut visit, &whole.agreement);
    let latest = whole.versions.first().ok_or(Refusal::NotFound)?.clone();
    let first = whole.in_force(now).unwrap_or(&latest).clone();
    let below = match first.rests_on.is_some() {
        true => store::below(&mut visit.view, viewer.person, first.id, now).await?,
        false => Vec::new(),
    };
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let below = below.iter().map(|one| told_of_below(&t, &first, one)).collect();
    let is_over = whole.agreement.ended_at.is_some();
    let is_guest = viewer.kind == Kind::Guest;
    let view = |version: &Version| shown(&t, &whole, version, &viewer, now, is_guest);
    let page = OnePage {
        lead: lead(&t, &whole, &first, now),
        shown: view(&first),
        waiting: (latest.id != first.id).then(|| view(&latest)),
        history: history(&t, &whole, &first),
        may_propose: !is_over && may(&viewer, actions::propose_deed(&whole.agreement)),
        may_end: !is_over && may(&viewer, actions::end_deed(&whole.agreement)),
        may_talk: may_talk(&viewer, &whole.agreement),
        below,
        whole: whole.clone(),
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

/// Whoever mediates comes by what they were told.
fn may_talk(viewer: &Viewer, of: &Agreement) -> bool {
    let (provider, customer) = (of.provider(), of.customer());
    may(viewer, Deed::ReadTalk { provider, customer, mediates: false })
}

fn lead(t: &Speech, whole: &Whole, shown: &Version, now: Instant) -> String {
    let (agreement, number) = (&whole.agreement, shown.number);
    match (agreement.ended_at, shown.is_in_force(now), shown.starts_at) {
        (Some(ended), ..) => t.a1("agreement-lead-ended", "day", t.day(ended)),
        (None, true, _) => match shown.ends_at {
            Some(_) => t.a2("agreement-lead-until", "n", number, "days", days(t, shown)),
            None => t.a1("agreement-lead-open", "n", number),
        },
        (None, false, Some(_)) if shown.cools(now) => cools(t, shown),
        (None, false, Some(from)) if from > now => {
            t.a2("agreement-lead-from", "n", number, "day", t.day(from))
        }
        (None, false, Some(_)) => t.s("agreement-lead-over"),
        (None, false, None) => t.s("agreement-lead-unsigned"),
    }
}

/// Until when either side may step back.
fn cools(t: &Speech, version: &Version) -> String {
    let at = |at: Option<Instant>| at.map_or_else(String::new, |at| t.at(at));
    t.a2("agreement-lead-cools", "until", at(version.cools_until), "from", at(version.starts_at))
}

/// What else is to be said of a version.
fn facts(t: &Speech, of: &Agreement, version: &Version, now: Instant) -> Vec<String> {
    let side = version.made_for.map(|side| of.name(side));
    let worded = match (&version.made_by_name, version.made_by, side) {
        (Some(who), Some(_), Some(side)) => Some(t.a2("agreement-worded-by-for", "who", who, "name", side)),
        (_, _, Some(side)) => Some(t.a1("agreement-worded-for", "name", side)),
        _ => None,
    };
    let review = version.review_day().map(|day| t.a1("agreement-review-day", "day", t.day_of(day)));
    let cooling = match (version.cools(now), version.cooling_days) {
        (true, _) => Some(cools(t, version)),
        (false, 0) => None,
        (false, days) => Some(t.a1("agreement-cools-off", "n", days)),
    };
    [worded, review, cooling].into_iter().flatten().collect()
}

fn days(t: &Speech, version: &Version) -> String {
    let validity = version.validity();
    match validity.until {
        Some(until) => t.a2("agreement-days", "from", t.day_of(validity.from), "until", t.day_of(until)),
        None => t.a1("agreement-days-open", "from", t.day_of(validity.from)),
    }
}

pub(super) fn shown(
    t: &Speech,
    whole: &Whole,
    version: &Version,
    viewer: &Viewer,
    now: Instant,
    is_guest: bool,
) -> Shown {
    let agreement = &whole.agreement;
    let is_over = agreement.ended_at.is_some();
    let own: Vec<&OwnWords> = whole.promises_of(version).collect();
    let sides = Side::ALL.iter().filter_map(|side| {
        let promises: Vec<Promise> = own
            .iter()
            .filter(|promise| promise.side == *side)
            .map(|promise| Promise {
                id: promise.id,
                words: promise.words.clone(),
                kept: Kept::of(t, promise.kept, promise.told).filter(|_| whole.sees_counts),
                rows: rows(agreement, promise),
                tells: promise.measure == Some(Measure::ByHand),
            })
            .collect();
        let may_tell = version.is_in_force(now) && may(viewer, actions::tell_deed(agreement, *side));
        let name = agreement.name(*side).to_owned();
        (!promises.is_empty()).then_some(Promises { name, promises, may_tell })
    });
    let signatures = Side::ALL.iter().filter(|side| agreement.party(**side).is_some()).map(|side| {
        let (name, at) = match side {
            Side::Provider => (&version.provider_signed_name, version.provider_signed_at),
            Side::Customer => (&version.customer_signed_name, version.customer_signed_at),
        };
        let is_latest = whole.versions.first().is_some_and(|latest| latest.id == version.id);
        Signed {
            side: *side,
            name: agreement.name(*side).to_owned(),
            signed: at.map(|at| (name.clone().filter(|_| !is_guest), t.day(at))),
            signs_here: agreement.signs_here(*side),
            may_sign: !is_over
                && is_latest
                && at.is_none()
                && may(viewer, actions::sign_deed(agreement, *side)),
        }
    });
    let before = whole.versions.iter().find(|other| other.number < version.number);
    let changes = before.map_or_else(Vec::new, |before| {
        let earlier: Vec<&OwnWords> = whole.promises_of(before).collect();
        words::changes(t.words(), (version, &own), (before, &earlier))
    });
    Shown {
        wording: version.id,
        number: version.number,
        days: days(t, version),
        facts: facts(t, agreement, version, now),
        may_step_back: !is_over && version.cools(now) && may(viewer, actions::end_deed(agreement)),
        targets: words::targets(t.words(), &version.targets),
        sides: sides.collect(),
        signatures: signatures.collect(),
        changes,
    }
}

/// Where the rows behind a share are.
fn rows(of: &Agreement, promise: &OwnWords) -> Option<String> {
    match promise.measure? {
        Measure::ByHand => Some(format!("/agreements/{}/tellings?promise={}", of.id, promise.id)),
        Measure::Arrives | Measure::Accepted => {
            of.relationship_id.map(|line| format!("/relationships/{line}/deliveries"))
        }
    }
}

fn history(t: &Speech, whole: &Whole, shown: &Version) -> Vec<(i64, String, Vec<String>)> {
    let earlier = whole.versions.iter().filter(|version| version.number < shown.number);
    let told = earlier.map(|version| {
        let own: Vec<&OwnWords> = whole.promises_of(version).collect();
        let before = whole.versions.iter().find(|other| other.number < version.number);
        let changes = before.map_or_else(Vec::new, |before| {
            let earlier: Vec<&OwnWords> = whole.promises_of(before).collect();
            words::changes(t.words(), (version, &own), (before, &earlier))
        });
        (version.number, days(t, version), changes)
    });
    told.collect()
}

/// What it rests on, and what is thin about that: it ends earlier, or is not in force.
fn told_of_below(t: &Speech, of: &Version, below: &Below) -> (AgreementId, String, Option<String>) {
    let title = match &below.customer_name {
        Some(customer) => t.a2("agreement-between", "provider", &below.provider_name, "customer", customer),
        None => t.a1("agreement-to-all", "provider", &below.provider_name),
    };
    let ends_first = match (below.ends_at, of.ends_at) {
        (Some(below), Some(own)) => below < own,
        (Some(_), None) => true,
        (None, _) => false,
    };
    let warning = match (below.starts_at, ends_first) {
        (None, _) => Some(t.s("agreement-below-none")),
        (Some(_), true) => below.ends_at.map(|end| t.a1("agreement-below-ends", "day", t.day(end))),
        (Some(_), false) => below.promises_less_than(&of.targets).then(|| t.s("agreement-below-less")),
    };
    (below.id, title, warning)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    side: Side,
    /// The wording that was read.
    wording: Option<VersionId>,
}

pub async fn sign(actor: Actor, Place(id): Place<AgreementId>, Form(form): Form<Signing>) -> Answer {
    let signature = Signature { side: Some(form.side), wording: form.wording };
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::sign(a, id, None, signature).await);
    if let (Err(Failure::Refused(Refusal::Conflict(actions::REWORDED))), Some(read)) = (&done, form.wording) {
        return super::wordings::changed_since(actor.visit().await?, id, read).await;
    }
    done?;
    Ok(web::see_other(&format!("/agreements/{id}?said=agreement-signed")))
}

pub async fn ask_end(mut visit: Visit, Place(id): Place<AgreementId>) -> Answer {
    let viewer = visit.viewer().clone();
    let found = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    note_confidential(&mut visit, &found);
    require(&viewer, actions::end_deed(&found))?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let sheet = Sheet {
        title: t.s("agreement-end-title"),
        lead: t.a1("agreement-end-lead", "title", found.title(t.words())),
        action: format!("/agreements/{id}/end"),
        button: t.s("agreement-end"),
        is_grave: true,
        back: format!("/agreements/{id}"),
        ..Sheet::default()
    };
    visit.log_seen().await?;
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

pub async fn end(actor: Actor, Place(id): Place<AgreementId>) -> Answer {
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::end(a, id, None).await);
    done?;
    Ok(web::see_other(&format!("/agreements/{id}?said=agreement-ended")))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    promise: PromiseId,
    kept: String,
}

pub async fn tell(actor: Actor, Place(id): Place<AgreementId>, Form(form): Form<Told>) -> Answer {
    let telling = NewTelling { promise: form.promise, kept: form.kept == "yes", note: None };
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::tell(a, id, &telling).await);
    done?;
    Ok(web::see_other(&format!("/agreements/{id}?said=agreement-told")))
}
