//! Whom the organisation trusts, and who may name them.

use db::{Act, Reader, Result, record};
use people::PersonId;

use crate::safe::model::MOST_TRUSTED;

record! {
    /// Somebody who is trusted with reports.
    #[derive(Clone, Debug)]
    pub struct Trusted {
        pub person_id: PersonId,
        pub name: String,
        pub team_name: Option<String>,
        /// How to reach them, in their own words; empty where they said nothing.
        pub words: String,
    }
}

/// All of them who are here, by name. One statement.
pub async fn trusted(r: &mut Reader) -> Result<Vec<Trusted>> {
    r.all(
        "SELECT s.person_id, COALESCE(p.preferred_name, p.name) AS name, t.name AS team_name, s.words
         FROM safe_trusted s JOIN persons p ON p.id = s.person_id LEFT JOIN teams t ON t.id = p.home_team_id
         WHERE p.deactivated_at IS NULL ORDER BY p.name_key, p.id LIMIT $1",
        &[&(MOST_TRUSTED as i64)],
    )
    .await
}

record! {
    struct Version {
        pub version: i64,
    }
}

/// Which version of the list this is.
pub async fn version(r: &mut Reader) -> Result<i64> {
    let found: Version = r.one("SELECT version FROM safe_channel WHERE id = 1", &[]).await?;
    Ok(found.version)
}

/// Moves the list on from the version that was seen, if that is still the one.
pub async fn raise(a: &mut Act, seen: i64) -> Result<bool> {
    let raised = a
        .run("UPDATE safe_channel SET version = version + 1 WHERE id = 1 AND version = $1", &[&seen])
        .await?;
    Ok(raised == 1)
}

record! {
    /// Somebody on the list, here or not.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Keeper {
        pub person_id: PersonId,
    }
}

/// All who are on the list, also who left since.
pub async fn keepers(r: &mut Reader) -> Result<Vec<Keeper>> {
    r.all("SELECT person_id FROM safe_trusted ORDER BY person_id LIMIT 50", &[]).await
}

/// Puts somebody on the list.
pub async fn keep(a: &mut Act, person: PersonId) -> Result<()> {
    a.run(
        "INSERT INTO safe_trusted (person_id, words) VALUES ($1, '') ON CONFLICT (person_id) DO NOTHING",
        &[&person],
    )
    .await?;
    Ok(())
}

/// Takes somebody off the list.
pub async fn release(a: &mut Act, person: PersonId) -> Result<()> {
    a.run("DELETE FROM safe_trusted WHERE person_id = $1", &[&person]).await?;
    Ok(())
}

/// Ends what somebody who is trusted no more reads, but for the open reports that nobody else reads.
pub async fn end_reading(a: &mut Act, person: PersonId) -> Result<()> {
    a.run(
        "DELETE FROM safe_readers WHERE person_id = $1 AND NOT (state = 'reads'
             AND EXISTS (SELECT 1 FROM safe_reports q WHERE q.id = safe_readers.report_id AND q.state <> 'closed')
             AND NOT EXISTS (SELECT 1 FROM safe_readers o JOIN persons p ON p.id = o.person_id
                             WHERE o.report_id = safe_readers.report_id AND o.person_id <> $1 AND o.state = 'reads'
                               AND p.deactivated_at IS NULL))",
        &[&person],
    )
    .await?;
    Ok(())
}

/// Says how to reach them.
pub async fn describe(a: &mut Act, person: PersonId, words: &str) -> Result<bool> {
    let said = a.run("UPDATE safe_trusted SET words = $2 WHERE person_id = $1", &[&person, &words]).await?;
    Ok(said == 1)
}

record! {
    /// Somebody who could name trusted people.
    #[derive(Clone, Debug)]
    pub struct Administrator {
        pub name: String,
    }
}

/// Whom to ask to name them: a few of those who keep the settings.
pub async fn administrators(r: &mut Reader) -> Result<Vec<Administrator>> {
    r.all(
        "SELECT COALESCE(preferred_name, name) AS name FROM persons
         WHERE is_administrator AND deactivated_at IS NULL ORDER BY name_key, id LIMIT 3",
        &[],
    )
    .await
}
