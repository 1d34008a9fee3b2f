//! "3 of your top 5": what two rankings share at the top.

use super::fit;
use crate::NoFigure;

/// How many of the things that one side ranks highest the other ranks highest too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedTop {
    pub shared: usize,
    /// Of so many of the first side: as many as were asked for, or more where things are tied for the last place, or fewer
    /// where there are not so many.
    pub of: usize,
}

/// What is among the first `most` on both sides; 1 is the first. What is tied for the last place belongs to it.
pub fn shared_top(one: &[f64], other: &[f64], most: usize) -> Result<SharedTop, NoFigure> {
    fit(one, other)?;
    let (yours, theirs) = (top(one, most), top(other, most));
    Ok(SharedTop {
        shared: yours.iter().zip(&theirs).filter(|(yours, theirs)| **yours && **theirs).count(),
        of: yours.iter().filter(|yours| **yours).count(),
    })
}

/// By thing, whether fewer than `most` come before it.
fn top(ranking: &[f64], most: usize) -> Vec<bool> {
    ranking.iter().map(|rank| ranking.iter().filter(|before| *before < rank).count() < most).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn three_of_your_top_five() {
        let yours = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
        let theirs = [3.0, 7.0, 1.0, 8.0, 2.0, 4.0, 5.0, 6.0];
        assert_eq!(shared_top(&yours, &theirs, 5), Ok(SharedTop { shared: 3, of: 5 }));
    }

    #[test]
    fn what_is_tied_for_the_last_place_belongs_to_it() {
        let yours = [1.0, 2.0, 2.0, 4.0];
        assert_eq!(shared_top(&yours, &[1.0, 2.0, 3.0, 4.0], 2), Ok(SharedTop { shared: 2, of: 3 }));
        assert_eq!(shared_top(&[1.0, 2.0, 3.0, 4.0], &yours, 2), Ok(SharedTop { shared: 2, of: 2 }));
    }

    #[test]
    fn a_short_list_is_all_top() {
        assert_eq!(shared_top(&[1.0, 2.0], &[2.0, 1.0], 5), Ok(SharedTop { shared: 2, of: 2 }));
        assert_eq!(shared_top(&[1.0, 2.0], &[2.0], 5), Err(NoFigure::Uneven));
    }

    proptest! {
        #[test]
        fn without_ties_both_sides_share_the_same_number(
            (yours, theirs) in Just((1..=12).map(f64::from).collect::<Vec<_>>())
                .prop_flat_map(|order| (Just(order.clone()).prop_shuffle(), Just(order).prop_shuffle())),
            most in 1_usize..13,
        ) {
            let found = shared_top(&yours, &theirs, most).unwrap();
            prop_assert_eq!(found, shared_top(&theirs, &yours, most).unwrap());
            prop_assert_eq!(found.of, most);
            prop_assert!(found.shared <= most && found.shared + 12 >= 2 * most);
        }
    }
}
