//! What an agreement is: whose, of which level, and when a version of it is in force.

use std::borrow::Cow;

use db::record;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::value::{Bind, Column, Typed, Value};
use kernel::{Audience, Id, Instant, Viewer};
use people::{PersonId, TeamId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::relationships::{RelationshipId, Side};
use crate::services::{Class, ServiceId, Targets};
use crate::{Party, PartyKind};

kernel::id!(AgreementId, "What two parties promised each other, or a team to all.");
kernel::id!(VersionId, "One version of an agreement.");
kernel::id!(PromiseId, "A promise in own words, of one version.");

kernel::words! {
    /// What an agreement is about, the most specific first.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = AgreementLevel)]
    pub enum Level {
        RelationshipAndService = "relationship_and_service",
        Relationship = "relationship",
        Service = "service",
        Team = "team",
    }
}

kernel::words! {
    /// By what a promise in own words is counted.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = PromiseMeasure)]
    pub enum Measure {
        /// Deliveries that arrive in time.
        Arrives = "arrives",
        /// Deliveries that are accepted.
        Accepted = "accepted",
        /// What the receiver tells.
        ByHand = "by_hand",
    }
}

/// What an agreement promises of each class; what is missing is left to the next, less specific one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AgreedTargets {
    pub present: Targets,
    pub standard: Targets,
    pub planned: Targets,
}

impl AgreedTargets {
    pub const fn of(&self, class: Class) -> &Targets {
        match class {
            Class::Present => &self.present,
            Class::Standard => &self.standard,
            Class::Planned => &self.planned,
        }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Kept as JSON in one column.
impl Bind for AgreedTargets {
    fn bind(&self) -> Value<'_> {
        Value::Text(serde_json::to_string(self).ok().map(Cow::Owned))
    }
}
impl Typed for AgreedTargets {
    const NULL: Value<'static> = Value::Text(None);
}
impl Column for AgreedTargets {
    fn read(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(Some(text)) => serde_json::from_str(&text).ok(),
            _ => None,
        }
    }
}

record! {
    /// An agreement with the names that belong to it and its latest version.
    #[derive(Clone, Debug)]
    pub struct Agreement {
        pub id: AgreementId,
        pub version: i64,
        pub relationship_id: Option<RelationshipId>,
        pub service_id: Option<ServiceId>,
        pub service_name: Option<String>,
        /// The team that a team's own agreement is about.
        pub team_id: Option<TeamId>,
        pub provider_kind: PartyKind,
        pub provider_id: Id,
        pub provider_name: String,
        /// Missing where it is promised to all.
        pub customer_kind: Option<PartyKind>,
        pub customer_id: Option<Id>,
        pub customer_name: Option<String>,
        /// Whether the teams at the ends are led by somebody.
        pub provider_is_led: bool,
        pub customer_is_led: bool,
        pub audience: Audience,
        pub created_at: Instant,
        pub ended_at: Option<Instant>,
    }
}

record! {
    /// One version with the names of those who made and signed it.
    #[derive(Clone, Debug)]
    pub struct Version {
        pub id: VersionId,
        pub agreement_id: AgreementId,
        pub number: i64,
        pub valid_from: String,
        pub valid_until: Option<String>,
        pub targets: AgreedTargets,
        pub made_by: Option<PersonId>,
        pub made_by_name: Option<String>,
        pub made_at: Instant,
        pub provider_signed_by: Option<PersonId>,
        pub provider_signed_name: Option<String>,
        pub provider_signed_at: Option<Instant>,
        pub customer_signed_by: Option<PersonId>,
        pub customer_signed_name: Option<String>,
        pub customer_signed_at: Option<Instant>,
        pub starts_at: Option<Instant>,
        pub ends_at: Option<Instant>,
        /// The side for which it was worded so; none where whoever did belongs to both or to neither.
        pub made_for: Option<Side>,
        /// The day on which both sides look at it again.
        pub review_on: Option<String>,
        /// So many days lie between the last signature and being in force.
        pub cooling_days: i64,
        /// Until then either side may step back.
        pub cools_until: Option<Instant>,
        /// The ids of the agreements that it rests on, by commas.
        pub rests_on: Option<String>,
    }
}

record! {
    /// A promise in own words, with how often its receiver told that it was kept lately.
    #[derive(Clone, Debug)]
    pub struct OwnWords {
        pub id: PromiseId,
        pub version_id: VersionId,
        pub side: Side,
        pub words: String,
        pub measure: Option<Measure>,
        pub kept: i64,
        pub told: i64,
    }
}

impl Agreement {
    pub const fn level(&self) -> Level {
        match (self.relationship_id, self.service_id) {
            (Some(_), Some(_)) => Level::RelationshipAndService,
            (Some(_), None) => Level::Relationship,
            (None, Some(_)) => Level::Service,
            (None, None) => Level::Team,
        }
    }

    pub const fn provider(&self) -> Party {
        Party { kind: self.provider_kind, id: self.provider_id }
    }

    pub fn customer(&self) -> Option<Party> {
        Some(Party { kind: self.customer_kind?, id: self.customer_id? })
    }

    /// The party at this side; nobody where something is promised to all.
    pub fn party(&self, side: Side) -> Option<Party> {
        match side {
            Side::Provider => Some(self.provider()),
            Side::Customer => self.customer(),
        }
    }

    /// The side to which this viewer belongs; none for whoever belongs to both or to neither.
    pub fn side_of(&self, viewer: &Viewer) -> Option<Side> {
        let is_of = |side: Side| self.party(side).is_some_and(|party| party.is_side_of(viewer));
        match (is_of(Side::Provider), is_of(Side::Customer)) {
            (true, false) => Some(Side::Provider),
            (false, true) => Some(Side::Customer),
            _ => None,
        }
    }

    pub const fn is_led(&self, side: Side) -> bool {
        match side {
            Side::Provider => self.provider_is_led,
            Side::Customer => self.customer_is_led,
        }
    }

    /// Whether this side signs here: vendors and those outside sign on paper.
    pub fn signs_here(&self, side: Side) -> bool {
        let party = self.party(side);
        party.is_some_and(|party| matches!(party.kind, PartyKind::Team | PartyKind::Person))
    }
}

impl Version {
    pub const fn signed_at(&self, side: Side) -> Option<Instant> {
        match side {
            Side::Provider => self.provider_signed_at,
            Side::Customer => self.customer_signed_at,
        }
    }

    /// Whether all have signed whose signature it needs.
    pub fn is_signed(&self, of: &Agreement) -> bool {
        Side::ALL.iter().all(|side| !of.signs_here(*side) || self.signed_at(*side).is_some())
    }

    /// Whether all have signed it, and either side may still step back.
    pub fn cools(&self, at: Instant) -> bool {
        self.cools_until.is_some_and(|until| at < until)
    }

    pub fn review_day(&self) -> Option<Date> {
        self.review_on.as_deref().and_then(|day| day.parse().ok())
    }

    pub fn supports(&self) -> impl Iterator<Item = AgreementId> {
        self.rests_on.as_deref().unwrap_or_default().split(',').filter_map(|id| id.parse().ok())
    }

    pub fn is_in_force(&self, at: Instant) -> bool {
        self.starts_at.is_some_and(|from| from <= at) && self.ends_at.is_none_or(|end| at < end)
    }

    pub fn validity(&self) -> Validity {
        let day = |text: &str| text.parse().unwrap_or(Date::MIN);
        Validity { from: day(&self.valid_from), until: self.valid_until.as_deref().map(day) }
    }
}

/// The days for which a version is meant, the last one included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    pub from: Date,
    pub until: Option<Date>,
}

impl Validity {
    /// Whether there is a day in both.
    pub fn meets(self, other: Self) -> bool {
        self.until.is_none_or(|until| other.from <= until)
            && other.until.is_none_or(|until| self.from <= until)
    }

    /// The first moment of the first day, and the first one after the last.
    pub fn moments(self, zone: &TimeZone) -> (Instant, Option<Instant>) {
        let begins = |day: Date| {
            let zoned = day.to_zoned(zone.clone()).ok();
            zoned.map(|at| Instant::from_timestamp(at.timestamp()))
        };
        let end = self.until.and_then(|until| begins(until.tomorrow().ok()?));
        (begins(self.from).unwrap_or(Instant(i64::MIN)), end)
    }
}
