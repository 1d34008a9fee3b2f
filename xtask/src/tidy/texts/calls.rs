//! Where code and templates ask for a text, and what they hand in.
//!
//! To teach tidy another way of asking, add a line to [`WAYS`].

use crate::tidy::house::{literal, occurrences};

/// A way to ask for a text.
struct Way {
    opening: &'static str,
    /// Which argument is the key.
    key: usize,
    gives: Gives,
}

/// How the values are handed in.
enum Gives {
    /// There are none.
    Nothing,
    /// As further arguments: a name, its value, and so on.
    Pairs,
    /// As a list of pairs, `&[("name", value)]`.
    List,
    /// Somewhere else.
    Unknown,
}

const WAYS: [Way; 12] = [
    Way { opening: ".s(", key: 0, gives: Gives::Nothing },
    Way { opening: ".a1(", key: 0, gives: Gives::Pairs },
    Way { opening: ".a2(", key: 0, gives: Gives::Pairs },
    Way { opening: ".a3(", key: 0, gives: Gives::Pairs },
    Way { opening: ".say(", key: 0, gives: Gives::List },
    Way { opening: "Refusal::Forbidden(", key: 0, gives: Gives::Nothing },
    Way { opening: "Refusal::Conflict(", key: 0, gives: Gives::Nothing },
    Way { opening: "Refusal::Gone(", key: 0, gives: Gives::Nothing },
    Way { opening: "Refusal::field(", key: 1, gives: Gives::Nothing },
    Way { opening: ".wrong(", key: 1, gives: Gives::Nothing },
    Way { opening: "\"refusal-", key: 0, gives: Gives::Unknown },
    Way { opening: "\"field-", key: 0, gives: Gives::Unknown },
];

/// Where a text is asked for by a key that stands there.
#[derive(Debug, PartialEq, Eq)]
pub struct Call<'a> {
    /// Where its key begins.
    pub offset: usize,
    pub key: &'a str,
    /// The names of the values handed in, where they can be read.
    pub gives: Option<Vec<&'a str>>,
}

/// Where a template or, with refusals too, Rust code asks for texts.
pub fn calls(text: &str, rust: bool) -> Vec<Call<'_>> {
    // In a template `"field-…"` is a class.
    let ways = WAYS.iter().filter(|way| rust || way.opening.starts_with('.'));
    let mut found: Vec<_> = ways.flat_map(|way| calls_by(way, text)).collect();
    // A key that is put together is left to the tests.
    found.retain(|call| !call.key.contains('{'));
    // A key that was found in two ways is one call, and the first way knows more of it.
    found.sort_by_key(|call| call.offset);
    found.dedup_by_key(|call| call.offset);
    found
}

fn calls_by<'a>(way: &Way, text: &'a str) -> Vec<Call<'a>> {
    let found = occurrences(text, way.opening).filter_map(|(offset, rest)| {
        if way.opening.starts_with('"') {
            return Some(Call { offset: offset + 1, key: literal(&text[offset..])?.1, gives: None });
        }
        let arguments = arguments(rest);
        let (_, key) = literal(arguments.get(way.key)?)?;
        let name = |argument: &&'a str| literal(argument).map(|(_, name)| name);
        let gives = match way.gives {
            Gives::Nothing => Some(Vec::new()),
            Gives::Pairs => arguments.iter().skip(1).step_by(2).map(name).collect(),
            Gives::List => arguments
                .get(1)
                .filter(|list| list.trim_start().starts_with("&["))
                .map(|list| occurrences(list, "(").filter_map(|(_, rest)| Some(literal(rest)?.1)).collect()),
            Gives::Unknown => None,
        };
        Some(Call { offset: key.as_ptr().addr() - text.as_ptr().addr(), key, gives })
    });
    found.collect()
}

/// The arguments of a call, from behind its opening bracket to the closing one.
fn arguments(rest: &str) -> Vec<&str> {
    let (mut depth, mut start, mut skip) = (0_usize, 0, 0);
    let mut found = Vec::new();
    for (at, c) in rest.char_indices() {
        if at < skip {
            continue;
        }
        match c {
            '"' => skip = literal(&rest[at..]).map_or(rest.len(), |(from, text)| at + from + text.len() + 1),
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                found.push(&rest[start..at]);
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&rest[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(text: &str) -> (&str, Option<Vec<&str>>) {
        let Call { key, gives, .. } = calls(text, true).pop().expect("there is a call");
        (key, gives)
    }

    #[test]
    fn keys_and_values_are_read_from_calls() {
        assert_eq!(call(r#"{{ t.s("save") }}"#), ("save", Some(vec![])));
        assert_eq!(
            call("t.a2(\n  \"by\",\n  \"who\", f(a, \"x\"), \"when\", b)"),
            ("by", Some(vec!["who", "when"]))
        );
        assert_eq!(
            call(r#"t.say("by", &[("who", (&name).into()), ("n", n.into())])"#),
            ("by", Some(vec!["who", "n"]))
        );
        assert_eq!(call(r#"t.say("by", &args)"#), ("by", None));
    }

    #[test]
    fn refusals_and_field_errors_are_keys() {
        assert_eq!(call(r#"Err(Refusal::Conflict("request-closed"))"#).0, "request-closed");
        assert_eq!(calls(r#"Err(Refusal::Gone("refusal-used"))"#, true).len(), 1);
        assert_eq!(call(r#"fields.wrong("email", "email-taken");"#).0, "email-taken");
        assert_eq!(call(r#"FieldError { field, message: "field-required" }"#).0, "field-required");
    }

    #[test]
    fn a_key_that_is_worked_out_is_left_to_the_tests() {
        assert_eq!(calls("t.s(state.key())", true), []);
        assert_eq!(calls("t.s(&format!(\"refusal-title-{}\", 404))", true), []);
        assert_eq!(calls("<p class=\"field-row\">", false), []);
    }
}
