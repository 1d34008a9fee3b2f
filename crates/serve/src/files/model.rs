//! What a file is, and how much of it is taken.

kernel::id!(FileId, "A file that came with a request.");

/// Bytes of one file at most.
pub const LARGEST: u64 = 25 * 1024 * 1024;
/// Files of one request at most.
pub const MOST_A_REQUEST: usize = 10;
/// Files of one person that wait to be used, at most.
pub const MOST_WAITING: i64 = 50;
/// Bytes that are held in memory and kept in one row.
pub const PART: usize = 256 * 1024;

/// What the first bytes say it is. What a browser might run is called plain bytes, and so is what nobody knows.
pub fn media_type(beginning: &[u8]) -> &'static str {
    const PLAIN_BYTES: &str = "application/octet-stream";
    match infer::get(beginning) {
        Some(kind) => match kind.matcher_type() {
            infer::MatcherType::Text | infer::MatcherType::App => PLAIN_BYTES,
            _ => kind.mime_type(),
        },
        None if is_text(beginning) => "text/plain; charset=utf-8",
        None => PLAIN_BYTES,
    }
}

fn is_text(beginning: &[u8]) -> bool {
    let text = match std::str::from_utf8(beginning) {
        Ok(text) => text,
        // The part may end within a letter.
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&beginning[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !text.is_empty() && !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}
