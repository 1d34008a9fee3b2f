//! Targets: how soon a service wants to have done what, by class, until an agreement says otherwise.

use std::borrow::Cow;

use kernel::Instant;
use kernel::calendar::Calendar;
use kernel::value::{Bind, Column, Typed, Value};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Class;

kernel::words! {
    /// What a target is about.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum TargetKind {
        Acknowledge = "acknowledge",
        Respond = "respond",
        Update = "update",
        Resolve = "resolve",
        Ownership = "ownership",
    }
}

/// How long something may take: `{"seconds": 7200}` of open time, or `{"days": 2}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Business seconds: only open time counts.
    Seconds(i64),
    /// So many opening days later at the same time of day.
    Days(u32),
}

/// What a service wants to keep for one class; what is missing is not aimed at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    /// From creation to the first human acknowledgement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledge: Option<Target>,
    /// From creation to the first public message of a human on the provider's side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respond: Option<Target>,
    /// From one public sign to the next, while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update: Option<Target>,
    /// From creation to the last resolution, pauses removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolve: Option<Target>,
    /// How long one team holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ownership: Option<Target>,
}

/// The targets of each class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ServiceTargets {
    pub present: Targets,
    pub standard: Targets,
    pub planned: Targets,
}

/// Targets of some classes: the others stay as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SomeTargets {
    pub present: Option<Targets>,
    pub standard: Option<Targets>,
    pub planned: Option<Targets>,
}

impl Target {
    /// The longest target: two years.
    const MOST_DAYS: u32 = 731;

    /// When it falls due; none on a calendar that never opens.
    pub fn due(self, calendar: &Calendar, start: Instant) -> Option<Instant> {
        match self {
            Self::Seconds(seconds) => calendar.add(start, seconds),
            Self::Days(days) => calendar.add_days(start, days),
        }
    }

    /// Open seconds, to tell the shorter from the longer: a day is taken for eight hours, whatever its calendar says.
    pub fn about(self) -> i64 {
        match self {
            Self::Seconds(seconds) => seconds,
            Self::Days(days) => i64::from(days) * 8 * 3_600,
        }
    }

    /// More than nothing, and no more than two years.
    pub fn is_sensible(self) -> bool {
        match self {
            Self::Seconds(seconds) => (1..=i64::from(Self::MOST_DAYS) * 86_400).contains(&seconds),
            Self::Days(days) => (1..=Self::MOST_DAYS).contains(&days),
        }
    }
}

impl Targets {
    pub const fn of(&self, kind: TargetKind) -> Option<Target> {
        match kind {
            TargetKind::Acknowledge => self.acknowledge,
            TargetKind::Respond => self.respond,
            TargetKind::Update => self.update,
            TargetKind::Resolve => self.resolve,
            TargetKind::Ownership => self.ownership,
        }
    }

    pub const fn set(&mut self, kind: TargetKind, target: Option<Target>) {
        match kind {
            TargetKind::Acknowledge => self.acknowledge = target,
            TargetKind::Respond => self.respond = target,
            TargetKind::Update => self.update = target,
            TargetKind::Resolve => self.resolve = target,
            TargetKind::Ownership => self.ownership = target,
        }
    }

    pub fn is_sensible(&self) -> bool {
        TargetKind::ALL.iter().filter_map(|kind| self.of(*kind)).all(Target::is_sensible)
    }
}

impl Default for ServiceTargets {
    /// What a team begins with: someone who waits outside within half an hour, a colleague within two hours.
    fn default() -> Self {
        Self {
            present: Targets {
                acknowledge: Some(Target::Seconds(1_800)),
                resolve: Some(Target::Days(1)),
                ..Targets::default()
            },
            standard: Targets {
                acknowledge: Some(Target::Seconds(7_200)),
                resolve: Some(Target::Days(2)),
                ..Targets::default()
            },
            planned: Targets { acknowledge: Some(Target::Days(1)), ..Targets::default() },
        }
    }
}

impl ServiceTargets {
    pub const fn of(&self, class: Class) -> &Targets {
        match class {
            Class::Present => &self.present,
            Class::Standard => &self.standard,
            Class::Planned => &self.planned,
        }
    }

    pub const fn of_mut(&mut self, class: Class) -> &mut Targets {
        match class {
            Class::Present => &mut self.present,
            Class::Standard => &mut self.standard,
            Class::Planned => &mut self.planned,
        }
    }

    /// With the classes that `change` names replaced as a whole.
    pub fn with(self, change: &SomeTargets) -> Self {
        Self {
            present: change.present.unwrap_or(self.present),
            standard: change.standard.unwrap_or(self.standard),
            planned: change.planned.unwrap_or(self.planned),
        }
    }

    pub fn is_sensible(&self) -> bool {
        Class::ALL.iter().all(|class| self.of(*class).is_sensible())
    }
}

/// Kept as JSON in one column.
impl Bind for ServiceTargets {
    fn bind(&self) -> Value<'_> {
        Value::Text(serde_json::to_string(self).ok().map(Cow::Owned))
    }
}
impl Typed for ServiceTargets {
    const NULL: Value<'static> = Value::Text(None);
}
impl Column for ServiceTargets {
    fn read(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(Some(text)) => serde_json::from_str(&text).ok(),
            _ => None,
        }
    }
}
