//! Reading reviews as somebody may: both ends everything, everybody else nothing.

use db::Reader;
use kernel::{Failure, Refusal, Viewer};
use listen::statements::reading::line;
use map::relationships::{Relationship, Side};

use super::model::{Entry, Present, Review, ReviewId};
use super::policy::{Doing, may};
use super::store;

/// The review that this viewer may know of. Two statements.
pub async fn known(r: &mut Reader, viewer: &Viewer, id: ReviewId) -> Result<(Relationship, Review), Failure> {
    let review = store::find(r, id).await?.ok_or(Refusal::NotFound)?;
    let relationship = line(r, viewer, review.relationship_id).await?;
    Ok((relationship, review))
}

impl Review {
    /// Whether this viewer gives the word of either side, and so says what came of it.
    pub fn is_ended_by(&self, viewer: &Viewer) -> bool {
        let ends = |side: &Side| Doing::End { side: self.party(*side), is_led: self.is_led(*side) };
        Side::ALL.iter().any(|side| may(viewer, ends(side)))
    }

    /// The same, with the words for whoever does not.
    pub fn require_ended_by(&self, viewer: &Viewer) -> Result<(), Refusal> {
        if self.is_ended_by(viewer) { Ok(()) } else { Err(Refusal::Forbidden("refusal-review-end")) }
    }
}

/// A review with its page.
#[derive(Clone, Debug)]
pub struct Whole {
    pub relationship: Relationship,
    pub review: Review,
    pub entries: Vec<Entry>,
    pub present: Vec<Present>,
}

/// Looks it up. Four statements.
pub async fn whole(r: &mut Reader, viewer: &Viewer, id: ReviewId) -> Result<Whole, Failure> {
    let (relationship, review) = known(r, viewer, id).await?;
    let entries = store::entries(r, id).await?.into_iter().map(|entry| entry.told_to(viewer)).collect();
    let mut present = store::present(r, review.relationship_id, Some(id)).await?;
    if viewer.kind == kernel::Kind::Guest {
        // A guest knows who of their own comes.
        present.retain(|one| relationship.party(one.side).is_side_of(viewer));
    }
    Ok(Whole { relationship, review: review.told_to(viewer), entries, present })
}
