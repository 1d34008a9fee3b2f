//! Whether the database is sound in itself.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use super::siege::House;
use crate::ask::Ask;
use crate::program::{err, hallway, out};

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
    let checked = hallway(house.data(), &house.on(&["check"])).output().unwrap();
    assert!(checked.status.success(), "{}{}", out(&checked), err(&checked));
}
