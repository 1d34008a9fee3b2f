//! What is done from time to time: telling by mail that there is something, and erasing what was closed long ago.

use db::{Act, Reader, Result, record};
use people::PersonId;

record! {
    /// Somebody for whom there is news they were not told of by mail. Anonymous reporters are never among them.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Untold {
        pub person_id: PersonId,
    }
}

pub async fn untold(r: &mut Reader, limit: i64) -> Result<Vec<Untold>> {
    r.all(
        "SELECT DISTINCT x.person_id FROM (
             SELECT s.person_id FROM safe_reports q JOIN safe_readers s ON s.report_id = q.id AND s.state = 'reads'
             WHERE NOT q.is_told AND q.news_for = 'readers'
             UNION
             SELECT q.reporter_id AS person_id FROM safe_reports q
             WHERE NOT q.is_told AND q.news_for = 'reporter' AND q.reporter_id IS NOT NULL) AS x
         JOIN persons p ON p.id = x.person_id WHERE p.deactivated_at IS NULL ORDER BY x.person_id LIMIT $1",
        &[&limit],
    )
    .await
}

/// Whether it is this node's turn to tell, once a day.
pub async fn take_day(a: &mut Act, day: &str) -> Result<bool> {
    let taken = a
        .run(
            "UPDATE safe_channel SET told_on = $1 WHERE id = 1 AND (told_on IS NULL OR told_on < $1)",
            &[&day],
        )
        .await?;
    Ok(taken == 1)
}

/// Everybody was told.
pub async fn mark_told(a: &mut Act) -> Result<()> {
    a.run("UPDATE safe_reports SET is_told = TRUE WHERE NOT is_told", &[]).await?;
    Ok(())
}

/// Erases reports that were closed before this day, some at a time, but for those of somebody who is held.
pub async fn drop_closed(a: &mut Act, before: &str) -> Result<u64> {
    const OLD: &str = "SELECT q.id FROM safe_reports q WHERE q.closed_on < $1 AND q.state = 'closed'
        AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.person_id = q.reporter_id AND h.ended_at IS NULL)
        ORDER BY q.closed_on, q.id LIMIT 200";
    record! {
        struct Old {
            pub id: crate::safe::model::SafeReportId,
        }
    }
    let old: Vec<Old> = a.all(OLD, &[&before]).await?;
    for Old { id } in &old {
        a.run("DELETE FROM safe_messages WHERE report_id = $1", &[id]).await?;
        a.run("DELETE FROM safe_readers WHERE report_id = $1", &[id]).await?;
        a.run("DELETE FROM safe_reports WHERE id = $1", &[id]).await?;
    }
    Ok(old.len() as u64)
}
