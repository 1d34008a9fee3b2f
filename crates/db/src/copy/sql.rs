//! The statements of copying. Their names come from the migrations alone, never from a file that is read.

use crate::{ColumnKind, Table};

/// All rows in the order of the primary key, by bytes, so that both databases give the same order.
pub(super) fn select(table: &Table, is_postgres: bool) -> String {
    let mut sql = String::from("SELECT ");
    sql.push_str(&columns(table));
    sql.push_str(" FROM ");
    sql.push_str(&table.name);
    let is_text = |name: &String| {
        table.columns.iter().any(|column| column.name == *name && column.kind == ColumnKind::Text)
    };
    for (place, name) in table.key.iter().enumerate() {
        sql.push_str(if place == 0 { " ORDER BY " } else { ", " });
        sql.push_str(name);
        if is_postgres && is_text(name) {
            sql.push_str(" COLLATE \"C\"");
        }
    }
    sql
}

pub(super) fn count(table: &Table) -> String {
    ["SELECT COUNT(*) FROM ", &table.name].concat()
}

pub(super) fn is_occupied(table: &Table) -> String {
    ["SELECT EXISTS (SELECT 1 FROM ", &table.name, ")"].concat()
}

pub(super) fn empty(table: &Table) -> String {
    ["DELETE FROM ", &table.name].concat()
}

pub(super) fn insert(table: &Table) -> String {
    let places: Vec<String> =
        (1..=table.columns.len()).map(|place| ["?", &place.to_string()].concat()).collect();
    ["INSERT INTO ", &table.name, " (", &columns(table), ") VALUES (", &places.join(", "), ")"].concat()
}

/// PostgreSQL's own way to take in many rows.
pub(super) fn copy_in(table: &Table) -> String {
    ["COPY ", &table.name, " (", &columns(table), ") FROM STDIN"].concat()
}

fn columns(table: &Table) -> String {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    names.join(", ")
}
