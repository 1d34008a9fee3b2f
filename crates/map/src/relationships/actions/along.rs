//! Relationships follow a team that goes on as another, or a part of it that becomes a team of its own.

use db::{Act, record};
use kernel::{Audience, Failure, Id, Refusal};
use people::TeamId;
use people::policy::{Deed, require};

use super::fold::away;
use crate::relationships::event::RelationshipEvent;
use crate::relationships::model::{RelationshipId, Side, State};
use crate::relationships::store;

/// What became of a relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It leads from or to the other team.
    Followed,
    /// The other team had the same line already, which stands for both.
    Folded,
    /// Both its ends are one team now.
    BecameInternal,
}

/// A relationship that went along.
#[derive(Clone, Debug)]
pub struct WentAlong {
    pub id: RelationshipId,
    pub how: How,
    /// Confidential ones go along, too, and are told of to nobody.
    pub is_open: bool,
}

record! {
    struct End {
        pub id: RelationshipId,
        pub provider_id: Id,
        pub customer_id: Id,
        pub audience: Audience,
    }
}

record! {
    struct Same {
        pub id: RelationshipId,
        pub state: State,
        pub folded_into: Option<RelationshipId>,
    }
}

/// Puts the one team in the place of the other at the ends of these relationships, or of all that are in use. What was
/// put aside or folded away stays as it was named then.
pub async fn go_along(
    a: &mut Act,
    from: TeamId,
    to: TeamId,
    only: Option<&[RelationshipId]>,
) -> Result<Vec<WentAlong>, Failure> {
    require(&a.viewer, Deed::ShapeTeams)?;
    let ends: Vec<End> = a
        .all(
            "SELECT id, provider_id, customer_id, audience FROM relationships
             WHERE (provider_id = $1 OR customer_id = $1) AND state <> 'retired' ORDER BY id LIMIT 100000",
            &[&from],
        )
        .await?;
    let chosen =
        |end: &End| only.is_none_or(|only| only.contains(&end.id) && end.audience == Audience::COLLEAGUES);
    let ends: Vec<End> = ends.into_iter().filter(chosen).collect();
    if only.is_some_and(|only| only.iter().any(|id| !ends.iter().any(|end| end.id == *id))) {
        return Err(Refusal::field("relationships", "field-unknown").into());
    }
    let mut gone = Vec::with_capacity(ends.len());
    for end in ends {
        let (id, is_open) = (end.id, end.audience == Audience::COLLEAGUES);
        gone.push(WentAlong { id, how: go(a, &end, from, to).await?, is_open });
    }
    Ok(gone)
}

async fn go(a: &mut Act, end: &End, from: TeamId, to: TeamId) -> Result<How, Failure> {
    let replaced = |id: Id| if id == from.0 { to.0 } else { id };
    let (provider, customer) = (replaced(end.provider_id), replaced(end.customer_id));
    let same: Option<Same> = a
        .maybe(
            "SELECT id, state, folded_into FROM relationships
             WHERE provider_id = $1 AND customer_id = $2 AND audience = $3 AND id <> $4",
            &[&provider, &customer, &end.audience, &end.id],
        )
        .await?;
    match &same {
        Some(same) => {
            // What was folded into the very line that goes along now stands for both.
            let elsewhere = same.folded_into.filter(|into| *into != end.id);
            let into = elsewhere.unwrap_or(same.id);
            let is_put_aside = same.state == State::Retired && elsewhere.is_none();
            fold(a, end, into, is_put_aside).await?;
        }
        None => {
            a.run(
                "UPDATE relationships SET version = version + 1, provider_id = $2, customer_id = $3 WHERE id = $1",
                &[&end.id, &provider, &customer],
            )
            .await?;
            for (side, was) in [(Side::Provider, end.provider_id), (Side::Customer, end.customer_id)] {
                if was == from.0 {
                    let event = RelationshipEvent::RelationshipWentAlong { side, from: from.0, to: to.0 };
                    a.record(end.id.0, end.audience, &event).await?;
                }
            }
        }
    }
    if provider == customer {
        let event = RelationshipEvent::RelationshipBecameInternal { team: to.0 };
        a.record(end.id.0, end.audience, &event).await?;
        return Ok(How::BecameInternal);
    }
    Ok(if same.is_some() { How::Folded } else { How::Followed })
}

/// The other is in use by what comes to it.
async fn fold(a: &mut Act, end: &End, into: RelationshipId, is_put_aside: bool) -> Result<(), Failure> {
    if is_put_aside {
        let now = a.now;
        store::take_up_again(a, into, now).await?;
    }
    store::take_any(a, end.id, None).await?;
    away(a, end.id, end.audience, into).await
}
