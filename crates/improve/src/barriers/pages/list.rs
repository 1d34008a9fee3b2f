//! The log of barriers, narrowed to a team or a state, the latest first. Four statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use people::forms::{or_none, team_choices};
use people::views::{Listed, after};
use people::{TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use crate::barriers::api::LIST;
use crate::barriers::model::{Barrier, BarrierId, State};
use crate::barriers::policy::{Doing, may, require};
use crate::barriers::store::{self, Filter};
use crate::room::ROOM;

/// So many stand on one page.
const SHOWN: i64 = 30;

#[derive(Template)]
#[template(path = "barriers/pages/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    lines: Vec<Line>,
    teams: Vec<(String, String)>,
    team: String,
    states: Vec<(String, String)>,
    state: String,
    is_narrowed: bool,
    /// The query of the next page.
    next: Option<String>,
    may_name: bool,
}

/// One of the list.
struct Line {
    id: BarrierId,
    name: String,
    between: String,
    bridge: Option<String>,
    stands: String,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    team: String,
    #[serde(default)]
    state: String,
    after: Option<String>,
}

/// `GET /barriers`
pub async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (viewer, seal) = (visit.viewer().clone(), visit.seal());
    require(&viewer, Doing::Read)?;
    let filter = Filter { team: asked.team.parse::<TeamId>().ok(), state: asked.state.parse::<State>().ok() };
    let paging = Paging { limit: Some(SHOWN), after: asked.after };
    let after = after(&paging, &seal, LIST)?.map(BarrierId::new);
    let rows = store::list(&mut visit.view, &filter, after, SHOWN + 1).await?;
    let teams = team_choices(&mut visit.view).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let listed = Listed::of(rows, SHOWN, &seal, LIST, |one| one.id.get(), |one| Line::of(&t, &one));
    let states = State::ALL.iter().map(|state| (state.to_string(), t.s(&format!("barrier-state-{state}"))));
    let team = filter.team.map(|team| team.to_string()).unwrap_or_default();
    let state = filter.state.map(|state| state.to_string()).unwrap_or_default();
    let page = ListPage {
        lines: listed.items,
        next: listed.next.map(|next| format!("team={team}&state={state}&after={next}")),
        teams: or_none(t.s("barriers-all-teams"), teams),
        states: or_none(t.s("barriers-all-states"), states.collect()),
        is_narrowed: filter.team.is_some() || filter.state.is_some() || after.is_some(),
        may_name: may(&viewer, Doing::Name),
        team,
        state,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

impl Line {
    fn of(t: &Speech, of: &Barrier) -> Self {
        Self {
            id: of.id,
            name: of.name.clone(),
            between: between(t, of),
            bridge: of.bridge.clone(),
            stands: stands(t, of),
        }
    }
}

/// Between which two it lies.
pub fn between(t: &Speech, of: &Barrier) -> String {
    t.a2("barrier-between", "one", &of.one_name, "other", &of.other_name)
}

/// Who builds the bridge: the team, the colleague, or both.
fn builds(t: &Speech, of: &Barrier) -> String {
    match (&of.builder_name, &of.builder_team_name) {
        (Some(who), Some(team)) => t.a2("barrier-builds-both", "who", who, "team", team),
        (Some(who), None) => who.clone(),
        (None, Some(team)) => team.clone(),
        (None, None) => t.s("barrier-somebody"),
    }
}

/// How it stands, in a sentence.
pub fn stands(t: &Speech, of: &Barrier) -> String {
    let ended = of.ended_at.map(|at| t.day(at)).unwrap_or_default();
    match of.state {
        State::Named => t.s("barrier-stands-named"),
        State::Bridging => t.a1("barrier-stands-bridging", "who", builds(t, of)),
        State::Bridged => t.a2("barrier-stands-bridged", "who", builds(t, of), "day", ended),
        State::SetAside => t.a1("barrier-stands-set-aside", "day", ended),
    }
}
