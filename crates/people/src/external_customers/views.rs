//! What leaves of a kind of external customer.

use db::Reader;
use kernel::{Failure, Instant, Refusal, Viewer};
use serde::Serialize;
use utoipa::ToSchema;

use super::store;
use crate::ExternalCustomerTypeId;
use crate::policy::{self, Deed};

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ExternalCustomer {
    #[schema(value_type = String)]
    pub id: ExternalCustomerTypeId,
    pub name: String,
    /// As a sentence begins with one of them: "A patient".
    pub one: String,
    /// Since when it is closed.
    #[schema(value_type = Option<String>)]
    pub retired_at: Option<Instant>,
    #[serde(skip)]
    pub version: i64,
}

impl From<store::ExternalCustomer> for ExternalCustomer {
    fn from(customer: store::ExternalCustomer) -> Self {
        let store::ExternalCustomer { id, version, name, one, retired_at } = customer;
        Self { id, name, one, retired_at, version }
    }
}

/// The kind of customer, if this viewer may know of it. One statement.
pub async fn customer(
    r: &mut Reader,
    viewer: &Viewer,
    id: ExternalCustomerTypeId,
) -> Result<ExternalCustomer, Failure> {
    policy::require_sight(viewer, Deed::ReadDirectory)?;
    Ok(store::find(r, id).await?.ok_or(Refusal::NotFound)?.into())
}
