//! `hallway migrate`: brings the schema up to date.

use serde::Serialize;

use super::{Ended, Place, output};
use crate::schema;

#[derive(Serialize)]
struct Migrated {
    ran: Vec<&'static str>,
}

pub(super) async fn run(place: &Place) -> anyhow::Result<Ended> {
    let db = place.open_or_make().await?;
    place.is_whole_all_through(&db).await?;
    let ran = db.migrate(&schema::migrations()).await?;
    if place.json {
        output::json(&Migrated { ran })?;
    } else if ran.is_empty() {
        output::line("The database is up to date.")?;
    } else {
        output::line(&format!(
            "The database is up to date now; {} steps ran: {}.",
            ran.len(),
            ran.join(", ")
        ))?;
    }
    Ok(Ended::Done)
}
