//! The register of a relationship: what each side needs from the other, what is promised, what is over. Five statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::Viewer;
use listen::statements::reading::line;
use listen::statements::reading::own_sides;
use map::RelationshipId;
use map::relationships::{Relationship, Side, State as Standing};
use people::Visit;
use people::place::Place;
use people::views::{Listed, after};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use super::ROOM;
use super::line::Line;
use crate::needs::model::{Need, NeedId};
use crate::needs::policy::{Doing, may};
use crate::needs::reading::{raising_sides, speaker};
use crate::needs::store;
use crate::needs::views::told;

/// So many that are over stand on one page.
const ENDED: i64 = 20;
/// The name of that list in its cursors.
const LIST: &str = "needs-ended";

#[derive(Template)]
#[template(path = "needs/pages/register.html")]
struct RegisterPage {
    t: Speech,
    chrome: Chrome,
    relationship: Relationship,
    lead: String,
    columns: Vec<Column>,
    ended: Vec<Line>,
    next: Option<String>,
    may_raise: bool,
}

/// What one side needs from the other.
struct Column {
    side: Side,
    heading: String,
    /// What waits for a word.
    waits: Vec<Line>,
    promised: Vec<Line>,
}

#[derive(Deserialize)]
pub struct Asked {
    after: Option<String>,
}

pub async fn show(mut visit: Visit, Place(id): Place<RelationshipId>, Query(asked): Query<Asked>) -> Answer {
    let (viewer, seal) = (visit.viewer().clone(), visit.seal());
    let relationship = line(&mut visit.view, &viewer, id).await?;
    let paging = Paging { limit: Some(ENDED), after: asked.after };
    let after = after(&paging, &seal, LIST)?.map(NeedId::new);
    let going_on = store::going_on(&mut visit.view, viewer.person, id).await?;
    let ended = store::ended(&mut visit.view, viewer.person, id, after, ENDED + 1).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let ended = Listed::of(
        told(ended, &viewer),
        ENDED,
        &seal,
        LIST,
        |need| need.id.get(),
        |need| Line::of(&t, &need),
    );
    let in_use = relationship.state != Standing::Retired;
    let speaks = raising_sides(&viewer, &relationship)
        .into_iter()
        .any(|side| may(&viewer, Doing::Raise { side: relationship.party(speaker(&relationship, side)) }));
    let page = RegisterPage {
        lead: lead(&t, &viewer, &going_on),
        columns: columns(&t, &viewer, &relationship, &going_on),
        ended: ended.items,
        next: ended.next,
        may_raise: in_use && speaks,
        relationship,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

/// What matters now: what waits for the viewer's word, or that nothing does.
fn lead(t: &Speech, viewer: &Viewer, all: &[Need]) -> String {
    let for_us = all.iter().filter(|need| need.waits_for(viewer)).count();
    let waits = all.iter().filter(|need| need.waits.is_some()).count();
    match (for_us, waits, all.len()) {
        (0, 0, 0) => t.s("needs-lead-none"),
        (0, 0, n) => t.a1("needs-lead-promised", "n", n),
        (0, n, _) => t.a1("needs-lead-waits", "n", n),
        (n, ..) => t.a1("needs-lead-for-you", "n", n),
    }
}

/// One's own side first; where the viewer is of both or of neither, as the relationship leads.
fn columns(t: &Speech, viewer: &Viewer, of: &Relationship, all: &[Need]) -> Vec<Column> {
    let own = own_sides(viewer, of);
    let own = (own.len() == 1).then(|| own[0]);
    let column = |side: Side| {
        let (name, other) = match side {
            Side::Provider => (&of.provider_name, &of.customer_name),
            Side::Customer => (&of.customer_name, &of.provider_name),
        };
        let heading = match own {
            Some(own) if own == side => t.a1("needs-we-need", "other", other),
            Some(_) => t.a1("needs-they-need", "name", name),
            None => t.a2("needs-one-needs", "name", name, "other", other),
        };
        let lines = |waits: bool| {
            let of_side = all.iter().filter(move |need| need.side == side && need.waits.is_some() == waits);
            of_side.map(|need| Line::of(t, need)).collect()
        };
        Column { side, heading, waits: lines(true), promised: lines(false) }
    };
    let first = own.unwrap_or(Side::Provider);
    vec![column(first), column(first.other())]
}
