//! The API of people, teams, outsiders, calendars and oneself.

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /api/v1/teams", directory, ""),
    row("POST /api/v1/teams", shape_teams, r#"{"name":"Fresh"}"#),
    row("GET /api/v1/teams/{id}", in_directory, ""),
    row("PATCH /api/v1/teams/{id}", tend_team, r#"{"about":"Fresh"}"#),
    row("DELETE /api/v1/teams/{id}", retire_team, "").or_refuses(),
    row("POST /api/v1/teams/{id}/members", take_in, r#"{"person":"<bob>"}"#),
    row("DELETE /api/v1/teams/{id}/members/{person}", remove_member, ""),
    row("GET /api/v1/people", signed_in, ""),
    row("POST /api/v1/people", keep_persons, r#"{"name":"Fresh","email":"fresh@x.example"}"#),
    row("GET /api/v1/people/{id}", person, ""),
    row("PATCH /api/v1/people/{id}", present_person, r#"{"about":"Fresh"}"#),
    row("DELETE /api/v1/people/{id}", keep_person, "").or_refuses(),
    row("POST /api/v1/people/{id}/readmission", readmit, ""),
    row("POST /api/v1/people/{id}/invitation", invite, ""),
    row("DELETE /api/v1/people/{id}/invitation", withdraw_invitation, ""),
    row("POST /api/v1/people/{id}/password_reset", open_door, ""),
    row("DELETE /api/v1/people/{id}/password_reset", withdraw_reset, ""),
    row("GET /api/v1/vendors", directory, ""),
    row("POST /api/v1/vendors", keep_outsiders, r#"{"name":"Fresh"}"#),
    row("GET /api/v1/vendors/{id}", in_directory, ""),
    row("PATCH /api/v1/vendors/{id}", keep_outsider, r#"{"about":"Fresh"}"#),
    row("DELETE /api/v1/vendors/{id}", keep_outsider, "").or_refuses(),
    row("GET /api/v1/external_customers", directory, ""),
    row("POST /api/v1/external_customers", keep_outsiders, r#"{"name":"Fresh","one":"A fresh one"}"#),
    row("GET /api/v1/external_customers/{id}", in_directory, ""),
    row("PATCH /api/v1/external_customers/{id}", keep_outsider, r#"{"one":"A fresh one"}"#),
    row("DELETE /api/v1/external_customers/{id}", keep_outsider, ""),
    row("GET /api/v1/calendars", directory, ""),
    row("POST /api/v1/calendars", keep_calendars, r#"{"name":"Fresh"}"#),
    row("GET /api/v1/calendars/{id}", in_directory, ""),
    row("PATCH /api/v1/calendars/{id}", keep_calendar, r#"{"name":"Fresh"}"#),
    row("GET /api/v1/organisation", signed_in, ""),
    row("PATCH /api/v1/organisation", keep_organisation, r#"{"name":"Fresh"}"#),
    row("GET /api/v1/me", signed_in, ""),
    row("PATCH /api/v1/me", signed_in, r#"{"about":"Fresh"}"#),
    row("GET /api/v1/me/data", signed_in, ""),
    row("GET /api/v1/me/data/{kind}", signed_in_and_there, ""),
    row("GET /api/v1/me/export", signed_in, ""),
    row("POST /api/v1/me/password", whole_key, NEW_PASSWORD).or_refuses(),
    row("GET /api/v1/me/sessions", whole_key, ""),
    row("DELETE /api/v1/me/sessions/{id}", own_key, ""),
    row("GET /api/v1/tokens", whole_key, ""),
    row("POST /api/v1/tokens", whole_key, r#"{"name":"Fresh","scope":"read"}"#),
    row("DELETE /api/v1/tokens/{id}", own_key, ""),
];

/// Only the administrator has a password to change.
const NEW_PASSWORD: &str = r#"{"current":"a long walk home","password":"seven blue kettles"}"#;
