//! Text that goes into a spreadsheet and comes back: none of it may begin a formula there.

use std::borrow::Cow;

/// What a spreadsheet would compute, and the mark itself, so that it can be taken away again.
const GUARDED: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '\''];

/// The text with a mark before it that spreadsheets do not show, where it would otherwise be computed.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(GUARDED) { Cow::Owned(["'", text].concat()) } else { Cow::Borrowed(text) }
}

/// The text that a cell means: the other way round.
pub fn meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| text.starts_with(GUARDED)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_made_harmless_means_the_same_when_it_comes_back() {
        for text in ["", "plain", "=1+1", "'=1+1", "''", "'tis", "-", "＠x", "\u{27}\u{27}="] {
            assert_eq!(meant(&harmless(text)), text);
        }
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(meant("'tis good"), "'tis good", "as somebody types it");
    }
}
