//! Routes of what both sides say, and of what matters to the organisation.

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /listen", signed_in, ""),
    row("GET /api/v1/statements", signed_in, ""),
    row("GET /api/v1/relationships/{id}/statements", read_statements, ""),
    row("GET /api/v1/relationships/{id}/statements/draft", read_draft, ""),
    row("PUT /api/v1/relationships/{id}/statements/draft", draft_statement, r#"{"needs":["Fresh"]}"#),
    row("POST /api/v1/relationships/{id}/statements/signature", sign_statement, "{}"),
    row("GET /api/v1/statements/{id}", see_statement, ""),
    row("POST /api/v1/statements/{id}/answer", answer_statement, r#"{"words":"Fresh"}"#),
    row("POST /api/v1/statements/{id}/reply", reply_to_answer, r#"{"is_meant":true}"#),
    row("GET /relationships/{id}/statements", read_statements, ""),
    row("GET /relationships/{id}/statements/draft", draft_statement, ""),
    row("POST /relationships/{id}/statements/draft", draft_statement, "needs=Fresh&challenges="),
    row("POST /relationships/{id}/statements/signature", sign_as_providing_side, "side=provider&version=3"),
    row("GET /statements/{id}", see_statement, ""),
    row("POST /statements/{id}/answer", answer_statement, "words=Fresh").query("version=<version>"),
    row("POST /statements/{id}/reply", reply_to_answer, "is_meant=true&words=").query("version=<version>"),
    row("GET /relationships/{id}/alignment", read_statements, ""),
    row("POST /relationships/{id}/alignment", align, "value=calm&strategy=Fresh&due_on=2190-01-01&owner=")
        .or_refuses(),
    row("POST /relationships/{id}/alignment/{step}/end", end_step, "end=done&outcome="),
    row("GET /api/v1/relationships/{id}/alignment", read_statements, ""),
    row(
        "POST /api/v1/relationships/{id}/alignment",
        align,
        r#"{"value":"calm","strategy":"Fresh","due_on":"2190-01-01"}"#,
    )
    .or_refuses(),
    row("POST /api/v1/relationships/{id}/alignment/{step}/end", end_step, r#"{"done":true}"#),
    row("GET /api/v1/values", signed_in, ""),
    row("PUT /api/v1/values", keep_organisation, r#"{"values":[{"value":"calm"}]}"#),
    row("GET /settings/values", keep_organisation, ""),
    row("POST /settings/values", keep_organisation, "version=0&value=Calm&about="),
];
