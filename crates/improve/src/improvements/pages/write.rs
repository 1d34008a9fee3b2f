//! Proposing an improvement, and writing its page: which figure tells it, which goal, and which line to the customer outside.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use listen::statements::reading::line;
use map::RelationshipId;
use people::forms::chosen;
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use super::figure::called;
use crate::asks::AskId;
use crate::improvements::input::{ImprovementPage, NewImprovement};
use crate::improvements::measure::Measure;
use crate::improvements::model::ImprovementId;
use crate::improvements::policy::{Doing, require};
use crate::improvements::{actions, reading, store};
use crate::needs::reading::{raising_sides, speaker};
use crate::needs::{self, NeedId};
use crate::room::ROOM;

#[derive(Template)]
#[template(path = "improvements/pages/write.html")]
struct WritePage {
    t: Speech,
    chrome: Chrome,
    action: String,
    cancel: String,
    title: String,
    typed: Typed,
    measures: Vec<(String, String)>,
    /// It has begun, and the figure stays.
    is_measured: bool,
    outside: Vec<(String, String)>,
    wrong: Vec<(String, String)>,
    is_stale: bool,
}

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    relationship: Option<RelationshipId>,
    need: Option<NeedId>,
    ask: Option<AskId>,
    title: String,
    background: String,
    condition: String,
    target: String,
    helps: String,
    external_customer: String,
    goal: String,
    measure: String,
}

/// Over which relationship, from which need or question.
#[derive(Deserialize)]
pub struct Asked {
    relationship: Option<RelationshipId>,
    need: Option<NeedId>,
    ask: Option<AskId>,
}

#[derive(Deserialize)]
pub struct Of {
    version: i64,
}

impl Typed {
    fn page(&self) -> Result<ImprovementPage, FieldError> {
        let some = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        let measure = match self.measure.as_str() {
            "" => None,
            key => {
                let found = Measure::from_key(key);
                Some(found.ok_or_else(|| FieldError::new("measure", "field-unknown"))?)
            }
        };
        Ok(ImprovementPage {
            title: self.title.clone(),
            background: some(&self.background),
            condition: some(&self.condition),
            target: some(&self.target),
            helps: some(&self.helps),
            external_customer: chosen("external_customer", &self.external_customer)?,
            goal: some(&self.goal),
            measure: measure.map(Measure::kind),
            measure_of: measure.and_then(Measure::named).map(str::to_owned),
        })
    }
}

/// What is wrong, and whether somebody was faster.
type Wrong = (Vec<FieldError>, bool);

/// `GET /improvements/new`
pub async fn ask(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer().clone();
    let Asked { relationship, need, ask } = asked;
    let mut typed = Typed { relationship, need, ask, ..Typed::default() };
    if let Some(need) = need {
        let (of, need) = needs::reading::known(&mut visit.view, &viewer, need).await?;
        typed.relationship = Some(of.id);
        typed.background = needs::views::says(visit.speech().words(), &need);
    }
    form(visit, typed, (Vec::new(), false)).await
}

async fn form(mut visit: Visit, typed: Typed, wrong: Wrong) -> Answer {
    let viewer = visit.viewer().clone();
    let id = typed.relationship.ok_or(Refusal::NotFound)?;
    let of = line(&mut visit.view, &viewer, id).await?;
    let own = raising_sides(&viewer, &of).first().copied().ok_or(Refusal::NotFound)?;
    require(&viewer, Doing::Propose { side: of.party(speaker(&of, own)) })?;
    let about = About {
        action: "/improvements/new".to_owned(),
        cancel: format!("/relationships/{id}/improvements"),
        title: "improvement-propose",
        is_measured: false,
    };
    page(visit, typed, wrong, about).await
}

struct About {
    action: String,
    cancel: String,
    title: &'static str,
    is_measured: bool,
}

async fn page(mut visit: Visit, typed: Typed, (wrong, is_stale): Wrong, about: About) -> Answer {
    let outside = store::external_customers(&mut visit.view, typed.external_customer.parse().ok()).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let status = match (is_stale, wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let page = WritePage {
        action: about.action,
        cancel: about.cancel,
        title: t.s(about.title),
        measures: Measure::all().into_iter().map(|one| (one.key(), called(&t, one))).collect(),
        is_measured: about.is_measured,
        outside: outside.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        wrong: wrong.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect(),
        is_stale,
        typed,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

/// `POST /improvements/new`
pub async fn propose(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let relationship = typed.relationship.ok_or(Refusal::NotFound)?;
    let read = typed.page().map_err(|error| Failure::from(Refusal::Invalid(vec![error])));
    let done: Result<ImprovementId, Failure> = match read {
        Err(failure) => Err(failure),
        Ok(page) => {
            let new = NewImprovement {
                relationship,
                side: None,
                page,
                need: typed.need,
                round: None,
                ask: typed.ask,
            };
            act!(actor.app.db, actor.viewer, |a| actions::propose(a, &new).await)
        }
    };
    match done {
        Ok(id) => Ok(see_other(&format!("/improvements/{id}?said=improvement-proposed"))),
        Err(failure) => {
            let wrong = people::forms::errors(failure)?;
            // To whom the relationship is unknown, there is no form about it either.
            if wrong.iter().any(|error| error.field == "relationship") {
                return Err(Refusal::NotFound.into());
            }
            form(actor.visit().await?, typed, (wrong, false)).await
        }
    }
}

/// `GET /improvements/{id}/page`
pub async fn edit(visit: Visit, Place(id): Place<ImprovementId>) -> Answer {
    edited(visit, id, None, (Vec::new(), false)).await
}

async fn edited(mut visit: Visit, id: ImprovementId, typed: Option<Typed>, wrong: Wrong) -> Answer {
    let viewer = visit.viewer().clone();
    let (_, of) = reading::known(&mut visit.view, &viewer, id).await?;
    require(&viewer, of.to_steer(&viewer))?;
    let words = |text: &Option<String>| text.clone().unwrap_or_default();
    let typed = typed.unwrap_or_else(|| Typed {
        title: words(&of.title),
        background: words(&of.background),
        condition: words(&of.condition),
        target: words(&of.target),
        helps: words(&of.helps),
        external_customer: of.external_customer_id.map(|id| id.to_string()).unwrap_or_default(),
        goal: words(&of.goal),
        measure: of.measure().map(Measure::key).unwrap_or_default(),
        ..Typed::default()
    });
    let about = About {
        action: format!("/improvements/{id}/page?version={}", of.version),
        cancel: format!("/improvements/{id}"),
        title: "improvement-write",
        is_measured: of.started_at.is_some(),
    };
    page(visit, typed, wrong, about).await
}

/// `POST /improvements/{id}/page`
pub async fn save(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    Query(of): Query<Of>,
    Form(typed): Form<Typed>,
) -> Answer {
    let read = typed.page().map_err(|error| Failure::from(Refusal::Invalid(vec![error])));
    let done: Result<ImprovementId, Failure> = match read {
        Err(failure) => Err(failure),
        Ok(page) => act!(actor.app.db, actor.viewer, |a| {
            actions::write_page(a, id, Some(of.version), &page).await
        }),
    };
    match done {
        Ok(_) => Ok(see_other(&format!("/improvements/{id}?said=improvement-written"))),
        Err(Failure::Refused(Refusal::Stale)) => {
            edited(actor.visit().await?, id, Some(typed), (Vec::new(), true)).await
        }
        Err(failure) => {
            let wrong = people::forms::errors(failure)?;
            edited(actor.visit().await?, id, Some(typed), (wrong, false)).await
        }
    }
}

impl WritePage {
    fn error(&self, field: &str) -> Option<&String> {
        self.wrong.iter().find(|(name, _)| name == field).map(|(_, words)| words)
    }
}
