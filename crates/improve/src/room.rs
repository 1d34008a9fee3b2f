//! The room of improving: what waits for me, what is changed with others, and whether it did something. Six statements.

use askama::Template;
use axum::response::IntoResponse;
use people::{App, Visit};
use web::{Answer, Chrome, Page, Pages, Speech, get};

use crate::asks::{self, AskId};
use crate::ideas;
use crate::improvements::model::State;
use crate::improvements::pages::Line;
use crate::improvements::store::{self, Filter, Which};
use crate::needs;

/// The name of this room.
pub(crate) const ROOM: &str = "room-improve";

/// So many of each are shown.
const SHOWN: i64 = 50;
const ASKS: i64 = 20;
/// Of needs it is counted up to so many; then some are to be answered first.
const NEEDS: i64 = 50;

pub fn pages() -> Pages<App> {
    Pages::new().route("/improve", get(show))
}

#[derive(Template)]
#[template(path = "room.html")]
struct RoomPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    needs: Option<String>,
    /// For colleagues: ideas and barriers; and how many ideas wait for a word of theirs.
    has_ideas: bool,
    ideas: Option<String>,
    asks: Vec<(AskId, String, String)>,
    to_check: Vec<Line>,
    going_on: Vec<Line>,
    proposed: Vec<Line>,
    is_empty: bool,
}

/// `GET /improve`
async fn show(mut visit: Visit) -> Answer {
    let viewer = visit.viewer().clone();
    let mine = needs::store::Filter { which: needs::store::Which::ForMe, ..Default::default() };
    let waiting = needs::store::list(&mut visit.view, viewer.person, &mine, None, NEEDS).await?.len();
    let asked = asks::open_for(&mut visit.view, viewer.person, ASKS).await?;
    let filter = Filter { which: Which::GoingOn, ..Filter::default() };
    let all = store::list(&mut visit.view, viewer.person, &filter, None, SHOWN).await?;
    let has_ideas = ideas::policy::may(&viewer, ideas::policy::Doing::Read);
    let waiting_ideas = match has_ideas {
        true => ideas::store::waits_for(&mut visit.view, viewer.person).await?,
        false => 0,
    };
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let lines = |state: State| -> Vec<Line> {
        let of_state = all.iter().filter(|one| one.state == state);
        of_state.map(|one| Line::of(&t, &one.clone().told_to(&viewer))).collect()
    };
    let to_check = lines(State::Checking);
    let waits = waiting + asked.len() + to_check.len() + usize::try_from(waiting_ideas).unwrap_or_default();
    let between = |ask: &asks::Ask| {
        t.a2("relationship-words", "provider", &ask.provider_name, "customer", &ask.customer_name)
    };
    let page = RoomPage {
        lead: match waits {
            0 => t.s("improve-lead-none"),
            n => t.a1("improve-lead", "n", n),
        },
        needs: (waiting > 0).then(|| t.a1("needs-lead-for-you", "n", waiting)),
        has_ideas,
        ideas: (waiting_ideas > 0).then(|| t.a1("ideas-waiting", "n", waiting_ideas)),
        asks: asked.iter().map(|ask| (ask.id, asks::pages::says(&t, ask), between(ask))).collect(),
        going_on: lines(State::Running),
        proposed: lines(State::Proposed),
        is_empty: all.is_empty() && waits == 0,
        to_check,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}
