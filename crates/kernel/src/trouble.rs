//! Why the place where things are kept cannot be written to, or not even be read.

use std::fmt;

/// What ails the database. People read its [`message`](Self::message) in their language; operators read it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The disk is full. Reading goes on.
    NoSpace,
    /// It takes no writes: it became read-only, or its disk fails. Reading goes on.
    ReadOnly,
    /// What it holds is not whole. Only a copy helps.
    Damaged,
    /// It does not answer.
    Away,
}

impl Trouble {
    /// The key of the sentence that says it, in the translation files.
    pub const fn message(self) -> &'static str {
        match self {
            Self::NoSpace => "refusal-no-space",
            Self::ReadOnly => "refusal-read-only",
            Self::Damaged => "refusal-damaged",
            Self::Away => "refusal-away",
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSpace => "nothing can be written, because the disk is full",
            Self::ReadOnly => "nothing can be written, because the database is read-only or its disk fails",
            Self::Damaged => "the database is damaged",
            Self::Away => "the database does not answer",
        })
    }
}
