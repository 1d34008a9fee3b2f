//! What there is in the house, by name.

use std::collections::BTreeMap;

use kernel::Id;

/// Ids and words by name: `ana`, `it`, `service.it`, `request.own`, `reference.own`.
#[derive(Clone, Default)]
pub struct Things {
    words: BTreeMap<String, String>,
}

/// An id that nothing in the house has.
pub const MISSING: &str = "4711471147114711";

impl Things {
    pub fn put(&mut self, name: &str, word: impl ToString) {
        self.words.insert(name.to_owned(), word.to_string());
    }

    pub fn word(&self, name: &str) -> &str {
        self.words.get(name).unwrap_or_else(|| panic!("there is no {name} in the house"))
    }

    pub fn id(&self, name: &str) -> Id {
        self.word(name).parse().unwrap()
    }

    pub fn find(&self, name: &str) -> Option<&str> {
        self.words.get(name).map(String::as_str)
    }

    /// The text with every `<name>` in it replaced.
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('<') {
            let (name, after) = after.split_once('>').unwrap_or_else(|| panic!("{text} has a < without a >"));
            filled.push_str(before);
            match name.strip_suffix('@') {
                Some(person) => filled.push_str(&super::email(person).replace('@', "%40")),
                None => filled.push_str(self.word(name)),
            }
            rest = after;
        }
        filled + rest
    }
}
