//! Routes of reviews.

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /loop", signed_in, ""),
    row("GET /api/v1/loop", signed_in, ""),
    row("GET /api/v1/loop/relationships", signed_in, ""),
    row("GET /reviews", signed_in, ""),
    row("GET /reviews/new", ask_to_plan_review, "").query("relationship=<relationship.own>"),
    row("POST /reviews/new", plan_review_by_form, "starts_at=<soon.here>&minutes=30&invited=<ana>")
        .query("relationship=<relationship.own>"),
    row("GET /reviews/{id}", see_review, ""),
    row("GET /reviews/{id}/calendar", see_review, ""),
    row("GET /reviews/{id}/move", write_review, ""),
    row("POST /reviews/{id}/move", write_review, "starts_at=<soon.here>&minutes=45&invited=<ana>")
        .query("version=<version>"),
    row("POST /reviews/{id}/agenda", write_review, ""),
    row("POST /reviews/{id}/entries", write_review, "kind=note&words=Fresh"),
    row("GET /reviews/{id}/entries/{entry}", write_review, ""),
    row("POST /reviews/{id}/entries/{entry}", write_review, "words=Fresh").query("version=1"),
    row("GET /reviews/{id}/close", end_review, ""),
    row("POST /reviews/{id}/close", end_review, "outcome=on_course").query("version=<version>"),
    row("POST /reviews/{id}/call_off", end_review, "").query("version=<version>"),
    row("GET /api/v1/reviews", signed_in, ""),
    row("POST /api/v1/reviews", plan_review, r#"{"relationship":"<relationship.own>","starts_at":"<soon>"}"#),
    row("GET /api/v1/reviews/{id}", see_review, ""),
    row("PATCH /api/v1/reviews/{id}", write_review, r#"{"minutes":45}"#),
    row("POST /api/v1/reviews/{id}/agenda", write_review, ""),
    row("POST /api/v1/reviews/{id}/entries", write_review, r#"{"kind":"point","words":"Fresh"}"#),
    row("PATCH /api/v1/reviews/{id}/entries/{entry}", write_review, r#"{"words":"Fresh"}"#),
    row("DELETE /api/v1/reviews/{id}/entries/{entry}", write_review, ""),
    row("POST /api/v1/reviews/{id}/close", end_review, r#"{"outcome":"on_course"}"#),
    row("POST /api/v1/reviews/{id}/call_off", end_review, ""),
];
