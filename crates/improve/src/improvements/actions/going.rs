//! How an improvement goes on: it begins, is checked, goes on, ends.

use db::Act;
use kernel::{Failure, Refusal};
use map::relationships::Side;

use super::{goes_on, held};
use crate::ends::tell;
use crate::improvements::event::ImprovementEvent;
use crate::improvements::figures;
use crate::improvements::input::{ImprovementEnd, ImprovementStart, ImprovementStep};
use crate::improvements::model::{Deed, Improvement, ImprovementId};
use crate::improvements::policy::require;
use crate::improvements::store::{self, Moved};

const DAY: i64 = 86_400;

fn serialized<T: serde::Serialize>(figure: Option<&T>) -> Result<Option<String>, Failure> {
    Ok(figure.map(serde_json::to_string).transpose().map_err(anyhow::Error::from)?)
}

fn as_it_stands(of: &Improvement) -> Moved {
    Moved {
        state: of.state,
        started_at: of.started_at,
        show_days: of.show_days,
        shows_at: of.shows_at,
        remind_at: None,
        checking_at: of.checking_at,
        before: of.before_figure.clone(),
    }
}

/// Begins it, once somebody looks after it on each side that can: the figure of the time before is frozen.
pub async fn start(
    a: &mut Act,
    id: ImprovementId,
    expected: Option<i64>,
    new: &ImprovementStart,
) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, improvement) = held(a, id, expected).await?;
    require(&viewer, improvement.to_steer(&viewer))?;
    let state = improvement.state.after(Deed::Started);
    let state = state.ok_or(Refusal::Conflict("refusal-improvement-state"))?;
    let days = new.read()?;
    // Whose names a guest may not read are there all the same.
    let whole = store::find(a, id).await?.ok_or(Refusal::NotFound)?;
    let lacks_owner = |side: &&Side| !whole.party(**side).is_silent() && whole.owner(**side).is_none();
    if Side::ALL.iter().any(|side| lacks_owner(&side)) {
        return Err(Refusal::Conflict("refusal-improvement-owners").into());
    }
    let now = a.now;
    let before = figures::before(a, &improvement, now).await?;
    let shows = now.plus_seconds(days * DAY);
    let to = Moved {
        state,
        started_at: Some(now),
        show_days: Some(days),
        shows_at: Some(shows),
        remind_at: Some(shows),
        before: serialized(before.as_ref())?,
        ..as_it_stands(&improvement)
    };
    moved(a, id, &improvement, &to).await?;
    tell(a, &relationship, id.0, viewer.actor(), &ImprovementEvent::ImprovementStarted {}).await?;
    Ok(id)
}

/// Asks both sides to look whether it did what it was to do.
pub async fn check(
    a: &mut Act,
    id: ImprovementId,
    expected: Option<i64>,
    _: &ImprovementStep,
) -> Result<ImprovementId, Failure> {
    turn(a, id, expected, Deed::Checked, ImprovementEvent::ImprovementToCheck {}).await
}

/// Goes back from looking to doing.
pub async fn go_on(
    a: &mut Act,
    id: ImprovementId,
    expected: Option<i64>,
    _: &ImprovementStep,
) -> Result<ImprovementId, Failure> {
    turn(a, id, expected, Deed::WentOn, ImprovementEvent::ImprovementWentOn {}).await
}

async fn turn(
    a: &mut Act,
    id: ImprovementId,
    expected: Option<i64>,
    deed: Deed,
    event: ImprovementEvent,
) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, improvement) = held(a, id, expected).await?;
    require(&viewer, improvement.to_steer(&viewer))?;
    let state = improvement.state.after(deed).ok_or(Refusal::Conflict("refusal-improvement-state"))?;
    let now = a.now;
    let to = Moved {
        state,
        checking_at: (deed == Deed::Checked).then_some(now),
        // Who goes on before it should show is told then.
        remind_at: improvement.shows_at.filter(|at| deed == Deed::WentOn && *at > now),
        ..as_it_stands(&improvement)
    };
    moved(a, id, &improvement, &to).await?;
    tell(a, &relationship, id.0, viewer.actor(), &event).await?;
    Ok(id)
}

async fn moved(a: &mut Act, id: ImprovementId, of: &Improvement, to: &Moved) -> Result<(), Failure> {
    if store::move_on(a, id, of.version, to).await? { Ok(()) } else { Err(Refusal::Stale.into()) }
}

/// Ends it: what was changed is kept, kept in another form, or dropped; its figure stays as it is then.
pub async fn end(
    a: &mut Act,
    id: ImprovementId,
    expected: Option<i64>,
    new: &ImprovementEnd,
) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, improvement) = held(a, id, expected).await?;
    require(&viewer, improvement.to_steer(&viewer))?;
    goes_on(&improvement)?;
    let words = new.read()?;
    if !improvement.state.can_end(new.outcome) {
        return Err(Refusal::Conflict("refusal-improvement-unchecked").into());
    }
    let now = a.now;
    let compared = figures::compared(a, &improvement, now).await?;
    let after = serialized(compared.and_then(|compared| compared.after).as_ref())?;
    if !store::end(a, id, improvement.version, (new.outcome, &words), after.as_deref()).await? {
        return Err(Refusal::Stale.into());
    }
    let event = ImprovementEvent::ImprovementEnded { outcome: new.outcome };
    tell(a, &relationship, id.0, viewer.actor(), &event).await?;
    Ok(id)
}
