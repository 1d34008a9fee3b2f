//! Changing something: who acts, when, and the open transaction.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use kernel::{Audience, Failure, Id, IdSource, Instant, Refusal, Viewer};

use crate::event::{self, Fact, Origin};
use crate::health::Health;
use crate::sqlite::SqliteTransaction;
use crate::statement::{Transaction, Writer};
use crate::{Error, Result};

/// A unit of work: everything in it happens or nothing does. Dropping it undoes it.
pub struct Act {
    pub viewer: Viewer,
    /// The one instant at which all of it happens.
    pub now: Instant,
    pub origin: Origin,
    ids: Arc<dyn IdSource>,
    writer: Writer,
    health: Arc<Health>,
}

/// How an act ended.
pub enum Ended<T> {
    Done(std::result::Result<T, Failure>),
    /// Another transaction was in the way; nothing happened.
    Again(Error),
}

impl Act {
    pub(crate) fn new(
        viewer: Viewer,
        now: Instant,
        ids: Arc<dyn IdSource>,
        writer: Writer,
        health: Arc<Health>,
    ) -> Self {
        Self { viewer, now, origin: Origin::Live, ids, writer, health }
    }

    /// A new identity.
    pub fn id(&self) -> i64 {
        self.ids.id(self.now)
    }

    /// 32 bytes nobody can guess.
    pub fn secret(&self) -> [u8; 32] {
        self.ids.secret()
    }

    /// Writes down what happened to `subject`; those in `audience` may know.
    pub async fn record<F: Fact>(
        &mut self,
        subject: impl Into<Id>,
        audience: Audience,
        fact: &F,
    ) -> Result<Id> {
        let (now, actor) = (self.now, self.viewer.actor());
        self.record_at(now, actor, subject, audience, fact).await
    }

    /// Writes down what somebody did at another instant: for imports, whose past was not lived here.
    pub async fn record_at<F: Fact>(
        &mut self,
        at: Instant,
        actor: Option<Id>,
        subject: impl Into<Id>,
        audience: Audience,
        fact: &F,
    ) -> Result<Id> {
        let (id, origin) = (Id(self.id()), self.origin);
        event::insert(&mut self.writer, id, at, actor, subject.into(), audience, origin, fact).await?;
        Ok(id)
    }

    /// Keeps the work when `outcome` is good, undoes it otherwise, and waits until the answer is safe to give.
    pub async fn end<T>(self, outcome: std::result::Result<T, Failure>) -> Ended<T> {
        let met = match &outcome {
            Err(Failure::Refused(Refusal::Unavailable(trouble))) => Some(*trouble),
            _ => None,
        };
        let ended = match self.writer.reader.0 {
            Transaction::Sqlite(SqliteTransaction::Acting(acting)) => acting.end(outcome.is_ok(), met).await,
            Transaction::Sqlite(SqliteTransaction::Reading(_)) => Ok(()),
            Transaction::Postgres(transaction) => transaction.end(outcome.is_ok()).await,
        };
        match met.or(ended.as_ref().err().and_then(Error::trouble)) {
            Some(trouble) => self.health.found(trouble),
            None if self.writer.changed && outcome.is_ok() && ended.is_ok() => self.health.wrote(),
            None => {}
        }
        if let Err(Failure::Broken(error)) = &outcome
            && let Some(Error::Retry(_)) = error.downcast_ref()
        {
            return Ended::Again(Error::other(error));
        }
        match ended {
            Ok(()) => Ended::Done(outcome),
            Err(error @ Error::Retry(_)) => Ended::Again(error),
            // What it met says more than what became of the transaction by it.
            Err(_) if met.is_some() => Ended::Done(outcome),
            Err(error) => Ended::Done(Err(error.into())),
        }
    }

    /// The time after which an act is given up, so that nobody holds the writer for ever.
    pub const LIMIT: std::time::Duration = std::time::Duration::from_secs(20);

    /// What a person hears when an act was given up.
    pub fn gave_up() -> Failure {
        Failure::Refused(Refusal::Busy)
    }
}

impl Deref for Act {
    type Target = Writer;
    fn deref(&self) -> &Writer {
        &self.writer
    }
}
impl DerefMut for Act {
    fn deref_mut(&mut self) -> &mut Writer {
        &mut self.writer
    }
}

/// Runs a piece of work as one unit: `act!(db, viewer, |a| actions::close(a, id).await)`.
///
/// The work may run several times, when another transaction was in the way; so it borrows what it needs.
/// Gives `Result<T, Failure>`. A closure that borrows its act across `await` does not compile in a task that may
/// move between threads; a loop written out does, hence a macro.
#[macro_export]
macro_rules! act {
    ($db:expr, $viewer:expr, |$a:ident| $work:expr) => {{
        let mut tries = 0;
        loop {
            tries += 1;
            let mut act = match $db.begin($viewer.clone()).await {
                Ok(act) => act,
                Err(error) => break Err($crate::not_begun(error)),
            };
            let outcome = {
                let $a = &mut act;
                $crate::limited(async { $work }).await
            };
            match act.end(outcome).await {
                $crate::Ended::Done(outcome) => break outcome,
                $crate::Ended::Again(error) if tries >= 5 => break Err($crate::crowded(&error)),
                $crate::Ended::Again(_) => {}
            }
        }
    }};
}

/// Why an act could not begin.
pub fn not_begun(error: Error) -> Failure {
    match error {
        Error::Retry(_) => crowded(&error),
        other => other.into(),
    }
}

/// Others were in the way all the time: that is too much at once, and nothing that is broken.
pub fn crowded(error: &Error) -> Failure {
    tracing::warn!(%error, "an act was given up");
    Failure::Refused(Refusal::Busy)
}

/// Runs the inside of an act within its time limit.
pub async fn limited<T>(
    work: impl Future<Output = std::result::Result<T, Failure>>,
) -> std::result::Result<T, Failure> {
    tokio::time::timeout(Act::LIMIT, work).await.unwrap_or_else(|_| Err(Act::gave_up()))
}
