//! `/loop`: the whole loop of the organisation on one page. Four statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use map::RelationshipId;
use people::views::{Listed, after};
use people::{App, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Pages, Paging, Speech, get};

use super::store::{self, At, Stage, Standing};
use super::{LIST, SHOWN};

/// The room of this page.
const ROOM: &str = "room-relationships";

pub fn pages() -> Pages<App> {
    Pages::new().route("/loop", get(show))
}

#[derive(Template)]
#[template(path = "course/loop.html")]
struct LoopPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    steps: Vec<Step>,
    stage: Option<Stage>,
    title: String,
    lines: Vec<Line>,
    next: Option<String>,
}

/// A stage with how many stand there.
struct Step {
    stage: Stage,
    name: String,
    about: String,
    n: i64,
    is_shown: bool,
}

struct Line {
    id: RelationshipId,
    between: String,
    stands: String,
}

#[derive(Deserialize)]
pub struct Asked {
    stage: Option<Stage>,
    after: Option<String>,
}

async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (at, seal) = (At::of(visit.viewer(), visit.view.now), visit.seal());
    let paging = Paging { limit: Some(SHOWN), after: asked.after };
    let after = after(&paging, &seal, LIST)?.map(RelationshipId::new);
    let counted = store::counted(&mut visit.view, &at).await?;
    let rows = store::standing(&mut visit.view, &at, asked.stage, after, SHOWN + 1).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let n = |stage: Stage| counted.iter().find(|one| one.stage == stage).map_or(0, |one| one.n);
    let line = |one: Standing| Line {
        id: one.id,
        between: t.a2("relationship-words", "provider", &one.provider_name, "customer", &one.customer_name),
        stands: t.s(&format!("loop-stage-{}", one.stage)),
    };
    let listed = Listed::of(rows, SHOWN, &seal, LIST, |one| one.id.get(), line);
    let steps = Stage::ALL.iter().map(|stage| Step {
        stage: *stage,
        name: t.s(&format!("loop-stage-{stage}")),
        about: t.s(&format!("loop-stage-{stage}-about")),
        n: n(*stage),
        is_shown: asked.stage == Some(*stage),
    });
    let all: i64 = counted.iter().map(|one| one.n).sum();
    let page = LoopPage {
        lead: match (all, n(Stage::Overdue)) {
            (0, _) => t.s("loop-lead-none"),
            (_, 0) => t.a1("loop-lead", "n", all),
            (_, late) => t.a2("loop-lead-overdue", "n", all, "late", late),
        },
        steps: steps.collect(),
        stage: asked.stage,
        title: match asked.stage {
            Some(stage) => t.s(&format!("loop-stage-{stage}")),
            None => t.s("loop-all"),
        },
        lines: listed.items,
        next: listed.next,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}
