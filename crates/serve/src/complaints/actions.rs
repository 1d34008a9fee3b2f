//! Complaining, and the answer that a complaint ends with.

use std::collections::BTreeMap;

use db::Act;
use kernel::text::{Fields, Rule};
use kernel::{Failure, FieldError, Kind, Refusal, Viewer};
use map::services::complaint::{HAPPENED, SOLUTION, WISH};
use map::services::for_complaints;
use map::services::forms::Given;
use people::{PersonId, TeamId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{About, ComplaintAnswer, Lead};
use super::store;
use crate::linking;
use crate::requests::actions::{self as requests, Ask};
use crate::requests::model::{CameBy, RequestId};
use crate::requests::{reading, store as rows};

/// What somebody wishes to be different about a team.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewComplaint {
    /// What should be different.
    pub wish: String,
    /// What would help.
    pub solution: String,
    /// What happened, if somebody wants to tell.
    pub happened: Option<String>,
    /// A request of one's own that it is about.
    #[schema(value_type = Option<String>)]
    pub request: Option<RequestId>,
    /// It is about whoever leads the team: it goes to whoever leads the team above, in confidence.
    #[serde(default)]
    pub about_lead: bool,
    /// Nobody but whoever leads the team reads it.
    #[serde(default)]
    pub in_confidence: bool,
    /// How it came; a program need not say.
    #[serde(skip)]
    pub came_by: CameBy,
}

const WORDS: usize = 10_000;
/// So much of the wish stands in the line.
const SUBJECT: usize = 120;

/// Opens a complaint about a team.
pub async fn complain(a: &mut Act, team: TeamId, input: &NewComplaint) -> Result<RequestId, Failure> {
    let viewer = a.viewer.clone();
    map::charters::require_reader(a, &viewer, team).await?;
    let about = store::about(a, team).await?.ok_or(Refusal::NotFound)?;
    let mut fields = Fields::default();
    let wish = fields.take(Rule::lines(WISH, WORDS).required(&input.wish));
    let solution = fields.take(Rule::lines(SOLUTION, WORDS).required(&input.solution));
    let happened =
        fields.take(Rule::lines(HAPPENED, WORDS).optional(input.happened.as_deref().unwrap_or_default()));
    let me = PersonId(viewer.person);
    let reader = reader(&about, &viewer, input).unwrap_or_else(|(field, message)| {
        fields.wrong(field, message);
        None
    });
    fields.finish()?;
    if let Some(request) = input.request {
        require_own(a, request).await?;
    }
    let (service, first) = match reader {
        Some(lead) => (for_complaints(a, lead.team_id, Some(lead.person_id)).await?, None),
        None => (for_complaints(a, team, None).await?, about.first(me).map(|lead| lead.person_id)),
    };
    let mut answers = BTreeMap::new();
    answers.insert(WISH.to_owned(), Given::one(wish.clone()));
    answers.insert(SOLUTION.to_owned(), Given::one(solution));
    answers.extend(happened.map(|happened| (HAPPENED.to_owned(), Given::one(happened))));
    let ask = Ask {
        service: Some(service),
        subject: subject(&wish),
        came_by: input.came_by,
        is_complaint: true,
        first,
        answers,
        ..Ask::default()
    };
    let id = requests::open(a, &ask).await?;
    store::insert(a, id, team, input.about_lead).await?;
    if let Some(request) = input.request {
        let fresh = rows::find(a, me, id).await?.ok_or(Refusal::NotFound)?;
        linking::actions::link_own(a, (id, fresh.shown.audience), request).await?;
    }
    Ok(id)
}

/// Who alone reads it; nobody in particular where the team does. Otherwise what is wrong with which field.
fn reader<'a>(
    about: &'a About,
    viewer: &Viewer,
    input: &NewComplaint,
) -> Result<Option<&'a Lead>, (&'static str, &'static str)> {
    let me = PersonId(viewer.person);
    // Who leads whom inside nobody from outside learns, not even by where their words went.
    let wanted = [("about_lead", input.about_lead), ("in_confidence", input.in_confidence)];
    if let (Kind::Guest, Some((field, _))) = (viewer.kind, wanted.into_iter().find(|(_, wanted)| *wanted)) {
        return Err((field, "field-complaint-from-outside"));
    }
    if input.about_lead {
        if !about.is_led() {
            return Err(("about_lead", "field-complaint-unled"));
        }
        return about.above(me).map(Some).ok_or(("about_lead", "field-complaint-nobody-above"));
    }
    if input.in_confidence {
        return about.in_confidence(me).map(Some).ok_or(("in_confidence", "field-complaint-nobody"));
    }
    Ok(None)
}

/// A request that the one who complains asked for, or for whom it is.
async fn require_own(a: &mut Act, request: RequestId) -> Result<(), Failure> {
    let viewer = a.viewer.clone();
    let found = rows::find(a, PersonId(viewer.person), request).await?;
    let is_own = found.is_some_and(|found| reading::standing(&found.shown, &viewer).asked);
    if is_own { Ok(()) } else { Err(FieldError::new("request", "field-unknown").into()) }
}

/// The beginning of the wish, in a line.
fn subject(wish: &str) -> String {
    let line = wish.lines().next().unwrap_or_default().trim();
    match line.char_indices().nth(SUBJECT) {
        Some((at, _)) => [line[..at].trim_end(), "…"].concat(),
        None => line.to_owned(),
    }
}

/// What a request is answered with when it is resolved: of a complaint it must be said, of others there is nothing to say.
pub(crate) async fn answer_of(
    a: &mut Act,
    request: RequestId,
    given: Option<ComplaintAnswer>,
) -> Result<Option<ComplaintAnswer>, Failure> {
    match (store::is_complaint(a, request).await?, given) {
        (true, None) => Err(FieldError::new("complaint", "field-complaint-answer").into()),
        (true, given) => Ok(given),
        (false, None) => Ok(None),
        (false, Some(_)) => Err(FieldError::new("complaint", "field-no-complaint").into()),
    }
}
