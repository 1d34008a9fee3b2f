//! Templates carry no words of their own: what people read stands in the translation files.

use super::house::File;
use super::markup::{tag_end, templates, without_expressions};
use super::{Finding, Rule};

/// What is the same in every language; the last are written on keys.
const SAME: [&str; 4] = ["Hallway", "html", "Enter", "Esc"];
/// A block that fills an attribute nobody reads.
const CLASS_BLOCK: (&str, &str) = ("{% block page_class %}", "{% endblock %}");
/// Attributes whose value people read or hear.
const READ: [&str; 5] = ["alt=", "aria-label=", "placeholder=", "title=", "aria-description="];

pub const RULE: Rule = Rule {
    name: "templates' words",
    remedy: "give the words a key in the translation files and write {{ t.s(\"key\") }}",
    check: |house| templates(house).flat_map(check).collect(),
};

fn check(file: &File) -> Vec<Finding> {
    let markup = without_expressions(&without_class_block(&file.text));
    let mut found = Vec::new();
    let mut offset = 0;
    while offset < markup.len() {
        let rest = &markup[offset..];
        let length = match rest.strip_prefix('<') {
            Some(comment) if comment.starts_with("!--") => rest.find("-->").map_or(rest.len(), |at| at + 3),
            Some(tag) => {
                let end = tag_end(tag);
                found.extend(read_attribute(&tag[..end]).map(|word| file.finding(offset, word)));
                (end + 2).min(rest.len())
            }
            None => {
                let text = &rest[..rest.find('<').unwrap_or(rest.len())];
                found.extend(word(text).map(|(at, word)| file.finding(offset + at, word)));
                text.len()
            }
        };
        offset += length;
    }
    found
}

/// The text with the content of its class block blanked out, so that places stay what they are.
fn without_class_block(text: &str) -> String {
    let (open, close) = CLASS_BLOCK;
    let Some(start) = text.find(open).map(|at| at + open.len()) else { return text.to_owned() };
    let end = text[start..].find(close).map_or(text.len(), |at| start + at);
    [&text[..start], &" ".repeat(end - start), &text[end..]].concat()
}

fn read_attribute(tag: &str) -> Option<String> {
    READ.iter().find_map(|name| {
        let (before, value) = tag.split_once(name)?;
        let value = value.strip_prefix('"')?.split('"').next()?;
        before.ends_with(char::is_whitespace).then(|| word(value))?.map(|(_, word)| word)
    })
}

/// The first word of two letters or more that is not an entity, and its place.
fn word(text: &str) -> Option<(usize, String)> {
    let starts = text.char_indices().filter(|(at, c)| {
        c.is_alphabetic() && !text[..*at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '&' | '#'))
    });
    starts
        .map(|(at, _)| (at, text[at..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()))
        .find(|(_, word)| word.chars().count() > 1 && !SAME.contains(word))
        .map(|(at, word)| (at, format!("the word “{word}”")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::house::House;

    fn found(text: &str) -> Vec<(usize, String)> {
        let house = House::of(&[("crates/web/src/page.html", text)]);
        (RULE.check)(&house).into_iter().map(|finding| (finding.line, finding.message)).collect()
    }

    #[test]
    fn words_outside_the_translation_files_are_found() {
        assert_eq!(found("<p>\n  Save now</p>"), [(2, "the word “Save”".into())]);
        assert_eq!(found(r#"<input placeholder="Name">"#), [(1, "the word “Name”".into())]);
    }

    #[test]
    fn what_nobody_reads_as_words_is_left_alone() {
        let good = r#"<!doctype html><!-- why --><p class="lead" title="{{ t.s("x") }}">{{ t.s("y") }} &middot; Hallway &#xA0;× 7 d</p>"#;
        assert_eq!(found(good), []);
        assert_eq!(found("{% block page_class %} narrow{% endblock %}<kbd>Enter</kbd>"), []);
    }
}
