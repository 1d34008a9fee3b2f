//! Proposing an agreement, or another version of one.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::place::Place;
use people::{Actor, TeamId, Visit};
use serde::Deserialize;
use web::sheet::{Sheet, SheetPage};
use web::{Answer, Form, Page};

use super::ROOM;
use super::form::Typed;
use crate::agreements::actions;
use crate::agreements::api::note_confidential;
use crate::agreements::input::{AgreementChange, NewAgreement};
use crate::agreements::model::{AgreementId, OwnWords};
use crate::agreements::store::{self, Scope};
use crate::agreements::views;
use crate::policy::{Deed, require};
use crate::relationships::{self, RelationshipId, Side};
use crate::services::ServiceId;

/// What it is to be about.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    relationship: Option<RelationshipId>,
    service: Option<ServiceId>,
    team: Option<TeamId>,
}

impl About {
    fn query(self) -> String {
        let part = |name: &str, id: Option<String>| id.map(|id| format!("{name}={id}"));
        let parts = [
            part("relationship", self.relationship.map(|id| id.to_string())),
            part("service", self.service.map(|id| id.to_string())),
            part("team", self.team.map(|id| id.to_string())),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }
}

pub async fn new(visit: Visit, Query(about): Query<About>) -> Answer {
    sheet(visit, about, &Typed::default(), &[]).await
}

pub async fn propose(actor: Actor, Query(about): Query<About>, Form(typed): Form<Typed>) -> Answer {
    let optional = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
    let read = typed.targets().and_then(|targets| Ok((targets, typed.cooling()?)));
    let new = read.map(|(targets, cooling)| NewAgreement {
        relationship: about.relationship,
        service: about.service,
        team: about.team,
        valid_from: optional(&typed.valid_from),
        valid_until: optional(&typed.valid_until),
        review_on: optional(&typed.review_on),
        cooling_days: Some(cooling),
        targets,
        promises: typed.promises(&[]),
        rests_on: Vec::new(),
    });
    let done: Result<AgreementId, Failure> = match &new {
        Ok(new) => act!(actor.app.db, actor.viewer, |a| actions::propose(a, new).await),
        Err(refusal) => Err(refusal.clone().into()),
    };
    match done {
        Ok(id) => Ok(web::see_other(&format!("/agreements/{id}?said=agreement-proposed"))),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            sheet(actor.visit().await?, about, &typed, &wrong).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The form for what does not exist yet.
async fn sheet(mut visit: Visit, about: About, typed: &Typed, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    let scope = Scope { relationship: about.relationship, service: about.service, team: about.team };
    let known = store::about(&mut visit.view, viewer.person, scope).await?;
    let (provider, customer, deed) = match about.relationship {
        Some(id) => {
            let found = relationships::store::find(&mut visit.view, viewer.person, id).await?;
            let found = found.ok_or(Refusal::NotFound)?;
            let (provider, customer) = (found.provider(), Some(found.customer()));
            let deed = Deed::ProposeAgreement { provider, customer, is_led: known.is_led };
            (found.provider_name.clone(), Some(found.customer_name), deed)
        }
        None => {
            let provider = about.team.or(known.service_team.map(TeamId)).ok_or(Refusal::NotFound)?;
            let is_there = known.team_is_there || known.service_is_there;
            let name = people::teams::store::find(&mut visit.view, provider).await?.filter(|_| is_there);
            let deed =
                Deed::ProposeAgreement { provider: provider.into(), customer: None, is_led: known.is_led };
            (name.ok_or(Refusal::NotFound)?.name, None, deed)
        }
    };
    require(&viewer, deed)?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let query = about.query();
    let sheet = Sheet {
        title: t.s("agreement-new"),
        lead: t.s("agreement-new-lead"),
        action: format!("/agreements/new?{query}"),
        fields: typed.fields(&t, &provider, customer.as_deref()),
        button: t.s("agreement-propose"),
        back: about
            .relationship
            .map_or_else(|| "/agreements".to_owned(), |id| format!("/relationships/{id}")),
        ..Sheet::default()
    }
    .with_errors(&t, &moved(wrong));
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.log_seen().await?;
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

/// What the form has no field of its own for stands beside the first one that it has.
fn moved(wrong: &[FieldError]) -> Vec<FieldError> {
    let place = |error: &FieldError| {
        let field = match error.field.split('.').next().unwrap_or_default() {
            "promises" | "targets" | "rests_on" | "relationship" | "service" | "team" => "provider".into(),
            _ => error.field.clone(),
        };
        FieldError { field, message: error.message }
    };
    wrong.iter().map(place).collect()
}

pub async fn change(visit: Visit, Place(id): Place<AgreementId>) -> Answer {
    change_sheet(visit, id, None, &[]).await
}

/// The version that was shown.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Looked {
    version: Option<i64>,
}

pub async fn changed(
    actor: Actor,
    Place(id): Place<AgreementId>,
    Query(looked): Query<Looked>,
    Form(typed): Form<Typed>,
) -> Answer {
    let read = typed.targets().and_then(|targets| Ok((targets, typed.cooling()?)));
    let optional = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let (from, until) = (optional(&typed.valid_from), optional(&typed.valid_until));
    let review_on = optional(&typed.review_on);
    let done: Result<AgreementId, Failure> = match read {
        Err(refusal) => Err(refusal.into()),
        Ok((targets, cooling)) => act!(actor.app.db, actor.viewer, |a| {
            let before = actions::latest_promises(a, id).await?;
            let before: Vec<&OwnWords> = before.iter().collect();
            let change = AgreementChange {
                valid_from: from.clone(),
                valid_until: Some(until.clone()),
                review_on: Some(review_on.clone()),
                cooling_days: Some(cooling),
                targets: Some(targets),
                promises: Some(typed.promises(&before)),
                rests_on: None,
            };
            actions::change(a, id, looked.version, &change).await
        }),
    };
    match done {
        Ok(id) => Ok(web::see_other(&format!("/agreements/{id}?said=agreement-proposed"))),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            change_sheet(actor.visit().await?, id, Some(&typed), &wrong).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn change_sheet(
    mut visit: Visit,
    id: AgreementId,
    typed: Option<&Typed>,
    wrong: &[FieldError],
) -> Answer {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let whole = views::whole(&mut visit.view, &viewer, id, now).await?.ok_or(Refusal::NotFound)?;
    note_confidential(&mut visit, &whole.agreement);
    require(&viewer, actions::propose_deed(&whole.agreement))?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let latest = whole.versions.first().ok_or(Refusal::NotFound)?;
    let promises: Vec<&OwnWords> = whole.promises_of(latest).collect();
    let stored = Typed::of(latest, &promises, t.words());
    let customer = whole.agreement.customer_name.as_deref().map(|_| whole.agreement.name(Side::Customer));
    let typed = typed.unwrap_or(&stored);
    let version = whole.agreement.version;
    let sheet = Sheet {
        title: t.s("agreement-change"),
        lead: t.a1("agreement-change-lead", "title", whole.agreement.title(t.words())),
        action: format!("/agreements/{id}/change?version={version}"),
        fields: typed.fields(&t, whole.agreement.name(Side::Provider), customer),
        button: t.s("agreement-propose"),
        back: format!("/agreements/{id}"),
        ..Sheet::default()
    }
    .with_errors(&t, &moved(wrong));
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.log_seen().await?;
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}
