//! What a person types to prove who they are, and what makes it hard to guess.

use std::fmt;

use kernel::FieldError;
use kernel::text::fold;
use serde::Deserialize;

/// A password as it was typed. It is never shown, logged or kept; only its hash is.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct Password(String);

impl Password {
    pub fn new(typed: impl Into<String>) -> Self {
        Self(typed.into())
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(hidden)")
    }
}

/// What everybody knows about a person, and tries first.
#[derive(Clone, Copy, Default)]
pub struct Context<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub organisation: &'a str,
}

pub const LEAST_CHARS: usize = 10;
/// Longer ones would only keep the hashing busy.
pub const MOST_CHARS: usize = 500;

/// Judges a new password: long enough, and not among the first that somebody would try. No rules about kinds of
/// characters, which make passwords no harder to guess and much harder to remember.
pub fn judge(field: &'static str, password: &Password, about: Context<'_>) -> Result<(), FieldError> {
    let wrong = |message| Err(FieldError::new(field, message));
    let length = password.0.chars().count();
    if length < LEAST_CHARS {
        return wrong("password-too-short");
    }
    if length > MOST_CHARS {
        return wrong("field-too-long");
    }
    let typed = fold(&password.0);
    if is_about(&typed, about) {
        return wrong("password-about-you");
    }
    if is_common(&typed) {
        return wrong("password-common");
    }
    Ok(())
}

/// The e-mail address, its first part, the name or the organisation, with some digits or signs around at most.
fn is_about(typed: &str, about: Context<'_>) -> bool {
    let (email, local) = (fold(about.email), fold(about.email.split('@').next().unwrap_or_default()));
    let core = letters(typed);
    let known = [&email, &local, about.name, about.organisation];
    typed == email
        || known.iter().map(|word| letters(&fold(word))).any(|word| !word.is_empty() && core == word)
}

/// What is left without digits, signs and spaces.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

fn is_common(typed: &str) -> bool {
    let mut kinds: Vec<char> = typed.chars().collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.len() < 5 || is_a_run(typed) || COMMON.contains(&letters(typed).as_str()) || COMMON.contains(&typed)
}

/// Each character follows the one before, as in `0123456789` and `abcdefghij`, forwards or backwards.
fn is_a_run(typed: &str) -> bool {
    let steps = |forwards: bool| {
        let codes = typed.chars().map(u32::from);
        codes.clone().zip(codes.skip(1)).all(|(a, b)| {
            let (a, b) = if forwards { (a, b) } else { (b, a) };
            a + 1 == b || (a, b) == (u32::from('9'), u32::from('0'))
        })
    };
    steps(true) || steps(false)
}

/// What people choose most often, digits and signs left out; so `Password-2026` is found by `password`.
const COMMON: [&str; 62] = [
    "password",
    "passwort",
    "passwords",
    "passwordpassword",
    "kennwort",
    "passw",
    "pass",
    "passphrase",
    "mypassword",
    "meinpasswort",
    "newpassword",
    "secret",
    "geheim",
    "secretsecret",
    "topsecret",
    "letmein",
    "letmeinplease",
    "welcome",
    "welcomehome",
    "willkommen",
    "changeme",
    "changemenow",
    "default",
    "temporary",
    "test",
    "testtest",
    "testing",
    "tester",
    "admin",
    "administrator",
    "root",
    "login",
    "user",
    "username",
    "guest",
    "hallo",
    "hallohallo",
    "hello",
    "helloworld",
    "hallway",
    "qwerty",
    "qwertyuiop",
    "qwertz",
    "qwertzuiop",
    "qwertyqwerty",
    "azertyuiop",
    "asdfghjkl",
    "asdfasdf",
    "asdf",
    "zxcvbnm",
    "yxcvbnm",
    "qazwsx",
    "qazwsxedc",
    "abc",
    "abcabc",
    "iloveyou",
    "ichliebedich",
    "sunshine",
    "princess",
    "football",
    "fussball",
    "schatzschatz",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(password: &str) -> Option<&'static str> {
        let about = Context {
            email: "mia.lang@alderbrook.example",
            name: "Mia Lang",
            organisation: "Alderbrook Clinics",
        };
        judge("password", &Password::new(password), about).err().map(|error| error.message)
    }

    #[test]
    fn a_password_is_long_and_not_what_others_try_first() {
        for good in ["a long walk home", "correct horse battery staple", "tQ7!xv2#Lp", "пять слов на стене"]
        {
            assert_eq!(judged(good), None, "{good}");
        }
        for short in ["", "tQ7!xv2#L", "ümläutñññ"] {
            assert_eq!(judged(short), Some("password-too-short"), "{short}");
        }
        for mine in [
            "mia.lang@alderbrook.example",
            "Mia.Lang2026!",
            "MIALANG-99",
            "Alderbrook Clinics",
            "alderbrookclinics1",
        ] {
            assert_eq!(judged(mine), Some("password-about-you"), "{mine}");
        }
        for common in [
            "Password-2026",
            "password12",
            "1234567890",
            "0987654321",
            "aaaaaaaaaaaa",
            "abababababab",
            "qwertyuiop",
            "abcdefghijkl",
            "Willkommen2026!",
            "iloveyou1234",
        ] {
            assert_eq!(judged(common), Some("password-common"), "{common}");
        }
        assert_eq!(judged(&"x y z ".repeat(200)), Some("field-too-long"));
    }

    #[test]
    fn i_29_a_password_that_is_printed_stays_hidden() {
        assert_eq!(format!("{:?}", Password::new("a long walk home")), "Password(hidden)");
    }
}
