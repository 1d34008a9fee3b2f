//! Quantiles of rows.

/// The value below which the share `p` of the values lies, in their unit: 0.5 for the median, 0.9 for the ninth decile.
///
/// Type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996), the default of R and NumPy: linear
/// between the values around position (n - 1) p, counted from 0.
///
/// `sorted` ascends and is finite. None when it is empty or `p` is not within 0 and 1.
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    type_7(sorted.len() as u64, p, |rank| sorted.get(usize::try_from(rank).ok()?).copied())
}

/// The same of n values that are known by their rank.
pub(crate) fn type_7(n: u64, p: f64, at_rank: impl Fn(u64) -> Option<f64>) -> Option<f64> {
    if !(0.0..=1.0).contains(&p) {
        return None;
    }
    let last = n.checked_sub(1)?;
    let position = last as f64 * p;
    let below = at_rank(position as u64)?;
    let above = at_rank((position as u64 + 1).min(last))?;
    Some(below + position.fract() * (above - below))
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn quantiles_are_those_of_r() {
        let one_to_ten: Vec<f64> = (1..=10).map(f64::from).collect();
        for (p, expected) in [(0.0, 1.0), (0.25, 3.25), (0.5, 5.5), (0.75, 7.75), (0.9, 9.1), (1.0, 10.0)] {
            assert!((quantile(&one_to_ten, p).unwrap() - expected).abs() < 1e-12, "{p}");
        }
        assert!((quantile(&[1.0, 2.0, 4.0, 8.0], 0.9).unwrap() - 6.8).abs() < 1e-12);
        assert_eq!(quantile(&[7.0], 0.3), Some(7.0));
    }

    #[test]
    fn there_is_no_quantile_of_nothing_and_none_outside_of_zero_to_one() {
        assert_eq!(quantile(&[], 0.5), None);
        for p in [-0.1, 1.1, f64::NAN] {
            assert_eq!(quantile(&[1.0, 2.0], p), None);
        }
    }
}
