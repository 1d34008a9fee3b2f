//! Reading improvements as somebody may: both ends everything, everybody else nothing.

use db::Reader;
use kernel::{Failure, Instant, Kind, Refusal, Viewer};
use listen::statements::reading::line;
use map::relationships::{Relationship, Side};
use people::PersonId;

use super::figures::{self, Compared};
use super::measure::Figure;
use super::model::{Improvement, ImprovementId};
use super::policy::{Doing, may};
use super::store::{self, Parts};

impl Improvement {
    /// Naming who looks after it on this side, or saying what the side thinks.
    pub const fn to_speak(&self, side: Side) -> Doing {
        let speaker = self.speaker(side);
        Doing::Speak { side: self.party(speaker), is_led: self.is_led(speaker) }
    }

    pub fn to_steer(&self, viewer: &Viewer) -> Doing {
        let me = PersonId(viewer.person);
        let (provider, customer) = (self.speaker(Side::Provider), self.speaker(Side::Customer));
        Doing::Steer {
            owns: Side::ALL.iter().any(|side| self.owner(*side) == Some(me)),
            provider: (self.party(provider), self.is_led(provider)),
            customer: (self.party(customer), self.is_led(customer)),
        }
    }

    pub const fn to_contribute(&self) -> Doing {
        Doing::Contribute { provider: self.party(Side::Provider), customer: self.party(Side::Customer) }
    }

    /// The sides for which this viewer gives the word.
    pub fn spoken_sides(&self, viewer: &Viewer) -> Vec<Side> {
        Side::ALL.iter().filter(|side| may(viewer, self.to_speak(**side))).copied().collect()
    }

    /// As this viewer may read it: a guest learns what the others do, not who of them.
    pub fn told_to(mut self, viewer: &Viewer) -> Self {
        if viewer.kind == Kind::Guest {
            if !self.party(Side::Provider).is_side_of(viewer) {
                (self.provider_owner_id, self.provider_owner_name) = (None, None);
            }
            if !self.party(Side::Customer).is_side_of(viewer) {
                (self.customer_owner_id, self.customer_owner_name) = (None, None);
            }
            if !self.party(self.side).is_side_of(viewer) {
                (self.proposed_by, self.proposed_name) = (None, None);
            }
        }
        self
    }
}

/// The improvement that this viewer may know of. Two statements.
pub async fn known(
    r: &mut Reader,
    viewer: &Viewer,
    id: ImprovementId,
) -> Result<(Relationship, Improvement), Failure> {
    let found = store::find(r, id).await?.ok_or(Refusal::NotFound)?;
    let relationship = line(r, viewer, found.relationship_id).await?;
    Ok((relationship, found.told_to(viewer)))
}

/// An improvement with all that stands on its page.
#[derive(Clone, Debug)]
pub struct Whole {
    pub relationship: Relationship,
    pub improvement: Improvement,
    pub parts: Parts,
    /// Nothing where no figure was chosen, it has not begun, or the viewer may not read it.
    pub compared: Option<Compared>,
    /// The figure as it is now, before it begins.
    pub now: Option<Figure>,
}

/// Looks it up. Four statements.
pub async fn whole(
    r: &mut Reader,
    viewer: &Viewer,
    id: ImprovementId,
    at: Instant,
) -> Result<Whole, Failure> {
    let (relationship, improvement) = known(r, viewer, id).await?;
    let mut parts = store::parts(r, id).await?;
    if viewer.kind == Kind::Guest {
        hide_names(&mut parts, viewer, &improvement);
    }
    let sees = improvement.measure().is_some_and(|measure| figures::sees(viewer, &improvement, measure));
    let (mut compared, mut now) = (None, None);
    if sees && improvement.started_at.is_some() {
        compared = figures::compared(r, &improvement, at).await?;
    } else if sees && improvement.ended_at.is_none() {
        now = figures::before(r, &improvement, at).await?;
    }
    Ok(Whole { relationship, improvement, parts, compared, now })
}

/// Of the others a guest learns what was said, not who of them said it.
fn hide_names(parts: &mut Parts, viewer: &Viewer, of: &Improvement) {
    let own: Vec<PersonId> = parts
        .members
        .iter()
        .filter(|member| of.party(member.side).is_side_of(viewer))
        .map(|member| member.id)
        .collect();
    parts.members.retain(|member| own.contains(&member.id));
    let is_theirs = |id: Option<PersonId>| id.is_some_and(|id| !own.contains(&id));
    for cause in &mut parts.causes {
        if is_theirs(cause.by_id) {
            (cause.by_id, cause.by_name) = (None, None);
        }
    }
    for task in &mut parts.tasks {
        if is_theirs(task.who_id) {
            (task.who_id, task.who_name) = (None, None);
        }
    }
    for thought in &mut parts.thoughts {
        if is_theirs(thought.by_id) {
            (thought.by_id, thought.by_name) = (None, None);
        }
    }
}
