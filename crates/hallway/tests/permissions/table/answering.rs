//! Routes of what helps in answering, and of what should be different.

use serve::policy::Deed::{AskAgain, Tick};

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("POST /api/v1/teams/{id}/complaints", complain, r#"{"wish":"Fresh","solution":"Bread"}"#),
    row("GET /teams/{id}/complaint", complain, ""),
    row("POST /teams/{id}/complaint", complain, "wish=Fresh&solution=Bread"),
    row("GET /api/v1/teams/{id}/answer_templates", of_the_team, ""),
    row(
        "POST /api/v1/teams/{id}/answer_templates",
        of_the_team,
        r#"{"title":"Fresh","body":"Dear {name}","service":"<service.it>"}"#,
    )
    .or_refuses(),
    row("PATCH /api/v1/answer_templates/{id}", own_template, r#"{"title":"Fresh"}"#),
    row("DELETE /api/v1/answer_templates/{id}", own_template, ""),
    row("GET /teams/{id}/templates", of_the_team, ""),
    row("GET /teams/{id}/templates/new", of_the_team, ""),
    row("POST /teams/{id}/templates/new", of_the_team, "title=Fresh&body=Dear"),
    row("GET /templates/{id}", own_template, ""),
    row("POST /templates/{id}", own_template, "title=Fresh&body=Dear"),
    row("POST /templates/{id}/withdraw", own_template, ""),
    row("GET /api/v1/requests/{id}/answer_templates", look_at_steps, ""),
    row(
        "POST /api/v1/requests/{id}/answers",
        |case| {
            case.may(Tick)?;
            Err(kernel::Refusal::field("template", "field-unknown"))
        },
        r#"{"template":"4711471147114711","message":"Hello"}"#,
    ),
    row("GET /requests/{reference}/answer-with", tick_no_step, ""),
    row("POST /requests/{reference}/answer-with", answer_with_nothing, "message=Hello"),
    row("GET /requests/{reference}/put-in", put_in, ""),
    row("POST /requests/{reference}/put-in", put_in, "body=Hello&template=4711471147114711"),
    row("GET /api/v1/recurring_requests", signed_in, ""),
    row(
        "POST /api/v1/recurring_requests",
        ask_nothing_again,
        r#"{"request":"4711471147114711","rhythm":"week","first_on":"2031-01-06"}"#,
    ),
    row("POST /api/v1/recurring_requests/{id}/resumption", let_recurring_go_on, ""),
    row("DELETE /api/v1/recurring_requests/{id}", own_recurring, ""),
    row("GET /requests/again", signed_in, ""),
    row("POST /requests/again/{id}/resume", let_recurring_go_on, ""),
    row("POST /requests/again/{id}/stop", own_recurring, ""),
    row("GET /requests/{reference}/again", |case| case.may(AskAgain), ""),
    row(
        "POST /requests/{reference}/again",
        |case| case.may(AskAgain),
        "rhythm=week&first_on=2031-01-06&until_on=",
    )
    .or_refuses(),
    row("GET /api/v1/requests/{id}/steps", look_at_steps, ""),
    row("POST /api/v1/requests/{id}/steps", |case| case.may(Tick), r#"{"words":"Fresh"}"#),
    row("PUT /api/v1/requests/{id}/steps/{step}", tick_no_step, r#"{"done":true}"#),
    row("GET /requests/{reference}/steps/new", |case| case.may(Tick), ""),
    row("POST /requests/{reference}/steps/new", |case| case.may(Tick), "words=Fresh"),
    row("POST /requests/{reference}/steps", tick_no_step, "step=4711&done=yes"),
];
