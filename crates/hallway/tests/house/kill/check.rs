//! Whether the database is sound in itself.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;

use db::{Db, Durability, Location};
use hallway::edge::SystemClock;
use kernel::Viewer;
use testkit::SteeredIds;

use super::siege::House;
use crate::ask::Ask;

/// Of a database that is being served.
pub fn is_sound(house: &House, to: SocketAddr, expected: usize) {
    assert_eq!(Ask::get("/readyz").send(to).status, 200);
    let mut ids = BTreeSet::new();
    let mut after = String::new();
    loop {
        let path = format!("/api/v1/requests?limit=200{after}");
        let page = Ask::get(&path).token(&house.keys[0]).send(to).json();
        for request in page["items"].as_array().unwrap() {
            assert!(ids.insert(request["number"].as_i64().unwrap()), "{request} has the number of another");
        }
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(ids.len(), expected, "as many requests as were asked for");
    if house.url.is_none() {
        pragmas(house);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn pragmas(house: &House) {
    let location = Location::Sqlite(house.data().join("hallway.db"), Durability::Full);
    let db = Db::open(&location, Arc::new(SystemClock), Arc::new(SteeredIds::default())).await.unwrap();
    let mut view = db.view(Viewer::system()).await.unwrap();
    assert_eq!(view.all::<String>("PRAGMA integrity_check", &[]).await.unwrap(), ["ok"]);
    let orphans: Vec<String> = view.all("SELECT \"table\" FROM pragma_foreign_key_check", &[]).await.unwrap();
    assert_eq!(orphans, Vec::<String>::new());
}
