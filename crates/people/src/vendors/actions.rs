//! Making, changing and retiring vendors.

use db::{Act, Fact};
use kernel::{Audience, Failure, Refusal};
use serde::{Deserialize, Serialize};
use web::IfMatch;

use super::model::{Draft, NewVendor, VendorChanges};
use super::store::{self, Vendor};
use crate::VendorId;
use crate::input::taken;
use crate::policy::{self, Deed};

/// What happens to vendors.
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
    const SUBJECT: &'static str = "vendor";
}

pub async fn create(a: &mut Act, new: &NewVendor) -> Result<VendorId, Failure> {
    policy::require(&a.viewer, Deed::KeepOutsiders)?;
    let draft = Draft::of(new)?;
    let id = VendorId::new(a.id());
    store::insert(a, id, &draft).await.map_err(taken("name", "field-taken"))?;
    a.record(id.0, Audience::COLLEAGUES, &Event::Created {}).await?;
    Ok(id)
}

pub async fn change(
    a: &mut Act,
    id: VendorId,
    expected: IfMatch,
    changes: &VendorChanges,
) -> Result<(), Failure> {
    let vendor = active(a, id, expected).await?;
    let after = vendor.draft().changed(changes)?;
    let fields = after.differences(&vendor.draft());
    if fields.is_empty() {
        return Ok(());
    }
    if !store::update(a, id, vendor.version, &after).await.map_err(taken("name", "field-taken"))? {
        return Err(Refusal::Stale.into());
    }
    a.record(id.0, Audience::COLLEAGUES, &Event::Changed { fields }).await?;
    Ok(())
}

/// Closes a vendor none of whose people come in any more, and for whom no team stands.
pub async fn retire(a: &mut Act, id: VendorId, expected: IfMatch) -> Result<(), Failure> {
    let vendor = active(a, id, expected).await?;
    if !store::retire(a, id, vendor.version).await? {
        return Err(Refusal::Stale.into());
    }
    if store::count_guests(a, id).await? > 0 {
        return Err(Refusal::Conflict("refusal-vendor-has-guests").into());
    }
    if store::count_teams(a, id).await? > 0 {
        return Err(Refusal::Conflict("refusal-vendor-has-teams").into());
    }
    a.record(id.0, Audience::COLLEAGUES, &Event::Retired {}).await?;
    Ok(())
}

async fn active(a: &mut Act, id: VendorId, expected: IfMatch) -> Result<Vendor, Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    let vendor = store::find(a, id).await?.ok_or(Refusal::NotFound)?;
    policy::require(&a.viewer, Deed::KeepOutsiders)?;
    expected.check(vendor.version)?;
    match vendor.retired_at {
        None => Ok(vendor),
        Some(_) => Err(Refusal::Conflict("refusal-retired").into()),
    }
}
