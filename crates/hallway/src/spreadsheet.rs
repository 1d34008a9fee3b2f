//! Text that goes into a spreadsheet: none of it may begin a formula there.

use std::borrow::Cow;

/// The text with a mark before it that spreadsheets do not show, where it would otherwise be computed.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        Cow::Owned(["'", text].concat())
    } else {
        Cow::Borrowed(text)
    }
}
