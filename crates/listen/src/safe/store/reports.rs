//! The reports themselves.

use db::{Act, Reader, Result, record};
use people::PersonId;

use crate::safe::model::{Code, Harm, News, Report, SafeReportId, State, Told};

macro_rules! report {
    ($where:literal) => {
        concat!(
            "SELECT q.id, q.version, q.is_anonymous, q.reporter_id, COALESCE(p.preferred_name, p.name) AS reporter_name,
                    q.harm, q.happened, q.happened_when, q.happened_where, q.concerns, q.wish, q.state, q.outcome,
                    q.news_for, q.received_on, q.closed_on
             FROM safe_reports q LEFT JOIN persons p ON p.id = q.reporter_id WHERE ",
            $where
        )
    };
}

pub async fn find(r: &mut Reader, id: SafeReportId) -> Result<Option<Report>> {
    r.maybe(report!("q.id = $1"), &[&id]).await
}

/// The report that a code opens.
pub async fn find_by_code(r: &mut Reader, code: &Code) -> Result<Option<Report>> {
    r.maybe(report!("q.code_hash = $1"), &[&code.0.hash()]).await
}

/// What somebody reported with their name, newest first.
pub async fn reported_by(r: &mut Reader, person: PersonId, limit: i64) -> Result<Vec<Report>> {
    r.all(report!("q.reporter_id = $1 ORDER BY q.received_on DESC, q.id LIMIT $2"), &[&person, &limit]).await
}

/// The report, locked by its version.
pub async fn lock(a: &mut Act, id: SafeReportId) -> Result<Option<Report>> {
    a.run("UPDATE safe_reports SET version = version + 1 WHERE id = $1", &[&id]).await?;
    find(a, id).await
}

/// The same by its code.
pub async fn lock_by_code(a: &mut Act, code: &Code) -> Result<Option<Report>> {
    let hash = code.0.hash();
    a.run("UPDATE safe_reports SET version = version + 1 WHERE code_hash = $1", &[&hash]).await?;
    find_by_code(a, code).await
}

/// Keeps a report: with its reporter, or with the code of nobody.
pub async fn insert(
    a: &mut Act,
    id: SafeReportId,
    who: Option<PersonId>,
    code: Option<&Code>,
    (harm, told): (Harm, &Told),
    day: &str,
) -> Result<()> {
    a.run(
        "INSERT INTO safe_reports (id, version, is_anonymous, reporter_id, code_hash, harm, happened, happened_when,
             happened_where, concerns, wish, state, news_for, is_told, received_on)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'received', 'readers', FALSE, $11)",
        &[
            &id,
            &code.is_some(),
            &who,
            &code.map(|code| code.0.hash()),
            &harm,
            &told.happened,
            &told.when,
            &told.place,
            &told.concerns,
            &told.wish,
            &day,
        ],
    )
    .await?;
    Ok(())
}

record! {
    struct Counted {
        pub many: i64,
    }
}

/// How many reports without a name came in this week.
pub async fn count_of_week(r: &mut Reader, week: &str) -> Result<i64> {
    let counted: Counted = r
        .one("SELECT COUNT(*) AS many FROM safe_reports WHERE received_on = $1 AND is_anonymous", &[&week])
        .await?;
    Ok(counted.many)
}

/// What becomes of a report.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    pub state: State,
    pub news_for: News,
    pub outcome: Option<&'a str>,
    pub closed_on: Option<&'a str>,
}

/// Writes where a report stands. Whoever there is news for is told by mail once.
pub async fn change(a: &mut Act, id: SafeReportId, change: Change<'_>) -> Result<()> {
    a.run(
        "UPDATE safe_reports SET state = $2, is_told = (CASE WHEN $3 = 'nobody' THEN TRUE ELSE FALSE END),
                news_for = $3, outcome = $4, closed_on = $5 WHERE id = $1",
        &[
            &id,
            &change.state,
            &change.news_for,
            &change.outcome.map(str::to_owned),
            &change.closed_on.map(str::to_owned),
        ],
    )
    .await?;
    Ok(())
}

record! {
    /// A report in a list.
    #[derive(Clone, Debug)]
    pub struct Listed {
        pub id: SafeReportId,
        pub is_anonymous: bool,
        pub reporter_name: Option<String>,
        pub harm: Harm,
        pub state: State,
        pub news_for: News,
        pub received_on: String,
    }
}

/// What somebody reads, what waits for them first.
pub async fn list_of_reader(r: &mut Reader, person: PersonId, skip: i64, limit: i64) -> Result<Vec<Listed>> {
    r.all(
        "SELECT q.id, q.is_anonymous, COALESCE(p.preferred_name, p.name) AS reporter_name, q.harm, q.state, q.news_for,
                q.received_on
         FROM safe_readers s JOIN safe_reports q ON q.id = s.report_id LEFT JOIN persons p ON p.id = q.reporter_id
         WHERE s.person_id = $1 AND s.state = 'reads'
         ORDER BY CASE WHEN q.news_for = 'readers' THEN 0 WHEN q.state = 'closed' THEN 2 ELSE 1 END,
                  q.received_on DESC, q.id LIMIT $3 OFFSET $2",
        &[&person, &skip, &limit],
    )
    .await
}

/// What somebody reported with their name.
pub async fn list_of_reporter(r: &mut Reader, person: PersonId, limit: i64) -> Result<Vec<Listed>> {
    r.all(
        "SELECT q.id, q.is_anonymous, CAST(NULL AS TEXT) AS reporter_name, q.harm, q.state, q.news_for, q.received_on
         FROM safe_reports q WHERE q.reporter_id = $1
         ORDER BY CASE WHEN q.news_for = 'reporter' THEN 0 WHEN q.state = 'closed' THEN 2 ELSE 1 END,
                  q.received_on DESC, q.id LIMIT $2",
        &[&person, &limit],
    )
    .await
}
