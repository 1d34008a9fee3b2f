//! The verbs of known problems. Each locks its problem first, so that nobody is put under one that ends meanwhile.

use db::Act;
use kernel::text::{Fields, Rule};
use kernel::{Failure, FieldError, Instant, Refusal};
use map::services::{self, Confidentiality, ServiceId};
use people::PersonId;
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use super::model::{ProblemEvent, ProblemId};
use super::saying::say;
use super::store::{self, Problem};
use crate::policy;
use crate::requests::actions::{self as requests, Ask, Words};
use crate::requests::model::{CameBy, RequestId};
use crate::requests::{reading, store as rows};

/// A known problem, as its team tells it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProblem {
    #[schema(value_type = String)]
    pub service: ServiceId,
    /// In few words, such as "Printing on floor 3 is down".
    pub title: String,
    /// What is known.
    pub about: String,
    /// When the next word comes, if that is known.
    #[schema(value_type = Option<String>)]
    pub next_word_at: Option<Instant>,
}

/// What shall be different. What is missing stays; `null` takes the next word away.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProblemChange {
    pub title: Option<String>,
    pub about: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub next_word_at: Option<Option<Instant>>,
}

fn given<'de, D: Deserializer<'de>>(input: D) -> Result<Option<Option<Instant>>, D::Error> {
    Option::deserialize(input).map(Some)
}

/// The end of a problem.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProblemEnd {
    /// Resolves all open requests under it that the team has, each with this message.
    pub message: Option<String>,
}

const TITLE: Rule = Rule::line("title", 200);
const ABOUT: Rule = Rule::lines("about", 2_000);

/// Declares a known problem of a service of one's own team.
pub async fn declare(a: &mut Act, input: &NewProblem) -> Result<ProblemId, Failure> {
    let unknown = || FieldError::new("service", "field-unknown");
    let service = services::for_opening(a, input.service).await?.ok_or_else(unknown)?;
    let viewer = a.viewer.clone();
    match service.may_be_asked_by(&viewer) {
        Err(Refusal::NotFound) if !viewer.is_member(service.team_id.0) => return Err(unknown().into()),
        Err(Refusal::NotFound) => {}
        other => other?,
    }
    policy::require_problem(&viewer, service.team_id, service.confidentiality)?;
    let mut fields = Fields::default();
    let title = fields.take(TITLE.required(&input.title));
    let about = fields.take(ABOUT.required(&input.about));
    if service.confidentiality == Confidentiality::Confidential {
        fields.wrong("service", "field-problem-confidential");
    }
    if input.next_word_at.is_some_and(|at| at < a.now) {
        fields.wrong("next_word_at", "field-past");
    }
    fields.finish()?;
    let problem = Problem {
        id: ProblemId::new(a.id()),
        version: 1,
        service_id: service.id,
        service_name: service.name,
        team_id: service.team_id,
        team_name: service.team_name,
        confidentiality: service.confidentiality,
        title,
        about,
        next_word_at: input.next_word_at,
        declared_by: PersonId(viewer.person),
        declared_name: String::new(),
        declared_at: a.now,
        resolved_at: None,
    };
    store::insert(a, &problem).await?;
    a.record(problem.id.0, problem.audience(), &ProblemEvent::ProblemDeclared {}).await?;
    Ok(problem.id)
}

/// The problem, locked, as far as the viewer may see it.
async fn locked(a: &mut Act, id: ProblemId) -> Result<Problem, Failure> {
    store::lock(a, id).await?;
    let viewer = a.viewer.person;
    Ok(store::find(a, viewer, id).await?.ok_or(Refusal::NotFound)?)
}

fn is_current(problem: &Problem) -> Result<(), Refusal> {
    if problem.resolved_at.is_none() { Ok(()) } else { Err(Refusal::Conflict("refusal-problem-resolved")) }
}

/// For whoever works on it.
async fn worked_on(a: &mut Act, id: ProblemId, expected: Option<i64>) -> Result<Problem, Failure> {
    let problem = locked(a, id).await?;
    policy::require_problem(&a.viewer, problem.team_id, problem.confidentiality)?;
    if expected.is_some_and(|version| version != problem.version) {
        return Err(Refusal::Stale.into());
    }
    Ok(problem)
}

/// Says it anew: what is known by now, and when the next word comes.
pub async fn change(
    a: &mut Act,
    id: ProblemId,
    expected: Option<i64>,
    input: &ProblemChange,
) -> Result<(), Failure> {
    let mut problem = worked_on(a, id, expected).await?;
    is_current(&problem)?;
    let mut fields = Fields::default();
    if let Some(title) = &input.title {
        problem.title = fields.take(TITLE.required(title));
    }
    if let Some(about) = &input.about {
        problem.about = fields.take(ABOUT.required(about));
    }
    if let Some(next) = input.next_word_at {
        if next.is_some_and(|at| at < a.now && next != problem.next_word_at) {
            fields.wrong("next_word_at", "field-past");
        }
        problem.next_word_at = next;
    }
    fields.finish()?;
    store::save(a, &problem).await?;
    a.record(id.0, problem.audience(), &ProblemEvent::ProblemChanged {}).await?;
    Ok(())
}

/// "Me too": a request of one's own under the problem, with its subject and no further questions. Whoever has an open one
/// there already has said so.
pub async fn me_too(a: &mut Act, id: ProblemId) -> Result<RequestId, Failure> {
    let problem = locked(a, id).await?;
    is_current(&problem)?;
    let me = a.viewer.person;
    if let Some(own) = store::own(a, me, id).await? {
        return Ok(own);
    }
    let ask = Ask {
        service: Some(problem.service_id),
        subject: problem.title.clone(),
        came_by: CameBy::Web,
        is_without_form: true,
        ..Ask::default()
    };
    let request = requests::open(a, &ask).await?;
    put(a, &problem, request).await?;
    Ok(request)
}

async fn put(a: &mut Act, problem: &Problem, request: RequestId) -> Result<(), Failure> {
    if store::count_open(a, problem.id).await? >= store::MOST_UNDER {
        return Err(Refusal::Conflict("refusal-problem-full").into());
    }
    if !store::put(a, problem.id, request).await? {
        return Err(Refusal::Conflict("refusal-problem-other").into());
    }
    a.record(problem.id.0, problem.audience(), &ProblemEvent::PutUnderProblem { request }).await?;
    Ok(())
}

/// Puts a request under the problem: an open one that the same team has, seen by the same people.
pub async fn put_under(a: &mut Act, id: ProblemId, request: RequestId) -> Result<(), Failure> {
    let problem = worked_on(a, id, None).await?;
    is_current(&problem)?;
    let unknown = || Failure::from(FieldError::new("request", "field-unknown"));
    let viewer = PersonId(a.viewer.person);
    let rows::Found { shown: found, whole } = rows::find(a, viewer, request).await?.ok_or_else(unknown)?;
    let standing = reading::standing(&found, &a.viewer);
    if !(standing.provides || standing.stands_in) {
        return Err(unknown());
    }
    let is_alike = found.team_id == problem.team_id && found.confidentiality == problem.confidentiality;
    if !is_alike || !found.state.is_open() || whole.complaint_team.is_some() {
        return Err(FieldError::new("request", "field-problem-request").into());
    }
    if whole.problem_id == Some(id) {
        return Ok(());
    }
    put(a, &problem, request).await
}

/// Takes a request out from under it.
pub async fn take_out(a: &mut Act, id: ProblemId, request: RequestId) -> Result<(), Failure> {
    let problem = worked_on(a, id, None).await?;
    if !store::take_out(a, id, request).await? {
        return Err(Refusal::NotFound.into());
    }
    a.record(id.0, problem.audience(), &ProblemEvent::TakenOutOfProblem { request }).await?;
    Ok(())
}

/// Says one thing to everybody whose open request stands under it, on each of these; says to how many requests.
pub async fn tell(a: &mut Act, id: ProblemId, input: &Words) -> Result<i64, Failure> {
    let body = Rule::lines("body", 20_000).required(&input.body)?;
    let problem = worked_on(a, id, None).await?;
    is_current(&problem)?;
    let requests = say(a, (id, problem.team_id), false, &body).await?;
    a.record(id.0, problem.audience(), &ProblemEvent::ToldOverProblem { requests }).await?;
    Ok(requests)
}

/// The problem is over; with a message all open requests under it that the team has are resolved, too. Says how many.
pub async fn resolve(
    a: &mut Act,
    id: ProblemId,
    expected: Option<i64>,
    input: &ProblemEnd,
) -> Result<i64, Failure> {
    let message = Rule::lines("message", 20_000).optional(input.message.as_deref().unwrap_or_default())?;
    let mut problem = worked_on(a, id, expected).await?;
    is_current(&problem)?;
    let requests = match message {
        Some(message) => say(a, (id, problem.team_id), true, &message).await?,
        None => 0,
    };
    problem.resolved_at = Some(a.now);
    store::save(a, &problem).await?;
    a.record(id.0, problem.audience(), &ProblemEvent::ProblemResolved { requests }).await?;
    Ok(requests)
}
