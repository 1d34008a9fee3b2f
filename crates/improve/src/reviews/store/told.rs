//! Who is told of what happens to a review.

use db::{Reader, Result};
use kernel::Id;
use map::RelationshipId;
use people::PersonId;

use super::looks::present;
use crate::reviews::model::ReviewId;

/// In whose calendar it stands, as far as they are here.
pub async fn invited(r: &mut Reader, of: ReviewId) -> Result<Vec<PersonId>> {
    let ids: Vec<Id> = r
        .all(
            "SELECT i.person_id AS id FROM review_invited i JOIN persons p ON p.id = i.person_id
             WHERE i.review_id = $1 AND p.deactivated_at IS NULL ORDER BY i.person_id LIMIT 200",
            &[&of],
        )
        .await?;
    Ok(ids.into_iter().map(PersonId).collect())
}

/// Those who give the word of either side, or look after the relationship for it.
pub async fn speakers(r: &mut Reader, of: RelationshipId) -> Result<Vec<PersonId>> {
    let all = present(r, of, None).await?;
    Ok(all.into_iter().filter(|one| one.speaks).map(|one| one.id).collect())
}

/// Everybody at the two ends, whether or not they said something.
pub async fn at_the_ends(r: &mut Reader, of: RelationshipId) -> Result<Vec<PersonId>> {
    Ok(present(r, of, None).await?.into_iter().map(|one| one.id).collect())
}
