//! The section of a relationship's page: what is improved, and what Hallway asks of whoever gives the word of the provider.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Viewer;
use map::relationships::Relationship;
use web::Speech;

use crate::asks::{AskId, Beside};

#[derive(Template)]
#[template(path = "improvements/pages/beside.html")]
pub struct WhatIsImproved {
    t: Speech,
    path: String,
    lines: Vec<String>,
    /// What is asked, and where it is answered.
    ask: Option<(AskId, String)>,
}

impl HtmlSafe for WhatIsImproved {}

impl WhatIsImproved {
    /// For those at its ends. What is asked only those of the provider read.
    pub fn of(t: &Speech, viewer: &Viewer, relationship: &Relationship, beside: &Beside) -> Self {
        let lines = [
            (beside.improving > 0).then(|| t.a1("improvements-beside-going-on", "n", beside.improving)),
            (beside.improved > 0).then(|| t.a1("improvements-beside-ended", "n", beside.improved)),
            (beside.improving + beside.improved == 0).then(|| t.s("improvements-beside-none")),
        ];
        let provides = relationship.provider().is_side_of(viewer);
        let ask = beside.ask_id.zip(beside.ask_clock).filter(|_| provides).map(|(id, clock)| {
            let promise = t.s(&format!("improvement-promise-{clock}"));
            let (kept, n) = (beside.ask_kept.unwrap_or(0), beside.ask_counted.unwrap_or(0));
            (id, t.a3("improvement-ask-says", "promise", promise, "kept", kept, "n", n))
        });
        Self {
            t: t.clone(),
            path: format!("/relationships/{}/improvements", relationship.id),
            lines: lines.into_iter().flatten().collect(),
            ask,
        }
    }
}
