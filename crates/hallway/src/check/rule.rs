//! A rule that rows must keep, as a statement that finds those which do not.

use db::{Reader, Result, record};

pub(super) struct Rule {
    /// The tables it looks at and the column it is about, for the test that none is forgotten.
    pub table: &'static str,
    pub column: &'static str,
    /// A sentence without its end, such as "There are events of persons who do not exist".
    pub told: &'static str,
    /// Gives how many break it, and the id of one, or the id that one names.
    pub sql: &'static str,
}

record! {
    struct Broken {
        pub many: i64,
        pub example: Option<i64>,
    }
}

/// What breaks these rules, as sentences.
pub(super) async fn found(r: &mut Reader, rules: &[Rule]) -> Result<Vec<String>> {
    let mut told = Vec::new();
    for rule in rules {
        let Broken { many, example } = r.one(rule.sql, &[]).await?;
        if many > 0 {
            let example = example.map(|id| format!(", such as {id}")).unwrap_or_default();
            told.push(format!("{}: {many}{example} ({}.{}).", rule.told, rule.table, rule.column));
        }
    }
    Ok(told)
}

/// `of!(table, column, "told", "condition")`: rows `x` of the table that keep the condition break the rule.
macro_rules! of {
    ($table:literal, $column:literal, $told:literal, $broken:literal) => {
        $crate::check::Rule {
            table: $table,
            column: $column,
            told: $told,
            sql: concat!("SELECT COUNT(*) AS many, MIN(x.id) AS example FROM ", $table, " x WHERE ", $broken),
        }
    };
}

/// `named!(table, column, "told", other, ...)`: what the column names is in one of the other tables. After a
/// semicolon, which rows are meant.
macro_rules! named {
    ($table:literal, $column:literal, $told:literal, $($other:literal),+ $(; $only:literal)?) => {
        $crate::check::Rule {
            table: $table,
            column: $column,
            told: $told,
            sql: concat!(
                "SELECT COUNT(*) AS many, MIN(x.", $column, ") AS example FROM ", $table,
                " x WHERE x.", $column, " IS NOT NULL",
                $(" AND ", $only,)?
                $(" AND NOT EXISTS (SELECT 1 FROM ", $other, " y WHERE y.id = x.", $column, ")"),+
            ),
        }
    };
}

pub(super) use {named, of};
