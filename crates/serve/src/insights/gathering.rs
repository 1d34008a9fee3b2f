//! Counting requests that are written down in one go: a day or a month is tallied when nothing more can be added to it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use db::Filling;
use kernel::value::Value;
use kernel::{Id, Instant};

use super::cell::{Cell, Grain, cells};
use super::contribution::{Contribution, Counted};
use super::day::Day;
use super::tally::{Kept, Tally};
use crate::requests::model::{CameBy, Origin};
use crate::requests::store::RequestRow;

/// The table, and the columns of [`Gathering::rows`].
pub const ROLL_UPS: Filling = Filling {
    table: "insights",
    columns: &[
        "scope", "team_id", "other_id", "grain", "audience", "starts", "class", "counts", "calendar",
        "business", "hops",
    ],
};

/// What the roll-ups will hold. For an organisation whose roll-ups are empty.
#[derive(Default)]
pub struct Gathering {
    days: BTreeMap<Day, Told>,
    /// By their first days.
    months: BTreeMap<Day, Told>,
}

/// What was opened in a day or a month.
#[derive(Default)]
struct Told {
    /// How many requests are still to be told.
    untold: usize,
    told: Vec<Arc<Contribution>>,
}

impl Gathering {
    /// A request was opened, and will be told.
    pub fn expect(&mut self, opened_at: Instant) {
        let day = Day::of(opened_at);
        self.days.entry(day).or_default().untold += 1;
        self.months.entry(day.month()).or_default().untold += 1;
    }

    /// Counts a request that was expected. Gives what its row has to keep of that.
    pub fn add(
        &mut self,
        row: &RequestRow,
        origin: Origin,
        customer: Option<Id>,
        came_by: CameBy,
    ) -> anyhow::Result<String> {
        let contribution = Arc::new(Counted::of(row, origin, customer, came_by).present());
        let kept = serde_json::to_string(&*contribution)?;
        let day = contribution.day;
        for period in [self.days.entry(day), self.months.entry(day.month())] {
            let period = period.or_default();
            period.untold = period.untold.saturating_sub(1);
            period.told.push(contribution.clone());
        }
        Ok(kept)
    }

    /// Rows for all days and months that are over at this moment and of which everything is told.
    pub fn rows(&mut self, now: Instant) -> Vec<Value<'static>> {
        let today = Day::of(now);
        let mut values = Vec::new();
        for (_, of_day) in self.days.extract_if(..today, |_, day| day.untold == 0) {
            tally(&of_day.told, Grain::Day, &mut values);
        }
        for (_, of_month) in self.months.extract_if(..today.month(), |_, month| month.untold == 0) {
            tally(&of_month.told, Grain::Month, &mut values);
        }
        values
    }

    /// Rows for everything that is left.
    pub fn last_rows(self) -> Vec<Value<'static>> {
        let mut values = Vec::new();
        for of_day in self.days.into_values() {
            tally(&of_day.told, Grain::Day, &mut values);
        }
        for of_month in self.months.into_values() {
            tally(&of_month.told, Grain::Month, &mut values);
        }
        values
    }
}

/// One tally serves all cells, one after the other: a sketch is large, and most cells hold few requests.
fn tally(told: &[Arc<Contribution>], grain: Grain, values: &mut Vec<Value<'static>>) {
    let mut by_cell: HashMap<Cell, Vec<&Contribution>> = HashMap::new();
    for contribution in told {
        for cell in cells(contribution).into_iter().filter(|cell| cell.grain == grain) {
            by_cell.entry(cell).or_default().push(contribution);
        }
    }
    let mut tally = Tally::default();
    for (cell, contributions) in by_cell {
        tally.clear();
        for contribution in contributions {
            tally.add(contribution, 1);
        }
        write(&cell, &tally.keep(), values);
    }
}

fn write(cell: &Cell, kept: &Kept, values: &mut Vec<Value<'static>>) {
    let text = |text: &String| Value::Text(Some(Cow::Owned(text.clone())));
    let place = cell.place;
    values.extend([
        Value::Text(Some(Cow::Borrowed(place.scope.as_str()))),
        Value::Int(Some(place.team)),
        Value::Int(Some(place.other)),
        Value::Text(Some(Cow::Borrowed(cell.grain.as_str()))),
        Value::Int(Some(cell.audience)),
        Value::Int(Some(cell.starts.0)),
        Value::Text(Some(Cow::Borrowed(cell.class.as_str()))),
        text(&kept.counts),
        text(&kept.calendar),
        text(&kept.business),
        text(&kept.hops),
    ]);
}
