//! The rows of rules that are not as usual, and the day on which they were applied.

use db::{Reader, Result, Writer, record};
use kernel::{Id, Instant};

record! {
    /// A rule that somebody set, or wants to.
    #[derive(Clone, Debug)]
    pub struct Chosen {
        pub rule: String,
        pub days: Option<i64>,
        pub set_by: Option<Id>,
        pub set_name: Option<String>,
        pub set_at: Option<Instant>,
        pub allowed_by: Option<Id>,
        pub allowed_name: Option<String>,
        pub wanted_days: Option<i64>,
        pub reason: Option<String>,
        pub wanted_by: Option<Id>,
        pub wanted_name: Option<String>,
        pub wanted_at: Option<Instant>,
    }
}

/// No more rules than this exist.
const MOST: i64 = 200;

pub async fn rules(r: &mut Reader) -> Result<Vec<Chosen>> {
    r.all(
        "SELECT c.rule, c.days, c.set_by, COALESCE(s.preferred_name, s.name) AS set_name, c.set_at, c.allowed_by,
                COALESCE(y.preferred_name, y.name) AS allowed_name, c.wanted_days, c.reason, c.wanted_by,
                COALESCE(w.preferred_name, w.name) AS wanted_name, c.wanted_at
         FROM retention_rules c LEFT JOIN persons s ON s.id = c.set_by LEFT JOIN persons w ON w.id = c.wanted_by
         LEFT JOIN persons y ON y.id = c.allowed_by ORDER BY c.rule LIMIT $1",
        &[&MOST],
    )
    .await
}

/// From now on so many days hold; whatever was wanted is settled by it.
pub async fn set_days(
    w: &mut Writer,
    rule: &str,
    days: i64,
    by: Option<Id>,
    allowed_by: Option<Id>,
    now: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO retention_rules (rule, days, set_by, set_at, allowed_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (rule) DO UPDATE SET days = excluded.days, set_by = excluded.set_by, set_at = excluded.set_at,
             allowed_by = excluded.allowed_by, wanted_days = NULL, reason = NULL, wanted_by = NULL, wanted_at = NULL",
        &[&rule, &days, &by, &now, &allowed_by],
    )
    .await?;
    Ok(())
}

/// Asks for a longer time, in the place of what was asked for before.
pub async fn want_days(
    w: &mut Writer,
    rule: &str,
    days: i64,
    reason: &str,
    by: Option<Id>,
    now: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO retention_rules (rule, wanted_days, reason, wanted_by, wanted_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (rule) DO UPDATE SET wanted_days = excluded.wanted_days, reason = excluded.reason,
             wanted_by = excluded.wanted_by, wanted_at = excluded.wanted_at",
        &[&rule, &days, &reason, &by, &now],
    )
    .await?;
    Ok(())
}

/// False when nothing was wanted.
pub async fn forget_wanted(w: &mut Writer, rule: &str) -> Result<bool> {
    let forgotten = w
        .run(
            "UPDATE retention_rules SET wanted_days = NULL, reason = NULL, wanted_by = NULL, wanted_at = NULL
             WHERE rule = $1 AND wanted_days IS NOT NULL",
            &[&rule],
        )
        .await?;
    Ok(forgotten == 1)
}

/// Takes the turn of this day; false when another node had it, or this one an hour ago.
pub async fn take_day(w: &mut Writer, day: &str) -> Result<bool> {
    Ok(w.run("UPDATE retention_runs SET day = $1 WHERE id = 1 AND day < $1", &[&day]).await? == 1)
}
