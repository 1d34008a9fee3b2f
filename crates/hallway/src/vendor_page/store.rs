//! Reading for the page of a vendor, beside what the people crate reads.

use db::{Reader, Result, record};
use people::{PersonId, VendorId};

record! {
    /// Somebody who comes from a vendor.
    pub struct Guest {
        pub id: PersonId,
        pub name: String,
        pub preferred_name: Option<String>,
        pub say_it: Option<String>,
    }
}

/// Those who can come in as guests of the vendor, by name.
pub async fn guests(r: &mut Reader, vendor: VendorId, limit: i64) -> Result<Vec<Guest>> {
    r.all(
        "SELECT id, name, preferred_name, say_it FROM persons
         WHERE vendor_id = $1 AND deactivated_at IS NULL ORDER BY name_key, id LIMIT $2",
        &[&vendor, &limit],
    )
    .await
}
