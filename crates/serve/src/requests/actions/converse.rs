//! Messages that both ends read, notes that only the team reads, and who else follows.

use db::Act;
use kernel::text::Rule;
use kernel::{Failure, FieldError, Refusal};
use map::services::Confidentiality;
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::Changing;
use crate::policy::Deed;
use crate::requests::mentions;
use crate::requests::model::{Part, RequestEvent, RequestId, Side, State, TextKind, WaitingOn};
use crate::requests::store;

/// Something to say.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub body: String,
}

/// Says something to everyone named on the request. An answer of the one it waits for lets it go on.
pub async fn message(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Words,
) -> Result<RequestId, Failure> {
    let body = Rule::lines("body", 20_000).required(&input.body)?;
    let mut changing = Changing::begin(a, id, expected, Deed::Message).await?;
    let standing = changing.standing;
    // Who asked speaks as who asked, even when they belong to the team: their own words are no answer.
    let is_provider = (standing.provides || standing.stands_in) && !standing.asked;
    let side = if is_provider { Side::Provider } else { Side::Requester };
    let text = changing.write(a, TextKind::Message, &body).await?;
    changing.happen(a, RequestEvent::Replied { side, text }).await?;
    for person in mentioned(a, &changing, &body, false).await? {
        changing.happen(a, RequestEvent::Mentioned { person, text }).await?;
    }
    let waits_for_asker =
        changing.row.state == State::Waiting && changing.row.waiting_on == Some(WaitingOn::Requester);
    if waits_for_asker && changing.standing.asked && side == Side::Requester {
        changing.happen(a, RequestEvent::Resumed {}).await?;
    }
    changing.finish(a).await
}

/// Says what the team says to several at once: in its name, also where whoever says it asked themselves. It names nobody.
pub async fn message_of_team(a: &mut Act, id: RequestId, body: &str) -> Result<RequestId, Failure> {
    let mut changing = Changing::begin(a, id, None, Deed::Message).await?;
    if !(changing.standing.provides || changing.standing.stands_in) {
        return Err(Refusal::Forbidden("refusal-request-not-yours").into());
    }
    let text = changing.write(a, TextKind::Message, body).await?;
    changing.happen(a, RequestEvent::Replied { side: Side::Provider, text }).await?;
    changing.finish(a).await
}

/// Says something within the team.
pub async fn note(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Words,
) -> Result<RequestId, Failure> {
    let body = Rule::lines("body", 20_000).required(&input.body)?;
    let mut changing = Changing::begin(a, id, expected, Deed::Note).await?;
    let text = changing.write(a, TextKind::Note, &body).await?;
    changing.happen(a, RequestEvent::Noted { text }).await?;
    for person in mentioned(a, &changing, &body, true).await? {
        changing.happen(a, RequestEvent::MentionedInNote { person, text }).await?;
    }
    changing.finish(a).await
}

/// Whom these words name, of those who may read them. Whoever may not is not told, and whoever wrote it does not learn
/// which of the two it is: a name gives nobody anything to read.
async fn mentioned(
    a: &mut Act,
    changing: &Changing,
    body: &str,
    is_note: bool,
) -> Result<Vec<PersonId>, Failure> {
    if !mentions::may_name(body) {
        return Ok(Vec::new());
    }
    let me = PersonId(a.viewer.person);
    let readers = store::readers(a, changing.row.id, is_note).await?;
    let named = mentions::named_in(body, readers.iter().map(|one| (one.id, one.name.as_str())));
    Ok(named.into_iter().filter(|person| *person != me).collect())
}

/// Who shall follow.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Follower {
    #[schema(value_type = String)]
    pub person: PersonId,
    /// `participant` (usual) reads and writes; `watcher` is told of news and reads.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub part: Part,
}

/// Lets a colleague follow and read along. On a confidential request only somebody cleared may do that.
pub async fn add_follower(a: &mut Act, id: RequestId, input: &Follower) -> Result<RequestId, Failure> {
    let mut changing = Changing::begin(a, id, None, Deed::AddFollower).await?;
    if changing.row.confidentiality == Confidentiality::Confidential && !changing.standing.provides {
        return Err(Refusal::Forbidden("refusal-request-not-yours").into());
    }
    let known: Option<i64> = a
        .maybe(
            "SELECT id FROM persons WHERE id = $1 AND deactivated_at IS NULL AND kind = 'employee'",
            &[&input.person],
        )
        .await?;
    if known.is_none() {
        return Err(FieldError::new("person", "field-unknown").into());
    }
    let now = a.now;
    if store::add_follower(a, id, input.person, input.part, now).await? {
        let (person, part) = (input.person, input.part);
        changing.happen(a, RequestEvent::FollowerAdded { person, part }).await?;
    }
    changing.finish(a).await
}

/// Ends that somebody follows it: for oneself, or by whoever may let others follow.
pub async fn remove_follower(a: &mut Act, id: RequestId, person: PersonId) -> Result<RequestId, Failure> {
    let mut changing = Changing::begin(a, id, None, Deed::RemoveFollower).await?;
    let (standing, is_me) = (changing.standing, person.0 == a.viewer.person);
    let is_secret = changing.row.confidentiality == Confidentiality::Confidential;
    if !is_me && (!standing.may(Deed::AddFollower) || is_secret && !standing.provides) {
        return Err(Refusal::Forbidden("refusal-request-not-yours").into());
    }
    if !store::remove_follower(a, id, person).await? {
        return Err(Refusal::NotFound.into());
    }
    changing.happen(a, RequestEvent::FollowerRemoved { person }).await?;
    changing.finish(a).await
}
