//! Putting a request under a known problem of its team.

use axum::extract::Path;
use db::act;
use kernel::{Failure, Refusal};
use people::{Actor, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField};
use web::{Answer, Form};

use super::sheets::{or_again, page};
use crate::policy::{self, Deed};
use crate::problems::actions;
use crate::problems::model::ProblemId;
use crate::problems::store::{self, Filter};
use crate::requests::{reading, store as rows};

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    problem: String,
}

async fn sheet(visit: &mut Visit, reference: &str) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = reading::by_reference(&mut visit.view, reference).await?;
    let viewer = visit.viewer().clone();
    policy::check(Deed::Resolve, seen.standing, &viewer, seen.shown.state)?;
    let filter = Filter { team: Some(seen.shown.team_id), open: Some(true), ..Filter::default() };
    let problems = store::list(&mut visit.view, viewer.person, filter).await?;
    let alike = problems
        .into_iter()
        .map(|known| known.problem)
        .filter(|one| one.confidentiality == seen.shown.confidentiality);
    let choices: Vec<(String, String)> = alike.map(|one| (one.id.to_string(), one.title)).collect();
    if choices.is_empty() {
        return Err(Refusal::Conflict("refusal-problem-none").into());
    }
    let back = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.s("problem-put"),
        lead: t.s("problem-put-lead"),
        action: format!("{back}/problem"),
        fields: vec![SheetField::new("problem", t.s("problem-which"), Control::Choose(choices))],
        button: t.s("problem-put-button"),
        back,
        ..Sheet::default()
    })
}

pub async fn ask(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = sheet(&mut visit, &reference).await?;
    page(visit, sheet).await
}

pub async fn put(actor: Actor, Path(reference): Path<String>, Form(typed): Form<Typed>) -> Answer {
    // Who may not put it under anything hears that first.
    sheet(&mut actor.visit().await?, &reference).await?;
    let request = {
        let mut view = actor.app.db.view(actor.viewer.clone()).await?;
        rows::id_of(&mut view, &reference).await?.ok_or(Refusal::NotFound)?
    };
    let outcome = match typed.problem.parse::<ProblemId>() {
        Ok(problem) => act!(actor.app.db, actor.viewer, |a| actions::put_under(a, problem, request).await),
        Err(_) => Err(Refusal::field("problem", "field-choice").into()),
    };
    // On this page the problem is what was chosen.
    let outcome = outcome.map_err(|failure: Failure| match failure {
        Failure::Refused(Refusal::Invalid(_)) => Refusal::field("problem", "field-problem-request").into(),
        other => other,
    });
    let to = |()| format!("/requests/{reference}?said=put-under");
    or_again(outcome, to, async || {
        let mut visit = actor.visit().await?;
        let sheet = sheet(&mut visit, &reference).await?;
        Ok((visit, sheet))
    })
    .await
}
