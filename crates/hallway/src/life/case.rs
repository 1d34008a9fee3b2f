//! A request as those who plan know it.

use kernel::Instant;

use super::chance::Chance;
use super::lines::{Key, Line};
use super::stories::Story;

/// How far a request is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    #[default]
    Unborn,
    Open,
    Waiting,
    Resolved,
    Over,
}

#[derive(Clone)]
pub(super) struct Case {
    pub asker: usize,
    pub offer: usize,
    /// The team that has it.
    pub holder: usize,
    /// Where it stands, and its place there once it was asked.
    pub line: Line,
    pub key: Option<Key>,
    /// How it goes; a scene that is written out has none.
    pub story: Option<Box<Story>>,
    pub stage: Stage,
    pub has: Option<usize>,
    pub is_outside: bool,
    pub is_present: bool,
    pub opened_at: Instant,
    pub promised_at: Option<Instant>,
    pub waits_for_asker: bool,
    /// The case that waits for this one as a part of it, and how many parts this one waits for.
    pub above: Option<usize>,
    pub awaited: usize,
    /// Somebody has begun, or is about to.
    pub is_begun: bool,
    pub chance: Chance,
}

impl Case {
    pub fn new(
        asker: usize,
        offer: usize,
        holder: usize,
        line: Line,
        story: Option<Story>,
        chance: Chance,
    ) -> Self {
        Self {
            asker,
            offer,
            holder,
            line,
            key: None,
            story: story.map(Box::new),
            stage: Stage::default(),
            has: None,
            is_outside: false,
            is_present: false,
            opened_at: Instant::default(),
            promised_at: None,
            waits_for_asker: false,
            above: None,
            awaited: 0,
            is_begun: false,
            chance,
        }
    }
}
