//! The files that the rules read, and a few ways to look into them.

use std::path::Path;
use std::{fs, io};

use super::Finding;

/// Folders that hold nothing of ours.
const FOREIGN: [&str; 6] = [".git", "target", "node_modules", "hallway-data", "shots", "dist"];
const READ: [&str; 9] = ["rs", "ts", "mjs", "css", "html", "ftl", "toml", "md", "txt"];

#[derive(Default)]
pub struct House {
    pub files: Vec<File>,
}

pub struct File {
    /// From the root of the workspace, with slashes.
    pub path: String,
    pub text: String,
}

impl House {
    pub fn read() -> io::Result<Self> {
        let mut house = Self::default();
        house.enter(Path::new("."))?;
        house.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(house)
    }

    fn enter(&mut self, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                if !FOREIGN.contains(&&*name) {
                    self.enter(&path)?;
                }
            } else if name.rsplit_once('.').is_some_and(|(_, extension)| READ.contains(&extension)) {
                let text = fs::read_to_string(&path)
                    .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
                let path = path.strip_prefix(".").unwrap_or(&path).to_string_lossy().into_owned();
                self.files.push(File { path, text });
            }
        }
        Ok(())
    }

    pub fn with<'a>(&'a self, extensions: &'a [&str]) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(|file| extensions.contains(&file.extension()))
    }

    /// A house of a few files, for the tests of the rules.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files =
            files.iter().map(|(path, text)| File { path: (*path).to_owned(), text: (*text).to_owned() });
        Self { files: files.collect() }
    }
}

impl File {
    pub fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    pub fn name(&self) -> &str {
        self.path.rsplit_once('/').map_or(&self.path, |(_, name)| name)
    }

    /// The package it belongs to: `crates/map/src/lib.rs` to `map`, `testkit/src/lib.rs` to `testkit`.
    pub fn package(&self) -> &str {
        let path = self.path.strip_prefix("crates/").unwrap_or(&self.path);
        path.split_once('/').map_or("", |(package, _)| package)
    }

    /// Whether all of it is there for tests.
    pub fn is_test(&self) -> bool {
        self.name() == "tests.rs" || self.path.contains("/tests/") || self.path.starts_with("testkit/")
    }

    /// The text without the tests at its end.
    pub fn production(&self) -> &str {
        let tests = self.text.find("#[cfg(test)]\nmod tests {");
        if self.is_test() { "" } else { &self.text[..tests.unwrap_or(self.text.len())] }
    }

    pub fn finding(&self, offset: usize, message: impl Into<String>) -> Finding {
        let line = self.text[..offset].lines().count().max(1);
        let line = if self.text[..offset].ends_with('\n') { line + 1 } else { line };
        Finding { path: self.path.clone(), line, message: message.into() }
    }

    pub fn as_a_whole(&self, message: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line: 0, message: message.into() }
    }
}

/// The string literal with which `rest` begins, spaces and `r#` aside, and its place.
pub fn literal(rest: &str) -> Option<(usize, &str)> {
    let start = rest.len() - rest.trim_start().trim_start_matches(['r', '#']).len();
    let body = rest[start..].strip_prefix('"')?;
    let mut escaped = false;
    let end = body.find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })?;
    Some((start + 1, &body[..end]))
}

/// Where `opening` occurs, and what follows.
pub fn occurrences<'a>(text: &'a str, opening: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    text.match_indices(opening).map(|(offset, found)| (offset, &text[offset + found.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_is_read_to_its_own_end() {
        assert_eq!(literal(r#" "a \" b" and "c""#), Some((2, r#"a \" b"#)));
        assert_eq!(literal(r##"r#"x"#"##), Some((3, "x")));
        assert_eq!(literal("key)"), None);
    }

    #[test]
    fn a_finding_knows_its_line() {
        let house = House::of(&[("a.rs", "one\ntwo\nthree")]);
        let line = |offset| house.files[0].finding(offset, "").line;
        assert_eq!([line(0), line(2), line(4), line(9)], [1, 1, 2, 3]);
    }

    #[test]
    fn what_is_for_tests_is_not_production() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n}";
        let house = House::of(&[("crates/x/src/lib.rs", text), ("crates/x/src/tests.rs", "fn b() {}")]);
        assert_eq!(house.files[0].production(), "fn a() {}\n");
        assert_eq!(house.files[1].production(), "");
        assert_eq!(house.files[0].package(), "x");
    }
}
