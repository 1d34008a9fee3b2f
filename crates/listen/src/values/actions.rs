//! The verb of the organisation's values: choosing and ordering them.

use db::Act;
use kernel::{Audience, Failure, Id, Refusal};
use people::policy::{Deed, require};
use web::IfMatch;

use super::event::ValuesEvent;
use super::model::HouseValues;
use super::store::{self, Chosen};

/// The organisation, as a subject of events.
const ITSELF: Id = Id(1);

/// Puts these in the place of those before; none is a choice, too.
pub async fn choose(a: &mut Act, expected: IfMatch, values: &HouseValues) -> Result<Chosen, Failure> {
    require(&a.viewer, Deed::KeepOrganisation)?;
    let before = store::chosen(a).await?;
    expected.check(before.version)?;
    if before.version > 0 && before.chosen == *values {
        return Ok(before);
    }
    if !store::choose(a, before.version, values).await? {
        return Err(Refusal::Stale.into());
    }
    let chosen = ValuesEvent::OrganisationValuesChosen { values: values.0.len() };
    a.record(ITSELF, Audience::COLLEAGUES, &chosen).await?;
    Ok(store::chosen(a).await?)
}
