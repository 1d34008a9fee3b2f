//! The conversation of a report.

use db::{Act, Reader, Result, record};
use people::PersonId;

use crate::safe::model::{MOST_MESSAGES, SafeReportId, What};

record! {
    /// A piece of it.
    #[derive(Clone, Debug)]
    pub struct Message {
        pub nth: i64,
        pub by_id: Option<PersonId>,
        pub by_name: Option<String>,
        pub is_reporters: bool,
        pub what: What,
        pub whom_name: Option<String>,
        pub words: String,
        pub on_day: String,
    }
}

/// All of it, in its order.
pub async fn list(r: &mut Reader, report: SafeReportId) -> Result<Vec<Message>> {
    r.all(
        "SELECT m.nth, m.by_id, COALESCE(b.preferred_name, b.name) AS by_name, m.is_reporters, m.what,
                COALESCE(w.preferred_name, w.name) AS whom_name, m.words, m.on_day
         FROM safe_messages m LEFT JOIN persons b ON b.id = m.by_id LEFT JOIN persons w ON w.id = m.whom_id
         WHERE m.report_id = $1 ORDER BY m.nth LIMIT $2",
        &[&report, &(MOST_MESSAGES + 50)],
    )
    .await
}

record! {
    struct Counted {
        pub many: i64,
    }
}

/// How many pieces there are.
pub async fn count(r: &mut Reader, report: SafeReportId) -> Result<i64> {
    let counted: Counted =
        r.one("SELECT COUNT(*) AS many FROM safe_messages WHERE report_id = $1", &[&report]).await?;
    Ok(counted.many)
}

/// Adds a piece at the end. The report is locked, so that it has one place.
pub async fn add(
    a: &mut Act,
    report: SafeReportId,
    by: Option<PersonId>,
    what: What,
    whom: Option<PersonId>,
    words: &str,
    day: &str,
) -> Result<()> {
    a.run(
        "INSERT INTO safe_messages (report_id, nth, by_id, is_reporters, what, whom_id, words, on_day)
         SELECT $1, COALESCE((SELECT MAX(x.nth) FROM safe_messages x WHERE x.report_id = $1), 0) + 1, $2, $3, $4, $5, $6, $7",
        &[&report, &by, &by.is_none(), &what, &whom, &words, &day],
    )
    .await?;
    Ok(())
}

record! {
    /// What somebody wrote in the reports that they reported.
    #[derive(Clone, Debug)]
    pub struct Mine {
        pub report_id: SafeReportId,
        pub words: String,
        pub on_day: String,
    }
}

/// What somebody wrote with their name, newest reports first.
pub async fn list_by_me(r: &mut Reader, person: PersonId, limit: i64) -> Result<Vec<Mine>> {
    r.all(
        "SELECT m.report_id, m.words, m.on_day FROM safe_reports q JOIN safe_messages m ON m.report_id = q.id
         WHERE q.reporter_id = $1 AND m.is_reporters AND m.words <> ''
         ORDER BY q.received_on DESC, m.report_id, m.nth LIMIT $2",
        &[&person, &limit],
    )
    .await
}
