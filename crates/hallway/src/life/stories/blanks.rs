//! The names and numbers by which one telling of a story differs from the next.

use std::collections::BTreeMap;

use kernel::Instant;

use crate::life::chance::Chance;
use crate::life::house::House;
use crate::life::moments::Moments;

/// What stands for `{case}`, `{room}` and the like in one telling.
#[derive(Clone, Debug)]
pub(in crate::life) struct Blanks(BTreeMap<&'static str, String>);

const SYSTEMS: [&str; 4] = ["the estimate tool", "the appointment book", "the patient viewer", "the ledger"];

impl Blanks {
    /// Every blank there is.
    #[cfg(test)]
    pub(super) const NAMES: [&'static str; 11] =
        ["amount", "case", "colleague", "count", "day", "first", "month", "room", "soon", "system", "year"];

    /// For what is asked `at` this moment and needed in so many working days.
    pub(in crate::life) fn new(
        chance: &mut Chance,
        house: &House,
        moments: &Moments,
        (at, needed): (Instant, Option<i64>),
        case: i64,
        colleague: Option<usize>,
    ) -> Self {
        let colleague = colleague.map(|place| &house.people[place]);
        let soon = needed.unwrap_or_else(|| chance.between(3, 5));
        let past = -chance.between(1, 3);
        let floor = chance.word(&["A", "B", "C", "D"]);
        let room = format!("{floor}-{}{:02}", chance.between(0, 3), chance.between(1, 24));
        let amount = format!("{}.{}0", chance.between(18, 640), chance.between(0, 9));
        let filled = [
            ("amount", amount),
            ("case", format!("88-{case}")),
            ("colleague", colleague.map_or("a new colleague", |person| &person.name).to_owned()),
            ("count", chance.between(11, 39).to_string()),
            // A weekday before, and one to come.
            ("day", moments.weekday(at, past)),
            ("first", colleague.map_or("your colleague", |person| person.first()).to_owned()),
            ("month", moments.month(at, -1)),
            ("room", room),
            ("soon", moments.weekday(at, soon)),
            ("system", chance.word(&SYSTEMS).to_owned()),
            ("year", moments.year(at).to_string()),
        ];
        Self(filled.into_iter().collect())
    }

    pub(super) fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len() + 16);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let blank = after.split_once('}').and_then(|(name, after)| Some((self.0.get(name)?, after)));
            let Some((value, after)) = blank else {
                filled.push('{');
                rest = after;
                continue;
            };
            filled.push_str(value);
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// The same for what begins a line: a capital.
    pub(super) fn begin(&self, text: &str) -> String {
        let filled = self.fill(text);
        let mut letters = filled.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }

    /// The case outside, as the organisation calls it.
    pub(in crate::life) fn case(&self) -> Option<String> {
        self.0.get("case").cloned()
    }
}
