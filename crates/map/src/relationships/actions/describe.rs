//! Saying what is delivered, and who looks after it on each side.

use db::Act;
use kernel::Failure;
use kernel::text::Fields;
use people::PersonId;

use super::{hold, in_use, shown};
use crate::relationships::event::RelationshipEvent;
use crate::relationships::input::RelationshipChange;
use crate::relationships::model::{Relationship, RelationshipId, Side, State};
use crate::relationships::store;

/// Changes what is named in `change`. What one side describes otherwise, it confirms by that, and the other side is
/// asked again; whoever belongs to neither leaves both to be asked.
pub async fn change(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
    change: &RelationshipChange,
) -> Result<Relationship, Failure> {
    let mut found = hold(a, id, expected, |_, found| found.deed_to_tend()).await?;
    in_use(&found)?;
    write(a, &mut found, change).await?;
    shown(a, id).await
}

/// Writes the change of a relationship that is held.
pub(super) async fn write(
    a: &mut Act,
    found: &mut Relationship,
    change: &RelationshipChange,
) -> Result<(), Failure> {
    check_names(a, found, change).await?;
    let fields = apply(found, change);
    if !fields.is_empty() {
        found.described += 1;
        found.described_by = a.viewer.actor().map(PersonId);
        found.described_at = Some(a.now);
        for side in Side::ALL {
            let speaks = found.party(*side).is_side_of(&a.viewer);
            let by = speaks.then_some((a.viewer.actor().map(PersonId), a.now));
            found.set_confirmed(*side, by);
        }
        if found.state != State::Disputed {
            found.state = found.confirmed_state();
        }
    }
    let mut events = Vec::new();
    if !fields.is_empty() {
        events.push(RelationshipEvent::RelationshipDescribed { version: found.described, fields });
    }
    for (side, owner) in [(Side::Provider, &change.provider_owner), (Side::Customer, &change.customer_owner)]
    {
        let Some(owner) = owner else { continue };
        if *owner != found.owner(side) {
            match side {
                Side::Provider => found.provider_owner_id = *owner,
                Side::Customer => found.customer_owner_id = *owner,
            }
            events.push(RelationshipEvent::RelationshipOwnerNamed { side, owner: *owner });
        }
    }
    if !events.is_empty() {
        found.tended_at = Some(a.now);
    }
    if let Some(day) = &change.reconfirm_on {
        found.reconfirm_on.clone_from(day);
    }
    store::save(a, found).await?;
    if matches!(events.first(), Some(RelationshipEvent::RelationshipDescribed { .. })) {
        store::keep_description(a, found).await?;
    }
    if let Some(services) = &change.services {
        store::name_services(a, found.id, services).await?;
        let services = i64::try_from(services.len()).unwrap_or_default();
        events.push(RelationshipEvent::RelationshipServicesNamed { services });
    }
    for event in events {
        a.record(found.id.0, found.audience, &event).await?;
    }
    Ok(())
}

/// Puts the words in their places, and says which differ.
fn apply(found: &mut Relationship, change: &RelationshipChange) -> Vec<String> {
    let mut differ = Vec::new();
    let mut put = |name: &str, differs: bool| {
        if differs {
            differ.push(name.to_owned());
        }
    };
    macro_rules! field {
        ($($field:ident),+) => {$(
            if let Some(new) = &change.$field {
                put(stringify!($field), *new != found.$field);
                found.$field = new.clone();
            }
        )+};
    }
    field!(deliverable, deliverable_kind, frequency, rhythm, good);
    differ
}

/// Who looks after a side is of that side, and the services are the provider's.
async fn check_names(a: &mut Act, found: &Relationship, change: &RelationshipChange) -> Result<(), Failure> {
    let mut fields = Fields::default();
    for (field, side, owner) in [
        ("provider_owner", Side::Provider, change.provider_owner),
        ("customer_owner", Side::Customer, change.customer_owner),
    ] {
        if let Some(Some(owner)) = owner
            && !store::can_own(a, found.party(side), owner).await?
        {
            fields.wrong(field, "relationship-owner-of-side");
        }
    }
    if let Some(services) = &change.services
        && !services.is_empty()
    {
        let offered = store::offered(a, found.provider()).await?;
        if services.iter().any(|service| !offered.iter().any(|one| one.id == *service)) {
            fields.wrong("services", "relationship-services-of-provider");
        }
    }
    Ok(fields.finish()?)
}
