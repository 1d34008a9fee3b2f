//! Copying all rows, with everything that a column may hold.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use std::borrow::Cow;

use db::copy::{Cell, Occupied};
use db::{Db, Error, Migration, Schema, Table};

const ODD: &[Migration] = &[
    db::event::MIGRATIONS[0],
    Migration {
        name: "odd-0001",
        sql: "CREATE TABLE boxes (
                  id BIGINT PRIMARY KEY, within BIGINT REFERENCES boxes (id), label TEXT, is_full BOOLEAN, inside BYTEA
              );
              CREATE TABLE words (word TEXT PRIMARY KEY, box_id BIGINT NOT NULL REFERENCES boxes (id));
",
    },
];

fn text(text: &str) -> Cell<'_> {
    Cell::Text(Cow::Borrowed(text))
}

/// The first lies in the second: a row that leads to one that comes later.
fn boxes() -> Vec<Vec<Cell<'static>>> {
    let bytes: Vec<u8> = (0..=255).collect();
    vec![
        vec![
            Cell::Int(i64::MIN),
            Cell::Int(7),
            text("a\tb\\c\nd\re 'f' \"g\" \\N ü 🙂"),
            Cell::Bool(true),
            Cell::Null,
        ],
        vec![Cell::Int(7), Cell::Null, text(""), Cell::Bool(false), Cell::Bytes(Cow::Owned(bytes))],
        vec![Cell::Int(i64::MAX), Cell::Int(7), Cell::Null, Cell::Null, Cell::Bytes(Cow::Borrowed(b""))],
    ]
}

/// In the order of their bytes, in which no language sorts.
fn words() -> Vec<Vec<Cell<'static>>> {
    ["B", "_", "a", "b", "ä"].map(|word| vec![text(word), Cell::Int(7)]).into()
}

async fn read(db: &Db, table: &Table) -> Vec<Vec<Cell<'static>>> {
    let mut found = Vec::new();
    let mut each = |cells: &[Cell<'_>]| -> Result<(), Error> {
        let owned = cells.iter().map(|cell| match cell {
            Cell::Null => Cell::Null,
            Cell::Int(value) => Cell::Int(*value),
            Cell::Bool(value) => Cell::Bool(*value),
            Cell::Text(text) => Cell::Text(Cow::Owned(text.to_string())),
            Cell::Bytes(bytes) => Cell::Bytes(Cow::Owned(bytes.to_vec())),
        });
        found.push(owned.collect());
        Ok(())
    };
    db.snapshot().await.unwrap().rows(table, &mut each).await.unwrap();
    found
}

async fn load(db: &Db, schema: &Schema, of: [Vec<Vec<Cell<'static>>>; 2]) -> Result<(), Error> {
    let mut loading = db.loading(schema).await?.unwrap();
    for (name, rows) in ["boxes", "words"].into_iter().zip(of) {
        let (mut rows, table) = (rows.into_iter(), schema.table(name).unwrap());
        loading.table(table, &mut || Ok::<_, Error>(rows.next())).await?;
    }
    loading.finish().await
}

#[tokio::test]
async fn whatever_a_column_holds_comes_back_in_the_same_order_from_both_databases() {
    let schema = Schema::of(ODD).unwrap();
    for test in testkit::databases(ODD).await.unwrap() {
        load(&test.db, &schema, [boxes(), words()]).await.unwrap();
        assert_eq!(read(&test.db, schema.table("boxes").unwrap()).await, boxes(), "{}", test.name);
        assert_eq!(read(&test.db, schema.table("words").unwrap()).await, words(), "{}", test.name);
        assert_eq!(test.db.schema_differences(ODD).await.unwrap(), Vec::<String>::new(), "keys are back");
        let again = test.db.loading(&schema).await.unwrap();
        assert_eq!(again.err(), Some(Occupied("boxes".to_owned())));
    }
}

#[tokio::test]
async fn what_leads_nowhere_or_breaks_off_leaves_nothing() {
    let schema = Schema::of(ODD).unwrap();
    for test in testkit::databases(ODD).await.unwrap() {
        let astray = vec![vec![text("lost"), Cell::Int(8)]];
        load(&test.db, &schema, [boxes(), astray]).await.unwrap_err();
        let mut loading = test.db.loading(&schema).await.unwrap().unwrap();
        let mut rows = boxes().into_iter();
        let mut next = || rows.next().map(Some).ok_or_else(|| Error::unreadable(4, "the tape ends"));
        loading.table(schema.table("boxes").unwrap(), &mut next).await.unwrap_err();
        drop(loading);
        assert_eq!(read(&test.db, schema.table("boxes").unwrap()).await, Vec::<Vec<Cell<'_>>>::new());
        load(&test.db, &schema, [boxes(), words()]).await.unwrap();
    }
}
