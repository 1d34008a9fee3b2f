//! Where a team keeps its templates.

use askama::Template as Drawn;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use map::services::store::Filter;
use people::forms::errors;
use people::place::Place;
use people::{Actor, PersonId, TeamId, Visit, teams};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use crate::answer_templates::actions::{self, NewTemplate, TemplateChange, require_team};
use crate::answer_templates::model::{Afterwards, FIELDS, TemplateId};
use crate::answer_templates::store::{self, Template};

#[derive(Drawn)]
#[template(path = "answer_templates/pages/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    team: TeamId,
    team_name: String,
    templates: Vec<Template>,
}

pub async fn list(mut visit: Visit, Place(id): Place<TeamId>) -> Answer {
    require_team(visit.viewer(), id)?;
    let team = teams::store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let me = PersonId(visit.viewer().person);
    let templates = store::of_team(&mut visit.view, me, id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    Ok(Page(ListPage { team: id, team_name: team.name, templates, chrome, t }).into_response())
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    title: String,
    body: String,
    service: Option<String>,
    takes: Option<String>,
    #[serde(default)]
    afterwards: String,
}

fn fields(t: &Speech, typed: &Typed) -> Vec<SheetField> {
    vec![
        SheetField::new("title", t.s("template-title"), Control::Line).value(typed.title.as_str()),
        SheetField::new("body", t.s("template-body"), Control::Text)
            .hint(t.a1("template-body-hint", "fields", FIELDS.join(" ")))
            .value(typed.body.as_str()),
        SheetField::new("takes", t.s("template-takes"), Control::Tick)
            .optional()
            .value(if typed.takes.is_some() { "on" } else { "" }),
        SheetField::new("afterwards", t.s("template-afterwards"), Control::Pick(afterwards(t)))
            .hint(t.s("template-afterwards-hint"))
            .optional()
            .value(typed.afterwards.as_str()),
    ]
}

fn afterwards(t: &Speech) -> Vec<(String, String)> {
    let nothing = (String::new(), t.s("template-afterwards-none"));
    let words = |word: &Afterwards| (word.to_string(), t.s(&format!("template-afterwards-{word}")));
    std::iter::once(nothing).chain(Afterwards::ALL.iter().map(words)).collect()
}

pub async fn ask_new(visit: Visit, Place(id): Place<TeamId>) -> Answer {
    new_page(visit, id, &Typed::default(), &[]).await
}

async fn new_page(mut visit: Visit, id: TeamId, typed: &Typed, wrong: &[FieldError]) -> Answer {
    require_team(visit.viewer(), id)?;
    let (viewer, t) = (visit.viewer().clone(), visit.speech());
    let filter =
        Filter { team: Some(id), with_own: Some(PersonId(viewer.person)), limit: 200, ..Filter::default() };
    let offered = map::services::store::list(&mut visit.view, viewer.kind, &filter).await?;
    let mut services = vec![(String::new(), t.s("template-all-services"))];
    let seen = |one: &map::services::store::Shown| {
        viewer.sees(store::audience(id, Some(one.id), Some(one.confidentiality)))
    };
    services.extend(offered.into_iter().filter(seen).map(|one| (one.id.to_string(), one.name)));
    let mut fields = fields(&t, typed);
    fields.push(
        SheetField::new("service", t.s("template-service"), Control::Pick(services))
            .optional()
            .value(typed.service.clone().unwrap_or_default()),
    );
    let back = format!("/teams/{id}/templates");
    let sheet = Sheet {
        title: t.s("template-new"),
        lead: t.s("template-lead"),
        action: format!("{back}/new"),
        fields,
        button: t.s("template-keep"),
        back,
        ..Sheet::default()
    };
    answer(visit, sheet, wrong).await
}

async fn answer(mut visit: Visit, sheet: Sheet, wrong: &[FieldError]) -> Answer {
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let sheet = sheet.with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

pub async fn make(actor: Actor, Place(id): Place<TeamId>, Form(typed): Form<Typed>) -> Answer {
    let chosen = typed.service.as_deref().unwrap_or_default().trim();
    let service = match chosen.is_empty() {
        true => Ok(None),
        false => chosen.parse().map(Some).map_err(|_| Refusal::field("service", "field-choice")),
    };
    let made: Result<TemplateId, Failure> = match service {
        Ok(service) => {
            let input = NewTemplate {
                title: typed.title.clone(),
                body: typed.body.clone(),
                service,
                takes: typed.takes.is_some(),
                afterwards: typed.afterwards.parse().ok(),
            };
            act!(actor.app.db, actor.viewer, |a| actions::create(a, id, &input).await)
        }
        Err(refusal) => Err(refusal.into()),
    };
    match made {
        Ok(_) => Ok(see_other(&format!("/teams/{id}/templates?said=template-kept"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            new_page(actor.visit().await?, id, &typed, &wrong).await
        }
    }
}

pub async fn ask_change(visit: Visit, Place(id): Place<TemplateId>) -> Answer {
    change_page(visit, id, None, &[]).await
}

async fn change_page(
    mut visit: Visit,
    id: TemplateId,
    typed: Option<&Typed>,
    wrong: &[FieldError],
) -> Answer {
    let (me, t) = (PersonId(visit.viewer().person), visit.speech());
    let template = store::find(&mut visit.view, me, id).await?.ok_or(Refusal::NotFound)?;
    let kept = Typed {
        title: template.title.clone(),
        body: template.body,
        service: None,
        takes: template.takes.then(|| "on".to_owned()),
        afterwards: template.afterwards.map(|word| word.to_string()).unwrap_or_default(),
    };
    let sheet = Sheet {
        title: template.title,
        lead: t.s("template-lead"),
        action: format!("/templates/{id}"),
        fields: fields(&t, typed.unwrap_or(&kept)),
        button: t.s("template-keep"),
        back: format!("/teams/{}/templates", template.team_id),
        ..Sheet::default()
    };
    answer(visit, sheet, wrong).await
}

pub async fn change(actor: Actor, Place(id): Place<TemplateId>, Form(typed): Form<Typed>) -> Answer {
    let afterwards = if typed.afterwards.is_empty() { "none" } else { typed.afterwards.as_str() };
    let input = TemplateChange {
        title: Some(typed.title.clone()),
        body: Some(typed.body.clone()),
        takes: Some(typed.takes.is_some()),
        afterwards: Some(afterwards.to_owned()),
    };
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::change(a, id, None, &input).await);
    match done {
        Ok(()) => {
            let mut view = actor.app.db.view(actor.viewer.clone()).await?;
            let me = PersonId(actor.viewer.person);
            let template = store::find(&mut view, me, id).await?.ok_or(Refusal::NotFound)?;
            Ok(see_other(&format!("/teams/{}/templates?said=template-kept", template.team_id)))
        }
        Err(failure) => {
            let wrong = errors(failure)?;
            change_page(actor.visit().await?, id, Some(&typed), &wrong).await
        }
    }
}

pub async fn withdraw(actor: Actor, Place(id): Place<TemplateId>) -> Answer {
    let done: Result<TeamId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::withdraw(a, id, None).await);
    Ok(see_other(&format!("/teams/{}/templates?said=template-withdrawn", done?)))
}
