//! Who is in the line above somebody: asked while a report is written, and kept nowhere.

use db::{Reader, Result, Select, record};
use people::PersonId;

record! {
    struct Found {
        pub person_id: PersonId,
    }
}

/// The people whom these words name: by their address, or by their whole name.
pub async fn concerned(r: &mut Reader, words: &str) -> Result<Vec<PersonId>> {
    let (name, address) = (kernel::text::fold(words), words.trim().to_ascii_lowercase());
    let found: Vec<Found> = r
        .all(
            "SELECT x.person_id FROM (SELECT id AS person_id FROM persons WHERE name_key = $1
                 UNION SELECT id AS person_id FROM persons WHERE email_key = $2) AS x ORDER BY x.person_id LIMIT 5",
            &[&name, &address],
        )
        .await?;
    Ok(found.into_iter().map(|one| one.person_id).collect())
}

/// Those of the trusted people who lead a team of one of these, or one above it, or to whom one of these reports.
pub async fn in_line(r: &mut Reader, persons: &[PersonId]) -> Result<Vec<PersonId>> {
    let select = Select::new(
        "WITH RECURSIVE above (id, parent_id) AS (
             SELECT t.id, t.parent_id FROM memberships m JOIN teams t ON t.id = m.team_id WHERE m.person_id IN",
    )
    .list(persons)
    .then(
        "UNION SELECT t.id, t.parent_id FROM above a JOIN teams t ON t.id = a.parent_id)
         SELECT s.person_id FROM safe_trusted s
         WHERE EXISTS (SELECT 1 FROM memberships m JOIN above a ON a.id = m.team_id
                       WHERE m.person_id = s.person_id AND m.role = 'lead')
           OR EXISTS (SELECT 1 FROM persons q WHERE q.manager_id = s.person_id AND q.id IN",
    )
    .list(persons)
    .then(") ORDER BY s.person_id LIMIT 50");
    let found: Vec<Found> = r.select(select).await?;
    Ok(found.into_iter().map(|one| one.person_id).collect())
}
