//! Every module says at its head what it is for.

use super::Rule;
use super::house::File;

/// A file that short explains itself.
const SHORT: usize = 15;

pub const RULE: Rule = Rule {
    name: "module purpose",
    remedy: "begin the file with a `//!` paragraph: what it is for, in words",
    check: |house| {
        let silent = house.with(&["rs"]).filter(|file| is_silent(file));
        silent.map(|file| file.finding(0, "does not begin with `//!`")).collect()
    },
};

fn is_silent(file: &File) -> bool {
    let long = file.text.lines().count() >= SHORT;
    let module = file.path.contains("/src/") && file.name() != "tests.rs" && !file.path.contains("/tests/");
    module && long && !file.text.trim_start().starts_with("//!")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::house::House;

    #[test]
    fn a_longer_module_without_purpose_is_found() {
        let long = "fn a() {}\n".repeat(15);
        let told = format!("//! Why.\n{long}");
        let house = House::of(&[
            ("crates/x/src/a.rs", &long),
            ("crates/x/src/b.rs", &told),
            ("crates/x/src/tests.rs", &long),
            ("crates/x/src/c.rs", "mod d;"),
        ]);
        let found = (RULE.check)(&house);
        assert_eq!(found.iter().map(|f| f.path.as_str()).collect::<Vec<_>>(), ["crates/x/src/a.rs"]);
    }
}
