//! Crates depend one way: each may use those to its left.

use toml::Table;

use super::house::File;
use super::{Finding, Rule};

/// The floors of the house; crates on one floor do not know each other.
const FLOORS: [&[&str]; 11] = [
    &["kernel"],
    &["measure", "db", "web"],
    &["people"],
    &["map"],
    &["serve"],
    &["listen"],
    &["improve"],
    &["align"],
    &["together"],
    &["evidence"],
    &["hallway"],
];

pub const RULE: Rule = Rule {
    name: "layers",
    remedy: "a consequence to the right is an event, never a call; what two floors need goes to the left of both",
    check: |house| {
        let manifests =
            house.files.iter().filter(|file| file.path.starts_with("crates/") && file.name() == "Cargo.toml");
        manifests.flat_map(check).collect()
    },
};

fn check(manifest: &File) -> Vec<Finding> {
    let crate_name = manifest.package();
    let Some(floor) = floor(crate_name) else {
        return vec![
            manifest.as_a_whole(format!("{crate_name} is on no floor; add it to xtask/src/tidy/layers.rs")),
        ];
    };
    let wrong = |section: &str, name: &str| {
        let upwards = self::floor(name).is_some_and(|other| other >= floor);
        upwards || name == "xtask" || (name == "testkit" && section != "dev-dependencies")
    };
    let all = dependencies(manifest).into_iter().filter(|(section, name)| wrong(section, name));
    all.map(|(section, name)| manifest.as_a_whole(format!("{crate_name} names {name} in {section}")))
        .collect()
}

fn floor(crate_name: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&crate_name))
}

/// All dependencies that a manifest names, each with its section.
pub fn dependencies(manifest: &File) -> Vec<(&'static str, String)> {
    let Ok(table) = manifest.text.parse::<Table>() else { return Vec::new() };
    let mut found = Vec::new();
    for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
        let names = table.get(section).and_then(|value| value.as_table()).into_iter().flat_map(Table::keys);
        found.extend(names.map(|name| (section, name.clone())));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::house::House;

    fn found(path: &str, text: &str) -> Vec<String> {
        (RULE.check)(&House::of(&[(path, text)])).into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn a_crate_may_use_those_to_its_left_only() {
        let serve = "[dependencies]\nkernel.workspace = true\nmap.workspace = true\nlisten.workspace = true";
        assert_eq!(found("crates/serve/Cargo.toml", serve), ["serve names listen in dependencies"]);
        assert_eq!(
            found("crates/web/Cargo.toml", "[dependencies]\ndb = '1'"),
            ["web names db in dependencies"]
        );
        assert_eq!(found("crates/db/Cargo.toml", "[dependencies]\nkernel = '1'\nsqlx = '1'"), [""; 0]);
    }

    #[test]
    fn the_testkit_is_for_tests_only() {
        let both = "[dependencies]\ntestkit = '1'\n[dev-dependencies]\ntestkit = '1'";
        assert_eq!(found("crates/people/Cargo.toml", both), ["people names testkit in dependencies"]);
    }

    #[test]
    fn a_new_crate_is_given_a_floor() {
        assert_eq!(found("crates/attic/Cargo.toml", "").len(), 1);
    }
}
