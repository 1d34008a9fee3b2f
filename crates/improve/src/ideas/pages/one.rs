//! One idea: what it says, how it stands, whose it is, what its team said, and what the viewer can do now. Five statements.

use askama::Template;
use axum::response::IntoResponse;
use http::StatusCode;
use kernel::Viewer;
use people::place::Place;
use people::{TeamId, Visit};
use web::{Answer as Answered, Chrome, Page, Speech};

use super::list::{about, is_late, stands};
use crate::ends::named_day;
use crate::ideas::model::{Answer, Idea, IdeaId, State, Step};
use crate::ideas::policy::{Doing, may};
use crate::ideas::reading::{self, Whole};
use crate::room::ROOM;

#[derive(Template)]
#[template(path = "ideas/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    id: IdeaId,
    version: i64,
    team: TeamId,
    team_name: String,
    title: String,
    words: Option<String>,
    about: String,
    stands: String,
    is_late: bool,
    support: String,
    is_supported: bool,
    is_named: bool,
    joined: Option<String>,
    /// Whose it was, once it is done.
    credit: Option<String>,
    history: Vec<Told>,
    may: May,
    /// What the team can answer now.
    answers: Vec<Answer>,
    typed: Typed,
    wrong: Vec<(String, String)>,
    /// Somebody was faster.
    is_stale: bool,
}

/// What the viewer can do with it now.
struct May {
    support: bool,
    join: bool,
    leave: bool,
    name: bool,
}

/// What its team said.
struct Told {
    says: String,
    words: Option<String>,
    when: String,
    machine: String,
}

/// What was typed, where the form comes back.
#[derive(Clone, Default)]
pub struct Typed {
    pub words: String,
    pub by: String,
}

/// Why the form comes back.
#[derive(Default)]
pub struct Back {
    pub typed: Typed,
    pub wrong: Vec<(String, String)>,
    pub is_stale: bool,
}

pub async fn show(visit: Visit, Place(id): Place<IdeaId>) -> Answered {
    page(visit, id, Back::default()).await
}

pub async fn page(mut visit: Visit, id: IdeaId, back: Back) -> Answered {
    let viewer = visit.viewer().clone();
    let Whole { idea, steps, joined } = reading::whole(&mut visit.view, &viewer, id).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let status = match (back.is_stale, back.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let names: Vec<&str> = joined.iter().map(|one| one.name.as_str()).collect();
    let joined = (!names.is_empty()).then(|| names.join(", "));
    let answers = may(&viewer, Doing::Answer { team: idea.team_id, is_led: idea.is_led });
    let page = OnePage {
        id,
        version: idea.version,
        team: idea.team_id,
        about: about(&t, &idea),
        stands: stands(&t, &idea),
        is_late: is_late(&t, &idea),
        support: t.a1("idea-supports", "n", idea.supports),
        credit: credit(&t, &idea, joined.as_deref()),
        history: steps.iter().map(|step| Told::of(&t, step)).collect(),
        may: May::of(&viewer, &idea),
        answers: Answer::ALL
            .iter()
            .filter(|answer| answers && idea.state.after(**answer).is_some())
            .copied()
            .collect(),
        is_supported: idea.is_supported,
        is_named: idea.is_named,
        team_name: idea.team_name,
        title: idea.title,
        words: idea.words,
        joined,
        typed: back.typed,
        wrong: back.wrong,
        is_stale: back.is_stale,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

/// Whose it was and who joined in, where it is done and they are named.
fn credit(t: &Speech, idea: &Idea, joined: Option<&str>) -> Option<String> {
    if idea.state != State::Done {
        return None;
    }
    match (&idea.proposed_name, joined) {
        (Some(who), Some(names)) => Some(t.a2("idea-credit-with", "who", who, "names", names)),
        (Some(who), None) => Some(t.a1("idea-credit", "who", who)),
        (None, Some(names)) => Some(t.a1("idea-credit-nameless", "names", names)),
        (None, None) => None,
    }
}

impl May {
    fn of(viewer: &Viewer, idea: &Idea) -> Self {
        let goes_on = !idea.state.is_over();
        let takes = may(viewer, Doing::Take);
        Self {
            support: goes_on && may(viewer, Doing::Support { is_own: idea.is_own }),
            join: goes_on && takes && !idea.is_joined && !idea.is_own,
            leave: takes && idea.is_joined,
            name: may(viewer, Doing::Name { is_own: idea.is_own }),
        }
    }
}

impl Told {
    fn of(t: &Speech, step: &Step) -> Self {
        let who = step.by_name.clone().unwrap_or_else(|| t.s("idea-somebody"));
        let key = format!("idea-step-{}", step.answer);
        let says = match named_day(t, step.promised_on.as_deref()) {
            Some(day) => t.a2(&key, "who", who, "day", day),
            None => t.a1(&key, "who", who),
        };
        Self { says, words: step.words.clone(), when: t.at(step.at), machine: t.machine(step.at) }
    }
}

impl OnePage {
    fn error(&self, field: &str) -> Option<&String> {
        self.wrong.iter().find(|(name, _)| name == field).map(|(_, words)| words)
    }

    fn can(&self, answer: &str) -> bool {
        self.answers.iter().any(|one| one.as_str() == answer)
    }
}
