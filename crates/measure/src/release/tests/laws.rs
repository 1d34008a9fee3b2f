//! Laws for populations of any size, and what may be asked of a release in any order.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::release::{Hidden, LEAST, Ledger, SPARE, Slice, told};

fn population() -> impl Strategy<Value = Vec<Slice>> {
    let slice = (0_u64..40).prop_flat_map(|eligible| (Just(eligible), 0..=eligible));
    proptest::collection::vec(slice, 0..14).prop_map(|all| {
        let slice = |(id, (eligible, respondents))| Slice { id, eligible, respondents };
        (0..).zip(all).map(slice).collect()
    })
}

/// All that follows from answers: whatever is a sum of their sets of persons. Gauss, in whole numbers; each row is zero
/// where the rows before it begin.
#[derive(Default)]
struct Known {
    rows: Vec<(usize, Vec<i128>)>,
}

impl Known {
    /// What is left of a set of persons when all that is known is taken away.
    fn left_of(&self, mut set: Vec<i128>) -> Vec<i128> {
        for (column, row) in &self.rows {
            let (by, of) = (set[*column], row[*column]);
            if by == 0 {
                continue;
            }
            for (value, from) in set.iter_mut().zip(row) {
                *value = *value * of - from * by;
            }
            let divisor = set.iter().fold(0, |divisor, value| common(divisor, *value)).max(1);
            set.iter_mut().for_each(|value| *value /= divisor);
        }
        set
    }

    fn learn(&mut self, set: Vec<i128>) {
        let left = self.left_of(set);
        if let Some(column) = left.iter().position(|value| *value != 0) {
            self.rows.push((column, left));
        }
    }

    fn says(&self, set: Vec<i128>) -> bool {
        self.left_of(set).iter().all(|value| *value == 0)
    }
}

fn common(a: i128, b: i128) -> i128 {
    if b == 0 { a.abs() } else { common(b, a % b) }
}

fn row(slices: &BTreeSet<i64>, all: usize) -> Vec<i128> {
    (0..all as i64).map(|id| i128::from(slices.contains(&id))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn every_block_has_enough_and_spares_enough_and_nobody_is_in_two(slices in population()) {
        let ledger = Ledger::of(&slices);
        let mut seen = BTreeSet::new();
        for block in ledger.blocks() {
            let inside: Vec<&Slice> = slices.iter().filter(|slice| block.slices.contains(&slice.id)).collect();
            let (n, people): (u64, u64) =
                (inside.iter().map(|s| s.respondents).sum(), inside.iter().map(|s| s.eligible).sum());
            prop_assert_eq!(n, block.respondents);
            prop_assert!(n >= LEAST && n + SPARE <= people);
            prop_assert!(block.slices.iter().all(|slice| seen.insert(*slice)));
        }
    }

    #[test]
    fn no_sequence_of_questions_says_something_about_fewer_than_enough(
        slices in population(),
        questions in proptest::collection::vec(proptest::collection::btree_set(0_i64..14, 1..8), 1..24),
    ) {
        let ledger = Ledger::of(&slices);
        let all = slices.len();
        let mut known = Known::default();
        // Every block, each question that somebody thought of, and all together.
        let everything: BTreeSet<i64> = (0..all as i64).collect();
        let blocks = ledger.blocks().iter().map(|block| block.slices.iter().copied().collect());
        for question in blocks.chain(questions).chain([everything]) {
            let question: BTreeSet<i64> = question;
            if ledger.ask(&question).is_ok() {
                known.learn(row(&question, all));
            }
        }
        // Sets of persons with fewer than enough answers among them: each group by itself, and each pair.
        let asked: Vec<&Slice> = slices.iter().filter(|slice| slice.eligible > 0).collect();
        for (nth, one) in asked.iter().enumerate() {
            for other in &asked[nth..] {
                let set = BTreeSet::from([one.id, other.id]);
                let n = one.respondents + if one.id == other.id { 0 } else { other.respondents };
                if n < LEAST {
                    prop_assert!(!known.says(row(&set, all)), "{:?} follows", set);
                }
            }
        }
    }

    #[test]
    fn a_count_at_an_end_stands_for_three_and_others_for_themselves(
        (n, count) in (LEAST..200).prop_flat_map(|n| (Just(n), 0..=n)),
    ) {
        let shown = told(count, n);
        prop_assert!(shown.low <= count && count <= shown.high && shown.high <= n);
        let alike = (0..=n).filter(|other| told(*other, n) == shown).count();
        prop_assert_eq!(alike, if shown.is_exact() { 1 } else { 3 });
        prop_assert!(!shown.is_exact() || (3..=n - 3).contains(&count));
        let interval = shown.interval(n, 0.95).unwrap();
        let share = shown.share(n).unwrap();
        prop_assert!(interval.low <= share.low + 1e-12 && share.high <= interval.high + 1e-12);
    }
}

#[test]
fn a_filter_that_cuts_through_a_block_is_not_answered() {
    // Sales has nine, and one of them would be told apart by a second filter.
    let slice = |id, respondents, eligible| Slice { id, respondents, eligible };
    let ledger = Ledger::of(&[slice(1, 8, 12), slice(2, 1, 3), slice(3, 9, 20), slice(4, 4, 30)]);
    let ask = |ids: &[i64]| ledger.ask(&ids.iter().copied().collect());
    assert_eq!(ledger.blocks().len(), 2);
    assert_eq!(ask(&[1]), Err(Hidden::TooFew));
    assert_eq!(ask(&[2]), Err(Hidden::TooFew));
    assert_eq!(ask(&[1, 2]).map(|blocks| blocks.len()), Ok(1));
    assert_eq!(ask(&[1, 2, 3]).map(|blocks| blocks.len()), Ok(2));
    assert_eq!(ask(&[4]), Err(Hidden::TooFew));
    assert_eq!(ask(&[1, 2, 3, 4]), Err(Hidden::TooFew), "of four nothing is told, not even within a total");
    assert_eq!(ask(&[7]), Err(Hidden::NobodyAsked));
}
