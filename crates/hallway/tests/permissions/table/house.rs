//! Routes of the house itself, and pages composed of several crates.

use super::{Row, row};
use crate::rule::{
    directory, everybody, in_directory, nothing_there, on_the_map, person, read_record, signed_in,
};

pub const ROWS: &[Row] = &[
    row("GET /healthz", everybody, ""),
    row("GET /readyz", everybody, ""),
    row("GET /metrics", nothing_there, ""),
    row("GET /assets/{path}", |case| case.exists(), ""),
    row("GET /api/docs", everybody, ""),
    row("GET /api/v1/openapi.json", everybody, ""),
    row("GET /api/v1/events", signed_in, ""),
    row("GET /api/v1/record", read_record, ""),
    row("GET /settings/record", read_record, ""),
    row("GET /", signed_in, ""),
    row("GET /keys", signed_in, ""),
    row("GET /people", directory, ""),
    row("GET /people/{id}", person, ""),
    row("GET /teams/{id}", in_directory, ""),
    row("GET /vendors/{id}", in_directory, ""),
    row("GET /map", on_the_map, ""),
    row("GET /map/download", on_the_map, ""),
    row("GET /map/crossing", on_the_map, ""),
    row("GET /map/crossing/download", on_the_map, ""),
    row("GET /api/v1/insights/crossing", on_the_map, ""),
    row("GET /api/v1/line_of_sight", on_the_map, ""),
    row("GET /api/v1/line_of_sight/{team}", on_the_map, ""),
];
