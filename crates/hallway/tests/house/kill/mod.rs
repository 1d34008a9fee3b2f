//! `kill -9` at points chosen by chance while several people write (ABUSE D-01): what was answered with "done" is
//! there, nothing is there by half, and what nobody heard an answer of happens once when it is asked for again.
//!
//! 50 kills on each database; `HALLWAY_KILLS=1000` makes it 1,000 each, `HALLWAY_KILL_SEED=n` chooses other points.

mod chance;
mod check;
mod client;
mod ledger;
mod log;
mod siege;

use db::Location;
use siege::Siege;

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap())
}

fn besiege(url: Option<String>) {
    let mut siege = Siege::begin(url, number("HALLWAY_KILL_SEED", 9));
    for round in 0..number("HALLWAY_KILLS", 50) {
        siege.round(round);
    }
    siege.end();
}

#[test]
fn on_sqlite_no_acknowledged_write_is_lost_to_kill_9() {
    besiege(None);
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_no_acknowledged_write_is_lost_to_kill_9_or_to_a_cut_connection() {
    let Some(test) = testkit::databases(&[]).await.unwrap().into_iter().nth(1) else { return };
    let Location::Postgres(url) = test.location.clone() else { return };
    tokio::task::spawn_blocking(move || besiege(Some(url))).await.unwrap();
}
