//! A trace of the organisation beside its database: how far it had come. By it a start notices that the database has
//! vanished, or has gone back to an earlier state, instead of serving less than it had acknowledged.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use db::{Db, record};
use kernel::{Instant, Viewer};
use serde::{Deserialize, Serialize};

const NAME: &str = "hallway.trace";
const ABOUT: &str = "Hallway compares this with its database when it starts. Remove it after you have put back an older copy on purpose.";

/// How far the database had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// The place of the newest event in the feed.
    pub event: i64,
    /// When it happened.
    pub at: Instant,
}

#[derive(Serialize)]
struct Written {
    about: &'static str,
    #[serde(flatten)]
    trace: Trace,
}

record! {
    struct Newest {
        pub seq: i64,
        pub at: Instant,
    }
}

impl Trace {
    /// Where it lies.
    pub fn file(folder: &Path) -> PathBuf {
        folder.join(NAME)
    }

    /// The trace in a data folder, if there is one.
    pub fn read(folder: &Path) -> io::Result<Option<Self>> {
        match fs::read(Self::file(folder)) {
            Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Leaves it in the folder: whole, or the one before, also when the power goes.
    pub fn write(self, folder: &Path) -> io::Result<()> {
        let fresh = folder.join(format!("{NAME}.new"));
        let mut file = fs::File::create(&fresh)?;
        file.write_all(&serde_json::to_vec_pretty(&Written { about: ABOUT, trace: self })?)?;
        file.sync_data()?;
        fs::rename(fresh, Self::file(folder))
    }

    /// How far the database has come; none when nothing has happened in it.
    pub async fn of(db: &Db) -> db::Result<Option<Self>> {
        let mut view = db.view(Viewer::system()).await?;
        let newest: Option<Newest> = view
            .maybe(
                "SELECT seq, at FROM events WHERE seq IS NOT NULL ORDER BY seq DESC NULLS LAST LIMIT 1",
                &[],
            )
            .await?;
        Ok(newest.map(|newest| Self { event: newest.seq, at: newest.at }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trace_is_read_as_it_was_written_and_says_what_it_is_for() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Trace::read(folder.path()).unwrap(), None);
        let trace = Trace { event: 1042, at: Instant::from_seconds(1_795_081_800) };
        trace.write(folder.path()).unwrap();
        assert_eq!(Trace::read(folder.path()).unwrap(), Some(trace));
        let text = fs::read_to_string(Trace::file(folder.path())).unwrap();
        assert!(text.contains("older copy") && text.contains("2026-11-19T09:50:00Z"), "{text}");
        fs::write(Trace::file(folder.path()), "half a tra").unwrap();
        assert!(Trace::read(folder.path()).is_err());
    }
}
