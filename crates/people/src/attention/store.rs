//! The table of the budget.

use db::{Act, Reader, Result, record};
use kernel::Instant;
use serde::Serialize;

use super::{Attention, month};
use crate::PersonId;

record! {
    /// What was asked of somebody in a month.
    #[derive(Serialize)]
    pub struct Month {
        /// Counted from year 0.
        pub month: i64,
        pub seconds: i64,
        pub questions: i64,
    }
}

/// Takes so many seconds of somebody's month; false where there is not so much left.
pub async fn spend(a: &mut Act, person: PersonId, seconds: i64) -> Result<bool> {
    let month = month(a.now);
    let spent = a
        .run(
            "INSERT INTO attention (person_id, month, seconds, questions)
             SELECT $1, $2, $3, 1 FROM organisation o WHERE o.id = 1 AND $3 <= o.attention_minutes * 60
             ON CONFLICT (person_id, month) DO UPDATE
                 SET seconds = attention.seconds + excluded.seconds, questions = attention.questions + 1
             WHERE attention.seconds + excluded.seconds
                 <= (SELECT p.attention_minutes * 60 FROM organisation p WHERE p.id = 1)",
            &[&person, &month, &seconds],
        )
        .await?;
    Ok(spent == 1)
}

/// What was asked of somebody this month.
pub async fn of(view: &mut db::View, person: PersonId) -> Result<Attention> {
    let month = month(view.now);
    record! {
        struct Row {
            pub seconds: i64,
            pub questions: i64,
            pub minutes: i64,
        }
    }
    let row: Row = view
        .one(
            "SELECT COALESCE(t.seconds, 0) AS seconds, COALESCE(t.questions, 0) AS questions,
                    o.attention_minutes AS minutes
             FROM organisation o LEFT JOIN attention t ON t.person_id = $1 AND t.month = $2 WHERE o.id = 1",
            &[&person, &month],
        )
        .await?;
    Ok(Attention { seconds: row.seconds, questions: row.questions, seconds_a_month: row.minutes * 60 })
}

/// All months that are kept of somebody, newest first.
pub async fn months(r: &mut Reader, person: PersonId, limit: i64) -> Result<Vec<Month>> {
    r.all(
        "SELECT month, seconds, questions FROM attention WHERE person_id = $1 ORDER BY month DESC LIMIT $2",
        &[&person, &limit],
    )
    .await
}

/// Lets go of the months before the one in which this instant is. Says how many rows.
pub async fn forget_old(a: &mut Act, before: Instant) -> Result<u64> {
    let before = month(before);
    a.run("DELETE FROM attention WHERE month < $1", &[&before]).await
}
