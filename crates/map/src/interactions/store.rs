//! SQL of interactions. Whatever shows some asks whether the second key allows it.

use db::{Filling, Reader, Result, Select, Writer, record};
use kernel::Id;
use kernel::value::Value;
use people::TeamId;

use super::{FEWEST_PERSONS, Month};

/// What passed between two teams in a month, the team with the lesser id first.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    pub low: Id,
    pub high: Id,
    pub passed: measure::traffic::Passage,
}

/// Takes away what there is of a month.
pub async fn forget(w: &mut Writer, month: Month) -> Result<u64> {
    w.run("DELETE FROM interactions WHERE month = $1", &[&month.to_string()]).await
}

/// Takes away all there is.
pub async fn forget_all(w: &mut Writer) -> Result<u64> {
    w.run("DELETE FROM interactions", &[]).await
}

const ROWS: Filling = Filling {
    table: "interactions",
    columns: &[
        "month",
        "low_id",
        "high_id",
        "up_count",
        "up_persons",
        "up_begun",
        "up_asks",
        "down_count",
        "down_persons",
        "down_begun",
        "down_asks",
        "first_at",
        "last_at",
        "days",
    ],
};

/// Writes all pairs of a month at once.
pub async fn insert(w: &mut Writer, month: Month, sums: &[Sum]) -> Result<()> {
    let text = month.to_string();
    let whole = |count: u64| Value::Int(Some(i64::try_from(count).unwrap_or(i64::MAX)));
    let row = |sum: &Sum| {
        let ends = [
            Value::Text(Some(text.as_str().into())),
            Value::Int(Some(sum.low.0)),
            Value::Int(Some(sum.high.0)),
        ];
        let ways = sum.passed.ways.map(|way| [way.count, way.persons, way.begun, way.asks].map(whole));
        let [first, last] = [sum.passed.first, sum.passed.last].map(Value::Int);
        let days = Value::Int(Some(month.bits(&sum.passed.days)));
        ends.into_iter().chain(ways.into_iter().flatten()).chain([first, last, days])
    };
    let values: Vec<Value<'_>> = sums.iter().flat_map(row).collect();
    w.fill(&ROWS, &values).await
}

record! {
    /// Somebody with an address and a team, for reading who wrote to whom.
    pub struct Known {
        pub id: Id,
        pub email_key: String,
        pub home_team_id: Option<TeamId>,
    }
}

/// Everybody with an address here, also those who have left: they wrote while they were here. By id.
pub async fn known(r: &mut Reader, after: Id, limit: i64) -> Result<Vec<Known>> {
    r.all(
        "SELECT id, email_key, home_team_id FROM persons WHERE id > $1 ORDER BY id LIMIT $2",
        &[&after, &limit],
    )
    .await
}

record! {
    /// What passed between two teams over some months.
    #[derive(Clone, Debug)]
    pub struct PairSum {
        pub low_id: Id,
        pub low_name: String,
        pub high_id: Id,
        pub high_name: String,
        pub up_count: i64,
        pub up_persons: i64,
        pub up_begun: i64,
        pub up_asks: i64,
        pub down_count: i64,
        pub down_persons: i64,
        pub down_begun: i64,
        pub down_asks: i64,
        pub first_at: Option<i64>,
        pub last_at: Option<i64>,
        /// The last instant of all that was read.
        pub latest: Option<i64>,
    }
}

/// The pairs of different teams between which most passed from this month on, and without a month, in which enough
/// people wrote; of these teams alone, or of all. Nothing as long as the second key does not allow it.
pub async fn pairs(r: &mut Reader, of: Option<&[Id]>, since: Month, limit: i64) -> Result<Vec<PairSum>> {
    let since = since.to_string();
    let mut select = Select::new(
        "SELECT l.id AS low_id, l.name AS low_name, h.id AS high_id, h.name AS high_name, s.up_count, s.up_persons,
                s.up_begun, s.up_asks, s.down_count, s.down_persons, s.down_begun, s.down_asks, s.first_at, s.last_at,
                (SELECT MAX(last_at) FROM interactions) AS latest
         FROM (SELECT i.low_id, i.high_id, CAST(SUM(i.up_count) AS BIGINT) AS up_count, MAX(i.up_persons) AS up_persons,
                      CAST(SUM(i.up_begun) AS BIGINT) AS up_begun, CAST(SUM(i.up_asks) AS BIGINT) AS up_asks,
                      CAST(SUM(i.down_count) AS BIGINT) AS down_count, MAX(i.down_persons) AS down_persons,
                      CAST(SUM(i.down_begun) AS BIGINT) AS down_begun, CAST(SUM(i.down_asks) AS BIGINT) AS down_asks,
                      MIN(i.first_at) AS first_at, MAX(i.last_at) AS last_at
               FROM interactions i
               WHERE i.low_id <> i.high_id AND EXISTS
                   (SELECT 1 FROM second_keys k WHERE k.matter = 'interactions' AND k.allowed_at IS NOT NULL)",
    )
    .with("AND (i.month >= ? OR i.month = '')", &[&since]);
    select = among(select, of);
    let select = select
        .then("GROUP BY i.low_id, i.high_id")
        .with("HAVING MAX(i.up_persons) + MAX(i.down_persons) >= ?) s", &[&FEWEST_PERSONS])
        .then(
            "JOIN teams l ON l.id = s.low_id AND l.retired_at IS NULL
             JOIN teams h ON h.id = s.high_id AND h.retired_at IS NULL",
        )
        .with("ORDER BY s.up_count + s.down_count DESC, s.low_id, s.high_id LIMIT ?", &[&limit]);
    r.select(select).await
}

fn among<'a>(mut select: Select<'a>, of: Option<&'a [Id]>) -> Select<'a> {
    let Some(teams) = of else { return select };
    select = select.then("AND (i.low_id IN (0");
    for team in teams {
        select = select.with(", ?", &[team]);
    }
    select = select.then(") OR i.high_id IN (0");
    for team in teams {
        select = select.with(", ?", &[team]);
    }
    select.then("))")
}

record! {
    /// What passed in a month between teams, all of it.
    #[derive(Clone, Debug)]
    pub struct MonthSum {
        pub month: String,
        pub low_id: Id,
        pub high_id: Id,
        pub up_count: i64,
        pub down_count: i64,
    }
}

/// Every pair and month from this one on, for figures about all of them together. Nothing as long as the second key does
/// not allow it.
pub async fn months(r: &mut Reader, since: Month, limit: i64) -> Result<Vec<MonthSum>> {
    r.all(
        "SELECT i.month, i.low_id, i.high_id, i.up_count, i.down_count FROM interactions i
         WHERE i.month >= $1 AND EXISTS
             (SELECT 1 FROM second_keys k WHERE k.matter = 'interactions' AND k.allowed_at IS NOT NULL)
         ORDER BY i.month, i.low_id, i.high_id LIMIT $2",
        &[&since.to_string(), &limit],
    )
    .await
}
