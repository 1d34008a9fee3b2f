//! The rows of vendors.

use db::{Act, Reader, Result, Select, record};
use kernel::Instant;

use super::model::Draft;
use crate::VendorId;

record! {
    #[derive(Clone, Debug)]
    pub struct Vendor {
        pub id: VendorId,
        pub version: i64,
        pub name: String,
        pub about: Option<String>,
        pub retired_at: Option<Instant>,
    }
}

impl Vendor {
    pub fn draft(&self) -> Draft {
        Draft { name: self.name.clone(), about: self.about.clone() }
    }
}

/// The vendor, retired or not.
pub async fn find(r: &mut Reader, id: VendorId) -> Result<Option<Vendor>> {
    r.maybe("SELECT id, version, name, about, retired_at FROM vendors WHERE id = $1", &[&id]).await
}

/// Those that are not retired, by name.
pub async fn list(
    r: &mut Reader,
    like: Option<&String>,
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<Vendor>> {
    let mut few =
        Select::new("SELECT id, version, name, about, retired_at FROM vendors WHERE retired_at IS NULL")
            .and(r"name_key LIKE ? ESCAPE '\'", like);
    if let Some(after) = &after {
        few = few.with("AND name_key > (SELECT name_key FROM vendors WHERE id = ?)", &[after]);
    }
    r.select(few.then("ORDER BY name_key").with("LIMIT ?", &[&limit])).await
}

pub async fn insert(a: &mut Act, id: VendorId, vendor: &Draft) -> Result<()> {
    a.run(
        "INSERT INTO vendors (id, version, name, name_key, about) VALUES ($1, 1, $2, $3, $4)",
        &[&id, &vendor.name, &vendor.name_key(), &vendor.about],
    )
    .await?;
    Ok(())
}

/// False when somebody else was quicker.
pub async fn update(a: &mut Act, id: VendorId, version: i64, vendor: &Draft) -> Result<bool> {
    let changed = a
        .run(
            "UPDATE vendors SET version = version + 1, name = $1, name_key = $2, about = $3
             WHERE id = $4 AND version = $5 AND retired_at IS NULL",
            &[&vendor.name, &vendor.name_key(), &vendor.about, &id, &version],
        )
        .await?;
    Ok(changed == 1)
}

/// False when somebody else was quicker.
pub async fn retire(a: &mut Act, id: VendorId, version: i64) -> Result<bool> {
    let now = a.now;
    let changed = a
        .run(
            "UPDATE vendors SET version = version + 1, retired_at = $1
             WHERE id = $2 AND version = $3 AND retired_at IS NULL",
            &[&now, &id, &version],
        )
        .await?;
    Ok(changed == 1)
}

/// How many of its people can come in as guests.
pub async fn count_guests(r: &mut Reader, id: VendorId) -> Result<i64> {
    r.one("SELECT COUNT(*) AS n FROM persons WHERE vendor_id = $1 AND deactivated_at IS NULL", &[&id]).await
}

/// How many teams stand for it.
pub async fn count_teams(r: &mut Reader, id: VendorId) -> Result<i64> {
    r.one("SELECT COUNT(*) AS n FROM teams WHERE vendor_id = $1 AND retired_at IS NULL", &[&id]).await
}

/// Keeps this vendor from being retired by others until the act ends. False when it is not there (any more).
pub async fn hold(a: &mut Act, id: VendorId) -> Result<bool> {
    let held =
        a.run("UPDATE vendors SET version = version WHERE id = $1 AND retired_at IS NULL", &[&id]).await?;
    Ok(held == 1)
}
