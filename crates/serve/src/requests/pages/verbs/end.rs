//! Done, not done, not to be done.

use axum::extract::Path;
use db::act;
use kernel::Failure;
use people::{Actor, PersonId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField};
use web::{Answer, Form, Speech};

use super::super::done::{ask, or_again};
use super::{filled, id_of, seen_for};
use crate::checklists;
use crate::complaints::{self, ComplaintAnswer};
use crate::policy::Deed;
use crate::requests::actions::{self, Closure, Declination, PartsThen, Reopening, Resolution, Withdrawal};
use crate::requests::model::Rework;
use crate::requests::reading::Seen;
use crate::requests::store;
use crate::words;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct ResolveForm {
    pub message: String,
    pub outside_waited: Option<String>,
    pub parts: Option<String>,
    pub complaint: Option<String>,
    pub why_open_steps: Option<String>,
}

impl ResolveForm {
    pub fn read(&self) -> Resolution {
        Resolution {
            message: self.message.clone(),
            outside_waited: self.outside_waited.as_deref().map(|answer| answer == "yes"),
            parts: then(self.parts.as_deref()),
            complaint: self.complaint.as_deref().and_then(|answer| answer.parse().ok()),
            why_open_steps: filled(self.why_open_steps.clone()),
        }
    }
}

pub async fn ask_resolve(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = resolve_sheet(&mut visit, &reference, &ResolveForm::default()).await?;
    ask(visit, sheet).await
}

async fn resolve_sheet(visit: &mut Visit, reference: &str, form: &ResolveForm) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = seen_for(visit, reference, Deed::Resolve).await?;
    let path = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.s("resolve-title"),
        lead: t.s("resolve-lead"),
        action: format!("{path}/resolve"),
        fields: resolve_fields(visit, &t, &seen, form).await?,
        button: t.s("verb-resolve"),
        back: path,
        ..Sheet::default()
    })
}

/// What is asked of whoever says that it is done.
pub async fn resolve_fields(
    visit: &mut Visit,
    t: &Speech,
    seen: &Seen,
    form: &ResolveForm,
) -> Result<Vec<SheetField>, Failure> {
    let mut fields = Vec::new();
    if seen.whole.complaint_team.is_some() {
        let answers =
            ComplaintAnswer::ALL.iter().map(|answer| (answer.to_string(), complaints::says(t, *answer)));
        fields.push(
            SheetField::new("complaint", t.s("complaint-answer"), Control::Choose(answers.collect()))
                .hint(t.s("complaint-answer-hint"))
                .value(form.complaint.as_deref().unwrap_or_default()),
        );
    }
    fields
        .push(SheetField::new("message", t.s("resolve-message"), Control::Text).value(form.message.as_str()));
    if let Some(one) = &seen.shown.external_one {
        let answers = vec![("yes".to_owned(), t.s("yes")), ("no".to_owned(), t.s("no"))];
        fields.push(
            SheetField::new("outside_waited", t.a1("resolve-outside", "one", one), Control::Choose(answers))
                .optional()
                .value(form.outside_waited.as_deref().unwrap_or("yes")),
        );
    }
    if seen.shown.steps > seen.shown.steps_done {
        let steps = checklists::store::steps(&mut visit.view, seen.shown.id).await?;
        let open = steps.into_iter().filter(|step| step.is_wanted && step.done_at.is_none());
        let open: Vec<String> = open.map(|step| step.words).collect();
        if !open.is_empty() {
            fields.push(
                SheetField::new("why_open_steps", t.s("steps-open-why"), Control::Line)
                    .hint(t.a2("steps-open-are", "n", open.len(), "steps", open.join(", ")))
                    .value(form.why_open_steps.as_deref().unwrap_or_default()),
            );
        }
    }
    fields.extend(parts_field(visit, t, seen, form.parts.as_deref()).await?);
    Ok(fields)
}

pub async fn resolve(actor: Actor, Path(reference): Path<String>, Form(form): Form<ResolveForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let input = form.read();
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::resolve(a, id, None, &input).await);
    or_again(outcome, &reference, "resolved", async || {
        let mut visit = actor.visit().await?;
        let sheet = resolve_sheet(&mut visit, &reference, &form).await?;
        Ok((visit, sheet))
    })
    .await
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct CloseForm {
    parts: Option<String>,
}

/// One tap, unless parts of it are still open: then it is asked what becomes of them.
pub async fn close(actor: Actor, Path(reference): Path<String>, Form(form): Form<CloseForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let input = Closure { parts: then(form.parts.as_deref()) };
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::close(a, id, None, input).await);
    or_again(outcome, &reference, "closed", async || {
        let mut visit = actor.visit().await?;
        let t = visit.speech();
        let seen = seen_for(&mut visit, &reference, Deed::Close).await?;
        let path = format!("/requests/{reference}");
        let sheet = Sheet {
            title: t.s("parts-sheet-title"),
            lead: t.s("parts-sheet-lead"),
            action: format!("{path}/close"),
            fields: parts_field(&mut visit, &t, &seen, None).await?.into_iter().collect(),
            button: t.s("verb-close"),
            back: path,
            ..Sheet::default()
        };
        Ok((visit, sheet))
    })
    .await
}

/// What becomes of parts that are still open, where the viewer sees any.
async fn parts_field(
    visit: &mut Visit,
    t: &Speech,
    seen: &Seen,
    chosen: Option<&str>,
) -> Result<Option<SheetField>, Failure> {
    if !seen.whole.has_parts {
        return Ok(None);
    }
    let me = PersonId(visit.viewer().person);
    if store::open_parts_seen(&mut visit.view, me, seen.shown.id).await? == 0 {
        return Ok(None);
    }
    let ways = vec![
        (PartsThen::Withdraw.to_string(), t.s("parts-withdraw")),
        (PartsThen::Keep.to_string(), t.s("parts-keep")),
    ];
    let field = SheetField::new("parts", t.s("parts-open"), Control::Choose(ways));
    Ok(Some(field.value(chosen.unwrap_or_default())))
}

fn then(chosen: Option<&str>) -> Option<PartsThen> {
    chosen.and_then(|chosen| chosen.parse().ok())
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct ReopenForm {
    reason: String,
    rework: Option<String>,
}

pub async fn ask_reopen(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = reopen_sheet(&mut visit, &reference, &ReopenForm::default()).await?;
    ask(visit, sheet).await
}

async fn reopen_sheet(visit: &mut Visit, reference: &str, form: &ReopenForm) -> Result<Sheet, Failure> {
    let t = visit.speech();
    seen_for(visit, reference, Deed::Reopen).await?;
    let kinds = Rework::ALL.iter().map(|kind| (kind.to_string(), words::rework(&t, *kind))).collect();
    let path = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.s("reopen-title"),
        lead: t.s("reopen-lead"),
        action: format!("{path}/reopen"),
        fields: vec![
            SheetField::new("rework", t.s("reopen-kind"), Control::Choose(kinds))
                .optional()
                .value(form.rework.clone().unwrap_or_default()),
            SheetField::new("reason", t.s("reopen-reason"), Control::Text).value(form.reason.as_str()),
        ],
        button: t.s("reopen-button"),
        back: path,
        ..Sheet::default()
    })
}

pub async fn reopen(actor: Actor, Path(reference): Path<String>, Form(form): Form<ReopenForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let rework = form.rework.as_deref().and_then(|kind| kind.parse().ok());
    let input = Reopening { reason: form.reason.clone(), rework };
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::reopen(a, id, None, &input).await);
    or_again(outcome, &reference, "reopened", async || {
        let mut visit = actor.visit().await?;
        let sheet = reopen_sheet(&mut visit, &reference, &form).await?;
        Ok((visit, sheet))
    })
    .await
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct DeclineForm {
    reason: String,
    another_way: Option<String>,
    parts: Option<String>,
}

pub async fn ask_decline(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = decline_sheet(&mut visit, &reference, &DeclineForm::default()).await?;
    ask(visit, sheet).await
}

async fn decline_sheet(visit: &mut Visit, reference: &str, form: &DeclineForm) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = seen_for(visit, reference, Deed::Decline).await?;
    let path = format!("/requests/{reference}");
    let mut fields = vec![
        SheetField::new("reason", t.s("decline-reason"), Control::Text).value(form.reason.as_str()),
        SheetField::new("another_way", t.s("decline-another-way"), Control::Text)
            .optional()
            .value(form.another_way.clone().unwrap_or_default()),
    ];
    fields.extend(parts_field(visit, &t, &seen, form.parts.as_deref()).await?);
    Ok(Sheet {
        title: t.s("decline-title"),
        lead: t.s("decline-lead"),
        action: format!("{path}/decline"),
        fields,
        button: t.s("verb-decline"),
        is_grave: true,
        back: path,
        ..Sheet::default()
    })
}

pub async fn decline(actor: Actor, Path(reference): Path<String>, Form(form): Form<DeclineForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let input = Declination {
        reason: form.reason.clone(),
        another_way: filled(form.another_way.clone()),
        parts: then(form.parts.as_deref()),
    };
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::decline(a, id, None, &input).await);
    or_again(outcome, &reference, "declined", async || {
        let mut visit = actor.visit().await?;
        let sheet = decline_sheet(&mut visit, &reference, &form).await?;
        Ok((visit, sheet))
    })
    .await
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct WithdrawForm {
    reason: Option<String>,
    parts: Option<String>,
}

pub async fn ask_withdraw(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = withdraw_sheet(&mut visit, &reference).await?;
    ask(visit, sheet).await
}

async fn withdraw_sheet(visit: &mut Visit, reference: &str) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = seen_for(visit, reference, Deed::Withdraw).await?;
    let mut fields = vec![SheetField::new("reason", t.s("withdraw-reason"), Control::Text).optional()];
    fields.extend(parts_field(visit, &t, &seen, None).await?);
    let path = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.s("withdraw-title"),
        lead: t.s("withdraw-lead"),
        action: format!("{path}/withdraw"),
        fields,
        button: t.s("verb-withdraw"),
        is_grave: true,
        back: path,
        ..Sheet::default()
    })
}

pub async fn withdraw(actor: Actor, Path(reference): Path<String>, Form(form): Form<WithdrawForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let input = Withdrawal { reason: filled(form.reason), parts: then(form.parts.as_deref()) };
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::withdraw(a, id, None, &input).await);
    or_again(outcome, &reference, "withdrawn", async || {
        let mut visit = actor.visit().await?;
        let sheet = withdraw_sheet(&mut visit, &reference).await?;
        Ok((visit, sheet))
    })
    .await
}
