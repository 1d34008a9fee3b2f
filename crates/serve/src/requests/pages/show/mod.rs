//! The page of one request: where it stands, why this time, what was said, and what I can do now.

mod answered;
mod choices;
mod live;
mod promises;
mod told;
mod undo;

pub use choices::{Choice, choices};
use live::Live;
use promises::{Promise, promises};
use told::{customer, hand_overs, held, place, standing};

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::Kind;
use map::policy as services;
use map::services::Confidentiality;
use people::Visit;
use web::{Answer, Chrome, Page, Speech};

use super::line::{self, Line};
use super::timeline::{self, Names, Piece, What, Who};
use super::verbs::Said;
use crate::answer_templates;
use crate::chain::{self, Band};
use crate::checklists::Checklist;
use crate::linking::Beside;
use crate::policy::Deed;
use crate::requests::actions::SETTLED_AFTER_SECONDS;
use crate::requests::model::State;
use crate::requests::reading::{self, Seen};
use crate::requests::store;
use crate::words;

#[derive(Template)]
#[template(path = "requests/pages/show.html")]
struct RequestPage {
    t: Speech,
    chrome: Chrome,
    path: String,
    line: Line,
    reference: String,
    /// As addresses have it.
    plain_reference: String,
    team: String,
    /// None for whoever does not see the queue.
    team_path: Option<String>,
    service: String,
    /// How the work is done, for whoever may read it.
    playbook: Option<String>,
    standing: String,
    is_open: bool,
    /// Whether it is settled is for this viewer to say.
    is_asked_whether: bool,
    /// When it ends by itself, where nobody says anything.
    ends_by_itself: Option<String>,
    /// How it was is asked of this viewer.
    asks_how: bool,
    reads: bool,
    may: May,
    choices: Vec<Choice>,
    said: Said,
    answers: Vec<answered::Line>,
    pieces: Vec<Piece>,
    promises: Vec<Promise>,
    requester: Who,
    requester_path: Option<String>,
    requester_team: Option<String>,
    requested_for: Option<String>,
    place: Option<String>,
    /// Which team had it for how long, when there was more than one.
    held: Vec<(String, String)>,
    hand_overs: Option<String>,
    needed_by: Option<String>,
    needed_reason: Option<String>,
    /// None for whoever may not see the line itself.
    relationship_path: Option<String>,
    /// "Patient Billing serves Front Desk."
    relationship: String,
    steps: Steps,
    followers: Vec<Who>,
    usual: Option<String>,
    usual_n: i64,
    first_name: String,
    /// Whoever has it is away, until when, and who stands in.
    away: Option<String>,
    is_mine: bool,
    chain: Band,
    live: Live,
    beside: Beside,
    /// Who waits outside was taken over from what it is a part of.
    inherits: Option<String>,
    /// The known problem it stands under: its address and its title.
    under: Option<(String, String)>,
    checklist: Checklist,
    /// Answers that the team gives again and again: id and title.
    templates: Vec<answer_templates::Offered>,
    /// What stands in the answer box already.
    typed: String,
    /// What a complaint is about.
    complaint: Option<String>,
    /// Where whoever asked says that something should be different.
    complain: Option<String>,
    /// What one may expect of the team, for a guest, to whom it has no page.
    charter: Option<String>,
}

/// The line from the team that provides to whoever asked.
struct Steps {
    is_ours: bool,
    /// When it is expected.
    due: Option<String>,
    customer: String,
    asked: String,
}

/// Which buttons are drawn: the same questions the verbs ask.
struct May {
    acknowledge: bool,
    take: bool,
    assign: bool,
    put_back: bool,
    hand_over: bool,
    ask_part: bool,
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
    unfollow: bool,
    outside: bool,
    say_missing: bool,
    put_under: bool,
    link: bool,
    merge: bool,
    split: bool,
    ask_again: bool,
    tick: bool,
}

/// `/requests/1042`
pub async fn show(visit: Visit, Path(reference): Path<String>) -> Answer {
    show_with(visit, &reference, String::new()).await
}

/// The same, with these words in the answer box.
pub(crate) async fn show_with(mut visit: Visit, reference: &str, typed: String) -> Answer {
    let t = visit.speech();
    let chrome = visit.chrome("room-requests").await?;
    let seen = reading::by_reference(&mut visit.view, reference).await?;
    let (mut persons, mut teams, words) = timeline::named_on(&seen);
    let chain = match seen.is_chained() {
        true => Some(chain::reading::chain(&mut visit.view, &seen, false).await?),
        false => None,
    };
    let lives = match &chain {
        Some(chain) => chain.links(&mut visit.view).await?,
        None => Vec::new(),
    };
    if let Some(chain) = &chain {
        persons.extend(chain.parts(seen.shown.id).map(|part| part.requester_id));
        teams.extend(lives.iter().flat_map(|(_, life)| life.holders.iter().map(|(team, _)| *team)));
        persons.sort_unstable();
        persons.dedup();
        teams.sort_unstable();
        teams.dedup();
    }
    let around = Some(Beside::around(&seen, visit.viewer()));
    let named = store::names(&mut visit.view, seen.shown.id, &persons, &teams, &words, around).await?;
    for (id, circle) in named.iter().filter_map(|one| Some((one.id, one.circle?))) {
        visit.view.saw(id, circle);
    }
    let beside = Beside::new(&t, &seen, visit.viewer(), &named);
    let (checklist, templates) = (Checklist::of(&t, &named), answer_templates::offered(&named));
    let names = Names::new(named);
    let band = chain.as_ref().map(|chain| Band::new(&t, &seen, chain, &lives, &names)).unwrap_or_default();
    let parts = chain.as_ref().map(|chain| chain::pieces(&t, &seen, chain, &names)).unwrap_or_default();
    let above = chain.as_ref().and_then(|chain| chain.above(seen.shown.id)).map(line::reference);
    let mut page = page(&t, chrome, &visit, &seen, &names, band);
    page.live.add(chain.as_ref());
    page.beside = beside;
    page.checklist = checklist;
    page.templates = templates;
    page.typed = typed;
    if seen.standing.asked && visit.viewer().kind == Kind::Guest {
        let (viewer, team) = (visit.viewer().clone(), seen.shown.team_id);
        let is_in_touch = map::charters::may_read(&mut visit.view, &viewer, team).await?;
        page.charter = is_in_touch.then(|| format!("/teams/{team}/charter"));
        page.complain = is_in_touch.then(|| told::way_to_complain(&seen)).flatten();
    }
    page.inherits = above.filter(|_| page.line.outside.is_some());
    page.pieces = timeline::with_parts(&t, page.pieces, parts);
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

fn page(
    t: &Speech,
    mut chrome: Chrome,
    visit: &Visit,
    seen: &Seen,
    names: &Names,
    chain: Band,
) -> RequestPage {
    let (shown, viewer) = (&seen.shown, visit.viewer());
    let line = Line::of(t, viewer, shown);
    let path = line.path.clone();
    let may = |deed| seen.may(deed, viewer);
    let me = people::PersonId(viewer.person);
    if let Some(toast) = &mut chrome.toast
        && let Some(undo) = undo::undo(seen, me, t.now).filter(|(deed, _)| may(*deed))
    {
        toast.undo = Some(format!("{path}/{}", undo.1));
    }
    let (usual, usual_n) = seen.usual();
    let is_secret = shown.confidentiality == Confidentiality::Confidential;
    // Guests see no team, no queue and no line but those of their own; who asked in confidence is not of the circle.
    let knows_house = viewer.kind == Kind::Employee && viewer.sees(shown.audience);
    let knows_line = knows_house || seen.standing.provides;
    let reads_playbook = services::Deed::ReadPlaybook { team: seen.whole.service_team, owner: None };
    RequestPage {
        chrome,
        reference: line::reference(shown),
        plain_reference: shown.reference.clone(),
        team: shown.team_name.clone(),
        team_path: knows_line.then(|| format!("/requests?team={}", shown.team_id)),
        service: shown.service_name.clone(),
        playbook: services::may(viewer, reads_playbook)
            .then(|| format!("/services/{}/playbook", shown.service_id)),
        standing: standing(t, seen, names, chain.waits_for.as_deref()),
        is_open: shown.state.is_open(),
        is_asked_whether: shown.state == State::Resolved && seen.standing.asked,
        ends_by_itself: shown
            .resolved_at
            .filter(|_| shown.state == State::Resolved)
            .map(|at| t.at(at.plus_seconds(SETTLED_AFTER_SECONDS))),
        asks_how: seen.whole.asks_how && may(Deed::Rate),
        reads: seen.reads(),
        may: May {
            acknowledge: shown.acknowledged_at.is_none() && may(Deed::Acknowledge),
            take: shown.assignee_id.is_none() && may(Deed::Take),
            assign: may(Deed::Assign),
            put_back: shown.assignee_id.is_some() && may(Deed::PutBack),
            hand_over: may(Deed::HandOver) && !is_secret,
            ask_part: may(Deed::AskPart),
            pause: may(Deed::Pause),
            resume: may(Deed::Resume),
            message: may(Deed::Message),
            note: may(Deed::Note),
            resolve: may(Deed::Resolve),
            decline: may(Deed::Decline),
            reopen: may(Deed::Reopen),
            close: may(Deed::Close),
            withdraw: may(Deed::Withdraw),
            follow: may(Deed::AddFollower) && (!is_secret || seen.standing.provides),
            unfollow: may(Deed::RemoveFollower)
                && (seen.standing.follows || !is_secret || seen.standing.provides)
                && !names.followers().is_empty(),
            outside: may(Deed::ChangeOutside),
            say_missing: may(Deed::SayMissing) && !is_secret,
            put_under: may(Deed::Resolve) && seen.whole.has_problems && seen.whole.problem_id.is_none(),
            link: may(Deed::Link),
            merge: may(Deed::Merge),
            split: may(Deed::Split) && seen.may_split(),
            ask_again: may(Deed::AskAgain)
                && seen.whole.complaint_team.is_none()
                && seen.shown.parent_id.is_none(),
            tick: may(Deed::Tick),
        },
        choices: choices(t, &seen.calendar, usual),
        said: Said::default(),
        answers: answered::lines(t, &seen.answers, knows_house),
        pieces: timeline::pieces(t, seen, names),
        promises: promises(t, seen, names, viewer),
        held: held(t, seen, names),
        hand_overs: hand_overs(t, seen, names),
        requester: names.who(t, Some(shown.requester_id)),
        requester_path: (knows_house || shown.requester_id == me)
            .then(|| format!("/people/{}", shown.requester_id)),
        requester_team: shown.requester_team_name.clone(),
        requested_for: shown.requested_for_name.clone(),
        place: place(t, seen),
        needed_by: shown.needed_by.map(|at| t.at(at)),
        needed_reason: seen.whole.needed_reason.clone().filter(|_| seen.reads()),
        relationship_path: knows_line.then(|| format!("/relationships/{}", shown.relationship_id)),
        relationship: t.a2("about-serves", "team", &shown.team_name, "customer", customer(shown)),
        steps: Steps {
            is_ours: seen.standing.provides && shown.requester_id != me,
            due: shown.promised_at.filter(|_| shown.state.is_open()).map(|at| t.by(at)),
            customer: customer(shown).to_owned(),
            asked: t.at(shown.opened_at),
        },
        followers: names
            .followers()
            .into_iter()
            .map(|named| names.who(t, Some(people::PersonId(named.id))))
            .filter(|_| seen.reads())
            .collect(),
        usual: usual.map(|seconds| words::business(t, seconds)),
        usual_n,
        first_name: web::first_name(&shown.requester_name).to_owned(),
        away: told::away(t, seen),
        is_mine: shown.requester_id == me,
        chain,
        live: Live::of(viewer, seen),
        beside: Beside::default(),
        inherits: None,
        under: seen
            .whole
            .problem_id
            .zip(seen.whole.problem_title.clone())
            .map(|(id, title)| (format!("/problems/{id}"), title)),
        checklist: Checklist::default(),
        templates: Vec::new(),
        typed: String::new(),
        complaint: told::complaint(t, seen),
        complain: told::way_to_complain(seen).filter(|_| viewer.kind == Kind::Employee),
        charter: None,
        line,
        path,
        t: t.clone(),
    }
}
