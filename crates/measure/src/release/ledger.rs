//! What was released, and what may be asked of it: a filter is answered from whole blocks, or not at all.

use std::collections::BTreeSet;

use super::{Block, Slice, blocks};

/// The blocks of one release. It names groups, never persons, and forgets how many of a group answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    blocks: Vec<Block>,
    /// The groups that could have answered.
    known: BTreeSet<i64>,
}

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// Nobody of them could have been asked.
    NobodyAsked,
    /// Too few answered, or nearly everybody, or the answers of a few could be worked out with the help of other figures.
    /// Which of these it is would itself tell who took part.
    TooFew,
}

impl Ledger {
    pub fn of(slices: &[Slice]) -> Self {
        let known = slices.iter().filter(|slice| slice.eligible > 0).map(|slice| slice.id).collect();
        Self { blocks: blocks(slices), known }
    }

    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The blocks that make up exactly these slices, as places in [`Ledger::blocks`].
    pub fn ask(&self, slices: &BTreeSet<i64>) -> Result<Vec<usize>, Hidden> {
        let wanted: BTreeSet<i64> = slices.intersection(&self.known).copied().collect();
        if wanted.is_empty() {
            return Err(Hidden::NobodyAsked);
        }
        let inside = |block: &Block| block.slices.iter().all(|slice| wanted.contains(slice));
        let found: Vec<usize> = (0..self.blocks.len()).filter(|nth| inside(&self.blocks[*nth])).collect();
        let covered: usize = found.iter().map(|nth| self.blocks[*nth].slices.len()).sum();
        if covered == wanted.len() { Ok(found) } else { Err(Hidden::TooFew) }
    }
}
