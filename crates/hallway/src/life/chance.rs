//! Chance that is the same every time: everything that varies in a simulated life is drawn from here.

/// A small generator of numbers (SplitMix64): the same seed gives the same life.
#[derive(Clone, Debug)]
pub struct Chance(u64);

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Chance {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A generator of its own for one thing, so that a change there changes nothing elsewhere.
    pub fn branch(&mut self) -> Self {
        Self(self.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1, the end not included.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn yes(&mut self, probability: f64) -> bool {
        self.share() < probability
    }

    /// From `least` to `most`, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = (most - least + 1).max(1);
        least + (self.share() * span as f64) as i64
    }

    /// A place in something that is so long; 0 of nothing.
    pub fn below(&mut self, length: usize) -> usize {
        ((self.share() * length as f64) as usize).min(length.saturating_sub(1))
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// One of a few words; nothing when there is none.
    pub fn word(&mut self, of: &[&'static str]) -> &'static str {
        self.pick(of).copied().unwrap_or_default()
    }

    /// A place, drawn by its weight.
    pub fn weighted(&mut self, weights: &[f64]) -> usize {
        let mut rest = self.share() * weights.iter().sum::<f64>();
        let passed = weights.iter().position(|weight| {
            rest -= weight;
            rest < 0.0
        });
        passed.unwrap_or(weights.len().saturating_sub(1))
    }

    /// Half of what is drawn lies below the median; a spread of 0.5 makes one in six more than 1.6 times as large.
    pub fn around(&mut self, median: f64, spread: f64) -> f64 {
        let bell: f64 = (0..12).map(|_| self.share()).sum::<f64>() - 6.0;
        median * (spread * bell).exp()
    }

    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_life() {
        let drawn = |seed| (0..50).map(move |_| 0).scan(Chance::new(seed), |c, _| Some(c.between(1, 6)));
        assert!(drawn(7).eq(drawn(7)));
        assert!(!drawn(7).eq(drawn(8)));
        assert!(drawn(7).all(|eyes| (1..=6).contains(&eyes)));
    }

    #[test]
    fn weights_decide_how_often_something_is_drawn() {
        let mut chance = Chance::new(1);
        let mut drawn = [0; 3];
        (0..3_000).for_each(|_| drawn[chance.weighted(&[1.0, 0.0, 2.0])] += 1);
        assert!(drawn[1] == 0 && (900..1_100).contains(&drawn[0]), "{drawn:?}");
    }
}
