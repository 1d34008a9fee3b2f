//! The verbs of barriers: name, begin a bridge, say that it stands, set aside, open again.

use db::Act;
use kernel::{Audience, Failure, Refusal};
use people::{TeamId, teams};

use super::event::BarrierEvent;
use super::input::{BarrierWords, NewBarrier, NewBridge};
use super::model::{Barrier, BarrierId, Deed, State};
use super::policy::{Doing, require};
use super::reading;
use super::store::{self, Bridge, Moved};

/// Names a barrier between two teams, or parts above them.
pub async fn name(a: &mut Act, new: &NewBarrier) -> Result<BarrierId, Failure> {
    let viewer = a.viewer.clone();
    require(&viewer, Doing::Name)?;
    let named = new.read()?;
    for (field, team) in [("one", new.one), ("other", new.other)] {
        if !teams::store::is_active(a, team).await? {
            return Err(Refusal::field(field, "field-unknown").into());
        }
    }
    let id = BarrierId::new(a.id());
    store::insert(a, id, new.one, new.other, &named).await?;
    let event = BarrierEvent::BarrierNamed { one: new.one, other: new.other };
    a.record(id.0, Audience::COLLEAGUES, &event).await?;
    Ok(id)
}

/// Says what is built over it, and by whom; or says it otherwise.
pub async fn bridge(
    a: &mut Act,
    id: BarrierId,
    expected: Option<i64>,
    new: &NewBridge,
) -> Result<BarrierId, Failure> {
    let barrier = held(a, id).await?;
    let words = new.read()?;
    if let Some(team) = new.team
        && !teams::store::is_active(a, team).await?
    {
        return Err(Refusal::field("team", "field-unknown").into());
    }
    if let Some(person) = new.person
        && !store::is_colleague(a, person).await?
    {
        return Err(Refusal::field("person", "field-unknown").into());
    }
    let bridge = Bridge { bridge: Some(words.clone()), team: new.team, person: new.person };
    go(a, &barrier, expected, Deed::Bridging, (&words, bridge)).await
}

/// Says that the bridge stands, and what says so.
pub async fn bridged(
    a: &mut Act,
    id: BarrierId,
    expected: Option<i64>,
    new: &BarrierWords,
) -> Result<BarrierId, Failure> {
    follow(a, id, expected, new, Deed::Bridged).await
}

/// Sets it aside, with a reason.
pub async fn set_aside(
    a: &mut Act,
    id: BarrierId,
    expected: Option<i64>,
    new: &BarrierWords,
) -> Result<BarrierId, Failure> {
    follow(a, id, expected, new, Deed::SetAside).await
}

/// It is there again: a bridge over it is to be found anew.
pub async fn reopen(
    a: &mut Act,
    id: BarrierId,
    expected: Option<i64>,
    new: &BarrierWords,
) -> Result<BarrierId, Failure> {
    follow(a, id, expected, new, Deed::Reopened).await
}

/// A team goes on as another: what lies before it lies before that one now.
pub async fn went_along(a: &mut Act, from: TeamId, into: TeamId) -> Result<(), Failure> {
    for barrier in store::follow(a, from, into).await? {
        a.record(barrier.0, Audience::COLLEAGUES, &BarrierEvent::BarrierWentAlong {}).await?;
    }
    Ok(())
}

/// The barrier that the viewer may see and move on.
async fn held(a: &mut Act, id: BarrierId) -> Result<Barrier, Failure> {
    let viewer = a.viewer.clone();
    let barrier = reading::known(a, &viewer, id).await?;
    require(&viewer, barrier.moving(&viewer))?;
    Ok(barrier)
}

async fn follow(
    a: &mut Act,
    id: BarrierId,
    expected: Option<i64>,
    new: &BarrierWords,
    deed: Deed,
) -> Result<BarrierId, Failure> {
    let barrier = held(a, id).await?;
    let words = new.read()?;
    // What was built before stays in its history.
    let bridge = match deed {
        Deed::Reopened => Bridge::default(),
        _ => Bridge {
            bridge: barrier.bridge.clone(),
            team: barrier.builder_team_id,
            person: barrier.builder_id,
        },
    };
    go(a, &barrier, expected, deed, (&words, bridge)).await
}

/// Does it, if it goes from where the barrier stands and nobody was faster.
async fn go(
    a: &mut Act,
    barrier: &Barrier,
    expected: Option<i64>,
    deed: Deed,
    (words, bridge): (&str, Bridge),
) -> Result<BarrierId, Failure> {
    let state: State = barrier.state.after(deed).ok_or(Refusal::Conflict("refusal-barrier-state"))?;
    if expected.is_some_and(|expected| expected != barrier.version) {
        return Err(Refusal::Stale.into());
    }
    if !store::move_on(a, barrier.id, barrier.version, &Moved { state, bridge }).await? {
        return Err(Refusal::Stale.into());
    }
    store::step(a, barrier.id, deed, words).await?;
    let event = match deed {
        Deed::Bridging => BarrierEvent::BarrierBridging {},
        Deed::Bridged => BarrierEvent::BarrierBridged {},
        Deed::SetAside => BarrierEvent::BarrierSetAside {},
        Deed::Reopened => BarrierEvent::BarrierReopened {},
    };
    a.record(barrier.id.0, Audience::COLLEAGUES, &event).await?;
    Ok(barrier.id)
}
