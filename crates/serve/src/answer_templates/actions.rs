//! Keeping templates: made, changed and withdrawn by those who use them.

use db::Act;
use kernel::text::{Fields, Rule};
use kernel::{Audience, Failure, FieldError, Refusal, Viewer};
use map::services::{self, ServiceId};
use people::policy::{Deed as Shaping, require};
use people::{PersonId, TeamId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{Afterwards, TemplateEvent, TemplateId};
use super::store::{self, Says, Template, audience};

/// A template of a team.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTemplate {
    pub title: String,
    /// In it `{name}`, `{number}`, `{service}` and `{promised}` stand for who asked, how the request is called, what was asked
    /// for, and the date that was promised.
    pub body: String,
    /// For requests to this service of the team alone.
    #[schema(value_type = Option<String>)]
    pub service: Option<ServiceId>,
    /// Whoever answers so takes it.
    #[serde(default)]
    pub takes: bool,
    /// Where it stands then.
    #[schema(value_type = Option<String>, example = "resolved")]
    pub afterwards: Option<Afterwards>,
}

/// What shall be different. What is missing stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateChange {
    pub title: Option<String>,
    pub body: Option<String>,
    pub takes: Option<bool>,
    /// `none` for nothing.
    #[schema(example = "none")]
    pub afterwards: Option<String>,
}

const TITLE: Rule = Rule::line("title", 100);
const BODY: Rule = Rule::lines("body", 10_000);

/// Whoever belongs to a team uses and keeps its templates; to others there are none.
pub fn require_team(viewer: &Viewer, team: TeamId) -> Result<(), Refusal> {
    if viewer.is_member(team.0) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Makes a template of a team of one's own, or of one of its services.
pub async fn create(a: &mut Act, team: TeamId, input: &NewTemplate) -> Result<TemplateId, Failure> {
    require_team(&a.viewer, team)?;
    let told = told(a, team, input.service).await?;
    let mut fields = Fields::default();
    let title = fields.take(TITLE.required(&input.title));
    let body = fields.take(BODY.required(&input.body));
    fields.finish()?;
    if store::count(a, team).await? >= store::MOST {
        return Err(FieldError::new("title", "field-templates-many").into());
    }
    let (id, now) = (TemplateId::new(a.id()), a.now);
    let says = Says { title, body, takes: input.takes, afterwards: input.afterwards };
    store::insert(a, id, (team, input.service), &says, now).await?;
    a.record(id.0, told, &TemplateEvent::TemplateMade {}).await?;
    Ok(id)
}

/// Who uses it. A service of which the viewer may not know is none.
async fn told(a: &mut Act, team: TeamId, service: Option<ServiceId>) -> Result<Audience, Failure> {
    let Some(service) = service else { return Ok(audience(team, None, None)) };
    let viewer = a.viewer.clone();
    let found = services::store::find(a, &viewer, service).await?;
    let found = found.filter(|found| found.team_id == team && found.retired_at.is_none());
    let told = found.map(|found| audience(team, Some(service), Some(found.confidentiality)));
    let told = told.filter(|told| viewer.sees(*told));
    Ok(told.ok_or_else(|| FieldError::new("service", "field-unknown"))?)
}

/// A template that the viewer may use, locked.
async fn taken(a: &mut Act, id: TemplateId, expected: Option<i64>) -> Result<Template, Failure> {
    let viewer = PersonId(a.viewer.person);
    let template = store::find(a, viewer, id).await?.ok_or(Refusal::NotFound)?;
    if !store::take(a, id, expected).await? {
        return Err(Refusal::Stale.into());
    }
    Ok(template)
}

/// Changes what it is called and what it says.
pub async fn change(
    a: &mut Act,
    id: TemplateId,
    expected: Option<i64>,
    input: &TemplateChange,
) -> Result<(), Failure> {
    let template = taken(a, id, expected).await?;
    let mut fields = Fields::default();
    let title = fields.take(TITLE.required(input.title.as_deref().unwrap_or(&template.title)));
    let body = fields.take(BODY.required(input.body.as_deref().unwrap_or(&template.body)));
    let afterwards = match input.afterwards.as_deref() {
        None => template.afterwards,
        Some("none") => None,
        Some(word) => {
            let afterwards = word.parse().ok();
            if afterwards.is_none() {
                fields.wrong("afterwards", "field-choice");
            }
            afterwards
        }
    };
    fields.finish()?;
    let (now, takes) = (a.now, input.takes.unwrap_or(template.takes));
    store::save(a, id, &Says { title, body, takes, afterwards }, now).await?;
    a.record(id.0, template.audience(), &TemplateEvent::TemplateChanged {}).await?;
    Ok(())
}

/// Nobody is offered it any more. Says whose it was.
pub async fn withdraw(a: &mut Act, id: TemplateId, expected: Option<i64>) -> Result<TeamId, Failure> {
    let template = taken(a, id, expected).await?;
    let now = a.now;
    store::withdraw(a, id, now).await?;
    a.record(id.0, template.audience(), &TemplateEvent::TemplateWithdrawn {}).await?;
    Ok(template.team_id)
}

/// A team goes on as another, and so does what it answers again and again. What is of its services goes with these.
pub async fn go_along(a: &mut Act, from: TeamId, to: TeamId) -> Result<(), Failure> {
    require(&a.viewer, Shaping::ShapeTeams)?;
    store::go_along(a, from, to).await?;
    Ok(())
}
