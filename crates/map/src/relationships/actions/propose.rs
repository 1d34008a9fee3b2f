//! Drawing a relationship that nobody has asked anything over yet.

use db::Act;
use kernel::text::Fields;
use kernel::{Audience, Failure, Id, Kind, Refusal};

use super::{confirm, describe, shown};
use crate::Party;
use crate::policy::{Deed, require};
use crate::relationships::event::RelationshipEvent;
use crate::relationships::input::{NewRelationship, RelationshipChange};
use crate::relationships::model::{Origin, Relationship, RelationshipId, Side};
use crate::relationships::{store, templates};

/// Proposes a relationship. Whoever belongs to one of its sides confirms that side by it; the other is waited for.
/// Between two persons, the two alone see it.
pub async fn propose(a: &mut Act, new: &NewRelationship, origin: Origin) -> Result<Relationship, Failure> {
    // A guest knows none of the colleagues.
    if a.viewer.kind == Kind::Guest {
        return Err(Refusal::Forbidden("refusal-relationship-propose").into());
    }
    let (provider, customer) = ends(a, new.provider, new.customer).await?;
    require(&a.viewer, Deed::Propose { provider, customer })?;
    let (change, origin) = description(a, new, origin)?;
    if store::between(a, provider, customer).await?.is_some() {
        return Err(Refusal::field("customer", "relationship-exists").into());
    }
    let id = RelationshipId::new(a.id());
    let is_private = provider.is_person() && customer.is_person();
    let audience = if is_private { Audience(id.get()) } else { Audience::COLLEAGUES };
    let fresh = store::Fresh { id, provider, customer, audience, origin };
    let now = a.now;
    if !store::insert(a, &fresh, now).await? {
        return Err(Refusal::field("customer", "relationship-exists").into());
    }
    if is_private {
        store::let_the_two_see(a, &fresh).await?;
        a.viewer.audiences.push(audience);
    }
    a.record(id.0, audience, &RelationshipEvent::RelationshipProposed { origin }).await?;
    let mut found = shown(a, id).await?;
    describe::write(a, &mut found, &change).await?;
    for side in Side::ALL {
        if found.party(*side).is_side_of(&a.viewer) {
            confirm(a, id, None, Some(*side)).await?;
        }
    }
    shown(a, id).await
}

/// Both ends, each somebody who is there; one of them is of the house, and they are two.
async fn ends(a: &mut Act, provider: Id, customer: Id) -> Result<(Party, Party), Failure> {
    let mut fields = Fields::default();
    let (from, to) = (store::party(a, provider).await?, store::party(a, customer).await?);
    for (field, party) in [("provider", from), ("customer", to)] {
        if party.is_none() {
            fields.wrong(field, "field-unknown");
        }
    }
    if let (Some(from), Some(to)) = (from, to) {
        if from == to {
            fields.wrong("customer", "relationship-with-itself");
        } else if from.is_silent() && to.is_silent() {
            fields.wrong("customer", "relationship-outside-alone");
        }
    }
    fields.finish()?;
    from.zip(to).ok_or_else(|| Refusal::NotFound.into())
}

/// What is said, upon what the template says.
fn description(
    a: &Act,
    new: &NewRelationship,
    origin: Origin,
) -> Result<(RelationshipChange, Origin), Refusal> {
    let said = new.description();
    let Some(name) = new.template.as_deref().filter(|name| !name.is_empty()) else {
        return Ok((said.read()?, origin));
    };
    let template = templates::find(name).ok_or_else(|| Refusal::field("template", "field-unknown"))?;
    let words = web::Words::of(&a.viewer.language);
    Ok((said.read()?.over(template.change(words)), Origin::Template))
}
