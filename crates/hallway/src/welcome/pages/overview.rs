//! Where the house stands on its first days, and the map as far as it has drawn itself. Six statements.

use askama::Template;
use axum::response::IntoResponse;
use kernel::{Id, Refusal};
use map::network::Network;
use map::policy::require_map;
use map::welcome::store::Standing;
use people::Visit;
use people::policy::{Deed, may};
use web::{Answer, Chrome, Page, Speech};

use crate::map_page::drawing::{Look, Painted, Palette};
use crate::welcome::progress::Progress;

/// A drawing with more lines shows nothing; the map itself has ways to look at it.
const MOST_LINES: usize = 160;

#[derive(Template)]
#[template(path = "welcome/pages/overview.html")]
struct OverviewPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    steps: Vec<Step>,
    painted: Option<Painted>,
    teams: Vec<(Id, String, String)>,
    /// For administrators: who came in and who answered.
    people: Vec<(Id, String, String)>,
    words: Vec<Words>,
    /// Whom words can mean.
    parties: Vec<(Id, String)>,
}

/// One step of the way.
struct Step {
    title: String,
    says: String,
    is_done: bool,
    /// Where it is done, and what the link says.
    way: Option<(&'static str, String)>,
    is_next: bool,
}

struct Words {
    words: String,
    says: String,
    is_outside: bool,
}

pub async fn show(mut visit: Visit) -> Answer {
    require_map(visit.viewer()).map_err(|_| Refusal::NotFound)?;
    let viewer = visit.viewer().clone();
    let now = visit.view.now;
    let administers = may(&viewer, Deed::OpenDoors) && may(&viewer, Deed::KeepPersons);
    let progress = Progress::read(&mut visit.view, now).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let page = OverviewPage {
        lead: lead(&t, &progress),
        steps: steps(&t, &progress, administers),
        painted: painted(&t, &progress.network),
        teams: progress.teams.iter().map(|team| (team.id.0, team.name.clone(), standing(&t, team))).collect(),
        people: match administers {
            true => people(&t, &progress),
            false => Vec::new(),
        },
        words: match administers {
            true => words(&t, &progress),
            false => Vec::new(),
        },
        parties: match administers {
            true => parties(&progress),
            false => Vec::new(),
        },
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

fn lead(t: &Speech, progress: &Progress) -> String {
    let (lines, confirmed) = (progress.lines(), progress.confirmed());
    match (progress.people.len(), lines) {
        (0 | 1, 0) => t.s("monday-lead-alone"),
        (_, 0) => t.s("monday-lead-empty"),
        _ if progress.is_confirmed() => t.a2("monday-lead-confirmed", "n", lines, "teams", progress.agreed()),
        _ => t.a2("monday-lead-growing", "n", lines, "confirmed", confirmed),
    }
}

fn steps(t: &Speech, progress: &Progress, administers: bool) -> Vec<Step> {
    let people = progress.people.len();
    let of_administrators = |path, key| administers.then(|| (path, t.s(key)));
    let waits_for_words = progress.teams.iter().filter(|team| team.relationships > 0).count();
    let mut steps = vec![
        Step {
            title: t.s("monday-step-people"),
            says: t.a2("monday-people-say", "n", people, "teams", progress.teams.len()),
            is_done: people > 1,
            way: of_administrators("/welcome/people", "monday-paste"),
            is_next: false,
        },
        Step {
            title: t.s("monday-step-links"),
            says: t.a3(
                "monday-links-say",
                "n",
                progress.came_in(),
                "of",
                people,
                "invited",
                progress.invited(),
            ),
            is_done: people > 1 && progress.came_in() == people,
            way: of_administrators("/welcome/invitations", "monday-links"),
            is_next: false,
        },
        Step {
            title: t.s("monday-step-questions"),
            says: t.a2("monday-questions-say", "n", progress.answered(), "of", people),
            is_done: people > 1 && progress.answered() == people,
            way: Some(("/welcome/answers", t.s("monday-answer"))),
            is_next: false,
        },
        Step {
            title: t.s("monday-step-map"),
            says: t.a2("monday-map-says", "n", progress.lines(), "confirmed", progress.confirmed()),
            is_done: progress.is_confirmed(),
            way: Some(("/map", t.s("welcome-to-map"))),
            is_next: false,
        },
        Step {
            title: t.s("monday-step-words"),
            says: t.a2("monday-words-say", "n", progress.agreed(), "of", waits_for_words),
            is_done: waits_for_words > 0 && progress.agreed() >= waits_for_words,
            way: None,
            is_next: false,
        },
    ];
    if let Some(next) = steps.iter_mut().find(|step| !step.is_done && step.way.is_some()) {
        next.is_next = true;
    }
    steps
}

fn standing(t: &Speech, team: &Standing) -> String {
    let lines = match team.relationships {
        0 => t.s("monday-team-none"),
        n => t.a2("monday-team-lines", "n", n, "confirmed", team.confirmed),
    };
    let word = t.s(match (team.agreed, team.offered) {
        (0, 0) => "monday-team-no-word",
        (0, _) => "monday-team-word-offered",
        _ => "monday-team-word",
    });
    [lines, word].join(" ")
}

fn people(t: &Speech, progress: &Progress) -> Vec<(Id, String, String)> {
    let says = |has_password: bool, is_invited: bool, answers: i64| match (has_password, is_invited, answers)
    {
        (_, _, 3..) => t.s("monday-person-answered"),
        (true, _, 0) => t.s("monday-person-in"),
        (true, _, n) => t.a1("monday-person-answers", "n", n),
        (false, true, _) => t.s("monday-person-invited"),
        (false, false, _) => t.s("monday-person-out"),
    };
    let told = progress.people.iter().map(|person| {
        (person.id, person.name.clone(), says(person.came_in, person.is_invited, person.answers))
    });
    told.collect()
}

fn words(t: &Speech, progress: &Progress) -> Vec<Words> {
    let told = progress.words.iter().map(|one| Words {
        words: one.words.clone(),
        says: t.a1("monday-words-by", "n", one.people),
        is_outside: one.is_outside,
    });
    told.collect()
}

/// Teams, and those outside who stand on the map already.
fn parties(progress: &Progress) -> Vec<(Id, String)> {
    let teams = progress.teams.iter().map(|team| (team.id.0, team.name.clone()));
    let known: Vec<(Id, String)> = teams.collect();
    let others =
        progress.network.nodes.iter().filter(|node| !known.iter().any(|(id, _)| *id == node.party.id));
    let others: Vec<_> = others.map(|node| (node.party.id, node.name.clone())).collect();
    [known, others].concat()
}

fn painted(t: &Speech, network: &Network) -> Option<Painted> {
    if network.ties.is_empty() || network.ties.len() > MOST_LINES {
        return None;
    }
    let id = |place: usize| network.nodes.get(place).map_or(Id(0), |node| node.party.id);
    Painted::of(
        network,
        Palette {
            label: t.s("map-drawing"),
            path: &|place| format!("/map?if={}", id(place)),
            says: &|place| {
                let name = network.nodes.get(place).map_or("", |node| node.name.as_str());
                let serves = network.ties.iter().filter(|tie| tie.from == place).count();
                let served = network.ties.iter().filter(|tie| tie.to == place).count();
                t.a3("map-party-says", "name", name, "serves", serves, "served", served)
            },
            weight: &|_| 1.4,
            place: &|_| Look::Plain,
            is_folded: &|_| false,
            kept: &|_| None,
            tie: &|_| Look::Plain,
        },
    )
}
