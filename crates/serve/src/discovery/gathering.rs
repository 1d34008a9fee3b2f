//! Gathering suggestions: what passed, less what has been drawn. Four statements, whatever the size.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use db::Reader;
use kernel::{Failure, Id, Instant, TeamRole, Viewer};
use map::interactions::{self, Month, PairSum};
use measure::traffic::{Passage, Way};

use super::model::{DAYS, Dismissal, Pair, Suggestion, Traffic};
use super::store::{self, Asked};

/// Of each source, more pairs are not looked at: those with most come first.
const MOST: i64 = 2_000;
/// When something passed is looked up for so many at a time: those of one page.
const WITH_DAYS: usize = 200;

/// The teams whose suggestions somebody sees: all for an administrator, those that they lead for others.
fn teams(viewer: &Viewer) -> Option<Vec<Id>> {
    let led = viewer.teams.iter().filter(|(_, role)| *role == TeamRole::Lead).map(|(team, _)| *team);
    (!viewer.administrator).then(|| led.collect())
}

/// The suggestions that the viewer sees, those with most traffic first; `dismissed` or not.
pub async fn gather(
    r: &mut Reader,
    viewer: &Viewer,
    now: Instant,
    dismissed: bool,
    from: usize,
    most: usize,
) -> Result<(Vec<Suggestion>, usize), Failure> {
    let of = teams(viewer);
    if of.as_ref().is_some_and(Vec::is_empty) {
        return Ok((Vec::new(), 0));
    }
    gather_of(r, of.as_deref(), now, Some(dismissed), from, most).await
}

/// The suggestion of these two teams, dismissed or not.
pub async fn find(r: &mut Reader, pair: Pair, now: Instant) -> Result<Option<Suggestion>, Failure> {
    let teams = pair.teams();
    let (all, _) = gather_of(r, Some(&teams), now, None, 0, usize::MAX).await?;
    Ok(all.into_iter().find(|one| one.pair == pair))
}

async fn gather_of(
    r: &mut Reader,
    of: Option<&[Id]>,
    now: Instant,
    dismissed: Option<bool>,
    from: usize,
    most: usize,
) -> Result<(Vec<Suggestion>, usize), Failure> {
    let since = now.plus_seconds(-DAYS * 86_400);
    let month = Month::of(Some(since.0));
    let written = interactions::store::pairs(r, of, month, MOST).await?;
    let asked = store::asked(r, of, since, MOST).await?;
    let (mut drawn, mut dismissals) = (HashSet::new(), HashMap::new());
    for one in store::standing(r, of).await? {
        match one.reason {
            None => {
                drawn.insert((one.one_id, one.other_id));
            }
            Some(reason) => {
                let pair = Pair { low: one.one_id, high: one.other_id };
                let dismissal = Dismissal { reason, traffic: one.traffic, by: one.by_name, at: one.at };
                dismissals.insert(pair, dismissal);
            }
        }
    }
    let is_drawn = |provider: Id, customer: Id| drawn.contains(&(provider, customer));
    let made = |days: &BTreeSet<i64>, pair: Pair, traffic: Traffic| {
        let dismissal = dismissals.get(&pair).cloned();
        Suggestion::of(pair, traffic, days, is_drawn, now).map(|found| Suggestion { dismissal, ..found })
    };
    let mut found: Vec<Suggestion> = joined(written, asked)
        .into_iter()
        .filter_map(|(pair, traffic)| made(&BTreeSet::new(), pair, traffic))
        .filter(|found| dismissed.is_none_or(|dismissed| found.is_dismissed() == dismissed))
        .collect();
    found.sort_by_key(|one| (std::cmp::Reverse(one.strength()), one.pair));
    let all = found.len();
    let mut page: Vec<Suggestion> = found.into_iter().skip(from).take(most.min(WITH_DAYS)).collect();
    let days = days_of(r, &page, month, since).await?;
    for one in &mut page {
        if let Some(days) = days.get(&one.pair)
            && let Some(with_days) = made(days, one.pair, one.traffic.clone())
        {
            *one = with_days;
        }
    }
    Ok((page, all))
}

/// Both sources by pair.
fn joined(written: Vec<PairSum>, asked: Vec<Asked>) -> BTreeMap<Pair, Traffic> {
    let mut all: BTreeMap<Pair, Traffic> = BTreeMap::new();
    let count = |n: i64| n.unsigned_abs();
    for sum in written {
        let way = |n: i64, persons: i64, begun: i64, asks: i64| Way {
            count: count(n),
            persons: count(persons),
            begun: count(begun),
            asks: count(asks),
        };
        let messages = Passage {
            ways: [
                way(sum.up_count, sum.up_persons, sum.up_begun, sum.up_asks),
                way(sum.down_count, sum.down_persons, sum.down_begun, sum.down_asks),
            ],
            first: sum.first_at,
            last: sum.last_at,
            days: BTreeSet::new(),
        };
        let names = [sum.low_name, sum.high_name];
        let traffic = Traffic { names, messages, latest: sum.latest, ..Traffic::default() };
        all.insert(Pair { low: sum.low_id, high: sum.high_id }, traffic);
    }
    for one in asked {
        let pair = Pair::of(one.provider_id, one.customer_id);
        let traffic = all.entry(pair).or_default();
        let way = pair.way_of(one.customer_id);
        traffic.names[way] = one.customer_name;
        traffic.names[1 - way] = one.provider_name;
        traffic.made[way] = Some(one.relationship_id);
        let mut requests =
            Passage { first: Some(one.first_at), last: Some(one.last_at), ..Passage::default() };
        let asks = count(one.asks);
        requests.ways[way] = Way { count: asks, persons: count(one.persons), begun: asks, asks };
        traffic.requests.add(&requests);
    }
    all
}

async fn days_of(
    r: &mut Reader,
    page: &[Suggestion],
    month: Month,
    since: Instant,
) -> Result<HashMap<Pair, BTreeSet<i64>>, Failure> {
    let by_messages: Vec<Pair> =
        page.iter().filter(|one| one.traffic.messages.count() > 0).map(|one| one.pair).collect();
    let over: Vec<_> = page.iter().flat_map(|one| one.traffic.made).flatten().collect();
    let mut days: HashMap<Pair, BTreeSet<i64>> = HashMap::new();
    if by_messages.is_empty() && over.is_empty() {
        return Ok(days);
    }
    for row in store::days(r, &by_messages, &over, &month.to_string(), since).await? {
        let of = days.entry(Pair { low: row.low_id, high: row.high_id }).or_default();
        match row.month {
            Some(month) => of.extend(Month::read(&month).unwrap_or(Month::UNKNOWN).days(row.number)),
            None => {
                of.insert(row.number);
            }
        }
    }
    Ok(days)
}
