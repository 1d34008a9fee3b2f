//! The page of a question of Hallway, and the rule by which it asks.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use map::RelationshipId;
use people::place::Place;
use people::policy::{Deed, require};
use people::{Actor, App, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post, see_other};

use super::actions::{self, ImprovementNotNow, NewImprovementRule};
use super::model::{Ask, AskId};
use super::store;
use crate::room::ROOM;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/improvement-asks/{id}", get(show))
        .route("/improvement-asks/{id}/not_now", post(not_now))
        .route("/settings/improvements", get(rule).post(set_rule))
}

#[derive(Template)]
#[template(path = "asks/ask.html")]
struct AskPage {
    t: Speech,
    chrome: Chrome,
    id: AskId,
    relationship: RelationshipId,
    between: String,
    lead: String,
    how: String,
    is_open: bool,
    typed: String,
    wrong: Option<String>,
}

/// What was counted, in a sentence.
pub(crate) fn says(t: &Speech, ask: &Ask) -> String {
    let promise = t.s(&format!("improvement-promise-{}", ask.clock));
    t.a3("improvement-ask-says", "promise", promise, "kept", ask.kept, "n", ask.counted)
}

async fn show(visit: Visit, Place(id): Place<AskId>) -> Answer {
    page(visit, id, String::new(), None).await
}

async fn page(mut visit: Visit, id: AskId, typed: String, wrong: Option<&'static str>) -> Answer {
    let viewer = visit.viewer().clone();
    let (_, ask) = actions::held(&mut visit.view, &viewer, id).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = AskPage {
        id,
        relationship: ask.relationship_id,
        between: t.a2("relationship-words", "provider", &ask.provider_name, "customer", &ask.customer_name),
        lead: says(&t, &ask),
        how: t.a1("improvement-ask-how", "level", ask.level),
        is_open: ask.answer.is_none(),
        typed,
        wrong: wrong.map(|key| t.s(key)),
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Saying {
    #[serde(default)]
    reason: String,
}

async fn not_now(actor: Actor, Place(id): Place<AskId>, Form(form): Form<Saying>) -> Answer {
    let new = ImprovementNotNow { reason: form.reason.clone() };
    let done: Result<AskId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::not_now(a, id, &new).await);
    match done {
        Ok(_) => Ok(see_other("/improve?said=improvement-not-now")),
        Err(Failure::Refused(Refusal::Invalid(fields))) => {
            let wrong = fields.first().map(|field| field.message);
            page(actor.visit().await?, id, form.reason, wrong).await
        }
        Err(other) => Err(other.into()),
    }
}

#[derive(Template)]
#[template(path = "asks/rule.html")]
struct RulePage {
    t: Speech,
    chrome: Chrome,
    version: i64,
    asks: bool,
    level: String,
    wrong: Option<String>,
}

async fn rule(visit: Visit) -> Answer {
    rule_page(visit, None, None).await
}

async fn rule_page(mut visit: Visit, typed: Option<RuleForm>, wrong: Option<&'static str>) -> Answer {
    require(visit.viewer(), Deed::KeepOrganisation)?;
    let rule = store::rule(&mut visit.view).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = RulePage {
        version: rule.version,
        asks: typed.as_ref().map_or(rule.asks, |typed| typed.asks.is_some()),
        level: typed.map_or_else(|| rule.level.to_string(), |typed| typed.level),
        wrong: wrong.map(|key| t.s(key)),
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleForm {
    asks: Option<String>,
    level: String,
}

#[derive(Deserialize)]
struct Of {
    version: i64,
}

async fn set_rule(actor: Actor, Query(of): Query<Of>, Form(form): Form<RuleForm>) -> Answer {
    require(&actor.viewer, Deed::KeepOrganisation)?;
    let level = form.level.trim().parse().unwrap_or(0);
    let new = NewImprovementRule { asks: form.asks.is_some(), level };
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::set_rule(a, Some(of.version), &new).await);
    match done {
        Ok(()) => Ok(see_other("/settings/improvements?said=improvement-rule")),
        Err(Failure::Refused(Refusal::Invalid(fields))) => {
            let wrong = fields.first().map(|field| field.message);
            rule_page(actor.visit().await?, Some(form), wrong).await
        }
        Err(other) => Err(other.into()),
    }
}
