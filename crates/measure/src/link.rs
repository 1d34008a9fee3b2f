//! A link of the map, as far as mathematics goes.

/// From a provider to a customer, both by their place among the parties, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    pub from: usize,
    pub to: usize,
    /// Its volume: deliveries, requests or messages in any one unit. At least 0; 0 when it is not known.
    pub weight: f64,
}

impl Link {
    /// Whether both ends are among so many parties and the volume is a number that is not negative.
    pub(crate) fn is_within(&self, parties: usize) -> bool {
        self.from < parties && self.to < parties && self.weight.is_finite() && self.weight >= 0.0
    }
}
