//! One team: what it is, and who is in it.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use serde::Deserialize;
use web::{Answer, Chrome, Form, IfMatch, Page, Speech};

use super::new::kinds;
use crate::entrance::form::Labels;
use crate::forms::{Back, chosen, or_none, team_choices};
use crate::place::Place;
use crate::policy::{self, Deed, may};
use crate::teams::actions;
use crate::teams::model::TeamChanges;
use crate::teams::store::{self, Team};
use crate::teams::views::Member;
use crate::{Actor, Role, TeamId, Visit, calendars};

/// Choices by value and words.
type Choices = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "teams/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    team: Team,
    members: Vec<Member>,
    form: Typed,
    back: Back,
    /// The address that was typed for a new member, and why it cannot be taken.
    address: String,
    seat: Back,
    parents: Choices,
    kinds: Choices,
    leads: Choices,
    calendars: Choices,
    may_shape: bool,
}

/// The form as it was typed. A lead is not asked for what shapes the organisation.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    version: i64,
    name: Option<String>,
    parent: Option<String>,
    kind: Option<String>,
    lead: Option<String>,
    calendar: Option<String>,
    site: String,
    about: String,
}

const LABELS: Labels = &[
    ("name", "set-team-name"),
    ("parent", "set-team-parent"),
    ("kind", "set-team-kind"),
    ("lead", "set-team-lead-who"),
    ("calendar", "set-team-calendar"),
    ("site", "set-team-site"),
    ("about", "set-team-about"),
];

pub async fn show(visit: Visit, Place(id): Place<TeamId>) -> Answer {
    page(visit, StatusCode::OK, id, None, Back::default(), (String::new(), Back::default())).await
}

pub async fn save(actor: Actor, Place(id): Place<TeamId>, Form(typed): Form<Typed>) -> Answer {
    let (expected, changes) = (IfMatch(Some(typed.version)), typed.read());
    let saved: Result<(), Failure> = match &changes {
        Ok(changes) => act!(actor.app.db, actor.viewer, |a| actions::change(a, id, expected, changes).await),
        Err(wrong) => Err(wrong.clone().into()),
    };
    match saved {
        Ok(()) => Ok(web::see_other(&format!("/settings/teams/{id}?said=team-saved"))),
        Err(failure) => {
            let back = Back::from(failure, LABELS)?;
            let none = (String::new(), Back::default());
            page(actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY, id, Some(typed), back, none).await
        }
    }
}

/// The page again, with what is wrong about the address of a new member.
pub async fn show_again(visit: Visit, id: TeamId, address: String, seat: Back) -> Answer {
    page(visit, StatusCode::UNPROCESSABLE_ENTITY, id, None, Back::default(), (address, seat)).await
}

impl Typed {
    fn of(team: &Team) -> Self {
        let id = |id: Option<String>| Some(id.unwrap_or_default());
        Self {
            version: team.version,
            name: Some(team.name.clone()),
            parent: id(team.parent_id.map(|parent| parent.to_string())),
            kind: Some(team.kind.to_string()),
            lead: id(team.lead_id.map(|lead| lead.to_string())),
            calendar: id(team.calendar_id.map(|calendar| calendar.to_string())),
            site: team.site.clone().unwrap_or_default(),
            about: team.about.clone().unwrap_or_default(),
        }
    }

    fn read(&self) -> Result<TeamChanges, FieldError> {
        Ok(TeamChanges {
            name: self.name.clone(),
            parent: self.parent.as_deref().map(|raw| chosen("parent", raw)).transpose()?,
            kind: chosen("kind", self.kind.as_deref().unwrap_or_default())?,
            lead: self.lead.as_deref().map(|raw| chosen("lead", raw)).transpose()?,
            site: Some(Some(self.site.clone())),
            about: Some(Some(self.about.clone())),
            calendar: self.calendar.as_deref().map(|raw| chosen("calendar", raw)).transpose()?,
        })
    }

    fn chosen<'a>(&self, field: &'a Option<String>) -> &'a str {
        field.as_deref().unwrap_or_default()
    }
}

async fn page(
    mut visit: Visit,
    status: StatusCode,
    id: TeamId,
    typed: Option<Typed>,
    back: Back,
    (address, seat): (String, Back),
) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let team = store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    policy::require(visit.viewer(), Deed::TendTeam(id))?;
    if team.retired_at.is_some() {
        return Err(Refusal::Conflict("refusal-team-retired").into());
    }
    let may_shape = may(visit.viewer(), Deed::ShapeTeams);
    let members: Vec<Member> =
        store::members(&mut visit.view, id).await?.into_iter().map(Member::from).collect();
    let (mut parents, mut hours) = (Vec::new(), Vec::new());
    if may_shape {
        parents = team_choices(&mut visit.view).await?;
        let calendars = calendars::store::list(&mut visit.view, None, 200).await?;
        hours = calendars.into_iter().map(|calendar| (calendar.id.to_string(), calendar.name)).collect();
    }
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let leads = members.iter().map(|member| (member.id.to_string(), member.called().to_owned())).collect();
    let own = id.to_string();
    parents.retain(|(parent, _)| *parent != own);
    // What was typed is kept, in the place of what somebody else wrote meanwhile.
    let form = typed.map_or_else(|| Typed::of(&team), |typed| Typed { version: team.version, ..typed });
    let page = OnePage {
        members,
        form,
        back,
        address,
        seat,
        parents: or_none(t.s("set-team-at-the-top"), parents),
        kinds: kinds(t.words()),
        leads: or_none(t.s("set-team-nobody"), leads),
        calendars: or_none(t.s("set-team-calendar-of-all"), hours),
        may_shape,
        team,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}
