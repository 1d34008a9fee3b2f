//! What leaves of a vendor.

use db::Reader;
use kernel::{Failure, Instant, Refusal, Viewer};
use serde::Serialize;
use utoipa::ToSchema;

use super::store;
use crate::VendorId;
use crate::policy::{self, Deed};

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Vendor {
    #[schema(value_type = String)]
    pub id: VendorId,
    pub name: String,
    pub about: Option<String>,
    /// Since when it is closed.
    #[schema(value_type = Option<String>)]
    pub retired_at: Option<Instant>,
    #[serde(skip)]
    pub version: i64,
}

impl From<store::Vendor> for Vendor {
    fn from(vendor: store::Vendor) -> Self {
        let store::Vendor { id, version, name, about, retired_at } = vendor;
        Self { id, name, about, retired_at, version }
    }
}

/// The vendor, if this viewer may know of it. One statement.
pub async fn vendor(r: &mut Reader, viewer: &Viewer, id: VendorId) -> Result<Vendor, Failure> {
    policy::require_sight(viewer, Deed::ReadDirectory)?;
    Ok(store::find(r, id).await?.ok_or(Refusal::NotFound)?.into())
}
