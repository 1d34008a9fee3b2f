//! The table of the organisation.

use db::{Act, Reader, Result, record};

use super::{Founding, OrganisationChanges};

record! {
    pub struct Organisation {
        pub version: i64,
        pub name: String,
        pub language: String,
        pub time_zone: String,
        pub is_demo: bool,
        pub attention_minutes: i64,
    }
}

/// The organisation of this database.
pub async fn organisation(r: &mut Reader) -> Result<Organisation> {
    r.one(
        "SELECT version, name, language, time_zone, is_demo, attention_minutes FROM organisation WHERE id = 1",
        &[],
    )
    .await
}

/// Founds it; of several who try at once, one does. False when there is one already.
pub async fn insert(a: &mut Act, founding: &Founding) -> Result<bool> {
    let (now, seal) = (a.now, web::hex(&a.secret()));
    let founded = a
        .run(
            "INSERT INTO organisation (id, version, name, language, time_zone, seal, is_demo, created_at)
             VALUES (1, 1, $1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
            &[&founding.name, &founding.language, &founding.time_zone, &seal, &founding.is_demo, &now],
        )
        .await?;
    Ok(founded == 1)
}

pub async fn update(a: &mut Act, version: i64, change: &OrganisationChanges) -> Result<bool> {
    let OrganisationChanges { name, language, time_zone, attention_minutes } = change;
    let changed = a
        .run(
            "UPDATE organisation SET version = version + 1, name = COALESCE($1, name),
                 language = COALESCE($2, language), time_zone = COALESCE($3, time_zone),
                 attention_minutes = COALESCE($4, attention_minutes)
             WHERE id = 1 AND version = $5",
            &[name, language, time_zone, attention_minutes, &version],
        )
        .await?;
    Ok(changed == 1)
}
