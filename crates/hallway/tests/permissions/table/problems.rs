//! Routes of known problems.

use serve::policy::Deed::Resolve;

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /api/v1/known_problems", signed_in, ""),
    row(
        "POST /api/v1/known_problems",
        declare_problem,
        r#"{"service":"<service.guests>","title":"Fresh","about":"Known"}"#,
    ),
    row("GET /api/v1/known_problems/{id}", see_problem, ""),
    row("PATCH /api/v1/known_problems/{id}", work_on_problem, r#"{"about":"Known by now"}"#),
    row("POST /api/v1/known_problems/{id}/me_too", see_problem, ""),
    row("POST /api/v1/known_problems/{id}/requests", work_on_problem, r#"{"request":"<request.own>"}"#)
        .or_refuses(),
    row("DELETE /api/v1/known_problems/{id}/requests/{request}", work_on_problem, ""),
    row("POST /api/v1/known_problems/{id}/messages", work_on_problem, r#"{"body":"Hello."}"#),
    row("POST /api/v1/known_problems/{id}/resolution", work_on_problem, r#"{"message":"Done."}"#),
    row("GET /problems/new", declare_problem, "").query("team=<it>"),
    row("POST /problems/new", declare_problem, "service=<service.guests>&title=Fresh&about=Known"),
    row("GET /problems/{id}", see_problem, ""),
    row("GET /problems/{id}/change", work_on_problem, ""),
    row("POST /problems/{id}/change", work_on_problem, "title=Fresh&about=Known"),
    row("GET /problems/{id}/message", work_on_problem, ""),
    row("POST /problems/{id}/message", work_on_problem, "body=Hello"),
    row("GET /problems/{id}/resolve", work_on_problem, ""),
    row("POST /problems/{id}/resolve", work_on_problem, "message=Done"),
    row("POST /problems/{id}/me-too", see_problem, ""),
    row("POST /problems/{id}/take-out", take_out_of_problem, "request=<request.own>"),
    row("GET /requests/{reference}/problem", |case| case.may(Resolve), "").or_refuses(),
    row("POST /requests/{reference}/problem", |case| case.may(Resolve), "problem=<problem.own>").or_refuses(),
];
