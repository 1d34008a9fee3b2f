//! SQL of the organisation's values.

use db::{Reader, Result, Writer, record};

use super::model::HouseValues;

record! {
    /// What is chosen, and which version of it this is; 0 before anything was.
    #[derive(Clone, Debug, Default)]
    pub struct Chosen {
        pub version: i64,
        pub chosen: HouseValues,
    }
}

/// What matters to the organisation. One statement.
pub async fn chosen(r: &mut Reader) -> Result<Chosen> {
    let found = r.maybe("SELECT version, chosen FROM organisation_values WHERE id = 1", &[]).await?;
    Ok(found.unwrap_or_default())
}

/// Puts these in the place of those of the version that was seen, if that is still the one.
pub async fn choose(w: &mut Writer, seen: i64, chosen: &HouseValues) -> Result<bool> {
    let written = w
        .run(
            "INSERT INTO organisation_values (id, version, chosen) VALUES (1, 1, $2)
             ON CONFLICT (id) DO UPDATE SET version = organisation_values.version + 1, chosen = excluded.chosen
             WHERE organisation_values.version = $1",
            &[&seen, chosen],
        )
        .await?;
    Ok(written == 1)
}
