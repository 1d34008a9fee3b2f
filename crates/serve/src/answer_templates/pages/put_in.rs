//! A template put into an answer: the request's page again, with its text in the box. Scripts take the text from there.

use axum::extract::{Path, Query};
use people::{Actor, Visit};
use serde::Deserialize;
use web::{Answer, Form};

use crate::answer_templates::TemplateId;
use crate::answer_templates::model::for_request;
use crate::answer_templates::store;
use crate::policy::Deed;
use crate::requests::pages::{seen_for, show_with};

#[derive(Deserialize)]
pub struct Chosen {
    pub template: Option<TemplateId>,
}

/// Its text alone.
pub async fn alone(visit: Visit, Path(reference): Path<String>, Query(chosen): Query<Chosen>) -> Answer {
    with(visit, &reference, String::new(), chosen.template).await
}

/// What stands in the box already, and what was chosen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    body: String,
    #[serde(default)]
    template: String,
    #[serde(rename = "seen")]
    _seen: Option<String>,
}

/// Its text behind what was typed; nothing typed is lost where nothing was chosen.
pub async fn into_words(actor: Actor, Path(reference): Path<String>, Form(typed): Form<Typed>) -> Answer {
    with(actor.visit().await?, &reference, typed.body, typed.template.parse().ok()).await
}

async fn with(mut visit: Visit, reference: &str, typed: String, template: Option<TemplateId>) -> Answer {
    let seen = seen_for(&mut visit, reference, Deed::Message).await?;
    let t = visit.speech();
    let suiting = match template.filter(|_| seen.standing.may(Deed::Tick)) {
        Some(_) => store::suiting(&mut visit.view, seen.shown.team_id, seen.shown.service_id).await?,
        None => Vec::new(),
    };
    let text = suiting.iter().find(|one| Some(one.id) == template);
    let text = text.map(|one| for_request(&t, &one.body, &seen.shown)).unwrap_or_default();
    let words: Vec<String> = [typed, text].into_iter().filter(|words| !words.trim().is_empty()).collect();
    show_with(visit, reference, words.join("\n\n")).await
}
