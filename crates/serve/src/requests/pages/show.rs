//! The page of one request: where it stands, why this time, what was said, and what I can do now.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::Instant;
use kernel::calendar::Calendar;
use map::services::Confidentiality;
use people::Visit;
use web::{Answer, Chrome, Page, Speech};

use super::line::{self, Line};
use super::timeline::{self, Names, Piece, What, Who};
use super::verbs::Said;
use crate::clocks::{Clock, explain};
use crate::policy::Deed;
use crate::requests::chip::Chip;
use crate::requests::model::State;
use crate::requests::reading::{self, Seen};
use crate::requests::store;
use crate::words;

/// One of the four times that are offered for "you will have it by".
pub struct Choice {
    pub value: String,
    pub says: String,
    pub day: String,
    pub time: String,
    /// Chosen beforehand.
    pub is_chosen: bool,
    /// Half of the latest were done by then.
    pub is_usual: bool,
}

struct Promise {
    chip: Chip,
    why: String,
    steps: Vec<(String, String)>,
    is_open: bool,
}

#[derive(Template)]
#[template(path = "requests/pages/show.html")]
struct RequestPage {
    t: Speech,
    chrome: Chrome,
    path: String,
    line: Line,
    reference: String,
    team: String,
    team_path: String,
    service: String,
    standing: String,
    is_open: bool,
    is_resolved: bool,
    reads: bool,
    may: May,
    choices: Vec<Choice>,
    said: Said,
    pieces: Vec<Piece>,
    promises: Vec<Promise>,
    requester: Who,
    requester_path: String,
    requester_team: Option<String>,
    requested_for: Option<String>,
    place: Option<String>,
    needed_by: Option<String>,
    needed_reason: Option<String>,
    relationship_path: String,
    followers: Vec<Who>,
    usual: Option<String>,
    usual_n: i64,
    first_name: String,
    is_mine: bool,
}

/// Which buttons are drawn: the same questions the verbs ask.
struct May {
    acknowledge: bool,
    take: bool,
    assign: bool,
    hand_over: bool,
    pause: bool,
    resume: bool,
    message: bool,
    note: bool,
    resolve: bool,
    decline: bool,
    reopen: bool,
    close: bool,
    withdraw: bool,
    follow: bool,
    outside: bool,
}

/// `/requests/1042`
pub async fn show(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let t = visit.speech();
    let chrome = visit.chrome("room-requests").await?;
    let seen = reading::by_reference(&mut visit.view, &reference).await?;
    let (persons, teams, words) = timeline::named_on(&seen);
    let named = store::names(&mut visit.view, seen.shown.id, &persons, &teams, &words).await?;
    let names = Names::new(named);
    let page = page(&t, chrome, &visit, &seen, &names);
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

fn page(t: &Speech, mut chrome: Chrome, visit: &Visit, seen: &Seen, names: &Names) -> RequestPage {
    let (shown, viewer) = (&seen.shown, visit.viewer());
    let line = Line::of(t, viewer, shown);
    let path = line.path.clone();
    let may = |deed| seen.may(deed, viewer);
    let me = people::PersonId(viewer.person);
    if let Some(toast) = &mut chrome.toast
        && may(Deed::TakeBackAcknowledgement)
        && shown.acknowledged_at.is_some_and(|at| t.now.seconds_since(at) < 60)
    {
        toast.undo = Some(format!("{path}/take-back"));
    }
    let (usual, usual_n) = seen.usual();
    RequestPage {
        chrome,
        reference: line::reference(shown),
        team: shown.team_name.clone(),
        team_path: format!("/requests?team={}", shown.team_id),
        service: shown.service_name.clone(),
        standing: standing(t, seen, names),
        is_open: shown.state.is_open(),
        is_resolved: shown.state == State::Resolved,
        reads: seen.reads(),
        may: May {
            acknowledge: shown.acknowledged_at.is_none() && may(Deed::Acknowledge),
            take: shown.assignee_id.is_none() && may(Deed::Take),
            assign: may(Deed::Assign),
            hand_over: may(Deed::HandOver) && shown.confidentiality != Confidentiality::Confidential,
            pause: may(Deed::Pause),
            resume: may(Deed::Resume),
            message: may(Deed::Message),
            note: may(Deed::Note),
            resolve: may(Deed::Resolve),
            decline: may(Deed::Decline),
            reopen: may(Deed::Reopen),
            close: may(Deed::Close),
            withdraw: may(Deed::Withdraw),
            follow: may(Deed::AddFollower),
            outside: may(Deed::ChangeOutside),
        },
        choices: choices(t, &seen.calendar, usual),
        said: Said::default(),
        pieces: timeline::pieces(t, seen, names),
        promises: promises(t, seen),
        requester: names.who(t, Some(shown.requester_id)),
        requester_path: format!("/people/{}", shown.requester_id),
        requester_team: shown.requester_team_name.clone(),
        requested_for: shown.requested_for_name.clone(),
        place: place(t, seen),
        needed_by: shown.needed_by.map(|at| t.at(at)),
        needed_reason: seen.whole.needed_reason.clone().filter(|_| seen.reads()),
        relationship_path: format!("/relationships/{}", shown.relationship_id),
        followers: names
            .followers()
            .into_iter()
            .map(|named| names.who(t, Some(people::PersonId(named.id))))
            .filter(|_| seen.reads())
            .collect(),
        usual: usual.map(|seconds| words::business(t, seconds)),
        usual_n,
        first_name: shown.requester_name.split(' ').next().unwrap_or_default().to_owned(),
        is_mine: shown.requester_id == me,
        line,
        path,
        t: t.clone(),
    }
}

/// The sentence that the page opens with: where it stands now.
fn standing(t: &Speech, seen: &Seen, names: &Names) -> String {
    let shown = &seen.shown;
    let team = &shown.team_name;
    let who = names.person(t, shown.assignee_id);
    match shown.state {
        State::New if shown.hand_overs > 0 => {
            t.a2("standing-handed-over", "team", team, "time", t.at(shown.held_since))
        }
        State::New => t.a2("standing-new", "team", team, "time", t.at(shown.opened_at)),
        State::Acknowledged | State::InProgress => match (shown.assignee_id, shown.promised_at) {
            (Some(_), Some(at)) => t.a2("standing-promised", "who", &who, "time", t.by(at)),
            (Some(_), None) => t.a1("standing-has-it", "who", &who),
            (None, Some(at)) => t.a2("standing-team-promised", "team", team, "time", t.by(at)),
            (None, None) => t.a1("standing-team-has-it", "team", team),
        },
        State::Waiting => {
            let named = shown.waiting_for.clone().filter(|_| seen.reads());
            let whom =
                named.or_else(|| shown.waiting_on.map(|on| words::waiting_on(t, on))).unwrap_or_default();
            match shown.waiting_until {
                Some(until) => t.a2("standing-waiting-until", "whom", &whom, "until", t.at(until)),
                None => t.a1("standing-waiting", "whom", &whom),
            }
        }
        State::Resolved => t.a1("standing-resolved", "time", at(t, shown.resolved_at)),
        State::Closed => t.a1("standing-closed", "time", at(t, shown.ended_at)),
        State::Declined => t.a1("standing-declined", "time", at(t, shown.ended_at)),
        State::Withdrawn => t.a1("standing-withdrawn", "time", at(t, shown.ended_at)),
    }
}

fn at(t: &Speech, at: Option<Instant>) -> String {
    at.map(|at| t.at(at)).unwrap_or_default()
}

/// "2nd of 8 in Standard, moved up 3 because a patient waits."
fn place(t: &Speech, seen: &Seen) -> Option<String> {
    let shown = &seen.shown;
    // How many stand in a confidential line is nobody's business but the circle's.
    let is_secret = shown.confidentiality == Confidentiality::Confidential && !seen.standing.provides;
    if !shown.state.is_open() || is_secret {
        return None;
    }
    let (place, length) = (seen.whole.place, seen.whole.line_length);
    Some(if shown.moved_up > 0 {
        t.a3("place-moved-up", "place", place, "length", length, "n", shown.moved_up)
    } else {
        t.a2("place", "place", place, "length", length)
    })
}

fn promises(t: &Speech, seen: &Seen) -> Vec<Promise> {
    let mut first = true;
    let mut clocks: Vec<&Clock> = seen.clocks.iter().collect();
    clocks.sort_by_key(|clock| (clock.stopped_at.is_some(), clock.due_at));
    clocks
        .into_iter()
        .map(|clock| {
            let why = match clock.due_at {
                Some(due) => t.a1("why-time", "time", t.short(due)),
                None => t.s("why-no-time"),
            };
            let steps = explain(clock, &seen.history, &seen.calendar, t.now);
            let is_open = std::mem::take(&mut first) && clock.stopped_at.is_none();
            let steps = steps.iter().map(|step| words::step(t, step)).collect();
            Promise { chip: Chip::of_clock(t, clock, &seen.calendar), why, steps, is_open }
        })
        .collect()
}

/// Three times that suit the team's hours: today at closing, the next opening day at noon, the one after. The usual
/// one is the first by which half of the latest were done; without enough of them, the second.
pub fn choices(t: &Speech, calendar: &Calendar, usual_seconds: Option<f64>) -> Vec<Choice> {
    let mut times: Vec<Instant> = Vec::new();
    if calendar.is_open(t.now)
        && let Some(closing) = calendar.closing(t.now)
        && closing.seconds_since(t.now) >= 1800
        && closing.seconds_since(t.now) < 24 * 3600
    {
        times.push(closing);
    }
    let mut day = calendar.local(t.now).date();
    while times.len() < 3 {
        let Ok(next) = day.tomorrow() else { break };
        day = next;
        if (day - calendar.local(t.now).date()).get_days() > 40 {
            break;
        }
        if calendar.windows_on(day).is_empty() {
            continue;
        }
        let noon = day.at(12, 0, 0, 0).to_zoned(calendar.zone().clone());
        times.extend(noon.map(|noon| Instant::from_timestamp(noon.timestamp())).ok());
    }
    let usual = usual_seconds.and_then(|seconds| calendar.add(t.now, seconds.ceil() as i64));
    let chosen = match usual {
        Some(usual) => times.iter().position(|at| *at >= usual).unwrap_or(times.len().saturating_sub(1)),
        None => 1.min(times.len().saturating_sub(1)),
    };
    times
        .iter()
        .enumerate()
        .map(|(index, at)| Choice {
            value: t.machine(*at),
            says: t.long(*at),
            day: capital(&t.day(*at)),
            time: t.clock(*at),
            is_chosen: index == chosen,
            is_usual: index == chosen && usual.is_some(),
        })
        .collect()
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}
