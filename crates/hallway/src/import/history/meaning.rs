//! Which words of a log mean what.

use std::collections::{HashMap, HashSet};

use anyhow::bail;
use kernel::text::fold;
use serde::Deserialize;
use serve::requests::imported::Signs;
use serve::requests::model::WaitingOn;

/// More different words than this are no activities but texts.
pub const MOST_WORDS: usize = 5_000;

/// As it stands in the map.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Means {
    pub acknowledged: Rule,
    pub waiting: Waiting,
    pub resolved: Rule,
    pub closed: Rule,
    /// After a resolution, it goes on.
    pub reopened: Rule,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Waiting {
    pub requester: Rule,
    pub team: Rule,
    pub vendor: Rule,
    pub date: Rule,
}

/// `["Active"]`, or `{ except = ["New"] }`, or `{ person = true }` for the first row that names who has it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Written")]
pub struct Rule {
    values: HashSet<String>,
    except: Option<HashSet<String>>,
    person: bool,
    team: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Values(Vec<String>),
    Table(Table),
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Table {
    values: Vec<String>,
    except: Option<Vec<String>>,
    person: bool,
    team: bool,
}

impl From<Written> for Rule {
    fn from(written: Written) -> Self {
        let folded = |values: Vec<String>| values.iter().map(|value| fold(value)).collect();
        match written {
            Written::Values(values) => Self { values: folded(values), ..Self::default() },
            Written::Table(Table { values, except, person, team }) => {
                Self { values: folded(values), except: except.map(folded), person, team }
            }
        }
    }
}

impl Rule {
    /// A row with these folded words means it.
    fn names(&self, words: &[String]) -> bool {
        words.iter().any(|word| self.values.contains(word))
            || self.except.as_ref().is_some_and(|not| !words.iter().any(|word| not.contains(word)))
    }

    const fn asks_for_people(&self) -> bool {
        self.person || self.team
    }
}

impl Means {
    /// Who has it can only mean that there was a first word.
    pub fn check(&self) -> anyhow::Result<()> {
        let Waiting { requester, team, vendor, date } = &self.waiting;
        if [&self.resolved, &self.closed, &self.reopened, requester, team, vendor, date]
            .into_iter()
            .any(Rule::asks_for_people)
        {
            bail!("means: `person` and `team` can only be asked for under `acknowledged`");
        }
        Ok(())
    }

    fn signs(&self, activity: Option<&str>, state: Option<&str>) -> Signs {
        let words: Vec<String> = [activity, state].into_iter().flatten().map(fold).collect();
        let waits = [
            (&self.waiting.requester, WaitingOn::Requester),
            (&self.waiting.team, WaitingOn::Team),
            (&self.waiting.vendor, WaitingOn::Vendor),
            (&self.waiting.date, WaitingOn::Date),
        ];
        Signs {
            acknowledged: self.acknowledged.names(&words),
            waiting: waits.into_iter().find(|(rule, _)| rule.names(&words)).map(|(_, on)| on),
            resolved: self.resolved.names(&words),
            closed: self.closed.names(&words),
            reopens: self.reopened.names(&words),
        }
    }
}

/// Reads signs off words, each pair of words once.
pub struct Reading<'a> {
    means: &'a Means,
    known: HashMap<String, Signs>,
}

impl<'a> Reading<'a> {
    pub fn new(means: &'a Means) -> Self {
        Self { means, known: HashMap::new() }
    }

    /// The word under which it is kept, and what it means. None when there are more words than a log has.
    pub fn read(
        &mut self,
        activity: Option<&str>,
        state: Option<&str>,
        has_person: bool,
        has_team: bool,
    ) -> Option<(String, Signs)> {
        let word = match (activity, state) {
            (Some(activity), Some(state)) if activity != state => format!("{activity} · {state}"),
            (one, other) => one.or(other).unwrap_or_default().to_owned(),
        };
        let mut signs = match self.known.get(&word) {
            Some(signs) => *signs,
            None if self.known.len() >= MOST_WORDS => return None,
            None => {
                let signs = self.means.signs(activity, state);
                self.known.insert(word.clone(), signs);
                signs
            }
        };
        let rule = &self.means.acknowledged;
        signs.acknowledged |= (rule.person && has_person) || (rule.team && has_team);
        Some((word, signs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_case_and_either_column_may_hold_them() {
        let means: Means = toml::from_str(
            "acknowledged = { except = ['New'], person = true }\nresolved = ['Done']\n[waiting]\nvendor = ['Wait']",
        )
        .unwrap();
        let mut reading = Reading::new(&means);
        let mut signs = |activity, state, person| reading.read(activity, state, person, false).unwrap().1;
        assert!(!signs(Some("new"), None, false).acknowledged);
        assert!(signs(Some("new"), None, true).acknowledged, "somebody has it");
        assert!(signs(Some("Queued"), Some("wait"), false).acknowledged);
        assert_eq!(signs(Some("Queued"), Some("WAIT"), false).waiting, Some(WaitingOn::Vendor));
        assert!(signs(None, Some("done"), false).resolved);
        let (word, _) = reading.read(Some("Accepted"), Some("Wait"), false, false).unwrap();
        assert_eq!(word, "Accepted · Wait");
    }

    #[test]
    fn only_a_first_word_can_be_told_by_who_has_it() {
        let means: Means = toml::from_str("resolved = { person = true }").unwrap();
        assert!(means.check().is_err());
        assert!(toml::from_str::<Means>("resolved = { perso = true }").is_err());
    }
}
