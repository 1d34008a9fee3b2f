//! What the data put on the table of a review: what was to change since the last, which promises were kept how often, what
//! those who answered a round rate lowest for what it matters, what is needed and waits, how much more or less is asked.
//!
//! It is drawn for the two ends alike, from what all of either may see, so nobody finds more of it than another; drawn anew
//! until the review is closed, and then kept as it was.

use db::Reader;
use kernel::{Failure, Id, Instant};
use listen::rounds::{self, RoundId, instrument::Dimension};
use map::agreements::{AgreementId, Measure};
use map::deliveries::Share;
use map::relationships::{self, Relationship, Side};
use map::services::{Class, TargetKind};
use people::TeamId;
use serde::{Deserialize, Serialize};
use serve::requests::between::{DAYS, openly_between};
use utoipa::ToSchema;

use super::model::{Outcome, ReviewId};
use super::store;
use crate::improvements::measure::Verdict;
use crate::improvements::model::State as Standing;
use crate::improvements::{self, ImprovementId};

/// A promise that was kept less often than this is on the table by itself.
const KEPT_WELL: f64 = 0.9;
/// So many promises are, those kept least first.
const MOST_PROMISES: usize = 5;
/// An agreement that ends within so many days is.
const ENDS_WITHIN_DAYS: i64 = 60;

/// Something for the table, without the words of a language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schema(as = ReviewAgendaItem)]
pub enum Item {
    /// What the last review decided, and what came of it.
    LastTime {
        #[schema(value_type = String)]
        review: ReviewId,
        outcome: Outcome,
        decisions: i64,
        /// Of a regroup: what was to change, and from which day on work went on.
        changes: Option<String>,
        resumes_on: Option<String>,
    },
    /// How often a time was kept that an agreement promises of requests.
    ClockKept {
        #[schema(value_type = String)]
        agreement: AgreementId,
        class: Class,
        clock: TargetKind,
        kept: i64,
        n: i64,
    },
    /// How often a promise in own words was kept.
    PromiseKept {
        #[schema(value_type = String)]
        agreement: AgreementId,
        #[schema(value_type = String)]
        promise: Id,
        side: Side,
        /// Told by hand; else counted from deliveries.
        by_hand: bool,
        words: String,
        kept: i64,
        n: i64,
    },
    /// All the other promises together.
    OthersKept { kept: i64, n: i64 },
    /// Nothing is agreed.
    NothingAgreed {},
    AgreementEnds {
        #[schema(value_type = String)]
        agreement: AgreementId,
        number: i64,
        on: String,
    },
    /// What those whom the provider serves rate lowest for what it matters to them, in the latest round that tells it.
    Score {
        #[schema(value_type = String)]
        round: RoundId,
        #[schema(value_type = String)]
        team: TeamId,
        dimension: Dimension,
        /// The mark less what is aimed for, times its share of the 100 points.
        weighted: f64,
        n: u64,
    },
    /// Needs that wait for a word of this side.
    NeedsWait { side: Side, n: i64, late: i64 },
    /// What is promised, and of how much of it the day has passed.
    NeedsPromised { n: i64, overdue: i64 },
    /// What the two change together, and whether it moved its figure; those that ended since the last days, too.
    Improvement {
        #[schema(value_type = String)]
        improvement: ImprovementId,
        title: Option<String>,
        state: Standing,
        verdict: Option<Verdict>,
    },
    /// So much was asked in the last days, and in as many before; told where the two differ beyond doubt.
    Traffic { days: i64, asked: i64, before: i64 },
}

/// Draws it. Some dozen statements: never on a page that is only read.
pub async fn drawn(r: &mut Reader, of: &Relationship, now: Instant) -> Result<Vec<Item>, Failure> {
    let mut items = Vec::new();
    items.extend(store::last_closed(r, of.id).await?.map(|last| Item::LastTime {
        review: last.id,
        outcome: last.outcome,
        decisions: last.decisions,
        changes: last.changes,
        resumes_on: last.resumes_on,
    }));
    items.extend(promises(r, of, now).await?);
    items.extend(score(r, of).await?);
    let today = now.timestamp().strftime("%Y-%m-%d").to_string();
    let needs = store::needs(r, of.id, now, &today).await?;
    let waits = |side: Side, n: i64, late: i64| (n > 0).then_some(Item::NeedsWait { side, n, late });
    items.extend(waits(Side::Provider, needs.for_provider, needs.late_for_provider));
    items.extend(waits(Side::Customer, needs.for_customer, needs.late_for_customer));
    if needs.promised > 0 {
        items.push(Item::NeedsPromised { n: needs.promised, overdue: needs.overdue });
    }
    let since = now.plus_seconds(-DAYS * 86_400);
    let improved = improvements::store::reviewed(r, of.id, since, now).await?;
    items.extend(improved.into_iter().map(|one| Item::Improvement {
        improvement: one.improvement.id,
        state: one.improvement.state,
        verdict: one.verdict_for_both(),
        title: one.improvement.title,
    }));
    items.extend(traffic(r, of, now).await?);
    Ok(items)
}

async fn promises(r: &mut Reader, of: &Relationship, now: Instant) -> Result<Vec<Item>, Failure> {
    let since = now.plus_seconds(-DAYS * 86_400);
    let beside = relationships::store::beside(r, of, since, now).await?;
    let in_force: Vec<_> = beside.agreed.iter().filter(|one| one.is_in_force(now)).collect();
    if in_force.is_empty() {
        return Ok(vec![Item::NothingAgreed {}]);
    }
    let is_in_force = |id: AgreementId| in_force.iter().any(|one| one.id == id);
    let mut counted: Vec<(f64, i64, i64, Item)> = Vec::new();
    let mut count = |kept: i64, n: i64, item: Item| {
        counted.extend(Share::of(kept, n).map(|share| (share.value, kept, n, item)));
    };
    for one in openly_between(r, of.id, now).await?.kept.into_iter().filter(|one| is_in_force(one.agreement))
    {
        let (kept, n) = (one.kept, one.n);
        let item = Item::ClockKept { agreement: one.agreement, class: one.class, clock: one.kind, kept, n };
        count(kept, n, item);
    }
    for one in beside.promises.into_iter().filter(|one| is_in_force(one.agreement)) {
        let (kept, n) = (one.kept, one.told);
        let item = Item::PromiseKept {
            agreement: one.agreement,
            promise: one.id.0,
            side: one.side,
            by_hand: one.measure == Some(Measure::ByHand),
            words: one.words,
            kept,
            n,
        };
        count(kept, n, item);
    }
    counted.sort_by(|one, other| one.0.total_cmp(&other.0));
    let below = counted.iter().take_while(|(value, ..)| *value < KEPT_WELL).count().min(MOST_PROMISES);
    let others = counted.split_off(below);
    let mut items: Vec<Item> = counted.into_iter().map(|(.., item)| item).collect();
    let (kept, n) = others.iter().fold((0, 0), |sum, (_, kept, n, _)| (sum.0 + kept, sum.1 + n));
    if n > 0 {
        items.push(Item::OthersKept { kept, n });
    }
    let soon = now.plus_seconds(ENDS_WITHIN_DAYS * 86_400).timestamp().strftime("%Y-%m-%d").to_string();
    let ends = in_force.iter().filter_map(|one| {
        let on = one.until.clone().filter(|day| *day <= soon)?;
        Some(Item::AgreementEnds { agreement: one.id, number: one.number, on })
    });
    items.extend(ends);
    Ok(items)
}

async fn score(r: &mut Reader, of: &Relationship) -> Result<Option<Item>, Failure> {
    let Some(round) = store::latest_round(r, of.id).await? else { return Ok(None) };
    let team = TeamId(of.provider_id);
    let worst = rounds::results::worst(r, round, team).await?;
    Ok(worst.map(|(dimension, weighted, n)| Item::Score { round, team, dimension, weighted, n }))
}

/// Given their sum, how many of two counts of one rate fall into the later half is a share around one half (Przyborowski and
/// Wilenski 1940): told where its interval at 95 % leaves that out.
async fn traffic(r: &mut Reader, of: &Relationship, now: Instant) -> Result<Option<Item>, Failure> {
    let (lately, before) = (now.plus_seconds(-DAYS * 86_400), now.plus_seconds(-2 * DAYS * 86_400));
    if of.created_at > before {
        return Ok(None);
    }
    let counted = store::asked(r, of.id, [before, lately, now]).await?;
    let share = Share::of(counted.lately, counted.lately + counted.before);
    let differs = share.is_some_and(|share| share.low > 0.5 || share.high < 0.5);
    Ok(differs.then_some(Item::Traffic { days: DAYS, asked: counted.lately, before: counted.before }))
}

/// The items as they are kept.
pub fn read(kept: &str) -> anyhow::Result<Vec<Item>> {
    Ok(serde_json::from_str(kept)?)
}

impl Item {
    /// What rounds tell is for those who work here.
    pub const fn is_for_colleagues(&self) -> bool {
        matches!(self, Self::Score { .. })
    }
}
