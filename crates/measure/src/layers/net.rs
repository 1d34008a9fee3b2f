//! What stands in the columns: parties, and for each column that a link passes through, a piece of that link.

use std::collections::BTreeMap;

use super::{Party, Spacing};
use crate::Link;

pub struct Net {
    /// From left to right, each from top to bottom; the parties come first, then the pieces of links.
    pub columns: Vec<Vec<usize>>,
    /// How many of the things are parties.
    pub parties: usize,
    pub column_of: Vec<usize>,
    pub height: Vec<f64>,
    /// The distance it keeps from what is beside it.
    pub distance: Vec<f64>,
    /// What each is joined with in the next column to the left, and to the right.
    pub left: Vec<Vec<usize>>,
    pub right: Vec<Vec<usize>>,
    /// By two parties, the left one first, the pieces of the link between them from left to right.
    pub pieces: BTreeMap<(usize, usize), Vec<usize>>,
}

impl Net {
    pub fn new(parties: &[Party], links: &[Link], column_of: &[Option<usize>], spacing: Spacing) -> Self {
        let last = column_of.iter().flatten().max().map_or(0, |last| last + 1);
        let mut net = Self {
            columns: vec![Vec::new(); last],
            parties: parties.len(),
            column_of: column_of.iter().map(|column| column.unwrap_or(0)).collect(),
            height: parties.iter().map(|party| party.height).collect(),
            distance: vec![spacing.parties; parties.len()],
            left: vec![Vec::new(); parties.len()],
            right: vec![Vec::new(); parties.len()],
            pieces: BTreeMap::new(),
        };
        for (party, column) in column_of.iter().enumerate() {
            if let Some(column) = column {
                net.columns[*column].push(party);
            }
        }
        for link in links {
            let ends = |at: &Self| (at.column_of[link.from], at.column_of[link.to]);
            match ends(&net) {
                (from, to) if from < to => net.join(link.from, link.to, spacing),
                (from, to) if from > to => net.join(link.to, link.from, spacing),
                _ => {}
            }
        }
        net.start();
        net
    }

    /// Joins two parties; a second link between the same two, whichever way, runs along the first.
    fn join(&mut self, first: usize, last: usize, spacing: Spacing) {
        if self.pieces.contains_key(&(first, last)) {
            return;
        }
        let between = self.column_of[first] + 1..self.column_of[last];
        let mut pieces = Vec::with_capacity(between.len());
        let mut before = first;
        for column in between {
            let piece = self.height.len();
            self.column_of.push(column);
            self.height.push(0.0);
            self.distance.push(spacing.links);
            self.left.push(vec![before]);
            self.right.push(Vec::new());
            self.right[before].push(piece);
            pieces.push(piece);
            before = piece;
        }
        self.right[before].push(last);
        self.left[last].push(before);
        self.pieces.insert((first, last), pieces);
    }

    /// The first order: parties as they are given, and between them the pieces of links, each where a straight line
    /// between the two parties would pass, if all columns were as high.
    fn start(&mut self) {
        let share = |at: usize, of: usize| (at as f64 + 0.5) / of.max(1) as f64;
        let mut key = vec![0.0; self.height.len()];
        for column in &self.columns {
            column.iter().enumerate().for_each(|(at, party)| key[*party] = share(at, column.len()));
        }
        for ((first, last), pieces) in &self.pieces {
            for (at, piece) in pieces.iter().enumerate() {
                let part = (at + 1) as f64 / (pieces.len() + 1) as f64;
                key[*piece] = key[*first] + part * (key[*last] - key[*first]);
                self.columns[self.column_of[*piece]].push(*piece);
            }
        }
        for column in &mut self.columns {
            column.sort_by(|a, b| key[*a].total_cmp(&key[*b]).then(a.cmp(b)));
        }
    }

    /// Whether it is a piece of a link.
    pub fn is_piece(&self, thing: usize) -> bool {
        thing >= self.parties
    }

    /// By thing, its place in its column from the top.
    pub fn places(&self) -> Vec<usize> {
        let mut places = vec![0; self.height.len()];
        for column in &self.columns {
            column.iter().enumerate().for_each(|(at, thing)| places[*thing] = at);
        }
        places
    }

    /// Least distance between the middles of two neighbours in a column.
    pub fn apart(&self, above: usize, below: usize) -> f64 {
        (self.height[above] + self.height[below] + self.distance[above] + self.distance[below]) / 2.0
    }
}
