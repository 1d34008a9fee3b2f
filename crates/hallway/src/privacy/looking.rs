//! What pages and programs show alike: the rules, what is held, whose erasure is asked for; each as far as the viewer sees
//! it.

use kernel::{Failure, Kind, Refusal};
use people::policy::{Deed, may, require, require_sight};
use people::privacy::Times;
use people::privacy::store::{self, Hold};
use people::privacy::views::{ErasureView, RetentionRule};
use people::{Visit, second_key};
use serde::Deserialize;
use web::Words;

use super::views::HoldView;

/// All rules. What waits for the second key, and for whom, is for those who work here.
pub async fn rules(visit: &mut Visit, t: Words) -> Result<Vec<RetentionRule>, Failure> {
    Ok(rules_and_times(visit, t).await?.0)
}

/// The same, with the times that hold. One statement.
pub async fn rules_and_times(visit: &mut Visit, t: Words) -> Result<(Vec<RetentionRule>, Times), Failure> {
    let mut chosen = store::rules(&mut visit.view).await?;
    let times = Times::of(&visit.app.retention, &chosen);
    if visit.viewer().kind == Kind::Guest {
        chosen.clear();
    }
    let show = |(rule, days): (&people::privacy::Retention, i64)| {
        RetentionRule::of(t, rule, days, chosen.iter().find(|chosen| chosen.rule == rule.id))
    };
    Ok((times.all().map(show).collect(), times))
}

/// One of them.
pub async fn rule(visit: &mut Visit, t: Words, id: &str) -> Result<RetentionRule, Failure> {
    let found = rules(visit, t).await?.into_iter().find(|rule| rule.id == id);
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// Whoever may know what is held and who is to be erased; says whether they hold the second key.
pub async fn require_holds(visit: &mut Visit) -> Result<bool, Failure> {
    require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let person = visit.viewer().person;
    let is_representative = second_key::store::is_representative(&mut visit.view, person).await?;
    require(visit.viewer(), Deed::ReadHolds { is_representative })?;
    Ok(may(visit.viewer(), Deed::TurnSecondKey { is_representative }))
}

/// What is held, of requests those that the viewer sees.
pub async fn holds(visit: &mut Visit) -> Result<Vec<HoldView>, Failure> {
    let mut shown = Vec::new();
    for hold in store::holds(&mut visit.view).await? {
        if let Some(view) = hold_view(visit, hold).await? {
            shown.push(view);
        }
    }
    Ok(shown)
}

async fn hold_view(visit: &mut Visit, hold: Hold) -> Result<Option<HoldView>, Failure> {
    let viewer = visit.viewer().person;
    Ok(match hold.request_id {
        None => Some(HoldView::of(hold, None)),
        Some(request) => {
            let reference = serve::privacy::reference_seen(&mut visit.view, request, viewer).await?;
            reference.map(|reference| HoldView::of(hold, Some(reference)))
        }
    })
}

/// Wished for or asked for, and not done.
pub async fn erasures(visit: &mut Visit) -> Result<Vec<ErasureView>, Failure> {
    let open = store::open_erasures(&mut visit.view).await?;
    Ok(open.into_iter().map(ErasureView::from).collect())
}

/// What an event of the organisation says of rules, for the record: which one, or how much by which.
pub fn in_the_record(t: Words, payload: &str) -> Option<String> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Facts {
        rule: Option<String>,
        days: Option<i64>,
        erased: std::collections::BTreeMap<String, u64>,
    }
    let facts: Facts = serde_json::from_str(payload).ok()?;
    let name = |rule: &str| t.s(&format!("retention-{rule}"));
    match (facts.rule, facts.days) {
        (Some(rule), Some(days)) => Some(t.a2("retention-in-record", "rule", name(&rule), "n", days)),
        (Some(rule), None) => Some(name(&rule)),
        (None, _) if facts.erased.is_empty() => None,
        (None, _) => {
            let each = facts.erased.iter().map(|(rule, n)| [name(rule), n.to_string()].join(": "));
            Some(each.collect::<Vec<_>>().join(", "))
        }
    }
}
