//! How much two subjects say the same: a pure comparison of their words.

use std::collections::HashSet;

/// From here on somebody who works on requests is shown that they may be the same.
pub const MAY_BE: f64 = 0.6;
/// From here on somebody who asks is.
pub const LIKELY: f64 = 0.72;
/// So many are offered at most, the likeliest first.
pub const MOST: usize = 3;

/// From 0, which says nothing of the same, to 1, the same words: the larger of two shares, of the words that both say and
/// of the threes of letters that both have (Dice's coefficient each). Both subjects folded, as [`kernel::text::fold`] does.
/// Where both name numbers and none is the same, they are about two things.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (words, others) = (words(one), words(other));
    let numbers = |of: &HashSet<&str>| -> HashSet<String> {
        of.iter()
            .filter(|word| word.chars().all(|c| c.is_ascii_digit()))
            .map(|word| (*word).to_owned())
            .collect()
    };
    let (some, more) = (numbers(&words), numbers(&others));
    if !some.is_empty() && !more.is_empty() && some.is_disjoint(&more) {
        return 0.0;
    }
    dice(&words, &others).max(dice(&threes(one), &threes(other)))
}

fn words(text: &str) -> HashSet<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Every three letters in a row, a word beginning and ending with a space.
fn threes(text: &str) -> HashSet<[char; 3]> {
    let mut threes = HashSet::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let letters: Vec<char> = [' '].into_iter().chain(word.chars()).chain([' ']).collect();
        threes.extend(letters.windows(3).map(|three| [three[0], three[1], three[2]]));
    }
    threes
}

fn dice<T: Eq + std::hash::Hash>(one: &HashSet<T>, other: &HashSet<T>) -> f64 {
    let both = one.intersection(other).count();
    let all = one.len() + other.len();
    if all == 0 { 0.0 } else { 2.0 * both as f64 / all as f64 }
}

/// The likeliest of these, the first first; those that came earlier first where two are as likely.
pub fn likeliest<T>(subject: &str, all: Vec<T>, at_least: f64, says: impl Fn(&T) -> &str) -> Vec<T> {
    let key = kernel::text::fold(subject);
    let mut rated: Vec<(f64, T)> = all
        .into_iter()
        .map(|one| (likeness(&key, &kernel::text::fold(says(&one))), one))
        .filter(|(likeness, _)| *likeness >= at_least)
        .collect();
    rated.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    rated.into_iter().take(MOST).map(|(_, one)| one).collect()
}
