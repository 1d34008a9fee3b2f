//! Routes of improvements, and of what Hallway asks.

use super::{Row, row};
use crate::rule::*;

const VERSION: &str = "version=<version>";

pub const ROWS: &[Row] = &[
    row("GET /improve", signed_in, ""),
    row("GET /relationships/{id}/improvements", read_statements, ""),
    row("GET /improvements/new", propose_by_form, "").query("relationship=<relationship.own>"),
    row("POST /improvements/new", propose_by_form, "relationship=<relationship.own>&title=Fresh"),
    row("GET /improvements/{id}", see_improvement, ""),
    row("GET /improvements/{id}/page", steer_improvement, ""),
    row("POST /improvements/{id}/page", steer_improvement, "title=Fresh").query(VERSION),
    row("POST /improvements/{id}/owner", name_owner, "side=provider&person=<lee>").query(VERSION),
    row("POST /improvements/{id}/start", steer_improvement, "show_days=30").query(VERSION),
    row("POST /improvements/{id}/check", turn_improvement, "").query(VERSION),
    row("POST /improvements/{id}/go_on", turn_improvement, "").query(VERSION),
    row("POST /improvements/{id}/end", steer_improvement, "outcome=dropped&words=Fresh").query(VERSION),
    row("POST /improvements/{id}/causes", say_cause, "words=Fresh"),
    row("POST /improvements/{id}/causes/{cause}/take_back", take_back_cause, ""),
    row("POST /improvements/{id}/steps", steer_improvement, "words=Fresh&who=<ana>&due_on=2099-02-01"),
    row("POST /improvements/{id}/steps/{step}/done", do_step, ""),
    row("POST /improvements/{id}/thoughts", say_what_it_did, "side=provider&thinks=helped&words="),
    row("GET /api/v1/improvements", signed_in, ""),
    row(
        "POST /api/v1/improvements",
        propose_improvement,
        r#"{"relationship":"<relationship.own>","page":{"title":"Fresh"}}"#,
    ),
    row("GET /api/v1/improvements/{id}", see_improvement, ""),
    row("PUT /api/v1/improvements/{id}", steer_improvement, r#"{"title":"Fresh"}"#),
    row("POST /api/v1/improvements/{id}/owner", name_owner, r#"{"side":"provider"}"#),
    row("POST /api/v1/improvements/{id}/start", steer_improvement, "{}"),
    row("POST /api/v1/improvements/{id}/check", turn_improvement, "{}"),
    row("POST /api/v1/improvements/{id}/go_on", turn_improvement, "{}"),
    row("POST /api/v1/improvements/{id}/end", steer_improvement, r#"{"outcome":"dropped","words":"Fresh"}"#),
    row("POST /api/v1/improvements/{id}/causes", say_cause, r#"{"words":"Fresh"}"#),
    row("POST /api/v1/improvements/{id}/causes/{cause}/take_back", take_back_cause, "{}"),
    row(
        "POST /api/v1/improvements/{id}/steps",
        steer_improvement,
        r#"{"words":"Fresh","due_on":"2099-02-01"}"#,
    ),
    row("POST /api/v1/improvements/{id}/steps/{step}/done", do_step, "{}"),
    row(
        "POST /api/v1/improvements/{id}/thoughts",
        say_what_it_did,
        r#"{"side":"provider","thinks":"helped"}"#,
    ),
    row("GET /improvement-asks/{id}", answer_ask, ""),
    row("POST /improvement-asks/{id}/not_now", answer_ask, "reason=Fresh"),
    row("GET /settings/improvements", keep_organisation, ""),
    row("POST /settings/improvements", keep_organisation, "asks=yes&level=90").query("version=1"),
    row("GET /api/v1/improvement_asks", signed_in, ""),
    row("POST /api/v1/improvement_asks/{id}/not_now", answer_ask, r#"{"reason":"Fresh"}"#),
    row("GET /api/v1/improvement_rule", keep_organisation, ""),
    row("PUT /api/v1/improvement_rule", keep_organisation, r#"{"asks":true,"level":90}"#),
];
