//! The instrument: the questions of a round in our own words, and which of them one person is asked.
//!
//! Five dimensions and courtesy with three items each, on seven points; one question about all of it; and some that are
//! not on a scale. One person is asked eight questions at most: two items each of three of these, in turns
//! (`measure::rotation`). Answers to different versions are never put together.

use std::collections::BTreeMap;

use kernel::FieldError;
use measure::rotation::{self, Rotation};
use serve::ratings::{ComeBack, Feeling, Lost};
use utoipa::ToSchema;

/// The version that new rounds use.
pub const VERSION: &str = "hallway-1";
/// What one question takes, as the form says.
pub const SECONDS_A_QUESTION: i64 = 12;
/// So many questions of its own a round has at most.
pub const MOST_OWN: usize = 2;
/// Items a dimension.
pub const ITEMS: usize = 3;
/// The points that are given to the dimensions by what matters how much.
const POINTS: u32 = 100;
/// The marks of the scale.
pub const MARKS: std::ops::RangeInclusive<u8> = 1..=7;

kernel::words! {
    /// What service is made of; in sentences: keeps its word, answers soon, knows its work, takes me seriously, has good
    /// tools; and courtesy, which has no points.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Dimension {
        KeepsWord = "keeps_word",
        AnswersSoon = "answers_soon",
        KnowsWork = "knows_work",
        TakesSeriously = "takes_seriously",
        GoodTools = "good_tools",
        Courtesy = "courtesy",
    }
}

/// Those that points are given to, and that providers guess.
pub const WITH_POINTS: usize = 5;

kernel::words! {
    /// From which end somebody answers.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Side {
        /// Of those whom the team serves.
        Customer = "customer",
        /// Of the team itself: how it thinks it is seen.
        Provider = "provider",
    }
}

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// An item of a dimension, counted from 0.
    Item(Dimension, usize),
    /// How well they serve, all in all.
    Overall,
    ComeBack,
    Feeling,
    /// 1 very easy to 7 very hard.
    Effort,
    Lost,
    /// 100 points over the dimensions: what matters how much.
    Points,
    /// Of the round's own.
    Own(usize),
    /// What those who are served would say of the dimension: the provider's guess.
    Guess(Dimension),
    GuessOverall,
    /// How those who are served would give the points.
    GuessPoints,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 1 to 7, or that it does not apply.
    Marks,
    /// One of these words.
    Words(Vec<&'static str>),
    Points,
}

/// Said where a question does not apply to somebody.
pub const NOT_APPLICABLE: &str = "na";

/// What one person has said, by the key of the question.
pub type Said = BTreeMap<String, String>;

impl Question {
    /// Its name in answers, addresses and texts.
    pub fn key(self) -> String {
        match self {
            Self::Item(dimension, item) => format!("{dimension}_{}", item + 1),
            Self::Overall => "overall".to_owned(),
            Self::ComeBack => "come_back".to_owned(),
            Self::Feeling => "feeling".to_owned(),
            Self::Effort => "effort".to_owned(),
            Self::Lost => "lost".to_owned(),
            Self::Points => "points".to_owned(),
            Self::Own(nth) => format!("own_{}", nth + 1),
            Self::Guess(dimension) => format!("guess_{dimension}"),
            Self::GuessOverall => "guess_overall".to_owned(),
            Self::GuessPoints => "guess_points".to_owned(),
        }
    }

    pub fn kind(self) -> Kind {
        match self {
            Self::ComeBack => Kind::Words(ComeBack::ALL.iter().map(|word| word.as_str()).collect()),
            Self::Feeling => Kind::Words(Feeling::ALL.iter().map(|word| word.as_str()).collect()),
            Self::Lost => Kind::Words(Lost::ALL.iter().map(|word| word.as_str()).collect()),
            Self::Points | Self::GuessPoints => Kind::Points,
            _ => Kind::Marks,
        }
    }

    /// What was said, as it is kept; refuses what is no answer to this question.
    pub fn read(self, said: &str) -> Result<String, FieldError> {
        let said = said.trim();
        let wrong = |text| Err(FieldError::new("answer", text));
        match self.kind() {
            _ if said == NOT_APPLICABLE => Ok(said.to_owned()),
            Kind::Marks => match said.parse::<u8>() {
                Ok(mark) if MARKS.contains(&mark) => Ok(mark.to_string()),
                _ => wrong("field-mark"),
            },
            Kind::Words(words) => match words.contains(&said) {
                true => Ok(said.to_owned()),
                false => wrong("field-choice-of-these"),
            },
            Kind::Points => match points(said) {
                Some(points) => Ok(points.map(|points| points.to_string()).join(",")),
                None => wrong("field-points"),
            },
        }
    }
}

/// The points of an answer, where they are as many as dimensions and 100 in all.
pub fn points(said: &str) -> Option<[u8; WITH_POINTS]> {
    let each: Vec<u8> = said.split(',').map(|points| points.trim().parse().ok()).collect::<Option<_>>()?;
    let all: u32 = each.iter().map(|points| u32::from(*points)).sum();
    (all == POINTS).then(|| each.try_into().ok()).flatten()
}

/// What a round asks.
#[derive(Clone, Copy, Debug)]
pub struct Asks {
    /// Once a year.
    pub importance: bool,
    /// How many questions of its own.
    pub own: usize,
    /// What the turns of items begin with.
    pub seed: u64,
}

const EXTRAS: [Question; 4] = [Question::ComeBack, Question::Feeling, Question::Effort, Question::Lost];

/// What somebody at this place of the list is asked, in order; `whole` for whoever wants to answer everything.
pub fn form(asks: Asks, side: Side, place: u64, whole: bool) -> Vec<Question> {
    let items = |chosen: Vec<rotation::Asked>| {
        chosen.into_iter().map(|one| Question::Item(Dimension::ALL[one.scale], one.item))
    };
    let mut form: Vec<Question> = match side {
        Side::Provider => Dimension::ALL[..WITH_POINTS].iter().copied().map(Question::Guess).collect(),
        Side::Customer if whole => {
            let all =
                |dimension: &Dimension| (0..ITEMS).map(|item| Question::Item(*dimension, item)).collect();
            Dimension::ALL.iter().flat_map::<Vec<_>, _>(all).collect()
        }
        Side::Customer => {
            let rotation = Rotation::new(Dimension::ALL.len(), 2 + asks.own, asks.seed);
            rotation.map(|rotation| items(rotation.form(place)).collect()).unwrap_or_default()
        }
    };
    match side {
        Side::Provider => {
            form.push(Question::GuessOverall);
            form.extend(asks.importance.then_some(Question::GuessPoints));
        }
        Side::Customer => {
            form.push(Question::Overall);
            match (whole, asks.importance) {
                (true, importance) => {
                    form.extend(EXTRAS);
                    form.extend(importance.then_some(Question::Points));
                }
                (false, true) => form.push(Question::Points),
                (false, false) => form.push(EXTRAS[(place % EXTRAS.len() as u64) as usize]),
            }
            form.extend((0..asks.own).map(Question::Own));
        }
    }
    form
}

/// Every question of a side, by its key.
pub fn question(asks: Asks, side: Side, key: &str) -> Option<Question> {
    form(asks, side, 0, true).into_iter().find(|question| question.key() == key)
}

/// What a form asks of somebody's attention.
pub fn cost_seconds(asks: Asks, side: Side) -> i64 {
    i64::try_from(form(asks, side, 0, false).len()).unwrap_or(i64::MAX) * SECONDS_A_QUESTION
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    const PLAIN: Asks = Asks { importance: false, own: 0, seed: 7 };

    #[test]
    fn nobody_is_asked_more_than_eight_questions_unless_they_want_to() {
        for (importance, own) in [(false, 0), (true, 0), (false, 1), (true, 2)] {
            let asks = Asks { importance, own, ..PLAIN };
            for place in 0..40 {
                for side in Side::ALL.iter().copied() {
                    let form = form(asks, side, place, false);
                    assert!((4..=8).contains(&form.len()), "{form:?}");
                    let keys: BTreeSet<String> = form.iter().map(|question| question.key()).collect();
                    assert_eq!(keys.len(), form.len());
                    for question in &form {
                        assert_eq!(super::question(asks, side, &question.key()), Some(*question));
                    }
                }
            }
        }
        assert_eq!(form(Asks { importance: true, own: 2, seed: 1 }, Side::Customer, 0, true).len(), 26);
    }

    #[test]
    fn over_the_whole_ring_each_item_comes_up_equally_often() {
        let mut times: BTreeMap<String, u64> = BTreeMap::new();
        for place in 0..36 {
            for question in form(PLAIN, Side::Customer, place, false) {
                *times.entry(question.key()).or_default() += 1;
            }
        }
        let items: Vec<u64> =
            times.iter().filter(|(key, _)| key.ends_with(['1', '2', '3'])).map(|(_, n)| *n).collect();
        assert_eq!(items, vec![12; 18]);
        assert_eq!((times["overall"], times["feeling"], times["lost"]), (36, 9, 9));
    }

    #[test]
    fn only_what_answers_the_question_is_taken() {
        let item = Question::Item(Dimension::KeepsWord, 0);
        assert_eq!(item.key(), "keeps_word_1");
        assert_eq!((item.read(" 7 "), item.read("na")), (Ok("7".to_owned()), Ok("na".to_owned())));
        for wrong in ["0", "8", "", "4.5", "fine"] {
            assert!(item.read(wrong).is_err(), "{wrong}");
        }
        assert!(Question::Feeling.read("rushed").is_ok() && Question::Feeling.read("7").is_err());
        assert_eq!(Question::Points.read("40, 20,20,10,10"), Ok("40,20,20,10,10".to_owned()));
        for wrong in ["100", "40,20,20,10,9", "-10,50,20,20,20", "20,20,20,20,20,0", "255,1,0,0,0"] {
            assert!(Question::Points.read(wrong).is_err(), "{wrong}");
        }
    }
}
