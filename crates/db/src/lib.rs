//! The only crate that names a database driver: one SQL text for SQLite and PostgreSQL.
//!
//! Reading happens in a [`View`], changing in an [`Act`]; both carry who it is for. Statements are `&'static str`
//! with `$1` placeholders, so that nothing typed by a person can become part of one.

mod act;
pub mod copy;
mod count;
mod dialect;
mod error;
pub mod event;
mod fill;
mod full_text;
mod health;
mod integrity;
mod migrate;
mod open;
mod pool;
mod postgres;
mod row;
mod schema;
mod select;
mod sequencer;
mod sqlite;
mod statement;
mod view;

pub use act::{Act, Ended, crowded, limited, not_begun};
pub use count::{Count, Statement, counted, written_down};
pub use error::Error;
pub use event::{Fact, Origin, Recorded};
pub use fill::{Filling, Indexes};
pub use full_text::{FullText, Term, Where};
pub use migrate::{Migration, Pending};
pub use open::{Db, Durability, Location};
pub use row::{Record, Row};
pub use schema::{Column, ColumnKind, Schema, Table};
pub use select::Select;
pub use statement::{Binds, Reader, Writer};
pub use view::{Seen, View};

pub type Result<T> = std::result::Result<T, Error>;
