//! The rows of erasures, and what stays of a person who was erased.

use db::{Act, Reader, Result, Writer, record};
use kernel::{Id, Instant};

use crate::PersonId;
use crate::persons::model::stand_in_address;
use crate::privacy::Cause;

record! {
    /// How far the erasure of a person is.
    #[derive(Clone, Debug)]
    pub struct Erasure {
        pub person_id: PersonId,
        pub person_name: String,
        pub wished_at: Option<Instant>,
        pub asked_by: Option<Id>,
        pub asked_name: Option<String>,
        pub asked_at: Option<Instant>,
        pub allowed_by: Option<Id>,
        pub erased_at: Option<Instant>,
        pub cause: Option<Cause>,
    }
}

/// So many are listed.
const MOST: i64 = 1_000;

/// Wished for or asked for, and not done.
pub async fn open_erasures(r: &mut Reader) -> Result<Vec<Erasure>> {
    r.all(
        "SELECT e.person_id, COALESCE(p.preferred_name, p.name) AS person_name, e.wished_at, e.asked_by,
                COALESCE(w.preferred_name, w.name) AS asked_name, e.asked_at, e.allowed_by, e.erased_at, e.cause
         FROM erasures e JOIN persons p ON p.id = e.person_id LEFT JOIN persons w ON w.id = e.asked_by
         WHERE e.erased_at IS NULL AND (e.wished_at IS NOT NULL OR e.asked_at IS NOT NULL)
         ORDER BY e.asked_at ASC NULLS LAST, e.person_id LIMIT $1",
        &[&MOST],
    )
    .await
}

pub async fn erasure_of(r: &mut Reader, person: PersonId) -> Result<Option<Erasure>> {
    r.maybe(
        "SELECT e.person_id, COALESCE(p.preferred_name, p.name) AS person_name, e.wished_at, e.asked_by,
                COALESCE(w.preferred_name, w.name) AS asked_name, e.asked_at, e.allowed_by, e.erased_at, e.cause
         FROM erasures e JOIN persons p ON p.id = e.person_id LEFT JOIN persons w ON w.id = e.asked_by
         WHERE e.person_id = $1",
        &[&person],
    )
    .await
}

pub async fn is_erased(r: &mut Reader, person: PersonId) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM erasures WHERE person_id = $1 AND erased_at IS NOT NULL) AS is_erased",
        &[&person],
    )
    .await
}

/// Everybody who was erased: what a backup from before has to erase again.
pub async fn erased(r: &mut Reader) -> Result<Vec<PersonId>> {
    let ids: Vec<i64> = r
        .all(
            "SELECT person_id FROM erasures WHERE erased_at IS NOT NULL ORDER BY person_id LIMIT 1000000",
            &[],
        )
        .await?;
    Ok(ids.into_iter().map(PersonId::new).collect())
}

/// What the person wishes. False when it was so already.
pub async fn set_wish(w: &mut Writer, person: PersonId, at: Option<Instant>) -> Result<bool> {
    let changed = match at {
        Some(at) => {
            w.run(
                "INSERT INTO erasures (person_id, wished_at) VALUES ($1, $2)
                 ON CONFLICT (person_id) DO UPDATE SET wished_at = excluded.wished_at
                 WHERE erasures.wished_at IS NULL AND erasures.erased_at IS NULL",
                &[&person, &at],
            )
            .await?
        }
        None => {
            w.run(
                "UPDATE erasures SET wished_at = NULL
                 WHERE person_id = $1 AND wished_at IS NOT NULL AND erased_at IS NULL",
                &[&person],
            )
            .await?
        }
    };
    Ok(changed == 1)
}

/// Asks for it. False when it was asked for already.
pub async fn ask_erasure(w: &mut Writer, person: PersonId, by: Option<Id>, now: Instant) -> Result<bool> {
    let asked = w
        .run(
            "INSERT INTO erasures (person_id, asked_by, asked_at) VALUES ($1, $2, $3)
             ON CONFLICT (person_id) DO UPDATE SET asked_by = excluded.asked_by, asked_at = excluded.asked_at
             WHERE erasures.asked_at IS NULL AND erasures.erased_at IS NULL",
            &[&person, &by, &now],
        )
        .await?;
    Ok(asked == 1)
}

/// It is not asked for any more. False when it was not.
pub async fn forget_asking(w: &mut Writer, person: PersonId) -> Result<bool> {
    let forgotten = w
        .run(
            "UPDATE erasures SET asked_by = NULL, asked_at = NULL
             WHERE person_id = $1 AND asked_at IS NOT NULL AND erased_at IS NULL",
            &[&person],
        )
        .await?;
    Ok(forgotten == 1)
}

pub async fn mark_erased(
    w: &mut Writer,
    person: PersonId,
    cause: Cause,
    allowed_by: Option<Id>,
    now: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO erasures (person_id, allowed_by, erased_at, cause) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id) DO UPDATE SET allowed_by = excluded.allowed_by, erased_at = excluded.erased_at,
             cause = excluded.cause",
        &[&person, &allowed_by, &now, &cause],
    )
    .await?;
    Ok(())
}

/// Leaves of the row of a person what history needs: the id, the kind, the vendor and the team they were at home in.
pub async fn blank_person(a: &mut Act, person: PersonId, name: &str) -> Result<()> {
    let (now, key, address) = (a.now, kernel::text::fold(name), stand_in_address(person.get()));
    a.run(
        "UPDATE persons SET version = version + 1, name = $2, name_key = $3, email = $4, email_key = $4,
             preferred_name = NULL, say_it = NULL, about = NULL, manager_id = NULL, level = NULL, site = NULL,
             contract = NULL, started_on = NULL, left_on = NULL, is_administrator = FALSE, is_auditor = FALSE,
             keys_on = TRUE, language = (SELECT o.language FROM organisation o WHERE o.id = 1),
             time_zone = (SELECT o.time_zone FROM organisation o WHERE o.id = 1),
             deactivated_at = COALESCE(deactivated_at, $5)
         WHERE id = $1",
        &[&person, &name, &key, &address, &now],
    )
    .await?;
    Ok(())
}

/// Those who left before this instant and whom no hold keeps, a few of them.
pub async fn left_long_ago(r: &mut Reader, before: Instant, limit: i64) -> Result<Vec<PersonId>> {
    let ids: Vec<i64> = r
        .all(
            "SELECT p.id FROM persons p
             WHERE p.deactivated_at < $1
               AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.person_id = p.id AND e.erased_at IS NOT NULL)
               AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.person_id = p.id AND h.ended_at IS NULL)
             ORDER BY p.deactivated_at, p.id LIMIT $2",
            &[&before, &limit],
        )
        .await?;
    Ok(ids.into_iter().map(PersonId::new).collect())
}
