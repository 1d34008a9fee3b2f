//! How the mean of a scale may be published.

/// By its alpha as it is, before rounding: .5996 is shown as .60 and still below it.
///
/// Sources of the bounds: .70 Nunnally and Bernstein, "Psychometric theory" (1994); .60 to .70 for what is still being tried
/// out, and .95 for items that repeat each other, Hair and others, "When to use and how to report the results of PLS-SEM"
/// (2019).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Publication {
    /// Below .60: the items one by one, no mean of the scale.
    ItemsOnly,
    /// From .60 to below .70: the mean, with a warning.
    WithWarning,
    /// From .70: the mean.
    Plain,
    /// From .95: the mean, and that items may repeat each other.
    MayRepeat,
}

impl Publication {
    pub fn of(alpha: f64) -> Self {
        if alpha >= 0.95 {
            Self::MayRepeat
        } else if alpha >= 0.70 {
            Self::Plain
        } else if alpha >= 0.60 {
            Self::WithWarning
        } else {
            Self::ItemsOnly
        }
    }

    /// Whether there may be a mean of the scale at all.
    pub const fn has_mean(self) -> bool {
        !matches!(self, Self::ItemsOnly)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_bound_belongs_to_what_is_above_it() {
        for (alpha, expected) in [
            (f64::NAN, Publication::ItemsOnly),
            (-3.0, Publication::ItemsOnly),
            (0.599_999, Publication::ItemsOnly),
            (0.60, Publication::WithWarning),
            (0.699_999, Publication::WithWarning),
            (0.70, Publication::Plain),
            (0.949_999, Publication::Plain),
            (0.95, Publication::MayRepeat),
            (1.0, Publication::MayRepeat),
        ] {
            assert_eq!(Publication::of(alpha), expected, "{alpha}");
        }
        assert!(!Publication::ItemsOnly.has_mean() && Publication::WithWarning.has_mean());
    }
}
