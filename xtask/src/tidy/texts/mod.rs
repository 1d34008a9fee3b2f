//! The translation files: read once here, and what the rules about them share.

mod calls;
mod keys;
mod languages;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::house::{File, House};
use super::{Finding, Rule};

pub const SYNTAX: Rule = Rule {
    name: "texts: form",
    remedy: "mend the Fluent syntax: https://projectfluent.org/fluent/guide",
    check: |house| files(house).flat_map(|(_, file)| mistakes(file)).collect(),
};
pub use keys::RULE as KEYS;
pub use languages::RULE as LANGUAGES;
pub use words::RULE as WORDS;

/// The texts of one language by key; `key.attribute` for attributes.
type Texts<'a> = BTreeMap<String, Text<'a>>;

struct Text<'a> {
    file: &'a File,
    offset: usize,
    /// The words that people read, without what is put in.
    words: Vec<&'a str>,
    variables: BTreeSet<&'a str>,
    /// Other messages that it quotes.
    quotes: BTreeSet<&'a str>,
}

/// All translation files with their language: `…/texts/en.ftl` or `…/texts/en/anything.ftl`.
fn files(house: &House) -> impl Iterator<Item = (&str, &File)> {
    house.with(&["ftl"]).filter_map(|file| {
        let (_, rest) = file.path.split_once("/texts/")?;
        Some((rest.split(['/', '.']).next()?, file))
    })
}

fn languages(house: &House) -> BTreeMap<&str, Texts<'_>> {
    let mut languages = BTreeMap::<&str, Texts<'_>>::new();
    for (language, file) in files(house) {
        let texts = languages.entry(language).or_default();
        for (key, text) in read(file) {
            texts.entry(key).or_insert(text);
        }
    }
    languages
}

/// The texts of one file in its order, those with the same key too.
fn read(file: &File) -> Vec<(String, Text<'_>)> {
    let resource = parser::parse(file.text.as_str()).unwrap_or_else(|(resource, _)| resource);
    let mut texts = Vec::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        let offset = key.as_ptr().addr() - file.text.as_ptr().addr();
        let patterns = message.value.iter().map(|value| (key.to_owned(), value));
        let attributes = message.attributes.iter().map(|a| (format!("{key}.{}", a.id.name), &a.value));
        for (key, pattern) in patterns.chain(attributes) {
            let mut text =
                Text { file, offset, words: vec![], variables: BTreeSet::new(), quotes: BTreeSet::new() };
            text.add(pattern);
            texts.push((key, text));
        }
    }
    texts
}

impl<'a> Text<'a> {
    fn add(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push(value),
                PatternElement::Placeable { expression } => self.add_expression(expression),
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                variants.iter().for_each(|variant| self.add(&variant.value));
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.words.push(value),
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.quotes.insert(id.name);
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.add_inline(argument));
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            InlineExpression::NumberLiteral { .. } | InlineExpression::TermReference { .. } => {}
        }
    }

    fn finding(&self, message: impl Into<String>) -> Finding {
        self.file.finding(self.offset, message)
    }
}

fn mistakes(file: &File) -> Vec<Finding> {
    let errors = parser::parse(file.text.as_str()).err().map(|(_, errors)| errors).unwrap_or_default();
    errors.into_iter().map(|error| file.finding(error.pos.start, error.kind.to_string())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_knows_its_words_and_its_variables() {
        let house = House::of(&[(
            "crates/web/texts/en.ftl",
            "# Why\none = A\nmany = { $n ->\n    [one] { $who } waits\n   *[other] { one } wait\n }\n    .title = B { $day }\n",
        )]);
        let texts = &languages(&house)["en"];
        let many = &texts["many"];
        assert_eq!(many.words, [" waits", " wait"]);
        assert_eq!(many.variables, BTreeSet::from(["n", "who"]));
        assert_eq!(many.quotes, BTreeSet::from(["one"]));
        assert_eq!(many.finding("").line, 3);
        assert_eq!(texts["many.title"].variables, BTreeSet::from(["day"]));
    }

    #[test]
    fn a_mistake_is_found_with_its_line() {
        let house = House::of(&[("crates/web/texts/de/people.ftl", "good = x\nbad = { $n\n")]);
        assert_eq!(languages(&house).keys().collect::<Vec<_>>(), [&"de"]);
        assert_eq!((SYNTAX.check)(&house).len(), 1);
    }
}
