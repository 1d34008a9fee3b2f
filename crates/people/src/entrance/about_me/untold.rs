//! Finding tables that nobody tells people about.

use db::Migration;

use super::KnownAboutMe;

/// Tables of this crate and of `db` that hold nothing about a person.
pub const WITHOUT_PERSONS: &[&str] = &[
    "organisation",
    "last_backup",
    "retention_runs",
    "calendars",
    "vendors",
    "external_customer_types",
    "event_sequencer",
    "releases",
    "release_blocks",
    "turns",
];

/// The tables that neither a kind tells of nor the list says that they hold nothing about persons. A test of every
/// crate with tables holds this to be empty.
pub fn untold(migrations: &[Migration], kinds: &[KnownAboutMe], without_persons: &[&str]) -> Vec<String> {
    let told = |table: &str| {
        without_persons.contains(&table) || kinds.iter().any(|kind| kind.tables.contains(&table))
    };
    migrations.iter().flat_map(|migration| tables(migration.sql)).filter(|table| !told(table)).collect()
}

/// The names of the tables that a migration makes.
fn tables(sql: &str) -> Vec<String> {
    let name = |rest: &str| {
        let rest = rest.trim_start().trim_start_matches("IF NOT EXISTS").trim_start();
        rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    sql.split("CREATE TABLE ").skip(1).map(name).collect()
}
