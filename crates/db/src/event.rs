//! Events: everything that ever happened to anything. They are the audit trail, the timeline and the feed.

use kernel::value::Bind;
use kernel::{Audience, Id, Instant};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::statement::{Reader, Writer};
use crate::{Error, Migration, Result, dialect, record};

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "db-0001-events", sql: include_str!("../migrations/0001-events.sql") }];

/// A kind of event: an enum that serialises with a `kind` tag and holds ids and small facts, never names or texts,
/// so that erasing a person leaves history true.
pub trait Fact: Serialize + DeserializeOwned + Send + Sync {
    /// What it happens to, such as `request`.
    const SUBJECT: &'static str;
}

kernel::words! {
    /// Where an event comes from. Only live ones notify anybody.
    pub enum Origin {
        Live = "live",
        Imported = "imported",
        Simulated = "simulated",
    }
}

record! {
    /// An event as it was written down.
    pub struct Recorded {
        pub id: Id,
        pub at: Instant,
        pub actor_id: Option<Id>,
        pub kind: String,
        pub subject_kind: String,
        pub subject_id: Id,
        pub audience: Audience,
        pub payload: String,
    }
}

impl Recorded {
    /// The fact it tells.
    pub fn fact<F: Fact>(&self) -> Result<F> {
        serde_json::from_str(&self.payload).map_err(Error::other)
    }
}

#[derive(serde::Deserialize)]
struct Tag {
    kind: String,
}

/// A fact as it is written down: its kind, and all of it as JSON.
pub fn told<F: Fact>(fact: &F) -> Result<(String, String)> {
    let payload = serde_json::to_string(fact).map_err(Error::other)?;
    let Tag { kind } = serde_json::from_str(&payload).map_err(Error::other)?;
    Ok((kind, payload))
}

#[allow(clippy::too_many_arguments, reason = "one argument a column, called from one place")]
pub(crate) async fn insert<F: Fact>(
    w: &mut Writer,
    id: Id,
    at: Instant,
    actor: Option<Id>,
    subject: Id,
    audience: Audience,
    origin: Origin,
    fact: &F,
) -> Result<()> {
    let (kind, payload) = told(fact)?;
    let sql = if w.is_sqlite() { dialect::INSERT_EVENT_SQLITE } else { dialect::INSERT_EVENT_POSTGRES };
    let binds: [&(dyn Bind + Sync); 9] =
        [&id, &at, &actor, &kind, &F::SUBJECT, &subject, &audience, &payload, &origin];
    w.run(sql, &binds).await?;
    Ok(())
}

/// The whole history of one thing, oldest first.
pub async fn of(r: &mut Reader, subject: Id) -> Result<Vec<Recorded>> {
    r.all(
        "SELECT id, at, actor_id, kind, subject_kind, subject_id, audience, payload
         FROM events WHERE subject_id = $1 ORDER BY at, id",
        &[&subject],
    )
    .await
}
