//! Quantiles of more values than anybody wants to keep: a sketch that can be merged, and taken apart again.
//!
//! Source: Masson, Rim and Lee, "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees"
//! (2019). A value v lies in the bin ⌈log(v) / log(γ)⌉ with γ = (1 + a) / (1 - a), and 2γⁱ / (γ + 1) stands for all of
//! bin i, so that whatever is read off is wrong by at most the share a of the true value. Counts are signed: what was
//! put in can be taken out again, in any order.

use crate::quantile::type_7;

/// The greatest relative error of a value that is read off.
pub const RELATIVE_ERROR: f64 = 0.01;
const GAMMA: f64 = (1.0 + RELATIVE_ERROR) / (1.0 - RELATIVE_ERROR);
/// Values below it count as 0: less than a second is nothing here.
const LEAST: f64 = 1.0;
/// Values beyond the last bin (far more seconds than the world has had) count as if they were in it.
const LAST: usize = 2_100;

/// How many values lie in which bin. Two sketches of the same values are equal, whatever happened before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// First those that count as 0, then by bin from that of 1 on; never ends with a 0.
    counts: Vec<i64>,
}

/// Its place among the counts.
fn place_of(value: f64) -> usize {
    if value < LEAST { 0 } else { 1 + ((value.ln() / GAMMA.ln()).ceil() as usize).min(LAST - 1) }
}

fn value_at(place: usize) -> f64 {
    match place.checked_sub(1) {
        None => 0.0,
        Some(bin) => 2.0 * GAMMA.powf(bin as f64) / (GAMMA + 1.0),
    }
}

impl Sketch {
    /// Puts a value in so many times, or takes it out when `times` is negative.
    pub fn add(&mut self, value: f64, times: i64) {
        self.add_at(place_of(value), times);
        self.trim();
    }

    fn add_at(&mut self, place: usize, times: i64) {
        if place >= self.counts.len() {
            self.counts.resize(place + 1, 0);
        }
        self.counts[place] += times;
    }

    fn trim(&mut self) {
        let used = self.counts.iter().rposition(|count| *count != 0).map_or(0, |last| last + 1);
        self.counts.truncate(used);
    }

    /// Puts everything of another in, `times` 1, or takes it out, `times` -1.
    pub fn merge(&mut self, other: &Self, times: i64) {
        self.counts.resize(self.counts.len().max(other.counts.len()), 0);
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more * times;
        }
        self.trim();
    }

    /// Takes everything out, and keeps the room for more.
    pub fn clear(&mut self) {
        self.counts.clear();
    }

    /// How many values are in it.
    pub fn count(&self) -> u64 {
        self.counts.iter().sum::<i64>().max(0).unsigned_abs()
    }

    /// The value of this rank, counted from 0 in ascending order. None beyond the last.
    pub fn at_rank(&self, rank: u64) -> Option<f64> {
        let mut before = 0;
        let mut counts = self.counts.iter().enumerate();
        counts.find_map(|(place, count)| {
            before += *count;
            (before > 0 && before.unsigned_abs() > rank).then(|| value_at(place))
        })
    }

    /// As [`quantile`](crate::quantile()), type 7: linear between the two values around position (n - 1) p.
    pub fn quantile(&self, p: f64) -> Option<f64> {
        type_7(self.count(), p, |rank| self.at_rank(rank))
    }

    /// As text of printable ASCII: for each bin in use the step from the one before, and its count.
    pub fn encode(&self) -> String {
        let mut text = String::new();
        let mut step = 0;
        for count in &self.counts {
            step += 1;
            if *count != 0 {
                write_number(&mut text, step);
                // Signs in the lowest bit: 0, -1, 1, -2, 2, ...
                write_number(&mut text, ((count << 1) ^ (count >> 63)).cast_unsigned());
                step = 0;
            }
        }
        text
    }

    /// Adds what [`Sketch::encode`] wrote. None when it did not; then it holds who knows what.
    pub fn merge_encoded(&mut self, text: &str) -> Option<()> {
        let mut bytes = text.bytes();
        let mut next = 0_usize;
        while bytes.len() > 0 {
            next = next.checked_add(usize::try_from(read_number(&mut bytes)?).ok()?)?;
            let folded = read_number(&mut bytes)?;
            let place = next.checked_sub(1).filter(|place| *place <= LAST)?;
            let count = (folded >> 1).cast_signed() ^ -(folded & 1).cast_signed();
            self.add_at(place, count);
        }
        self.trim();
        Some(())
    }
}

/// Sixty-four printable characters, from `0`; five bits of a number each, and one that says that more follow.
const FIRST: u8 = b'0';

fn write_number(text: &mut String, mut number: u64) {
    loop {
        let (bits, rest) = ((number & 31) as u8, number >> 5);
        let more = if rest == 0 { 0 } else { 32 };
        text.push(char::from(FIRST + (bits | more)));
        if rest == 0 {
            return;
        }
        number = rest;
    }
}

fn read_number(bytes: &mut impl Iterator<Item = u8>) -> Option<u64> {
    let mut number = 0_u64;
    for shift in (0..64).step_by(5) {
        let bits = bytes.next()?.checked_sub(FIRST).filter(|bits| *bits < 64)?;
        number |= u64::from(bits & 31).checked_shl(shift)?;
        if bits < 32 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::quantile;

    fn of(values: &[f64]) -> Sketch {
        let mut sketch = Sketch::default();
        for value in values {
            sketch.add(*value, 1);
        }
        sketch
    }

    fn read(text: &str) -> Option<Sketch> {
        let mut sketch = Sketch::default();
        sketch.merge_encoded(text).map(|()| sketch)
    }

    /// Seconds as requests take them: from none to ten years, small ones as often as large ones.
    fn seconds() -> impl Strategy<Value = Vec<f64>> {
        let one = prop_oneof![Just(0.0), (0.0..19.6_f64).prop_map(|power| power.exp().round())];
        prop::collection::vec(one, 1..400)
    }

    proptest! {
        #[test]
        fn every_quantile_is_within_one_per_cent(values in seconds(), p in 0.0..=1.0_f64) {
            let sketch = of(&values);
            let mut sorted = values;
            sorted.sort_by(f64::total_cmp);
            let (exact, about) = (quantile(&sorted, p).unwrap(), sketch.quantile(p).unwrap());
            prop_assert!((about - exact).abs() <= exact * RELATIVE_ERROR + 1e-6, "{about} for {exact}");
            for (rank, exact) in sorted.iter().enumerate() {
                let about = sketch.at_rank(rank as u64).unwrap();
                prop_assert!((about - exact).abs() <= exact * RELATIVE_ERROR + 1e-6);
            }
        }

        #[test]
        fn merging_is_as_if_all_had_been_put_into_one(first in seconds(), second in seconds()) {
            let mut merged = of(&first);
            merged.merge(&of(&second), 1);
            prop_assert_eq!(merged, of(&[first, second].concat()));
        }

        #[test]
        fn what_was_put_in_can_be_taken_out_before_or_after(first in seconds(), second in seconds()) {
            let mut after = of(&[first.clone(), second.clone()].concat());
            after.merge(&of(&second), -1);
            prop_assert_eq!(&after, &of(&first));
            let mut before = Sketch::default();
            before.merge(&of(&second), -1);
            before.merge(&of(&[first, second].concat()), 1);
            prop_assert_eq!(before, after);
        }

        #[test]
        fn what_was_written_is_read_again(first in seconds(), second in seconds()) {
            let mut sketch = of(&first);
            sketch.merge(&of(&second), -1);
            prop_assert_eq!(read(&sketch.encode()), Some(sketch));
        }

        #[test]
        fn nonsense_is_not_read_and_does_no_harm(text in ".{0,40}") {
            if let Some(sketch) = read(&text) {
                prop_assert_eq!(read(&sketch.encode()), Some(sketch));
            }
        }
    }

    #[test]
    fn nothing_has_no_quantile_and_an_empty_text() {
        let nothing = Sketch::default();
        assert_eq!(
            (nothing.quantile(0.5), nothing.at_rank(0), nothing.encode()),
            (None, None, String::new())
        );
        assert_eq!(of(&[7.0]).at_rank(1), None);
    }

    #[test]
    fn a_sketch_of_very_many_values_is_small() {
        let values: Vec<f64> = (0..100_000).map(|n| f64::from(n % 5_000) * 60.0).collect();
        let text = of(&values).encode();
        assert!(text.len() < 2_500, "{}", text.len());
    }
}
