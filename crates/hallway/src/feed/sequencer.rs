//! Gives events their place in the feed while nobody asks for it.

use std::time::Duration;

use db::Db;

/// How long an event waits for its place, at most, while all goes well.
const EVERY: Duration = Duration::from_millis(200);
/// After a failure the database gets a rest.
const REST: Duration = Duration::from_secs(5);

/// Runs until it is dropped. On SQLite an event is born with its place, and there is nothing to do.
pub async fn keep_placing(db: Db) {
    if !db.is_postgres() {
        return;
    }
    loop {
        match db.place_events().await {
            Ok(_) => tokio::time::sleep(EVERY).await,
            Err(error) => {
                tracing::warn!(%error, "events have to wait for their place in the feed");
                tokio::time::sleep(REST).await;
            }
        }
    }
}
