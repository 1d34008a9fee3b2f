//! Plain, warm, short: words that Hallway never says to people.

use super::{files, read};
use crate::tidy::{Finding, Rule};

pub const RULE: Rule = Rule {
    name: "texts: words",
    remedy: "say it as one person to another: \"request\", \"colleague\", \"late\", \"waits longer\", \"hidden\"",
    check: |house| {
        let texts = files(house).flat_map(|(_, file)| read(file));
        texts
            .filter_map(|(key, text)| {
                Some::<Finding>(text.finding(format!("{key} says “{}”", never(&text.words)?)))
            })
            .collect()
    },
};

/// In any language: many are borrowed. Each is a whole word or a sequence of them.
const NEVER: [&str; 37] = [
    "agent",
    "agents",
    "asap",
    "blame",
    "blamed",
    "blames",
    "breach",
    "breached",
    "breaches",
    "caused",
    "causes",
    "discriminated",
    "discriminates",
    "end user",
    "end users",
    "no data",
    "please be patient",
    "resource",
    "resources",
    "sorry for any inconvenience",
    "ticket",
    "tickets",
    // German
    "agenten",
    "bitte gedulden",
    "bitten um geduld",
    "diskriminiert",
    "endanwender",
    "endbenutzer",
    "endnutzer",
    "etwaige unannehmlichkeiten",
    "haben sie geduld",
    "keine daten",
    "ressource",
    "ressourcen",
    "schuld",
    "verursacht",
    "verursachte",
];

/// The first thing in a text that is never said.
fn never<'a>(words: &[&'a str]) -> Option<&'a str> {
    words.iter().find_map(|words| {
        let letters = words.to_lowercase().replace(|c: char| !c.is_alphanumeric(), " ");
        let spaced = format!(" {} ", letters.split_whitespace().collect::<Vec<_>>().join(" "));
        let phrase = NEVER.into_iter().find(|phrase| spaced.contains(&format!(" {phrase} ")));
        phrase.or_else(|| words.split("").find(|c| c.chars().any(shouts)))
    })
}

/// Exclamation marks and emoji.
fn shouts(c: char) -> bool {
    matches!(c, '!' | '¡' | '！' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{26FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_we_never_say_is_found() {
        assert_eq!(never(&["The ", "Ticket, please"]), Some("ticket"));
        assert_eq!(never(&["Sorry for any\n   inconvenience."]), Some("sorry for any inconvenience"));
        assert_eq!(never(&["Done!"]), Some("!"));
        assert_eq!(never(&["Thanks \u{1F389}"]), Some("\u{1F389}"));
    }

    #[test]
    fn a_word_inside_another_is_another_word() {
        assert_eq!(never(&["The agenda says: no database, ✓ 3 × 7, “late”"]), None);
    }
}
