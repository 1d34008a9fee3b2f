//! Cutting respondents into blocks, by counts of persons alone.

use super::{LEAST, SPARE};

/// The respondents of one group: of one asking team, or of one combination of what groups are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    pub id: i64,
    /// Persons who answered.
    pub respondents: u64,
    /// Persons of whom others know that they could have been asked, those who answered among them.
    pub eligible: u64,
}

/// Slices whose answers are released as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// In ascending order.
    pub slices: Vec<i64>,
    pub respondents: u64,
}

/// A slice of which so many could have answered stands alone; of these, half are asked, and some of them answer.
const STANDS_ALONE: u64 = 15;

/// The blocks that are released: of those into which these slices are cut, each that has enough respondents and does not
/// have nearly everybody. Each is decided for itself, so none tells anything of another; the answers of the others wait.
pub fn blocks(slices: &[Slice]) -> Vec<Block> {
    released(cut(slices, STANDS_ALONE))
}

/// The blocks of a round in which everybody of these slices was asked, and each answers once: a slice of which enough answered
/// by itself, all others together. Where these are too few, the smallest of those that stand alone goes to them.
///
/// That somebody took part is no secret here, what they said is. So this cut may follow who answered, and tells also of
/// everybody. The test thinks through all worlds, and pins no answer.
pub fn blocks_of_round(slices: &[Slice]) -> Vec<Block> {
    let mut known: Vec<Slice> = slices.iter().copied().filter(|slice| slice.eligible > 0).collect();
    known.sort_by_key(|slice| (slice.respondents, slice.id));
    let mut alone = known.split_off(known.partition_point(|slice| slice.respondents < LEAST));
    let few: u64 = known.iter().map(|slice| slice.respondents).sum();
    if (1..LEAST).contains(&few) && !alone.is_empty() {
        known.push(alone.remove(0));
    }
    let all = alone.into_iter().map(|slice| vec![slice]).chain([known]);
    all.map(|slices| sum(&slices).0).filter(|block| block.respondents >= LEAST).collect()
}

/// Cuts by what everybody knows, never by who answered: a slice of which many could have answered by itself, all others
/// together. Where these are not many either, the smallest of those that stand alone goes to them.
pub(super) fn cut(slices: &[Slice], stands_alone: u64) -> Vec<Vec<Slice>> {
    let mut known: Vec<Slice> = slices.iter().copied().filter(|slice| slice.eligible > 0).collect();
    known.sort_by_key(|slice| (slice.eligible, slice.id));
    let few = known.partition_point(|slice| slice.eligible < stands_alone);
    let mut alone = known.split_off(few);
    let mut rest = known;
    let people: u64 = rest.iter().map(|slice| slice.eligible).sum();
    if !rest.is_empty() && people < stands_alone && !alone.is_empty() {
        rest.push(alone.remove(0));
    }
    alone.into_iter().map(|slice| vec![slice]).chain(Some(rest).filter(|rest| !rest.is_empty())).collect()
}

pub(super) fn released(cut: Vec<Vec<Slice>>) -> Vec<Block> {
    cut.iter()
        .map(|slices| sum(slices))
        .filter(|(block, people)| is_told(block.respondents, *people))
        .map(|(block, _)| block)
        .collect()
}

/// Enough answered, and enough did not.
const fn is_told(respondents: u64, eligible: u64) -> bool {
    respondents >= LEAST && respondents + SPARE <= eligible
}

/// Slices as one, and how many could have answered.
fn sum(slices: &[Slice]) -> (Block, u64) {
    let mut ids: Vec<i64> = slices.iter().map(|slice| slice.id).collect();
    ids.sort_unstable();
    let respondents = slices.iter().map(|slice| slice.respondents).sum();
    (Block { slices: ids, respondents }, slices.iter().map(|slice| slice.eligible).sum())
}
