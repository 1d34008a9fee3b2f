//! The browser's files: built by `build.rs`, embedded in the binary, named after their content.

/// One embedded file. `path` is where pages ask for it (`/assets/NAME-HASH.ext`); because the name
/// changes with the content, it may be cached for ever.
#[derive(Debug)]
pub struct Asset {
    pub path: &'static str,
    pub content_type: &'static str,
    pub bytes: &'static [u8],
    /// The same, compressed; absent where the format is compressed already.
    pub brotli: Option<&'static [u8]>,
}

mod table {
    use super::Asset;
    include!(concat!(env!("OUT_DIR"), "/assets_table.rs"));
}

/// The file at this path of a URL, `/assets/` included.
pub fn find(path: &str) -> Option<&'static Asset> {
    table::ALL.iter().find(|asset| asset.path == path)
}

pub fn css_path() -> &'static str {
    table::CSS
}

pub fn js_path() -> &'static str {
    table::JS
}

/// The icon sprite; `icons::Icon` draws from it.
pub fn sprite_path() -> &'static str {
    table::SPRITE
}

pub fn favicon_path() -> &'static str {
    table::FAVICON
}

/// The two fonts every page needs at once; the others load when a page uses their letters.
pub fn font_preload_paths() -> [&'static str; 2] {
    [table::TEXT_FONT, table::TITLE_FONT]
}
