//! One row for every route: its rule, and what to send so that it can do its work.
//!
//! In queries and bodies `<ana>` stands for the id of what is called so in the house, `<name@>` for an address.

mod answering;
mod barriers;
mod entrance;
mod house;
mod ideas;
mod improvements;
mod map;
mod needs;
mod negotiations;
mod people;
mod problems;
mod reviews;
mod rounds;
mod safe;
mod serve;
mod settings;
mod statements;
mod things;

use crate::rule::{Case, Verdict};

pub use things::{Thing, things_of};

/// A route with its rule.
pub struct Row {
    /// Method and path as the list of routes has them.
    pub route: &'static str,
    pub rule: fn(&Case<'_>) -> Verdict,
    pub query: &'static str,
    pub body: &'static str,
    /// Whoever may can still be told that it does not go now: the state, not the policy, decides.
    pub may_refuse: bool,
}

const fn row(route: &'static str, rule: fn(&Case<'_>) -> Verdict, body: &'static str) -> Row {
    Row { route, rule, query: "", body, may_refuse: false }
}

impl Row {
    const fn or_refuses(self) -> Self {
        Self { may_refuse: true, ..self }
    }

    const fn query(self, query: &'static str) -> Self {
        Self { query, ..self }
    }

    pub fn method(&self) -> &'static str {
        self.route.split(' ').next().unwrap_or_default()
    }

    pub fn path(&self) -> &'static str {
        self.route.split(' ').nth(1).unwrap_or_default()
    }
}

/// All rows.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    [
        house::ROWS,
        entrance::ROWS,
        people::ROWS,
        settings::ROWS,
        map::ROWS,
        rounds::ROWS,
        safe::ROWS,
        serve::API,
        serve::PAGES,
        problems::ROWS,
        answering::ROWS,
        statements::ROWS,
        needs::ROWS,
        reviews::ROWS,
        negotiations::ROWS,
        improvements::ROWS,
        ideas::ROWS,
        barriers::ROWS,
    ]
    .into_iter()
    .flatten()
}
