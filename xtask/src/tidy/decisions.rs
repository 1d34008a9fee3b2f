//! A decision record says why, what, and what would change our mind.

use super::house::File;
use super::{Finding, Rule};

const SECTIONS: [&str; 3] = ["## Context", "## Choice", "## What would change our mind"];

pub const RULE: Rule = Rule {
    name: "decision records",
    remedy: "docs/decisions/NNNN-name.md has the sections Context, Choice and What would change our mind",
    check: |house| {
        let records = house.with(&["md"]).filter(|file| file.path.starts_with("docs/decisions/"));
        records.filter(|file| file.name() != "README.md").flat_map(check).collect()
    },
};

fn check(file: &File) -> Vec<Finding> {
    let mut found = Vec::new();
    let numbered = file
        .name()
        .split_once('-')
        .is_some_and(|(number, _)| number.len() == 4 && number.parse::<u16>().is_ok());
    if !numbered {
        found.push(file.as_a_whole("its name does not begin with four digits and a hyphen"));
    }
    for section in SECTIONS {
        let mut bodies = file.text.split(section).skip(1);
        let written =
            bodies.any(|body| body.split("\n## ").next().is_some_and(|body| !body.trim().is_empty()));
        if !written {
            found.push(file.as_a_whole(format!("has no section “{section}”, or an empty one")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::house::House;

    #[test]
    fn a_record_has_its_three_sections() {
        let whole = "# X\n\n## Context\na\n\n## Choice\nb\n\n## What would change our mind\nc\n";
        let empty = whole.replace("\nb\n", "\n");
        let house = House::of(&[
            ("docs/decisions/0001-x.md", whole),
            ("docs/decisions/0002-y.md", &empty),
            ("docs/decisions/later.md", whole),
        ]);
        let found: Vec<_> = (RULE.check)(&house).into_iter().map(|finding| finding.path).collect();
        assert_eq!(found, ["docs/decisions/0002-y.md", "docs/decisions/later.md"]);
    }
}
