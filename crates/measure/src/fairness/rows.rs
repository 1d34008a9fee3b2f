//! Requests in the order of how long they took, and those of a group beside those of all others.

use super::{Asked, LEAST_REQUESTERS, LEAST_REQUESTS};

/// All requests, by duration and stratum; strata, groups and requesters are counted from 0.
pub(super) struct Rows {
    all: Vec<Row>,
    groups: Vec<u64>,
    strata: usize,
    requesters: usize,
}

#[derive(Clone, Copy)]
pub(super) struct Row {
    pub stratum: usize,
    group: usize,
    pub requester: usize,
    pub duration: f64,
    pub happened: bool,
}

/// A group's requests and those of all others in the same strata, together in the order of durations.
pub(super) struct Found {
    pub rows: Vec<(Side, Row)>,
    /// By stratum, how many are the group's and how many the others'.
    pub counts: Vec<(f64, f64)>,
    /// How many requesters there are at all, so that each has a place.
    pub places: usize,
    pub own: Enough,
    pub others: Enough,
    pub left_out: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Own,
    Others,
}

pub(super) struct Enough {
    pub requests: u64,
    pub requesters: u64,
}

impl Enough {
    fn of(side: Side, rows: &[(Side, Row)], places: usize) -> Self {
        let mut asked = vec![false; places];
        let of = rows.iter().filter(|(of, _)| *of == side);
        let requests = of.map(|(_, row)| asked[row.requester] = true).count() as u64;
        Self { requests, requesters: asked.into_iter().filter(|asked| *asked).count() as u64 }
    }

    pub(super) fn is_enough(&self) -> bool {
        self.requesters >= LEAST_REQUESTERS && self.requests >= LEAST_REQUESTS
    }
}

impl Rows {
    pub(super) fn new(asked: &[Asked]) -> Self {
        let strata = numbers(asked, |asked| asked.stratum);
        let groups = numbers(asked, |asked| asked.group);
        let requesters = numbers(asked, |asked| asked.requester);
        let place = |of: &[u64], number: u64| of.partition_point(|other| *other < number);
        let row = |asked: &Asked| Row {
            stratum: place(&strata, asked.stratum),
            group: place(&groups, asked.group),
            requester: place(&requesters, asked.requester),
            duration: asked.lasted.duration,
            happened: asked.lasted.happened,
        };
        let mut all: Vec<Row> = asked.iter().map(row).collect();
        all.sort_by(|one, other| {
            one.duration.total_cmp(&other.duration).then(one.stratum.cmp(&other.stratum))
        });
        Self { all, groups, strata: strata.len(), requesters: requesters.len() }
    }

    /// The numbers of the groups, ascending.
    pub(super) fn groups(&self) -> &[u64] {
        &self.groups
    }

    pub(super) fn beside(&self, group: usize) -> Found {
        let mut counts = vec![(0.0, 0.0); self.strata];
        for row in &self.all {
            let (own, others) = &mut counts[row.stratum];
            *(if row.group == group { own } else { others }) += 1.0;
        }
        let left_out = counts.iter().filter(|(_, others)| *others == 0.0).map(|(own, _)| *own as u64).sum();
        let side = |row: &Row| if row.group == group { Side::Own } else { Side::Others };
        let both = self.all.iter().filter(|row| {
            let (own, others) = counts[row.stratum];
            own > 0.0 && others > 0.0
        });
        let rows: Vec<(Side, Row)> = both.map(|row| (side(row), *row)).collect();
        let [own, others] = [Side::Own, Side::Others].map(|side| Enough::of(side, &rows, self.requesters));
        Found { rows, counts, places: self.requesters, own, others, left_out }
    }
}

/// Each number once, ascending.
fn numbers(asked: &[Asked], of: impl Fn(&Asked) -> u64) -> Vec<u64> {
    let mut numbers: Vec<u64> = asked.iter().map(of).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
