//! The sheets: declaring a problem, saying it anew, one message to all, and its end.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::{act, record};
use http::StatusCode;
use kernel::{Failure, FieldError, Instant, Refusal, Viewer};
use map::ServiceId;
use map::services::Confidentiality;
use people::place::Place;
use people::{Actor, TeamId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, Speech, see_other};

use crate::policy;
use crate::problems::actions::{self, NewProblem, ProblemChange, ProblemEnd};
use crate::problems::model::ProblemId;
use crate::problems::store::{self, Problem};
use crate::requests::actions::Words;

#[derive(Deserialize)]
pub struct Wanted {
    team: Option<TeamId>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    service: String,
    title: String,
    about: String,
    next_word_at: Option<String>,
}

impl Typed {
    fn next(&self, t: &Speech) -> Result<Option<Instant>, FieldError> {
        let text = self.next_word_at.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let Some(text) = text else { return Ok(None) };
        t.from_input(text).map(Some).ok_or_else(|| FieldError::new("next_word_at", "field-time"))
    }

    fn fields(&self, t: &Speech) -> Vec<SheetField> {
        vec![
            SheetField::new("title", t.s("problem-title"), Control::Line)
                .hint(t.s("problem-title-hint"))
                .value(self.title.as_str()),
            SheetField::new("about", t.s("problem-about"), Control::Text).value(self.about.as_str()),
            SheetField::new("next_word_at", t.s("problem-next-word"), Control::When)
                .optional()
                .value(self.next_word_at.clone().unwrap_or_default()),
        ]
    }
}

/// The sheet as a page, or as what is in the dialog.
pub(super) async fn page(mut visit: Visit, sheet: Sheet) -> Answer {
    let (t, chrome) = (visit.speech(), visit.chrome("room-requests").await?);
    visit.log_seen().await?;
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

/// On to `path`, or the sheet again with what is wrong.
pub(super) async fn or_again<T>(
    outcome: Result<T, Failure>,
    path: impl FnOnce(T) -> String,
    again: impl AsyncFnOnce() -> Answer<(Visit, Sheet)>,
) -> Answer {
    match outcome {
        Ok(done) => Ok(see_other(&path(done))),
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            let (mut visit, sheet) = again().await?;
            let t = visit.speech();
            let sheet = sheet.with_errors(&t, &errors);
            let chrome = visit.chrome("room-requests").await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(SheetPage { t, chrome, sheet })).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

record! {
    /// A service of which a problem can be declared.
    struct Offered {
        pub id: ServiceId,
        pub name: String,
        pub team_id: TeamId,
        pub confidentiality: Confidentiality,
    }
}

/// The services of the viewer's teams, or of this team.
async fn offered(visit: &mut Visit, team: Option<TeamId>) -> Result<Vec<(String, String)>, Failure> {
    let viewer: Viewer = visit.viewer().clone();
    let select = db::Select::new(
        "SELECT s.id, s.name, s.team_id, s.confidentiality FROM services s
         WHERE s.retired_at IS NULL AND NOT s.is_direct AND NOT s.is_complaint AND s.confidentiality <> 'confidential'",
    );
    let own: Vec<TeamId> = viewer.teams.iter().map(|(id, _)| TeamId(*id)).collect();
    let select = match &team {
        Some(team) => select.with("AND s.team_id = ?", &[team]),
        None => select.then("AND s.team_id IN").list(&own),
    };
    let all: Vec<Offered> = visit.view.select(select.then("ORDER BY s.name_key, s.id LIMIT 200")).await?;
    let may = |one: &Offered| policy::require_problem(&viewer, one.team_id, one.confidentiality).is_ok();
    Ok(all.into_iter().filter(may).map(|one| (one.id.to_string(), one.name)).collect())
}

async fn new_sheet(visit: &mut Visit, team: Option<TeamId>, typed: &Typed) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let services = offered(visit, team).await?;
    if services.is_empty() {
        return Err(Refusal::Forbidden("refusal-problem-not-yours").into());
    }
    let mut fields = vec![
        SheetField::new("service", t.s("problem-service"), Control::Pick(services)).value(&*typed.service),
    ];
    fields.extend(typed.fields(&t));
    Ok(Sheet {
        title: t.s("problem-new"),
        lead: t.s("problem-new-lead"),
        action: "/problems/new".to_owned(),
        fields,
        button: t.s("problem-declare"),
        back: team.map_or_else(|| "/requests".to_owned(), |team| format!("/requests?team={team}")),
        ..Sheet::default()
    })
}

pub async fn ask_new(mut visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    let sheet = new_sheet(&mut visit, wanted.team, &Typed::default()).await?;
    page(visit, sheet).await
}

pub async fn declare(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let t = actor.visit().await?.speech();
    let outcome = match (typed.service.parse::<ServiceId>(), typed.next(&t)) {
        (Err(_), _) => Err(Refusal::field("service", "field-choice").into()),
        (_, Err(wrong)) => Err(wrong.into()),
        (Ok(service), Ok(next_word_at)) => {
            let (title, about) = (typed.title.clone(), typed.about.clone());
            let input = NewProblem { service, title, about, next_word_at };
            act!(actor.app.db, actor.viewer, |a| actions::declare(a, &input).await)
        }
    };
    let to = |id: ProblemId| format!("/problems/{id}?said=problem-declared");
    or_again(outcome, to, async || {
        let mut visit = actor.visit().await?;
        let sheet = new_sheet(&mut visit, None, &typed).await?;
        Ok((visit, sheet))
    })
    .await
}

/// The problem, for whoever works on it.
async fn worked_on(visit: &mut Visit, id: ProblemId) -> Result<Problem, Failure> {
    let viewer = visit.viewer().clone();
    let problem = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    policy::require_problem(&viewer, problem.team_id, problem.confidentiality)?;
    match problem.resolved_at {
        None => Ok(problem),
        Some(_) => Err(Refusal::Conflict("refusal-problem-resolved").into()),
    }
}

async fn change_sheet(visit: &mut Visit, id: ProblemId, typed: Option<&Typed>) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let problem = worked_on(visit, id).await?;
    let as_it_is = Typed {
        service: String::new(),
        title: problem.title,
        about: problem.about,
        next_word_at: problem.next_word_at.map(|at| t.input(at)),
    };
    Ok(Sheet {
        title: t.s("problem-change"),
        lead: t.s("problem-change-lead"),
        action: format!("/problems/{id}/change"),
        fields: typed.unwrap_or(&as_it_is).fields(&t),
        button: t.s("problem-keep"),
        back: format!("/problems/{id}"),
        ..Sheet::default()
    })
}

pub async fn ask_change(mut visit: Visit, Place(id): Place<ProblemId>) -> Answer {
    let sheet = change_sheet(&mut visit, id, None).await?;
    page(visit, sheet).await
}

pub async fn change(actor: Actor, Place(id): Place<ProblemId>, Form(typed): Form<Typed>) -> Answer {
    let t = actor.visit().await?.speech();
    let outcome = match typed.next(&t) {
        Err(wrong) => Err(wrong.into()),
        Ok(next) => {
            let (title, about) = (Some(typed.title.clone()), Some(typed.about.clone()));
            let input = ProblemChange { title, about, next_word_at: Some(next) };
            act!(actor.app.db, actor.viewer, |a| actions::change(a, id, None, &input).await)
        }
    };
    let to = |()| format!("/problems/{id}?said=problem-changed");
    or_again(outcome, to, async || {
        let mut visit = actor.visit().await?;
        let sheet = change_sheet(&mut visit, id, Some(&typed)).await?;
        Ok((visit, sheet))
    })
    .await
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    body: String,
}

async fn message_sheet(visit: &mut Visit, id: ProblemId, said: &str) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let problem = worked_on(visit, id).await?;
    let n = store::count_of_team(&mut visit.view, id, problem.team_id).await?;
    Ok(Sheet {
        title: t.s("problem-tell"),
        lead: t.a1("problem-tell-lead", "n", n),
        action: format!("/problems/{id}/message"),
        fields: vec![SheetField::new("body", t.s("problem-tell-words"), Control::Text).value(said)],
        button: t.s("problem-tell-button"),
        back: format!("/problems/{id}"),
        ..Sheet::default()
    })
}

pub async fn ask_message(mut visit: Visit, Place(id): Place<ProblemId>) -> Answer {
    let sheet = message_sheet(&mut visit, id, "").await?;
    page(visit, sheet).await
}

pub async fn message(actor: Actor, Place(id): Place<ProblemId>, Form(said): Form<Said>) -> Answer {
    let input = Words { body: said.body.clone() };
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::tell(a, id, &input).await);
    let to = |_| format!("/problems/{id}?said=problem-told");
    or_again(outcome, to, async || {
        let mut visit = actor.visit().await?;
        let sheet = message_sheet(&mut visit, id, &said.body).await?;
        Ok((visit, sheet))
    })
    .await
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    message: Option<String>,
}

async fn resolve_sheet(visit: &mut Visit, id: ProblemId, message: &str) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let problem = worked_on(visit, id).await?;
    let n = store::count_of_team(&mut visit.view, id, problem.team_id).await?;
    let field = SheetField::new("message", t.a1("problem-resolve-words", "n", n), Control::Text)
        .hint(t.s("problem-resolve-hint"))
        .optional()
        .value(message);
    Ok(Sheet {
        title: t.s("problem-resolve"),
        lead: t.s("problem-resolve-lead"),
        action: format!("/problems/{id}/resolve"),
        fields: if n == 0 { Vec::new() } else { vec![field] },
        button: t.s("problem-resolve-button"),
        back: format!("/problems/{id}"),
        ..Sheet::default()
    })
}

pub async fn ask_resolve(mut visit: Visit, Place(id): Place<ProblemId>) -> Answer {
    let sheet = resolve_sheet(&mut visit, id, "").await?;
    page(visit, sheet).await
}

pub async fn resolve(actor: Actor, Place(id): Place<ProblemId>, Form(end): Form<End>) -> Answer {
    let input = ProblemEnd { message: end.message.clone() };
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::resolve(a, id, None, &input).await);
    let to = |_| format!("/problems/{id}?said=problem-resolved");
    or_again(outcome, to, async || {
        let mut visit = actor.visit().await?;
        let sheet = resolve_sheet(&mut visit, id, end.message.as_deref().unwrap_or_default()).await?;
        Ok((visit, sheet))
    })
    .await
}
