//! Every text that is asked for exists and gets its values; every text that exists is asked for.

use std::collections::BTreeSet;

use super::calls::{Call, calls};
use super::{Texts, languages};
use crate::tidy::house::{File, House};
use crate::tidy::{Finding, Rule};

pub const RULE: Rule = Rule {
    name: "texts: keys",
    remedy: "write the text in every language, hand in what it names, or take out what nobody asks for",
    check: |house| {
        let languages = languages(house);
        // That all languages have the same keys and variables is a rule of its own, so any one will do.
        languages.values().next().map_or_else(Vec::new, |texts| check(house, texts))
    },
};

fn check(house: &House, texts: &Texts<'_>) -> Vec<Finding> {
    let sources = || house.with(&["rs", "html", "ts"]).filter(|file| file.path.starts_with("crates/"));
    let mut found: Vec<_> = sources().flat_map(|file| wrong_calls(file, texts)).collect();

    let mut asked = Asked::default();
    sources().for_each(|file| asked.read(source(file)));
    texts.values().for_each(|text| asked.keys.extend(&text.quotes));
    let unused = texts.iter().filter(|(key, _)| !asked.includes(key));
    found.extend(unused.map(|(key, text)| text.finding(format!("nobody asks for {key}"))));
    found
}

fn source(file: &File) -> &str {
    if file.extension() == "rs" { file.production() } else { &file.text }
}

fn wrong_calls(file: &File, texts: &Texts<'_>) -> Vec<Finding> {
    let calls = calls(source(file), file.extension() == "rs").into_iter();
    calls.filter_map(|call| wrong(&call, texts).map(|message| file.finding(call.offset, message))).collect()
}

fn wrong(call: &Call<'_>, texts: &Texts<'_>) -> Option<String> {
    let key = call.key;
    let Some(text) = texts.get(key) else { return Some(format!("there is no text {key}")) };
    let given: BTreeSet<_> = call.gives.as_ref()?.iter().copied().collect();
    let names = text.variables.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ");
    let needs = if names.is_empty() { "nothing" } else { &names };
    (given != text.variables).then(|| format!("{key} is to be given {needs}"))
}

/// The keys that are asked for: literals anywhere, and beginnings such as `"month-{n}"`.
#[derive(Default)]
struct Asked<'a> {
    keys: BTreeSet<&'a str>,
    beginnings: BTreeSet<&'a str>,
}

impl<'a> Asked<'a> {
    fn read(&mut self, text: &'a str) {
        for piece in text.split('"').skip(1) {
            let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.'));
            match end {
                None => drop(self.keys.insert(piece)),
                Some(end) if piece[end..].starts_with('{') && piece[..end].ends_with('-') => {
                    self.beginnings.insert(&piece[..end]);
                }
                Some(_) => {}
            }
        }
    }

    fn includes(&self, key: &str) -> bool {
        self.keys.contains(key) || self.beginnings.iter().any(|beginning| key.starts_with(beginning))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &str, code: &str) -> Vec<String> {
        let house = House::of(&[("crates/web/texts/en.ftl", texts), ("crates/map/src/pages.rs", code)]);
        (RULE.check)(&house).into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn a_text_that_does_not_exist_is_found() {
        assert_eq!(found("a = A", r#"t.s("a"); t.s("b")"#), ["there is no text b"]);
    }

    #[test]
    fn a_text_gets_the_values_that_it_names() {
        assert_eq!(found("a = { $n } wait", r#"t.a1("a", "n", 3)"#), [""; 0]);
        assert_eq!(found("a = { $n } wait", r#"t.s("a")"#), ["a is to be given $n"]);
        assert_eq!(found("a = One waits", r#"t.a1("a", "n", 3)"#), ["a is to be given nothing"]);
    }

    #[test]
    fn a_text_that_nobody_asks_for_is_found() {
        let texts = "month-1 = A\nstate-open = B { quoted }\nquoted = C\nleft-over = D";
        let code = r#"format!("month-{n}"); match state { Open => "state-open" }"#;
        assert_eq!(found(texts, code), ["nobody asks for left-over"]);
    }
}
