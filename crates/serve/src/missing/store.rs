//! The table of what was missing.

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};
use map::ServiceId;

use crate::requests::model::{RequestId, TextId};

/// Counts go back so far.
pub const DAYS: i64 = 90;
/// So many different things are told.
const MOST: i64 = 50;

pub async fn is_said(r: &mut Reader, id: RequestId, key: &str) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM request_missing WHERE request_id = $1 AND missing_key = $2)",
        &[&id, &key],
    )
    .await
}

pub async fn insert(a: &mut Act, id: RequestId, key: &str, text: TextId) -> Result<()> {
    a.run(
        "INSERT INTO request_missing (request_id, missing_key, text_id) VALUES ($1, $2, $3)",
        &[&id, &key, &text],
    )
    .await?;
    Ok(())
}

record! {
    /// What was missing, and on how many requests.
    #[derive(Clone, Debug)]
    pub struct Said {
        /// Of one of the texts that say it: what it is called in addresses, where words do not belong.
        pub id: TextId,
        pub words: String,
        pub n: i64,
    }
}

fn since(now: Instant) -> Instant {
    now.plus_seconds(-DAYS * 86_400)
}

/// What was missing on the requests of a service that the viewer may see, most often first. Confidential ones are in
/// nobody's count.
pub async fn said(r: &mut Reader, viewer: Id, service: ServiceId, now: Instant) -> Result<Vec<Said>> {
    r.all(
        "SELECT MIN(m.text_id) AS id, MIN(x.body) AS words, COUNT(*) AS n
         FROM requests r JOIN request_missing m ON m.request_id = r.id JOIN request_texts x ON x.id = m.text_id
         WHERE r.service_id = $2 AND r.opened_at >= $3 AND r.confidentiality <> 'confidential'
           AND EXISTS (SELECT 1 FROM audience_members a WHERE a.audience = r.audience AND a.person_id = $1)
         GROUP BY m.missing_key ORDER BY n DESC, m.missing_key LIMIT $4",
        &[&viewer, &service, &since(now), &MOST],
    )
    .await
}

/// How many requests that is of.
pub async fn of_all(r: &mut Reader, viewer: Id, service: ServiceId, now: Instant) -> Result<i64> {
    r.one(
        "SELECT COUNT(*) FROM requests r
         WHERE r.service_id = $2 AND r.opened_at >= $3 AND r.confidentiality <> 'confidential'
           AND EXISTS (SELECT 1 FROM audience_members a WHERE a.audience = r.audience AND a.person_id = $1)",
        &[&viewer, &service, &since(now)],
    )
    .await
}

/// What was missing on a service's requests lately, to say it again by a tap.
pub async fn words_of(r: &mut Reader, viewer: Id, service: ServiceId, now: Instant) -> Result<Vec<String>> {
    Ok(said(r, viewer, service, now).await?.into_iter().take(6).map(|said| said.words).collect())
}

record! {
    /// A request on which it was missing.
    #[derive(Clone, Debug)]
    pub struct Row {
        pub reference: String,
        pub subject: String,
        pub opened_at: Instant,
    }
}

/// The requests behind a count, newest first.
pub async fn behind(
    r: &mut Reader,
    viewer: Id,
    service: ServiceId,
    what: TextId,
    now: Instant,
) -> Result<Vec<Row>> {
    r.all(
        "SELECT r.reference, r.subject, r.opened_at
         FROM requests r JOIN request_missing m ON m.request_id = r.id
           AND m.missing_key = (SELECT o.missing_key FROM request_missing o WHERE o.text_id = $4)
         WHERE r.service_id = $2 AND r.opened_at >= $3 AND r.confidentiality <> 'confidential'
           AND EXISTS (SELECT 1 FROM audience_members a WHERE a.audience = r.audience AND a.person_id = $1)
         ORDER BY r.opened_at DESC, r.id DESC LIMIT 200",
        &[&viewer, &service, &since(now), &what],
    )
    .await
}
