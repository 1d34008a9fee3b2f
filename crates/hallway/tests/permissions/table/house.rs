//! Routes of the house itself, and pages composed of several crates.

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /healthz", everybody, ""),
    row("GET /readyz", everybody, ""),
    row("GET /metrics", nothing_there, ""),
    row("GET /assets/{path}", |case| case.exists(), ""),
    row("GET /api/docs", everybody, ""),
    row("GET /api/v1/openapi.json", everybody, ""),
    row("GET /api/v1/events", signed_in, ""),
    row("GET /api/v1/record", read_record, ""),
    row("GET /settings/record", read_record, ""),
    row("GET /", signed_in, ""),
    row("GET /keys", signed_in, ""),
    row("GET /notices", signed_in, ""),
    row("POST /notices/read", signed_in, "back=notices"),
    row("GET /settings/notices", signed_in, ""),
    row("POST /settings/notices", signed_in, CHOICES),
    row("GET /unsubscribe/{token}", |case| case.exists(), ""),
    // What is sent is not read: mail programs send it in more than one form.
    row("POST /unsubscribe/{token}", |case| case.exists(), ""),
    row("GET /api/v1/notices", signed_in, ""),
    row("POST /api/v1/notices/read", signed_in, ""),
    row("GET /api/v1/notices/choices", signed_in, ""),
    row("PUT /api/v1/notices/choices", signed_in, CHOICES_OF_PROGRAM),
    row("GET /settings/mail", keep_organisation, ""),
    row("POST /settings/mail/test", keep_organisation, ""),
    row("GET /api/v1/mail", keep_organisation, ""),
    row("POST /api/v1/mail/test", keep_organisation, ""),
    row("GET /people", directory, ""),
    row("GET /people/{id}", person, ""),
    row("GET /teams/{id}", in_directory, ""),
    row("GET /vendors/{id}", in_directory, ""),
    row("GET /vendors/{id}/links", see_links, ""),
    row("POST /vendors/{id}/links", make_link, "days=30"),
    row("POST /vendors/{id}/links/{link}/withdrawal", withdraw_link, ""),
    row("GET /vendors/{id}/statement", speak, ""),
    row("POST /vendors/{id}/statement", speak_now, "words=Fresh").query("version=1").or_refuses(),
    row("GET /map", on_the_map, ""),
    row("GET /map/download", on_the_map, ""),
    row("GET /map/crossing", on_the_map, ""),
    row("GET /map/crossing/download", on_the_map, ""),
    row("GET /api/v1/insights/crossing", on_the_map, ""),
    row("GET /api/v1/line_of_sight", on_the_map, ""),
    row("GET /api/v1/line_of_sight/{team}", on_the_map, ""),
    row("GET /welcome", on_the_map, ""),
    row("GET /welcome/people", keep_persons, ""),
    row("POST /welcome/people", keep_persons, "names=Fresh+Person%2C+Fresh+team&do=take"),
    row("GET /welcome/invitations", open_doors, ""),
    row("POST /welcome/invitations", open_doors, "team="),
    row("POST /welcome/invitations/withdrawal", open_doors, "team="),
    row("GET /api/v1/welcome", on_the_map, ""),
    row("POST /api/v1/welcome/people", keep_persons, r#"{"names":"Fresh Person, Fresh team"}"#),
    row("POST /api/v1/welcome/invitations", open_doors, ""),
    row("DELETE /api/v1/welcome/invitations", open_doors, ""),
];

const CHOICES: &str = "asks=at_once&answers=here&team=here&progress=digest&digest_at=07%3A30&quiet=yes";

const CHOICES_OF_PROGRAM: &str = r#"{"asks":"at_once","answers":"here","team":"here","progress":"digest","digest_at":"07:30","quiet":true}"#;
