//! The page of the map. Six statements, the session and the count of the menu among them.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use improve::course::{self, Stage};
use kernel::Viewer;
use map::RelationshipId;
use map::network::{self, Tie};
use people::{PersonId, Visit};
use serve::requests::between::kept_over;
use web::{Answer, Chrome, Page, Speech};

use super::asked::{Asked, Overlay, View};
use super::drawing::Painted;
use super::drawn::{Cut, Drawn};
use super::gathered::Gathered;
use super::painting::painted;
use super::promises::Promises;
use super::sentences;
use super::tables::{FeltRow, Matrix, TieRow, sum_key};

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
    stalls: Option<(String, Vec<Felt>)>,
    ties: Vec<TieRow>,
    is_more: bool,
    matrix: Option<Matrix>,
    /// Whom the chosen one is served by, and whom it serves.
    sides: Option<[(&'static str, Vec<TieRow>); 2]>,
    waiting: usize,
    /// Loops that are overdue, where loops are shown.
    overdue: usize,
    /// The drawing leaves something out: what, and where all of it is drawn.
    whole: Option<(String, String)>,
    /// Divisions stand for their teams, so a line is a sum.
    is_folded: bool,
    /// Which promises are told, and which are not.
    promises: Option<String>,
    /// Back from whoever stalls, and from what is open.
    back: Option<String>,
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
    /// How many there are.
    n: usize,
    /// Felt by what the drawing leaves out.
    is_further: bool,
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
    let at_work = all.at_work()?;
    let own = visit.viewer().home_team.filter(|_| asked.view() == View::Team);
    let chosen = at_work.place(asked.stalls()).or_else(|| at_work.place(own));
    let drawn = Drawn::of(&all, &at_work, &asked, chosen.map(|place| at_work.network.nodes[place].party.id))?;
    let promises = match asked.show() {
        Overlay::Promises => {
            let me = PersonId(visit.viewer().person);
            Some(Promises::of(kept_over(&mut visit.view, me, now).await?))
        }
        Overlay::Loop | Overlay::Volume => None,
    };
    let stages = match asked.show() {
        Overlay::Loop => {
            let at = course::At::of(visit.viewer(), now);
            course::of_all(&mut visit.view, &at).await?
        }
        Overlay::Promises | Overlay::Volume => HashMap::new(),
    };
    let unfound = asked.find().map(|name| t.a1("map-find-none", "name", name));
    let looked = Looked { at_work, drawn, asked, chosen, promises, stages };
    let page = MapPage { unfound, ..MapPage::of(t, chrome, visit.viewer(), &looked) };
    Ok(Page(page).into_response())
}

/// The map, and how it is looked at.
pub(super) struct Looked {
    pub at_work: Gathered,
    pub drawn: Drawn,
    pub asked: Asked,
    /// The place of whoever stalls, or is looked at from both sides.
    pub chosen: Option<usize>,
    pub promises: Option<Promises>,
    /// Where the loops of what the viewer sees stand, if that is shown.
    pub stages: HashMap<RelationshipId, Stage>,
}

impl MapPage {
    fn of(t: Speech, chrome: Chrome, viewer: &Viewer, looked: &Looked) -> Self {
        let Looked { at_work, drawn, asked, chosen, promises, stages } = looked;
        let (view, chosen) = (asked.view(), *chosen);
        let felt = chosen.map(|place| [true, false].map(|towards| drawn.felt(at_work, place, towards)));
        let name = chosen.map(|place| at_work.name(place).to_owned()).unwrap_or_default();
        let (title, lead) = match (chosen, &felt) {
            (Some(_), _) if view == View::Team => {
                (t.a1("map-title-team", "name", &name), t.s("map-lead-team"))
            }
            (Some(place), Some([[first, further], _])) => {
                let lead = sentences::stalls(&t, at_work, place, first);
                let further = further_words(&t, at_work, drawn.along, further);
                let lead = further.into_iter().fold(lead, |lead, words| [lead, words].join(" "));
                (t.a1("map-title-if", "name", &name), lead)
            }
            _ => (t.s("map-title"), sentences::whole(&t, at_work)),
        };
        // Where divisions stand for their teams, the table is of what is drawn.
        let told = if drawn.is_folded() && chosen.is_none() { &drawn.shown } else { at_work };
        let tie_row = |of: &Gathered, tie: &Tie| {
            let kept = promises.as_ref().filter(|_| !drawn.is_folded());
            let row = TieRow::of(&t, of, tie);
            let is_sum = drawn.is_folded() && chosen.is_none();
            TieRow {
                state: match stages.get(&tie.id) {
                    _ if is_sum => t.s(sum_key(tie.state)),
                    Some(stage) => t.s(&format!("loop-stage-{stage}")),
                    None => row.state,
                },
                kept: kept.map(|kept| kept.told(&t, viewer, &of.network, tie)),
                ..row
            }
        };
        let sides = chosen.filter(|_| view == View::Team).map(|place| {
            let of = |is_it: &dyn Fn(&&Tie) -> bool| -> Vec<TieRow> {
                at_work
                    .network
                    .ties
                    .iter()
                    .filter(is_it)
                    .take(ROWS)
                    .map(|tie| tie_row(at_work, tie))
                    .collect()
            };
            [("map-served", of(&|tie| tie.to == place)), ("map-serves", of(&|tie| tie.from == place))]
        });
        let stalls = felt.as_ref().filter(|_| view != View::Team).map(|both| {
            let tables = both.iter().zip(TABLES).flat_map(|(felt, keys)| {
                felt.iter().zip(keys).map(|(felt, keys)| Felt::of(&t, at_work, asked, felt, keys))
            });
            let is_told = |felt: &Felt| !felt.is_further || felt.n > 0;
            (name, tables.filter(is_told).collect())
        });
        let ties = &told.network.ties;
        let all_path = Asked { all: Some("1".to_owned()), open: None, ..asked.clone() }.path(view);
        Self {
            title,
            lead,
            view,
            views: ways(&t, asked),
            overlay: asked.show(),
            parties: parties(at_work, chosen),
            painted: painted(&t, looked, felt.as_ref().map(|[[first, _], _]| first.as_slice()))
                .filter(|_| view == View::Graph && !at_work.network.ties.is_empty()),
            stalls,
            ties: ties.iter().take(ROWS).map(|tie| tie_row(told, tie)).collect(),
            is_more: ties.len() > ROWS,
            matrix: (view == View::Matrix).then(|| Matrix::of(&t, at_work)),
            sides,
            overdue: stages.values().filter(|stage| **stage == Stage::Overdue).count(),
            waiting: at_work.network.ties.len() - at_work.network.confirmed(),
            whole: drawn.cut.map(|cut| (t.s(cut.note()), all_path)),
            is_folded: drawn.is_folded(),
            promises: promises.as_ref().map(|promises| match drawn.is_folded() {
                true => t.s("map-kept-folded"),
                false => promises.note(&t, viewer, &at_work.network),
            }),
            back: asked.path_back(),
            unfound: None,
            chrome,
            t,
        }
    }
}

/// The keys of a table of those who feel it: heading, note and share.
type Keys = (&'static str, &'static str, &'static str, bool);

/// Towards customers and towards suppliers; by what is drawn, and by the rest.
const TABLES: [[Keys; 2]; 2] = [
    [
        ("map-as-table", "map-felt-note", "map-column-share", false),
        ("map-felt-further", "map-felt-further-note", "map-column-share", true),
    ],
    [
        ("map-suppliers", "map-suppliers-note", "map-column-share-given", false),
        ("map-suppliers-further", "map-felt-further-note", "map-column-share-given", true),
    ],
];

impl Felt {
    fn of(t: &Speech, at_work: &Gathered, asked: &Asked, felt: &[network::Felt], keys: Keys) -> Self {
        let (heading, note, share, is_further) = keys;
        let rows = felt.iter().take(ROWS).map(|felt| FeltRow::of(t, at_work, asked, felt)).collect();
        Self { heading, note, share, rows, n: felt.len(), is_further }
    }
}

/// Who else feels it, by what the drawing leaves out.
fn further_words(
    t: &Speech,
    at_work: &Gathered,
    along: Option<Cut>,
    further: &[network::Felt],
) -> Option<String> {
    let outside = further.iter().filter(|felt| at_work.network.is_outside(felt.place)).count();
    let key = match along? {
        Cut::Described => "map-if-further",
        Cut::Strongest | Cut::Division | Cut::DivisionStrongest | Cut::Busiest => "map-if-further-weaker",
    };
    (!further.is_empty()).then(|| t.a2(key, "n", further.len() - outside, "outside", outside))
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
