//! Offering a service: which team, then a name.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::{Actor, PersonId, TeamId, Visit, teams};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, Page, Speech, Words};

use super::list::may_offer_somewhere;
use crate::policy::{Deed, require};
use crate::services::input::{Draft, NewService};
use crate::services::{Confidentiality, actions, store};

#[derive(Deserialize)]
pub struct Asked {
    team: Option<TeamId>,
    q: Option<String>,
}

/// The form as it was typed.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    name: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    confidentiality: String,
    #[serde(default)]
    offers_present: String,
}

#[derive(Template)]
#[template(path = "services/pages/team.html")]
struct TeamPage {
    t: Speech,
    chrome: Chrome,
    teams: Vec<store::Offering>,
    q: String,
    may_search: bool,
}

/// The form; without a team, first the choice of one.
pub async fn ask(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    if !may_offer_somewhere(visit.viewer()) {
        return Err(Refusal::Forbidden("refusal-service-change").into());
    }
    if let Some(team) = asked.team {
        return sheet(visit, team, Typed::empty(), &[]).await;
    }
    let leader = (!visit.viewer().administers()).then_some(PersonId(visit.viewer().person));
    let q = asked.q.unwrap_or_default();
    let teams = store::offering_teams(&mut visit.view, leader, &q).await?;
    if let ([only], true) = (teams.as_slice(), q.is_empty()) {
        return Ok(web::see_other(&format!("/settings/services/new?team={}", only.id)));
    }
    let page = TeamPage {
        chrome: visit.chrome("").await?,
        t: visit.speech(),
        teams,
        q,
        may_search: leader.is_none(),
    };
    Ok(Page(page).into_response())
}

pub async fn offer(actor: Actor, Query(asked): Query<Asked>, Form(typed): Form<Typed>) -> Answer {
    let team = asked.team.ok_or(Refusal::NotFound)?;
    require(&actor.viewer, Deed::Offer { team })?;
    let done = match typed.read(team) {
        Ok(draft) => act!(actor.app.db, actor.viewer, |a| actions::offer(a, &draft).await),
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(service) => Ok(web::see_other(&format!("/settings/services/{}?said=service-offered", service.id))),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            sheet(actor.visit().await?, team, typed, &wrong).await
        }
        Err(failure) => Err(failure.into()),
    }
}

impl Typed {
    fn empty() -> Self {
        Self { confidentiality: Confidentiality::Open.to_string(), ..Self::default() }
    }

    fn read(&self, team: TeamId) -> Result<Draft, Refusal> {
        let owner = match self.owner.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| Refusal::field("owner", "field-choice"))?),
        };
        let confidentiality = match self.confidentiality.as_str() {
            "" => None,
            word => Some(word.parse().map_err(|_| Refusal::field("confidentiality", "field-choice"))?),
        };
        let new = NewService {
            name: self.name.clone(),
            team,
            description: Some(self.description.clone()),
            owner,
            confidentiality,
            targets: None,
            default_class: None,
            offers_present: Some(!self.offers_present.is_empty()),
            asks_guests: None,
            calendar: None,
        };
        new.read()
    }
}

async fn sheet(mut visit: Visit, id: TeamId, typed: Typed, wrong: &[FieldError]) -> Answer<Response> {
    require(visit.viewer(), Deed::Offer { team: id })?;
    let found = teams::store::find(&mut visit.view, id).await?;
    let team = found.filter(|team| team.retired_at.is_none()).ok_or(Refusal::NotFound)?;
    let members = teams::store::members(&mut visit.view, id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut owners = vec![(String::new(), t.s("service-owner-lead"))];
    owners.extend(members.into_iter().map(|m| (m.id.to_string(), m.preferred_name.unwrap_or(m.name))));
    let sheet = Sheet {
        title: t.s("service-new-title"),
        lead: t.a1("service-new-lead", "team", &team.name),
        action: format!("/settings/services/new?team={id}"),
        fields: fields(&t, typed, owners),
        button: t.s("service-offer"),
        is_grave: false,
        instead: Some(("/settings/services".to_owned(), t.s("service-cancel"))),
        back: "/settings/services".to_owned(),
    }
    .with_errors(&t, wrong);
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

fn fields(t: &Speech, typed: Typed, owners: Vec<(String, String)>) -> Vec<SheetField> {
    vec![
        SheetField::new("name", t.s("service-name"), Control::Line)
            .hint(t.s("service-name-hint"))
            .value(typed.name),
        SheetField::new("description", t.s("service-description"), Control::Text)
            .optional()
            .value(typed.description),
        SheetField::new("owner", t.s("service-owner"), Control::Pick(owners)).optional().value(typed.owner),
        SheetField::new(
            "confidentiality",
            t.s("service-confidentiality"),
            Control::Choose(secrecies(t.words())),
        )
        .value(typed.confidentiality),
        SheetField::new("offers_present", t.s("service-offers-present"), Control::Tick)
            .hint(t.s("service-offers-present-hint"))
            .value(typed.offers_present),
    ]
}

fn secrecies(t: Words) -> Vec<(String, String)> {
    let words = |c: &Confidentiality| (c.to_string(), t.s(&format!("confidentiality-{c}")));
    Confidentiality::ALL.iter().map(words).collect()
}
