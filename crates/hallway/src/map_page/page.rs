//! The page of the map. Six statements, the session and the count of the menu among them.

use std::collections::HashSet;

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::Id;
use map::network::{self, Network, Tie, felt};
use people::Visit;
use web::{Answer, Chrome, Page, Speech};

use super::asked::{Asked, Overlay, View};
use super::drawing::{Look, Painted, Palette};
use super::gathered::{Gathered, MOST_AT_ONCE};
use super::sentences;
use super::tables::{FeltRow, Matrix, TieRow};

/// A drawing with more lines begins with those that are described, or else with those that carry most: so many of each
/// who receives.
const MOST_LINES: usize = 60;
const STRONGEST_OF_EACH: usize = 2;
/// Rows of a table; the rest is in the file.
const ROWS: usize = 200;

#[derive(Template)]
#[template(path = "map_page/map.html")]
struct MapPage {
    t: Speech,
    chrome: Chrome,
    title: String,
    lead: String,
    view: View,
    views: Vec<Way>,
    overlay: Overlay,
    /// What was looked for, and nobody is called so.
    unfound: Option<String>,
    /// Everybody who could stall, and whether it is them.
    parties: Vec<(String, String, bool)>,
    painted: Option<Painted>,
    stalls: Option<(String, [Felt; 2])>,
    ties: Vec<TieRow>,
    is_more: bool,
    matrix: Option<Matrix>,
    /// Whom the chosen one is served by, and whom it serves.
    sides: Option<[(&'static str, Vec<TieRow>); 2]>,
    waiting: usize,
    /// The drawing leaves something out: what, and where all of it is drawn.
    whole: Option<(String, String)>,
}

/// One way to look at it.
struct Way {
    name: String,
    icon: &'static str,
    path: String,
    is_current: bool,
}

/// Who feels it, towards customers or towards suppliers; with the keys of its words.
struct Felt {
    heading: &'static str,
    note: &'static str,
    share: &'static str,
    rows: Vec<FeltRow>,
}

pub async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    map::policy::require_map(visit.viewer())?;
    let now = visit.view.now;
    let (chrome, t) = (visit.chrome("room-map").await?, visit.speech());
    let all = Gathered::read(&mut visit.view, now).await?;
    let found = asked.find().map(|name| all.find(name));
    if let Some(Some(found)) = found {
        return Ok(web::see_other(&asked.path_if(found)));
    }
    let is_large = all.network.nodes.len() > MOST_AT_ONCE;
    let is_by_division =
        is_large && asked.all.is_none() && asked.view() == View::Graph && asked.stalls().is_none();
    let gathered = if is_by_division { all.by_division()? } else { all.at_work()? };
    let own = visit.viewer().home_team.filter(|_| asked.view() == View::Team);
    let chosen = gathered.place(asked.stalls()).or_else(|| gathered.place(own));
    let is_crowded = asked.all.is_none() && gathered.network.ties.len() > MOST_LINES;
    let described = gathered.network.described().together();
    // A drawing of all would show nothing: what people say of their work goes before what happened to be asked.
    let (drawn, note) = match (is_crowded, described.ties.is_empty()) {
        (false, _) => (gathered.network.clone(), is_by_division.then_some("map-division-note")),
        (true, false) => (described, Some("map-described-note")),
        (true, true) => {
            let strongest = gathered.network.strongest(&gathered.carried, STRONGEST_OF_EACH);
            (strongest.at_work(), Some("map-strongest-note"))
        }
    };
    let whole =
        note.map(|note| (t.s(note), Asked { all: Some("1".to_owned()), ..asked.clone() }.path(View::Graph)));
    let unfound = asked.find().map(|name| t.a1("map-find-none", "name", name));
    let page = MapPage { whole, unfound, ..MapPage::of(t, chrome, &gathered, &drawn, &asked, chosen) };
    Ok(Page(page).into_response())
}

impl MapPage {
    fn of(
        t: Speech,
        chrome: Chrome,
        gathered: &Gathered,
        drawn: &Network,
        asked: &Asked,
        chosen: Option<usize>,
    ) -> Self {
        let view = asked.view();
        let on = |towards_customers| {
            chosen.map(|place| felt(&gathered.network, &gathered.carried, place, towards_customers))
        };
        let (customers, suppliers) = (on(true), on(false));
        let name = chosen.map(|place| gathered.name(place).to_owned()).unwrap_or_default();
        let rows = |felt: &[network::Felt]| -> Vec<FeltRow> {
            felt.iter().take(ROWS).map(|felt| FeltRow::of(&t, gathered, asked, felt)).collect()
        };
        let (title, lead) = match (chosen, &customers) {
            (Some(_), _) if view == View::Team => {
                (t.a1("map-title-team", "name", &name), t.s("map-lead-team"))
            }
            (Some(place), Some(felt)) => {
                (t.a1("map-title-if", "name", &name), sentences::stalls(&t, gathered, place, felt))
            }
            _ => (t.s("map-title"), sentences::whole(&t, gathered)),
        };
        let tie_rows = |ties: &mut dyn Iterator<Item = &Tie>| -> Vec<TieRow> {
            ties.take(ROWS).map(|tie| TieRow::of(&t, gathered, tie)).collect()
        };
        let ties = &gathered.network.ties;
        let sides = chosen.filter(|_| view == View::Team).map(|place| {
            [
                ("map-served", tie_rows(&mut ties.iter().filter(|tie| tie.to == place))),
                ("map-serves", tie_rows(&mut ties.iter().filter(|tie| tie.from == place))),
            ]
        });
        Self {
            title,
            lead,
            view,
            views: ways(&t, asked),
            overlay: asked.show(),
            parties: parties(gathered, chosen),
            painted: painted(&t, gathered, drawn, asked, chosen, customers.as_deref())
                .filter(|_| view == View::Graph && !ties.is_empty()),
            stalls: customers.filter(|_| view != View::Team).map(|customers| {
                let felt = |heading, note, share, felt: &[network::Felt]| Felt {
                    heading,
                    note,
                    share,
                    rows: rows(felt),
                };
                let suppliers = suppliers.unwrap_or_default();
                let both = [
                    felt("map-as-table", "map-felt-note", "map-column-share", &customers),
                    felt("map-suppliers", "map-suppliers-note", "map-column-share-given", &suppliers),
                ];
                (name, both)
            }),
            ties: tie_rows(&mut ties.iter()),
            is_more: ties.len() > ROWS,
            matrix: (view == View::Matrix).then(|| Matrix::of(&t, gathered)),
            sides,
            waiting: ties.len() - gathered.network.confirmed(),
            whole: None,
            unfound: None,
            chrome,
            t,
        }
    }
}

fn ways(t: &Speech, asked: &Asked) -> Vec<Way> {
    [
        (View::Graph, "waypoints", "map-view-graph"),
        (View::Table, "list", "map-view-table"),
        (View::Matrix, "grid-3x3", "map-view-matrix"),
        (View::Team, "users", "map-view-team"),
    ]
    .map(|(view, icon, key)| Way {
        name: t.s(key),
        icon,
        path: asked.path(view),
        is_current: view == asked.view(),
    })
    .into()
}

fn parties(gathered: &Gathered, chosen: Option<usize>) -> Vec<(String, String, bool)> {
    let nodes = gathered.network.nodes.iter().enumerate();
    nodes
        .map(|(place, node)| (node.party.id.0.to_string(), node.name.clone(), chosen == Some(place)))
        .collect()
}

fn painted(
    t: &Speech,
    gathered: &Gathered,
    drawn: &Network,
    asked: &Asked,
    stalls: Option<usize>,
    felt: Option<&[network::Felt]>,
) -> Option<Painted> {
    let id = |place: usize| gathered.network.nodes.get(place).map_or(Id(0), |node| node.party.id);
    let stalls = stalls.map(id);
    let feels: HashSet<Id> = felt.unwrap_or_default().iter().map(|felt| id(felt.place)).collect();
    let party = |place: usize| drawn.nodes.get(place).map_or(Id(0), |node| node.party.id);
    let most = gathered.carried.values().copied().max().unwrap_or_default().max(1) as f64;
    let count = |of: &dyn Fn(&Tie) -> usize, place: usize| {
        gathered.network.ties.iter().filter(|tie| id(of(tie)) == party(place)).count()
    };
    Painted::of(
        drawn,
        Palette {
            label: t.s("map-drawing"),
            path: &|place| asked.path_if(party(place)),
            says: &|place| {
                let name = drawn.nodes.get(place).map_or("", |node| node.name.as_str());
                let (serves, served) = (count(&|tie| tie.from, place), count(&|tie| tie.to, place));
                t.a3("map-party-says", "name", name, "serves", serves, "served", served)
            },
            weight: &|tie| match asked.show() {
                Overlay::Loop => 1.4,
                Overlay::Volume => {
                    let n = gathered.carried.get(&tie.id).copied().unwrap_or_default() as f64;
                    1.0 + 6.0 * (n / most).sqrt()
                }
            },
            place: &|place| match stalls {
                None => Look::Plain,
                Some(stalls) if stalls == party(place) => Look::Stalls,
                Some(_) if feels.contains(&party(place)) => Look::Feels,
                Some(_) => Look::Apart,
            },
            // Every relationship between those who feel it carries it on, and those of the one that stalls.
            tie: &|tie| match stalls {
                None => Look::Plain,
                Some(stalls) => {
                    let near = stalls == party(tie.from) || feels.contains(&party(tie.from));
                    if near && feels.contains(&party(tie.to)) { Look::Feels } else { Look::Apart }
                }
            },
        },
    )
}
