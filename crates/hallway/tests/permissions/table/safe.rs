//! Routes of the safe channel.

use super::{Row, row};
use crate::rule::*;

const REPORT: &str = r#"{"harm":"other","happened":"Told in the matrix.","readers":["<hue>"]}"#;

pub const ROWS: &[Row] = &[
    row("GET /api/v1/safe/trusted", signed_in, ""),
    row("PUT /api/v1/safe/trusted", name_trusted, r#"{"persons":["<hal>","<hue>"]}"#).or_refuses(),
    row("PUT /api/v1/safe/trusted/me", be_trusted, r#"{"words":"Ring me."}"#),
    row("POST /api/v1/safe/reports", signed_in, REPORT).or_refuses(),
    row("GET /api/v1/safe/reports", be_trusted, ""),
    row("GET /api/v1/safe/reports/mine", signed_in, ""),
    row("GET /api/v1/safe/reports/{id}", see_told_safely, ""),
    row("POST /api/v1/safe/reports/{id}/messages", see_told_safely, r#"{"words":"Said in the matrix."}"#),
    row("POST /api/v1/safe/reports/{id}/beginning", read_told_safely, ""),
    row("POST /api/v1/safe/reports/{id}/closure", read_told_safely, r#"{"outcome":"Done."}"#),
    row("POST /api/v1/safe/reports/{id}/reading", see_told_safely, ""),
    row("POST /api/v1/safe/reports/{id}/readers", see_told_safely, r#"{"person":"<hue>"}"#),
    row("PUT /api/v1/safe/reports/{id}/readers/{person}", consent_safely, r#"{"agrees":true}"#),
    row("DELETE /api/v1/safe/reports/{id}/readers/me", read_told_safely, "").or_refuses(),
    row("POST /api/v1/safe/conversations", everybody, r#"{"code":"AAAA-AAAA-AAAA-AAAA"}"#),
    row(
        "POST /api/v1/safe/conversations/messages",
        everybody,
        r#"{"code":"AAAA-AAAA-AAAA-AAAA","words":"Said by a code."}"#,
    ),
    row(
        "POST /api/v1/safe/conversations/readers",
        everybody,
        r#"{"code":"AAAA-AAAA-AAAA-AAAA","person":"<hue>"}"#,
    ),
    row("GET /safe", signed_in, ""),
    row("POST /safe/words", be_trusted, "words=Ring+me."),
    row("GET /safe/report", signed_in, ""),
    row(
        "POST /safe/report",
        signed_in,
        "harm=other&happened=Told+in+the+matrix.&who=named&readers=<hue>&step=send",
    )
    .or_refuses(),
    row("GET /safe/talk", everybody, ""),
    row("POST /safe/talk", everybody, "code=AAAA-AAAA-AAAA-AAAA"),
    row("POST /safe/talk/words", everybody, "code=AAAA-AAAA-AAAA-AAAA&words=Said+by+a+code."),
    row("POST /safe/talk/readers", everybody, "code=AAAA-AAAA-AAAA-AAAA&person=<hue>"),
    row("GET /safe/reports", be_trusted, ""),
    row("GET /safe/reports/{report}", see_told_safely, ""),
    row("POST /safe/reports/{report}/words", see_told_safely, "words=Said+in+the+matrix."),
    row("POST /safe/reports/{report}/beginning", read_told_safely, ""),
    row("POST /safe/reports/{report}/closure", read_told_safely, "outcome=Done."),
    row("POST /safe/reports/{report}/reading", see_told_safely, ""),
    row("POST /safe/reports/{report}/readers", see_told_safely, "person=<hue>"),
    row("POST /safe/reports/{report}/consent", consent_safely, "person=<hana>&agrees=yes").or_refuses(),
    row("POST /safe/reports/{report}/leaving", read_told_safely, "").or_refuses(),
    row("GET /settings/safe", name_trusted, ""),
    row("POST /settings/safe/people", name_trusted, "address=<ivy@>").or_refuses(),
    row("POST /settings/safe/people/{person}/end", take_trusted_away, ""),
];
