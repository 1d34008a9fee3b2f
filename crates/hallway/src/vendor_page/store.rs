//! Reading for the page of a vendor, beside what other crates read.

use db::{Reader, Result, record};
use kernel::Id;
use people::VendorId;

record! {
    /// Somebody who comes from a vendor, or a team that stands for it.
    pub struct Beside {
        pub is_team: bool,
        pub id: Id,
        pub name: String,
        pub preferred_name: Option<String>,
        pub say_it: Option<String>,
    }
}

/// Those who can come in as guests of the vendor, and the teams that stand for it, by name.
pub async fn beside(r: &mut Reader, vendor: VendorId, limit: i64) -> Result<Vec<Beside>> {
    r.all(
        "SELECT o.is_team, o.id, o.name, o.preferred_name, o.say_it FROM (
             SELECT FALSE AS is_team, p.id, p.name, p.preferred_name, p.say_it, p.name_key FROM persons p
             WHERE p.vendor_id = $1 AND p.deactivated_at IS NULL
             UNION ALL
             SELECT TRUE, t.id, t.name, CAST(NULL AS TEXT), CAST(NULL AS TEXT), t.name_key FROM teams t
             WHERE t.vendor_id = $1 AND t.retired_at IS NULL) AS o
         ORDER BY o.is_team, o.name_key, o.id LIMIT $2",
        &[&vendor, &limit],
    )
    .await
}
