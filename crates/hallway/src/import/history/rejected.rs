//! Rows that cannot be taken: the first of them for the answer, all of them for a file.

use std::fs::File;
use std::path::Path;

use anyhow::Context;
use serde::Serialize;

use kernel::spreadsheet::harmless;

/// So many are told in the answer.
const MOST: usize = 100;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rejected {
    /// Where the row begins in the file, from 1.
    pub line: u64,
    /// The column.
    pub field: String,
    pub reason: String,
}

/// Counts all, keeps the first.
#[derive(Default)]
pub struct Rejections {
    pub count: u64,
    first: Vec<Rejected>,
    all: Option<csv::Writer<File>>,
}

impl Rejections {
    /// Writes all of them to this file, too.
    pub fn new(to: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = to else { return Ok(Self::default()) };
        let open = || -> anyhow::Result<csv::Writer<File>> {
            let mut all = csv::Writer::from_path(path)?;
            all.write_record(["line", "field", "reason"])?;
            Ok(all)
        };
        let all = open().with_context(|| format!("{} cannot be written", path.display()))?;
        Ok(Self { all: Some(all), ..Self::default() })
    }

    pub fn add(&mut self, line: u64, field: String, reason: String) -> anyhow::Result<()> {
        self.count += 1;
        if let Some(all) = &mut self.all {
            let line = line.to_string();
            all.write_record([line.as_str(), &harmless(&field), &harmless(&reason)])?;
        }
        if self.first.len() < MOST {
            self.first.push(Rejected { line, field, reason });
        }
        Ok(())
    }

    /// The first of them, in the order of their lines.
    pub fn finish(mut self) -> anyhow::Result<Vec<Rejected>> {
        if let Some(mut all) = self.all.take() {
            all.flush()?;
        }
        self.first.sort_by_key(|rejected| rejected.line);
        Ok(self.first)
    }
}
