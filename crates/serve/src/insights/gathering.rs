//! Counting requests that are written down in one go: everything is gathered in memory and written once at the end.

use std::collections::HashMap;

use db::Act;
use kernel::{Failure, Id};

use super::cell::{Cell, cells};
use super::contribution::Counted;
use super::store;
use super::tally::Tally;
use crate::requests::model::Origin;
use crate::requests::store::RequestRow;

/// What the roll-ups will hold. As much memory as they have rows.
#[derive(Default)]
pub struct Gathering(HashMap<Cell, Tally>);

impl Gathering {
    /// Counts a request. Gives what its row has to keep of that.
    pub fn add(&mut self, row: &RequestRow, origin: Origin, customer: Option<Id>) -> anyhow::Result<String> {
        let contribution = Counted::of(row, origin, customer).present();
        for cell in cells(&contribution) {
            self.0.entry(cell).or_default().add(&contribution, 1);
        }
        Ok(serde_json::to_string(&contribution)?)
    }

    /// Adds everything to the roll-ups.
    pub async fn write(self, a: &mut Act) -> Result<(), Failure> {
        for (cell, gathered) in self.0 {
            let mut tally = store::find(a, &cell).await?;
            tally.merge(&gathered);
            store::put(a, &cell, &tally.keep()).await?;
        }
        Ok(())
    }
}
