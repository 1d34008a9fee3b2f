//! Cooling off: between the last signature and being in force lie some days, in which either side may step back.

use db::Act;
use jiff::tz::TimeZone;
use kernel::text::Rule;
use kernel::{Failure, Instant, Refusal};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::actions::{end_deed, latest, sign_deed, take, zone};
use super::event::AgreementEvent;
use super::model::{AgreementId, Version, VersionId};
use super::store;
use crate::negotiations::{self, Kind};
use crate::policy::may;
use crate::relationships::Side;

const DAY_SECONDS: i64 = 86_400;

/// What whoever steps back says to the other side.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SteppingBack {
    pub words: String,
}

/// When nobody can step back any more from a version whose last signature is given now.
pub fn over_at(version: &Version, now: Instant) -> Instant {
    now.plus_seconds(version.cooling_days * DAY_SECONDS)
}

/// Takes back what all have signed, before it is in force: the version waits for both signatures again, and what was in force
/// before goes on.
pub async fn step_back(
    a: &mut Act,
    id: AgreementId,
    expected: Option<i64>,
    said: &SteppingBack,
) -> Result<AgreementId, Failure> {
    let words = Rule::lines("words", 2_000).required(&said.words);
    let agreement = take(a, id, expected, end_deed).await?;
    let words = words.map_err(|error| Refusal::Invalid(vec![error]))?;
    let (version, now) = (latest(a, id).await?, a.now);
    if !version.cools(now) {
        return Err(Refusal::Conflict("refusal-agreement-not-cooling").into());
    }
    let signs = |side: &&Side| may(&a.viewer, sign_deed(&agreement, **side));
    let side = Side::ALL.iter().find(signs).copied().unwrap_or(Side::Provider);
    store::unsign(a, version.id).await?;
    let versions = store::versions(a, id).await?;
    for (other, end) in ends(&versions, &zone(a).await?) {
        store::end_version(a, other, end).await?;
    }
    let me = PersonId(a.viewer.person);
    negotiations::store::write(a, id, version.number, Kind::SteppedBack, (me, Some(side)), &words).await?;
    let stepped_back = AgreementEvent::AgreementSteppedBack { number: version.number, side };
    a.record(id.0, agreement.audience, &stepped_back).await?;
    Ok(id)
}

/// When each signed version ends, as if they had been signed in this order, the latest first.
fn ends(versions: &[Version], zone: &TimeZone) -> Vec<(VersionId, Option<Instant>)> {
    let mut all = Vec::new();
    let mut next: Option<Instant> = None;
    for version in versions {
        let Some(starts) = version.starts_at else { continue };
        let (_, over) = version.validity().moments(zone);
        let end = [over, next].into_iter().flatten().min();
        all.push((version.id, end.map(|end| end.max(starts))));
        next = Some(next.map_or(starts, |next| next.min(starts)));
    }
    all
}
