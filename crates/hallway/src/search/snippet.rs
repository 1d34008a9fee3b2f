//! A piece of a text around what was looked for, with the words that were found marked. It stays text: whoever shows it
//! escapes it.

use serde::Serialize;
use utoipa::ToSchema;

use super::words::{Query, words};

/// So many characters are shown before what was found first, and altogether.
const BEFORE: usize = 60;
const LENGTH: usize = 220;

/// Some text, which is one of the words looked for or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Piece {
    pub text: String,
    pub is_match: bool,
}

/// The whole text, with what was found in it.
pub fn marked(query: &Query, text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |text: &str, is_match: bool| match pieces.last_mut() {
        Some(last) if last.is_match == is_match => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece { text: text.to_owned(), is_match }),
    };
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let end = rest[start..].find(|c: char| !c.is_alphanumeric()).map_or(rest.len(), |end| start + end);
        add(&rest[..start], false);
        let word = &rest[start..end];
        add(word, words(word).iter().any(|folded| query.hits(folded)));
        rest = &rest[end..];
    }
    add(rest, false);
    pieces
}

/// A piece of the text around the first word that is looked for; nothing where there is none.
pub fn snippet(query: &Query, text: &str) -> Option<Vec<Piece>> {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let all = marked(query, &one_line);
    let first = all.iter().position(|piece| piece.is_match)?;
    let found_at: usize = all[..first].iter().map(|piece| piece.text.chars().count()).sum();
    let from = found_at.saturating_sub(BEFORE);
    let begin = one_line.char_indices().nth(from).map_or(0, |(at, _)| at);
    // A word is not cut where there is room to begin with the next.
    let begin = match from > 0 {
        true => one_line[begin..]
            .find(' ')
            .filter(|next| *next < BEFORE / 2)
            .map_or(begin, |next| begin + next + 1),
        false => begin,
    };
    let shown = &one_line[begin..];
    let end = shown.char_indices().nth(LENGTH).map_or(shown.len(), |(at, _)| at);
    let end = match end < shown.len() {
        true => shown[..end].rfind(' ').filter(|last| *last > end / 2).unwrap_or(end),
        false => end,
    };
    let mut text = String::new();
    text.push_str(if begin > 0 { "… " } else { "" });
    text.push_str(&shown[..end]);
    text.push_str(if end < shown.len() { " …" } else { "" });
    Some(marked(query, &text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(pieces: &[Piece]) -> String {
        pieces.iter().map(|p| if p.is_match { format!("[{}]", p.text) } else { p.text.clone() }).collect()
    }

    #[test]
    fn what_was_looked_for_is_marked_as_it_was_written() {
        let query = Query::read("strasse CAFE rech");
        assert_eq!(told(&marked(&query, "Café, Straße: Rechnung!")), "[Café], [Straße]: [Rechnung]!");
        assert_eq!(told(&marked(&query, "<b>nothing</b>")), "<b>nothing</b>");
    }

    #[test]
    fn a_long_text_is_shown_around_what_was_found_in_it() {
        let text = format!("{} the printer jams {}", "before ".repeat(50), "after ".repeat(50));
        let shown = told(&snippet(&Query::read("printer"), &text).unwrap());
        assert!(
            shown.starts_with("… before")
                && shown.contains("the [printer] jams")
                && shown.ends_with("after …"),
            "{shown}"
        );
        assert!(shown.chars().count() < 240, "{shown}");
        assert_eq!(snippet(&Query::read("scanner"), &text), None);
        assert_eq!(told(&snippet(&Query::read("x"), "x").unwrap()), "[x]");
    }
}
