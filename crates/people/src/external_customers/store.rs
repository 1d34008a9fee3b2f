//! The rows of kinds of external customers.

use db::{Act, Reader, Result, Select, record};
use kernel::Instant;

use super::model::Draft;
use crate::ExternalCustomerTypeId;

record! {
    #[derive(Clone, Debug)]
    pub struct ExternalCustomer {
        pub id: ExternalCustomerTypeId,
        pub version: i64,
        pub name: String,
        pub one: String,
        pub retired_at: Option<Instant>,
    }
}

impl ExternalCustomer {
    pub fn draft(&self) -> Draft {
        Draft { name: self.name.clone(), one: self.one.clone() }
    }
}

/// The kind of customer, retired or not.
pub async fn find(r: &mut Reader, id: ExternalCustomerTypeId) -> Result<Option<ExternalCustomer>> {
    r.maybe("SELECT id, version, name, one, retired_at FROM external_customer_types WHERE id = $1", &[&id])
        .await
}

/// Those that are not retired, by name.
pub async fn list(
    r: &mut Reader,
    like: Option<&String>,
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<ExternalCustomer>> {
    let mut few = Select::new(
        "SELECT id, version, name, one, retired_at FROM external_customer_types WHERE retired_at IS NULL",
    )
    .and(r"name_key LIKE ? ESCAPE '\'", like);
    if let Some(after) = &after {
        few =
            few.with("AND name_key > (SELECT name_key FROM external_customer_types WHERE id = ?)", &[after]);
    }
    r.select(few.then("ORDER BY name_key").with("LIMIT ?", &[&limit])).await
}

pub async fn insert(a: &mut Act, id: ExternalCustomerTypeId, customer: &Draft) -> Result<()> {
    a.run(
        "INSERT INTO external_customer_types (id, version, name, name_key, one) VALUES ($1, 1, $2, $3, $4)",
        &[&id, &customer.name, &customer.name_key(), &customer.one],
    )
    .await?;
    Ok(())
}

/// False when somebody else was quicker.
pub async fn update(a: &mut Act, id: ExternalCustomerTypeId, version: i64, customer: &Draft) -> Result<bool> {
    let changed = a
        .run(
            "UPDATE external_customer_types SET version = version + 1, name = $1, name_key = $2, one = $3
             WHERE id = $4 AND version = $5 AND retired_at IS NULL",
            &[&customer.name, &customer.name_key(), &customer.one, &id, &version],
        )
        .await?;
    Ok(changed == 1)
}

/// False when somebody else was quicker.
pub async fn retire(a: &mut Act, id: ExternalCustomerTypeId, version: i64) -> Result<bool> {
    let now = a.now;
    let changed = a
        .run(
            "UPDATE external_customer_types SET version = version + 1, retired_at = $1
             WHERE id = $2 AND version = $3 AND retired_at IS NULL",
            &[&now, &id, &version],
        )
        .await?;
    Ok(changed == 1)
}
