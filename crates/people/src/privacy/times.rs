//! Which time holds for each kind of data, and how it is said.

use db::{Reader, Result};
use web::Words;

use super::Retention;
use super::store::{self, Chosen};

/// The rules with the days that hold now.
pub struct Times(Vec<(Retention, i64)>);

impl Times {
    /// One statement.
    pub async fn read(r: &mut Reader, rules: &[Retention]) -> Result<Self> {
        Ok(Self::of(rules, &store::rules(r).await?))
    }

    pub fn of(rules: &[Retention], chosen: &[Chosen]) -> Self {
        let days = |rule: &Retention| {
            let chosen = chosen.iter().find(|chosen| chosen.rule == rule.id).and_then(|chosen| chosen.days);
            // A limit that a newer Hallway draws holds for what an older one took.
            chosen.unwrap_or(rule.days.usual).clamp(rule.days.least, rule.days.most)
        };
        Self(rules.iter().map(|rule| (*rule, days(rule))).collect())
    }

    pub fn all(&self) -> impl Iterator<Item = (&Retention, i64)> {
        self.0.iter().map(|(rule, days)| (rule, *days))
    }

    /// How long rows of this kind of "What Hallway knows about me" stay; empty where no rule says it.
    pub fn said_of(&self, t: Words, kind: &str) -> String {
        let rule = self.0.iter().find(|(rule, _)| rule.known.contains(&kind));
        rule.map(|(_, days)| said(t, *days)).unwrap_or_default()
    }
}

/// So many days, as people say it.
pub fn said(t: Words, days: i64) -> String {
    match days {
        days if days % 365 == 0 => t.a1("retention-years", "n", days / 365),
        days => t.a1("retention-days", "n", days),
    }
}
