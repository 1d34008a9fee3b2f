//! The sentence that opens Today: what matters now, in words.

use std::collections::BTreeSet;

use kernel::Instant;
use serve::requests::model::State;
use serve::requests::store::Shown;
use web::Speech;

/// What the sentence is made of.
pub struct Waiting<'a> {
    /// What has had no first word, most urgent first, as far as it was read.
    pub unheard: &'a [Shown],
    /// How many there are of these.
    pub unheard_total: i64,
    /// What is promised for today or late, or paused.
    pub promised: &'a [Shown],
    /// There is more of that than was read.
    pub more_promised: bool,
    /// What the viewer waits for.
    pub waited: usize,
    /// What is said to be done, for the viewer to say whether it is.
    pub said_done: usize,
    /// There is more of these two than was read.
    pub more_asked: bool,
    /// Whether anybody could ask a team of the viewer.
    pub provides: bool,
}

impl Waiting<'_> {
    /// One or two sentences: who waits for a first word, and behind whom somebody outside waits; or else what is late
    /// or due; or else, and for somebody without a team, what they wait for.
    pub fn words(&self, t: &Speech) -> String {
        let (first, second) = if self.unheard_total > 0 {
            (self.who_waits(t), self.who_waits_outside(t).or_else(|| self.late(t)))
        } else if self.provides {
            let next = match self.late(t) {
                Some(late) => late,
                None if self.promised.is_empty() && self.waited + self.said_done > 0 => self.waits(t),
                None => self.due(t),
            };
            (t.s("today-none-unheard"), Some(next))
        } else {
            (self.waits(t), None)
        };
        [Some(first), second].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Whether all that waits was read, so that colleagues can be counted.
    fn is_whole(&self) -> bool {
        self.unheard.len() as i64 >= self.unheard_total
    }

    fn who_waits(&self, t: &Speech) -> String {
        let team = only_team(self.unheard);
        if !self.is_whole() {
            let n = self.unheard_total;
            return match team {
                Some(team) => t.a2("today-unheard-many", "n", n, "team", team),
                None => t.a1("today-unheard-many-teams", "n", n),
            };
        }
        let n = colleagues(self.unheard.iter());
        let count = t.a1("today-count", "n", n);
        match team {
            Some(team) => t.a3("today-unheard", "n", n, "count", &count, "team", team),
            None => t.a2("today-unheard-teams", "n", n, "count", &count),
        }
    }

    fn who_waits_outside(&self, t: &Speech) -> Option<String> {
        if !self.is_whole() {
            return None;
        }
        let behind = || self.unheard.iter().filter(|shown| shown.external_one.is_some());
        let kinds: BTreeSet<&str> = behind().filter_map(|shown| shown.external_one.as_deref()).collect();
        let one = match kinds.len() {
            0 => return None,
            1 => outside(t, kinds.into_iter().next()?),
            _ => t.s("today-someone-outside"),
        };
        let (n, all) = (colleagues(behind()), colleagues(self.unheard.iter()));
        if all == 1 {
            return Some(t.a1("today-behind-it", "one", &one));
        }
        Some(t.a3("today-behind", "n", n, "count", within(t, n), "one", &one))
    }

    fn waits(&self, t: &Speech) -> String {
        let n = self.said_done;
        match self.waited {
            0 if n > 0 => t.a2("today-settle", "n", n, "count", t.a1("today-count", "n", n)),
            n if self.more_asked => t.a1("today-wait-many", "n", n - 1),
            n => t.a2("today-wait", "n", n, "count", within(t, n)),
        }
    }

    fn late(&self, t: &Speech) -> Option<String> {
        if self.more_promised {
            return Some(t.a1("today-late-many", "n", self.promised.len()));
        }
        let n = self.promised.iter().filter(|shown| is_late(shown, t.now)).count();
        (n > 0).then(|| t.a2("today-late", "n", n, "count", t.a1("today-count", "n", n)))
    }

    fn due(&self, t: &Speech) -> String {
        let n = self.promised.iter().filter(|shown| shown.state != State::Waiting).count();
        t.a2("today-due", "n", n, "count", t.a1("today-count", "n", n))
    }
}

/// What is due has passed, and nothing is waited for.
pub fn is_late(shown: &Shown, now: Instant) -> bool {
    shown.state != State::Waiting && shown.due_at.is_some_and(|at| at < now)
}

/// The name of the team, when all of them are one team's.
pub fn only_team(all: &[Shown]) -> Option<&str> {
    let first = all.first()?;
    all.iter().all(|shown| shown.team_id == first.team_id).then_some(first.team_name.as_str())
}

/// How many people asked.
fn colleagues<'a>(all: impl Iterator<Item = &'a Shown>) -> usize {
    all.map(|shown| shown.requester_id).collect::<BTreeSet<_>>().len()
}

/// A number as it stands inside a sentence.
fn within(t: &Speech, n: usize) -> String {
    t.a1("today-count-within", "n", n)
}

/// One of those outside, inside a sentence. The organisation has its word for them in its own language; in another
/// one they are someone.
pub fn outside(t: &Speech, one: &str) -> String {
    if t.is_of_the_house { in_a_sentence(one) } else { t.s("today-someone-outside") }
}

/// "A patient" as it stands inside a sentence: the article, a short first word, begins small.
fn in_a_sentence(one: &str) -> String {
    const LONGEST_ARTICLE: usize = 5;
    let mut chars = one.chars();
    match (one.split_once(' '), chars.next()) {
        (Some((article, _)), Some(first)) if article.chars().count() <= LONGEST_ARTICLE => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => one.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_a_sentence;

    #[test]
    fn an_article_begins_small_inside_a_sentence_and_a_name_does_not() {
        for (one, inside) in [
            ("A patient", "a patient"),
            ("Eine Patientin", "eine Patientin"),
            ("Patient", "Patient"),
            ("Kundschaft am Schalter", "Kundschaft am Schalter"),
            ("Ü", "Ü"),
            ("", ""),
        ] {
            assert_eq!(in_a_sentence(one), inside);
        }
    }
}
