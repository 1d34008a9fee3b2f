//! Two requests go on as one, and apart again when that was a mistake.

use db::Act;
use kernel::{Failure, FieldError, Refusal};
use map::services::Confidentiality;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::clocks::{Clock, ClockKind};
use crate::linking::store;
use crate::policy::Deed;
use crate::requests::actions::Changing;
use crate::requests::model::{BeforeMerge, Happened, RequestEvent, RequestId, TakenOver};

/// So long it can be taken back.
pub const UNDO_SECONDS: i64 = 3_600;

/// As which request it goes on.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    #[schema(value_type = String)]
    pub into: RequestId,
}

/// Lets a request go on as another of the same team or service. Its words are read there, whoever asked reads and writes
/// there from now on, and what was promised them is promised there: the earlier of the two dates holds.
pub async fn merge(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Merge,
) -> Result<RequestId, Failure> {
    store::lock_lower(a, id, input.into).await?;
    let mut from = Changing::begin(a, id, expected, Deed::Merge).await?;
    let unknown = || Failure::from(FieldError::new("into", "field-unknown"));
    if input.into == id {
        return Err(unknown());
    }
    let mut into = match Changing::begin(a, input.into, None, Deed::Merge).await {
        // Of what they may not see they cannot say that it is there.
        Err(Failure::Refused(Refusal::NotFound)) => return Err(unknown()),
        other => other?,
    };
    may_merge(a, &from, &into).await?;
    let over = taken_over(&from, &into, a)?;
    let row = &from.row;
    let before = BeforeMerge {
        state: row.state,
        is_unheard: row.is_unheard,
        waiting_on: row.waiting_on,
        waiting_since: row.waiting_since,
        waiting_until: row.waiting_until,
    };
    let now = a.now;
    store::bring(a, id, input.into, now).await?;
    from.happen(a, RequestEvent::MergedInto { into: input.into, before }).await?;
    into.happen(a, RequestEvent::TookOver { request: id, over }).await?;
    from.finish(a).await?;
    into.finish(a).await
}

/// What goes on as one is told to the same people, was asked of the same team or service, and is one piece of work.
async fn may_merge(a: &mut Act, from: &Changing, into: &Changing) -> Result<(), Failure> {
    let (one, other) = (&from.row, &into.row);
    let refused = |why| Err(Refusal::Conflict(why).into());
    if one.confidentiality != other.confidentiality || one.audience != other.audience {
        return refused("refusal-merge-audience");
    }
    if one.team_id != other.team_id && one.service_id != other.service_id {
        return refused("refusal-merge-team");
    }
    // Who asked reads what the other one said: among colleagues that is no secret where the service is open.
    if one.requester_id != other.requester_id {
        let is_open = one.confidentiality == Confidentiality::Open;
        if !is_open || !store::all_work_here(a, one.requester_id, other.requester_id).await? {
            return refused("refusal-merge-askers");
        }
    }
    let (has_parts, has_merged) = store::has_others(a, one.id).await?;
    if one.parent_id.is_some() || has_parts {
        return refused("refusal-merge-parts");
    }
    if has_merged {
        return refused("refusal-merge-merged");
    }
    Ok(())
}

/// What the other keeps of the promises of the one: when each of its clocks is due that still runs, and the date that
/// somebody gave.
fn taken_over(from: &Changing, into: &Changing, a: &Act) -> Result<TakenOver, Failure> {
    let clocks: Vec<Clock> = serde_json::from_str(&from.row.clocks).map_err(anyhow::Error::from)?;
    let goes_over = |clock: &&Clock| {
        matches!(clock.kind, ClockKind::Acknowledge | ClockKind::Respond | ClockKind::Resolve)
            && clock.stopped_at.is_none()
    };
    let dues = clocks
        .iter()
        .filter(goes_over)
        .filter_map(|clock| Some((clock.kind, clock.due_if_it_goes_on(a.now, from.calendar())?)))
        .collect();
    Ok(TakenOver {
        promised_at: from.row.promised_at,
        dues,
        had_promised_at: into.row.promised_at,
        had_first_promised_at: into.row.first_promised_at,
    })
}

/// Lets it go on by itself again, as both stood before: within an hour, for second thoughts. What was said meanwhile stays
/// where it was said.
pub async fn undo_merge(a: &mut Act, id: RequestId, expected: Option<i64>) -> Result<RequestId, Failure> {
    let found: Option<i64> = a
        .maybe("SELECT merged_into_id FROM requests WHERE id = $1 AND merged_into_id IS NOT NULL", &[&id])
        .await?;
    let known = found.map(RequestId::new);
    if let Some(into) = known {
        store::lock_lower(a, id, into).await?;
    }
    let mut from = Changing::begin(a, id, expected, Deed::Unmerge).await?;
    let last = from.events.iter().rev().find_map(|happened: &Happened| match happened.event {
        RequestEvent::MergedInto { into, before } => Some((happened.at, into, before)),
        _ => None,
    });
    let Some((at, into, before)) = last.filter(|(_, into, _)| known == Some(*into)) else {
        return Err(Refusal::Conflict("refusal-request-state").into());
    };
    if a.now.seconds_since(at) > UNDO_SECONDS {
        return Err(Refusal::Conflict("refusal-unmerge-late").into());
    }
    from.happen(a, RequestEvent::MergeUndone { into, before }).await?;
    from.finish(a).await?;
    give_back(a, id, into).await?;
    Ok(id)
}

/// What the other one took over goes back. Whoever takes it back need not work on that one any more.
async fn give_back(a: &mut Act, id: RequestId, into: RequestId) -> Result<(), Failure> {
    let mut changing = Changing::of_hallway(a, into).await?;
    let over = changing.events.iter().rev().find_map(|happened| match &happened.event {
        RequestEvent::TookOver { request, over } if *request == id => Some(over.clone()),
        _ => None,
    });
    let over = over.unwrap_or_default();
    let row = &changing.row;
    // A date that somebody gave since is theirs to keep.
    let was_given = over.promised_at.is_some_and(|theirs| {
        row.promised_at == Some(over.had_promised_at.map_or(theirs, |own| own.min(theirs)))
    });
    let (promised_at, first_promised_at) = match was_given {
        true => (over.had_promised_at, over.had_first_promised_at),
        false => (row.promised_at, row.first_promised_at),
    };
    let back = RequestEvent::TookOverUndone { request: id, promised_at, first_promised_at };
    changing.happen(a, back).await?;
    store::take_back(a, id, into).await?;
    changing.finish(a).await.map(drop)
}
