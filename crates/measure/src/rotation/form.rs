//! Who is asked what.

use crate::chance::SplitMix;
use crate::gap::{ITEMS, NEEDED};

/// So many questions a person is asked at most, those asked of everybody among them.
pub const MOST: usize = 8;

/// An item of a scale; both counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asked {
    pub scale: usize,
    pub item: usize,
}

/// The forms of a round of scales with three items each.
///
/// Of each scale on a form two items are asked: as many as it takes for the scale to count. A form has as many scales as
/// fit, next to each other on a ring; which item is left out turns from scale to scale and from round to round of the ring.
/// So with S scales there are 3 S forms; over all of them each item is asked equally often, and each pair of a scale too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotation {
    scales: usize,
    on_a_form: usize,
    seed: u64,
}

impl Rotation {
    /// With `always` questions that everybody is asked besides. None without a scale, or where these leave no room for two
    /// items of one.
    pub fn new(scales: usize, always: usize, seed: u64) -> Option<Self> {
        let on_a_form = (MOST.saturating_sub(always) / NEEDED).min(scales);
        (on_a_form > 0).then_some(Self { scales, on_a_form, seed })
    }

    /// How many different forms there are.
    pub const fn forms(&self) -> u64 {
        (self.scales * ITEMS) as u64
    }

    /// What the person at this place of the round's list is asked, in the order of the instrument. Those who answer about
    /// the same provider stand next to each other in the list: any so many in a row as there are scales, from a multiple of
    /// that on, get each scale equally often, and each item once more or less.
    pub fn form(&self, place: u64) -> Vec<Asked> {
        let (cycle, within) = (place / self.forms(), (place % self.forms()) as usize);
        let (ring, nth) = (within / self.scales, within % self.scales);
        let mut chance = SplitMix::new(self.seed ^ (cycle + 1).rotate_left(32));
        let turn = shuffled(ITEMS, &mut chance)[ring];
        // Each ring of this cycle has an order of its own.
        let starts = (0..=ring).map(|_| shuffled(self.scales, &mut chance)).last();
        let start = starts.map_or(0, |starts| starts[nth]);
        let order = shuffled(self.scales, &mut SplitMix::new(self.seed));
        let mut asked: Vec<Asked> = (0..self.on_a_form)
            .flat_map(|step| {
                let scale = order[(start + step) % self.scales];
                let left_out = (turn + step) % ITEMS;
                (0..ITEMS).filter(move |item| *item != left_out).map(move |item| Asked { scale, item })
            })
            .collect();
        asked.sort_unstable();
        asked
    }
}

/// 0, 1, ... below `end` in an order of chance: Fisher and Yates.
fn shuffled(end: usize, chance: &mut SplitMix) -> Vec<usize> {
    let mut order: Vec<usize> = (0..end).collect();
    for last in (1..end).rev() {
        order.swap(last, chance.below(last as u64 + 1) as usize);
    }
    order
}
