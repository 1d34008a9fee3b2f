//! Waiting, going on, handing over.

use axum::extract::Path;
use db::act;
use kernel::{Failure, Refusal};
use people::{Actor, TeamId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField};
use web::{Answer, Form, see_other};

use super::super::done::{ask, or_again};
use super::{choosable, filled, id_of, seen_for};
use crate::policy::Deed;
use crate::requests::actions::{self, HandOver, PauseFor};
use crate::requests::model::WaitingOn;
use crate::words;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct HandOverForm {
    team: String,
    reason: String,
}

pub async fn ask_hand_over(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = hand_over_sheet(&mut visit, &reference, &HandOverForm::default()).await?;
    ask(visit, sheet).await
}

async fn hand_over_sheet(visit: &mut Visit, reference: &str, form: &HandOverForm) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = seen_for(visit, reference, Deed::HandOver).await?;
    let teams = choosable(
        visit
            .view
            .all(
                "SELECT t.id, COALESCE(t.name || ', ' || NULLIF(v.name, t.name), t.name) AS name
                 FROM teams t LEFT JOIN vendors v ON v.id = t.vendor_id
                 WHERE t.retired_at IS NULL AND t.id <> $1 ORDER BY t.name_key, t.id LIMIT 1000",
                &[&seen.shown.team_id],
            )
            .await?,
    );
    let path = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.s("hand-over-title"),
        lead: t.s("hand-over-lead"),
        action: format!("{path}/hand-over"),
        fields: vec![
            SheetField::new("team", t.s("hand-over-team"), Control::Pick(teams)).value(form.team.as_str()),
            SheetField::new("reason", t.s("hand-over-reason"), Control::Text).value(form.reason.as_str()),
        ],
        button: t.s("verb-hand-over"),
        back: path,
        ..Sheet::default()
    })
}

pub async fn hand_over(
    actor: Actor,
    Path(reference): Path<String>,
    Form(form): Form<HandOverForm>,
) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let outcome = match form.team.parse::<TeamId>() {
        Ok(team) => {
            let input = HandOver { team, reason: form.reason.clone() };
            act!(actor.app.db, actor.viewer, |a| actions::hand_over(a, id, None, &input).await)
        }
        Err(_) => Err(Refusal::field("team", "field-choice").into()),
    };
    or_again(outcome, &reference, "handed-over", async || {
        let mut visit = actor.visit().await?;
        let sheet = hand_over_sheet(&mut visit, &reference, &form).await?;
        Ok((visit, sheet))
    })
    .await
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct PauseForm {
    waiting_on: String,
    waiting_for: Option<String>,
    reason: String,
    until: Option<String>,
}

pub async fn ask_pause(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = pause_sheet(&mut visit, &reference, &PauseForm::default()).await?;
    ask(visit, sheet).await
}

async fn pause_sheet(visit: &mut Visit, reference: &str, form: &PauseForm) -> Result<Sheet, Failure> {
    let t = visit.speech();
    seen_for(visit, reference, Deed::Pause).await?;
    let whom = WaitingOn::ALL.iter().map(|on| (on.to_string(), words::waiting_on(&t, *on))).collect();
    let path = format!("/requests/{reference}");
    let value = |text: &Option<String>| text.clone().unwrap_or_default();
    Ok(Sheet {
        title: t.s("pause-title"),
        lead: t.s("pause-lead"),
        action: format!("{path}/pause"),
        fields: vec![
            SheetField::new("waiting_on", t.s("pause-on"), Control::Choose(whom))
                .value(form.waiting_on.as_str()),
            SheetField::new("waiting_for", t.s("pause-for"), Control::Line)
                .optional()
                .value(value(&form.waiting_for)),
            SheetField::new("reason", t.s("pause-reason"), Control::Text).value(form.reason.as_str()),
            SheetField::new("until", t.s("pause-until"), Control::When)
                .optional()
                .hint(t.s("pause-until-hint"))
                .value(value(&form.until)),
        ],
        button: t.s("verb-pause"),
        back: path,
        ..Sheet::default()
    })
}

pub async fn pause(actor: Actor, Path(reference): Path<String>, Form(form): Form<PauseForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let t = actor.visit().await?.speech();
    let until = filled(form.until.clone()).map(|typed| t.from_input(&typed));
    let outcome = match (form.waiting_on.parse::<WaitingOn>(), until) {
        (Err(_), _) => Err(Refusal::field("waiting_on", "field-choice").into()),
        (_, Some(None)) => Err(Refusal::field("until", "field-time").into()),
        (Ok(waiting_on), until) => {
            let input = PauseFor {
                waiting_on,
                waiting_for: filled(form.waiting_for.clone()),
                reason: form.reason.clone(),
                until: until.flatten(),
            };
            act!(actor.app.db, actor.viewer, |a| actions::pause(a, id, None, &input).await)
        }
    };
    or_again(outcome, &reference, "paused", async || {
        let mut visit = actor.visit().await?;
        let sheet = pause_sheet(&mut visit, &reference, &form).await?;
        Ok((visit, sheet))
    })
    .await
}

pub async fn resume(actor: Actor, Path(reference): Path<String>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    act!(actor.app.db, actor.viewer, |a| actions::resume(a, id, None).await)?;
    Ok(see_other(&format!("/requests/{reference}?said=resumed")))
}
