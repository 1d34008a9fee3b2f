//! The box of ideas, narrowed to a team or a state, in three orders. Four statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use people::forms::{or_none, team_choices};
use people::{TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech};

use crate::ends::{named_day, today};
use crate::ideas::model::{Idea, IdeaId, Order, State};
use crate::ideas::policy::{Doing, may, require};
use crate::ideas::store::{self, Filter};
use crate::room::ROOM;

/// So many stand on one page.
const SHOWN: i64 = 30;

#[derive(Template)]
#[template(path = "ideas/pages/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    lines: Vec<Line>,
    teams: Vec<(String, String)>,
    team: String,
    states: Vec<(String, String)>,
    state: String,
    orders: Vec<(Order, String)>,
    order: Order,
    is_narrowed: bool,
    /// The query of the next page.
    next: Option<String>,
    may_propose: bool,
}

/// One of the list.
pub struct Line {
    pub id: IdeaId,
    pub title: String,
    pub about: String,
    pub stands: String,
    pub is_late: bool,
    pub support: String,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    team: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    order: String,
    after: Option<String>,
}

/// `GET /ideas`
pub async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (viewer, seal) = (visit.viewer().clone(), visit.seal());
    require(&viewer, Doing::Read)?;
    let team: Option<TeamId> = asked.team.parse().ok();
    let state: Option<State> = asked.state.parse().ok();
    let order: Order = asked.order.parse().unwrap_or_default();
    let after = asked.after.as_deref().map(|cursor| seal.open(order.list(), cursor)).transpose()?;
    let filter = Filter { team, state, order };
    let mut rows = store::list(&mut visit.view, viewer.person, &filter, after, SHOWN + 1).await?;
    let next = order.cut(&seal, &mut rows, SHOWN);
    let teams = team_choices(&mut visit.view).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let states = State::ALL.iter().map(|state| (state.to_string(), t.s(&format!("idea-state-{state}"))));
    let page = ListPage {
        lines: rows.iter().map(|idea| Line::of(&t, idea)).collect(),
        teams: or_none(t.s("ideas-all-teams"), teams),
        states: or_none(t.s("ideas-all-states"), states.collect()),
        orders: Order::ALL.iter().map(|order| (*order, t.s(&format!("ideas-order-{order}")))).collect(),
        is_narrowed: team.is_some() || state.is_some() || after.is_some() || order == Order::Waits,
        next: next.map(|next| {
            let team = team.map(|team| team.to_string()).unwrap_or_default();
            let state = state.map(|state| state.to_string()).unwrap_or_default();
            format!("team={team}&state={state}&order={order}&after={next}")
        }),
        team: team.map(|team| team.to_string()).unwrap_or_default(),
        state: state.map(|state| state.to_string()).unwrap_or_default(),
        order,
        may_propose: may(&viewer, Doing::Take),
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

impl Line {
    fn of(t: &Speech, idea: &Idea) -> Self {
        Self {
            id: idea.id,
            title: idea.title.clone(),
            about: about(t, idea),
            stands: stands(t, idea),
            is_late: is_late(t, idea),
            support: t.a1("idea-supports", "n", idea.supports),
        }
    }
}

/// For whom it is, whose it is, and since when.
pub fn about(t: &Speech, idea: &Idea) -> String {
    let day = t.day(idea.proposed_at);
    match (&idea.proposed_name, idea.is_own) {
        (Some(who), _) => t.a3("idea-about-by", "team", &idea.team_name, "who", who, "day", day),
        (None, true) => t.a2("idea-about-own", "team", &idea.team_name, "day", day),
        (None, false) => t.a2("idea-about", "team", &idea.team_name, "day", day),
    }
}

/// It has waited too long, or what was promised is not there.
pub fn is_late(t: &Speech, idea: &Idea) -> bool {
    idea.waits_days(t.now).is_some() || idea.is_overdue(&today(t))
}

/// How it stands, in a sentence.
pub fn stands(t: &Speech, idea: &Idea) -> String {
    let team = &idea.team_name;
    let promised = named_day(t, idea.promised_on.as_deref()).unwrap_or_default();
    let ended = idea.ended_at.map(|at| t.day(at)).unwrap_or_default();
    match (idea.state, idea.waits_days(t.now)) {
        (State::New, Some(days)) => t.a2("idea-stands-waits", "team", team, "n", days),
        (State::New, None) => t.a1("idea-stands-new", "team", team),
        (State::LookedAt, _) => t.a1("idea-stands-looked-at", "team", team),
        (State::WillDo, _) if idea.is_overdue(&today(t)) => {
            t.a2("idea-stands-overdue", "team", team, "day", promised)
        }
        (State::WillDo, _) => t.a2("idea-stands-will-do", "team", team, "day", promised),
        (State::Done, _) => t.a1("idea-stands-done", "day", ended),
        (State::NotNow, _) => t.a1("idea-stands-not-now", "team", team),
    }
}
