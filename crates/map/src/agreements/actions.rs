//! The verbs of agreements: propose, change, sign, end, tell.

use db::Act;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Audience, Failure, Refusal, Viewer};
use people::{PersonId, TeamId};

use super::event::AgreementEvent;
use super::input::{AgreementChange, Draft, NewAgreement, NewTelling, PromiseDraft, Signature};
use super::model::{Agreement, AgreementId, OwnWords, PromiseId, Version, VersionId};
use super::store::{self, Scope};
use super::{cooling, wordings};
use crate::negotiations::mediator;
use crate::policy::{Deed, may, require};
use crate::relationships::{self, Side};

/// Said where somebody would sign other words than they read.
pub const REWORDED: &str = "refusal-agreement-reworded";

/// Proposes a first version; it is in force when everybody signed whose signature it needs.
pub async fn propose(a: &mut Act, new: &NewAgreement) -> Result<AgreementId, Failure> {
    let zone = zone(a).await?;
    let (scope, draft) = new.read(today(a, &zone))?;
    let viewer = a.viewer.person;
    let about = store::about(a, viewer, scope).await?;
    let unknown = |field: &'static str| Failure::from(Refusal::field(field, "field-unknown"));
    if scope.service.is_some() && !about.service_is_there {
        return Err(unknown("service"));
    }
    if scope.team.is_some() && !about.team_is_there {
        return Err(unknown("team"));
    }
    let (audience, deed) = match scope.relationship {
        None => {
            let provider = scope.team.or(about.service_team.map(TeamId)).ok_or_else(|| unknown("service"))?;
            let deed =
                Deed::ProposeAgreement { provider: provider.into(), customer: None, is_led: about.is_led };
            (Audience::COLLEAGUES, deed)
        }
        Some(id) => {
            let known = relationships::store::find(a, viewer, id).await?;
            let known = known.filter(|_| about.provider.is_some()).ok_or_else(|| unknown("relationship"))?;
            if scope.service.is_some() && about.service_team != Some(known.provider_id) {
                return Err(Refusal::field("service", "field-agreement-service").into());
            }
            let (provider, customer) = (known.provider(), Some(known.customer()));
            (known.audience, Deed::ProposeAgreement { provider, customer, is_led: about.is_led })
        }
    };
    require(&a.viewer, deed)?;
    let id = AgreementId::new(a.id());
    let now = a.now;
    store::insert(a, id, scope, audience, now).await?;
    let agreement = found(a, id).await?;
    check(a, &agreement, &draft, about.has_calendar).await?;
    write(a, &agreement, 1, &draft).await?;
    Ok(id)
}

/// Proposes another version: of what is in force the next one, of what nobody has signed yet the same one anew.
pub async fn change(
    a: &mut Act,
    id: AgreementId,
    expected: Option<i64>,
    change: &AgreementChange,
) -> Result<AgreementId, Failure> {
    let agreement = take(a, id, expected, propose_deed).await?;
    let zone = zone(a).await?;
    let latest = latest(a, id).await?;
    if latest.cools(a.now) {
        return Err(Refusal::Conflict("refusal-agreement-cooling").into());
    }
    let before = draft_of(a, &latest).await?;
    let draft = change.read(&before, agreement.relationship_id.is_some(), today(a, &zone))?;
    let viewer = a.viewer.person;
    let about = store::about(a, viewer, Scope::default()).await?;
    check(a, &agreement, &draft, about.has_calendar).await?;
    let number = latest.number + i64::from(latest.starts_at.is_some());
    write(a, &agreement, number, &draft).await?;
    Ok(id)
}

/// Signs the latest version for one side; without one, for the side that the viewer signs for. With the last signature
/// it is in force, from its first day on, but never back in time, and not before the days are over in which either side may
/// step back. Signing again changes nothing. Where it was worded anew since it was read, nobody signs what they have not
/// read.
pub async fn sign(
    a: &mut Act,
    id: AgreementId,
    expected: Option<i64>,
    signature: Signature,
) -> Result<AgreementId, Failure> {
    let agreement = found(a, id).await?;
    let mut latest = latest(a, id).await?;
    let side = signature.side.or_else(|| own_side(&a.viewer, &agreement, &latest)).unwrap_or(Side::Provider);
    let agreement = take(a, id, expected, |of| sign_deed(of, side)).await?;
    if signature.wording.is_some_and(|seen| seen != latest.id) {
        return Err(Refusal::Conflict(REWORDED).into());
    }
    if latest.signed_at(side).is_some() {
        return Ok(id);
    }
    let (_, end) = latest.validity().moments(&zone(a).await?);
    let now = a.now;
    let cooled = cooling::over_at(&latest, now);
    if end.is_some_and(|end| end <= cooled) {
        return Err(Refusal::Conflict("refusal-agreement-over").into());
    }
    let me = PersonId(a.viewer.person);
    store::sign(a, latest.id, side, me, now).await?;
    match side {
        Side::Provider => latest.provider_signed_at = Some(now),
        Side::Customer => latest.customer_signed_at = Some(now),
    }
    let in_force = latest.is_signed(&agreement);
    let cools_until = (in_force && cooled > now).then_some(cooled);
    if in_force {
        let (from, until) = latest.validity().moments(&zone(a).await?);
        let when = store::InForce { from: from.max(cooled), until, cools_until };
        store::put_in_force(a, id, latest.id, when).await?;
        mediator::close(a, &agreement).await?;
    }
    let signed = AgreementEvent::AgreementSigned { number: latest.number, side, in_force, cools_until };
    a.record(id.0, agreement.audience, &signed).await?;
    Ok(id)
}

/// Ends it now, whatever was agreed. What was promised of requests before stays.
pub async fn end(a: &mut Act, id: AgreementId, expected: Option<i64>) -> Result<AgreementId, Failure> {
    let agreement = take(a, id, expected, end_deed).await?;
    let now = a.now;
    store::end(a, id, now).await?;
    mediator::close(a, &agreement).await?;
    a.record(id.0, agreement.audience, &AgreementEvent::AgreementEnded {}).await?;
    Ok(id)
}

/// The receiver of a promise tells whether it was kept.
pub async fn tell(a: &mut Act, id: AgreementId, telling: &NewTelling) -> Result<AgreementId, Failure> {
    let note = telling.note()?;
    let agreement = found(a, id).await?;
    let now = a.now;
    let promises = store::promises(a, id, now, now).await?;
    let promise = promises.iter().find(|promise| promise.id == telling.promise);
    let promise = promise.ok_or_else(|| Refusal::field("promise", "field-unknown"))?;
    require(&a.viewer, tell_deed(&agreement, promise.side))?;
    let versions = store::versions(a, id).await?;
    if !versions.iter().any(|version| version.id == promise.version_id && version.is_in_force(now)) {
        return Err(Refusal::Conflict("refusal-agreement-not-in-force").into());
    }
    let (telling_id, me) = (kernel::Id(a.id()), PersonId(a.viewer.person));
    store::tell(a, telling_id, promise.id, telling.kept, me, now, note.as_deref()).await?;
    let told = AgreementEvent::PromiseTold { promise: promise.id, kept: telling.kept };
    a.record(id.0, agreement.audience, &told).await?;
    Ok(id)
}

/// What proposing a version of this agreement is to the policy.
pub fn propose_deed(of: &Agreement) -> Deed {
    Deed::ProposeAgreement { provider: of.provider(), customer: of.customer(), is_led: of.provider_is_led }
}

/// The same of signing for a side; of a side that nobody signs for here, nobody may.
pub fn sign_deed(of: &Agreement, side: Side) -> Deed {
    let party = of.party(side).filter(|_| of.signs_here(side));
    Deed::Sign { side: party, is_led: of.is_led(side) }
}

pub fn end_deed(of: &Agreement) -> Deed {
    let side = |side: Side| (of.party(side).filter(|_| of.signs_here(side)), of.is_led(side));
    Deed::End { provider: side(Side::Provider), customer: side(Side::Customer) }
}

/// The same of telling about what this side promised.
pub fn tell_deed(of: &Agreement, promised_by: Side) -> Deed {
    let receiver = match promised_by {
        Side::Provider => of.customer(),
        Side::Customer => Some(of.provider()),
    };
    Deed::Tell { receiver, promised_by: of.party(promised_by) }
}

/// The side for which this viewer can still sign.
fn own_side(viewer: &Viewer, of: &Agreement, version: &Version) -> Option<Side> {
    let mine = |side: &&Side| may(viewer, sign_deed(of, **side));
    let mut sides: Vec<Side> = Side::ALL.iter().filter(mine).copied().collect();
    sides.sort_by_key(|side| version.signed_at(*side).is_some());
    sides.first().copied()
}

pub(crate) async fn found(a: &mut Act, id: AgreementId) -> Result<Agreement, Failure> {
    let viewer = a.viewer.person;
    Ok(store::find(a, viewer, id).await?.ok_or(Refusal::NotFound)?)
}

/// Locks an agreement that has not ended, for a deed that this viewer may do.
pub(crate) async fn take(
    a: &mut Act,
    id: AgreementId,
    expected: Option<i64>,
    deed: impl Fn(&Agreement) -> Deed,
) -> Result<Agreement, Failure> {
    let is_expected = store::take(a, id, expected).await?;
    let agreement = found(a, id).await?;
    require(&a.viewer, deed(&agreement))?;
    if !is_expected {
        return Err(Refusal::Stale.into());
    }
    if agreement.ended_at.is_some() {
        return Err(Refusal::Conflict("refusal-agreement-ended").into());
    }
    Ok(agreement)
}

pub(crate) async fn latest(a: &mut Act, id: AgreementId) -> Result<Version, Failure> {
    let versions = store::versions(a, id).await?;
    Ok(versions.into_iter().next().ok_or_else(|| anyhow::anyhow!("an agreement without a version"))?)
}

/// The promises of the latest version, as far as this viewer may know of it.
pub async fn latest_promises(a: &mut Act, id: AgreementId) -> Result<Vec<OwnWords>, Failure> {
    found(a, id).await?;
    let (version, now) = (latest(a, id).await?, a.now);
    let mut promises = store::promises(a, id, now, now).await?;
    promises.retain(|promise| promise.version_id == version.id);
    Ok(promises)
}

/// What the latest version rests on, as far as this viewer may know of it.
pub async fn latest_supports(a: &mut Act, id: AgreementId) -> Result<Vec<AgreementId>, Failure> {
    found(a, id).await?;
    Ok(latest(a, id).await?.supports().collect())
}

/// A version as somebody could propose it again.
async fn draft_of(a: &mut Act, version: &Version) -> Result<Draft, Failure> {
    let now = a.now;
    let promises = store::promises(a, version.agreement_id, now, now).await?;
    Ok(Draft {
        validity: version.validity(),
        review_on: version.review_day(),
        cooling_days: version.cooling_days,
        targets: version.targets,
        promises: promises
            .into_iter()
            .filter(|promise| promise.version_id == version.id)
            .map(|promise| PromiseDraft {
                side: promise.side,
                words: promise.words,
                measure: promise.measure,
            })
            .collect(),
        rests_on: version.supports().collect(),
    })
}

/// Refuses targets that no calendar could count, days that another agreement about the same has, and supports that are
/// not there or rest on this one.
async fn check(a: &mut Act, of: &Agreement, draft: &Draft, has_calendar: bool) -> Result<(), Failure> {
    if !has_calendar && !draft.targets.is_empty() {
        return Err(Refusal::field("targets", "field-agreement-calendar").into());
    }
    let scope = Scope { relationship: of.relationship_id, service: of.service_id, team: of.team_id };
    store::hold(a, scope).await?;
    for other in store::neighbours(a, scope, of.id).await? {
        if other.validity().meets(draft.validity) {
            return Err(Refusal::field("valid_from", "field-agreement-overlaps").into());
        }
    }
    let viewer = a.viewer.person;
    for support in &draft.rests_on {
        if store::find(a, viewer, *support).await?.is_none() {
            return Err(Refusal::field("rests_on", "field-unknown").into());
        }
        if store::leads_to(a, *support, of.id).await? {
            return Err(Refusal::field("rests_on", "field-agreement-circle").into());
        }
    }
    Ok(())
}

async fn write(a: &mut Act, of: &Agreement, number: i64, draft: &Draft) -> Result<(), Failure> {
    let (version, by, now) = (VersionId::new(a.id()), a.viewer.actor().map(PersonId), a.now);
    store::write_version(a, version, of.id, number, draft, by, now).await?;
    wordings::keep(a, version, of, number, by, draft).await?;
    for (place, promise) in (0_i64..).zip(&draft.promises) {
        let id = PromiseId::new(a.id());
        store::write_promise(a, id, version, place, promise).await?;
    }
    for support in &draft.rests_on {
        store::write_support(a, version, *support).await?;
    }
    a.record(of.id.0, of.audience, &AgreementEvent::AgreementProposed { level: of.level(), number }).await?;
    Ok(())
}

/// Where the days of agreements begin.
pub(super) async fn zone(a: &mut Act) -> Result<TimeZone, Failure> {
    let name = store::time_zone(a).await?;
    Ok(kernel::calendar::zone(&name).unwrap_or(TimeZone::UTC))
}

fn today(a: &Act, zone: &TimeZone) -> Date {
    a.now.timestamp().to_zoned(zone.clone()).date()
}
