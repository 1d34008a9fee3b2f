//! The rules for notices, mails, who read what is confidential, and persons who have left.

use db::Act;
use kernel::{Failure, Instant};
use people::privacy::{Cause, Days, Retention, Swept, actions, store};

use crate::{mail, notices};

/// So many persons in one act: each is looked for in all tables.
const BATCH: i64 = 10;

pub fn retention() -> Vec<Retention> {
    vec![
        Retention {
            id: "notices",
            known: &["notices"],
            days: Days { usual: 60, least: 7, most: 365 },
            sweep: |a, before| Box::pin(async move { Ok(notices::store::drop_old(a, before).await?.into()) }),
        },
        Retention {
            id: "mails",
            known: &["mails"],
            days: Days { usual: 60, least: 7, most: 365 },
            sweep: |a, before| Box::pin(async move { Ok(mail::drop_old(a, before).await?.into()) }),
        },
        Retention {
            id: "readings",
            known: &["events"],
            days: Days { usual: 3 * 365, least: 365, most: 10 * 365 },
            sweep: |a, before| Box::pin(forget_readers(a, before)),
        },
        Retention {
            id: "persons",
            known: &["profile"],
            days: Days { usual: 3 * 365, least: 30, most: 10 * 365 },
            sweep: |a, before| Box::pin(erase_who_left(a, before)),
        },
    ]
}

/// That something confidential was read stays, for events are never taken away; by whom does not.
async fn forget_readers(a: &mut Act, before: Instant) -> Result<Swept, Failure> {
    // The kinds are listed as in the index that serves it.
    let forgotten = a
        .run(
            "UPDATE events SET actor_id = NULL WHERE id IN
                 (SELECT e.id FROM events e
                  WHERE e.subject_kind IN ('person', 'team', 'service', 'entrance', 'organisation', 'calendar', 'vendor',
                                           'external_customer', 'reading')
                    AND e.subject_kind = 'reading' AND e.at < $1 AND e.actor_id IS NOT NULL
                  ORDER BY e.at, e.id LIMIT 1000)",
            &[&before],
        )
        .await?;
    Ok(forgotten.into())
}

async fn erase_who_left(a: &mut Act, before: Instant) -> Result<Swept, Failure> {
    let left = store::left_long_ago(a, before, BATCH).await?;
    let steps = super::erasing();
    for person in &left {
        actions::erase(a, &steps, *person, Cause::Retention).await?;
    }
    Ok(u64::try_from(left.len()).unwrap_or(u64::MAX).into())
}
