//! Mentions: `@Name` in what somebody writes.

use kernel::text::fold;
use people::PersonId;

/// Whether there is anything to look for.
pub fn may_name(body: &str) -> bool {
    body.contains('@')
}

/// Which of these persons are named after an `@`, each once, in the order of the words. The longest name that fits counts;
/// where two are called alike, both are meant.
pub fn named_in<'a>(body: &str, persons: impl Iterator<Item = (PersonId, &'a str)> + Clone) -> Vec<PersonId> {
    let mut named = Vec::new();
    // An address has something before its `@`.
    for (place, _) in body.match_indices('@') {
        if body[..place].chars().next_back().is_some_and(|before| before.is_alphanumeric() || before == '.') {
            continue;
        }
        let after = fold(&body[place + 1..].chars().take(LONGEST).collect::<String>());
        let fits = |name: &str| {
            let name = fold(name);
            let rest = after.strip_prefix(&name);
            !name.is_empty() && rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        };
        let fitting = persons.clone().filter(|(_, name)| fits(name));
        let longest = fitting.clone().map(|(_, name)| name.chars().count()).max().unwrap_or_default();
        for (person, _) in fitting.filter(|(_, name)| name.chars().count() == longest) {
            if !named.contains(&person) {
                named.push(person);
            }
        }
    }
    named
}

/// No name is longer.
const LONGEST: usize = 120;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_after_an_at_sign_is_a_mention_and_an_address_is_none() {
        let (jonas, noor, noor_two) = (PersonId::new(1), PersonId::new(2), PersonId::new(3));
        let all = [(jonas, "Jonas Weidner"), (noor, "Noor Haddad"), (noor_two, "Noor")];
        let named = |body: &str| named_in(body, all.iter().copied());
        assert_eq!(named("@jonas weidner, can you look? And @Noor Haddad."), [jonas, noor]);
        assert_eq!(named("@Noor: yes"), [noor_two]);
        assert_eq!(named("@Noora and @Jonas W"), Vec::new());
        assert_eq!(named("jonas@Noor.example @Jonas Weidner @Jonas Weidner"), [jonas]);
    }
}
