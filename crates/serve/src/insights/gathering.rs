//! Counting requests that are written down in one go: a day is tallied when nothing more can be added to it, so that
//! there is never more in memory than the days that still have untold requests.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use db::Filling;
use kernel::value::Value;
use kernel::{Id, Instant};

use super::cell::{Cell, Grain, cells};
use super::contribution::{Contribution, Counted};
use super::day::Day;
use super::tally::Tally;
use crate::requests::model::Origin;
use crate::requests::store::RequestRow;

/// The table, and the columns of [`Gathering::rows`].
pub const ROLL_UPS: Filling = Filling {
    table: "insights",
    columns: &[
        "scope",
        "team_id",
        "other_id",
        "grain",
        "audience",
        "starts",
        "class",
        "counts",
        "calendar",
        "business",
        "hops",
    ],
};

/// What the roll-ups will hold. For an organisation whose roll-ups are empty.
#[derive(Default)]
pub struct Gathering {
    days: BTreeMap<Day, OfDay>,
    months: HashMap<Cell, Tally>,
}

/// What was opened on a day.
#[derive(Default)]
struct OfDay {
    /// How many requests are still to be told.
    untold: usize,
    told: Vec<Contribution>,
}

impl Gathering {
    /// A request was opened, and will be told.
    pub fn expect(&mut self, opened_at: Instant) {
        self.days.entry(Day::of(opened_at)).or_default().untold += 1;
    }

    /// Counts a request that was expected. Gives what its row has to keep of that.
    pub fn add(&mut self, row: &RequestRow, origin: Origin, customer: Option<Id>) -> anyhow::Result<String> {
        let contribution = Counted::of(row, origin, customer).present();
        let kept = serde_json::to_string(&contribution)?;
        let day = self.days.entry(contribution.day).or_default();
        day.untold = day.untold.saturating_sub(1);
        day.told.push(contribution);
        Ok(kept)
    }

    /// Rows for all days before this moment of which everything is told.
    pub fn rows(&mut self, until: Instant) -> Vec<Value<'static>> {
        let mut values = Vec::new();
        while let Some(first) = self.days.first_entry() {
            let (day, is_told) = (*first.key(), first.get().untold == 0);
            if day >= Day::of(until) || !is_told {
                break;
            }
            let told = first.remove().told;
            self.tally(told, &mut values);
            let month = day.plus(1).month();
            // Requests of the next month are told from now on.
            if month > day.month() {
                write_all(self.months.drain(), &mut values);
            }
        }
        values
    }

    /// Rows for everything that is left.
    pub fn last_rows(mut self) -> Vec<Value<'static>> {
        let mut values = Vec::new();
        for (_, of_day) in std::mem::take(&mut self.days) {
            self.tally(of_day.told, &mut values);
        }
        write_all(self.months.drain(), &mut values);
        values
    }

    fn tally(&mut self, told: Vec<Contribution>, values: &mut Vec<Value<'static>>) {
        let mut day: HashMap<Cell, Tally> = HashMap::new();
        for contribution in told {
            for cell in cells(&contribution) {
                let of_grain = if cell.grain == Grain::Day { &mut day } else { &mut self.months };
                of_grain.entry(cell).or_default().add(&contribution, 1);
            }
        }
        write_all(day, values);
    }
}

fn write_all(tallies: impl IntoIterator<Item = (Cell, Tally)>, values: &mut Vec<Value<'static>>) {
    let text = |text: String| Value::Text(Some(Cow::Owned(text)));
    for (cell, tally) in tallies {
        let (place, kept) = (cell.place, tally.keep());
        values.extend([
            Value::Text(Some(Cow::Borrowed(place.scope.as_str()))),
            Value::Int(Some(place.team)),
            Value::Int(Some(place.other)),
            Value::Text(Some(Cow::Borrowed(cell.grain.as_str()))),
            Value::Int(Some(cell.audience)),
            Value::Int(Some(cell.starts.0)),
            Value::Text(Some(Cow::Borrowed(cell.class.as_str()))),
            text(kept.counts),
            text(kept.calendar),
            text(kept.business),
            text(kept.hops),
        ]);
    }
}
