//! Linking two requests, and ending that.

use db::Act;
use kernel::{Audience, Failure, FieldError, Refusal};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::linking::store::{self, End};
use crate::linking::{LinkEvent, LinkId, LinkKind};
use crate::policy::Deed;
use crate::requests::actions::{Changing, stands};
use crate::requests::model::RequestId;

/// With which request, and how the two belong together.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRequestLink {
    /// The other request.
    #[schema(value_type = String)]
    pub to: RequestId,
    /// `belongs` (usual), `same_cause`, or `earlier`: the other one came before.
    #[serde(default = "belongs")]
    #[schema(value_type = Option<String>)]
    pub kind: LinkKind,
}

const fn belongs() -> LinkKind {
    LinkKind::Belongs
}

/// Links a request that one works on with another that one sees. Who of the two sees both sees the link at each.
pub async fn link(a: &mut Act, id: RequestId, input: &NewRequestLink) -> Result<RequestId, Failure> {
    if input.kind == LinkKind::Split {
        return Err(FieldError::new("kind", "field-choice").into());
    }
    store::lock_lower(a, id, input.to).await?;
    let changing = Changing::begin(a, id, None, Deed::Link).await?;
    let other = seen_end(a, input.to).await?.filter(|other| other.id != id);
    let other = other.ok_or_else(|| FieldError::new("to", "field-unknown"))?;
    if store::are_linked(a, id, other.id).await? {
        return Err(Refusal::Conflict("refusal-linked-already").into());
    }
    tie(a, (id, changing.row.audience), &other, input.kind).await?;
    changing.finish(a).await
}

/// Writes the link of a request with an earlier one down.
pub(super) async fn tie(
    a: &mut Act,
    (later, of_later): (RequestId, Audience),
    other: &End,
    kind: LinkKind,
) -> Result<(), Failure> {
    let (link, by, now) = (LinkId::new(a.id()), a.viewer.actor().map(PersonId), a.now);
    store::insert(a, link, later, other.id, kind, by, now).await?;
    let audience = store::audience(of_later, other.audience, link.0);
    a.record(link.0, audience, &LinkEvent::Linked { link: kind }).await?;
    Ok(())
}

/// Links a request that is just opened with one that whoever opens it asked for.
pub(crate) async fn link_own(
    a: &mut Act,
    fresh: (RequestId, Audience),
    to: RequestId,
) -> Result<(), Failure> {
    let other = seen_end(a, to).await?.ok_or(Refusal::NotFound)?;
    tie(a, fresh, &other, LinkKind::Belongs).await
}

/// Ends a link of a request. Who works on either end may, if they see the other.
pub async fn unlink(a: &mut Act, id: RequestId, link: LinkId) -> Result<RequestId, Failure> {
    let changing = Changing::begin(a, id, None, Deed::Link).await?;
    let ends = store::ends(a, link).await?.filter(|ends| ends.from_id == id || ends.to_id == id);
    let ends = ends.ok_or(Refusal::NotFound)?;
    let other = if ends.from_id == id { ends.to_id } else { ends.from_id };
    let other = seen_end(a, other).await?.ok_or(Refusal::NotFound)?;
    let (by, now) = (a.viewer.actor().map(PersonId), a.now);
    if !store::end(a, link, by, now).await? {
        return Err(Refusal::NotFound.into());
    }
    let audience = store::audience(changing.row.audience, other.audience, link.0);
    a.record(link.0, audience, &LinkEvent::Unlinked {}).await?;
    changing.finish(a).await
}

/// A request that the one who acts may see.
pub(super) async fn seen_end(a: &mut Act, id: RequestId) -> Result<Option<End>, Failure> {
    let viewer = a.viewer.clone();
    let me = PersonId(viewer.person);
    let Some(end) = store::end_of(a, me, id).await? else { return Ok(None) };
    let asked = [Some(end.requester_id), end.requested_for_id, Some(end.opened_by_id)];
    let standing =
        stands(end.audience, end.confidentiality, end.team_id.0, end.part, &viewer, |one| one == me, asked);
    Ok(Some(end).filter(|_| standing.may(Deed::See)))
}
