//! The digest: one mail a day with what did not need one of its own, where there is something.

use db::{Act, Db, act};
use kernel::{Failure, Id, Viewer};
use people::PersonId;

use crate::mail::{self, Kind, NewMail};

/// For so many people at a time.
const BATCH: i64 = 100;

/// Puts the digests that are due on their way; says how many.
pub async fn make_digests(db: &Db) -> Result<usize, Failure> {
    let mut all = 0;
    loop {
        let mut view = db.view(Viewer::system()).await?;
        let now = view.now;
        let due: Option<Id> = view
            .maybe(
                "SELECT person_id FROM notices
                 WHERE way = 'digest' AND mail_id IS NULL AND read_at IS NULL AND due_at <= $1 LIMIT 1",
                &[&now],
            )
            .await?;
        drop(view);
        if due.is_none() {
            return Ok(all);
        }
        let made: Result<usize, Failure> = act!(db, Viewer::system(), |a| some(a).await);
        match made? {
            0 => return Ok(all),
            made => all += made,
        }
    }
}

async fn some(a: &mut Act) -> Result<usize, Failure> {
    if !a.take_turn("notices").await? {
        return Ok(0);
    }
    let now = a.now;
    let due: Vec<Id> = a
        .all(
            "SELECT DISTINCT person_id FROM notices
             WHERE way = 'digest' AND mail_id IS NULL AND read_at IS NULL AND due_at <= $1 LIMIT $2",
            &[&now, &BATCH],
        )
        .await?;
    for person in &due {
        let new =
            NewMail { person: PersonId(*person), kind: Kind::Digest, request: None, made_by: None, at: now };
        let mail = mail::store::put(a, new).await?;
        // What came later today goes along: the next digest is a day away.
        a.run(
            "UPDATE notices SET mail_id = $1 WHERE person_id = $2 AND way = 'digest' AND mail_id IS NULL AND read_at IS NULL",
            &[&mail, person],
        )
        .await?;
    }
    Ok(due.len())
}
