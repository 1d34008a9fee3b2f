//! Answers to the items of a questionnaire.

use crate::NoFigure;

/// A respondent a row, an item a column; None where somebody was not asked, gave no answer, or said "not applicable". All
/// items point the same way: one that is worded the other way round is turned before.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    items: usize,
    rows: Vec<Vec<Option<f64>>>,
}

impl Answers {
    /// `Uneven` when a row does not have one place for each item, `NotANumber` when an answer is not finite.
    pub fn new(items: usize, rows: Vec<Vec<Option<f64>>>) -> Result<Self, NoFigure> {
        if rows.iter().any(|row| row.len() != items) {
            return Err(NoFigure::Uneven);
        }
        if rows.iter().flatten().flatten().any(|answer| !answer.is_finite()) {
            return Err(NoFigure::NotANumber);
        }
        Ok(Self { items, rows })
    }

    pub const fn items(&self) -> usize {
        self.items
    }

    pub fn rows(&self) -> &[Vec<Option<f64>>] {
        &self.rows
    }

    /// How many answered at least one item.
    pub fn respondents(&self) -> u64 {
        self.rows.iter().filter(|row| row.iter().any(Option::is_some)).count() as u64
    }

    /// The answers of those who answered every item.
    pub(crate) fn complete(&self) -> Vec<Vec<f64>> {
        self.rows.iter().filter_map(|row| row.iter().copied().collect()).collect()
    }

    /// Who answered both of two items, and how.
    pub(crate) fn both(&self, one: usize, other: usize) -> (Vec<f64>, Vec<f64>) {
        self.rows.iter().filter_map(|row| row[one].zip(row[other])).unzip()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_rows_of_finite_numbers_with_one_place_for_each_item() {
        assert_eq!(Answers::new(2, vec![vec![Some(1.0), None], vec![None]]), Err(NoFigure::Uneven));
        assert_eq!(Answers::new(1, vec![vec![Some(f64::NAN)]]), Err(NoFigure::NotANumber));
        let answers =
            Answers::new(2, vec![vec![Some(1.0), None], vec![None, None], vec![Some(2.0), Some(3.0)]])
                .unwrap();
        assert_eq!((answers.items(), answers.respondents()), (2, 2));
        assert_eq!(answers.complete(), [[2.0, 3.0]]);
        assert_eq!(answers.both(0, 1), (vec![2.0], vec![3.0]));
    }
}
