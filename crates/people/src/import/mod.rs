//! The staff list from a file: `email,name,team,manager_email,level,site,contract,started_on,left_on`.
//!
//! A row is a person; a row that comes again is an update. A column that is absent leaves things as they are, an empty
//! cell empties. A row lands whole or is told with its line. People who left on a day that has passed are
//! deactivated; whoever was deactivated for that reason comes back when the day is taken back, nobody else does.

mod land;
mod lines;
mod order;
mod read;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::io::Read;

use db::{Db, act};
use kernel::{Failure, Viewer};
use serde::Serialize;
use utoipa::ToSchema;
use web::Words;

use crate::policy::{self, Deed};
use land::{Landing, Outcome};
use read::{Row, Rows};

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Summary {
    /// How many rows were read, the rejected ones too.
    pub rows: u64,
    pub created: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub teams_created: u64,
    /// In the order of their lines; nothing of such a row has landed.
    pub rejected: Vec<Rejected>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rejected {
    /// The line of the file where the row begins, from 1.
    pub line: u64,
    pub field: String,
    pub reason: String,
}

/// A rejection whose reason is still a key of the texts.
#[derive(Clone, Debug)]
struct Wrong {
    line: u64,
    field: String,
    reason: &'static str,
}

/// How many rows land together.
const AT_ONCE: usize = 500;

/// Reads a staff list and lands it, a few hundred rows at a time; `progress` hears how many were tried so far.
/// Reasons are given in the language of `t`. Refused as a whole when the columns are not those it knows.
pub async fn import_people(
    db: &Db,
    viewer: &Viewer,
    t: Words,
    file: impl Read + Send,
    progress: &mut (dyn FnMut(u64) + Send),
) -> Result<Summary, Failure> {
    policy::require(viewer, Deed::KeepPersons)?;
    let mut rows = Rows::open(file)?;
    let (mut fresh, mut wrong, mut read) = (Vec::new(), Vec::new(), 0);
    let mut seen = HashSet::new();
    loop {
        let chunk = rows.next(AT_ONCE)?;
        if chunk.is_empty() {
            break;
        }
        read += chunk.len() as u64;
        fresh.extend(first_of_each(chunk, &mut seen, &mut wrong));
    }
    let (fresh, in_circles) = order::managers_first(fresh);
    wrong.extend(in_circles);
    let mut landing = Landing::begin(db, viewer, &fresh).await?;
    let (mut landed, mut tried): (Vec<Outcome>, u64) = (Vec::new(), 0);
    for few in fresh.chunks(AT_ONCE) {
        let done: Result<land::Chunk, Failure> = act!(db, viewer, |a| landing.land(a, few).await);
        let done = done?;
        landing.keep(&done);
        wrong.extend(done.wrong);
        landed.extend(done.landed);
        tried += few.len() as u64;
        progress(tried);
    }
    wrong.sort_by_key(|wrong| wrong.line);
    let count = |outcome| landed.iter().filter(|one| **one == outcome).count() as u64;
    Ok(Summary {
        rows: read,
        created: count(Outcome::Created),
        updated: count(Outcome::Updated),
        unchanged: count(Outcome::Unchanged),
        teams_created: landing.teams_created,
        rejected: wrong
            .into_iter()
            .map(|Wrong { line, field, reason }| Rejected { line, field, reason: t.s(reason) })
            .collect(),
    })
}

/// The rows that can be read and whose address has not come before in this file.
fn first_of_each(
    chunk: Vec<Result<Row, Wrong>>,
    seen: &mut HashSet<String>,
    wrong: &mut Vec<Wrong>,
) -> Vec<Row> {
    let mut fresh = Vec::with_capacity(chunk.len());
    for row in chunk {
        match row {
            Err(unreadable) => wrong.push(unreadable),
            Ok(row) if seen.contains(&row.email_key) => {
                wrong.push(Wrong { line: row.line, field: "email".to_owned(), reason: "import-twice" });
            }
            Ok(row) => {
                // What is no address at all is rejected further on, each time it comes.
                if !row.email_key.is_empty() {
                    seen.insert(row.email_key.clone());
                }
                fresh.push(row);
            }
        }
    }
    fresh
}
