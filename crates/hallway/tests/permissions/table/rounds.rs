//! Routes of rounds.

use super::{Row, row};
use crate::rule::*;

const PAST: &str = r#"{"name":"Before","source":"Elsewhere","closed_at":"2020-01-01T12:00:00Z","answers":[{"provider":"<press>","customer":"<hr>","said":{"overall":"5"}}]}"#;
const PLAN: &str =
    r#"{"name":"Fresh","closes_at":"2026-12-01T12:00:00Z","relationships":["<relationship.agreed>"]}"#;

pub const ROWS: &[Row] = &[
    row("GET /api/v1/survey_rounds", see_rounds, ""),
    row("POST /api/v1/survey_rounds", plan_round, PLAN).or_refuses(),
    row("POST /api/v1/survey_rounds/past", plan_round, PAST).or_refuses(),
    row("GET /api/v1/survey_rounds/{id}", see_round, ""),
    row("PUT /api/v1/survey_rounds/{id}", plan_this_round, PLAN).or_refuses(),
    row("POST /api/v1/survey_rounds/{id}/opening", plan_this_round, "").or_refuses(),
    row("POST /api/v1/survey_rounds/{id}/reminder", plan_this_round, "").or_refuses(),
    row("POST /api/v1/survey_rounds/{id}/closure", plan_this_round, "").or_refuses(),
    row("DELETE /api/v1/survey_rounds/{id}", plan_this_round, "").or_refuses(),
    row("GET /api/v1/survey_rounds/{id}/reliability", see_round, ""),
    row("GET /api/v1/survey_rounds/{id}/teams/{team}", see_told, ""),
    row(
        "PUT /api/v1/survey_rounds/{id}/teams/{team}/answers",
        answer_round,
        r#"{"answers":{"overall":"6"}}"#,
    ),
    row(
        "PUT /api/v1/survey_rounds/{id}/teams/{team}/reply",
        reply_to_round,
        r#"{"you_said":"A","we_did":"B"}"#,
    )
    .or_refuses(),
    row("GET /listen/rounds", see_rounds, ""),
    row("GET /listen/rounds/new", plan_round, ""),
    row("POST /listen/rounds/new", plan_round, "name=Fresh&closes_at=2026-12-01T12:00&team=<press>")
        .or_refuses(),
    row("GET /listen/{round}", see_round, ""),
    row("POST /listen/{round}/opening", plan_this_round, "").or_refuses(),
    row("POST /listen/{round}/reminder", plan_this_round, "").or_refuses(),
    row("POST /listen/{round}/closure", plan_this_round, "").or_refuses(),
    row("POST /listen/{round}/calling-off", plan_this_round, "").or_refuses(),
    row("GET /listen/{round}/answer", answer_this_round, "").query("about=<it>"),
    row("POST /listen/{round}/answer", answer_this_round, "about=<it>&q=overall&answer=6"),
    row("GET /listen/{round}/teams/{team}", see_told, ""),
    row("GET /listen/{round}/teams/{team}/reply", see_told, ""),
    row("POST /listen/{round}/teams/{team}/reply", reply_to_round, "you_said=A&we_did=B").or_refuses(),
];
