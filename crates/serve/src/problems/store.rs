//! The tables of known problems.

use db::{Act, Reader, Record, Result, Row, Select, record};
use kernel::{Audience, Id, Instant};
use map::services::{Confidentiality, ServiceId};
use people::{PersonId, TeamId};

use super::model::ProblemId;
use crate::requests::model::RequestId;
use crate::requests::store::visible;

/// So many of a list are told.
pub const MOST: i64 = 200;
/// So many open requests stand under one: what is said over it reaches them in parts.
pub const MOST_UNDER: i64 = 10_000;

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

/// What a viewer (`$1`) may know of a known problem of this service: those of open services whoever may ask these, the
/// others the team.
macro_rules! seen_of_service {
    ($service:literal) => {
        concat!(
            "(",
            $service,
            ".confidentiality = 'open' AND (",
            $service,
            ".asks_guests OR EXISTS (SELECT 1 FROM persons ke WHERE ke.id = $1 AND ke.kind = 'employee'))
              OR ",
            $service,
            ".confidentiality <> 'confidential' AND EXISTS
                (SELECT 1 FROM memberships km WHERE km.team_id = ",
            $service,
            ".team_id AND km.person_id = $1))"
        )
    };
}

/// The same of the services `s`, for a statement put together elsewhere.
pub const SEEN: &str = seen_of_service!("s");

/// A column of the viewer's own open request under the problem `$problem`.
macro_rules! own_under {
    ($what:literal, $problem:literal) => {
        concat!(
            "(SELECT o.",
            $what,
            " FROM problem_requests ol JOIN requests o ON o.id = ol.request_id
              WHERE ol.problem_id = ",
            $problem,
            ".id AND o.requester_id = $1 AND o.is_open ORDER BY o.id LIMIT 1)"
        )
    };
}

pub(crate) use {own_under, seen_of_service};

/// What the viewer (`$1`) may see of known problems, with `$more` columns of the problem `k`.
macro_rules! problems {
    ($more:expr) => {
        concat!(
            "SELECT k.id, k.version, k.service_id, s.name AS service_name, s.team_id, t.name AS team_name,
                s.confidentiality, k.title, k.about, k.next_word_at, k.declared_by,
                COALESCE(d.preferred_name, d.name) AS declared_name, k.declared_at, k.resolved_at",
            $more,
            " FROM known_problems k JOIN services s ON s.id = k.service_id JOIN teams t ON t.id = s.team_id
              JOIN persons d ON d.id = k.declared_by WHERE ",
            seen_of_service!("s"),
            " "
        )
    };
}

/// The columns of [`Known`] beside those of the problem.
macro_rules! beside {
    () => {
        concat!(
            ", (SELECT COUNT(*) FROM problem_requests u JOIN requests r ON r.id = u.request_id
                WHERE u.problem_id = k.id AND r.is_open AND ",
            visible!(),
            ") AS open, ",
            own_under!("id", "k"),
            " AS own_id, ",
            own_under!("reference", "k"),
            " AS own_reference"
        )
    };
}

pub async fn find(r: &mut Reader, viewer: Id, id: ProblemId) -> Result<Option<Problem>> {
    r.maybe(concat!(problems!(""), "AND k.id = $2"), &[&viewer, &id]).await
}

/// A known problem with what the viewer knows of what stands under it.
#[derive(Clone, Debug)]
pub struct Known {
    pub problem: Problem,
    /// Open requests under it that the viewer may see.
    pub open: i64,
    /// The viewer's own open one: its id, and its address.
    pub own: Option<(RequestId, String)>,
}

impl Record for Known {
    fn read(row: &Row<'_>) -> Result<Self> {
        let (id, reference): (Option<RequestId>, Option<String>) =
            (row.get("own_id")?, row.get("own_reference")?);
        Ok(Self { problem: Record::read(row)?, open: row.get("open")?, own: id.zip(reference) })
    }
}

pub async fn known(r: &mut Reader, viewer: Id, id: ProblemId) -> Result<Option<Known>> {
    r.maybe(concat!(problems!(beside!()), "AND k.id = $2"), &[&viewer, &id]).await
}

/// Which known problems a list holds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub service: Option<ServiceId>,
    pub team: Option<TeamId>,
    pub open: Option<bool>,
}

/// Newest first.
pub async fn list(r: &mut Reader, viewer: Id, filter: Filter) -> Result<Vec<Known>> {
    let select = Select::bound(problems!(beside!()), &[&viewer])
        .and("k.service_id = ?", filter.service.as_ref())
        .and("s.team_id = ?", filter.team.as_ref());
    let select = match filter.open {
        Some(true) => select.then("AND k.resolved_at IS NULL"),
        Some(false) => select.then("AND k.resolved_at IS NOT NULL"),
        None => select,
    };
    r.select(select.with("ORDER BY k.declared_at DESC, k.id DESC LIMIT ?", &[&MOST])).await
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

/// How many open ones under it its team has.
pub async fn count_of_team(r: &mut Reader, problem: ProblemId, team: TeamId) -> Result<i64> {
    r.one(
        "SELECT COUNT(*) FROM problem_requests l JOIN requests r ON r.id = l.request_id
         WHERE l.problem_id = $1 AND r.is_open AND r.team_id = $2",
        &[&problem, &team],
    )
    .await
}

pub async fn count_open(r: &mut Reader, problem: ProblemId) -> Result<i64> {
    r.one(
        "SELECT COUNT(*) FROM problem_requests l JOIN requests r ON r.id = l.request_id
         WHERE l.problem_id = $1 AND r.is_open",
        &[&problem],
    )
    .await
}

/// Somebody's own open request under a problem.
pub async fn own(r: &mut Reader, person: Id, problem: ProblemId) -> Result<Option<RequestId>> {
    let own: Option<Option<i64>> = r
        .maybe(
            concat!("SELECT ", own_under!("id", "k"), " FROM known_problems k WHERE k.id = $2"),
            &[&person, &problem],
        )
        .await?;
    Ok(own.flatten().map(RequestId::new))
}

/// Whether it stands under a problem, whoever sees that.
pub async fn has_problem(r: &mut Reader, request: RequestId) -> Result<bool> {
    r.one("SELECT EXISTS (SELECT 1 FROM problem_requests WHERE request_id = $1)", &[&request]).await
}
