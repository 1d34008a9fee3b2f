//! One improvement on one page: its words, its figure before and after, causes, steps, what both sides think, and what the
//! viewer can do now. Six statements.

use askama::Template;
use axum::response::IntoResponse;
use http::StatusCode;
use kernel::Viewer;
use map::RelationshipId;
use map::relationships::Side;
use people::place::Place;
use people::{PersonId, Visit};
use web::{Answer, Chrome, Page, Speech};

use super::figure::{self, Shown};
use super::list::{stands, title};
use crate::improvements::input::USUAL_DAYS;
use crate::improvements::model::{
    CauseId, Improvement, ImprovementId, Member, Outcome, State, Task, TaskId, Thinks, day, tree,
};
use crate::improvements::policy::may;
use crate::improvements::reading::{self, Whole};
use crate::room::ROOM;

#[derive(Template)]
#[template(path = "improvements/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    id: ImprovementId,
    version: i64,
    relationship: RelationshipId,
    between: String,
    title: String,
    stands: String,
    /// Heading and words of each part that was written.
    parts: Vec<(&'static str, String)>,
    need: Option<String>,
    sides: Vec<OfSide>,
    measured: Option<Measured>,
    causes: Vec<Said>,
    steps: Vec<Doing>,
    /// Who can be named for a step.
    members: Vec<Member>,
    may: May,
    typed: String,
    days: i64,
    thinks: &'static [Thinks],
    outcomes: Vec<Outcome>,
    wrong: Vec<(String, String)>,
    is_stale: bool,
}

/// One end: who looks after it there, and what that side thinks.
struct OfSide {
    side: Side,
    name: String,
    owner: Option<String>,
    thinks: Option<String>,
    words: Option<String>,
    signed: Option<String>,
    /// Who can be named, where the viewer gives the word of this side.
    members: Vec<Member>,
    may_speak: bool,
}

struct Measured {
    called: String,
    told: Option<String>,
    now: Option<Shown>,
    before: Option<Shown>,
    after: Option<Shown>,
    shows: Option<String>,
    how: String,
    /// Where its rows are.
    rows: String,
}

struct Said {
    id: CauseId,
    depth: usize,
    words: String,
    signed: String,
    may_take_back: bool,
}

struct Doing {
    id: TaskId,
    words: String,
    who: String,
    due: String,
    done: Option<String>,
    is_late: bool,
    may_do: bool,
}

struct May {
    steer: bool,
    contribute: bool,
    start: bool,
    check: bool,
    think: bool,
}

/// Why the page comes back.
#[derive(Default)]
pub struct Back {
    pub typed: String,
    pub wrong: Vec<(String, String)>,
    pub is_stale: bool,
}

pub async fn show(visit: Visit, Place(id): Place<ImprovementId>) -> Answer {
    page(visit, id, Back::default()).await
}

pub async fn page(mut visit: Visit, id: ImprovementId, back: Back) -> Answer {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let whole = reading::whole(&mut visit.view, &viewer, id, now).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let status = match (back.is_stale, back.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let of = &whole.improvement;
    let steers = may(&viewer, of.to_steer(&viewer));
    let page = OnePage {
        id,
        version: of.version,
        relationship: of.relationship_id,
        between: t.a2("relationship-words", "provider", &of.provider_name, "customer", &of.customer_name),
        title: title(&t, of),
        stands: stands(&t, of),
        parts: parts(of),
        need: of.need_id.map(|need| format!("/needs/{need}")),
        sides: Side::ALL.iter().map(|side| OfSide::of(&t, &viewer, &whole, *side)).collect(),
        measured: measured(&t, &whole),
        causes: causes(&t, &viewer, &whole),
        steps: whole.parts.tasks.iter().map(|task| Doing::of(&t, &viewer, of, task, steers)).collect(),
        members: whole.parts.members.clone(),
        may: May {
            steer: steers && !of.state.is_over(),
            contribute: may(&viewer, of.to_contribute()) && !of.state.is_over(),
            start: steers && of.state == State::Proposed,
            check: steers && of.state == State::Running,
            think: matches!(of.state, State::Checking | State::Ended),
        },
        typed: back.typed,
        days: USUAL_DAYS,
        thinks: Thinks::ALL,
        outcomes: Outcome::ALL.iter().copied().filter(|end| of.state.can_end(*end)).collect(),
        wrong: back.wrong,
        is_stale: back.is_stale,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

fn parts(of: &Improvement) -> Vec<(&'static str, String)> {
    let all = [
        ("improvement-background", &of.background),
        ("improvement-condition", &of.condition),
        ("improvement-target", &of.target),
        ("improvement-helps", &of.helps),
        ("improvement-outside", &of.external_customer_name),
        ("improvement-goal", &of.goal),
        ("improvement-closing", &of.closing),
    ];
    all.into_iter().filter_map(|(key, words)| Some((key, words.clone()?))).collect()
}

fn measured(t: &Speech, whole: &Whole) -> Option<Measured> {
    let measure = whole.improvement.measure()?;
    let compared = whole.compared.as_ref();
    Some(Measured {
        called: figure::called(t, measure),
        told: compared.map(|compared| figure::told(t, compared)),
        now: whole.now.as_ref().map(|now| Shown::of(t, now)),
        before: compared.and_then(|one| one.before.as_ref()).map(|before| Shown::of(t, before)),
        after: compared.and_then(|one| one.after.as_ref()).map(|after| Shown::of(t, after)),
        shows: whole.improvement.shows_at.map(|at| t.day(at)),
        how: figure::how(t, measure),
        rows: figure::rows(whole.relationship.id, measure),
    })
}

fn causes(t: &Speech, viewer: &Viewer, whole: &Whole) -> Vec<Said> {
    let is_over = whole.improvement.state.is_over();
    let show = |why: crate::improvements::model::Why| Said {
        id: why.cause.id,
        depth: why.depth.min(6),
        words: why.cause.words.unwrap_or_else(|| t.s("need-erased")),
        signed: match why.cause.by_name {
            Some(name) => [name, t.day(why.cause.at)].join(", "),
            None => t.day(why.cause.at),
        },
        may_take_back: !is_over
            && why.is_leaf
            && viewer.may_write()
            && why.cause.by_id == Some(PersonId(viewer.person)),
    };
    tree(whole.parts.causes.clone()).into_iter().map(show).collect()
}

impl OfSide {
    fn of(t: &Speech, viewer: &Viewer, whole: &Whole, side: Side) -> Self {
        let of = &whole.improvement;
        let thought = whole.parts.thoughts.iter().find(|thought| thought.side == side);
        let may_speak = may(viewer, of.to_speak(side));
        Self {
            side,
            name: of.name(side).to_owned(),
            owner: of.owner_name(side).map(str::to_owned),
            thinks: thought.map(|thought| t.s(&format!("improvement-thinks-{}", thought.thinks))),
            words: thought.and_then(|thought| thought.words.clone()),
            signed: thought.map(|thought| match &thought.by_name {
                Some(name) => [name.clone(), t.day(thought.at)].join(", "),
                None => t.day(thought.at),
            }),
            members: match may_speak && !of.state.is_over() {
                true => whole.parts.members.iter().filter(|one| one.side == side).cloned().collect(),
                false => Vec::new(),
            },
            may_speak,
        }
    }
}

impl Doing {
    fn of(t: &Speech, viewer: &Viewer, of: &Improvement, task: &Task, steers: bool) -> Self {
        let is_own = task.who_id == Some(PersonId(viewer.person));
        let today = t.local(t.now).date().to_string();
        Self {
            id: task.id,
            words: task.words.clone().unwrap_or_else(|| t.s("need-erased")),
            who: task.who_name.clone().unwrap_or_default(),
            due: day(&task.due_on).map_or_else(String::new, |day| t.date(day)),
            done: task.done_at.map(|at| t.day(at)),
            is_late: !of.state.is_over() && task.is_late(&today),
            may_do: task.done_at.is_none() && !of.state.is_over() && viewer.may_write() && (is_own || steers),
        }
    }
}
