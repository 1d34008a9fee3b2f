//! Needs that are born from what happened elsewhere: what was signed, sent back, not settled. Each thing once.

use db::Act;
use kernel::{Failure, Id};
use listen::statements::{Part, StatementId};
use map::RelationshipId;
use map::relationships::{self, Relationship, Side};
use people::PersonId;

use crate::ends::tell;
use crate::needs::clock;
use crate::needs::event::NeedEvent;
use crate::needs::model::{Gathers, Kind, NeedId, SourceKind};
use crate::needs::store::{self, Gathering, MOST_GOING_ON, NewRow};

/// Each challenge and each need of a signed version. What an earlier version said in the same words is the same need, however
/// it stands by now; what is said no more stays until its side takes it back.
pub async fn from_statement(a: &mut Act, statement: StatementId, number: i64) -> Result<(), Failure> {
    let entries = store::entries_of(a, statement, number).await?;
    let Some(first) = entries.first() else { return Ok(()) };
    let Some(relationship) = relationships::store::find_any(a, first.relationship_id).await? else {
        return Ok(());
    };
    let mut told = None;
    for entry in &entries {
        if let Some(known) = store::known_entry(a, statement, entry).await? {
            store::add_source(a, known, SourceKind::Statement, entry.id).await?;
            continue;
        }
        let begins = Begins {
            kind: if entry.part == Part::Need { Kind::Need } else { Kind::Challenge },
            side: entry.side,
            words: Some(&entry.words),
            gathering: None,
            raised_by: entry.signed_by,
        };
        if let Some(id) = begin(a, &relationship, &begins, (SourceKind::Statement, entry.id), told).await? {
            told.get_or_insert(id.0);
        }
    }
    Ok(())
}

/// A delivery that was sent back: one more of the challenge that gathers such, or a new one of whoever received it.
pub async fn from_delivery(a: &mut Act, delivery: Id) -> Result<(), Failure> {
    let Some(found) = store::returned(a, delivery).await? else { return Ok(()) };
    let gathering = Gathering {
        relationship: found.relationship_id,
        gathers: Gathers::Deliveries,
        service: None,
        deliverable: found.what,
    };
    gather(a, &gathering, SourceKind::Delivery, delivery).await
}

/// A request that was said to be done and was not: one more of the challenge that gathers those of its service.
pub async fn from_request(a: &mut Act, request: Id) -> Result<(), Failure> {
    let Some(found) = store::unsettled(a, request).await? else { return Ok(()) };
    let gathering = Gathering {
        relationship: found.relationship_id,
        gathers: Gathers::Requests,
        service: Some(found.service_id),
        deliverable: None,
    };
    gather(a, &gathering, SourceKind::Request, request).await
}

/// A relationship was folded into another: what goes on over it goes on there.
pub async fn went_along(a: &mut Act, from: RelationshipId, into: RelationshipId) -> Result<(), Failure> {
    let Some(relationship) = relationships::store::find_any(a, into).await? else { return Ok(()) };
    for need in store::follow(a, from, into).await? {
        tell(a, &relationship, need.0, None, &NeedEvent::NeedWentAlong {}).await?;
    }
    Ok(())
}

async fn gather(a: &mut Act, of: &Gathering, kind: SourceKind, thing: Id) -> Result<(), Failure> {
    let Some(relationship) = relationships::store::find_any(a, of.relationship).await? else {
        return Ok(());
    };
    if let Some(need) = store::gathering(a, of).await? {
        if store::add_source(a, need, kind, thing).await? {
            tell(a, &relationship, need.0, None, &NeedEvent::NeedGathered {}).await?;
        }
        return Ok(());
    }
    let begins = Begins {
        kind: Kind::Challenge,
        side: Side::Customer,
        words: None,
        gathering: Some(of),
        raised_by: None,
    };
    begin(a, &relationship, &begins, (kind, thing), None).await?;
    Ok(())
}

/// What begins.
struct Begins<'a> {
    kind: Kind,
    side: Side,
    words: Option<&'a str>,
    gathering: Option<&'a Gathering>,
    raised_by: Option<PersonId>,
}

/// Begins it, unless this thing is the source of one already; `beside` is the one that is told of instead.
async fn begin(
    a: &mut Act,
    relationship: &Relationship,
    new: &Begins<'_>,
    (kind, thing): (SourceKind, Id),
    beside: Option<Id>,
) -> Result<Option<NeedId>, Failure> {
    // What gathers without end would be answered by nobody.
    if store::has_source(a, kind, thing).await?
        || store::count_going_on(a, relationship.id).await? >= MOST_GOING_ON
    {
        return Ok(None);
    }
    let (id, now) = (NeedId::new(a.id()), a.now);
    let due = clock::due(a, relationship.party(new.side.other()), now).await?;
    let row = NewRow {
        relationship: relationship.id,
        kind: new.kind,
        side: new.side,
        words: new.words,
        gathers: new.gathering.map(|of| of.gathers),
        service: new.gathering.and_then(|of| of.service),
        deliverable: new.gathering.and_then(|of| of.deliverable.as_deref()),
        help: None,
        due,
        raised_by: new.raised_by,
    };
    store::insert(a, id, &row).await?;
    store::add_source(a, id, kind, thing).await?;
    let event = NeedEvent::NeedRaised { of: new.kind, side: new.side, beside };
    tell(a, relationship, id.0, new.raised_by.map(|by| by.0), &event).await?;
    Ok(Some(id))
}
