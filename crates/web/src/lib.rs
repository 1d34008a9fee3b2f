//! The web kit: pages, forms, texts, assets and errors. It knows none of our nouns.

// So that templates, which other crates extend, can name this crate by the same path everywhere.
extern crate self as web;

pub mod assets;
mod body;
pub mod chart;
mod chrome;
mod conditional;
mod cursor;
mod errors;
mod headers;
mod icons;
mod page;
mod routes;
pub mod sheet;
mod speech;
pub mod texts;

pub use body::{Body, Form, hex};
pub use chrome::{Chrome, Me, Room, Toast, first_name, initials};
pub use conditional::{IfMatch, IfMatchAt, etag, etag_at};
pub use cursor::{Paging, Seal};
pub use errors::{Answer, Edge, Rejected, Speaks, explain, stale};
pub use headers::{in_private, protect, serve_asset};
pub use icons::{Icon, Pie, Strip};
pub use page::{Page, Tagged, see_other};
pub use routes::{PageRoute, Pages, Verbs, get, post};
pub use speech::Speech;
pub use texts::{Say, Words};

/// The texts of this crate: language tag and Fluent file.
pub const TEXTS: [(&str, &str); 2] =
    [("en", include_str!("../texts/en.ftl")), ("de", include_str!("../texts/de.ftl"))];
