//! How many requests pass between parties, month by month: of those that all colleagues may see.

use std::collections::BTreeMap;

use db::{Reader, Result, record};
use kernel::Audience;

use super::contribution::Contribution;
use super::day::Day;
use super::store::changed;
use super::tally::Counts;

/// More changes than these wait for the next counting.
const CHANGES: i64 = 5_000;
const MOST: i64 = 500_000;

record! {
    struct Row {
        pub starts: Day,
        pub team_id: i64,
        pub other_id: i64,
        pub counts: String,
    }
}

/// From the month that begins on this day, by month, providing team and asking party. Two statements.
pub async fn between(r: &mut Reader, since: Day) -> Result<BTreeMap<(Day, i64, i64), i64>> {
    let rows: Vec<Row> = r
        .all(
            "SELECT starts, team_id, other_id, counts FROM insights
             WHERE scope = 'team_customer' AND grain = 'month' AND audience = 1 AND starts >= $1
             ORDER BY team_id, other_id, starts LIMIT $2",
            &[&since, &MOST],
        )
        .await?;
    let mut sums = BTreeMap::new();
    for row in rows {
        let mut counts = Counts::default();
        counts
            .merge_encoded(&row.counts)
            .ok_or_else(|| db::Error::unreadable("insights", "a roll-up is not what counting writes"))?;
        *sums.entry((row.starts, row.team_id, row.other_id)).or_default() += counts.opened;
    }
    let mut add = |of: &Contribution, times: i64| {
        let month = of.day.month();
        if let Some(customer) = of.customer
            && of.audience == Audience::COLLEAGUES.0
            && month >= since
        {
            *sums.entry((month, of.team.get(), customer.0)).or_default() += times;
        }
    };
    for row in changed(r, CHANGES).await? {
        if let Some(held) = row.held()? {
            add(&held, -1);
        }
        add(&row.present(), 1);
    }
    Ok(sums)
}
