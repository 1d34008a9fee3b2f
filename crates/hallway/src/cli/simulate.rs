//! `hallway simulate`: fills an empty organisation with plausible life.

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::{Ended, Place, output};
use crate::schema;
use crate::simulate::{self, Administrator, Size};

#[derive(Args)]
pub(super) struct Simulate {
    /// How many people there are
    #[arg(long, default_value_t = 240)]
    people: usize,
    /// How many teams they work in
    #[arg(long, default_value_t = 25)]
    teams: usize,
    /// How many requests they have made of each other
    #[arg(long, default_value_t = 10_000)]
    requests: usize,
    /// In how many days until yesterday
    #[arg(long, default_value_t = 182)]
    days: u32,
    /// The same number gives the same life again
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl Simulate {
    pub(super) async fn run(self, place: &Place) -> anyhow::Result<Ended> {
        let Self { people, teams, requests, days, seed } = self;
        let db = place.open_or_make().await?;
        db.migrate(&schema::migrations()).await?;
        let style = "{bar:32} {pos} of {len} requests, {per_sec}, {eta} to go";
        let bar = ProgressBar::new(requests as u64).with_style(ProgressStyle::with_template(style)?);
        let size = Size { people, teams, requests, days, seed };
        let mut simulated = simulate::fill(&db, &size, |written| bar.set_position(written as u64)).await?;
        bar.finish_and_clear();
        let base = place.base_url.as_ref().map_or("", |url| url.as_str());
        if let Some(administrator) = &mut simulated.administrator {
            administrator.invitation = administrator.invitation.take().map(|path| format!("{base}{path}"));
        }
        if place.json {
            output::json(&simulated)?;
        } else {
            let simulate::Simulated { people, teams, services, requests, events, administrator } = &simulated;
            output::line(&format!(
                "{people} people in {teams} teams with {services} services; {requests} requests, {events} events."
            ))?;
            if let Some(Administrator { email, invitation: Some(invitation) }) = administrator {
                output::line(&format!(
                    "{email} chooses a password here, within three days, once:\n{invitation}"
                ))?;
            }
        }
        Ok(Ended::Done)
    }
}
