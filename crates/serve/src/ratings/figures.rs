//! Figures of a block: how many gave each answer, as far as that is told; and of several blocks together.

use measure::Interval;
use measure::release::{Block, Told, told};
use people::releases::{self, Figures};

use super::model::{HowItWas, questions};

/// How sure intervals are.
const CONFIDENCE: f64 = 0.95;
/// Minutes that stand for an answer about lost time: in the middle of what it says, and a plain hour and a half for more.
const MINUTES: [(&str, f64); 4] =
    [("lost.none", 0.0), ("lost.up_to_15_minutes", 8.0), ("lost.up_to_an_hour", 38.0), ("lost.more", 90.0)];

/// What is told of a block whose respondents answered so.
pub fn block(block: Block, answers: &[HowItWas]) -> releases::Block {
    let named: Vec<Vec<String>> = answers.iter().map(HowItWas::named).collect();
    let mut figures = Figures::new();
    for (question, words) in questions() {
        for word in words {
            let name = [question, ".", word].concat();
            let count = named.iter().filter(|all| all.contains(&name)).count() as u64;
            let Told { low, high } = told(count, block.respondents);
            figures.insert(name, [low, high]);
        }
    }
    releases::Block { slices: block.slices, respondents: block.respondents, figures }
}

/// What several blocks tell together.
pub struct Together<'a> {
    blocks: Vec<&'a releases::Block>,
}

impl<'a> Together<'a> {
    pub fn of(blocks: impl IntoIterator<Item = &'a releases::Block>) -> Self {
        Self { blocks: blocks.into_iter().collect() }
    }

    pub fn respondents(&self) -> u64 {
        self.blocks.iter().map(|block| block.respondents).sum()
    }

    /// How many gave this answer. Of a block that was released before it could be given, nobody knows.
    pub fn told(&self, name: &str) -> Told {
        let of = |block: &&releases::Block| {
            let [low, high] = block.figures.get(name).copied().unwrap_or([0, block.respondents]);
            Told { low, high }
        };
        self.blocks.iter().map(of).fold(Told::default(), Told::with)
    }

    /// How sure the share of this answer is.
    pub fn interval(&self, name: &str) -> Option<Interval> {
        self.told(name).interval(self.respondents(), CONFIDENCE)
    }

    /// Minutes lost for every 100 who answered, from and to: each answer stands for the minutes in its middle.
    pub fn minutes_per_100(&self) -> Option<Interval> {
        let n = self.respondents();
        let sum = |pick: fn(Told) -> u64| -> f64 {
            MINUTES.iter().map(|(name, minutes)| pick(self.told(name)) as f64 * minutes).sum()
        };
        let per_100 = |minutes: f64| minutes * 100.0 / n as f64;
        (n > 0).then(|| Interval { low: per_100(sum(|told| told.low)), high: per_100(sum(|told| told.high)) })
    }
}
