//! The room of improving: what waits for me, what is changed with others, and whether it did something. Six statements.

mod waiting;

use askama::Template;
use axum::response::IntoResponse;
use people::{App, Visit};
use web::{Answer, Chrome, Page, Pages, Speech, get};

use crate::asks::{self, AskId};
use crate::ideas;
use crate::improvements::model::{ImprovementId, State, day};
use crate::improvements::pages::Line;
use crate::improvements::store::{self, Filter, OwnStep, Which};

/// The name of this room.
pub(crate) const ROOM: &str = "room-improve";

/// So many of each are shown.
const SHOWN: i64 = 50;
const ASKS: i64 = 20;

pub fn pages() -> Pages<App> {
    Pages::new().route("/improve", get(show))
}

#[derive(Template)]
#[template(path = "room/room.html")]
struct RoomPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    needs: Option<String>,
    /// For colleagues: ideas and barriers; and how many ideas wait for a word of theirs.
    has_ideas: bool,
    ideas: Option<String>,
    asks: Vec<(AskId, String, String)>,
    steps: Vec<Step>,
    to_check: Vec<Line>,
    going_on: Vec<Line>,
    proposed: Vec<Line>,
    is_empty: bool,
}

/// A step that waits for its reader.
struct Step {
    improvement: ImprovementId,
    words: String,
    /// Of which improvement, and by when.
    of: String,
    is_late: bool,
}

/// `GET /improve`
async fn show(mut visit: Visit) -> Answer {
    let viewer = visit.viewer().clone();
    let waiting = waiting::waiting(&mut visit.view, viewer.person).await?;
    let asked = asks::open_for(&mut visit.view, viewer.person, ASKS).await?;
    let filter = Filter { which: Which::GoingOn, ..Filter::default() };
    let all = store::list(&mut visit.view, viewer.person, &filter, None, SHOWN).await?;
    let steps = store::own_steps(&mut visit.view, viewer.person, SHOWN).await?;
    let now = visit.view.now;
    let has_ideas = ideas::policy::may(&viewer, ideas::policy::Doing::Read);
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let today = t.local(now).date().to_string();
    let lines = |state: State| -> Vec<Line> {
        let of_state = all.iter().filter(|one| one.state == state);
        of_state.map(|one| Line::of(&t, &one.clone().told_to(&viewer))).collect()
    };
    let to_check = lines(State::Checking);
    let waits = waiting.needs + if has_ideas { waiting.ideas } else { 0 };
    let waits = usize::try_from(waits).unwrap_or_default() + asked.len() + to_check.len() + steps.len();
    let between = |ask: &asks::Ask| {
        t.a2("relationship-words", "provider", &ask.provider_name, "customer", &ask.customer_name)
    };
    let page = RoomPage {
        lead: match waits {
            0 => t.s("improve-lead-none"),
            n => t.a1("improve-lead", "n", n),
        },
        needs: (waiting.needs > 0).then(|| t.a1("needs-lead-for-you", "n", waiting.needs)),
        has_ideas,
        ideas: (has_ideas && waiting.ideas > 0).then(|| t.a1("ideas-waiting", "n", waiting.ideas)),
        asks: asked.iter().map(|ask| (ask.id, asks::pages::says(&t, ask), between(ask))).collect(),
        steps: steps.into_iter().map(|one| Step::of(&t, one, &today)).collect(),
        going_on: lines(State::Running),
        proposed: lines(State::Proposed),
        is_empty: all.is_empty() && waits == 0,
        to_check,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

impl Step {
    fn of(t: &Speech, one: OwnStep, today: &str) -> Self {
        let is_late = one.due_on.as_str() < today;
        let due = day(&one.due_on).map_or_else(String::new, |day| t.day_of(day));
        let title = one.title.unwrap_or_else(|| t.s("need-erased"));
        let words = one.words.unwrap_or_else(|| t.s("need-erased"));
        let of = t.a2("improve-step-of", "title", title, "day", due);
        Self { improvement: one.improvement_id, words, of, is_late }
    }
}
