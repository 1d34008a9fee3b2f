//! What was promised of one request, and by which agreement: decided when it is opened, and kept with it.

use kernel::{Id, Instant};
use people::TeamId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::in_force::InForce;
use super::model::{AgreementId, Level};
use crate::services::targets::TargetKind;
use crate::services::{Class, Target, Targets};

/// Which version of which agreement set a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SetBy {
    pub level: Level,
    #[schema(value_type = String)]
    pub agreement: AgreementId,
    pub number: i64,
}

/// The same of one target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Source {
    kind: TargetKind,
    #[serde(flatten)]
    by: SetBy,
}

/// What a team that got it later promised: how long it keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Held {
    team: TeamId,
    from: i64,
    ownership: Option<Target>,
    by: Option<SetBy>,
}

/// The targets of a request, in the form of [`Targets`], with who set them where it was not the service itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Promised {
    #[serde(skip_serializing_if = "Option::is_none")]
    acknowledge: Option<Target>,
    #[serde(skip_serializing_if = "Option::is_none")]
    respond: Option<Target>,
    #[serde(skip_serializing_if = "Option::is_none")]
    update: Option<Target>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resolve: Option<Target>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ownership: Option<Target>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    by: Vec<Source>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    held: Vec<Held>,
}

impl From<&Targets> for Promised {
    fn from(targets: &Targets) -> Self {
        let Targets { acknowledge, respond, update, resolve, ownership } = *targets;
        Self { acknowledge, respond, update, resolve, ownership, ..Self::default() }
    }
}

impl Promised {
    /// Target by target, what the most specific agreement says that says anything, and what the service itself says
    /// where none does. Of the same level, the agreement with whoever asks comes before that with another party.
    pub fn decide(own: &Targets, class: Class, in_force: &[InForce], asking: Id) -> Self {
        let mut targets = *own;
        let mut by = Vec::new();
        for kind in TargetKind::ALL {
            if let Some((target, set_by)) = most_specific(*kind, class, in_force, asking) {
                targets.set(*kind, Some(target));
                by.push(Source { kind: *kind, by: set_by });
            }
        }
        Self { by, ..Self::from(&targets) }
    }

    /// It comes to another team, which keeps it as long as the agreements say that are in force then.
    pub fn hand_over(&mut self, to: TeamId, at: Instant, class: Class, in_force: &[InForce], asking: Id) {
        if let Some((target, set_by)) = most_specific(TargetKind::Ownership, class, in_force, asking) {
            self.held.push(Held { team: to, from: at.0, ownership: Some(target), by: Some(set_by) });
        } else if self.set_by(TargetKind::Ownership).is_some_and(|by| by.level != Level::Service) {
            // What the first team promised binds no other.
            self.held.push(Held { team: to, from: at.0, ownership: None, by: None });
        }
    }

    /// The team that has it goes on as another, and so does what it promised.
    pub fn go_along(&mut self, from: TeamId, to: TeamId) {
        for held in self.held.iter_mut().filter(|held| held.team == from) {
            held.team = to;
        }
    }

    pub const fn targets(&self) -> Targets {
        Targets {
            acknowledge: self.acknowledge,
            respond: self.respond,
            update: self.update,
            resolve: self.resolve,
            ownership: self.ownership,
        }
    }

    /// How long this team may keep it from this moment on.
    pub fn ownership(&self, team: TeamId, from: Instant) -> Option<Target> {
        self.held_by(team, from).map_or(self.ownership, |held| held.ownership)
    }

    fn held_by(&self, team: TeamId, from: Instant) -> Option<&Held> {
        self.held.iter().find(|held| held.team == team && held.from == from.0)
    }

    /// What set this target when it was opened; nothing where the service itself did.
    pub fn set_by(&self, kind: TargetKind) -> Option<SetBy> {
        self.by.iter().find(|source| source.kind == kind).map(|source| source.by)
    }

    /// What set how long this team may keep it from this moment on.
    pub fn ownership_set_by(&self, team: TeamId, from: Instant) -> Option<SetBy> {
        self.held_by(team, from).map_or_else(|| self.set_by(TargetKind::Ownership), |held| held.by)
    }

    /// As it is kept with a request.
    pub fn to_json(&self) -> anyhow::Result<String> {
        Ok(serde_json::to_string(self)?)
    }
}

fn most_specific(
    kind: TargetKind,
    class: Class,
    in_force: &[InForce],
    asking: Id,
) -> Option<(Target, SetBy)> {
    let said = in_force.iter().filter_map(|one| Some((one, one.targets.of(class).of(kind)?)));
    let (one, target) = said.min_by_key(|(one, _)| (one.level, one.customer != asking, one.agreement))?;
    Some((target, SetBy { level: one.level, agreement: one.agreement, number: one.number }))
}
