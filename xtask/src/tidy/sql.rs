//! SQL is one constant text: nothing is ever written into it.

use super::house::{File, House, literal, occurrences};
use super::{Finding, Rule};

const VERBS: [&str; 5] = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH "];

pub const RULE: Rule = Rule {
    name: "constant SQL",
    remedy: "bind the value ($1); choose between whole constant statements where the shape differs",
    check,
};

fn check(house: &House) -> Vec<Finding> {
    let ours = house.with(&["rs"]).filter(|file| file.path.starts_with("crates/"));
    ours.flat_map(|file| if is_store(file) { formats(file) } else { formats_sql(file) }).collect()
}

fn is_store(file: &File) -> bool {
    file.name() == "store.rs" || file.path.contains("/store/")
}

fn formats(file: &File) -> Vec<Finding> {
    let found = occurrences(file.production(), "format!(");
    found.map(|(at, _)| file.finding(at, "`format!` beside SQL")).collect()
}

fn formats_sql(file: &File) -> Vec<Finding> {
    let found = occurrences(file.production(), "format!(").filter(|(_, rest)| {
        let text = literal(rest).map_or("", |(_, text)| text.trim_start());
        VERBS.iter().any(|verb| text.starts_with(verb))
    });
    found.map(|(at, _)| file.finding(at, "`format!` writes SQL")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        (RULE.check)(&House::of(&[(path, text)])).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn no_statement_is_put_together() {
        let code = "let a = format!(\"team {id}\");\nlet b = format!(\n    \"SELECT {id}\");";
        assert_eq!(lines("crates/map/src/pages.rs", code), [2]);
        assert_eq!(lines("crates/map/src/store.rs", code), [1, 2]);
        assert_eq!(lines("crates/map/src/store/rows.rs", code), [1, 2]);
        assert_eq!(lines("crates/map/src/tests.rs", code), [0; 0]);
    }
}
