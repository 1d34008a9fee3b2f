//! Writing the roll-ups.

use db::{Reader, Result, Writer, record};
use map::services::Class;

use super::super::cell::{Cell, Grain, Place, Scope};
use super::super::contribution::Counted;
use super::super::day::Day;
use super::super::tally::{Kept, Tally};
use crate::requests::model::RequestId;

/// The columns of [`Counted`].
macro_rules! counted {
    () => {
        "r.id, r.version, r.origin, r.opened_at, r.team_id, r.service_id, r.customer_id, r.external_customer_id, r.class,
         r.audience, r.is_open, r.acknowledged_at, r.acknowledge_seconds, r.resolved_at, r.resolve_seconds,
         r.silence_seconds, r.silence_business_seconds, r.acknowledged_in_time, r.resolved_in_time, r.settled_at_first,
         r.reopenings, r.hand_overs, r.hops, r.counted,
         EXISTS (SELECT 1 FROM complaints cm WHERE cm.request_id = r.id) AS is_complaint,
         (CASE WHEN r.came_by = 'walk_up' THEN TRUE ELSE FALSE END) AS is_walk_up"
    };
}
pub(super) use counted;

/// Requests that changed since they were counted, oldest change first.
pub async fn uncounted(r: &mut Reader, limit: i64) -> Result<Vec<Counted>> {
    r.all(
        concat!(
            "SELECT ",
            counted!(),
            " FROM requests r WHERE r.is_uncounted ORDER BY r.changed_at, r.id LIMIT $1"
        ),
        &[&limit],
    )
    .await
}

/// Whether anything is to be counted.
pub async fn has_uncounted(r: &mut Reader) -> Result<bool> {
    r.one("SELECT EXISTS (SELECT 1 FROM requests WHERE is_uncounted)", &[]).await
}

/// Requests by id, and whether each is still to be counted.
pub async fn walk(r: &mut Reader, after: RequestId, limit: i64) -> Result<Vec<(Counted, bool)>> {
    struct Walked(Counted, bool);
    impl db::Record for Walked {
        fn read(row: &db::Row<'_>) -> Result<Self> {
            Ok(Self(db::Record::read(row)?, row.get("is_uncounted")?))
        }
    }
    let rows: Vec<Walked> = r
        .all(
            concat!(
                "SELECT ",
                counted!(),
                ", r.is_uncounted FROM requests r WHERE r.id > $1 ORDER BY r.id LIMIT $2"
            ),
            &[&after, &limit],
        )
        .await?;
    Ok(rows.into_iter().map(|Walked(counted, is_uncounted)| (counted, is_uncounted)).collect())
}

/// Writes down what the roll-ups hold of a request; it counts as counted if it is still as it was.
pub async fn write_counted(w: &mut Writer, of: &Counted, held: &str) -> Result<()> {
    w.run(
        "UPDATE requests SET counted = $3, is_uncounted = (version <> $2) WHERE id = $1",
        &[&of.id, &of.version, &held],
    )
    .await?;
    Ok(())
}

record! {
    struct KeptRow {
        pub counts: String,
        pub calendar: String,
        pub business: String,
        pub hops: String,
    }
}

impl KeptRow {
    fn tally(self) -> Result<Tally> {
        let Self { counts, calendar, business, hops } = self;
        let kept = Kept { counts, calendar, business, hops };
        Tally::read(&kept)
            .ok_or_else(|| db::Error::unreadable("insights", "a roll-up is not what counting writes"))
    }
}

/// What is in a row; nothing when there is none.
pub async fn find(r: &mut Reader, cell: &Cell) -> Result<Tally> {
    let Cell { place, grain, audience, starts, class } = cell;
    let row: Option<KeptRow> = r
        .maybe(
            "SELECT counts, calendar, business, hops FROM insights WHERE scope = $1 AND team_id = $2 AND other_id = $3
               AND grain = $4 AND audience = $5 AND starts = $6 AND class = $7",
            &[&place.scope, &place.team, &place.other, grain, audience, starts, class],
        )
        .await?;
    row.map_or(Ok(Tally::default()), KeptRow::tally)
}

/// Writes a row.
pub async fn put(w: &mut Writer, cell: &Cell, kept: &Kept) -> Result<()> {
    let Cell { place, grain, audience, starts, class } = cell;
    w.run(
        "INSERT INTO insights
           (scope, team_id, other_id, grain, audience, starts, class, counts, calendar, business, hops)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (scope, team_id, other_id, grain, audience, starts, class) DO UPDATE SET
           counts = excluded.counts, calendar = excluded.calendar, business = excluded.business, hops = excluded.hops",
        &[
            &place.scope,
            &place.team,
            &place.other,
            grain,
            audience,
            starts,
            class,
            &kept.counts,
            &kept.calendar,
            &kept.business,
            &kept.hops,
        ],
    )
    .await?;
    Ok(())
}

/// Takes away a row in which nothing is left.
pub async fn forget(w: &mut Writer, cell: &Cell) -> Result<()> {
    let Cell { place, grain, audience, starts, class } = cell;
    w.run(
        "DELETE FROM insights WHERE scope = $1 AND team_id = $2 AND other_id = $3 AND grain = $4 AND audience = $5
           AND starts = $6 AND class = $7",
        &[&place.scope, &place.team, &place.other, grain, audience, starts, class],
    )
    .await?;
    Ok(())
}

/// Rows of the roll-ups in their order, after this one.
pub async fn all_kept(r: &mut Reader, after: Option<&Cell>, limit: i64) -> Result<Vec<(Cell, Tally)>> {
    struct Row(Cell, KeptRow);
    impl db::Record for Row {
        fn read(row: &db::Row<'_>) -> Result<Self> {
            let (scope, team, other): (Scope, i64, i64) =
                (row.get("scope")?, row.get("team_id")?, row.get("other_id")?);
            let (grain, class): (Grain, Class) = (row.get("grain")?, row.get("class")?);
            let (audience, starts): (i64, Day) = (row.get("audience")?, row.get("starts")?);
            let place = Place { scope, team, other };
            Ok(Self(Cell { place, grain, audience, starts, class }, db::Record::read(row)?))
        }
    }
    let select = db::Select::new("SELECT * FROM insights");
    let select = match after {
        None => select,
        Some(Cell { place, grain, audience, starts, class }) => select.with(
            "WHERE (scope, team_id, other_id, grain, audience, starts, class) > (?, ?, ?, ?, ?, ?, ?)",
            &[&place.scope, &place.team, &place.other, grain, audience, starts, class],
        ),
    };
    let rows: Vec<Row> = r
        .select(
            select
                .with("ORDER BY scope, team_id, other_id, grain, audience, starts, class LIMIT ?", &[&limit]),
        )
        .await?;
    rows.into_iter().map(|Row(cell, row)| Ok((cell, row.tally()?))).collect()
}
