//! One barrier: what it is called, the bridge over it, what was done, and what the viewer can do now. Six statements.

use askama::Template;
use axum::response::IntoResponse;
use http::StatusCode;
use people::forms::{or_none, team_choices};
use people::place::Place;
use people::{TeamId, Visit};
use web::{Answer, Chrome, Page, Speech};

use super::list::{between, stands};
use crate::barriers::model::{Barrier, BarrierId, Deed, Step};
use crate::barriers::{reading, store};
use crate::room::ROOM;

#[derive(Template)]
#[template(path = "barriers/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    id: BarrierId,
    version: i64,
    name: String,
    words: Option<String>,
    between: String,
    stands: String,
    named: String,
    bridge: Option<String>,
    one: (TeamId, String),
    other: (TeamId, String),
    history: Vec<Told>,
    may: May,
    /// Who can build the bridge.
    teams: Vec<(String, String)>,
    people: Vec<(String, String)>,
    typed: Typed,
    wrong: Vec<(String, String)>,
    /// Somebody was faster.
    is_stale: bool,
}

/// What the viewer can do with it now.
struct May {
    bridge: bool,
    bridged: bool,
    set_aside: bool,
    reopen: bool,
}

/// What was done about it.
struct Told {
    says: String,
    words: String,
    when: String,
    machine: String,
}

/// What was typed, where a form comes back.
#[derive(Clone, Default)]
pub struct Typed {
    pub bridge: Option<String>,
    pub team: String,
    pub person: String,
    pub words: String,
}

/// Why a form comes back.
#[derive(Default)]
pub struct Back {
    pub typed: Typed,
    pub wrong: Vec<(String, String)>,
    pub is_stale: bool,
}

pub async fn show(visit: Visit, Place(id): Place<BarrierId>) -> Answer {
    page(visit, id, Back::default()).await
}

pub async fn page(mut visit: Visit, id: BarrierId, back: Back) -> Answer {
    let viewer = visit.viewer().clone();
    let (barrier, steps) = reading::whole(&mut visit.view, &viewer, id).await?;
    let may = May::of(|deed| barrier.may(&viewer, deed));
    let (mut teams, mut people) = (Vec::new(), Vec::new());
    if may.bridge {
        teams = team_choices(&mut visit.view).await?;
        let near = store::near(&mut visit.view, barrier.one_id, barrier.other_id).await?;
        people.extend(near.into_iter().map(|one| (one.id.to_string(), one.name)));
        // Whoever builds it already can be of elsewhere.
        if let (Some(id), Some(name)) = (barrier.builder_id, &barrier.builder_name)
            && people.iter().all(|(other, _)| *other != id.to_string())
        {
            people.push((id.to_string(), name.clone()));
        }
    }
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let status = match (back.is_stale, back.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let page = OnePage {
        id,
        version: barrier.version,
        between: between(&t, &barrier),
        stands: stands(&t, &barrier),
        named: named(&t, &barrier),
        history: steps.iter().map(|step| Told::of(&t, step)).collect(),
        may,
        teams: or_none(t.s("barrier-no-team"), teams),
        people: or_none(t.s("barrier-nobody"), people),
        typed: match back.typed.bridge {
            Some(_) => back.typed,
            // What is built already, to say it otherwise.
            None => Typed {
                bridge: barrier.bridge.clone(),
                team: barrier.builder_team_id.map(|id| id.to_string()).unwrap_or_default(),
                person: barrier.builder_id.map(|id| id.to_string()).unwrap_or_default(),
                words: back.typed.words,
            },
        },
        one: (barrier.one_id, barrier.one_name),
        other: (barrier.other_id, barrier.other_name),
        name: barrier.name,
        words: barrier.words,
        bridge: barrier.bridge,
        wrong: back.wrong,
        is_stale: back.is_stale,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

/// Who named it, when.
fn named(t: &Speech, of: &Barrier) -> String {
    let who = of.named_by_name.clone().unwrap_or_else(|| t.s("barrier-somebody"));
    t.a2("barrier-named-by", "who", who, "day", t.day(of.named_at))
}

impl May {
    fn of(may: impl Fn(Deed) -> bool) -> Self {
        Self {
            bridge: may(Deed::Bridging),
            bridged: may(Deed::Bridged),
            set_aside: may(Deed::SetAside),
            reopen: may(Deed::Reopened),
        }
    }
}

impl Told {
    fn of(t: &Speech, step: &Step) -> Self {
        let who = step.by_name.clone().unwrap_or_else(|| t.s("barrier-somebody"));
        let says = t.a1(&format!("barrier-step-{}", step.deed), "who", who);
        Self { says, words: step.words.clone(), when: t.at(step.at), machine: t.machine(step.at) }
    }
}

impl OnePage {
    fn error(&self, field: &str) -> Option<&String> {
        self.wrong.iter().find(|(name, _)| name == field).map(|(_, words)| words)
    }
}
