//! Whether the documents are what the things make of them: for `hallway check`.

use std::collections::BTreeSet;

use db::View;
use kernel::{Failure, Id};

use super::documents::{Document, Kind};
use super::{sources, store};

/// How many things are compared at once.
const BATCH: i64 = 200;
/// So many are told one by one.
const TOLD: usize = 20;

/// What can be found otherwise than it stands, as sentences. What happened to something and was not read yet is no
/// difference.
pub async fn differences(view: &mut View) -> Result<Vec<String>, Failure> {
    let (mut wrong, mut more) = (Vec::new(), 0_usize);
    for kind in Kind::THINGS {
        let mut after = Id(i64::MIN);
        loop {
            let ids: Vec<Id> = view.all(ids_of(kind), &[&after, &BATCH]).await?;
            let Some(last) = ids.last() else { break };
            after = *last;
            let behind = store::behind(view, &ids).await?;
            let is_due = |document: &Document| !behind.contains(&document.subject_id);
            let should: BTreeSet<Document> =
                sources::documents(view, kind, &ids).await?.into_iter().filter(is_due).collect();
            let are: BTreeSet<Document> = store::of(view, &ids).await?.into_iter().filter(is_due).collect();
            let subjects: BTreeSet<Id> =
                should.symmetric_difference(&are).map(|document| document.subject_id).collect();
            for subject in subjects {
                match wrong.len() < TOLD {
                    true => wrong
                        .push(format!("{kind} {subject}: its words can be found otherwise than they stand")),
                    false => more += 1,
                }
            }
        }
    }
    if more > 0 {
        wrong.push(format!("{more} more things can be found otherwise than they stand"));
    }
    Ok(wrong)
}

const fn ids_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Request | Kind::Note => "SELECT id FROM requests WHERE id > $1 ORDER BY id LIMIT $2",
        Kind::Person => "SELECT id FROM persons WHERE id > $1 ORDER BY id LIMIT $2",
        Kind::Team => "SELECT id FROM teams WHERE id > $1 ORDER BY id LIMIT $2",
        Kind::Service => "SELECT id FROM services WHERE id > $1 ORDER BY id LIMIT $2",
        Kind::Relationship => "SELECT id FROM relationships WHERE id > $1 ORDER BY id LIMIT $2",
        Kind::Vendor => "SELECT id FROM vendors WHERE id > $1 ORDER BY id LIMIT $2",
        Kind::Barrier => "SELECT id FROM barriers WHERE id > $1 ORDER BY id LIMIT $2",
        Kind::Idea => "SELECT id FROM ideas WHERE id > $1 ORDER BY id LIMIT $2",
        Kind::Problem => "SELECT id FROM known_problems WHERE id > $1 ORDER BY id LIMIT $2",
    }
}
