//! Routes of challenges, needs and help asked for.

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /needs", signed_in, ""),
    row("GET /needs/unanswered", signed_in, ""),
    row("GET /needs/new", ask_to_raise, "").query("relationship=<relationship.own>"),
    row("POST /needs/new", raise_by_form, "relationship=<relationship.own>&kind=need&words=Fresh"),
    row("GET /relationships/{id}/needs", read_statements, ""),
    row("GET /needs/{id}", see_need, ""),
    row("POST /needs/{id}/wording", reword_need, "wording=Fresh").query("version=<version>"),
    row("POST /needs/{id}/answer", answer_need, "answer=accepted&words=Fresh&by=").query("version=<version>"),
    row("POST /needs/{id}/agree", agree_to_offer, "words=").query("version=<version>"),
    row("POST /needs/{id}/met", meet_need, "words=").query("version=<version>"),
    row("POST /needs/{id}/confirm", confirm_need, "words=").query("version=<version>"),
    row("POST /needs/{id}/not_yet", refuse_need, "words=Fresh").query("version=<version>"),
    row("POST /needs/{id}/withdraw", withdraw_need, "words=").query("version=<version>"),
    row("GET /api/v1/needs", signed_in, ""),
    row(
        "POST /api/v1/needs",
        raise_need,
        r#"{"relationship":"<relationship.own>","kind":"need","words":"Fresh"}"#,
    ),
    row("GET /api/v1/needs/unanswered", signed_in, ""),
    row("GET /api/v1/needs/{id}", see_need, ""),
    row("PATCH /api/v1/needs/{id}", reword_need, r#"{"words":"Fresh"}"#),
    row("POST /api/v1/needs/{id}/answer", answer_need, r#"{"answer":"declined","words":"Fresh"}"#),
    row("POST /api/v1/needs/{id}/agree", agree_to_offer, "{}"),
    row("POST /api/v1/needs/{id}/met", meet_need, "{}"),
    row("POST /api/v1/needs/{id}/confirm", confirm_need, "{}"),
    row("POST /api/v1/needs/{id}/not_yet", refuse_need, r#"{"words":"Fresh"}"#),
    row("POST /api/v1/needs/{id}/withdraw", withdraw_need, "{}"),
];
