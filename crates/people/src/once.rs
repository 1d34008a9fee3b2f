//! Idempotency keys: a repeated request gets the first one's answer, and nothing happens twice.

use db::{Act, record};
use kernel::{Failure, Instant, Refusal};
use serde_json::Value;

/// What is needed to recognise a repetition.
pub struct Once {
    pub key: Option<String>,
    /// What was asked for, `POST /requests`.
    pub route: &'static str,
    pub fingerprint: String,
}

record! {
    pub struct Kept {
        pub route: String,
        pub fingerprint: String,
        pub answer: Option<String>,
    }
}

/// The answer that was given before, or nothing and the key is now taken by this act.
/// A repetition that runs at the same time waits here for the first.
pub async fn find(a: &mut Act, once: &Once) -> Result<Option<Value>, Failure> {
    let Some(key) = &once.key else { return Ok(None) };
    let (person, now) = (a.viewer.person, a.now);
    let fresh = a
        .run(
            "INSERT INTO idempotency (person_id, idempotency_key, route, fingerprint, at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (person_id, idempotency_key) DO NOTHING",
            &[&person, key, &once.route, &once.fingerprint, &now],
        )
        .await?;
    if fresh == 1 {
        return Ok(None);
    }
    let kept: Kept = a
        .one(
            "SELECT route, fingerprint, answer FROM idempotency WHERE person_id = $1 AND idempotency_key = $2",
            &[&person, key],
        )
        .await?;
    match kept.answer {
        Some(answer) if kept.route == once.route && kept.fingerprint == once.fingerprint => {
            Ok(Some(serde_json::from_str(&answer).map_err(anyhow::Error::from)?))
        }
        _ => Err(Refusal::field("Idempotency-Key", "refusal-idempotency-reused").into()),
    }
}

/// Keeps the answer beside what it did, in the same transaction.
pub async fn keep(a: &mut Act, once: &Once, answer: &Value) -> Result<(), Failure> {
    let Some(key) = &once.key else { return Ok(()) };
    let person = a.viewer.person;
    a.run(
        "UPDATE idempotency SET answer = $1 WHERE person_id = $2 AND idempotency_key = $3",
        &[&answer.to_string(), &person, key],
    )
    .await?;
    Ok(())
}

/// Drops keys that are older than this.
pub async fn drop_old(a: &mut Act, before: Instant) -> db::Result<u64> {
    a.run("DELETE FROM idempotency WHERE at < $1", &[&before]).await
}

/// For work whose answer holds a secret, which is not kept: a repetition does nothing and is told so.
pub async fn only(a: &mut Act, once: &Once) -> Result<(), Failure> {
    match find(a, once).await? {
        None => keep(a, once, &Value::Null).await,
        Some(_) => Err(Refusal::Conflict("refusal-shown-once").into()),
    }
}

/// Does the work of an act once per idempotency key, and gives its answer as JSON:
/// `act!(db, viewer, |a| once!(a, once, actions::open(a, &input).await))`.
#[macro_export]
macro_rules! once {
    ($a:ident, $once:expr, $work:expr) => {{
        match $crate::once::find($a, &$once).await? {
            Some(answer) => Ok::<::serde_json::Value, ::kernel::Failure>(answer),
            None => {
                let answer = ::serde_json::to_value($work?).map_err(::anyhow::Error::from)?;
                $crate::once::keep($a, &$once, &answer).await?;
                Ok(answer)
            }
        }
    }};
}
