//! Needs are born: reads the feed for what was signed, sent back or not settled, and lets the register of the relationship
//! have it. One node at a time has the turn; the cursor moves in the same act, and each thing is the source of one need.

use db::{Act, Db, Migration, Origin, act, record};
use improve::improvements;
use improve::needs::actions;
use improve::reviews;
use kernel::{Failure, Id, Instant, Viewer};
use listen::statements::{StatementEvent, StatementId};
use map::RelationshipId;
use map::relationships::event::RelationshipEvent;
use serve::requests::model::RequestEvent;

/// How far the feed was read.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "hallway-0004-needs-born", sql: include_str!("../migrations/0004-needs-born.sql") }];

/// How many events are read in one act, and of how many of them something is born: on SQLite nobody else writes meanwhile.
const BATCH: i64 = 1_000;
const MOST_BORN: usize = 20;

record! {
    /// An event from which something may be born.
    struct Fed {
        pub seq: i64,
        pub at: Instant,
        pub kind: String,
        pub subject_id: Id,
        pub payload: String,
        pub origin: Origin,
    }
}

/// What may be born of an event.
enum Born {
    Signed { number: i64 },
    SentBack { delivery: Id },
    NotSettled,
    Folded { into: RelationshipId },
}

/// Lets be born what is in the feed and was not read yet; says how many events those were. What was simulated counts from an
/// instant on, if one is given: a demo has needs of its own.
pub async fn bear(db: &Db, simulated_from: Option<Instant>) -> Result<u64, Failure> {
    let mut all = 0;
    loop {
        let mut view = db.view(Viewer::system()).await?;
        let has_more: bool = view
            .one(
                "SELECT (CASE WHEN EXISTS (SELECT 1 FROM events e WHERE e.seq >
                     (SELECT f.seq FROM feed_readers f WHERE f.name = 'needs')) THEN TRUE ELSE FALSE END) AS has_more",
                &[],
            )
            .await?;
        drop(view);
        if !has_more {
            return Ok(all);
        }
        let read: Result<u64, Failure> = act!(db, Viewer::system(), |a| bear_some(a, simulated_from).await);
        match read? {
            0 => return Ok(all),
            some => all += some,
        }
    }
}

async fn bear_some(a: &mut Act, simulated_from: Option<Instant>) -> Result<u64, Failure> {
    if !a.take_turn("needs").await? {
        return Ok(0);
    }
    let events: Vec<Fed> = a
        .all(
            "SELECT e.seq, e.at, e.kind, e.subject_id, e.payload, e.origin FROM events e
             WHERE e.seq > (SELECT f.seq FROM feed_readers f WHERE f.name = 'needs') ORDER BY e.seq LIMIT $1",
            &[&BATCH],
        )
        .await?;
    let (now, origin) = (a.now, a.origin);
    let (mut read, mut born) = (0, 0);
    for event in &events {
        if born == MOST_BORN {
            break;
        }
        let counts = match event.origin {
            Origin::Live => true,
            Origin::Simulated => simulated_from.is_some_and(|from| event.at >= from),
            Origin::Imported => false,
        };
        if counts && let Some(what) = what(event)? {
            // It is as old as what it comes from, however long nobody looked.
            (a.now, a.origin) = (event.at, event.origin);
            bear_one(a, event, what).await?;
            born += 1;
        }
        read += 1;
    }
    (a.now, a.origin) = (now, origin);
    if let Some(last) = events[..read].last() {
        a.run("UPDATE feed_readers SET seq = $1 WHERE name = 'needs'", &[&last.seq]).await?;
    }
    Ok(read as u64)
}

fn what(event: &Fed) -> Result<Option<Born>, Failure> {
    Ok(match event.kind.as_str() {
        "statement_signed" => match of(event)? {
            StatementEvent::StatementSigned { number } => Some(Born::Signed { number }),
            _ => None,
        },
        "delivery_returned" | "relationship_folded" => match of(event)? {
            RelationshipEvent::DeliveryReturned { delivery } => Some(Born::SentBack { delivery }),
            RelationshipEvent::RelationshipFolded { into } => Some(Born::Folded { into }),
            _ => None,
        },
        "reopened" => match of(event)? {
            RequestEvent::Reopened { .. } => Some(Born::NotSettled),
            _ => None,
        },
        _ => None,
    })
}

fn of<T: db::Fact>(event: &Fed) -> Result<T, Failure> {
    Ok(serde_json::from_str(&event.payload).map_err(anyhow::Error::from)?)
}

async fn bear_one(a: &mut Act, event: &Fed, what: Born) -> Result<(), Failure> {
    match what {
        Born::Signed { number } => actions::from_statement(a, StatementId(event.subject_id), number).await,
        Born::SentBack { delivery } => actions::from_delivery(a, delivery).await,
        Born::NotSettled => actions::from_request(a, event.subject_id).await,
        Born::Folded { into } => {
            let from = RelationshipId(event.subject_id);
            actions::went_along(a, from, into).await?;
            improvements::actions::went_along(a, from, into).await?;
            reviews::actions::follow(a, from, into).await
        }
    }
}
