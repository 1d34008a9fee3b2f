//! `hallway transfer`: the organisation moves into a PostgreSQL database.

use anyhow::Context;
use clap::Args;
use serde::Serialize;

use super::place::is_postgres;
use super::{Ended, Place, output};
use crate::backup::Watched;
use crate::check::{Report, check};
use crate::schema;
use crate::transfer::{Moved, transfer};

#[derive(Args)]
pub(super) struct Transfer {
    /// The empty PostgreSQL database to move into, postgres://...
    // Its value may hold a password, so the help does not repeat it.
    #[arg(long, value_name = "URL", env = "HALLWAY_TRANSFER_TO", hide_env_values = true)]
    to: String,
}

/// What arrived, and whether it contradicts itself.
#[derive(Serialize)]
struct Outcome {
    #[serde(flatten)]
    moved: Moved,
    check: Report,
}

impl Transfer {
    pub(super) fn check(&self) -> Result<(), &'static str> {
        if is_postgres(&self.to) { Ok(()) } else { Err("--to begins with postgres://") }
    }

    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let target = Place { database_url: Some(self.to.clone()), ..place.clone() };
        let migrations = schema::migrations();
        let (from, to) = (place.open().await?, target.open_or_make().await?);
        let bar = output::bar("rows");
        let moved = transfer(&from, &to, &migrations, &Watched(&bar)).await;
        bar.finish_and_clear();
        let moved = moved.with_context(|| format!("{} cannot be used", target.database_in_words()))?;
        let check = check(&to, &migrations, &mut |_| {}).await?;
        let outcome = Outcome { moved, check };
        if place.json {
            output::json(&outcome)?;
        } else {
            outcome.tell(&target)?;
        }
        Ok(if outcome.check.is_clean() { Ended::Done } else { Ended::Refused })
    }
}

impl Outcome {
    fn tell(&self, target: &Place) -> anyhow::Result<()> {
        let Self { moved, check } = self;
        output::line(&format!(
            "Everything as of {} is in {}: {} people, {} requests and {} events, {} rows in {} tables. \
             Each table was read back and compared: rows and hashes are the same.",
            moved.at,
            target.database_in_words(),
            moved.rows_of("persons"),
            moved.rows_of("requests"),
            moved.rows_of("events"),
            moved.rows,
            moved.tables.len(),
        ))?;
        check.print()?;
        if moved.missed > 0 {
            output::line(&format!(
                "{} events were written meanwhile and are not in it. Stop `hallway serve` and transfer once more into \
                 an empty database.",
                moved.missed
            ))?;
        }
        output::line("From now on serve with --database-url; the old database was left as it is.")
    }
}
