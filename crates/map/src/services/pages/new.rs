//! Offering a service: which team, then a name. Where there is no team yet, both in one form.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::teams::model::NewTeam;
use people::{Actor, PersonId, TeamId, Visit, teams};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, Page, Speech, Words};

use super::list::may_offer_somewhere;
use crate::policy::{Deed, require};
use crate::services::input::{Draft, NewService};
use crate::services::store::{self, Shown};
use crate::services::{Confidentiality, actions};

#[derive(Deserialize)]
pub struct Asked {
    team: Option<String>,
    q: Option<String>,
}

/// In whose name something is offered.
#[derive(Clone, Copy)]
enum Provider {
    Team(TeamId),
    /// A team that is made with its first service; whoever makes it leads it.
    New,
}

const NEW: &str = "new";

impl Asked {
    fn provider(&self) -> Result<Option<Provider>, Refusal> {
        match self.team.as_deref() {
            None => Ok(None),
            Some(NEW) => Ok(Some(Provider::New)),
            Some(id) => id.parse().map(|id| Some(Provider::Team(id))).map_err(|_| Refusal::NotFound),
        }
    }
}

/// The form as it was typed.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    /// Of the team that is made with it.
    #[serde(default)]
    team_name: String,
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
    /// Administrators look through all teams, and may make one.
    administers: bool,
}

/// The form; without a team, first the choice of one.
pub async fn ask(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    if !may_offer_somewhere(visit.viewer()) {
        return Err(Refusal::Forbidden("refusal-service-change").into());
    }
    match asked.provider()? {
        Some(Provider::Team(team)) => return sheet(visit, team, Typed::empty(), &[]).await,
        Some(Provider::New) => return sheet_with_team(visit, Typed::empty(), &[]).await,
        None => {}
    }
    let administers = visit.viewer().administers();
    let leader = (!administers).then_some(PersonId(visit.viewer().person));
    let q = asked.q.unwrap_or_default();
    let teams = store::offering_teams(&mut visit.view, leader, &q).await?;
    match (teams.as_slice(), q.is_empty(), administers) {
        ([], true, true) => return sheet_with_team(visit, Typed::empty(), &[]).await,
        ([only], true, false) => {
            return Ok(web::see_other(&format!("/settings/services/new?team={}", only.id)));
        }
        _ => {}
    }
    let page = TeamPage { chrome: visit.chrome("").await?, t: visit.speech(), teams, q, administers };
    Ok(Page(page).into_response())
}

pub async fn offer(actor: Actor, Query(asked): Query<Asked>, Form(typed): Form<Typed>) -> Answer {
    match asked.provider()?.ok_or(Refusal::NotFound)? {
        Provider::Team(team) => offer_for(actor, team, typed).await,
        Provider::New => offer_with_team(actor, typed).await,
    }
}

async fn offer_for(actor: Actor, team: TeamId, typed: Typed) -> Answer {
    require(&actor.viewer, Deed::Offer { team })?;
    let done = match typed.read(team) {
        Ok(draft) => act!(actor.app.db, actor.viewer, |a| actions::offer(a, &draft).await),
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(service) => Ok(offered(&service)),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            sheet(actor.visit().await?, team, typed, &wrong).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Makes the team and offers its first service, both or neither.
async fn offer_with_team(actor: Actor, typed: Typed) -> Answer {
    let team = NewTeam {
        name: typed.team_name.clone(),
        lead: Some(PersonId(actor.viewer.person)),
        ..NewTeam::default()
    };
    let done: Result<Shown, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let team = teams::actions::create(a, &team).await.map_err(of_the_team)?;
        actions::offer(a, &typed.read(team)?).await
    });
    match done {
        Ok(service) => Ok(offered(&service)),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            sheet_with_team(actor.visit().await?, typed, &wrong).await
        }
        Err(failure) => Err(failure.into()),
    }
}

fn offered(service: &Shown) -> Response {
    web::see_other(&format!("/settings/services/{}?said=service-offered", service.id))
}

/// What is wrong with the name of the team, said of its field and not of the service's.
fn of_the_team(failure: Failure) -> Failure {
    match failure {
        Failure::Refused(Refusal::Invalid(wrong)) => {
            let wrong = wrong.into_iter().map(|error| FieldError { field: "team_name".into(), ..error });
            Failure::Refused(Refusal::Invalid(wrong.collect()))
        }
        other => other,
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
        fields: fields(&t, typed, Some(owners)),
        button: t.s("service-offer"),
        instead: Some(("/settings/services".to_owned(), t.s("service-cancel"))),
        back: "/settings/services".to_owned(),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

async fn sheet_with_team(mut visit: Visit, typed: Typed, wrong: &[FieldError]) -> Answer<Response> {
    if !visit.viewer().administers() {
        return Err(Refusal::Forbidden("refusal-service-change").into());
    }
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let team = SheetField::new("team_name", t.s("service-new-team"), Control::Line)
        .hint(t.s("service-new-team-hint"))
        .value(typed.team_name.clone());
    let sheet = Sheet {
        title: t.s("service-new-title"),
        lead: t.s("service-new-team-lead"),
        action: format!("/settings/services/new?team={NEW}"),
        fields: std::iter::once(team).chain(fields(&t, typed, None)).collect(),
        button: t.s("service-offer"),
        instead: Some(("/settings/services".to_owned(), t.s("service-cancel"))),
        back: "/settings/services".to_owned(),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

/// Who answers for it is asked where there are several to choose from.
fn fields(t: &Speech, typed: Typed, owners: Option<Vec<(String, String)>>) -> Vec<SheetField> {
    let owner = owners.map(|owners| {
        SheetField::new("owner", t.s("service-owner"), Control::Pick(owners)).optional().value(typed.owner)
    });
    let mut fields = vec![
        SheetField::new("name", t.s("service-name"), Control::Line)
            .hint(t.s("service-name-hint"))
            .value(typed.name),
        SheetField::new("description", t.s("service-description"), Control::Text)
            .optional()
            .value(typed.description),
    ];
    fields.extend(owner);
    fields.extend([
        SheetField::new(
            "confidentiality",
            t.s("service-confidentiality"),
            Control::Choose(secrecies(t.words())),
        )
        .value(typed.confidentiality),
        SheetField::new("offers_present", t.s("service-offers-present"), Control::Tick)
            .hint(t.s("service-offers-present-hint"))
            .value(typed.offers_present),
    ]);
    fields
}

fn secrecies(t: Words) -> Vec<(String, String)> {
    let words = |c: &Confidentiality| (c.to_string(), t.s(&format!("confidentiality-{c}")));
    Confidentiality::ALL.iter().map(words).collect()
}
