//! `db` alone names a database driver; the testkit may make databases with sqlx, and the benchmark
//! sends the same statements without `db`.

use super::house::{File, House, occurrences};
use super::layers::dependencies;
use super::{Finding, Rule};

const DRIVERS: [&str; 2] = ["rusqlite", "sqlx"];

pub const RULE: Rule = Rule {
    name: "database drivers",
    remedy: "ask `db` for it; where `db` lacks something, give it a word for that",
    check,
};

fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for driver in DRIVERS {
        let others = house.files.iter().filter(|file| file.path.contains('/') && !may_name(file, driver));
        for file in others {
            if file.name() == "Cargo.toml" && dependencies(file).iter().any(|(_, name)| name == driver) {
                found.push(file.as_a_whole(format!("depends on {driver}")));
            }
            if file.extension() == "rs" {
                let path = format!("{driver}::");
                found.extend(
                    occurrences(&file.text, &path).map(|(at, _)| file.finding(at, format!("names {driver}"))),
                );
            }
        }
    }
    found
}

fn may_name(file: &File, driver: &str) -> bool {
    match file.package() {
        "bench" | "db" | "xtask" => true,
        "testkit" => driver == "sqlx",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_db_names_a_driver() {
        let house = House::of(&[
            ("crates/db/src/lib.rs", "use rusqlite::Connection;"),
            ("testkit/src/lib.rs", "use sqlx::Row;"),
            ("crates/map/src/lib.rs", "//! Not rusqlite.\nuse sqlx::Row;"),
            ("crates/map/Cargo.toml", "[dev-dependencies]\nrusqlite = '1'"),
            ("Cargo.toml", "[workspace.dependencies]\nsqlx = '1'"),
        ]);
        let found: Vec<_> = (RULE.check)(&house).into_iter().map(|f| (f.path, f.line, f.message)).collect();
        let expected = [
            ("crates/map/Cargo.toml".into(), 0, "depends on rusqlite".into()),
            ("crates/map/src/lib.rs".into(), 2, "names sqlx".into()),
        ];
        assert_eq!(found, expected);
    }
}
