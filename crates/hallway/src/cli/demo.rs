//! `hallway demo`: loads the demo organisation into an empty data folder and serves it.

use anyhow::{Context, bail};
use clap::Args;

use super::serving::{self, Serving};
use super::{Ended, Place, output};
use crate::demo::{self, SignIn};
use crate::schema;

#[derive(Args)]
pub(super) struct Demo {
    #[command(flatten)]
    serving: Serving,
}

impl Demo {
    pub(super) async fn run(self, place: &Place) -> anyhow::Result<Ended> {
        self.serving.start_log()?;
        let db = place.open_or_make().await?;
        place.is_whole(&db).await?;
        db.migrate(&schema::migrations()).await?;
        let people = match serving::find_organisation(&db).await? {
            None => demo::load(&db).await.context("The demo could not be loaded")?,
            Some(found) if found.is_demo => Vec::new(),
            Some(_) => {
                bail!(
                    "{} holds an organisation already; name an empty folder with --data.",
                    place.data.display()
                )
            }
        };
        let ready = self.serving.prepare(place, db, true).await?;
        output::line(&format!("listening on {}", ready.address()))?;
        output::line(&format!(
            "Open {} and choose whom to be; no password is needed.",
            ready.link("/sign-in")
        ))?;
        for SignIn { name, email, team, why } in people {
            output::line(&format!("  {name} <{email}>, {team}: {why}"))?;
        }
        ready.serve().await;
        Ok(Ended::Done)
    }
}
