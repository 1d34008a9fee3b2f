//! No file is longer than can be read in one sitting.

use super::house::File;
use super::{Finding, Rule};

const CEILING: usize = 500;

pub const RULE: Rule = Rule {
    name: "file length",
    remedy: "make it a folder of the same name with a file for each of its parts",
    check: |house| house.with(&["rs", "ts", "mjs", "css", "html"]).filter_map(too_long).collect(),
};

fn too_long(file: &File) -> Option<Finding> {
    let lines = file.text.lines().count();
    (lines > CEILING).then(|| file.as_a_whole(format!("{lines} lines, the ceiling is {CEILING}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::house::House;

    #[test]
    fn five_hundred_lines_are_the_ceiling() {
        let (just, over) = ("x\n".repeat(500), "x\n".repeat(501));
        let house = House::of(&[("a.rs", &just), ("b.css", &over), ("c.md", &over)]);
        let found = (RULE.check)(&house);
        assert_eq!(found.iter().map(|f| f.path.as_str()).collect::<Vec<_>>(), ["b.css"]);
    }
}
