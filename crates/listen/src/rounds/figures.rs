//! From the answers of a block of respondents to what is told of them; and what several blocks tell together.
//!
//! A question is told where at least five answered it. Scores are means of items (a dimension counts for somebody when two of
//! its three items are answered), told by `measure::release::told_mean`; words are told as counts.

use std::collections::BTreeMap;

use measure::release::{LEAST, Scale, ToldMean, told, told_estimate, told_mean};
use measure::rotation::planned_mean;
use measure::{Answers, gap};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::instrument::{
    Asks, Dimension, ITEMS, Kind, NOT_APPLICABLE, Question, Said, Side, WITH_POINTS, form, points,
};

/// How sure intervals are.
pub const CONFIDENCE: f64 = 0.95;
pub const SEVEN: Scale = Scale { low: 1.0, high: 7.0 };
const HUNDRED: Scale = Scale { low: 0.0, high: 100.0 };

/// What is told of one question, or of a dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "told", rename_all = "snake_case")]
#[schema(as = RoundFigure)]
pub enum Figure {
    /// The mean with its interval at 95 %.
    Mean { n: u64, value: f64, low: f64, high: f64 },
    /// People do not agree, or agree so much that a mean would tell what each said: how many answered in the low, the middle
    /// and the high part of the scale, each from and to.
    Spread { n: u64, low: [u64; 2], middle: [u64; 2], high: [u64; 2] },
    /// Nearly all at the upper end.
    AtLeast { n: u64, value: f64 },
    /// Nearly all at the lower end.
    AtMost { n: u64, value: f64 },
    /// Somewhere between these; of several groups together.
    Between { n: u64, low: f64, high: f64 },
    /// How many said each of these words, from and to.
    Words { n: u64, counts: BTreeMap<String, [u64; 2]> },
}

/// What is told, by the key of the question or the name of the dimension; what is not there is not told.
pub type Figures = BTreeMap<String, Figure>;

impl From<ToldMean> for Figure {
    fn from(told: ToldMean) -> Self {
        match told {
            ToldMean::Mean { n, value, interval } => {
                Self::Mean { n, value, low: interval.low, high: interval.high }
            }
            ToldMean::Spread { n, low, middle, high } => {
                let of = |told: measure::release::Told| [told.low, told.high];
                Self::Spread { n, low: of(low), middle: of(middle), high: of(high) }
            }
            ToldMean::AtLeast { n, value } => Self::AtLeast { n, value },
            ToldMean::AtMost { n, value } => Self::AtMost { n, value },
        }
    }
}

/// Something that is told by itself, of whoever answered it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// By its items.
    Dimension(Dimension),
    Question(Question),
}

/// What a round tells of those who answered from this side: a dimension as one where its items belong together, and else
/// these one by one. Never both: they are made of the same answers.
pub fn matters(asks: Asks, side: Side, has_mean: impl Fn(&Dimension) -> bool) -> Vec<Matter> {
    let dimensions = Dimension::ALL.iter().filter(|one| side == Side::Customer && has_mean(one));
    let questions = form(asks, side, 0, true)
        .into_iter()
        .filter(|question| !matches!(question, Question::Item(dimension, _) if has_mean(dimension)));
    dimensions.copied().map(Matter::Dimension).chain(questions.map(Matter::Question)).collect()
}

impl Matter {
    /// Whether somebody who said this counts.
    pub fn is_answered(self, said: &Said) -> bool {
        match self {
            Self::Dimension(dimension) => gap::dimension(&items_of(dimension, said)).is_some(),
            Self::Question(question) => said.get(&question.key()).is_some_and(|said| said != NOT_APPLICABLE),
        }
    }

    /// Its key among figures.
    pub fn key(self) -> String {
        match self {
            Self::Dimension(dimension) => dimension.to_string(),
            Self::Question(question) => question.key(),
        }
    }

    /// The one number that somebody gave it, of a dimension the mean of its items.
    pub fn score(self, said: &Said) -> Option<f64> {
        match self {
            Self::Dimension(dimension) => gap::dimension(&items_of(dimension, said)),
            Self::Question(question) => mark(&question.key(), said),
        }
    }

    /// What is told of a block whose respondents said this: one figure, or of points one for each dimension. `has_mean` says
    /// whether that can be a mean.
    pub fn told(self, all: &[&Said], has_mean: bool) -> Figures {
        let key = self.key();
        let question = match self {
            Self::Dimension(dimension) => {
                let told = of_dimension(dimension, all, has_mean).map(|told| (key, told));
                return told.into_iter().collect();
            }
            Self::Question(question) => question,
        };
        match question.kind() {
            Kind::Marks => {
                let scores = scores(&key, all);
                let told =
                    told_mean(&scores, SEVEN, CONFIDENCE).map(|told| as_figure(told, &scores, has_mean));
                told.map(|told| (key, told)).into_iter().collect()
            }
            Kind::Words(words) => of_words(&key, &words, all).map(|told| (key, told)).into_iter().collect(),
            Kind::Points => of_points(&key, all).into_iter().collect(),
        }
    }
}

/// A mark that somebody gave; nothing where it does not apply or was not answered.
fn mark(key: &str, said: &Said) -> Option<f64> {
    said.get(key).and_then(|mark| mark.parse().ok())
}

fn scores(key: &str, all: &[&Said]) -> Vec<f64> {
    all.iter().filter_map(|said| mark(key, said)).collect()
}

/// The marks of each respondent for the items of a dimension.
pub fn items(dimension: Dimension, all: &[&Said]) -> Vec<gap::Items> {
    all.iter().map(|said| items_of(dimension, said)).collect()
}

fn items_of(dimension: Dimension, said: &Said) -> gap::Items {
    std::array::from_fn(|item| mark(&Question::Item(dimension, item).key(), said))
}

/// Of those for whom the dimension counts. The value is the mean of the items' means, so that it does not matter which two of
/// the three somebody was asked.
fn of_dimension(dimension: Dimension, all: &[&Said], has_mean: bool) -> Option<Figure> {
    let counting: Vec<gap::Items> =
        items(dimension, all).into_iter().filter(|items| gap::dimension(items).is_some()).collect();
    let scores: Vec<f64> = counting.iter().filter_map(gap::dimension).collect();
    let rows = counting.iter().map(|items| items.to_vec()).collect();
    let planned = Answers::new(ITEMS, rows)
        .and_then(|answers| planned_mean(&answers, &[(0..ITEMS).collect()], CONFIDENCE));
    let told = |told: ToldMean| as_figure(told, &scores, has_mean);
    let Ok(planned) = planned else { return told_mean(&scores, SEVEN, CONFIDENCE).map(told) };
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    let squares: f64 = scores.iter().map(|score| (score - mean).powi(2)).sum();
    let deviation = (squares / (scores.len() as f64 - 1.0)).sqrt();
    told_estimate(&scores, planned.value, deviation, SEVEN, CONFIDENCE).map(told)
}

fn as_figure(told: ToldMean, scores: &[f64], has_mean: bool) -> Figure {
    if has_mean { told.into() } else { told.without_mean(scores, SEVEN).into() }
}

fn of_words(key: &str, words: &[&'static str], all: &[&Said]) -> Option<Figure> {
    let said: Vec<&str> = all
        .iter()
        .filter_map(|said| said.get(key))
        .map(String::as_str)
        .filter(|said| words.contains(said))
        .collect();
    let n = said.len() as u64;
    let count = |word: &str| {
        let told = told(said.iter().filter(|one| **one == word).count() as u64, n);
        [told.low, told.high]
    };
    let counts = words.iter().map(|word| ((*word).to_owned(), count(word))).collect();
    (n >= LEAST).then_some(Figure::Words { n, counts })
}

/// For each dimension what it was given of 100.
fn of_points(key: &str, all: &[&Said]) -> Vec<(String, Figure)> {
    let given: Vec<[u8; WITH_POINTS]> =
        all.iter().filter_map(|said| said.get(key)).filter_map(|said| points(said)).collect();
    let of = |(nth, dimension): (usize, &Dimension)| {
        let scores: Vec<f64> = given.iter().map(|points| f64::from(points[nth])).collect();
        told_mean(&scores, HUNDRED, CONFIDENCE).map(|told| (format!("{key}_{dimension}"), told.into()))
    };
    Dimension::ALL[..WITH_POINTS].iter().enumerate().filter_map(of).collect()
}

impl Figure {
    pub const fn n(&self) -> u64 {
        match self {
            Self::Mean { n, .. }
            | Self::Spread { n, .. }
            | Self::AtLeast { n, .. }
            | Self::AtMost { n, .. }
            | Self::Between { n, .. }
            | Self::Words { n, .. } => *n,
        }
    }

    /// From where to where the mean of everybody whom these stand for is, at 95 % or more: where no interval is told, as if people
    /// lay apart as far as they can. Nothing of words.
    pub fn bounds(&self) -> Option<[f64; 2]> {
        if let Self::Mean { low, high, .. } = self {
            return Some([*low, *high]);
        }
        let half = 2.0 * (SEVEN.high - SEVEN.low) / 2.0 / (self.n() as f64).sqrt();
        self.ends(SEVEN).map(|[low, high]| [(low - half).max(SEVEN.low), (high + half).min(SEVEN.high)])
    }

    /// From where to where the mean can be, as far as it is told.
    fn ends(&self, scale: Scale) -> Option<[f64; 2]> {
        match self {
            Self::Mean { value, .. } => Some([*value, *value]),
            Self::AtLeast { value, .. } => Some([*value, scale.high]),
            Self::AtMost { value, .. } => Some([scale.low, *value]),
            Self::Between { low, high, .. } => Some([*low, *high]),
            Self::Spread { n, low, middle, high } => {
                // The parts of the scale, with as many in the lower or in the upper ones as can be.
                let cuts = [scale.low, 3.5, 4.5, scale.high];
                let least = low[1].min(*n);
                let middling = middle[1].min(n - least);
                let from = least as f64 * cuts[0]
                    + middling as f64 * cuts[1]
                    + (n - least - middling) as f64 * cuts[2];
                let most = high[1].min(*n);
                let middling = middle[1].min(n - most);
                let to = most as f64 * cuts[3]
                    + middling as f64 * cuts[2]
                    + (n - most - middling) as f64 * cuts[1];
                Some([from / *n as f64, to / *n as f64])
            }
            Self::Words { .. } => None,
        }
    }
}

/// What several blocks tell together: nothing more than they tell one by one. Means together are a mean; where one of them is
/// told otherwise, only between what ends it is.
pub fn together(blocks: &[&Figures]) -> Figures {
    let mut keys: Vec<&String> = blocks.iter().flat_map(|figures| figures.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    let of = |key: &&String| {
        let told: Vec<&Figure> = blocks.iter().filter_map(|figures| figures.get(*key)).collect();
        together_of(key, &told).map(|figure| ((*key).clone(), figure))
    };
    keys.iter().filter_map(of).collect()
}

fn together_of(key: &str, told: &[&Figure]) -> Option<Figure> {
    let n: u64 = told.iter().map(|figure| figure.n()).sum();
    if let [one] = told {
        return Some((*one).clone());
    }
    if told.iter().all(|figure| matches!(figure, Figure::Words { .. })) {
        let mut all: BTreeMap<String, [u64; 2]> = BTreeMap::new();
        for (word, [low, high]) in told.iter().flat_map(|figure| match figure {
            Figure::Words { counts, .. } => counts.iter().collect::<Vec<_>>(),
            _ => Vec::new(),
        }) {
            let sum = all.entry(word.clone()).or_default();
            *sum = [sum[0] + low, sum[1] + high];
        }
        return Some(Figure::Words { n, counts: all });
    }
    let weighted = |pick: &dyn Fn(&Figure) -> Option<f64>| -> Option<f64> {
        told.iter().map(|figure| Some(pick(figure)? * figure.n() as f64)).sum::<Option<f64>>()
    };
    let people = n as f64;
    let half = |figure: &Figure| match figure {
        Figure::Mean { n, low, high, .. } => Some(((high - low) / 2.0 * *n as f64).powi(2)),
        _ => None,
    };
    let squares: Option<f64> = told.iter().map(|figure| half(figure)).sum();
    let scale = if key.contains("points") { HUNDRED } else { SEVEN };
    let low = weighted(&|figure| figure.ends(scale).map(|ends| ends[0]))? / people;
    let high = weighted(&|figure| figure.ends(scale).map(|ends| ends[1]))? / people;
    Some(match squares {
        Some(squares) => {
            let half = squares.sqrt() / people;
            let tenths = |value: f64| (value * 10.0).round() / 10.0;
            Figure::Mean { n, value: tenths(low), low: tenths(low - half), high: tenths(low + half) }
        }
        None => Figure::Between { n, low, high },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKS: Asks = Asks { importance: true, own: 0, seed: 3 };

    fn said(pairs: &[(&str, &str)]) -> Said {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    fn block(all: &[Said]) -> Figures {
        let all: Vec<&Said> = all.iter().collect();
        matters(ASKS, Side::Customer, |_| true)
            .into_iter()
            .flat_map(|matter| matter.told(&all, true))
            .collect()
    }

    #[test]
    fn a_dimension_counts_for_whoever_answered_two_of_its_items_and_is_told_from_five_on() {
        let full = said(&[("keeps_word_1", "5"), ("keeps_word_2", "6"), ("overall", "4")]);
        let half = said(&[("keeps_word_1", "5"), ("keeps_word_2", "na")]);
        let other = said(&[("keeps_word_2", "3"), ("keeps_word_3", "5"), ("overall", "6")]);
        let figures = block(&[full.clone(), full.clone(), other.clone(), other.clone(), half.clone()]);
        assert_eq!(figures.get("keeps_word"), None, "four");
        let third = said(&[("keeps_word_1", "7"), ("keeps_word_3", "6"), ("overall", "5")]);
        let figures = block(&[full.clone(), full.clone(), other.clone(), other, third.clone(), third, half]);
        // Items: 1 is (5 + 5 + 7 + 7) / 4 = 6, 2 is (6 + 6 + 3 + 3) / 4 = 4.5, 3 is (5 + 5 + 6 + 6) / 4 = 5.5.
        let Some(Figure::Mean { n: 6, value, .. }) = figures.get("keeps_word") else { panic!("{figures:?}") };
        assert!((value - 5.3).abs() < 1e-9);
        assert!(figures.contains_key("overall") && !figures.contains_key("good_tools"));
    }

    #[test]
    fn items_that_do_not_belong_together_are_told_one_by_one() {
        let told = matters(ASKS, Side::Customer, |one| *one != Dimension::GoodTools);
        let item = |nth| Matter::Question(Question::Item(Dimension::GoodTools, nth));
        assert!(told.contains(&item(0)) && told.contains(&item(2)));
        assert!(!told.contains(&Matter::Dimension(Dimension::GoodTools)));
        assert!(told.contains(&Matter::Dimension(Dimension::KeepsWord)));
        assert!(!told.contains(&Matter::Question(Question::Item(Dimension::KeepsWord, 0))));
    }

    #[test]
    fn words_and_points_are_told_from_five_on() {
        let one = |feeling: &str, points: &str| said(&[("feeling", feeling), ("points", points)]);
        let all = [
            one("fine", "40,20,20,10,10"),
            one("fine", "30,30,20,10,10"),
            one("fine", "50,10,20,10,10"),
            one("rushed", "20,40,20,10,10"),
            one("annoyed", "40,20,20,0,20"),
            one("na", "35,25,20,10,10"),
        ];
        let figures = block(&all);
        let Some(Figure::Words { n: 5, counts }) = figures.get("feeling") else { panic!("{figures:?}") };
        assert_eq!((counts["fine"], counts["rushed"], counts["looked_after"]), ([3, 5], [0, 2], [0, 2]));
        assert_eq!(figures["points_keeps_word"].n(), 6);
    }

    #[test]
    fn blocks_together_tell_nothing_that_they_do_not_tell_one_by_one() {
        let mean = |n, value, half| Figure::Mean { n, value, low: value - half, high: value + half };
        let with = |figure| Figures::from([("overall".to_owned(), figure)]);
        let (one, other) = (with(mean(10, 5.0, 1.0)), with(mean(30, 6.0, 0.5)));
        let both = together(&[&one, &other]);
        let Figure::Mean { n: 40, value, low, high } = both["overall"] else { panic!("{both:?}") };
        // 5.75 is told in tenths; half is sqrt(100 + 225) / 40 = 0.45.
        assert!((value - 5.8).abs() < 1e-9 && (low - 5.3).abs() < 1e-9 && (high - 6.2).abs() < 1e-9);
        let end = with(Figure::AtLeast { n: 10, value: 6.0 });
        let both = together(&[&one, &end]);
        assert_eq!(both["overall"], Figure::Between { n: 20, low: 5.5, high: 6.0 });
        assert_eq!(together(&[&end]), end);
    }
}
