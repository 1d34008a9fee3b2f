//! The tables of known problems.

use db::{Act, Reader, Result, Select, record};
use kernel::{Audience, Id, Instant};
use map::services::{Confidentiality, ServiceId};
use people::{PersonId, TeamId};

use super::model::ProblemId;
use crate::requests::model::RequestId;

/// So many of a list are told.
pub const MOST: i64 = 200;
/// So many open requests stand under one: what is said over it reaches all of them at once.
pub const MOST_UNDER: i64 = 1_000;

record! {
    /// A known problem, with the names of those it concerns.
    #[derive(Clone, Debug)]
    pub struct Problem {
        pub id: ProblemId,
        pub version: i64,
        pub service_id: ServiceId,
        pub service_name: String,
        pub team_id: TeamId,
        pub team_name: String,
        pub confidentiality: Confidentiality,
        pub title: String,
        pub about: String,
        pub next_word_at: Option<Instant>,
        pub declared_by: PersonId,
        pub declared_name: String,
        pub declared_at: Instant,
        pub resolved_at: Option<Instant>,
    }
}

impl Problem {
    /// Who may know of it, people from outside aside who may ask the service.
    pub fn audience(&self) -> Audience {
        match self.confidentiality {
            Confidentiality::Open => Audience::COLLEAGUES,
            Confidentiality::Team => Audience(self.team_id.get()),
            Confidentiality::Confidential => Audience(self.service_id.get()),
        }
    }
}

/// What this viewer (`$1`) may see of known problems: those of open services whoever may ask these, the others the team.
macro_rules! problems {
    () => {
        "SELECT k.id, k.version, k.service_id, s.name AS service_name, s.team_id, t.name AS team_name, s.confidentiality,
                k.title, k.about, k.next_word_at, k.declared_by, COALESCE(p.preferred_name, p.name) AS declared_name,
                k.declared_at, k.resolved_at
         FROM known_problems k JOIN services s ON s.id = k.service_id JOIN teams t ON t.id = s.team_id
         JOIN persons p ON p.id = k.declared_by
         WHERE s.confidentiality <> 'confidential'
           AND (s.confidentiality = 'open'
                  AND (s.asks_guests OR EXISTS (SELECT 1 FROM persons me WHERE me.id = $1 AND me.kind = 'employee'))
                OR EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = s.team_id AND m.person_id = $1)) "
    };
}

pub async fn find(r: &mut Reader, viewer: Id, id: ProblemId) -> Result<Option<Problem>> {
    r.maybe(concat!(problems!(), "AND k.id = $2"), &[&viewer, &id]).await
}

/// Which known problems a list holds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub service: Option<ServiceId>,
    pub team: Option<TeamId>,
    pub open: Option<bool>,
}

/// Newest first.
pub async fn list(r: &mut Reader, viewer: Id, filter: Filter) -> Result<Vec<Problem>> {
    let select = Select::bound(problems!(), &[&viewer])
        .and("k.service_id = ?", filter.service.as_ref())
        .and("s.team_id = ?", filter.team.as_ref());
    let select = match filter.open {
        Some(true) => select.then("AND k.resolved_at IS NULL"),
        Some(false) => select.then("AND k.resolved_at IS NOT NULL"),
        None => select,
    };
    r.select(select.with("ORDER BY k.declared_at DESC, k.id DESC LIMIT ?", &[&MOST])).await
}

/// The current ones of services that this viewer asked since then.
pub async fn around(r: &mut Reader, viewer: Id, since: Instant) -> Result<Vec<Problem>> {
    r.all(
        concat!(
            problems!(),
            "AND k.resolved_at IS NULL AND s.retired_at IS NULL AND EXISTS
               (SELECT 1 FROM requests r WHERE r.requester_id = $1 AND r.service_id = k.service_id AND r.opened_at >= $2)
             ORDER BY k.declared_at DESC, k.id DESC LIMIT 5"
        ),
        &[&viewer, &since],
    )
    .await
}

pub async fn insert(a: &mut Act, problem: &Problem) -> Result<()> {
    a.run(
        "INSERT INTO known_problems (id, version, service_id, title, about, next_word_at, declared_by, declared_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7)",
        &[
            &problem.id,
            &problem.service_id,
            &problem.title,
            &problem.about,
            &problem.next_word_at,
            &problem.declared_by,
            &problem.declared_at,
        ],
    )
    .await?;
    Ok(())
}

/// Nobody else changes it until this act is over: whoever says "me too" does so before its end or after it.
pub async fn lock(a: &mut Act, id: ProblemId) -> Result<()> {
    a.run("UPDATE known_problems SET version = version WHERE id = $1", &[&id]).await?;
    Ok(())
}

pub async fn save(a: &mut Act, problem: &Problem) -> Result<()> {
    a.run(
        "UPDATE known_problems SET version = version + 1, title = $2, about = $3, next_word_at = $4, resolved_at = $5
         WHERE id = $1",
        &[&problem.id, &problem.title, &problem.about, &problem.next_word_at, &problem.resolved_at],
    )
    .await?;
    Ok(())
}

/// Puts a request under a problem; false where it stands under one already.
pub async fn put(a: &mut Act, problem: ProblemId, request: RequestId) -> Result<bool> {
    let put = a
        .run(
            "INSERT INTO problem_requests (request_id, problem_id) VALUES ($1, $2) ON CONFLICT (request_id) DO NOTHING",
            &[&request, &problem],
        )
        .await?;
    Ok(put > 0)
}

pub async fn take_out(a: &mut Act, problem: ProblemId, request: RequestId) -> Result<bool> {
    let taken = a
        .run("DELETE FROM problem_requests WHERE problem_id = $1 AND request_id = $2", &[&problem, &request])
        .await?;
    Ok(taken > 0)
}

/// The open ones under it that its team has.
pub async fn open_of_team(r: &mut Reader, problem: ProblemId, team: TeamId) -> Result<Vec<RequestId>> {
    let ids: Vec<i64> = r
        .all(
            "SELECT r.id FROM problem_requests l JOIN requests r ON r.id = l.request_id
             WHERE l.problem_id = $1 AND r.is_open AND r.team_id = $2 ORDER BY r.id LIMIT $3",
            &[&problem, &team, &MOST_UNDER],
        )
        .await?;
    Ok(ids.into_iter().map(RequestId::new).collect())
}

pub async fn count_open(r: &mut Reader, problem: ProblemId) -> Result<i64> {
    r.one(
        "SELECT COUNT(*) FROM problem_requests l JOIN requests r ON r.id = l.request_id
         WHERE l.problem_id = $1 AND r.is_open",
        &[&problem],
    )
    .await
}

record! {
    /// Somebody's own open request under a problem.
    #[derive(Clone, Debug)]
    pub struct Own {
        pub problem_id: ProblemId,
        pub request_id: RequestId,
        pub reference: String,
    }
}

pub async fn own(r: &mut Reader, person: Id, problems: &[ProblemId]) -> Result<Vec<Own>> {
    let select = Select::bound(
        "SELECT l.problem_id, r.id AS request_id, r.reference
         FROM requests r JOIN problem_requests l ON l.request_id = r.id
         WHERE r.requester_id = $1 AND r.is_open AND l.problem_id IN",
        &[&person],
    );
    r.select(select.list(problems).then("ORDER BY r.id LIMIT 200")).await
}

record! {
    /// Under which problem a request stands.
    #[derive(Clone, Debug)]
    pub struct Under {
        pub request_id: RequestId,
        pub problem_id: ProblemId,
        pub title: String,
        pub resolved_at: Option<Instant>,
    }
}

/// Under which problems these requests stand, as far as the viewer may see the problems.
pub async fn of_requests(r: &mut Reader, viewer: Id, requests: &[RequestId]) -> Result<Vec<Under>> {
    if requests.is_empty() {
        return Ok(Vec::new());
    }
    let select = Select::bound(
        concat!(
            "SELECT l.request_id, k.id AS problem_id, k.title, k.resolved_at
             FROM problem_requests l JOIN (",
            problems!(),
            ") AS k ON k.id = l.problem_id WHERE l.request_id IN"
        ),
        &[&viewer],
    );
    r.select(select.list(requests)).await
}

/// Whether it stands under a problem, whoever sees that.
pub async fn has_problem(r: &mut Reader, request: RequestId) -> Result<bool> {
    r.one("SELECT EXISTS (SELECT 1 FROM problem_requests WHERE request_id = $1)", &[&request]).await
}
