//! `hallway import interactions`: who wrote to whom becomes sums of pairs of teams by month, and the rest is forgotten.
//!
//! The file is read once from its beginning to its end before anything lands, so a file that is cut off changes nothing.
//! Rows are put in the order of time outside of memory, in files without a name and as numbers: no address leaves the
//! memory of this process. Then each month lands as a whole and takes the place of what was there of it, so the same
//! file again changes nothing.

mod directory;
mod summary;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::Context;
use db::{Db, act};
use indicatif::ProgressBar;
use kernel::{Failure, Instant, Viewer};
use map::interactions::{self, Month, Sum};
use measure::traffic::{Interaction, Kind, Traffic};
use people::second_key::actions::record_reading;

use super::history::Rejections;
use super::history::cells::Next;
use super::history::source::unpacked;
use super::history::spill::{Merged, Spill};
use super::history::table::{Table, Wanted};
use super::history::times::Clock;
use super::history::watched::Watched;
use directory::Directory;
pub use summary::Summary;

/// What a column can be.
#[derive(Clone, Copy)]
enum Column {
    From,
    To,
    At,
    Thread,
}

/// Adds up who wrote to whom in `file`. Temporary files go to `folder`.
pub async fn import(
    db: &Db,
    file: &Path,
    folder: &Path,
    mut rejections: Rejections,
    bar: &ProgressBar,
) -> anyhow::Result<Summary> {
    let system = Viewer::system();
    let allowed: Result<(), Failure> = act!(db, system, |a| interactions::require_allowed(a).await);
    allowed?;
    let shown = file.display();
    let opened = File::open(file).with_context(|| format!("{shown} cannot be read"))?;
    bar.set_length(opened.metadata()?.len());
    let directory = Directory::read(db).await?;
    let (mut summary, sorted) = sort(opened, &directory, db.now(), folder, &mut rejections, bar)
        .with_context(|| format!("Nothing was taken over from {shown}"))?;
    if let Err(error) = land_all(db, &directory, sorted, &mut summary).await {
        return Err(error.context(format!(
            "{shown} was taken over in part, {} months of it; the same command takes all of it over",
            summary.months.len()
        )));
    }
    let (rows, months) = (summary.interactions, summary.months.len() as u64);
    if rows > 0 {
        let done: Result<(), Failure> = act!(db, system, |a| record_reading(a, rows, months).await);
        done?;
    }
    db.place_events().await?;
    summary.rejected_rows = rejections.count;
    summary.rejected = rejections.finish()?;
    Ok(summary)
}

/// A row as it waits to be put in order: persons by their numbers, when in microseconds, the thread as a hash.
struct Row {
    from: i64,
    to: i64,
    at: Option<i64>,
    thread: Option<u64>,
}

impl Row {
    /// By time, those without one first, and then as they stand in the file.
    fn key(&self, nth: u64) -> Vec<u8> {
        let at = self.at.map_or(0, |at| at.max(0).unsigned_abs() + 1);
        [at.to_be_bytes(), nth.to_be_bytes()].concat()
    }

    fn value(&self) -> Vec<u8> {
        let has = u8::from(self.at.is_some()) | u8::from(self.thread.is_some()) << 1;
        let numbers = [
            self.from.to_le_bytes(),
            self.to.to_le_bytes(),
            self.at.unwrap_or_default().to_le_bytes(),
            self.thread.unwrap_or_default().to_le_bytes(),
        ];
        [&[has], numbers.as_flattened()].concat()
    }

    /// None when it is not what [`Row::value`] wrote.
    fn read(value: &[u8]) -> Option<Self> {
        let (has, numbers) = value.split_first()?;
        let number = |nth: usize| numbers.get(nth * 8..nth * 8 + 8)?.try_into().ok().map(i64::from_le_bytes);
        Some(Self {
            from: number(0)?,
            to: number(1)?,
            at: number(2).filter(|_| has & 1 == 1),
            thread: number(3).map(i64::cast_unsigned).filter(|_| has & 2 == 2),
        })
    }
}

/// Reads the whole file and puts its rows in order.
fn sort(
    file: File,
    directory: &Directory,
    now: Instant,
    folder: &Path,
    rejections: &mut Rejections,
    bar: &ProgressBar,
) -> anyhow::Result<(Summary, Merged)> {
    let wanted = Wanted {
        needed: vec![(Column::From, "from"), (Column::To, "to")],
        optional: &[(Column::At, "at"), (Column::Thread, "thread")],
        why: "which tells who wrote to whom",
    };
    let mut table = Table::open(Watched::new(unpacked(file, bar)?), &wanted)?;
    let clock = Clock::in_utc(now);
    let mut spill = Spill::new(folder.to_path_buf());
    let (mut cells, mut summary) = ([const { String::new() }; 4], Summary::default());
    loop {
        cells.iter_mut().for_each(String::clear);
        let next = table.read(&mut |column: Column, cell| cells[column as usize].push_str(cell.trim()))?;
        let (line, row) = match next {
            Next::End => break,
            Next::Wrong { line, field, reason } => (line, Err((field, reason))),
            Next::Row { line } => (line, read(&cells, directory, &clock)),
        };
        match row {
            Ok(row) => spill
                .push(&row.key(summary.rows), &row.value())
                .context("the temporary files cannot be written")?,
            Err((field, reason)) => rejections.add(line, field, reason)?,
        }
        summary.rows += 1;
        if summary.rows % 1_000 == 0 {
            bar.set_message(summary.rows.to_string());
        }
    }
    Ok((summary, spill.sorted().context("the temporary files cannot be read")?))
}

/// What is wrong with a row says where, and never quotes an address.
fn read(cells: &[String; 4], directory: &Directory, clock: &Clock) -> Result<Row, (String, String)> {
    let wrong = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    let [from, to, at, thread] = cells;
    let person = |field: &str, address: &str| match directory.find(address) {
        Some(person) if directory.team(person).is_some() => Ok(person),
        Some(_) => Err(wrong(field, "whoever has this address belongs to no team here")),
        None if address.is_empty() => Err(wrong(field, "it is empty")),
        None if !address.contains('@') => Err(wrong(field, "it is no e-mail address")),
        None => Err(wrong(field, "nobody here has this address")),
    };
    let at = match at.as_str() {
        "" => None,
        text => Some(clock.read(text).map_err(|reason| wrong("at", &reason))?.0),
    };
    let thread = (!thread.is_empty()).then(|| {
        let mut hasher = DefaultHasher::new();
        thread.hash(&mut hasher);
        hasher.finish()
    });
    Ok(Row { from: person("from", from)?, to: person("to", to)?, at, thread })
}

/// Adds the rows up and puts each month in its place.
async fn land_all(
    db: &Db,
    directory: &Directory,
    mut sorted: Merged,
    summary: &mut Summary,
) -> anyhow::Result<()> {
    let (mut traffic, mut month) = (Traffic::default(), None);
    while let Some((_, value)) = sorted.next().context("the temporary files cannot be read")? {
        let row = Row::read(&value).context("a temporary file is not what was written")?;
        let this = Month::of(row.at);
        if let Some(before) = month.replace(this).filter(|before| *before != this) {
            land(db, before, &mut traffic, summary).await?;
        }
        let team =
            |person| directory.team(person).map(i64::cast_unsigned).context("a person has lost a team");
        traffic.read(&Interaction {
            from: row.from.cast_unsigned(),
            to: row.to.cast_unsigned(),
            from_team: team(row.from)?,
            to_team: team(row.to)?,
            at: row.at,
            thread: row.thread,
            kind: Kind::Message,
        });
        summary.count(row.at);
    }
    if let Some(last) = month {
        land(db, last, &mut traffic, summary).await?;
    }
    summary.to_self = traffic.to_self();
    summary.interactions -= summary.to_self;
    Ok(())
}

async fn land(db: &Db, month: Month, traffic: &mut Traffic, summary: &mut Summary) -> anyhow::Result<()> {
    let id = |team: u64| kernel::Id(team.cast_signed());
    let sums: Vec<Sum> = traffic
        .take()
        .into_iter()
        .map(|((low, high), passed)| Sum { low: id(low), high: id(high), passed })
        .collect();
    let system = Viewer::system();
    let replaced: Result<bool, Failure> = act!(db, system, |a| interactions::replace(a, month, &sums).await);
    summary.landed(month, &sums, replaced?);
    Ok(())
}
