//! Every language says the same: the same keys, each once, with the same variables.

use std::collections::BTreeSet;

use super::{files, languages, read};
use crate::tidy::house::House;
use crate::tidy::{Finding, Rule};

pub const RULE: Rule = Rule {
    name: "texts: languages",
    remedy: "give every language the key, once, with the same variables",
    check: |house| twice(house).into_iter().chain(missing(house)).collect(),
};

fn twice(house: &House) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (language, file) in files(house) {
        for (key, text) in read(file) {
            if !seen.insert((language, key.clone())) {
                found.push(text.finding(format!("{key} stands there twice in {language}")));
            }
        }
    }
    found
}

fn missing(house: &House) -> Vec<Finding> {
    let languages = languages(house);
    let mut found = Vec::new();
    for texts in languages.values() {
        for (key, text) in texts {
            for (other, others) in &languages {
                match others.get(key) {
                    None => found.push(text.finding(format!("{key} is missing in {other}"))),
                    Some(twin) if !twin.variables.is_subset(&text.variables) => {
                        found.push(text.finding(format!("{key} lacks a variable that {other} has")));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_language_lacks_is_found() {
        let house = House::of(&[
            ("crates/web/texts/en.ftl", "a = A { $n }\nb = B\nb = C\n"),
            ("crates/web/texts/de.ftl", "a = A\nc = C\n"),
        ]);
        let found: BTreeSet<_> =
            (RULE.check)(&house).into_iter().map(|f| format!("{} {}", f.line, f.message)).collect();
        let expected = [
            "1 a lacks a variable that en has",
            "2 b is missing in de",
            "2 c is missing in en",
            "3 b stands there twice in en",
        ];
        assert_eq!(found, expected.map(str::to_owned).into());
    }
}
