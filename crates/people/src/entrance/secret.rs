//! Keys that open something: made of 256 bits of chance, shown once, kept as a hash.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// A fresh or presented key. It is never logged; the database holds its hash alone.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// A key of 32 bytes of chance, in letters that fit into an address.
    pub fn of(chance: [u8; 32]) -> Self {
        Self(URL_SAFE_NO_PAD.encode(chance))
    }

    /// The same with a beginning by which people and scanners recognise what it is.
    pub fn marked(mark: &str, chance: [u8; 32]) -> Self {
        Self(format!("{mark}{}", URL_SAFE_NO_PAD.encode(chance)))
    }

    /// A code that people copy by hand: 80 bits as four groups of four, without letters that look alike.
    pub fn code(chance: [u8; 32]) -> Self {
        const LETTERS: &[u8; 32] = b"ABCDEFGHJKMNPQRSTVWXYZ0123456789";
        let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
        let groups: Vec<String> =
            chance[..16].chunks(4).map(|group| group.iter().map(letter).collect()).collect();
        Self(groups.join("-"))
    }

    /// A code as somebody typed it: without regard to case, spaces and hyphens.
    pub fn typed_code(typed: &str) -> Self {
        let letters: Vec<char> = typed
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_uppercase())
            .take(64)
            .collect();
        let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
        Self(groups.join("-"))
    }

    /// A key as it was presented.
    pub fn presented(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// How it is kept.
    pub fn hash(&self) -> String {
        crate::session::hash(&self.0)
    }

    /// The key itself, to hand it to its owner.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = Secret::code([9; 32]);
        assert_eq!(code.reveal(), "KKKK-KKKK-KKKK-KKKK");
        assert_eq!(Secret::typed_code(" kkkk kkkkkkkk-KKKK ").hash(), code.hash());
    }

    #[test]
    fn i_29_a_secret_that_is_printed_stays_hidden() {
        let secret = Secret::marked("hw_", [1; 32]);
        assert_eq!(format!("{secret:?}"), "Secret(hidden)");
        assert_eq!(secret.reveal().len(), 3 + 43);
    }
}
