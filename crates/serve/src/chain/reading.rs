//! The chain of a request as one viewer sees it.
//!
//! A viewer sees a request of a chain as they see any other. Links go no further than what they see: what stands above or
//! below a request that they may not see is not linked with it, also where they may see it by itself.

use std::collections::HashSet;

use db::View;
use kernel::{Failure, Instant, Viewer};
use map::services::Confidentiality;
use people::PersonId;

use super::model::Link;
use crate::clocks::History;
use crate::policy::Deed;
use crate::requests::model::RequestId;
use crate::requests::reading::{Seen, standing};
use crate::requests::store::{self, Shown};

/// A request, what it is a part of, and its parts, as far as one viewer sees them.
pub struct Chain {
    pub of: RequestId,
    /// Oldest first.
    pub shown: Vec<Shown>,
    /// Where the links end upwards: one request, and one more for each other one of the same case.
    pub tops: Vec<RequestId>,
}

/// The chain of a request; and where `of_case`, those of all other requests of its case outside that the viewer may read.
/// One statement.
pub async fn chain(view: &mut View, seen: &Seen, of_case: bool) -> Result<Chain, Failure> {
    let shown = &seen.shown;
    let case = shown.external_customer_id.zip(shown.external_reference.as_deref());
    let case = case.filter(|_| of_case && seen.reads());
    let viewer = view.viewer.clone();
    let root = shown.root_id.unwrap_or(shown.id);
    let rows = store::chain(view, PersonId(viewer.person), root, case).await?;
    let chain = Chain::of(rows, &viewer, shown, case.is_some());
    for one in chain.shown.iter().filter(|one| one.id != shown.id) {
        if one.confidentiality == Confidentiality::Confidential {
            view.saw(one.id.0, one.audience);
        }
    }
    Ok(chain)
}

impl Chain {
    fn of(mut rows: Vec<Shown>, viewer: &Viewer, of: &Shown, of_case: bool) -> Self {
        rows.retain(|row| row.id == of.id || standing(row, viewer).may(Deed::See));
        let is_case = |row: &&Shown| {
            row.external_customer_id == of.external_customer_id
                && row.external_reference == of.external_reference
                && standing(row, viewer).may(Deed::ReadConversation)
        };
        let begun = rows.iter().filter(|row| row.id == of.id || of_case && is_case(row));
        let mut tops: Vec<RequestId> = begun.map(|row| top(&rows, row.id)).collect();
        tops.sort_unstable();
        tops.dedup();
        let mut linked: HashSet<RequestId> = tops.iter().copied().collect();
        // What is asked for a request comes after it.
        for row in &rows {
            if row.parent_id.is_some_and(|parent| linked.contains(&parent)) {
                linked.insert(row.id);
            }
        }
        rows.retain(|row| linked.contains(&row.id));
        Self { of: of.id, shown: rows, tops }
    }

    pub fn one(&self, id: RequestId) -> Option<&Shown> {
        self.shown.iter().find(|shown| shown.id == id)
    }

    /// What this request is a part of.
    pub fn above(&self, id: RequestId) -> Option<&Shown> {
        self.one(self.one(id)?.parent_id?)
    }

    pub fn parts(&self, of: RequestId) -> impl Iterator<Item = &Shown> {
        self.shown.iter().filter(move |shown| shown.parent_id == Some(of))
    }

    /// What attribution works on. One statement.
    pub async fn links(&self, view: &mut View) -> Result<Vec<(Link, History)>, Failure> {
        let ids: Vec<RequestId> = self.shown.iter().map(|shown| shown.id).collect();
        let mut histories = store::histories_of(view, &ids).await?;
        let now: Instant = view.now;
        let link = |shown: &Shown| {
            let history = History::of(&histories.remove(&shown.id).unwrap_or_default());
            (Link::new(shown.id, shown.parent_id, shown.holds_parent, &history, now), history)
        };
        Ok(self.shown.iter().map(link).collect())
    }
}

/// The uppermost request that is linked with this one.
fn top(rows: &[Shown], of: RequestId) -> RequestId {
    let mut top = of;
    while let Some(parent) = rows
        .iter()
        .find(|row| row.id == top)
        .and_then(|row| row.parent_id)
        .filter(|parent| rows.iter().any(|row| row.id == *parent))
    {
        top = parent;
    }
    top
}
