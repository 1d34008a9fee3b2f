//! Exchanges under way: who began, and whether the other side has answered.

use std::collections::HashMap;

use super::{Interaction, Kind};

const DAY: i64 = 86_400_000_000;
/// A thread that was silent for longer begins anew.
const SILENCE_IN_THREAD: i64 = 30 * DAY;
/// Two persons who were silent for longer begin anew: what is written on Friday is answered on Monday.
const SILENCE_OF_TWO: i64 = 3 * DAY;
/// Below so many it is not worth looking for those that have gone silent.
const FEW: usize = 1_024;

/// What a row does in its exchange, when it does something that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Begins,
    /// A request: it begins, and needs no answer to be an ask.
    Asks,
    /// The first answer to what the other side began.
    Answers,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Of {
    Thread(u64),
    /// The lesser and the greater of two persons.
    Two(u64, u64),
}

#[derive(Debug)]
struct UnderWay {
    begun_by: usize,
    /// Answered, or a request, whose answer adds nothing.
    is_settled: bool,
    last: Option<i64>,
}

#[derive(Debug, Default)]
pub struct Exchanges {
    under_way: HashMap<(Of, (u64, u64)), UnderWay>,
    latest: Option<i64>,
    /// How many there may be until the silent ones are looked for.
    room: usize,
}

impl Exchanges {
    /// Takes a row in that goes between these teams, this way.
    pub fn step(&mut self, row: &Interaction, teams: (u64, u64), way: usize) -> Option<Step> {
        let of = match (row.thread, row.at) {
            (Some(thread), _) => Of::Thread(thread),
            (None, Some(_)) => Of::Two(row.from.min(row.to), row.from.max(row.to)),
            (None, None) => return (row.kind == Kind::Request).then_some(Step::Asks),
        };
        self.latest = self.latest.max(row.at);
        self.forget_the_silent();
        let known = self.under_way.get_mut(&(of, teams)).filter(|known| !is_silent(of, known.last, row.at));
        if row.kind != Kind::Request
            && let Some(known) = known
        {
            if row.at < known.last {
                return None;
            }
            known.last = row.at;
            let answers = !known.is_settled && known.begun_by != way;
            known.is_settled |= answers;
            return answers.then_some(Step::Answers);
        }
        if row.kind == Kind::Answer {
            return None;
        }
        let is_settled = row.kind == Kind::Request;
        self.under_way.insert((of, teams), UnderWay { begun_by: way, is_settled, last: row.at });
        Some(if is_settled { Step::Asks } else { Step::Begins })
    }

    /// Whenever there are twice as many as were left the last time, so that each row costs the same on average.
    fn forget_the_silent(&mut self) {
        if self.under_way.len() >= self.room.max(FEW) {
            let now = self.latest;
            self.under_way.retain(|(of, _), known| !is_silent(*of, known.last, now));
            self.room = 2 * self.under_way.len();
        }
    }

    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.under_way.len()
    }
}

fn is_silent(of: Of, last: Option<i64>, now: Option<i64>) -> bool {
    let silence = match of {
        Of::Thread(_) => SILENCE_IN_THREAD,
        Of::Two(..) => SILENCE_OF_TWO,
    };
    matches!((last, now), (Some(last), Some(now)) if now.saturating_sub(last) > silence)
}
