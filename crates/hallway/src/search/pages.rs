//! The page of search. Six statements, the session and the counts of the menu among them.

use askama::Template;
use axum::extract::Query as Asked;
use axum::response::IntoResponse;
use kernel::Kind as Whence;
use people::{App, TeamId, Visit};
use serde::Deserialize;
use serve::requests::pages::state;
use web::{Answer, Chrome, Page, Pages, Speech, get, see_other};

use super::asked::{self, A_PAGE};
use super::documents::Kind;
use super::finding::Filter;
use super::found::Found;
use super::snippet::Piece;
use super::words::{MOST_TERMS, MOST_TYPED, Query};

pub fn pages() -> Pages<App> {
    Pages::new().route("/search", get(show))
}

#[derive(Deserialize)]
struct SearchFor {
    #[serde(default)]
    q: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    team: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "search/search.html")]
struct SearchPage {
    t: Speech,
    chrome: Chrome,
    q: String,
    /// Words that are there; none when nothing was typed.
    is_asked: bool,
    /// What is said where more was typed than is looked for.
    cut: Option<String>,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    teams: Vec<Choice>,
    /// Something narrows it down.
    is_narrowed: bool,
    lines: Vec<Line>,
    next: Option<String>,
    kind: String,
    state: String,
    team: String,
}

/// One of several ways to narrow it down.
struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

struct Line {
    path: String,
    icon: &'static str,
    title: Vec<Piece>,
    /// What it is, how it is called, who has it.
    told: String,
    state: Option<String>,
    in_note: bool,
    snippet: Vec<Piece>,
}

/// The states that one can narrow it down to.
const STATES: [&str; 2] = ["open", "ended"];

async fn show(visit: Visit, Asked(of): Asked<SearchFor>) -> Answer {
    let query = Query::read(&of.q);
    let filter = Filter {
        kind: of.kind.parse().ok().filter(|kind| *kind != Kind::Note),
        team: of.team.parse().ok(),
        is_open: STATES.iter().position(|state| *state == of.state).map(|nth| nth == 0),
    };
    let (mut visit, answer) = asked::look(visit, &query, &filter, of.after.as_deref(), A_PAGE).await?;
    if let Some(path) = answer.called.filter(|_| of.after.is_none()) {
        // Whoever types how a request is called wants to go there.
        visit.log_seen().await?;
        return Ok(see_other(&path));
    }
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let is_guest = visit.viewer().kind == Whence::Guest;
    let teams = teams(&t, &answer.hits, filter.team);
    visit.log_seen().await?;
    let page = SearchPage {
        is_asked: !query.is_empty(),
        cut: query.is_cut.then(|| t.a1("search-cut", "n", MOST_TERMS as i64)),
        kinds: kinds(&t, is_guest, filter.kind),
        states: states(&t, &of.state),
        teams,
        is_narrowed: filter != Filter::default(),
        lines: answer.hits.iter().map(|found| Line::of(&t, found)).collect(),
        next: answer.next,
        kind: filter.kind.map(|kind| kind.to_string()).unwrap_or_default(),
        state: filter.is_open.map(|is_open| STATES[usize::from(!is_open)].to_owned()).unwrap_or_default(),
        team: filter.team.map(|team| team.to_string()).unwrap_or_default(),
        q: of.q.chars().take(MOST_TYPED).collect(),
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

/// What people from outside may find.
const FOR_GUESTS: [Kind; 4] = [Kind::Request, Kind::Service, Kind::Relationship, Kind::Problem];

/// "Everything", then what there is for this viewer.
fn kinds(t: &Speech, is_guest: bool, chosen: Option<Kind>) -> Vec<Choice> {
    let there: Vec<&str> = Kind::THINGS
        .iter()
        .filter(|kind| !is_guest || FOR_GUESTS.contains(kind))
        .map(|kind| kind.as_str())
        .collect();
    choices(t.s("search-kind-any"), &there, chosen.map_or("", Kind::as_str), |kind| {
        t.s(&format!("search-kind-{kind}"))
    })
}

fn states(t: &Speech, chosen: &str) -> Vec<Choice> {
    choices(t.s("search-state-any"), &STATES, chosen, |state| t.s(&format!("search-state-{state}")))
}

fn choices(any: String, words: &[&str], chosen: &str, label: impl Fn(&str) -> String) -> Vec<Choice> {
    let is_any = !words.contains(&chosen);
    let any = Choice { value: String::new(), label: any, is_chosen: is_any };
    let each = words.iter().map(|word| Choice {
        value: (*word).to_owned(),
        label: label(word),
        is_chosen: *word == chosen,
    });
    std::iter::once(any).chain(each).collect()
}

/// The teams that have what is shown, so that no list tells of a team that has nothing to see.
fn teams(t: &Speech, hits: &[Found], chosen: Option<TeamId>) -> Vec<Choice> {
    let mut all: Vec<Choice> = Vec::new();
    for found in hits {
        let Some((id, name)) = found.team_id.zip(found.team.as_deref()) else { continue };
        let value = id.to_string();
        if !all.iter().any(|choice| choice.value == value) {
            let is_chosen = chosen.is_some_and(|team| team.0 == id);
            all.push(Choice { value, label: name.to_owned(), is_chosen });
        }
    }
    all.sort_by(|one, other| one.label.cmp(&other.label));
    if all.len() > 1 || chosen.is_some() {
        let is_chosen = !all.iter().any(|choice| choice.is_chosen);
        all.insert(0, Choice { value: String::new(), label: t.s("search-team-any"), is_chosen });
        return all;
    }
    Vec::new()
}

impl Line {
    fn of(t: &Speech, found: &Found) -> Self {
        let kind = t.s(&format!("search-one-{}", found.kind));
        let title = match &found.ends {
            Some((provider, customer)) => {
                let text = t.a2("search-ends", "provider", provider, "customer", customer);
                vec![Piece { text, is_match: false }]
            }
            None => found.title.clone(),
        };
        let told = [Some(kind), found.reference.clone(), found.team.clone()];
        Self {
            path: found.path.clone(),
            icon: match found.kind {
                _ if found.is_confidential => "lock",
                Kind::Request | Kind::Note => "message-circle",
                Kind::Person => "user",
                Kind::Team => "users",
                Kind::Service => "book-open",
                Kind::Relationship => "handshake",
                Kind::Vendor => "waypoints",
                Kind::Problem => "info",
                Kind::Idea => "pen-line",
                Kind::Barrier => "waypoints",
            },
            title,
            told: told.into_iter().flatten().collect::<Vec<_>>().join(", "),
            state: found.state.map(|is| state(t, is)),
            in_note: found.is_note,
            snippet: found.snippet.clone(),
        }
    }
}
