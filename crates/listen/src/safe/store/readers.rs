//! Who reads a report.

use db::{Act, Reader as Look, Result, record};
use people::PersonId;

use crate::safe::model::{MOST_TRUSTED, ReaderState, SafeReportId};

record! {
    /// Somebody who reads a report, or was asked to.
    #[derive(Clone, Debug)]
    pub struct Reader {
        pub person_id: PersonId,
        pub name: String,
        pub state: ReaderState,
        /// They work here still.
        pub is_here: bool,
        /// They are still on the list of those whom the organisation trusts.
        pub is_trusted: bool,
    }
}

/// All of a report, by name.
pub async fn read_by(r: &mut Look, report: SafeReportId) -> Result<Vec<Reader>> {
    r.all(
        "SELECT s.person_id, COALESCE(p.preferred_name, p.name) AS name, s.state,
                (CASE WHEN p.deactivated_at IS NULL THEN TRUE ELSE FALSE END) AS is_here,
                (CASE WHEN t.person_id IS NULL THEN FALSE ELSE TRUE END) AS is_trusted
         FROM safe_readers s JOIN persons p ON p.id = s.person_id LEFT JOIN safe_trusted t ON t.person_id = s.person_id
         WHERE s.report_id = $1 ORDER BY p.name_key, p.id LIMIT $2",
        &[&report, &(4 * MOST_TRUSTED as i64)],
    )
    .await
}

record! {
    struct Stand {
        pub state: ReaderState,
    }
}

/// How somebody reads a report, if at all.
pub async fn reads(r: &mut Look, report: SafeReportId, person: PersonId) -> Result<Option<ReaderState>> {
    let found: Option<Stand> = r
        .maybe("SELECT state FROM safe_readers WHERE report_id = $1 AND person_id = $2", &[&report, &person])
        .await?;
    Ok(found.map(|stand| stand.state))
}

/// Lets somebody read it, or asks them in.
pub async fn ask(a: &mut Act, report: SafeReportId, person: PersonId, state: ReaderState) -> Result<()> {
    a.run(
        "INSERT INTO safe_readers (report_id, person_id, state) VALUES ($1, $2, $3)
         ON CONFLICT (report_id, person_id) DO UPDATE SET state = excluded.state",
        &[&report, &person, &state],
    )
    .await?;
    Ok(())
}

/// From asked to reading; nothing where nobody was asked.
pub async fn set(a: &mut Act, report: SafeReportId, person: PersonId) -> Result<bool> {
    let done = a
        .run(
            "UPDATE safe_readers SET state = 'reads' WHERE report_id = $1 AND person_id = $2 AND state = 'asked'",
            &[&report, &person],
        )
        .await?;
    Ok(done == 1)
}

/// Takes somebody out.
pub async fn leave(a: &mut Act, report: SafeReportId, person: PersonId) -> Result<()> {
    a.run("DELETE FROM safe_readers WHERE report_id = $1 AND person_id = $2", &[&report, &person]).await?;
    Ok(())
}

record! {
    struct Known {
        pub person_id: PersonId,
    }
}

/// Whether somebody finds the room of those who read: they are trusted, or have reports to hand over still.
pub async fn can_read_on(r: &mut Look, person: PersonId) -> Result<bool> {
    let found: Option<Known> = r
        .maybe(
            "SELECT x.person_id FROM (SELECT person_id FROM safe_trusted WHERE person_id = $1
                 UNION SELECT person_id FROM safe_readers WHERE person_id = $1 AND state = 'reads') AS x LIMIT 1",
            &[&person],
        )
        .await?;
    Ok(found.is_some())
}
