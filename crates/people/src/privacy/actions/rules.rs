//! Setting how long something is kept: shorter at once, longer when a representative of the staff allows it, too.

use db::Act;
use kernel::text::Rule;
use kernel::{Audience, Failure, Id, Refusal};

use crate::entrance::OfTheOrganisation;
use crate::policy::{self, Deed};
use crate::privacy::store::{self, Chosen};
use crate::privacy::{Retention, Times};
use crate::second_key;

/// The organisation's own id, as a subject of events.
const ITSELF: Id = Id(1);
const REASON: Rule = Rule::lines("reason", 2_000);

/// Says how many days. What holds already settles what was wanted.
pub async fn set(
    a: &mut Act,
    rules: &[Retention],
    id: &str,
    days: i64,
    reason: Option<&str>,
) -> Result<(), Failure> {
    let rule = known(rules, id)?;
    policy::require(&a.viewer, Deed::KeepOrganisation)?;
    if !(rule.days.least..=rule.days.most).contains(&days) {
        return Err(Refusal::field("days", "retention-out-of-range").into());
    }
    let held = in_force(a, rule).await?;
    let (by, now) = (a.viewer.actor(), a.now);
    if days > held {
        let reason = REASON.required(reason.unwrap_or_default())?;
        store::want_days(a, rule.id, days, &reason, by, now).await?;
        let wanted = OfTheOrganisation::RetentionWanted { rule: rule.id.to_owned(), days };
        a.record(ITSELF, Audience::COLLEAGUES, &wanted).await?;
    } else if days < held {
        store::set_days(a, rule.id, days, by, None, now).await?;
        record_set(a, rule, days).await?;
    } else if store::forget_wanted(a, rule.id).await? {
        record_refused(a, rule).await?;
    }
    Ok(())
}

/// A representative allows the longer time that was asked for.
pub async fn allow(a: &mut Act, rules: &[Retention], id: &str) -> Result<(), Failure> {
    let rule = known(rules, id)?;
    second_key::actions::require_representative(a).await?;
    let wanted = wanted(a, rule).await?;
    let days = wanted.wanted_days.unwrap_or(rule.days.usual).clamp(rule.days.least, rule.days.most);
    let (representative, now) = (a.viewer.actor(), a.now);
    store::set_days(a, rule.id, days, wanted.wanted_by, representative, now).await?;
    record_set(a, rule, days).await
}

/// A representative does not allow it.
pub async fn refuse(a: &mut Act, rules: &[Retention], id: &str) -> Result<(), Failure> {
    let rule = known(rules, id)?;
    second_key::actions::require_representative(a).await?;
    wanted(a, rule).await?;
    store::forget_wanted(a, rule.id).await?;
    record_refused(a, rule).await
}

/// Takes the turn of a day to apply the rules; another node may have had it.
pub async fn take_day(a: &mut Act) -> Result<bool, Failure> {
    let day = a.now.timestamp().strftime("%Y-%m-%d").to_string();
    Ok(store::take_day(a, &day).await?)
}

/// Writes down how much was erased by which rule; nothing where nothing was.
pub async fn record_applied(a: &mut Act, erased: &[(&'static str, u64)]) -> Result<(), Failure> {
    let erased: std::collections::BTreeMap<String, u64> =
        erased.iter().filter(|(_, n)| *n > 0).map(|(rule, n)| ((*rule).to_owned(), *n)).collect();
    if !erased.is_empty() {
        a.record(ITSELF, Audience::COLLEAGUES, &OfTheOrganisation::RetentionApplied { erased }).await?;
    }
    Ok(())
}

fn known<'a>(rules: &'a [Retention], id: &str) -> Result<&'a Retention, Refusal> {
    rules.iter().find(|rule| rule.id == id).ok_or(Refusal::NotFound)
}

async fn in_force(a: &mut Act, rule: &Retention) -> Result<i64, Failure> {
    let times = Times::read(a, &[*rule]).await?;
    Ok(times.all().next().map_or(rule.days.usual, |(_, days)| days))
}

async fn wanted(a: &mut Act, rule: &Retention) -> Result<Chosen, Failure> {
    let chosen = store::rules(a).await?;
    let wanted = chosen.into_iter().find(|chosen| chosen.rule == rule.id && chosen.wanted_days.is_some());
    Ok(wanted.ok_or(Refusal::Conflict("refusal-second-key-not-asked"))?)
}

async fn record_set(a: &mut Act, rule: &Retention, days: i64) -> Result<(), Failure> {
    let set = OfTheOrganisation::RetentionSet { rule: rule.id.to_owned(), days };
    a.record(ITSELF, Audience::COLLEAGUES, &set).await?;
    Ok(())
}

async fn record_refused(a: &mut Act, rule: &Retention) -> Result<(), Failure> {
    let refused = OfTheOrganisation::RetentionRefused { rule: rule.id.to_owned() };
    a.record(ITSELF, Audience::COLLEAGUES, &refused).await?;
    Ok(())
}
