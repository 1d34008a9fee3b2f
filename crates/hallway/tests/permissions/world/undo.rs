//! Putting the house back as it was, so that each change begins with the same one. On SQLite alone.

use db::act;
use kernel::{Failure, Viewer};

use super::House;

/// The tables as they were, beside those that are used, with a note of which were touched.
pub struct AsItWas(());

/// Names of tables are no values, and a test may have statements of its own making.
fn statement(parts: &[&str]) -> &'static str {
    parts.concat().leak()
}

/// The trigger that notes that the table was touched, once. What a statement does about conflicts would hold for what
/// its triggers do, too, so they have none.
fn note(table: &str, event: &str, put_back: &str, empty: &str) -> &'static str {
    let when = ["CREATE TRIGGER note_", event, "_", table, " AFTER ", event, " ON ", table].concat();
    let what = [" BEGIN INSERT INTO kept SELECT '", put_back, "', '", empty, "'"].concat();
    let once = [" WHERE NOT EXISTS (SELECT 1 FROM kept WHERE empty = '", empty, "'); END"].concat();
    statement(&[&when, &what, &once])
}

impl House {
    /// Keeps a copy of every table, and has every change noted.
    pub async fn keep(&self) -> AsItWas {
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        let tables: Vec<String> = view
            .all(
                // The index of words follows its documents by triggers of its own.
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                   AND name NOT LIKE 'sqlite%' LIMIT 1000",
                &[],
            )
            .await
            .unwrap();
        drop(view);
        let kept: Result<(), Failure> = act!(self.db, Viewer::system(), |a| {
            a.run("CREATE TABLE kept (put_back TEXT PRIMARY KEY, empty TEXT NOT NULL)", &[]).await?;
            for table in &tables {
                a.run(statement(&["CREATE TABLE kept_", table, " AS SELECT * FROM ", table]), &[]).await?;
                let (back, empty) =
                    (["INSERT INTO ", table, " SELECT * FROM kept_", table], ["DELETE FROM ", table]);
                for event in ["INSERT", "UPDATE", "DELETE"] {
                    a.run(note(table, event, &back.concat(), &empty.concat()), &[]).await?;
                }
            }
            Ok(())
        });
        kept.unwrap();
        AsItWas(())
    }

    /// Puts back what was touched since it was kept.
    pub async fn put_back(&self, _: &AsItWas) {
        let done: Result<(), Failure> = act!(self.db, Viewer::system(), |a| {
            let put_back: Vec<String> = a.all("SELECT put_back FROM kept LIMIT 1000", &[]).await?;
            let empty: Vec<String> = a.all("SELECT empty FROM kept LIMIT 1000", &[]).await?;
            // Half-way, some rows refer to others that are not back yet.
            a.run("PRAGMA defer_foreign_keys = ON", &[]).await?;
            for sql in empty.iter().chain(&put_back) {
                a.run(known(sql), &[]).await?;
            }
            a.run("DELETE FROM kept", &[]).await?;
            Ok(())
        });
        done.unwrap();
    }
}

/// The same statement for good: there are two of each table, however often they are used.
fn known(sql: &str) -> &'static str {
    use std::collections::BTreeSet;
    use std::sync::{Mutex, PoisonError};
    static KNOWN: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    match known.get(sql) {
        Some(sql) => sql,
        None => {
            let sql = statement(&[sql]);
            known.insert(sql);
            sql
        }
    }
}
