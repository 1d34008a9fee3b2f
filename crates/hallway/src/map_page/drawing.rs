//! The drawing of the map: laid out once for each state of the map, and painted as SVG for each look at it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use askama::Template;
use askama::filters::HtmlSafe;
use map::network::{Network, Tie};
use map::relationships::model::State;
use measure::layers::{Drawing, Party, Point, Spacing, draw};

/// Everything that is painted. Numbers are whole, in the units of the drawing.
#[derive(Template)]
#[template(path = "map_page/drawing.html")]
pub struct Painted {
    label: String,
    boxes: Vec<Box>,
    /// Those that matter last, so that they stand before the others.
    lines: Vec<Line>,
    width: f64,
    height: f64,
}

struct Box {
    name: String,
    /// Where a click leads: what happens when this one stalls.
    path: String,
    /// What a screen reader says.
    says: String,
    is_outside: bool,
    /// Several stand here as one.
    is_folded: bool,
    /// The places, in the order of the drawing, of those it serves: arrow keys go there.
    serves: String,
    look: Look,
    x: f64,
    y: f64,
    left: f64,
    top: f64,
    width: f64,
}

/// How something looks while somebody stalls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// It does not feel it.
    Apart,
    /// Nobody stalls.
    Plain,
    Feels,
    Stalls,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Apart => " apart",
            Self::Plain => "",
            Self::Feels => " feels",
            Self::Stalls => " stalls",
        }
    }
}

struct Line {
    state: &'static str,
    look: Look,
    is_back: bool,
    /// How thick, from 1.
    weight: f64,
    d: String,
    /// How often what was promised over it was kept: the class of its band, its words and where they stand.
    kept: Option<Kept>,
}

struct Kept {
    band: &'static str,
    words: String,
    x: f64,
    y: f64,
}

/// How the parts of a map are told.
pub struct Palette<'a> {
    pub label: String,
    pub path: &'a dyn Fn(usize) -> String,
    pub says: &'a dyn Fn(usize) -> String,
    pub weight: &'a dyn Fn(&Tie) -> f64,
    pub place: &'a dyn Fn(usize) -> Look,
    pub tie: &'a dyn Fn(&Tie) -> Look,
    pub is_folded: &'a dyn Fn(usize) -> bool,
    /// The band and the words of how often what was promised over it was kept, where this viewer reads it.
    pub kept: &'a dyn Fn(&Tie) -> Option<(&'static str, String)>,
}

pub(super) const HEIGHT: f64 = 34.0;
const SPACING: Spacing = Spacing { columns: GAPS[0], parties: 16.0, links: 10.0 };
/// Between columns. A drawing that does not fit on a page is drawn narrower, as long as lines can still be followed.
const GAPS: [f64; 3] = [76.0, 52.0, 32.0];
/// So wide is a page.
const PAGE: f64 = 1_352.0;
/// Room around the drawing for outlines and arrow heads.
const MARGIN: f64 = 12.0;
/// So many drawings are kept.
const KEPT: usize = 8;

/// The widest name decides; a letter takes about so much.
fn width(name: &str) -> f64 {
    (name.chars().count() as f64 * 7.2 + 26.0).clamp(90.0, 220.0)
}

/// The layout, worked out anew only when the map has changed.
fn layout(network: &Network) -> Option<Arc<Drawing>> {
    static KNOWN: LazyLock<Mutex<BTreeMap<u64, Arc<Drawing>>>> = LazyLock::new(Mutex::default);
    let parties: Vec<Party> = (0..network.nodes.len())
        .map(|place| Party {
            width: width(&network.nodes[place].name),
            height: HEIGHT,
            is_external: network.is_outside(place),
        })
        .collect();
    let ends: Vec<(usize, usize)> = network.ties.iter().map(|tie| (tie.from, tie.to)).collect();
    let mut hasher = DefaultHasher::new();
    ends.hash(&mut hasher);
    for party in &parties {
        (party.width.to_bits(), party.is_external).hash(&mut hasher);
    }
    let key = hasher.finish();
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(drawing) = known().get(&key) {
        return Some(drawing.clone());
    }
    let links: Vec<measure::Link> =
        ends.iter().map(|(from, to)| measure::Link { from: *from, to: *to, weight: 1.0 }).collect();
    let wide = draw(&parties, &links, SPACING)?;
    let narrower = GAPS[1..].iter().filter(|_| wide.width > PAGE && wide.width < 2.0 * PAGE);
    let fitting = narrower
        .filter_map(|columns| draw(&parties, &links, Spacing { columns: *columns, ..SPACING }))
        .find(|drawing| drawing.width <= PAGE);
    let drawing = Arc::new(fitting.unwrap_or(wide));
    let mut known = known();
    if known.len() >= KEPT {
        known.pop_first();
    }
    known.insert(key, drawing.clone());
    Some(drawing)
}

impl Painted {
    /// None when there is nothing to draw.
    pub fn of(network: &Network, palette: Palette<'_>) -> Option<Self> {
        let drawing = layout(network)?;
        let mut serves = vec![Vec::new(); network.nodes.len()];
        for tie in &network.ties {
            serves[tie.from].push(tie.to.to_string());
        }
        let boxes = network.nodes.iter().enumerate().zip(&drawing.places).map(|((place, node), at)| {
            let (x, y, width) = (at.middle.x + MARGIN, at.middle.y + MARGIN, width(&node.name));
            Box {
                name: node.name.clone(),
                path: (palette.path)(place),
                says: (palette.says)(place),
                is_outside: network.is_outside(place),
                is_folded: (palette.is_folded)(place),
                serves: serves[place].join(" "),
                look: (palette.place)(place),
                x: x.round(),
                y: y.round(),
                left: (x - width / 2.0).round(),
                top: (y - HEIGHT / 2.0).round(),
                width: width.round(),
            }
        });
        let mut lines: Vec<Line> = network
            .ties
            .iter()
            .zip(&drawing.routes)
            .map(|(tie, route)| Line {
                state: state(tie.state),
                look: (palette.tie)(tie),
                is_back: route.is_back,
                weight: ((palette.weight)(tie) * 10.0).round() / 10.0,
                d: curve(&route.points),
                kept: (palette.kept)(tie).and_then(|(band, words)| {
                    let middle = middle(&route.points)?;
                    let (x, y) = ((middle.x + MARGIN).round(), (middle.y + MARGIN - 4.0).round());
                    Some(Kept { band, words, x, y })
                }),
            })
            .collect();
        lines.sort_by_key(|line| line.look);
        Some(Self {
            label: palette.label,
            boxes: boxes.collect(),
            lines,
            width: (drawing.width + 2.0 * MARGIN).ceil(),
            height: (drawing.height + 2.0 * MARGIN).ceil(),
        })
    }
}

impl HtmlSafe for Painted {}

const fn state(state: State) -> &'static str {
    match state {
        State::Confirmed => "both",
        State::ConfirmedByOne => "one",
        State::Proposed | State::Retired => "none",
        State::Disputed => "disputed",
    }
}

/// Half way along.
fn middle(points: &[Point]) -> Option<Point> {
    let last = points.len().checked_sub(1)?;
    let (before, after) = (points.get(last / 2)?, points.get(last / 2 + 1).or(points.last())?);
    Some(Point { x: f64::midpoint(before.x, after.x), y: f64::midpoint(before.y, after.y) })
}

/// Level where it leaves and where it arrives.
fn curve(points: &[Point]) -> String {
    let at = |point: &Point| (point.x + MARGIN, point.y + MARGIN);
    let Some((mut x, mut y)) = points.first().map(at) else { return String::new() };
    let mut d = format!("M{x:.0} {y:.0}");
    for (next_x, next_y) in points.iter().skip(1).map(at) {
        let bend = (next_x - x) / 2.0;
        let (a, b) = (x + bend, next_x - bend);
        // Writing to a string cannot fail.
        let _ = write!(d, "C{a:.0} {y:.0} {b:.0} {next_y:.0} {next_x:.0} {next_y:.0}");
        (x, y) = (next_x, next_y);
    }
    d
}
