//! Crossing departments: the share of what passes between parties that crosses a division of them, against chance.
//!
//! - *Share*: the counts whose two ends lie in different parts, of all whose ends lie in known parts; 0 to 1. Its
//!   interval is Wilson's, which takes what is counted as independent: relationships, or distinct pairs, nearly are;
//!   messages in one exchange are not, and their interval is too narrow.
//! - *Chance*: the share that would cross if everybody gave and took as much as now but did not look at parts: the
//!   directed configuration model. With O and I what a part gives and takes, and m the whole, 1 - Σ O I / m². The share
//!   within minus the share within by chance is the modularity of Leicht and Newman, "Community Structure in Directed
//!   Networks" (2008).
//! - *Ratio*: share / chance. Below 1, parts keep to themselves; the interval is that of the share, divided by chance,
//!   which is fixed by what everybody gives and takes.
//!
//! Where nobody can be linked with themselves, as in a map of relationships, such pairs are taken out of chance too.

mod chance;
#[cfg(test)]
mod tests;

use crate::{Interval, wilson};
use chance::Margins;

/// So many times something passed from one party to another; by their place among the parties, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passed {
    pub from: usize,
    pub to: usize,
    pub count: u64,
}

/// What passes from a party to itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selves {
    /// It is as good as any other and lies within its part: requests inside of a team.
    Count,
    /// It cannot be, and is passed over where it stands: relationships, or what a person writes to themselves.
    Never,
}

/// The share that crosses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// What has both ends in known parts.
    pub n: u64,
    /// Of that, what has them in different ones.
    pub crossing: u64,
    /// What is not in n, because an end is in no known part.
    pub left_out: u64,
    /// 0 to 1.
    pub share: f64,
    pub interval: Interval,
    /// None when nothing could cross: all lies in one part.
    pub chance: Option<Chance>,
}

/// Beside what chance would give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The share that crosses by chance; 0 to 1.
    pub share: f64,
    /// Between what shares it lies by chance, at the same confidence; 0 to 1.
    pub interval: Interval,
    /// The share found / the share by chance.
    pub ratio: f64,
    pub ratio_interval: Interval,
}

/// How much crosses the parts, `part` of each party; None there for one whose part is not known.
///
/// None when nothing has both ends in known parts, when a party is not in `part`, or when the confidence is not between
/// 0 and 1.
pub fn crossing(
    passed: &[Passed],
    part: &[Option<usize>],
    selves: Selves,
    confidence: f64,
) -> Option<Crossing> {
    let mut margins = Margins::new(part);
    let (mut n, mut crossing, mut left_out) = (0_u64, 0_u64, 0_u64);
    for one in passed {
        let (from, to) = (*part.get(one.from)?, *part.get(one.to)?);
        if one.from == one.to && selves == Selves::Never {
            continue;
        }
        let (Some(from), Some(to)) = (from, to) else {
            left_out += one.count;
            continue;
        };
        n += one.count;
        crossing += if from == to { 0 } else { one.count };
        margins.add(one);
    }
    let interval = wilson(crossing, n, confidence)?;
    let share = crossing as f64 / n as f64;
    let chance = margins.chance(selves, confidence).map(|(by_chance, chance_interval)| Chance {
        share: by_chance,
        interval: chance_interval,
        ratio: share / by_chance,
        ratio_interval: Interval { low: interval.low / by_chance, high: interval.high / by_chance },
    });
    Some(Crossing { n, crossing, left_out, share, interval, chance })
}
