//! Routes of barriers.

use super::{Row, row};
use crate::rule::*;

const VERSION: &str = "version=<version>";

pub const ROWS: &[Row] = &[
    row("GET /barriers", read_barriers, ""),
    row("GET /barriers/new", name_barrier, ""),
    row("POST /barriers/new", name_barrier, "name=Fresh&one=<it>&other=<sales>"),
    row("GET /barriers/{id}", see_barrier, ""),
    row("POST /barriers/{id}/bridge", move_barrier, "bridge=Fresh&team=<it>&person=").query(VERSION),
    row("POST /barriers/{id}/bridged", end_barrier, "words=Fresh").query(VERSION),
    row("POST /barriers/{id}/set_aside", move_barrier, "words=Fresh").query(VERSION),
    row("POST /barriers/{id}/reopen", end_barrier, "words=Fresh").query(VERSION),
    row("GET /api/v1/barriers", read_barriers, ""),
    row("POST /api/v1/barriers", name_barrier, r#"{"name":"Fresh","one":"<it>","other":"<sales>"}"#),
    row("GET /api/v1/barriers/{id}", see_barrier, ""),
    row(
        "POST /api/v1/barriers/{id}/bridge",
        move_barrier,
        r#"{"bridge":"Fresh","team":"<it>","person":"<lee>"}"#,
    ),
    row("POST /api/v1/barriers/{id}/bridged", end_barrier, r#"{"words":"Fresh"}"#),
    row("POST /api/v1/barriers/{id}/set_aside", move_barrier, r#"{"words":"Fresh"}"#),
    row("POST /api/v1/barriers/{id}/reopen", end_barrier, r#"{"words":"Fresh"}"#),
];
