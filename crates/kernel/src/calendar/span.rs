//! The open windows of one stretch of time, with running sums, so that every question is a binary search.

/// How long a stretch is: 52 weeks, in microseconds. A fixed length makes "which one?" a single division.
pub(super) const LENGTH: i64 = DAYS * 86_400_000_000;
pub(super) const DAYS: i64 = 52 * 7;

/// The number of the stretch that holds this instant; number 0 begins in 1970.
pub(super) const fn number(at: i64) -> i64 {
    at.div_euclid(LENGTH)
}

/// Disjoint windows of open time in order of time. Everything is in microseconds.
#[derive(Clone, Debug, Default)]
pub(super) struct Span(Vec<Window>);

/// Open from the first instant until just before the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Window {
    pub opens: i64,
    pub closes: i64,
    /// Open time of the stretch up to the end of this window.
    sum: i64,
}

impl Span {
    /// Cuts the windows to the stretch of this number, and joins those that overlap or touch.
    pub(super) fn new(number: i64, windows: impl Iterator<Item = (i64, i64)>) -> Self {
        let (from, to) = (number * LENGTH, (number + 1) * LENGTH);
        let mut windows: Vec<Window> = windows
            .map(|(opens, closes)| Window { opens: opens.max(from), closes: closes.min(to), sum: 0 })
            .filter(|window| window.opens < window.closes)
            .collect();
        windows.sort_unstable();
        windows.dedup_by(|next, kept| {
            let joined = next.opens <= kept.closes;
            if joined {
                kept.closes = kept.closes.max(next.closes);
            }
            joined
        });
        windows.shrink_to_fit();
        let mut sum = 0;
        for window in &mut windows {
            sum += window.closes - window.opens;
            window.sum = sum;
        }
        Self(windows)
    }

    /// All open time of the stretch.
    pub(super) fn total(&self) -> i64 {
        self.0.last().map_or(0, |window| window.sum)
    }

    /// Open time from the beginning of the stretch until `at`.
    pub(super) fn until(&self, at: i64) -> i64 {
        match self.0[..self.0.partition_point(|window| window.opens <= at)].last() {
            Some(window) => window.sum - (window.closes - at).max(0),
            None => 0,
        }
    }

    /// The earliest instant by which this much open time (more than none) has passed since the beginning.
    pub(super) fn reach(&self, time: i64) -> Option<i64> {
        let window = self.0.get(self.0.partition_point(|window| window.sum < time))?;
        Some(window.closes - (window.sum - time))
    }

    /// The window that is open at `at`, or else the next one.
    pub(super) fn window(&self, at: i64) -> Option<Window> {
        self.0.get(self.0.partition_point(|window| window.closes <= at)).copied()
    }
}
