//! `hallway serve`: serves the organisation until it is told to stop.

use clap::Args;
use people::entrance::setup;

use super::serving::{self, Serving};
use super::{Ended, Place, output};
use crate::schema;

#[derive(Args)]
pub(super) struct Serve {
    #[command(flatten)]
    serving: Serving,
}

impl Serve {
    pub(super) async fn run(self, place: &Place) -> anyhow::Result<Ended> {
        self.serving.start_log()?;
        let db = place.open_or_make().await?;
        place.is_whole(&db).await?;
        // Two that start at once are safe: the second finds nothing left to do.
        let ran = db.migrate(&schema::migrations()).await?;
        if !ran.is_empty() {
            tracing::info!(steps = ran.len(), "the database was brought up to date");
        }
        let is_demo = serving::find_organisation(&db).await?.is_some_and(|found| found.is_demo);
        let ready = self.serving.prepare(place, db, is_demo).await?;
        output::line(&format!("listening on {}", ready.address()))?;
        if let Some(code) = setup::prepare(ready.db()).await? {
            let page = ready.link("/setup");
            output::line(&format!(
                "There is no organisation here yet. Open {page} and enter the code {code}"
            ))?;
        }
        ready.serve().await;
        Ok(Ended::Done)
    }
}
