//! Words: how texts are cut into them, and what somebody typed to find some.

use db::Term;
use kernel::text::fold;

/// A longer word is cut: nobody types more.
const LONGEST: usize = 64;
/// So much of one document can be found by, in bytes of its words; PostgreSQL takes a megabyte.
const MOST_BYTES: usize = 200_000;
/// So much is read of what somebody typed, and so many words of it are looked for.
pub const MOST_TYPED: usize = 400;
pub const MOST_TERMS: usize = 12;
/// A single letter begins too many words to be looked for as a beginning.
const SHORTEST_PREFIX: usize = 2;

/// The words of a text, folded: letters and digits alone.
pub fn words(text: &str) -> Vec<String> {
    let cut = |word: &str| word.chars().take(LONGEST).collect();
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(cut).collect()
}

/// The words of several texts as they are kept: apart by spaces, and no more than can be looked up.
pub fn kept<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut kept = String::new();
    for word in texts.into_iter().flat_map(words) {
        if kept.len() + word.len() >= MOST_BYTES {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(&word);
    }
    kept
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// All of them must be there.
    pub terms: Vec<Term>,
    /// Words that must stand one after the other, as patterns for `LIKE` on words between spaces. They hold letters,
    /// digits and spaces alone.
    pub phrases: Vec<String>,
    /// What was typed can be how a request is called: as its address says it.
    pub reference: Option<String>,
    /// More words were typed than are looked for.
    pub is_cut: bool,
}

impl Query {
    /// Reads `bill "line two" charg`: words, what stands between quotation marks in this order, and the last word also as
    /// the beginning of longer ones. Anything can be typed.
    pub fn read(typed: &str) -> Self {
        let read: String = typed.chars().take(MOST_TYPED).map(straight).collect();
        let mut query = Self { reference: reference(&read), ..Self::default() };
        query.is_cut = typed.chars().nth(MOST_TYPED).is_some();
        let parts: Vec<&str> = read.split('"').collect();
        for (nth, part) in parts.iter().enumerate() {
            // A mark that nobody closed opens nothing.
            let is_quoted = nth % 2 == 1 && nth + 1 < parts.len();
            let found = words(part);
            if is_quoted && found.len() > 1 && query.terms.len() + found.len() <= MOST_TERMS {
                query.phrases.push(["% ", &found.join(" "), " %"].concat());
            }
            let is_last = nth + 1 == parts.len() && !part.ends_with(char::is_whitespace);
            let last = found.len();
            for (at, word) in found.into_iter().enumerate() {
                let is_prefix = is_last && at + 1 == last && word.chars().count() >= SHORTEST_PREFIX;
                query.add(Term { word, is_prefix });
            }
        }
        query
    }

    fn add(&mut self, term: Term) {
        if self.terms.contains(&term) {
            return;
        }
        match self.terms.len() < MOST_TERMS {
            true => self.terms.push(term),
            false => self.is_cut = true,
        }
    }

    /// There is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether this word of a text is one of those looked for.
    pub fn hits(&self, word: &str) -> bool {
        self.terms.iter().any(|term| match term.is_prefix {
            true => word.starts_with(&term.word),
            false => word == term.word,
        })
    }
}

/// Quotation marks as people's keyboards and languages have them.
fn straight(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' => '"',
        c => c,
    }
}

/// `#1042`, `1042`, or the letters of a confidential one in any case.
fn reference(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let number = typed.strip_prefix('#').unwrap_or(typed);
    if !number.is_empty() && number.len() <= 18 && number.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(number.trim_start_matches('0').to_owned()).filter(|number| !number.is_empty());
    }
    let (first, second) = typed.split_once('-')?;
    let is_half = |half: &str| half.len() == 4 && half.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_half(first) && is_half(second)).then(|| typed.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> (Vec<String>, Vec<String>) {
        let query = Query::read(typed);
        let told = |term: &Term| format!("{}{}", term.word, if term.is_prefix { "*" } else { "" });
        (query.terms.iter().map(told).collect(), query.phrases)
    }

    #[test]
    fn words_forget_case_accents_and_signs() {
        assert_eq!(
            words("  Größe, STRAẞE & Café-Crème (№ 7)"),
            ["grosse", "strasse", "cafe", "creme", "no", "7"]
        );
        assert_eq!(kept(["Rechnung 4711", "", "x"]), "rechnung 4711 x");
    }

    #[test]
    fn the_last_word_is_also_a_beginning_and_what_is_quoted_stands_together() {
        assert_eq!(read("Rechnung Abtei"), (vec!["rechnung".into(), "abtei*".into()], vec![]));
        assert_eq!(
            read("abtei "),
            (vec!["abtei".into()], vec![]),
            "whoever typed a space is done with the word"
        );
        assert_eq!(read("a"), (vec!["a".into()], vec![]));
        let (terms, phrases) = read("„line two“ bill");
        assert_eq!(terms, ["line", "two", "bill*"]);
        assert_eq!(phrases, ["% line two %"]);
        assert_eq!(read("\"line two"), (vec!["line".into(), "two*".into()], vec![]));
    }

    #[test]
    fn i_18_what_looks_like_a_language_of_queries_is_words() {
        assert_eq!(read("NEAR(a b) * OR \"x").0, ["near", "a", "b", "or", "x"]);
        assert_eq!(read("title_words:x* -y ^z {a}").0, ["title", "words", "x", "y", "z", "a"]);
        for nothing in ["", " ", "\"", "*", "%_%_%", "'; --", "()", "\u{202E}\u{200B}"] {
            assert!(Query::read(nothing).is_empty(), "{nothing:?}");
        }
        let many = Query::read(&(0..10_000).map(|n| format!("w{n} ")).collect::<String>());
        assert_eq!((many.terms.len(), many.is_cut), (MOST_TERMS, true));
    }

    #[test]
    fn a_number_or_letters_can_be_how_a_request_is_called() {
        let reference = |typed| Query::read(typed).reference;
        assert_eq!(reference(" #1042 ").as_deref(), Some("1042"));
        assert_eq!(reference("01042").as_deref(), Some("1042"));
        assert_eq!(reference("k7qf-2mxd").as_deref(), Some("K7QF-2MXD"));
        for other in ["#", "0", "10 42", "x1042", "K7QF2MXD", "K7QF-2MX", "1042-"] {
            assert_eq!(reference(other), None, "{other}");
        }
    }
}
