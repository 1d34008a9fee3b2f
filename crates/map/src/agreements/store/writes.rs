//! Writing agreements down.

use db::{Result, Writer};
use kernel::{Audience, Id, Instant};
use people::PersonId;

use super::Scope;
use crate::agreements::input::{Draft, PromiseDraft};
use crate::agreements::model::{AgreementId, PromiseId, VersionId};
use crate::relationships::Side;

pub async fn insert(
    w: &mut Writer,
    id: AgreementId,
    scope: Scope,
    audience: Audience,
    now: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO agreements (id, version, relationship_id, service_id, team_id, audience, created_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6)",
        &[&id, &scope.relationship, &scope.service, &scope.team, &audience, &now],
    )
    .await?;
    Ok(())
}

/// Locks what an agreement is about, so that of two that are proposed about the same at once one sees the other.
pub async fn hold(w: &mut Writer, scope: Scope) -> Result<()> {
    let Scope { relationship, service, team } = scope;
    let (sql, about) = match (relationship, service, team) {
        (Some(line), ..) => ("UPDATE relationships SET version = version WHERE id = $1", line.0),
        (None, Some(service), _) => ("UPDATE services SET version = version WHERE id = $1", service.0),
        (None, None, Some(team)) => ("UPDATE teams SET version = version WHERE id = $1", team.0),
        (None, None, None) => return Ok(()),
    };
    w.run(sql, &[&about]).await?;
    Ok(())
}

/// Locks the agreement and counts its version up, when it is the expected one.
pub async fn take(w: &mut Writer, id: AgreementId, expected: Option<i64>) -> Result<bool> {
    let taken = w
        .run(
            "UPDATE agreements SET version = version + 1
             WHERE id = $1 AND (CAST($2 AS BIGINT) IS NULL OR version = $2)",
            &[&id, &expected],
        )
        .await?;
    Ok(taken == 1)
}

/// Writes a version; one of the same number that is not in force yet is replaced, and its signatures with it.
pub async fn write_version(
    w: &mut Writer,
    id: VersionId,
    of: AgreementId,
    number: i64,
    draft: &Draft,
    by: Option<PersonId>,
    now: Instant,
) -> Result<()> {
    for sql in [
        "DELETE FROM agreement_promises WHERE version_id IN
             (SELECT id FROM agreement_versions WHERE agreement_id = $1 AND number = $2)",
        "DELETE FROM agreement_rests_on WHERE version_id IN
             (SELECT id FROM agreement_versions WHERE agreement_id = $1 AND number = $2)",
        "DELETE FROM agreement_versions WHERE agreement_id = $1 AND number = $2",
    ] {
        w.run(sql, &[&of, &number]).await?;
    }
    let (from, until) = (draft.validity.from.to_string(), draft.validity.until.map(|day| day.to_string()));
    let review_on = draft.review_on.map(|day| day.to_string());
    w.run(
        "INSERT INTO agreement_versions (id, agreement_id, number, valid_from, valid_until, review_on, cooling_days, targets,
                                         made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[&id, &of, &number, &from, &until, &review_on, &draft.cooling_days, &draft.targets, &by, &now],
    )
    .await?;
    Ok(())
}

pub async fn write_promise(
    w: &mut Writer,
    id: PromiseId,
    of: VersionId,
    place: i64,
    promise: &PromiseDraft,
) -> Result<()> {
    w.run(
        "INSERT INTO agreement_promises (id, version_id, place, side, words, measure) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&id, &of, &place, &promise.side, &promise.words, &promise.measure],
    )
    .await?;
    Ok(())
}

pub async fn write_support(w: &mut Writer, of: VersionId, on: AgreementId) -> Result<()> {
    w.run("INSERT INTO agreement_rests_on (version_id, agreement_id) VALUES ($1, $2)", &[&of, &on]).await?;
    Ok(())
}

/// Keeps who signed for a side, and when.
pub async fn sign(w: &mut Writer, id: VersionId, side: Side, by: PersonId, now: Instant) -> Result<()> {
    let sql = match side {
        Side::Provider => {
            "UPDATE agreement_versions SET provider_signed_by = $2, provider_signed_at = $3 WHERE id = $1"
        }
        Side::Customer => {
            "UPDATE agreement_versions SET customer_signed_by = $2, customer_signed_at = $3 WHERE id = $1"
        }
    };
    w.run(sql, &[&id, &by, &now]).await?;
    Ok(())
}

/// When a version is in force, and until when either side may step back from it.
#[derive(Clone, Copy, Debug)]
pub struct InForce {
    pub from: Instant,
    pub until: Option<Instant>,
    pub cools_until: Option<Instant>,
}

/// The version is in force between these moments; those before it end where it begins.
pub async fn put_in_force(w: &mut Writer, of: AgreementId, id: VersionId, when: InForce) -> Result<()> {
    let InForce { from, until, cools_until } = when;
    w.run(
        "UPDATE agreement_versions SET starts_at = $2, ends_at = $3, cools_until = $4 WHERE id = $1",
        &[&id, &from, &until, &cools_until],
    )
    .await?;
    cut(w, of, id, from).await
}

/// Nobody has signed the version any more.
pub async fn unsign(w: &mut Writer, id: VersionId) -> Result<()> {
    w.run(
        "UPDATE agreement_versions SET provider_signed_by = NULL, provider_signed_at = NULL, customer_signed_by = NULL,
                customer_signed_at = NULL, starts_at = NULL, ends_at = NULL, cools_until = NULL WHERE id = $1",
        &[&id],
    )
    .await?;
    Ok(())
}

/// A version ends at another moment than before.
pub async fn end_version(w: &mut Writer, id: VersionId, at: Option<Instant>) -> Result<()> {
    w.run("UPDATE agreement_versions SET ends_at = $2 WHERE id = $1", &[&id, &at]).await?;
    Ok(())
}

/// All versions but this one end at this moment at the latest; what would have begun later never does.
async fn cut(w: &mut Writer, of: AgreementId, but: VersionId, at: Instant) -> Result<()> {
    w.run(
        "UPDATE agreement_versions SET ends_at = CASE WHEN starts_at > $3 THEN starts_at ELSE $3 END
         WHERE agreement_id = $1 AND id <> $2 AND starts_at IS NOT NULL AND (ends_at IS NULL OR ends_at > $3)",
        &[&of, &but, &at],
    )
    .await?;
    Ok(())
}

pub async fn end(w: &mut Writer, id: AgreementId, at: Instant) -> Result<()> {
    w.run("UPDATE agreements SET ended_at = $2 WHERE id = $1", &[&id, &at]).await?;
    cut(w, id, VersionId::new(0), at).await
}

/// Keeps what the receiver of a promise told.
pub async fn tell(
    w: &mut Writer,
    id: Id,
    promise: PromiseId,
    was_kept: bool,
    by: PersonId,
    at: Instant,
    note: Option<&str>,
) -> Result<()> {
    w.run(
        "INSERT INTO agreement_tellings (id, promise_id, was_kept, told_by, at, note) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&id, &promise, &was_kept, &by, &at, &note],
    )
    .await?;
    Ok(())
}
