//! Asking one service: what to expect, and what is needed to ask.

use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::response::{IntoResponse, Response};
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Instant, Kind, Refusal};
use map::services::forms::Asked;
use map::services::{Confidentiality, ServiceId};
use people::{Actor, Once, PersonId, Visit, once};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech, see_other};

use super::catalogue::{Entry, Pace, entry, pace};
use super::questions::{self, Questions};
use super::store::{self, Offered, Outside};
use super::typed::Typed;
use crate::files::received;
use crate::linking::alike;
use crate::policy::Deed;
use crate::problems;
use crate::requests::actions::{self, Ask, PartAsk};
use crate::requests::model::{CameBy, RequestId, State, called};
use crate::requests::pages::line;
use crate::requests::reading::{self, Seen};
use crate::requests::store::{self as rows, LikeIt, Named};
use crate::words;

#[derive(Template)]
#[template(path = "ask/form.html")]
struct FormPage {
    t: Speech,
    chrome: Chrome,
    service: Entry,
    others: Vec<Entry>,
    first_word: Option<String>,
    done: Option<String>,
    pace: Option<Pace>,
    place: i64,
    lead: Option<String>,
    /// Whose people read it, when they come from outside.
    vendor: Option<String>,
    /// Whose manager reads it.
    manager: Option<String>,
    /// Where the team says what one may expect of it; a guest reads none.
    charter: Option<String>,
    offers_present: bool,
    outsiders: Vec<Outside>,
    questions: Vec<Asked>,
    form_version: i64,
    takes_files: bool,
    /// The team asks other questions by now: what was answered to those that are not asked any more.
    no_longer: Vec<(String, String)>,
    has_changed: bool,
    typed: Typed,
    /// What it is to be a part of.
    part: Option<PartOf>,
    errors: Vec<(String, String)>,
    title_wrong: String,
    once: String,
    /// What is known to be a problem of it now.
    problems: problems::Notices,
    /// What is open already and may be the same: way, words, and where it stands.
    likely: Vec<(String, String, String)>,
}

impl FormPage {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }

    fn is_outside(&self, id: &kernel::Id) -> bool {
        self.typed.outside.as_deref() == Some(id.to_string().as_str())
    }

    fn typed(value: &Option<String>) -> &str {
        value.as_deref().unwrap_or_default()
    }
}

/// The request for which something is asked.
struct PartOf {
    /// As addresses have it, and as people say it.
    reference: String,
    says: String,
    is_confidential: bool,
    may_wait: bool,
}

#[derive(Deserialize)]
pub struct Wanted {
    part_of: Option<String>,
}

pub async fn show(mut visit: Visit, Path(service): Path<ServiceId>, Query(wanted): Query<Wanted>) -> Answer {
    let mut typed = Typed { part_of: wanted.part_of, ..Typed::default() };
    if let Some(above) = above(&mut visit, &typed).await? {
        // What only those named on it may read is for whoever asks to tell.
        let is_told = above.shown.confidentiality == Confidentiality::Open;
        typed.waits = Some("yes".to_owned());
        typed.needed_reason = above.whole.needed_reason.clone().filter(|_| is_told);
        let by = above.shown.needed_by.filter(|by| *by >= visit.view.now);
        typed.needed_by = by.map(|by| visit.speech().local(by).date().to_string());
    }
    form(visit, service, typed, &[], StatusCode::OK, Vec::new()).await
}

/// The request of which a part is asked, if the viewer may ask for one.
async fn above(visit: &mut Visit, typed: &Typed) -> Result<Option<Seen>, Failure> {
    let Some(reference) = &typed.part_of else { return Ok(None) };
    let above = reading::by_reference(&mut visit.view, reference).await?;
    crate::policy::check(Deed::AskPart, above.standing, &visit.view.viewer, above.shown.state)?;
    Ok(Some(above))
}

async fn form(
    mut visit: Visit,
    service: ServiceId,
    typed: Typed,
    errors: &[FieldError],
    status: StatusCode,
    likely: Vec<Named>,
) -> Answer {
    let t = visit.speech();
    let part = above(&mut visit, &typed).await?.map(|above| PartOf {
        says: line::reference(&above.shown),
        is_confidential: above.shown.confidentiality == Confidentiality::Confidential,
        may_wait: above.shown.state != State::Waiting || above.shown.waits_for_parts,
        reference: above.shown.reference,
    });
    let chrome = visit.chrome("room-ask").await?;
    let (me, year_ago) = (PersonId(visit.viewer().person), visit.view.now.plus_seconds(-365 * 86_400));
    let chosen =
        store::offered_one(&mut visit.view, me, year_ago, service).await?.ok_or(Refusal::NotFound)?;
    let all = store::offered(&mut visit.view, me, year_ago).await?;
    let outsiders = store::outsiders(&mut visit.view).await?;
    let problems = match part {
        None => problems::of_service(&mut visit.view, &t, service).await?,
        Some(_) => problems::Notices::none(&t),
    };
    let drawn = questions::drawn(&mut visit.view, &t, &chosen, &typed, errors).await?;
    let targets = chosen.targets.of(chosen.default_class);
    let once = typed.once.clone().unwrap_or_else(|| web::hex(&visit.app.db.ids().secret()[..16]));
    let mut service = entry(&t, &chosen, typed.part_of.as_deref());
    service.chosen = true;
    let said = |error: &FieldError| {
        let question = drawn.questions.iter().find(|question| question.name == error.field);
        let about = question.map(|question| named(&question.label)).unwrap_or_default();
        (error.field.to_string(), about + &t.s(error.message))
    };
    let lacks = errors.iter().any(|error| error.message == "field-required");
    let page = FormPage {
        first_word: targets.acknowledge.map(|target| words::target(&t, target)),
        done: targets.resolve.map(|target| words::target(&t, target)),
        pace: if chosen.confidentiality == Confidentiality::Confidential { None } else { pace(&t, &chosen) },
        place: chosen.in_line + 1,
        vendor: chosen.vendor_name.clone(),
        manager: chosen.manager_name.clone(),
        lead: chosen.owner_name.clone().or(chosen.lead_name.clone()),
        charter: (visit.viewer().kind == Kind::Employee)
            .then(|| format!("/teams/{}/charter", chosen.team_id)),
        offers_present: chosen.offers_present,
        others: others(&t, &chosen, &all, typed.part_of.as_deref()),
        service,
        outsiders,
        // What is not asked any more is told apart.
        errors: errors.iter().filter(|error| !drawn.is_gone(error)).map(said).collect(),
        title_wrong: t.s(if lacks { "refusal-title-422" } else { "refusal-title-wrong" }),
        questions: drawn.questions,
        form_version: chosen.form.version(),
        takes_files: chosen.form.takes_files(),
        no_longer: drawn.no_longer,
        has_changed: drawn.has_changed,
        likely: likely.iter().map(|one| told(&t, one)).collect(),
        typed,
        part,
        once,
        problems,
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok((status, Page(page)).into_response())
}

/// A question before what is wrong with its answer: one that ends with its own mark needs no colon.
fn named(label: &str) -> String {
    if label.ends_with(['?', '.', ':', '!']) { format!("{label} ") } else { format!("{label}: ") }
}

/// What else this team offers, and what one often asks.
fn others(t: &Speech, chosen: &Offered, all: &[Offered], part_of: Option<&str>) -> Vec<Entry> {
    let mut near: Vec<&Offered> = all
        .iter()
        .filter(|other| other.id != chosen.id && (other.team_id == chosen.team_id || other.asked.is_some()))
        .collect();
    near.sort_by_key(|other| (other.team_id != chosen.team_id, std::cmp::Reverse(other.asked)));
    near.into_iter().take(8).map(|other| entry(t, other, part_of)).collect()
}

pub async fn send(actor: Actor, Path(service): Path<ServiceId>, request: Request) -> Answer {
    let visit = actor.visit().await?;
    let t = visit.speech();
    let asked = questions::of(visit, service).await?;
    let received = received(&actor, &asked.takes_files(), request).await?;
    let status = match received.is_too_large {
        true => StatusCode::PAYLOAD_TOO_LARGE,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let wrong_files = received.wrong;
    let typed = Typed::read(received.pairs)?;
    if !wrong_files.is_empty() {
        return form(actor.visit().await?, service, typed, &wrong_files, status, Vec::new()).await;
    }
    let outcome = match ask(&actor, &t, service, &typed, &asked).await {
        Ok(ask) => {
            let likely = likely(&actor, service, &typed).await?;
            if !likely.is_empty() {
                return form(actor.visit().await?, service, typed, &[], status, likely).await;
            }
            open(&actor, service, &typed, &ask).await
        }
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(response) => Ok(response),
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            form(actor.visit().await?, service, typed, &errors, status, Vec::new()).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// One's own requests that were asked so lately are no others: somebody tapped twice.
const JUST_NOW_SECONDS: i64 = 60;

/// What whoever asks sees that is open already and says much the same, unless they have looked at that. Of a part the team
/// that asks for it knows better.
async fn likely(actor: &Actor, service: ServiceId, typed: &Typed) -> Result<Vec<Named>, Failure> {
    if typed.sure.is_some() || typed.part_of.is_some() {
        return Ok(Vec::new());
    }
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let me = PersonId(actor.viewer.person);
    let just_now = view.now.plus_seconds(-JUST_NOW_SECONDS);
    let Some(team) = rows::team_of(&mut view, service).await? else { return Ok(Vec::new()) };
    let like = LikeIt { team, service, requester: me };
    let mut open = rows::like_it(&mut view, me, like, just_now).await?;
    // What is confidential is looked at where the look is written down.
    open.retain(|one| one.circle.is_none());
    let says = |one: Named| (one.says.clone().unwrap_or_default(), one);
    let open = open.into_iter().map(says).collect();
    let likely = alike::likeliest(&typed.subject, open, alike::LIKELY, |(says, _)| says);
    Ok(likely.into_iter().map(|(_, one)| one).collect())
}

fn told(t: &Speech, one: &Named) -> (String, String, String) {
    let title = format!("{} {}", called(&one.name), one.says.as_deref().unwrap_or_default());
    let state = one.state.map(|state| line::state(t, state)).unwrap_or_default();
    let stands = [one.team_name.as_deref().unwrap_or_default(), &state].join(", ");
    (format!("/requests/{}", one.name), title, stands)
}

async fn open(actor: &Actor, service: ServiceId, typed: &Typed, ask: &Ask) -> Result<Response, Failure> {
    let once = Once {
        key: typed.once.clone().filter(|key| !key.is_empty() && key.len() <= 64),
        route: "form of /ask",
        fingerprint: String::new(),
    };
    let above = match &typed.part_of {
        Some(reference) => {
            let mut view = actor.app.db.view(actor.viewer.clone()).await?;
            Some(rows::id_of(&mut view, reference).await?.ok_or(Refusal::NotFound)?)
        }
        None => None,
    };
    let opened = match above {
        Some(above) => {
            let part = PartAsk {
                service,
                subject: ask.subject.clone(),
                body: ask.body.clone(),
                needed_by: ask.needed_by,
                needed_reason: ask.needed_reason.clone(),
                waits: typed.waits.is_some(),
                answers: ask.answers.clone(),
            };
            act!(actor.app.db, actor.viewer, |a| once!(
                a,
                once,
                actions::ask_part(a, above, None, &part).await
            ))?
        }
        None => act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::open(a, ask).await))?,
    };
    let id: RequestId = serde_json::from_value(opened).map_err(anyhow::Error::from)?;
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let reference = rows::reference_of(&mut view, id).await?.ok_or(Refusal::NotFound)?;
    Ok(see_other(&format!("/requests/{reference}?said=asked")))
}

async fn ask(
    actor: &Actor,
    t: &Speech,
    service: ServiceId,
    typed: &Typed,
    asked: &Questions,
) -> Result<Ask, Failure> {
    let filled = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let requested_for = match filled(&typed.for_whom) {
        None => None,
        Some(email) => {
            let found = store::colleague(&mut view, &email).await?;
            Some(found.ok_or_else(|| FieldError::new("requested_for", "field-unknown"))?)
        }
    };
    Ok(Ask {
        service: Some(service),
        person: None,
        came_by: CameBy::Web,
        is_split: false,
        is_without_form: false,
        is_complaint: false,
        first: None,
        subject: typed.subject.clone(),
        body: typed.body.clone(),
        requested_for,
        needed_by: needed_by(t, typed)?,
        needed_reason: filled(&typed.needed_reason),
        external_customer: filled(&typed.outside),
        external_reference: filled(&typed.case).filter(|_| filled(&typed.outside).is_some()),
        is_present: typed.present.is_some(),
        answers: asked.answers(&mut view, typed).await?,
    })
}

/// A day and time, or a day alone, which means its end.
fn needed_by(t: &Speech, typed: &Typed) -> Result<Option<Instant>, FieldError> {
    let Some(text) = typed.needed_by.as_deref().map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let whole = if text.len() == 10 { format!("{text}T23:59") } else { text.to_owned() };
    t.from_input(&whole).map(Some).ok_or_else(|| FieldError::new("needed_by", "field-time"))
}
