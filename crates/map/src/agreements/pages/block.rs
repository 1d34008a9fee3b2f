//! What two parties agreed, for the page of their relationship: each promise with how often it was kept lately.

use askama::Template;
use db::Reader;
use kernel::{Instant, Kind, Viewer};
use web::Speech;

use super::one::{Shown, kept, shown};
use crate::agreements::Measure;
use crate::agreements::model::{AgreementId, OwnWords};
use crate::agreements::store::{self, Filter};
use crate::agreements::views;
use crate::relationships::RelationshipId;
use crate::services::TargetKind;

/// How often something was kept in the last 90 days, and of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub kept: i64,
    pub of: i64,
}

/// What is counted elsewhere: deliveries by what their promise is measured by, requests by their clocks.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    pub deliveries: Vec<(Measure, Count)>,
    pub clocks: Vec<(TargetKind, Count)>,
}

/// The agreement of a relationship that is in force, or waits to be signed; it prints itself.
#[derive(Template)]
#[template(path = "agreements/pages/block.html")]
pub struct Block {
    t: Speech,
    id: AgreementId,
    version: Shown,
    /// What was kept of the times, in words.
    clocks: Vec<(String, String)>,
    /// So many more are about single services.
    others: usize,
}

/// The block of this relationship: the agreement for everything between the two before those for one service. Nothing
/// where nothing was agreed. Three statements.
pub async fn block(
    r: &mut Reader,
    t: Speech,
    viewer: &Viewer,
    relationship: RelationshipId,
    now: Instant,
    counts: &Counts,
) -> db::Result<Option<Block>> {
    let filter = Filter { relationship: Some(relationship), limit: 50, ..Filter::default() };
    let mut known = store::list(r, viewer.person, &filter).await?;
    known.retain(|one| one.ended_at.is_none());
    known.sort_by_key(|one| one.service_id.is_some());
    let others = known.len().saturating_sub(1);
    let Some(agreement) = known.into_iter().next() else { return Ok(None) };
    let id = agreement.id;
    let mut whole = views::whole_of(r, viewer, agreement, now).await?;
    for promise in &mut whole.promises {
        count_deliveries(promise, counts);
    }
    let Some(version) = whole.in_force(now).or_else(|| whole.versions.first()) else { return Ok(None) };
    let words = counts.clocks.iter().filter(|_| whole.sees_counts).filter_map(|(kind, count)| {
        let what = t.s(&format!("service-target-{kind}"));
        Some((what, kept(&t, count.kept, count.of)?))
    });
    let clocks = words.collect();
    let version = shown(&t, &whole, version, viewer, now, viewer.kind == Kind::Guest);
    Ok(Some(Block { id, version, clocks, others, t }))
}

fn count_deliveries(promise: &mut OwnWords, counts: &Counts) {
    let counted = counts.deliveries.iter().find(|(measure, _)| Some(*measure) == promise.measure);
    if let Some((_, count)) = counted {
        promise.kept = count.kept;
        promise.told = count.of;
    }
}
