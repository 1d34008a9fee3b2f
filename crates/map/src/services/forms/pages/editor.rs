//! The page on which a form is made. Steps draw it anew with what was typed; only saving keeps anything, so nobody who
//! asks meanwhile sees half a form.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Kind, Refusal};
use people::place::Place;
use people::{Actor, Visit};
use web::{Answer, Chrome, Form as Posted, Page, Speech};

use super::draft::{Draft, Row, Step};
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::services::forms::checking::MOST_FIELDS;
use crate::services::forms::{self, Asked, FieldKind, Form, actions, asked};
use crate::services::store::{self, Shown};

#[derive(Template)]
#[template(path = "services/forms/pages/editor.html")]
struct EditorPage {
    t: Speech,
    chrome: Chrome,
    service: Shown,
    draft: Draft,
    wrong: Vec<FieldError>,
    is_stale: bool,
    /// The form as whoever asks will see it; nothing as long as it makes no sense.
    ahead: Vec<Asked>,
}

#[derive(Default)]
struct Again {
    draft: Option<Draft>,
    wrong: Vec<FieldError>,
    is_stale: bool,
}

pub async fn show(visit: Visit, Place(id): Place<ServiceId>) -> Answer {
    page(visit, id, Again::default()).await
}

pub async fn step(
    actor: Actor,
    Place(id): Place<ServiceId>,
    Posted(pairs): Posted<Vec<(String, String)>>,
) -> Answer {
    let (mut draft, step) = Draft::received(pairs)?;
    draft.take(step);
    let fields = draft.fields();
    let done: Result<Option<Form>, Failure> = match (step, fields) {
        (Step::Save, Ok(fields)) => {
            let expected = Some(draft.version);
            act!(actor.app.db, actor.viewer, |a| actions::save(a, id, expected, &fields).await).map(Some)
        }
        (Step::Save | Step::Show, Err(refusal)) => Err(refusal.into()),
        _ => Ok(None),
    };
    let again = match done {
        Ok(Some(_)) => return Ok(web::see_other(&format!("/settings/services/{id}/form?said=form-saved"))),
        Ok(None) => Again { draft: Some(draft), ..Again::default() },
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            Again { draft: Some(draft), wrong, ..Again::default() }
        }
        Err(Failure::Refused(Refusal::Stale)) => {
            Again { draft: Some(draft), is_stale: true, ..Again::default() }
        }
        Err(failure) => return Err(failure.into()),
    };
    page(actor.visit().await?, id, again).await
}

async fn page(mut visit: Visit, id: ServiceId, again: Again) -> Answer {
    let viewer = visit.viewer().clone();
    let service = store::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    let deed = Deed::Change { team: service.team_id, owner: service.owner_id };
    require(visit.viewer(), deed)?;
    if again.draft.is_some() && service.retired_at.is_some() {
        return Err(Refusal::Conflict("refusal-service-retired").into());
    }
    let newest = forms::store::newest(&mut visit.view, id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let mut draft = again.draft.unwrap_or_else(|| Draft::of(&newest));
    if again.is_stale {
        draft.version = newest.version();
    }
    let ahead = match draft.fields().and_then(|fields| Form::read(0, fields)) {
        Ok(form) => asked(t.words(), &form, Kind::Employee, None, &[], &[]),
        Err(_) => Vec::new(),
    };
    let status = match (again.is_stale, again.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let page = EditorPage { t, chrome, service, draft, wrong: again.wrong, is_stale: again.is_stale, ahead };
    Ok((status, Page(page)).into_response())
}

impl EditorPage {
    const KINDS: &[FieldKind] = FieldKind::ALL;

    fn has_room(&self) -> bool {
        self.draft.rows.len() < MOST_FIELDS
    }

    /// The key of the sentence that says what is wrong with this part of a row.
    fn error(&self, row: &Row, part: &str) -> Option<&'static str> {
        let name = format!("fields.{}.{part}", row.at);
        self.wrong.iter().find(|error| error.field == name).map(|error| error.message)
    }

    /// Those somebody is at work on stand open.
    fn is_open(&self, row: &Row) -> bool {
        let begins = format!("fields.{}.", row.at);
        self.is_touched(row)
            || row.is("label", "")
            || self.wrong.iter().any(|error| error.field.starts_with(&begins))
    }

    fn is_touched(&self, row: &Row) -> bool {
        self.draft.touched == Some(row.at)
    }

    /// Everything that is wrong: where, which question, and why.
    fn all_wrong(&self) -> Vec<(String, String, String)> {
        let label = |field: &str| {
            let at = field.split('.').nth(1).and_then(|at| at.parse::<usize>().ok());
            let row = at.and_then(|at| self.draft.rows.get(at));
            let label = row.map(|row| row.value("label").to_owned()).filter(|label| !label.is_empty());
            label.unwrap_or_else(|| self.t.a1("form-question", "n", at.map_or(1, |at| at + 1)))
        };
        let say =
            |error: &FieldError| (error.field.to_string(), label(&error.field), self.t.s(error.message));
        self.wrong.iter().map(say).collect()
    }
}
