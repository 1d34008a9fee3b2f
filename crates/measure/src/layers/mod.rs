//! The map, drawn in layers from left to right: providers left of their customers, external customers in the last column.
//!
//! Four steps: who stands before whom (`before`), in which column (`columns`), in what order there (`order`), and how
//! high, so that long links run straight (`heights`). A link that has to run back, from right to left, is marked. The same
//! map gives the same drawing, and a map with one link more nearly the same one: every step starts from the parties in
//! the order in which they are given, or from sums over all links that one more changes a little.
//!
//! Time on one core in a release build: 500 parties and 5,000 links at random took 0.5 s; where nearly every link passes
//! through some hundred columns, 1.5 s. `graphlay` 0.3 took 2.3 s for 1,000 links at its fastest, and had not drawn 5,000
//! after two minutes.
//!
//! Source of the whole: Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical System Structures"
//! (1981). Coordinates are in one unit of the caller's, x to the right and y down, from 0.

mod before;
mod columns;
mod heights;
mod net;
mod order;
mod route;
#[cfg(test)]
mod tests;

use crate::Link;
use net::Net;

/// A party as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Party {
    pub width: f64,
    pub height: f64,
    /// Whether it is an external customer.
    pub is_external: bool,
}

/// Least distances.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spacing {
    /// Between columns, where links run aslant.
    pub columns: f64,
    /// Between parties in a column.
    pub parties: f64,
    /// Between a link that passes through a column and what is beside it.
    pub links: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// Where everything stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// By party.
    pub places: Vec<Place>,
    /// By link.
    pub routes: Vec<Route>,
    pub width: f64,
    pub height: f64,
    /// How many pairs of links cross between columns.
    pub crossings: u64,
}

/// Where a party stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From the left, from 0. None for a party without links: those stand in rows below all others.
    pub column: Option<usize>,
    /// The middle of the party.
    pub middle: Point,
}

/// Which way a link runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// From the side of the provider to that of the customer, straight in between. Empty for a link of a party with
    /// itself.
    pub points: Vec<Point>,
    /// Whether it runs from right to left, against the others.
    pub is_back: bool,
}

/// Draws the parties and their links.
///
/// None when a link is not among the parties, or when a size, a distance or a volume is negative or no number.
pub fn draw(parties: &[Party], links: &[Link], spacing: Spacing) -> Option<Drawing> {
    let lengths = parties.iter().flat_map(|party| [party.width, party.height]);
    let mut lengths = lengths.chain([spacing.columns, spacing.parties, spacing.links]);
    if !lengths.all(|length| length.is_finite() && length >= 0.0)
        || !links.iter().all(|link| link.is_within(parties.len()))
    {
        return None;
    }
    let before = before::sequence(parties, links);
    let column_of = columns::columns(parties, links, &before);
    let mut net = Net::new(parties, links, &column_of, spacing);
    let crossings = order::reduce(&mut net);
    let heights = heights::heights(&net);
    Some(route::drawing(parties, links, &net, &heights, spacing, crossings))
}
