//! Names of files: data, and never a path.

use kernel::text::normalise;

const LONGEST: usize = 150;

/// The name as it is kept: the last piece of a path, without what nobody sees and without what a system of files
/// would read as something else. One that leaves nothing is called `file`.
pub fn kept(raw: &str) -> String {
    let line = normalise(raw, false);
    let last = line.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .map(|c| if matches!(c, '"' | '<' | '>' | '|' | ':' | '*' | '?') { '_' } else { c })
        .collect();
    let plain = plain.trim_matches(['.', ' ', '\u{200C}', '\u{200D}']).to_owned();
    let plain = if plain.is_empty() { "file".to_owned() } else { plain };
    let count = plain.chars().count();
    if count <= LONGEST {
        return plain;
    }
    // The end says what kind of file it is.
    let tail: String =
        plain.rsplit_once('.').map(|(_, end)| end.chars().take(10).collect()).unwrap_or_default();
    let head: String = plain.chars().take(LONGEST - tail.chars().count() - 1).collect();
    [head.as_str(), ".", &tail].concat().trim_end_matches('.').to_owned()
}

/// `Content-Disposition` of RFC 6266: to be saved, with the name in ASCII and, by RFC 8187, as it is.
pub fn disposition(name: &str) -> String {
    let ascii: String =
        name.chars().map(|c| if c.is_ascii_graphic() && c != '%' || c == ' ' { c } else { '_' }).collect();
    let ascii = ascii.replace(['"', '\\', ';'], "_");
    let mut whole = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            whole.push(char::from(byte));
        } else {
            whole.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{whole}")
}
