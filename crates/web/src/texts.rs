//! The words that pages say, in every language we speak, from Fluent files.
//!
//! A text that holds no more than plain variables is taken apart once at start, so that a page of fifty rows costs
//! next to nothing; plurals and choices go through Fluent itself.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rustc_hash::FxHashMap;

/// The languages, best first; the first is used when a browser asks for none of them.
pub const LANGUAGES: [&str; 2] = ["en", "de"];

static INSTALLED: OnceLock<Vec<Language>> = OnceLock::new();

struct Language {
    tag: &'static str,
    messages: FxHashMap<&'static str, Message>,
    bundle: FluentBundle<FluentResource>,
}

enum Message {
    Plain(&'static str),
    Pieces(Vec<Piece>),
    Fluent,
}

enum Piece {
    Text(&'static str),
    Variable(&'static str),
}

/// The texts of one language, passed around by copy.
#[derive(Clone, Copy)]
pub struct Words(&'static Language);

/// A value inside a text.
pub enum Arg<'a> {
    Text(&'a str),
    Number(i64),
}

/// What can stand inside a text.
pub trait Say {
    fn arg(&self) -> Arg<'_>;
}

impl Say for str {
    fn arg(&self) -> Arg<'_> {
        Arg::Text(self)
    }
}
impl Say for String {
    fn arg(&self) -> Arg<'_> {
        Arg::Text(self)
    }
}
impl<T: Say + ?Sized> Say for &T {
    fn arg(&self) -> Arg<'_> {
        (**self).arg()
    }
}
macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Say for $number {
            fn arg(&self) -> Arg<'_> {
                Arg::Number(i64::try_from(*self).unwrap_or(i64::MAX))
            }
        }
    )*};
}
numbers!(i64, i32, u32, u64, usize);

/// Takes in the texts of all crates, once: pairs of a language tag and the content of a Fluent file.
///
/// # Panics
/// When a file is not Fluent, which the first test that starts finds out.
pub fn install(files: &[(&str, &'static str)]) {
    INSTALLED.get_or_init(|| LANGUAGES.iter().map(|tag| read(tag, files)).collect());
}

fn read(tag: &'static str, files: &[(&str, &'static str)]) -> Language {
    let id: unic_langid::LanguageIdentifier = tag.parse().expect("our language tags are well-formed");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().expect("a fresh bundle has no functions yet");
    let mut messages = FxHashMap::default();
    for (_, text) in files.iter().filter(|(language, _)| *language == tag) {
        let tree = fluent_syntax::parser::parse(*text)
            .unwrap_or_else(|(_, errors)| panic!("a text file of {tag} is not Fluent: {:?}", errors.first()));
        for entry in &tree.body {
            if let Entry::Message(message) = entry
                && let Some(pattern) = &message.value
            {
                messages.insert(message.id.name, compile(pattern));
            }
        }
        let resource = FluentResource::try_new((*text).to_owned()).expect("it was just parsed");
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("texts of {tag}: {errors:?}"));
    }
    Language { tag, messages, bundle }
}

fn compile(pattern: &Pattern<&'static str>) -> Message {
    let mut pieces = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => pieces.push(Piece::Text(value)),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => pieces.push(Piece::Variable(id.name)),
            PatternElement::Placeable { .. } => return Message::Fluent,
        }
    }
    match pieces.as_slice() {
        [Piece::Text(text)] => Message::Plain(text),
        _ => Message::Pieces(pieces),
    }
}

impl Words {
    /// The language for a tag such as `de-AT`, or the first one.
    ///
    /// # Panics
    /// When no texts were installed.
    pub fn of(tag: &str) -> Self {
        let all = INSTALLED.get().expect("texts are installed before anything is said");
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self(all.iter().find(|l| l.tag.eq_ignore_ascii_case(primary)).unwrap_or(&all[0]))
    }

    /// The best language for an `Accept-Language` header.
    pub fn accepted(header: &str) -> Self {
        let mut wishes: Vec<(f32, &str)> = header
            .split(',')
            .take(20)
            .filter_map(|part| {
                let mut bits = part.trim().split(';');
                let tag = bits.next()?.trim();
                let weight = bits.find_map(|b| b.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
                Some((weight, tag))
            })
            .collect();
        wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
        let known = |tag: &str| {
            LANGUAGES.iter().any(|l| tag.split('-').next().is_some_and(|t| t.eq_ignore_ascii_case(l)))
        };
        Self::of(wishes.iter().map(|(_, tag)| *tag).find(|tag| known(tag)).unwrap_or(LANGUAGES[0]))
    }

    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// Whether there is a text of this name.
    pub fn has(self, key: &str) -> bool {
        self.0.messages.contains_key(key)
    }

    /// The text without values. An unknown key is shown as itself, so that a page survives; tidy finds it before.
    pub fn s(self, key: &str) -> String {
        self.say(key, &[])
    }

    pub fn a1(self, key: &str, name: &str, value: impl Say) -> String {
        self.say(key, &[(name, value.arg())])
    }

    pub fn a2(self, key: &str, n1: &str, v1: impl Say, n2: &str, v2: impl Say) -> String {
        self.say(key, &[(n1, v1.arg()), (n2, v2.arg())])
    }

    #[allow(clippy::too_many_arguments, reason = "templates have no other way to hand in pairs")]
    pub fn a3(
        self,
        key: &str,
        n1: &str,
        v1: impl Say,
        n2: &str,
        v2: impl Say,
        n3: &str,
        v3: impl Say,
    ) -> String {
        self.say(key, &[(n1, v1.arg()), (n2, v2.arg()), (n3, v3.arg())])
    }

    /// The text with its values.
    pub fn say(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.0.messages.get(key) {
            Some(Message::Plain(text)) => (*text).to_owned(),
            Some(Message::Pieces(pieces)) => {
                let mut said = String::with_capacity(64);
                for piece in pieces {
                    match piece {
                        Piece::Text(text) => said.push_str(text),
                        Piece::Variable(name) => match args.iter().find(|(n, _)| n == name) {
                            Some((_, Arg::Text(value))) => said.push_str(value),
                            Some((_, Arg::Number(value))) => said.push_str(&value.to_string()),
                            None => {
                                said.push_str("{$");
                                said.push_str(name);
                                said.push('}');
                            }
                        },
                    }
                }
                said
            }
            Some(Message::Fluent) => self.through_fluent(key, args),
            None => key.to_owned(),
        }
    }

    fn through_fluent(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.0.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Text(text) => values.set(*name, FluentValue::from(*text)),
                Arg::Number(number) => values.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        self.0.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.tag)
    }
}
