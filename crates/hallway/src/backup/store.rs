//! What the database remembers of its own backups.

use db::{Db, Reader, Result, act, record};
use kernel::{Failure, Instant, Viewer};

record! {
    /// The last backup that was read back and found whole.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct LastBackup {
        /// Everything in it is as of this instant.
        pub at: Instant,
        pub row_count: i64,
        pub bytes: i64,
    }
}

/// When the last good backup was made, if one was.
pub async fn last_backup(r: &mut Reader) -> Result<Option<LastBackup>> {
    r.maybe("SELECT at, row_count, bytes FROM last_backup WHERE id = 1", &[]).await
}

/// Remembers a good backup.
pub(super) async fn note(db: &Db, at: Instant, rows: u64, bytes: u64) -> anyhow::Result<()> {
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let (rows, bytes) = (whole(rows), whole(bytes));
    let noted: std::result::Result<u64, Failure> = act!(db, Viewer::system(), |a| {
        Ok(a
        .run(
            "INSERT INTO last_backup (id, at, row_count, bytes) VALUES (1, $1, $2, $3)
             ON CONFLICT (id) DO UPDATE SET at = excluded.at, row_count = excluded.row_count, bytes = excluded.bytes",
            &[&at, &rows, &bytes],
        )
        .await?)
    });
    noted?;
    Ok(())
}
