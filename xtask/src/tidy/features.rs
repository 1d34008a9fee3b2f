//! `docs/features.toml` says truly what is done: known features, each with a test that exists.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::house::{House, literal, occurrences};
use super::{Finding, Rule};

const LAST: u32 = 156;
const PATH: &str = "docs/features.toml";

pub const RULE: Rule = Rule {
    name: "features",
    remedy: "each [[feature]] has an id from F1 to F156 once, a title, a page or an api, and a test that exists",
    check,
};

fn check(house: &House) -> Vec<Finding> {
    let finding = |message: String| Finding { path: PATH.into(), line: 0, message };
    let Some(file) = house.files.iter().find(|file| file.path == PATH) else {
        return vec![finding("is missing".into())];
    };
    let table = match file.text.parse::<Table>() {
        Ok(table) => table,
        Err(error) => return vec![finding(error.to_string())],
    };
    let tests = tests(house);
    let mut seen = BTreeSet::new();
    let mut messages = Vec::new();
    for feature in table.get("feature").and_then(Value::as_array).into_iter().flatten() {
        let id = text(feature, "id");
        let number = id.strip_prefix('F').and_then(|number| number.parse::<u32>().ok());
        if !number.is_some_and(|number| (1..=LAST).contains(&number)) {
            messages.push(format!("“{id}” is no feature"));
        }
        if !seen.insert(id) {
            messages.push(format!("{id} stands there twice"));
        }
        if text(feature, "title").is_empty() {
            messages.push(format!("{id} has no title"));
        }
        if text(feature, "page").is_empty() && text(feature, "api").is_empty() {
            messages.push(format!("{id} has neither page nor api"));
        }
        let named = named_tests(feature);
        if named.is_empty() {
            messages.push(format!("{id} names no test"));
        }
        let missing = named.into_iter().filter(|test| !tests.contains(test));
        messages.extend(missing.map(|test| format!("{id} names the test “{test}”, which does not exist")));
    }
    messages.into_iter().map(finding).collect()
}

fn text<'a>(feature: &'a Value, field: &str) -> &'a str {
    feature.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// One test, or a list of them.
fn named_tests(feature: &Value) -> Vec<&str> {
    match feature.get("test") {
        Some(Value::String(test)) => vec![test],
        Some(Value::Array(tests)) => tests.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The names of all test functions, and the titles of all journeys.
fn tests(house: &House) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for file in house.with(&["rs"]) {
        // A test function takes nothing, or the database that a macro hands it: any function of a test module will do.
        let functions = occurrences(&file.text, "fn ").map(|(_, rest)| rest);
        names.extend(functions.filter_map(|rest| rest.split(['(', '<']).next()));
    }
    for file in house.with(&["mjs"]).filter(|file| file.name().ends_with(".test.mjs")) {
        for opening in ["test(", "it("] {
            names.extend(occurrences(&file.text, opening).filter_map(|(_, rest)| Some(literal(rest)?.1)));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(features: &str) -> Vec<String> {
        let house = House::of(&[
            (PATH, features),
            ("crates/map/src/tests.rs", "#[test]\nfn a_team_has_a_name() {}"),
            ("browser/journeys/house.test.mjs", "test(\"a guest signs in\", async () => {});"),
        ]);
        (RULE.check)(&house).into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn a_feature_that_is_done_names_tests_that_exist() {
        let good = "[[feature]]\nid = 'F1'\ntitle = 'x'\npage = '/x'\ntest = ['a_team_has_a_name', 'a guest signs in']";
        assert_eq!(found(good), [""; 0]);
    }

    #[test]
    fn what_is_only_claimed_is_found() {
        let claimed = "[[feature]]\nid = 'F157'\ntitle = 'x'\napi = '/x'\ntest = 'nobody_wrote_me'";
        let expected =
            ["“F157” is no feature", "F157 names the test “nobody_wrote_me”, which does not exist"];
        assert_eq!(found(claimed), expected);
    }
}
