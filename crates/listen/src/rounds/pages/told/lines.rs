//! A figure as a line: a picture, its words, and how far apart it is from what is aimed for and thought.

use web::Speech;
use web::chart::{Bar, Dumbbell};

use crate::rounds::figures::{Figure, Figures};
use crate::rounds::instrument::{Dimension, ITEMS, Kind, Question};
use crate::rounds::results::{Apart, Gap};

/// One dimension or question.
pub struct Line {
    pub name: String,
    pub mark: Option<Dumbbell>,
    /// The value, where it has one; it stands out.
    pub value: String,
    pub says: String,
    /// What the team thinks, and how far apart that is.
    pub apart: Vec<String>,
    /// Of a dimension, so that somebody can make a challenge of it.
    pub dimension: Option<Dimension>,
}

/// A number as people write it.
pub fn decimal(t: &Speech, value: f64, places: usize) -> String {
    format!("{value:.places$}").replace('.', &t.s("decimal-mark"))
}

pub fn one(t: &Speech, value: f64) -> String {
    decimal(t, value, 1)
}

/// What a figure says: its value where it has one, and the rest.
fn says(t: &Speech, figure: &Figure) -> [String; 2] {
    let rest = match figure {
        Figure::Mean { n, value, low, high } => {
            let rest = t.a3("told-interval", "low", one(t, *low), "high", one(t, *high), "n", *n);
            return [one(t, *value), rest];
        }
        Figure::AtLeast { n, value } => t.a2("told-at-least", "value", one(t, *value), "n", *n),
        Figure::AtMost { n, value } => t.a2("told-at-most", "value", one(t, *value), "n", *n),
        Figure::Between { n, low, high } => {
            t.a3("told-between", "low", one(t, *low), "high", one(t, *high), "n", *n)
        }
        Figure::Spread { n, low, middle, high } => {
            let [low, middle, high] = [low, middle, high].map(|count| range(t, *count));
            let parts = t.a3("told-spread", "low", &low, "middle", &middle, "high", &high);
            [parts, t.a1("told-n", "n", *n)].join(" ")
        }
        Figure::Words { n, .. } => t.a1("told-n", "n", *n),
    };
    [String::new(), rest]
}

/// How many, from and to.
fn range(t: &Speech, [low, high]: [u64; 2]) -> String {
    match low == high {
        true => low.to_string(),
        false => t.a2("told-from-to", "low", low, "high", high),
    }
}

/// A question that is answered by words: each with how many said it.
pub struct Counted {
    pub name: String,
    pub n: u64,
    pub words: Vec<(String, Bar, String)>,
}

/// The questions that are answered by words, as far as they are told.
pub fn counted(t: &Speech, figures: &Figures) -> Vec<Counted> {
    let of = |question: Question| {
        let key = question.key();
        let (Kind::Words(words), Some(Figure::Words { n, counts })) = (question.kind(), figures.get(&key))
        else {
            return None;
        };
        let row = |word: &&str| {
            let count = counts.get(*word).copied()?;
            let bar = Bar::new(count[0] as f64 / (*n).max(1) as f64);
            Some((t.s(&format!("how-{key}-{word}")), bar, range(t, count)))
        };
        let words = words.iter().filter_map(row).collect();
        Some(Counted { name: t.s(&format!("told-{key}")), n: *n, words })
    };
    [Question::Feeling, Question::ComeBack, Question::Lost].into_iter().filter_map(of).collect()
}

/// From 1 to 7 as a part of the scale.
fn part(value: f64) -> f64 {
    (value - 1.0) / 6.0
}

fn mark(figure: &Figure, guess: Option<&Figure>, before: Option<&Figure>) -> Option<Dumbbell> {
    let mean = |figure: Option<&Figure>| match figure {
        Some(Figure::Mean { value, .. }) => Some(part(*value)),
        _ => None,
    };
    let (value, between) = match figure {
        Figure::Mean { value, low, high, .. } => (Some([part(*value), part(*low), part(*high)]), None),
        Figure::AtLeast { value, .. } => (None, Some([part(*value), 1.0])),
        Figure::AtMost { value, .. } => (None, Some([0.0, part(*value)])),
        Figure::Between { low, high, .. } => (None, Some([part(*low), part(*high)])),
        Figure::Spread { .. } | Figure::Words { .. } => return None,
    };
    Some(Dumbbell { value, between, guess: mean(guess), before: mean(before) })
}

pub fn line(
    t: &Speech,
    name: String,
    key: &str,
    results: &Figures,
    own: Option<&Figures>,
    before: Option<&Figures>,
) -> Line {
    let figure = results.get(key);
    let guess = own.and_then(|own| own.get(&format!("guess_{key}")));
    let before = before.and_then(|before| before.get(key));
    let mut apart = Vec::new();
    if let Some(Figure::Mean { value, .. }) = guess {
        apart.push(t.a1("told-guess", "value", one(t, *value)));
    }
    if let Some(Figure::Mean { value, .. }) = before {
        apart.push(t.a1("told-before", "value", one(t, *value)));
    }
    let [value, says] = figure.map_or_else(|| [String::new(), t.s("told-too-few")], |figure| says(t, figure));
    let dimension = key.parse().ok();
    Line { name, dimension, mark: figure.and_then(|figure| mark(figure, guess, before)), value, says, apart }
}

/// How far apart two sides are, where the interval says that they are.
fn distance(t: &Speech, key: [&'static str; 2], apart: Option<Apart>) -> Option<String> {
    let apart = apart?;
    let key = match (apart.low > 0.0, apart.high < 0.0) {
        (true, _) => key[0],
        (_, true) => key[1],
        _ => return None,
    };
    Some(t.a3(key, "value", one(t, apart.value.abs()), "low", one(t, apart.low), "high", one(t, apart.high)))
}

pub fn of_gap(t: &Speech, gap: &Gap) -> Vec<String> {
    [
        distance(t, ["told-above", "told-below"], gap.gap),
        distance(t, ["told-image-better", "told-image-worse"], gap.self_image),
        distance(t, ["told-matters-less", "told-matters-more"], gap.understanding),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A dimension, with how far apart it is from what is aimed for and thought; or its items, where they do not belong together.
pub fn dimension_lines(
    t: &Speech,
    dimension: Dimension,
    apart: Vec<String>,
    [all, own, before]: [Option<&Figures>; 3],
) -> Vec<Line> {
    let Some(all) = all else { return Vec::new() };
    let items: Vec<String> = (0..ITEMS).map(|item| Question::Item(dimension, item).key()).collect();
    if items.iter().any(|item| all.contains_key(item)) {
        let of_item = |item: &String| line(t, t.s(&format!("q-{item}")), item, all, None, before);
        let of_dimension = |line| Line { dimension: Some(dimension), ..line };
        return items.iter().map(of_item).map(of_dimension).collect();
    }
    let name = t.s(&format!("dimension-{dimension}"));
    let mut line = line(t, name, dimension.as_str(), all, own, before);
    line.apart.extend(apart);
    vec![line]
}
