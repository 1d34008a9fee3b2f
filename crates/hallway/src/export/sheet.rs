//! One table of an export: what it is, its columns, and the statement that gives them in this order.

use db::{Column, ColumnKind};

pub(super) struct Sheet {
    /// Its files are NAME.csv and NAME.json.
    pub name: &'static str,
    /// A sentence for whoever opens the folder.
    pub about: &'static str,
    pub columns: &'static [(&'static str, Shown)],
    pub sql: &'static str,
}

/// How a value is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// A number of 64 bits that is only a name: in JSON a string, because many programs round such numbers.
    Id,
    Whole,
    Truth,
    Text,
    /// An instant, in UTC.
    At,
    /// JSON inside: in JSON itself, in CSV its text.
    Json,
}

impl Sheet {
    /// The columns as the database gives them.
    pub(super) fn kinds(&self) -> Vec<Column> {
        let column = |(name, shown): &(&str, Shown)| Column {
            name: (*name).to_owned(),
            kind: match shown {
                Shown::Id | Shown::Whole | Shown::At => ColumnKind::Int,
                Shown::Truth => ColumnKind::Bool,
                Shown::Text | Shown::Json => ColumnKind::Text,
            },
            refers_to: None,
        };
        self.columns.iter().map(column).collect()
    }
}
