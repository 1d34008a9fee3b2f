//! SQL of playbooks.

use db::{Act, Reader, Result, Select};
use people::PersonId;

use super::model::Playbook;
use crate::ServiceId;

const VERSIONS: &str = "
    SELECT b.version, b.words, b.written_by, COALESCE(p.preferred_name, p.name) AS written_name, b.written_at
    FROM service_playbooks b JOIN persons p ON p.id = b.written_by WHERE";

/// So many versions are read, the latest.
const MOST: i64 = 50;

/// All versions, the one that holds first.
pub async fn versions(r: &mut Reader, service: ServiceId) -> Result<Vec<Playbook>> {
    let select = Select::new(VERSIONS);
    r.select(select.with("b.service_id = ? ORDER BY b.version DESC LIMIT ?", &[&service, &MOST])).await
}

/// Keeps a version; says whether nobody was quicker.
pub async fn insert(
    a: &mut Act,
    service: ServiceId,
    version: i64,
    words: &str,
    by: PersonId,
) -> Result<bool> {
    let now = a.now;
    let kept = a
        .run(
            "INSERT INTO service_playbooks (service_id, version, words, written_by, written_at)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (service_id, version) DO NOTHING",
            &[&service, &version, &words, &by, &now],
        )
        .await?;
    Ok(kept == 1)
}
