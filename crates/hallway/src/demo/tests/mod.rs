mod lives;
mod pictures;

use db::View;
use kernel::{Instant, Viewer};
use testkit::TestDb;

use super::*;

/// For what does not depend on how long the past is.
const A_MONTH: i32 = 1;

/// The demo on each database, as of this moment.
async fn demos(now: Instant) -> Vec<TestDb> {
    let fresh = testkit::databases(&schema::migrations()).await.unwrap();
    for test in &fresh {
        fill(test, now).await;
    }
    fresh
}

/// The demo on SQLite alone, for what is the same on both because the same life is on both.
async fn demo(now: Instant) -> TestDb {
    let test = testkit::databases(&schema::migrations()).await.unwrap().swap_remove(0);
    fill(&test, now).await;
    test
}

async fn fill(test: &TestDb, now: Instant) {
    test.clock.set(now);
    let first =
        live(&test.db, A_MONTH).await.unwrap_or_else(|error| panic!("{} at {now}: {error:#}", test.name));
    assert_eq!(first.len(), FIRST.len());
}

async fn look(test: &TestDb) -> View {
    test.db.view(Viewer::system()).await.unwrap()
}

async fn count(test: &TestDb, sql: &'static str) -> i64 {
    look(test).await.one(sql, &[]).await.unwrap()
}
