//! The figure of an improvement: that of the 90 days before it began, that since it should show, and whether it moved.

use db::Reader;
use kernel::{Failure, Instant, Kind, Viewer};
use map::relationships::Side;
use serve::requests::course::courses;

use super::measure::{Evidence, Figure, Measure, MeasureKind, Verdict};
use super::model::Improvement;
use super::store;

const DAY: i64 = 86_400;
/// So many days before it began are the time before.
pub const DAYS_BEFORE: i64 = 90;
/// A promise that falls due now was given at most so long ago, and so was what was asked that is done now.
const ASKED_BEFORE: i64 = 90;
/// The round before it began may have been so long ago.
const ROUNDS_BEFORE: i64 = 400;
/// Of a team with fewer people a speed is a figure about a person.
const FEW: i64 = 3;

/// How the figure stands before and after.
#[derive(Clone, Debug)]
pub struct Compared {
    pub measure: Measure,
    pub before: Option<Figure>,
    pub after: Option<Figure>,
    pub verdict: Verdict,
}

/// What these measures are made of, since an instant. At most three statements.
async fn read(
    r: &mut Reader,
    of: &Improvement,
    measures: &[Measure],
    since: Instant,
    now: Instant,
) -> Result<Evidence, Failure> {
    let is_any = |kinds: &[MeasureKind]| measures.iter().any(|one| kinds.contains(&one.kind()));
    let mut evidence = Evidence::default();
    if is_any(&[MeasureKind::Kept, MeasureKind::HalfDone, MeasureKind::SettledFirst]) {
        let asked_since = since.plus_seconds(-ASKED_BEFORE * DAY);
        evidence.courses = courses(r, of.relationship_id, asked_since, now).await?;
    }
    if is_any(&[MeasureKind::InTime, MeasureKind::Accepted]) {
        evidence.arrivals = store::evidence(r, of.relationship_id, since, now).await?;
    }
    if is_any(&[MeasureKind::Said]) {
        evidence.rounds = store::told_of_team(r, of.provider_id, since).await?;
    }
    Ok(evidence)
}

/// The figure of the time before now: as it is frozen when an improvement begins, and as it is shown until then.
pub async fn before(r: &mut Reader, of: &Improvement, now: Instant) -> Result<Option<Figure>, Failure> {
    let Some(measure) = of.measure() else { return Ok(None) };
    let days = if measure.kind() == MeasureKind::Said { ROUNDS_BEFORE } else { DAYS_BEFORE };
    let since = now.plus_seconds(-days * DAY);
    let evidence = read(r, of, &[measure], since, now).await?;
    Ok(measure.figure(&evidence, since, now))
}

/// How it stands now; nothing where no figure was chosen or it has not begun. At most one statement.
pub async fn compared(r: &mut Reader, of: &Improvement, now: Instant) -> Result<Option<Compared>, Failure> {
    let all = compared_all(r, std::slice::from_ref(of), now).await?;
    Ok(all.into_iter().next().flatten())
}

/// The same of several, all of one relationship, in their order. At most three statements.
pub async fn compared_all(
    r: &mut Reader,
    all: &[Improvement],
    now: Instant,
) -> Result<Vec<Option<Compared>>, Failure> {
    // What ended stands as it did then.
    let live: Vec<&Improvement> =
        all.iter().filter(|one| one.ended_at.is_none() && one.started_at.is_some()).collect();
    let measures: Vec<Measure> = live.iter().filter_map(|one| one.measure()).collect();
    let evidence = match (live.first(), live.iter().filter_map(|one| one.shows_at).min()) {
        (Some(first), Some(since)) if since < now && !measures.is_empty() => {
            read(r, first, &measures, since, now).await?
        }
        _ => Evidence::default(),
    };
    Ok(all.iter().map(|one| compare(one, &evidence, now)).collect())
}

fn compare(of: &Improvement, evidence: &Evidence, now: Instant) -> Option<Compared> {
    let (measure, started, shows) = (of.measure()?, of.started_at?, of.shows_at?);
    let after = match of.ended_at {
        Some(_) => of.after(),
        None => measure.figure(evidence, shows, now),
    };
    let before = of.before();
    let days = of.ended_at.unwrap_or(now).seconds_since(started).div_euclid(DAY);
    let days_set = of.show_days.unwrap_or_default();
    let verdict = measure.verdict(before.as_ref(), after.as_ref(), days, days_set);
    Some(Compared { measure, before, after, verdict })
}

/// Whether everybody of both ends may read this figure.
pub fn sees_everybody(of: &Improvement, measure: Measure) -> bool {
    measure.kind() != MeasureKind::Said && (!measure.is_about_people() || of.provider_people >= FEW)
}

/// Whether this viewer may read this figure: of a provider of few people the speed, and what is said of it, only they do;
/// what rounds tell no guest does.
pub fn sees(viewer: &Viewer, of: &Improvement, measure: Measure) -> bool {
    let is_few = of.provider_people < FEW;
    let is_own = of.party(Side::Provider).is_side_of(viewer);
    let is_guest = viewer.kind == Kind::Guest && measure.kind() == MeasureKind::Said;
    !is_guest && (!measure.is_about_people() || !is_few || is_own)
}
