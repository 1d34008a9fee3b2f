//! Routes of ideas.

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /ideas", read_ideas, ""),
    row("GET /ideas/new", propose_idea, ""),
    row("POST /ideas/new", propose_idea, "team=<it>&title=Fresh"),
    row("GET /ideas/{id}", see_idea, ""),
    row("POST /ideas/{id}/support", support_idea, ""),
    row("POST /ideas/{id}/no_support", support_idea, ""),
    row("POST /ideas/{id}/join", join_idea, ""),
    row("POST /ideas/{id}/leave", join_idea, ""),
    row("POST /ideas/{id}/naming", name_idea, "is_named=false"),
    row("POST /ideas/{id}/answer", answer_idea, "answer=looked_at&words=&by=").query("version=<version>"),
    row("GET /api/v1/ideas", read_ideas, ""),
    row("POST /api/v1/ideas", propose_idea, r#"{"team":"<it>","title":"Fresh"}"#),
    row("GET /api/v1/ideas/{id}", see_idea, ""),
    row("PUT /api/v1/ideas/{id}/support", support_idea, ""),
    row("DELETE /api/v1/ideas/{id}/support", support_idea, ""),
    row("PUT /api/v1/ideas/{id}/participation", join_idea, ""),
    row("DELETE /api/v1/ideas/{id}/participation", join_idea, ""),
    row("PUT /api/v1/ideas/{id}/naming", name_idea, r#"{"is_named":false}"#),
    row("POST /api/v1/ideas/{id}/answer", answer_idea, r#"{"answer":"not_now","words":"Fresh"}"#),
];
