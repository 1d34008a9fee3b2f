//! `hallway import`: takes in data of other systems.

mod answers;
mod history;
mod interactions;
mod log;
mod people;
mod relationships;

use clap::Subcommand;

use super::{Ended, Place};

#[derive(Subcommand)]
pub(super) enum Import {
    /// Persons and teams, as CSV: email,name,team,manager_email,level,site,contract,started_on,left_on
    People(people::People),
    /// The log of another system, one row an event; a map tells which column is what
    History(history::History),
    /// The answers of a survey that was held elsewhere; a map tells which column is what
    Answers(answers::Answers),
    /// Who wrote to whom, added up by pairs of teams and forgotten; off until the second key allows it
    Interactions(interactions::Interactions),
    /// Who provides to whom, as CSV or YAML; needed are provider and customer
    Relationships(relationships::Relationships),
}

impl Import {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        match self {
            Self::People(people) => people.run(place).await,
            Self::History(history) => history.run(place).await,
            Self::Answers(answers) => answers.run(place).await,
            Self::Interactions(interactions) => interactions.run(place).await,
            Self::Relationships(relationships) => relationships.run(place).await,
        }
    }
}
