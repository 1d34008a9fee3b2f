//! The chance to end outside, and the steps to it, by taking one state after the other out of the chain.
//!
//! When a state s goes, whoever led to it leads to where it led: p(u, v) += p(u, s) p(s, v) / (1 - p(s, s)). As 1 - p(s, s)
//! is summed from the ways out of s, nothing is ever subtracted, and every chance keeps its relative accuracy, however
//! seldom work leaves a circle. Source: Grassmann, Taksar and Heyman, "Regenerative analysis and steady state
//! distributions for Markov chains" (1985). States with few neighbours go first (Markowitz, 1957), so that few links
//! come in addition; what remains is dense and goes as a full matrix.

use std::collections::{BTreeMap, BTreeSet};

/// For each party the chance to end outside, and the steps taken by what does; from the shares of its links.
pub fn absorption(shares: &[Vec<(usize, f64)>], outside: &[bool]) -> (Vec<f64>, Vec<Option<f64>>) {
    let is_state = states(shares, outside);
    let chain = Chain::new(shares, &is_state);
    let to_outside: Vec<f64> = (0..shares.len())
        .map(|state| if is_state[state] { sum(&shares[state], |party| outside[party]) } else { 0.0 })
        .collect();
    let gone = chain.take_out_all();
    let mut chances = solve(&gone, to_outside);
    // With a the chances, the steps of what ends outside, times its chance, are b = a + P b.
    let weighted = solve(&gone, chances.clone());
    let mut steps: Vec<Option<f64>> = chances
        .iter()
        .zip(&weighted)
        .map(|(chance, steps)| (*chance > 0.0).then(|| steps / chance))
        .collect();
    for party in (0..shares.len()).filter(|party| outside[*party]) {
        (chances[party], steps[party]) = (1.0, Some(0.0));
    }
    // Sums of shares may pass 1 by a rounding.
    (chances.into_iter().map(|chance| chance.min(1.0)).collect(), steps)
}

fn sum(shares: &[(usize, f64)], of: impl Fn(usize) -> bool) -> f64 {
    shares.iter().filter(|(party, _)| of(*party)).map(|(_, share)| share).sum()
}

/// Those inside from whom work can end outside; for the others the chance is 0, and the equations would have more than
/// one solution.
fn states(shares: &[Vec<(usize, f64)>], outside: &[bool]) -> Vec<bool> {
    super::lengths(shares, outside)
        .iter()
        .zip(outside)
        .map(|(length, outside)| length.is_some() && !outside)
        .collect()
}

/// A state that was taken out.
struct Gone {
    state: usize,
    /// Who led to it at that time, with the chance of that step.
    before: Vec<(usize, f64)>,
    /// Where it led.
    onward: Vec<(usize, f64)>,
    /// The chance to leave it: 1 - p(s, s).
    leaving: f64,
}

struct Chain {
    /// Steps between different states that are left.
    onward: Vec<BTreeMap<usize, f64>>,
    before: Vec<BTreeSet<usize>>,
    /// The chance to leave the states altogether.
    leak: Vec<f64>,
    /// The states that are left, by how many links may come in addition when one goes.
    left: BTreeSet<(usize, usize)>,
    cost: Vec<usize>,
    gone: Vec<Gone>,
}

impl Chain {
    fn new(shares: &[Vec<(usize, f64)>], is_state: &[bool]) -> Self {
        let mut onward = vec![BTreeMap::new(); shares.len()];
        let mut before = vec![BTreeSet::new(); shares.len()];
        for (from, to) in shares.iter().enumerate().filter(|(from, _)| is_state[*from]) {
            for (party, share) in to.iter().filter(|(party, _)| is_state[*party]) {
                onward[from].insert(*party, *share);
                before[*party].insert(from);
            }
        }
        let leak = shares.iter().map(|to| sum(to, |party| !is_state[party])).collect();
        let (left, cost) = (BTreeSet::new(), vec![0; shares.len()]);
        let mut chain = Self { onward, before, leak, left, cost, gone: Vec::new() };
        (0..shares.len()).filter(|state| is_state[*state]).for_each(|state| chain.list(state));
        chain
    }

    /// Puts a state into the list anew, after its links have changed.
    fn list(&mut self, state: usize) {
        self.left.remove(&(self.cost[state], state));
        self.cost[state] = self.onward[state].len() * self.before[state].len();
        self.left.insert((self.cost[state], state));
    }

    fn take_out_all(mut self) -> Vec<Gone> {
        while let Some((cost, state)) = self.left.first().copied() {
            if cost > self.left.len() {
                self.take_out_dense();
                break;
            }
            self.take_out(state);
        }
        self.gone
    }

    fn take_out(&mut self, state: usize) {
        self.left.remove(&(self.cost[state], state));
        let onward: Vec<(usize, f64)> = std::mem::take(&mut self.onward[state]).into_iter().collect();
        let leaving = leaving(self.leak[state], onward.iter().map(|(_, chance)| *chance));
        let mut before = Vec::new();
        for from in std::mem::take(&mut self.before[state]) {
            before.extend(self.onward[from].remove(&state).map(|chance| (from, chance)));
        }
        for (to, _) in &onward {
            self.before[*to].remove(&state);
        }
        for (from, chance) in &before {
            let factor = chance / leaving;
            self.leak[*from] += factor * self.leak[state];
            for (to, more) in onward.iter().filter(|(to, _)| to != from) {
                *self.onward[*from].entry(*to).or_insert(0.0) += factor * more;
                self.before[*to].insert(*from);
            }
        }
        before.iter().chain(&onward).for_each(|(touched, _)| self.list(*touched));
        self.gone.push(Gone { state, before, onward, leaving });
    }

    /// All that is left, as a full matrix, from the last to the first.
    fn take_out_dense(&mut self) {
        let states: Vec<usize> = self.left.iter().map(|(_, state)| *state).collect();
        let n = states.len();
        let place: BTreeMap<usize, usize> =
            states.iter().enumerate().map(|(place, state)| (*state, place)).collect();
        let mut rows = vec![vec![0.0_f64; n]; n];
        for (row, state) in rows.iter_mut().zip(&states) {
            for (to, chance) in &self.onward[*state] {
                row[place[to]] = *chance;
            }
        }
        let mut leak: Vec<f64> = states.iter().map(|state| self.leak[*state]).collect();
        for last in (0..n).rev() {
            let (rows, rest) = rows.split_at_mut(last);
            let going = &rest[0][..last];
            let leaving = leaving(leak[last], going.iter().copied());
            for (place, row) in rows.iter_mut().enumerate().filter(|(_, row)| row[last] > 0.0) {
                let factor = row[last] / leaving;
                leak[place] += factor * leak[last];
                // What returns to the same state stands on the diagonal, which nobody reads.
                row[..last].iter_mut().zip(going).for_each(|(chance, more)| *chance += factor * more);
            }
            let named = |chances: &mut dyn Iterator<Item = f64>| -> Vec<(usize, f64)> {
                states.iter().copied().zip(chances).filter(|(_, chance)| *chance > 0.0).collect()
            };
            self.gone.push(Gone {
                state: states[last],
                before: named(&mut rows.iter().map(|row| row[last])),
                onward: named(&mut going.iter().copied()),
                leaving,
            });
        }
        self.left.clear();
    }
}

/// 1 - p(s, s): by the ways out. It is 0 only when chances were too small for a number; then nothing is carried on.
fn leaving(leak: f64, onward: impl Iterator<Item = f64>) -> f64 {
    (leak + onward.sum::<f64>()).max(f64::MIN_POSITIVE)
}

/// x = r + P x for the values r of the states.
fn solve(gone: &[Gone], mut values: Vec<f64>) -> Vec<f64> {
    for one in gone {
        let share = values[one.state] / one.leaving;
        one.before.iter().for_each(|(from, chance)| values[*from] += chance * share);
    }
    for one in gone.iter().rev() {
        let onward: f64 = one.onward.iter().map(|(to, chance)| chance * values[*to]).sum();
        values[one.state] = (values[one.state] + onward) / one.leaving;
    }
    values
}
