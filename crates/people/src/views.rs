//! What leaves in many places: a name with its id, and a page of a list.

use kernel::Id;
use serde::Serialize;
use utoipa::ToSchema;
use web::{Paging, Seal};

/// Something by its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Named {
    #[schema(value_type = String, example = "1234567890123")]
    pub id: Id,
    pub name: String,
}

impl Named {
    pub fn new(id: Id, name: impl Into<String>) -> Self {
        Self { id, name: name.into() }
    }

    /// Both parts of an outer join, or nothing.
    pub fn maybe(id: Option<Id>, name: Option<String>) -> Option<Self> {
        Some(Self { id: id?, name: name? })
    }
}

/// A page of a list, and the cursor of the next one.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Listed<T> {
    pub items: Vec<T>,
    /// Hand it back as `after` for what follows; null at the end.
    pub next: Option<String>,
}

impl<T> Listed<T> {
    /// Makes a page of rows of which one more was read than is shown; `key` is the id of a row.
    pub fn of<R>(
        mut rows: Vec<R>,
        limit: i64,
        seal: &Seal,
        list: &str,
        key: impl Fn(&R) -> i64,
        show: impl Fn(R) -> T,
    ) -> Self {
        let shown = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = rows.len() > shown;
        rows.truncate(shown);
        let next = rows.last().filter(|_| more).map(|last| seal.cursor(list, &[key(last)]));
        Self { items: rows.into_iter().map(show).collect(), next }
    }
}

/// The id after which a page of `list` begins.
pub fn after(paging: &Paging, seal: &Seal, list: &str) -> Result<Option<i64>, kernel::Refusal> {
    paging.after.as_deref().map(|cursor| seal.open::<1>(list, cursor).map(|[id]| id)).transpose()
}
