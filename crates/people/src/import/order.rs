//! The order in which rows land: a manager before their people, wherever they stand in the file.

use std::collections::HashMap;

use kernel::text::EmailAddress;

use super::Wrong;
use super::read::Row;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    No,
    /// On the way up from the row that is looked at.
    OnTheWay,
    Placed,
}

/// Sorts the rows so, and takes out those whose managers lead round in a circle.
pub fn managers_first(rows: Vec<Row>) -> (Vec<Row>, Vec<Wrong>) {
    let places: HashMap<String, usize> =
        rows.iter().enumerate().map(|(place, row)| (row.email_key.clone(), place)).collect();
    let above: Vec<Option<usize>> =
        rows.iter().map(|row| manager_key(row).and_then(|key| places.get(&key).copied())).collect();
    let mut seen = vec![Seen::No; rows.len()];
    let mut order = Vec::with_capacity(rows.len());
    let mut wrong = Vec::new();
    for start in 0..rows.len() {
        let (mut way, mut next) = (Vec::new(), Some(start));
        while let Some(place) = next.filter(|place| seen[*place] == Seen::No) {
            seen[place] = Seen::OnTheWay;
            way.push(place);
            next = above[place];
        }
        let circle = next.and_then(|place| way.iter().position(|one| *one == place)).unwrap_or(way.len());
        let round = &way[circle..];
        let reason = if round.len() == 1 { "field-own-manager" } else { "field-manager-circle" };
        wrong.extend(round.iter().map(|place| Wrong {
            line: rows[*place].line,
            field: "manager_email".to_owned(),
            reason,
        }));
        order.extend(way[..circle].iter().rev().copied());
        for place in way {
            seen[place] = Seen::Placed;
        }
    }
    let mut rows: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
    (order.into_iter().filter_map(|place| rows[place].take()).collect(), wrong)
}

/// The address of the manager in the form in which it is compared.
fn manager_key(row: &Row) -> Option<String> {
    let address = row.change("manager_email")??;
    EmailAddress::parse("manager_email", &address).ok().map(|address| address.key())
}
