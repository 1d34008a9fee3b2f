//! Small things that every form and body of the directory and the catalogue needs.

use kernel::{Failure, Refusal};
use serde::{Deserialize, Deserializer};

/// Tells a field that was left out (`None`) from one that was emptied (`Some(None)`).
pub fn given<'de, T, D>(from: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::deserialize(from).map(Some)
}

/// Says that somebody else has this already, when that is why the database refused.
pub fn taken(field: &'static str, message: &'static str) -> impl Fn(db::Error) -> Failure {
    move |error| match error.is_unique() {
        true => Refusal::field(field, message).into(),
        false => error.into(),
    }
}

/// The pattern of a search for `text` anywhere in a folded column, for `LIKE ? ESCAPE '\'`.
/// None when nothing was typed. A search is cut off after 100 characters.
pub fn pattern(text: Option<&str>) -> Option<String> {
    let folded = kernel::text::fold(text?);
    if folded.is_empty() {
        return None;
    }
    let mut pattern = String::from("%");
    for c in folded.chars().take(100) {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    Some(pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_takes_every_character_as_itself() {
        assert_eq!(pattern(Some(" 100%_Ä ")).as_deref(), Some(r"%100\%\_a%"));
        assert_eq!(pattern(Some("  ")), None);
        assert_eq!(pattern(None), None);
    }
}
