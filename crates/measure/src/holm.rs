//! Several tests at once.

/// The p of each, adjusted so that, where nothing is there, any of them is below a limit no more often than the limit says:
/// the smallest times the number of tests, the next times one less, and none below the one before; at most 1. Source: Holm,
/// "A simple sequentially rejective multiple test procedure" (1979).
pub(crate) fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|one, other| p[*one].total_cmp(&p[*other]));
    let (mut adjusted, mut before) = (vec![1.0; p.len()], 0.0_f64);
    for (nth, at) in order.into_iter().enumerate() {
        before = before.max(p[at] * (p.len() - nth) as f64).min(1.0);
        adjusted[at] = before;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::holm;

    /// As R says: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.9), "holm").
    #[test]
    fn adjusted_values_are_those_of_r() {
        let found = holm(&[0.01, 0.04, 0.03, 0.005, 0.9]);
        for (found, expected) in found.iter().zip([0.04, 0.09, 0.09, 0.025, 0.9]) {
            assert!((found - expected).abs() < 1e-12, "{found}");
        }
        assert_eq!(holm(&[]), Vec::<f64>::new());
        assert_eq!(holm(&[0.6, 0.7]), [1.0, 1.0]);
    }
}
