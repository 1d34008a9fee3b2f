//! Making, changing and retiring kinds of external customers.

use db::{Act, Fact};
use kernel::{Audience, Failure, Refusal};
use serde::{Deserialize, Serialize};
use web::IfMatch;

use super::model::{Draft, ExternalCustomerChanges, NewExternalCustomer};
use super::store::{self, ExternalCustomer};
use crate::ExternalCustomerTypeId;
use crate::input::taken;
use crate::policy::{self, Deed};

/// What happens to kinds of external customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Created {},
    /// The names of the fields, never what stands in them.
    Changed {
        fields: Vec<String>,
    },
    Retired {},
}

impl Fact for Event {
    const SUBJECT: &'static str = "external_customer";
}

pub async fn create(a: &mut Act, new: &NewExternalCustomer) -> Result<ExternalCustomerTypeId, Failure> {
    policy::require(&a.viewer, Deed::KeepOutsiders)?;
    let draft = Draft::of(new)?;
    let id = ExternalCustomerTypeId::new(a.id());
    store::insert(a, id, &draft).await.map_err(taken("name", "field-taken"))?;
    a.record(id.0, Audience::COLLEAGUES, &Event::Created {}).await?;
    Ok(id)
}

pub async fn change(
    a: &mut Act,
    id: ExternalCustomerTypeId,
    expected: IfMatch,
    changes: &ExternalCustomerChanges,
) -> Result<(), Failure> {
    let customer = active(a, id, expected).await?;
    let after = customer.draft().changed(changes)?;
    let fields = after.differences(&customer.draft());
    if fields.is_empty() {
        return Ok(());
    }
    if !store::update(a, id, customer.version, &after).await.map_err(taken("name", "field-taken"))? {
        return Err(Refusal::Stale.into());
    }
    a.record(id.0, Audience::COLLEAGUES, &Event::Changed { fields }).await?;
    Ok(())
}

/// Closes a kind of customer that there is no more.
pub async fn retire(a: &mut Act, id: ExternalCustomerTypeId, expected: IfMatch) -> Result<(), Failure> {
    let customer = active(a, id, expected).await?;
    if !store::retire(a, id, customer.version).await? {
        return Err(Refusal::Stale.into());
    }
    a.record(id.0, Audience::COLLEAGUES, &Event::Retired {}).await?;
    Ok(())
}

async fn active(
    a: &mut Act,
    id: ExternalCustomerTypeId,
    expected: IfMatch,
) -> Result<ExternalCustomer, Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    let customer = store::find(a, id).await?.ok_or(Refusal::NotFound)?;
    policy::require(&a.viewer, Deed::KeepOutsiders)?;
    expected.check(customer.version)?;
    match customer.retired_at {
        None => Ok(customer),
        Some(_) => Err(Refusal::Conflict("refusal-retired").into()),
    }
}
