//! Looking words up in what can be found, in the way of each database: one function for both.

use crate::dialect;
use crate::statement::Reader;

/// A word that was cut out of what somebody typed: folded, of letters and digits alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub word: String,
    /// Longer words that begin with it are meant, too.
    pub is_prefix: bool,
}

/// In which words it is looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    Title,
    Anywhere,
}

/// The pieces of a statement that looks words up in `search_documents d`.
#[derive(Debug)]
pub struct FullText {
    pub(crate) is_sqlite: bool,
    pub from: &'static str,
    pub in_title: &'static str,
    pub anywhere: &'static str,
    pub not_in_title: &'static str,
    /// Only what is older than this one.
    pub before: &'static str,
    pub newest_first: &'static str,
}

impl FullText {
    /// What is bound to the piece that looks for all of these words. Nothing typed can mean anything but a word: terms
    /// hold letters and digits alone, and are quoted.
    pub fn query(&self, terms: &[Term], place: Where) -> String {
        let mut query = String::new();
        if self.is_sqlite {
            query.push_str(if place == Where::Title { "{title_words} : (" } else { "{words} : (" });
        }
        for (nth, Term { word, is_prefix }) in terms.iter().enumerate() {
            let word: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
            let [between, quote, prefix] =
                if self.is_sqlite { [" AND ", "\"", " *"] } else { [" & ", "'", ":*"] };
            query.push_str(if nth == 0 { "" } else { between });
            query.push_str(quote);
            query.push_str(&word);
            query.push_str(quote);
            query.push_str(if *is_prefix { prefix } else { "" });
        }
        if self.is_sqlite {
            query.push(')');
        }
        query
    }
}

impl Reader {
    /// How words are looked up here.
    pub fn full_text(&self) -> &'static FullText {
        if self.is_sqlite() { &dialect::FULL_TEXT_SQLITE } else { &dialect::FULL_TEXT_POSTGRES }
    }
}
