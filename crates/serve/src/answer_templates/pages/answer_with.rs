//! An answer with what is done along with it: a sheet that says what will be done, and one button that does all of it.

use axum::extract::{Path, Query};
use db::act;
use kernel::{Failure, Refusal};
use people::{Actor, PersonId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField};
use web::{Answer, Form, Speech};

use super::put_in::Chosen;
use crate::answer_templates::deeds::{AnswerWith, answer_with};
use crate::answer_templates::model::{Afterwards, for_request};
use crate::answer_templates::store::{self, Suiting};
use crate::policy::Deed;
use crate::requests::actions::Resolution;
use crate::requests::pages::{ResolveForm, ask, id_of, or_again, resolve_fields, seen_for};
use crate::requests::reading::Seen;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    message: Option<String>,
    reason: Option<String>,
    outside_waited: Option<String>,
    parts: Option<String>,
    complaint: Option<String>,
    why_open_steps: Option<String>,
}

impl Typed {
    fn resolve(&self) -> ResolveForm {
        ResolveForm {
            message: self.message.clone().unwrap_or_default(),
            outside_waited: self.outside_waited.clone(),
            parts: self.parts.clone(),
            complaint: self.complaint.clone(),
            why_open_steps: self.why_open_steps.clone(),
        }
    }
}

pub async fn show(mut visit: Visit, Path(reference): Path<String>, Query(chosen): Query<Chosen>) -> Answer {
    let sheet = sheet(&mut visit, &reference, &chosen, Typed::default()).await?;
    ask(visit, sheet).await
}

async fn sheet(
    visit: &mut Visit,
    reference: &str,
    chosen: &Chosen,
    mut typed: Typed,
) -> Result<Sheet, Failure> {
    let seen = seen_for(visit, reference, Deed::Tick).await?;
    let t = visit.speech();
    let suiting = store::suiting(&mut visit.view, seen.shown.team_id, seen.shown.service_id).await?;
    let template =
        suiting.into_iter().find(|one| Some(one.id) == chosen.template).ok_or(Refusal::NotFound)?;
    let takes = template.takes && seen.shown.assignee_id != Some(PersonId(visit.viewer().person));
    typed.message.get_or_insert_with(|| for_request(&t, &template.body, &seen.shown));
    let mut fields = match template.afterwards {
        Some(Afterwards::Resolved) => resolve_fields(visit, &t, &seen, &typed.resolve()).await?,
        _ => {
            let message = typed.message.clone().unwrap_or_default();
            vec![SheetField::new("message", t.s("composer-message"), Control::Text).value(message)]
        }
    };
    if takes {
        fields.push(
            SheetField::new("reason", t.s("answer-with-reason"), Control::Line)
                .hint(t.s("answer-with-reason-hint"))
                .optional()
                .value(typed.reason.unwrap_or_default()),
        );
    }
    let path = format!("/requests/{reference}");
    Ok(Sheet {
        lead: lead(&t, &seen, &template, takes),
        action: format!("{path}/answer-with?template={}", template.id),
        title: template.title,
        fields,
        button: t.s("answer-with-button"),
        back: path,
        ..Sheet::default()
    })
}

/// What will be done, in its order.
fn lead(t: &Speech, seen: &Seen, template: &Suiting, takes: bool) -> String {
    let name = &seen.shown.requester_name;
    let said = match template.afterwards {
        Some(Afterwards::Resolved) => t.a1("answer-with-resolved", "name", name),
        Some(Afterwards::Waits) => t.a1("answer-with-waits", "name", name),
        None => t.a1("answer-with-said", "name", name),
    };
    [takes.then(|| t.s("answer-with-takes")), Some(said)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

pub async fn send(
    actor: Actor,
    Path(reference): Path<String>,
    Query(chosen): Query<Chosen>,
    Form(typed): Form<Typed>,
) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let Some(template) = chosen.template else { return Err(Refusal::NotFound.into()) };
    let Resolution { message, outside_waited, parts, complaint, why_open_steps } = typed.resolve().read();
    let reason = typed.reason.clone();
    let input = AnswerWith { template, message, reason, outside_waited, parts, complaint, why_open_steps };
    let outcome = act!(actor.app.db, actor.viewer, |a| answer_with(a, id, None, &input).await);
    or_again(outcome, &reference, "answered-with", async || {
        let mut visit = actor.visit().await?;
        let sheet = sheet(&mut visit, &reference, &chosen, typed).await?;
        Ok((visit, sheet))
    })
    .await
}
