//! Routes of services, their circles, relationships and agreements.

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /api/v1/services", signed_in, ""),
    row("POST /api/v1/services", offer_for_it, r#"{"name":"Fresh","team":"<it>"}"#),
    row("GET /api/v1/services/{id}", see_service, ""),
    row("PATCH /api/v1/services/{id}", change_service, r#"{"description":"Fresh"}"#),
    row("DELETE /api/v1/services/{id}", change_service, ""),
    row("GET /api/v1/services/{id}/form", see_service, ""),
    row(
        "PUT /api/v1/services/{id}/form",
        change_service,
        r#"{"fields":[{"label":"Since when?","kind":"date"}]}"#,
    ),
    row("GET /api/v1/services/{id}/clearances", see_circle, ""),
    row("POST /api/v1/services/{id}/clearances", keep_circle, r#"{"person":"<hue>"}"#),
    row("DELETE /api/v1/services/{id}/clearances/{person}", leave_circle, ""),
    row("GET /api/v1/relationships", signed_in, ""),
    row("GET /api/v1/relationships/{id}", see_relationship, ""),
    row("POST /api/v1/relationships/{id}/confirmation", confirm_relationship, ""),
    row("GET /api/v1/agreements", signed_in, ""),
    row(
        "POST /api/v1/agreements",
        promise_for_it,
        r#"{"team":"<it>","valid_from":"2190-01-01","promises":[{"side":"provider","words":"Fresh"}]}"#,
    ),
    row("GET /api/v1/agreements/{id}", see_agreement, ""),
    row(
        "PATCH /api/v1/agreements/{id}",
        propose_agreement,
        r#"{"promises":[{"side":"provider","words":"Fresh"}]}"#,
    ),
    row("POST /api/v1/agreements/{id}/signature", sign_agreement, ""),
    row("POST /api/v1/agreements/{id}/end", end_agreement, ""),
    row(
        "POST /api/v1/agreements/{id}/tellings",
        tell_of_agreement,
        r#"{"promise":"<promise>","kept":true}"#,
    ),
    row("GET /settings/services", signed_in, ""),
    row("GET /settings/services/new", offer_somewhere, ""),
    row("POST /settings/services/new", offer_for_it, "name=Fresh").query("team=<it>"),
    row("GET /settings/services/{id}", service_page, ""),
    row("POST /settings/services/{id}", change_service, "version=<version>&name=Fresh"),
    row("GET /settings/services/{id}/form", retire_service_page, ""),
    row(
        "POST /settings/services/{id}/form",
        change_service,
        "version=<form.version>&do=save&fields.0.label=Since+when%3F&fields.0.kind=date",
    ),
    row("GET /settings/services/{id}/retirement", retire_service_page, ""),
    row("POST /settings/services/{id}/retirement", change_service, ""),
    row("POST /settings/services/{id}/clearances", keep_circle, "address=<hue@>"),
    row("POST /settings/services/{id}/clearances/{person}/withdrawal", leave_circle, ""),
    row("POST /settings/services/{id}/clearances/{person}/return", keep_circle, ""),
    row("GET /relationships", signed_in, ""),
    row("GET /relationships/{id}", see_relationship, ""),
    row("POST /relationships/{id}/confirmation", confirm_as_provider, "side=provider"),
];
