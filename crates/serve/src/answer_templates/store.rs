//! The table of templates.

use db::{Reader, Result, Writer, record};
use kernel::{Audience, Instant};
use map::services::{Confidentiality, ServiceId};
use people::{PersonId, TeamId, audiences};

use super::model::{Afterwards, TemplateId};

/// So many templates a team keeps, its services' among them.
pub const MOST: i64 = 100;

record! {
    /// A template, with the team that keeps it.
    #[derive(Clone, Debug)]
    pub struct Template {
        pub id: TemplateId,
        pub version: i64,
        /// Whose it is: the team of its service, or the team itself.
        pub team_id: TeamId,
        pub service_id: Option<ServiceId>,
        pub service_name: Option<String>,
        pub confidentiality: Option<Confidentiality>,
        pub title: String,
        pub body: String,
        /// Whoever answers so takes it.
        pub takes: bool,
        pub afterwards: Option<Afterwards>,
        pub changed_at: Instant,
    }
}

impl Template {
    /// Who uses and keeps it: the team, or the circle of a confidential service.
    pub const fn audience(&self) -> Audience {
        audience(self.team_id, self.service_id, self.confidentiality)
    }
}

/// Who uses and keeps templates of this team, or of this service.
pub const fn audience(
    team: TeamId,
    service: Option<ServiceId>,
    confidentiality: Option<Confidentiality>,
) -> Audience {
    match (service, confidentiality) {
        (Some(service), Some(Confidentiality::Confidential)) => service.circle(),
        _ => audiences::of_team(team),
    }
}

/// What a viewer (`$1`) may see of templates.
macro_rules! templates {
    ($more:literal) => {
        concat!(
            "SELECT k.id, k.version, COALESCE(k.team_id, s.team_id) AS team_id, k.service_id, s.name AS service_name,
                    s.confidentiality, k.title, k.body, k.takes, k.afterwards, k.changed_at
             FROM answer_templates k LEFT JOIN services s ON s.id = k.service_id
             WHERE k.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM audience_members am WHERE am.person_id = $1
                 AND am.audience = CASE WHEN s.confidentiality = 'confidential' THEN s.id
                                        ELSE COALESCE(k.team_id, s.team_id) END)
               AND ",
            $more
        )
    };
}

/// The templates `k` that suit a request; `?` three times: the team that has it, its service, and the team again.
macro_rules! of_request {
    () => {
        "FROM answer_templates k LEFT JOIN services ks ON ks.id = k.service_id
         WHERE k.withdrawn_at IS NULL AND (k.team_id = ? OR k.service_id = ? AND ks.team_id = ?)"
    };
}
pub(crate) use of_request;

/// Those of a team and its services that the viewer may use, by title.
pub async fn of_team(r: &mut Reader, viewer: PersonId, team: TeamId) -> Result<Vec<Template>> {
    r.all(
        templates!(
            "(k.team_id = $2 OR k.service_id IN (SELECT o.id FROM services o WHERE o.team_id = $2))
             ORDER BY k.title_key, k.id LIMIT $3"
        ),
        &[&viewer, &team, &MOST],
    )
    .await
}

/// Those that suit a request that this team has, asked of this service; for whoever works on it.
pub async fn suiting(r: &mut Reader, team: TeamId, service: ServiceId) -> Result<Vec<Suiting>> {
    let select = db::Select::new("SELECT k.id, k.title, k.body, k.takes, k.afterwards")
        .with(of_request!(), &[&team, &service, &team]);
    r.select(select.with("ORDER BY k.title_key, k.id LIMIT ?", &[&MOST])).await
}

record! {
    /// A template as it is put into an answer.
    #[derive(Clone, Debug)]
    pub struct Suiting {
        pub id: TemplateId,
        pub title: String,
        pub body: String,
        pub takes: bool,
        pub afterwards: Option<Afterwards>,
    }
}

/// One that the viewer may use.
pub async fn find(r: &mut Reader, viewer: PersonId, id: TemplateId) -> Result<Option<Template>> {
    r.maybe(templates!("k.id = $2"), &[&viewer, &id]).await
}

/// How many a team and its services have, whoever may see them.
pub async fn count(r: &mut Reader, team: TeamId) -> Result<i64> {
    r.one(
        "SELECT COUNT(*) FROM answer_templates k WHERE k.withdrawn_at IS NULL
           AND (k.team_id = $1 OR k.service_id IN (SELECT o.id FROM services o WHERE o.team_id = $1))",
        &[&team],
    )
    .await
}

/// What a template says, and what is done along with it.
pub struct Says {
    pub title: String,
    pub body: String,
    pub takes: bool,
    pub afterwards: Option<Afterwards>,
}

/// Writes a new one, of a service where there is one, else of the team.
pub async fn insert(
    w: &mut Writer,
    id: TemplateId,
    of: (TeamId, Option<ServiceId>),
    says: &Says,
    at: Instant,
) -> Result<()> {
    let (team, service) = (Some(of.0).filter(|_| of.1.is_none()), of.1);
    w.run(
        "INSERT INTO answer_templates (id, version, team_id, service_id, title, title_key, body, changed_at, takes,
             afterwards)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            &id,
            &team,
            &service,
            &says.title,
            &kernel::text::fold(&says.title),
            &says.body,
            &at,
            &says.takes,
            &says.afterwards,
        ],
    )
    .await?;
    Ok(())
}

/// Locks one of this version, or whichever it is; says whether.
pub async fn take(w: &mut Writer, id: TemplateId, expected: Option<i64>) -> Result<bool> {
    let taken = w
        .run(
            "UPDATE answer_templates SET version = version + 1
             WHERE id = $1 AND withdrawn_at IS NULL AND (CAST($2 AS BIGINT) IS NULL OR version = $2)",
            &[&id, &expected],
        )
        .await?;
    Ok(taken == 1)
}

/// Writes what it says now.
pub async fn save(w: &mut Writer, id: TemplateId, says: &Says, at: Instant) -> Result<()> {
    w.run(
        "UPDATE answer_templates SET title = $2, title_key = $3, body = $4, changed_at = $5, takes = $6,
             afterwards = $7 WHERE id = $1",
        &[&id, &says.title, &kernel::text::fold(&says.title), &says.body, &at, &says.takes, &says.afterwards],
    )
    .await?;
    Ok(())
}

/// Nobody is offered it any more.
pub async fn withdraw(w: &mut Writer, id: TemplateId, at: Instant) -> Result<()> {
    w.run("UPDATE answer_templates SET withdrawn_at = $2 WHERE id = $1", &[&id, &at]).await?;
    Ok(())
}

/// Those of one team are another's from now on.
pub async fn go_along(w: &mut Writer, from: TeamId, to: TeamId) -> Result<()> {
    w.run(
        "UPDATE answer_templates SET version = version + 1, team_id = $2 WHERE team_id = $1",
        &[&from, &to],
    )
    .await?;
    Ok(())
}
