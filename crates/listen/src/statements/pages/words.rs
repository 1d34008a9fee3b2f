//! Statements in words: what a version says, what it changed, how it was understood.

use kernel::Instant;
use map::relationships::{Relationship, Side};
use web::{Speech, Words};

use crate::statements::model::{Changed, Part, Said, Understood};
use crate::statements::views::name;
use crate::values::{Overlap, Value};

/// A value as it is drawn.
pub(super) struct Ranked {
    pub name: String,
    /// The other side ranks it, too.
    pub is_shared: bool,
}

pub(super) fn ranked(t: Words, said: &Said, overlap: Option<&Overlap>) -> Vec<Ranked> {
    let one = |value: &Value| Ranked {
        name: value.name(t),
        is_shared: overlap.is_some_and(|overlap| overlap.has(value)),
    };
    said.ranking().iter().map(one).collect()
}

/// Who gave the word of a side, for the line below a statement, and on which day.
pub(super) struct Signature {
    pub by: Option<String>,
    pub of_whom: String,
}

impl Signature {
    pub fn of(t: &Speech, of: &Relationship, side: Side, by: Option<String>, at: Instant) -> Self {
        Self { by, of_whom: t.a2("statement-signed-for", "name", name(of, side), "day", t.day(at)) }
    }
}

/// What is different from the version before, a sentence each.
pub(super) fn changes(t: Words, before: &Said, now: &Said) -> Vec<String> {
    let changed = Changed::between(before, now);
    let called = |(part, words): &(Part, String)| match part {
        Part::Value => Value::kept(words).name(t),
        Part::Challenge | Part::Need => words.clone(),
    };
    let sentence = |ending: &'static str| {
        move |one: &(Part, String)| t.a1(&format!("statement-{ending}-{}", one.0), "words", called(one))
    };
    let mut all: Vec<String> = changed.added.iter().map(sentence("new")).collect();
    all.extend(changed.gone.iter().map(sentence("gone")));
    if changed.is_ranked_anew {
        all.push(t.s("statement-ranked-anew"));
    }
    all
}

/// How the other side understood a version, and what was said to that.
pub(super) struct Told {
    /// Nothing where the words were erased.
    pub words: Option<String>,
    pub signed: String,
    /// Whether it was meant, by whom and when.
    pub judged: Option<String>,
    pub reply: Option<String>,
}

impl Told {
    pub fn of(t: &Speech, of: &Relationship, side: Side, answer: &Understood) -> Self {
        let signed = |by: &Option<String>, side: Side, at: Instant| match by {
            Some(by) => t.a3("statement-said-by", "who", by, "name", name(of, side), "day", t.day(at)),
            None => t.a2("statement-said-for", "name", name(of, side), "day", t.day(at)),
        };
        let judged = answer.is_meant.zip(answer.replied_at).map(|(is_meant, at)| {
            let key = if is_meant { "statement-was-meant" } else { "statement-was-not-meant" };
            t.a1(key, "signed", signed(&answer.replied_name, side, at))
        });
        Self {
            words: answer.words.clone(),
            signed: signed(&answer.answered_name, side.other(), answer.answered_at),
            judged,
            reply: answer.reply.clone(),
        }
    }
}

/// `3 of your top 5 are theirs, too`, and how alike the order is; with how, by whose ranking.
pub(super) fn shared(t: Words, key: &str, overlap: Option<&Overlap>) -> Option<Likeness> {
    let overlap = overlap?;
    let two = |value: f64| format!("{value:.2}").replace('.', &t.s("decimal-mark"));
    let order = overlap.alike().map(|tau| {
        let interval = t.a3(
            "statement-tau-interval",
            "low",
            two(tau.interval.low),
            "high",
            two(tau.interval.high),
            "n",
            tau.n,
        );
        t.a2("statement-tau", "tau", two(tau.value), "interval", interval)
    });
    Some(Likeness { shared: t.a2(key, "n", overlap.shared.len(), "of", overlap.of), order })
}

/// How much two rankings have in common, in words.
pub(super) struct Likeness {
    pub shared: String,
    pub order: Option<String>,
}
