//! `hallway check`: whether anything is lost or contradicts itself. It only looks; Hallway may go on serving.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::{Ended, Place, output};
use crate::check::{Area, Report, check};
use crate::schema;

pub(super) async fn run(place: &Place) -> anyhow::Result<Ended> {
    let db = place.open().await?;
    let report = check(&db, &schema::migrations(), &mut shown()).await?;
    if place.json {
        output::json(&report)?;
    } else {
        report.print()?;
    }
    Ok(if report.is_clean() { Ended::Done } else { Ended::Refused })
}

/// Says on a terminal, on standard error, what is being looked at.
fn shown() -> impl FnMut(Area) + Send {
    let style = ProgressStyle::with_template("{spinner} {pos} of {len}: {msg}");
    let bar = ProgressBar::new(Area::ALL.len() as u64)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
        .with_finish(indicatif::ProgressFinish::AndClear);
    bar.enable_steady_tick(Duration::from_millis(200));
    move |area| {
        bar.inc(1);
        bar.set_message(area.as_str());
    }
}

impl Report {
    /// For people.
    pub(super) fn print(&self) -> anyhow::Result<()> {
        for fault in &self.faults {
            output::line(&format!("{}: {}", fault.area, fault.fault))?;
        }
        let mut last = None;
        for fault in self.faults.iter().filter(|fault| last.replace(fault.area) != Some(fault.area)) {
            output::line(&format!("What to do ({}): {}", fault.area, fault.remedy))?;
        }
        let found = match self.faults.len() {
            0 => {
                let (requests, events) = (self.looked_at.requests, self.looked_at.events);
                format!(
                    "Everything is as it should be: {requests} requests and {events} events were looked at."
                )
            }
            1 => "1 fault was found.".to_owned(),
            n => format!("{n} faults were found."),
        };
        output::line(&found)
    }
}
