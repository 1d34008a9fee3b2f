//! The page of the map. Six statements, the session and the count of the menu among them.

use std::collections::HashSet;

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::Id;
use map::RelationshipId;
use map::network::{self, Tie, felt};
use people::Visit;
use web::{Answer, Chrome, Page, Speech};

use super::asked::{Asked, Overlay, View};
use super::drawing::{Look, Painted, Palette};
use super::gathered::{Gathered, MOST_AT_ONCE};
use super::sentences;
use super::tables::{FeltRow, Matrix, TieRow};

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
    /// The map shows divisions; there it is shown whole.
    whole: Option<String>,
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
    let is_large = all.network.nodes.len() > MOST_AT_ONCE;
    let is_by_division =
        is_large && asked.all.is_none() && asked.view() == View::Graph && asked.stalls().is_none();
    let gathered = if is_by_division { all.by_division()? } else { all.at_work()? };
    let own = visit.viewer().home_team.filter(|_| asked.view() == View::Team);
    let chosen = gathered.place(asked.stalls()).or_else(|| gathered.place(own));
    let whole =
        is_by_division.then(|| Asked { all: Some("1".to_owned()), ..asked.clone() }.path(View::Graph));
    let page = MapPage { whole, ..MapPage::of(t, chrome, &gathered, &asked, chosen) };
    Ok(Page(page).into_response())
}

impl MapPage {
    fn of(t: Speech, chrome: Chrome, gathered: &Gathered, asked: &Asked, chosen: Option<usize>) -> Self {
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
            painted: painted(&t, gathered, asked, chosen, customers.as_deref())
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
    asked: &Asked,
    stalls: Option<usize>,
    felt: Option<&[network::Felt]>,
) -> Option<Painted> {
    let felt = felt.unwrap_or_default();
    let places: HashSet<usize> = felt.iter().map(|felt| felt.place).collect();
    // Every relationship between those who feel it carries it on, the one that stalls among them.
    let carries = |tie: &Tie| {
        let near = Some(tie.from) == stalls || places.contains(&tie.from);
        near && places.contains(&tie.to)
    };
    let affected: HashSet<RelationshipId> =
        gathered.network.ties.iter().filter(|tie| carries(tie)).map(|tie| tie.id).collect();
    let most = gathered.carried.values().copied().max().unwrap_or_default().max(1) as f64;
    let id = |place: usize| gathered.network.nodes.get(place).map_or(Id(0), |node| node.party.id);
    Painted::of(
        &gathered.network,
        Palette {
            label: t.s("map-drawing"),
            path: &|place| asked.path_if(id(place)),
            says: &|place| {
                let serves = gathered.network.ties.iter().filter(|tie| tie.from == place).count();
                let served = gathered.network.ties.iter().filter(|tie| tie.to == place).count();
                t.a3("map-party-says", "name", gathered.name(place), "serves", serves, "served", served)
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
                Some(stalls) if stalls == place => Look::Stalls,
                Some(_) if places.contains(&place) => Look::Feels,
                Some(_) => Look::Apart,
            },
            tie: &|tie| match stalls {
                None => Look::Plain,
                Some(_) if affected.contains(&tie.id) => Look::Feels,
                Some(_) => Look::Apart,
            },
        },
    )
}
