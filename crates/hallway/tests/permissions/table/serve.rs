//! Routes of requests and of asking.

use serve::policy::Deed::*;

use super::{Row, row};
use crate::rule::*;

const REASON: &str = r#"{"reason":"Because."}"#;

pub const API: &[Row] = &[
    row("GET /api/v1/requests", signed_in, ""),
    row("POST /api/v1/requests", signed_in, r#"{"service":"<service.guests>","subject":"Fresh"}"#),
    row("GET /api/v1/requests/{id}", |case| case.may(See), ""),
    row("PATCH /api/v1/requests/{id}", |case| case.may(ChangeOutside), r#"{"external_customer":"Patients"}"#),
    row("GET /api/v1/requests/{id}/clocks/explanation", |case| case.may(See), ""),
    row(
        "POST /api/v1/requests/{id}/acknowledgement",
        |case| case.may(Acknowledge),
        r#"{"expected_at":"2026-11-23T12:00:00Z"}"#,
    ),
    row("DELETE /api/v1/requests/{id}/acknowledgement", |case| case.may(TakeBackAcknowledgement), "")
        .or_refuses(),
    row("POST /api/v1/requests/{id}/assignment", |case| case.may(Assign), ASSIGNMENT).or_refuses(),
    row("POST /api/v1/requests/{id}/hand_over", hand_over, r#"{"team":"<press>","reason":"Theirs."}"#),
    row(
        "POST /api/v1/requests/{id}/pause",
        |case| case.may(Pause),
        r#"{"waiting_on":"vendor","reason":"A part."}"#,
    ),
    row("GET /api/v1/requests/{id}/sub_requests", |case| case.may(See), ""),
    row(
        "POST /api/v1/requests/{id}/sub_requests",
        ask_part,
        r#"{"service":"<service.hr>","subject":"Fresh"}"#,
    ),
    row("GET /api/v1/requests/{id}/story", |case| case.may(See), ""),
    row("POST /api/v1/requests/{id}/resumption", |case| case.may(Resume), ""),
    row("POST /api/v1/requests/{id}/messages", |case| case.may(Message), r#"{"body":"Hello."}"#),
    row("POST /api/v1/requests/{id}/notes", |case| case.may(Note), r#"{"body":"Hello."}"#),
    row("POST /api/v1/requests/{id}/participants", add_follower, r#"{"person":"<new>"}"#),
    row("POST /api/v1/requests/{id}/resolution", |case| case.may(Resolve), r#"{"message":"Done."}"#),
    row("POST /api/v1/requests/{id}/closure", |case| case.may(Close), ""),
    row("POST /api/v1/requests/{id}/reopening", |case| case.may(Reopen), REASON),
    row("POST /api/v1/requests/{id}/withdrawal", |case| case.may(Withdraw), ""),
    row("POST /api/v1/requests/{id}/declination", |case| case.may(Decline), REASON),
    row("POST /api/v1/files", signed_in, r#"{"proof":1}"#),
    row("GET /api/v1/files/{id}", read_file, ""),
    row("GET /api/v1/insights/requests", insights, ""),
    row("GET /api/v1/insights/handovers", insights, ""),
    row("GET /api/v1/relationships/suggestions", insights, ""),
    row(
        "POST /api/v1/relationships/suggestions/{pair}/acceptance",
        decide_suggestion,
        r#"{"provider":"<it>"}"#,
    ),
    row(
        "POST /api/v1/relationships/suggestions/{pair}/dismissal",
        decide_suggestion,
        r#"{"reason":"Fresh"}"#,
    ),
    row("DELETE /api/v1/relationships/suggestions/{pair}/dismissal", return_suggestion, ""),
    row("GET /api/v1/relationships/completeness", insights, ""),
    row(
        "POST /api/v1/relationships/completeness/campaign",
        campaign,
        r#"{"words":"Fresh","due_on":"2190-01-01"}"#,
    ),
    row("DELETE /api/v1/relationships/completeness/campaign", end_campaign, ""),
    row("POST /api/v1/relationships/completeness/parts/{team}", finish_part, ""),
];

const ASSIGNMENT: &str = r#"{"person":"<member>","reason":"Yours."}"#;

pub const PAGES: &[Row] = &[
    row("GET /ask", signed_in, ""),
    row("GET /ask/{service}", see_offer, ""),
    row("POST /ask/{service}", ask_service, "subject=Fresh"),
    row("GET /files/{id}", read_file, ""),
    row("GET /requests", signed_in, ""),
    row("GET /requests/order", signed_in, ""),
    row("GET /requests/{reference}", |case| case.may(See), ""),
    row("GET /requests/{reference}/story", |case| case.may(See), ""),
    row("GET /requests/{reference}/acknowledge", |case| case.may(Acknowledge), ""),
    row(
        "POST /requests/{reference}/acknowledge",
        |case| case.may(Acknowledge),
        "by=2026-11-23T12:00:00Z&message=On+it",
    ),
    row("POST /requests/{reference}/take-back", |case| case.may(TakeBackAcknowledgement), "").or_refuses(),
    row("GET /requests/{reference}/take", |case| case.may(Take), ""),
    row("POST /requests/{reference}/take", |case| case.may(Take), "why=reason-quick").or_refuses(),
    row("GET /requests/{reference}/assign", |case| case.may(Assign), ""),
    row("POST /requests/{reference}/assign", |case| case.may(Assign), "person=<member>&reason=Yours")
        .or_refuses(),
    row("GET /requests/{reference}/hand-over", |case| case.may(HandOver), ""),
    row("POST /requests/{reference}/hand-over", hand_over, "team=<press>&reason=Theirs"),
    row("GET /requests/{reference}/pause", |case| case.may(Pause), ""),
    row("POST /requests/{reference}/pause", |case| case.may(Pause), "waiting_on=vendor&reason=A+part"),
    row("POST /requests/{reference}/resume", |case| case.may(Resume), ""),
    row("POST /requests/{reference}/messages", |case| case.may(Message), "body=Hello"),
    row("POST /requests/{reference}/notes", |case| case.may(Note), "body=Hello"),
    row("GET /requests/{reference}/follow", |case| case.may(AddFollower), ""),
    row("POST /requests/{reference}/follow", add_follower, "person=<new@>"),
    row("GET /requests/{reference}/outside", |case| case.may(ChangeOutside), ""),
    row("POST /requests/{reference}/outside", |case| case.may(ChangeOutside), "external_customer=Patients"),
    row("GET /requests/{reference}/resolve", |case| case.may(Resolve), ""),
    row("POST /requests/{reference}/resolve", |case| case.may(Resolve), "message=Done"),
    row("POST /requests/{reference}/close", |case| case.may(Close), ""),
    row("GET /requests/{reference}/reopen", |case| case.may(Reopen), ""),
    row("POST /requests/{reference}/reopen", |case| case.may(Reopen), "reason=No&rework=not_done"),
    row("GET /requests/{reference}/decline", |case| case.may(Decline), ""),
    row("POST /requests/{reference}/decline", |case| case.may(Decline), "reason=No"),
    row("GET /requests/{reference}/withdraw", |case| case.may(Withdraw), ""),
    row("POST /requests/{reference}/withdraw", |case| case.may(Withdraw), "reason=Found"),
    row("GET /insights", insights, ""),
    row("GET /relationships/suggestions", insights, ""),
    row("POST /relationships/suggestions/{pair}/acceptance", decide_suggestion, "provider=<it>"),
    row("GET /relationships/suggestions/{pair}/dismissal", decide_suggestion, ""),
    row("POST /relationships/suggestions/{pair}/dismissal", decide_suggestion, "reason=Fresh"),
    row("POST /relationships/suggestions/{pair}/return", return_suggestion, ""),
    row("GET /relationships/completeness", insights, ""),
    row("GET /relationships/completeness/campaign", campaign, ""),
    row("POST /relationships/completeness/campaign", campaign, "words=Fresh&due_on=2190-01-01"),
    row("POST /relationships/completeness/campaign/end", end_campaign, ""),
    row("POST /relationships/completeness/parts/{team}", finish_part, ""),
    row("GET /insights/download", insights, ""),
    row("GET /insights/rows", insights, ""),
    row("GET /explain/{number}", insights_and_there, ""),
];
