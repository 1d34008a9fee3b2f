//! Planning a review.

use db::Act;
use kernel::{Failure, Refusal};
use listen::statements::reading::line;
use map::RelationshipId;
use map::relationships::{self, Relationship};
use people::PersonId;

use super::{at_the_ends, remind_at, table, wanted};
use crate::ends::{in_use, tell};
use crate::reviews::event::ReviewEvent;
use crate::reviews::input::{NewReview, Planned};
use crate::reviews::model::ReviewId;
use crate::reviews::policy::{Doing, require};
use crate::reviews::store::{self, NewRow};

/// Plans it, and invites those who are to come.
pub async fn plan(a: &mut Act, new: &NewReview) -> Result<ReviewId, Failure> {
    let viewer = a.viewer.clone();
    // What the caller may not see is as unknown in a body as what does not exist.
    let relationship = match line(a, &viewer, new.relationship).await {
        Err(Failure::Refused(Refusal::NotFound)) => {
            return Err(Refusal::field("relationship", "field-unknown").into());
        }
        found => found?,
    };
    let (provider, customer) = (relationship.provider(), relationship.customer());
    require(&viewer, Doing::Write { provider, customer })?;
    in_use(&relationship)?;
    let planned = new.read(a.now)?;
    let invited = match &new.invited {
        Some(named) => {
            at_the_ends(a, &relationship, named).await?;
            Some(wanted(a, &relationship, named, None).await?)
        }
        None => None,
    };
    put(a, &relationship, &planned, invited).await
}

/// Puts it down: those who are invited, or whoever gives the word of a side, and whoever plans it.
pub(super) async fn put(
    a: &mut Act,
    relationship: &Relationship,
    planned: &Planned,
    invited: Option<Vec<PersonId>>,
) -> Result<ReviewId, Failure> {
    let (id, now) = (ReviewId::new(a.id()), a.now);
    let agenda = table(a, relationship).await?;
    let row = NewRow {
        relationship: relationship.id,
        planned,
        agenda: &agenda,
        remind_at: remind_at(planned.starts_at, planned.minutes, now),
    };
    if !store::insert(a, id, &row).await? {
        return Err(Refusal::Conflict("refusal-review-planned").into());
    }
    let mut come = match invited {
        Some(invited) => invited,
        None => store::speakers(a, relationship.id).await?,
    };
    come.extend(a.viewer.actor().map(PersonId));
    for person in come {
        store::invite(a, id, person).await?;
    }
    let actor = a.viewer.actor();
    tell(a, relationship, id.0, actor, &ReviewEvent::ReviewPlanned {}).await?;
    Ok(id)
}

/// What is planned over a relationship that was folded into another goes on there.
pub async fn follow(a: &mut Act, from: RelationshipId, into: RelationshipId) -> Result<(), Failure> {
    let Some(id) = store::follow(a, from, into).await? else { return Ok(()) };
    if let Some(relationship) = relationships::store::find_any(a, into).await? {
        tell(a, &relationship, id.0, None, &ReviewEvent::ReviewAgendaDrawn {}).await?;
    }
    Ok(())
}
