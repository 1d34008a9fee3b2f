//! A team's line, in its fair order.

mod groups;
mod narrowing;

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::Refusal;
use map::services::Confidentiality;
use people::{PersonId, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech, see_other};

use self::groups::{Group, folded, groups};
use self::narrowing::{Narrowing, TabLink};
use super::asked;
use crate::problems::{self, Filter, Known};
use crate::requests::narrowed::{AskedFor, Narrowed, Tab};
use crate::requests::store::{self, LineAsked, QueueCounts};

#[derive(Deserialize)]
pub struct Wanted {
    team: Option<TeamId>,
    /// What I asked for.
    asked: Option<String>,
    /// What I have, in my own team's line.
    mine: Option<String>,
    page: Option<i64>,
    after: Option<String>,
}

/// Lines a page shows.
const LINES: i64 = 50;

#[derive(Template)]
#[template(path = "requests/pages/queue.html")]
struct QueuePage {
    t: Speech,
    chrome: Chrome,
    team: TeamId,
    name: String,
    counts: QueueCounts,
    tabs: Vec<TabLink>,
    groups: Vec<Group>,
    narrowing: Narrowing,
    tab: Tab,
    next: Option<String>,
    /// Where to write down that somebody came by, for who is of this team.
    walk_up: Option<String>,
    /// Where to declare a known problem, for who may.
    declare: Option<String>,
    /// The current ones of which nothing stands in this part of the line: address, title, and how many stand under it.
    problems: Vec<(String, String, String)>,
}

/// `/requests`: the line of a team (one's own when none is named), or what one asked for.
pub async fn index(visit: Visit, Query(wanted): Query<Wanted>, Query(asked): Query<AskedFor>) -> Answer {
    if wanted.asked.is_some() {
        return asked::page(visit, wanted.after).await;
    }
    let own = visit.viewer().home_team.or(visit.viewer().teams.first().map(|(id, _)| *id));
    match (wanted.team, own) {
        (Some(team), _) => queue(visit, team, wanted.page, asked.narrowed()).await,
        (None, Some(own)) if wanted.mine.is_some() => {
            Ok(see_other(&format!("/requests?team={own}&tab=mine")))
        }
        (None, Some(own)) => queue(visit, TeamId(own), wanted.page, asked.narrowed()).await,
        (None, None) => Ok(see_other("/requests?asked")),
    }
}

async fn queue(mut visit: Visit, team: TeamId, page: Option<i64>, narrowed: Narrowed) -> Answer {
    let t = visit.speech();
    let chrome = visit.chrome("room-requests").await?;
    let (me, now) = (PersonId(visit.viewer().person), visit.view.now);
    let choices = store::choices(&mut visit.view, me, team).await?;
    let name = choices.first().ok_or(Refusal::NotFound)?.team_name.clone();
    let counts = store::queue_counts(&mut visit.view, me, team, now).await?;
    let page = page.unwrap_or(0).clamp(0, 10_000);
    let (skip, due_before) = (page * LINES, narrowed.due_before(&t));
    let asked = LineAsked { viewer: me, team, narrowed, now, due_before, skip, limit: LINES + 1 };
    let mut found = store::in_line(&mut visit.view, &asked).await?;
    let is_more = found.len() > LINES as usize;
    found.truncate(LINES as usize);
    for line in &found {
        if line.shown.confidentiality == Confidentiality::Confidential {
            visit.view.saw(line.shown.id.0, line.shown.audience);
        }
    }
    let groups = groups(&t, &visit, team, &found);
    let filter = Filter { team: Some(team), open: Some(true), ..Filter::default() };
    let current = problems::list(&mut visit.view, me.0, filter).await?;
    let groups: Vec<Group> = groups.into_iter().map(|group| folded(group, &current)).collect();
    let is_folded = |known: &Known| {
        groups.iter().flat_map(|group| &group.folds).any(|fold| fold.problem == known.problem.id)
    };
    let narrowing = Narrowing::of(&t, team, narrowed, choices);
    let page = QueuePage {
        chrome,
        team,
        name,
        counts,
        tabs: narrowing.tabs(&t, counts),
        narrowing,
        tab: narrowed.tab,
        declare: may_declare(visit.viewer(), team).then(|| format!("/problems/new?team={team}")),
        problems: current
            .iter()
            .filter(|known| !is_folded(known))
            .map(|known| {
                let path = format!("/problems/{}", known.problem.id);
                (path, known.problem.title.clone(), t.a1("problem-open", "n", known.open))
            })
            .collect(),
        groups,
        walk_up: crate::policy::require_walk_up(visit.viewer(), Some(team))
            .is_ok()
            .then(|| format!("/walk-up?team={team}")),
        next: is_more.then(|| format!("/requests?team={team}&{}&page={}", narrowed.address(), page + 1)),
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

/// Whoever works in this line says what is a known problem of it.
fn may_declare(viewer: &kernel::Viewer, team: TeamId) -> bool {
    crate::policy::require_problem(viewer, team, Confidentiality::Open).is_ok()
}
