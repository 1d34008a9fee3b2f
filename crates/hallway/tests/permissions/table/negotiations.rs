//! Routes of what is said over agreements, of mediators, of stepping back, of the days of agreements,
//! and of how teams do what they offer.

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /agreements/{id}/talk", read_talk, ""),
    row("POST /agreements/{id}/talk", talk, "words=Fresh"),
    row("GET /agreements/{id}/mediator", ask_for_mediator, ""),
    row("POST /agreements/{id}/mediator", call_mediator, "address=<adm@>&words=Fresh").or_refuses(),
    row("POST /agreements/{id}/mediator/answer", answer_as_mediator, "accepts=yes"),
    row("POST /agreements/{id}/mediator/end", end_mediation, ""),
    row("GET /agreements/{id}/step_back", end_agreement, ""),
    row("POST /agreements/{id}/step_back", step_back, "words=Fresh"),
    row("GET /api/v1/agreements/{id}/messages", read_talk, ""),
    row("POST /api/v1/agreements/{id}/messages", talk, r#"{"words":"Fresh"}"#),
    row("GET /api/v1/agreements/{id}/mediator", read_talk, ""),
    row("POST /api/v1/agreements/{id}/mediator", call_mediator, r#"{"person":"<adm>","words":"Fresh"}"#)
        .or_refuses(),
    row("POST /api/v1/agreements/{id}/mediator/answer", answer_as_mediator, r#"{"accepts":true}"#),
    row("POST /api/v1/agreements/{id}/mediator/end", end_mediation, "{}"),
    row("POST /api/v1/agreements/{id}/step_back", step_back, r#"{"words":"Fresh"}"#),
    row("GET /services/{id}/playbook", read_playbook, ""),
    row("POST /services/{id}/playbook", write_playbook, "version=0&words=Fresh"),
    row("GET /api/v1/services/{id}/playbook", read_playbook, ""),
    row("PUT /api/v1/services/{id}/playbook", write_playbook, r#"{"words":"Fresh"}"#),
    row("GET /agreements/calendar", signed_in, ""),
    row("POST /agreements/calendar/link", whole_key, ""),
    row("POST /agreements/calendar/link/withdrawal", withdraw_calendar_link, ""),
    row(
        "GET /calendar/{token}",
        |case| if case.is("calendar.link") { Ok(()) } else { nothing_there(case) },
        "",
    ),
    row("GET /api/v1/agreement_days", signed_in, ""),
    row("GET /api/v1/me/calendar_link", signed_in, ""),
    row("POST /api/v1/me/calendar_link", whole_key, "{}"),
    row("DELETE /api/v1/me/calendar_link", withdraw_calendar_link, ""),
    row("GET /relationships/{id}/promise", promise_one, ""),
    row("POST /relationships/{id}/promise", promise_one, "need=&promise=Fresh&review_on=2190-01-01")
        .or_refuses(),
    row(
        "POST /api/v1/relationships/{id}/promise",
        promise_one,
        r#"{"promise":"Fresh","review_on":"2190-01-01"}"#,
    )
    .or_refuses(),
];
