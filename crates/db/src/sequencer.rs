//! Gives events their place in the feed on PostgreSQL, after they are committed.
//!
//! Ids are minted before commit, so a reader that follows ids can pass over an event that commits late, for ever.
//! Places are handed out by one transaction at a time over what is already visible.

use crate::open::Store;
use crate::{Db, Result, dialect, postgres};

/// How many events get a place in one transaction.
const BATCH: i64 = 1_000;

impl Db {
    /// Gives a place to every event that can be seen and has none; says how many there were.
    /// On SQLite there is never anything to do.
    pub async fn place_events(&self) -> Result<u64> {
        let Store::Postgres(pool) = self.store() else { return Ok(0) };
        let mut placed = 0;
        loop {
            let mut transaction = postgres::write(pool).await?;
            let last: Option<i64> =
                sqlx::query_scalar(dialect::CLAIM_SEQUENCER).fetch_optional(&mut *transaction).await?;
            let Some(last) = last else { return Ok(placed) };
            let numbered = sqlx::query(
                "UPDATE events SET seq = $1 + fresh.place FROM
                   (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS place FROM
                      (SELECT id FROM events WHERE seq IS NULL ORDER BY id LIMIT $2) AS few) AS fresh
                 WHERE events.id = fresh.id",
            )
            .bind(last)
            .bind(BATCH)
            .execute(&mut *transaction)
            .await?
            .rows_affected();
            if numbered > 0 {
                sqlx::query("UPDATE event_sequencer SET last_seq = last_seq + $1 WHERE id = 1")
                    .bind(i64::try_from(numbered).unwrap_or(BATCH))
                    .execute(&mut *transaction)
                    .await?;
            }
            transaction.commit().await?;
            placed += numbered;
            if numbered < BATCH.unsigned_abs() {
                return Ok(placed);
            }
        }
    }
}
