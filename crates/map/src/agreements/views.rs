//! What leaves about an agreement.

use db::{Reader, Result};
use kernel::{Id, Instant, Kind, Refusal, Viewer};
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{
    AgreedTargets, Agreement, AgreementId, Level, Measure, OwnWords, PromiseId, Version, VersionId,
};
use super::store;
use crate::relationships::{RelationshipId, Side};
use crate::{Party, PartyKind};

/// So far back what was told of a promise is counted.
pub const TOLD_DAYS: i64 = 90;
/// So many of what was told are listed.
const MOST_TOLD: i64 = 200;

/// A party at an end.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartyView {
    pub kind: PartyKind,
    #[schema(value_type = String)]
    pub id: Id,
    pub name: String,
}

/// Who signed for a side, and when.
#[derive(Debug, Serialize, ToSchema)]
pub struct SignatureView {
    pub side: Side,
    /// Nothing where the caller may not know who.
    pub by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

/// A promise in own words.
#[derive(Debug, Serialize, ToSchema)]
pub struct PromiseView {
    #[schema(value_type = String)]
    pub id: PromiseId,
    pub side: Side,
    pub words: String,
    pub measure: Option<Measure>,
    /// How often its receivers told of it in the last 90 days, and how often that it was kept; null for whoever is at
    /// neither end.
    pub told: Option<i64>,
    pub kept: Option<i64>,
}

/// What a receiver told of a promise in the last 90 days.
#[derive(Debug, Serialize, ToSchema)]
pub struct TellingView {
    pub words: String,
    pub kept: bool,
    pub note: Option<String>,
    /// Null for guests, and where it is promised to all.
    pub by: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

impl From<store::Telling> for TellingView {
    fn from(told: store::Telling) -> Self {
        let store::Telling { words, was_kept: kept, note, by_name: by, at } = told;
        Self { words, kept, note, by, at }
    }
}

/// What was told of the promises of an agreement lately, or of one of them, as this viewer may read it. One statement.
pub async fn tellings(
    r: &mut Reader,
    viewer: &Viewer,
    agreement: &Agreement,
    promise: Option<PromiseId>,
    now: Instant,
) -> std::result::Result<Vec<store::Telling>, kernel::Failure> {
    if !sees_counts(agreement, viewer) {
        return Err(Refusal::Forbidden("refusal-agreement-counts").into());
    }
    let since = now.plus_seconds(-TOLD_DAYS * 86_400);
    let mut rows = store::tellings(r, agreement.id, promise, since, MOST_TOLD).await?;
    // Of what is promised to all, all may read how it was kept, and nobody who said so.
    if viewer.kind == Kind::Guest || agreement.customer().is_none() {
        rows.iter_mut().for_each(|row| row.by_name = None);
    }
    Ok(rows)
}

/// One version.
#[derive(Debug, Serialize, ToSchema)]
pub struct VersionView {
    pub number: i64,
    /// How it is worded: what a signature names that is for these words alone.
    #[schema(value_type = String)]
    pub wording: VersionId,
    /// Days, the last one included.
    pub valid_from: String,
    pub valid_until: Option<String>,
    /// The day on which both sides look at it again.
    pub review_on: Option<String>,
    /// So many days lie between the last signature and being in force.
    pub cooling_days: i64,
    /// Until then either side may step back; null where it is not signed by all, or was without such days.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub cools_until: Option<Instant>,
    /// For which side it was worded so; null where whoever did belongs to both or to neither.
    pub made_for: Option<Side>,
    pub targets: AgreedTargets,
    pub promises: Vec<PromiseView>,
    #[schema(value_type = Vec<String>)]
    pub rests_on: Vec<AgreementId>,
    pub made_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub made_at: Instant,
    pub signatures: Vec<SignatureView>,
    /// From when until when it is in force; null as long as somebody has yet to sign.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub starts_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ends_at: Option<Instant>,
}

/// An agreement as programs see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgreementView {
    #[schema(value_type = String)]
    pub id: AgreementId,
    pub version: i64,
    pub level: Level,
    #[schema(value_type = Option<String>)]
    pub relationship: Option<RelationshipId>,
    pub service: Option<Named>,
    pub provider: PartyView,
    /// Null where it is promised to all.
    pub customer: Option<PartyView>,
    /// The number of the version in force.
    pub in_force: Option<i64>,
    /// The latest version first.
    pub versions: Vec<VersionView>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
}

/// An agreement in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgreementSummary {
    #[schema(value_type = String)]
    pub id: AgreementId,
    pub version: i64,
    pub level: Level,
    #[schema(value_type = Option<String>)]
    pub relationship: Option<RelationshipId>,
    pub service: Option<Named>,
    pub provider: PartyView,
    pub customer: Option<PartyView>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
}

/// An agreement with everything that belongs to it.
#[derive(Clone, Debug)]
pub struct Whole {
    pub agreement: Agreement,
    /// The latest first.
    pub versions: Vec<Version>,
    pub promises: Vec<OwnWords>,
    /// How often a promise was kept is for the two ends; what is promised to all, for all who see it.
    pub sees_counts: bool,
}

/// All of an agreement that this viewer may know of, in three statements.
pub async fn whole(r: &mut Reader, viewer: &Viewer, id: AgreementId, now: Instant) -> Result<Option<Whole>> {
    match store::find(r, viewer.person, id).await? {
        Some(agreement) => whole_of(r, viewer, agreement, now).await.map(Some),
        None => Ok(None),
    }
}

/// As [`whole`], of an agreement that this viewer may see. Two statements.
pub async fn whole_of(r: &mut Reader, viewer: &Viewer, agreement: Agreement, now: Instant) -> Result<Whole> {
    let id = agreement.id;
    let mut versions = store::versions(r, id).await?;
    if viewer.kind == Kind::Guest {
        // A guest learns that a team signed, not who of it.
        for version in &mut versions {
            version.made_by = None;
            version.provider_signed_by = None;
            version.customer_signed_by = None;
        }
    }
    let promises = store::promises(r, id, now.plus_seconds(-TOLD_DAYS * 86_400), now).await?;
    let sees_counts = sees_counts(&agreement, viewer);
    Ok(Whole { agreement, versions, promises, sees_counts })
}

/// How often a promise was kept is for the two ends; what is promised to all, for all who see it.
pub fn sees_counts(agreement: &Agreement, viewer: &Viewer) -> bool {
    let is_end = |party: Party| party.is_side_of(viewer);
    is_end(agreement.provider()) || agreement.customer().is_none_or(is_end)
}

impl Agreement {
    fn provider_view(&self) -> PartyView {
        PartyView { kind: self.provider_kind, id: self.provider_id, name: self.provider_name.clone() }
    }

    fn customer_view(&self) -> Option<PartyView> {
        let name = self.customer_name.clone().unwrap_or_default();
        Some(PartyView { kind: self.customer_kind?, id: self.customer_id?, name })
    }

    fn service_view(&self) -> Option<Named> {
        Named::maybe(self.service_id.map(|id| id.0), self.service_name.clone())
    }
}

impl Version {
    fn signatures(&self) -> Vec<SignatureView> {
        let signed = |side: Side| {
            let (by, name) = match side {
                Side::Provider => (self.provider_signed_by, &self.provider_signed_name),
                Side::Customer => (self.customer_signed_by, &self.customer_signed_name),
            };
            let by = Named::maybe(by.map(|id| id.0), name.clone());
            Some(SignatureView { side, by, at: self.signed_at(side)? })
        };
        Side::ALL.iter().copied().filter_map(signed).collect()
    }
}

impl Whole {
    /// The version in force at this moment.
    pub fn in_force(&self, at: Instant) -> Option<&Version> {
        self.versions.iter().find(|version| version.is_in_force(at))
    }

    pub fn promises_of(&self, version: &Version) -> impl Iterator<Item = &OwnWords> {
        self.promises.iter().filter(|promise| promise.version_id == version.id)
    }

    fn version_view(&self, version: &Version) -> VersionView {
        let promise = |promise: &OwnWords| PromiseView {
            id: promise.id,
            side: promise.side,
            words: promise.words.clone(),
            measure: promise.measure,
            told: self.sees_counts.then_some(promise.told),
            kept: self.sees_counts.then_some(promise.kept),
        };
        VersionView {
            number: version.number,
            wording: version.id,
            valid_from: version.valid_from.clone(),
            valid_until: version.valid_until.clone(),
            review_on: version.review_on.clone(),
            cooling_days: version.cooling_days,
            cools_until: version.cools_until,
            made_for: version.made_for,
            targets: version.targets,
            promises: self.promises_of(version).map(promise).collect(),
            rests_on: version.supports().collect(),
            made_by: Named::maybe(version.made_by.map(|id| id.0), version.made_by_name.clone()),
            made_at: version.made_at,
            signatures: version.signatures(),
            starts_at: version.starts_at,
            ends_at: version.ends_at,
        }
    }

    pub fn view(&self, now: Instant) -> AgreementView {
        let agreement = &self.agreement;
        AgreementView {
            id: agreement.id,
            version: agreement.version,
            level: agreement.level(),
            relationship: agreement.relationship_id,
            service: agreement.service_view(),
            provider: agreement.provider_view(),
            customer: agreement.customer_view(),
            in_force: self.in_force(now).map(|version| version.number),
            versions: self.versions.iter().map(|version| self.version_view(version)).collect(),
            created_at: agreement.created_at,
            ended_at: agreement.ended_at,
        }
    }
}

impl From<Agreement> for AgreementSummary {
    fn from(agreement: Agreement) -> Self {
        Self {
            id: agreement.id,
            version: agreement.version,
            level: agreement.level(),
            relationship: agreement.relationship_id,
            service: agreement.service_view(),
            provider: agreement.provider_view(),
            customer: agreement.customer_view(),
            ended_at: agreement.ended_at,
        }
    }
}
