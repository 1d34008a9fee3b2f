//! Text that people type, parsed once at the edge: normalised first, then judged, and only the result is used.

use unicode_normalization::UnicodeNormalization;

use crate::{FieldError, Refusal};

/// What a field accepts.
#[derive(Clone, Copy)]
pub struct Rule {
    pub field: &'static str,
    pub max_chars: usize,
    /// Line breaks stay (a body); otherwise they become spaces (a title).
    pub lines: bool,
}

/// Drops control, invisible and bidirectional-override characters, normalises what is left to NFC, trims, and unifies
/// line ends. What is normal already stays as it is.
pub fn normalise(raw: &str, lines: bool) -> String {
    let lined = raw.replace("\r\n", "\n").replace('\r', "\n");
    let seen = lined.chars().filter_map(|c| match c {
        '\n' if lines => Some('\n'),
        '\n' | '\t' => Some(' '),
        c if c.is_control() || is_invisible(c) => None,
        c => Some(c),
    });
    seen.nfc().collect::<String>().trim().to_owned()
}

/// Characters that show nothing or turn the direction of what follows: they hide one name inside another.
/// The joiners U+200C and U+200D stay, because Persian, Indic scripts and emoji need them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

impl Rule {
    pub const fn line(field: &'static str, max_chars: usize) -> Self {
        Self { field, max_chars, lines: false }
    }

    pub const fn lines(field: &'static str, max_chars: usize) -> Self {
        Self { field, max_chars, lines: true }
    }

    /// The text, which must not be empty.
    pub fn required(&self, raw: &str) -> Result<String, FieldError> {
        self.optional(raw)?.ok_or_else(|| FieldError::new(self.field, "field-required"))
    }

    /// The text, or nothing when nothing visible was typed.
    pub fn optional(&self, raw: &str) -> Result<Option<String>, FieldError> {
        let text = normalise(raw, self.lines);
        if text.chars().count() > self.max_chars {
            return Err(FieldError::new(self.field, "field-too-long"));
        }
        let seen = text.chars().any(|c| !c.is_whitespace() && !matches!(c, '\u{200C}' | '\u{200D}'));
        Ok(seen.then_some(text))
    }
}

/// An e-mail address: what was typed, without surrounding space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Accepts `local@domain` of visible ASCII without quotes, spaces, commas or a second `@`, up to 254 characters.
    pub fn parse(field: &'static str, raw: &str) -> Result<Self, FieldError> {
        let wrong = FieldError::new(field, "field-email");
        let text = raw.trim();
        let (local, domain) = text.rsplit_once('@').ok_or_else(|| wrong.clone())?;
        let plain = |c: char| {
            c.is_ascii_graphic()
                && !matches!(c, '"' | '(' | ')' | ',' | ':' | ';' | '<' | '>' | '[' | ']' | '\\' | '@')
        };
        let label = |l: &str| {
            !l.is_empty()
                && l.len() <= 63
                && !l.starts_with('-')
                && !l.ends_with('-')
                && l.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        let good = text.len() <= 254
            && !local.is_empty()
            && local.len() <= 64
            && local.chars().all(plain)
            && domain.split('.').all(label);
        if good { Ok(Self(text.to_owned())) } else { Err(wrong) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two addresses are compared.
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

/// The form in which names are compared, searched and sorted: compatibility form, lower case, without accents.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd() {
        match c {
            c if unicode_normalization::char::is_combining_mark(c) => {}
            'ß' | 'ẞ' => folded.push_str("ss"),
            'ł' | 'Ł' => folded.push('l'),
            'ø' | 'Ø' => folded.push('o'),
            'đ' | 'Đ' => folded.push('d'),
            'ı' => folded.push('i'),
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Collects what is wrong with several fields, so that a person hears everything at once.
#[derive(Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    /// Keeps the value, or notes the error and gives the default.
    pub fn take<T: Default>(&mut self, parsed: Result<T, FieldError>) -> T {
        parsed.unwrap_or_else(|error| {
            self.0.push(error);
            T::default()
        })
    }

    pub fn wrong(&mut self, field: &'static str, message: &'static str) {
        self.0.push(FieldError::new(field, message));
    }

    pub fn finish(self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(Refusal::Invalid(self.0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_keeps_its_letters_and_loses_what_nobody_sees() {
        assert_eq!(normalise("  Zo\u{0308}e\u{202E}\r\nasks\0 ", false), "Zöe asks");
        assert_eq!(normalise("a\r\nb\rc", true), "a\nb\nc");
        assert_eq!(normalise("e\u{200B}\u{0301}", false), "é", "what was hidden between keeps nothing apart");
        assert_eq!(Rule::line("subject", 5).optional("\u{200B}\u{200D} ").unwrap(), None);
        assert_eq!(Rule::line("subject", 2).required("abc").unwrap_err().message, "field-too-long");
    }

    #[test]
    fn an_address_is_compared_without_case_and_odd_ones_are_refused() {
        assert_eq!(EmailAddress::parse("email", " Ana@X.example ").unwrap().key(), "ana@x.example");
        for odd in
            ["", "ana", "ana@", "@x", "a b@x", "ana@x\nBcc:b@y", "ana@@x", "ＡNA@x", "ana@-x", "a@b..c"]
        {
            assert!(EmailAddress::parse("email", odd).is_err(), "{odd:?}");
        }
    }

    #[test]
    fn folding_forgets_case_and_accents() {
        assert_eq!(fold("  Siobhán  Ó Łukasz STRAẞE"), "siobhan o lukasz strasse");
    }
}
