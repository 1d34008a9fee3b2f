//! Reading needs as somebody may: both ends everything, everybody else nothing.

use db::Reader;
use kernel::{Failure, Kind, Refusal, Viewer};
use listen::statements::reading::line;
use map::relationships::{Relationship, Side};

use super::model::{Deed, Need, NeedId, Step};
use super::policy::{Doing, may};
use super::store::{self, Source};

/// The side whose word counts for this one: where nobody of it signs in, those across speak for it.
pub fn speaker(of: &Relationship, side: Side) -> Side {
    if of.party(side).is_silent() { side.other() } else { side }
}

/// The sides for which this viewer may raise something: their own, and a silent one across from it.
pub fn raising_sides(viewer: &Viewer, of: &Relationship) -> Vec<Side> {
    let speaks = |side: &&Side| of.party(speaker(of, **side)).is_side_of(viewer);
    let mut sides: Vec<Side> = Side::ALL.iter().filter(speaks).copied().collect();
    // One's own first.
    sides.sort_by_key(|side| of.party(*side).is_silent());
    sides
}

impl Need {
    /// What a viewer wants to do with it by this deed.
    pub fn doing(&self, viewer: &Viewer, deed: Deed) -> Doing {
        let speaker = self.speaker(deed.by(self.side));
        let (side, is_led) = (self.party(speaker), self.is_led(speaker));
        match deed {
            Deed::Accepted | Deed::Declined | Deed::Countered | Deed::Met | Deed::Agreed => {
                Doing::Speak { side, is_led }
            }
            Deed::Confirmed | Deed::NotYet | Deed::Withdrawn | Deed::Reworded => {
                let raised = self.raised_by.is_some_and(|by| by.0 == viewer.person);
                Doing::Follow { side, is_led, raised }
            }
        }
    }

    /// Whether the viewer may do this with it, and could now.
    pub fn may(&self, viewer: &Viewer, deed: Deed) -> bool {
        self.state.after(deed).is_some() && may(viewer, self.doing(viewer, deed))
    }

    /// Whether it waits for a word that this viewer gives.
    pub fn waits_for(&self, viewer: &Viewer) -> bool {
        self.waits.is_some_and(|side| {
            let speaker = self.speaker(side);
            may(viewer, Doing::Speak { side: self.party(speaker), is_led: self.is_led(speaker) })
        })
    }

    /// As this viewer may read it: a guest learns what the others need, not who of them says so.
    pub fn told_to(mut self, viewer: &Viewer) -> Self {
        if viewer.kind == Kind::Guest && !self.party(self.side).is_side_of(viewer) {
            (self.raised_by, self.raised_name) = (None, None);
        }
        self
    }
}

/// The need that this viewer may know of. Two statements.
pub async fn known(r: &mut Reader, viewer: &Viewer, id: NeedId) -> Result<(Relationship, Need), Failure> {
    let need = store::find(r, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    let relationship = line(r, viewer, need.relationship_id).await?;
    Ok((relationship, need.told_to(viewer)))
}

/// A need with its history and where it was born.
#[derive(Clone, Debug)]
pub struct Whole {
    pub relationship: Relationship,
    pub need: Need,
    pub steps: Vec<Step>,
    pub sources: Vec<Source>,
}

/// Looks it up. Four statements.
pub async fn whole(r: &mut Reader, viewer: &Viewer, id: NeedId) -> Result<Whole, Failure> {
    let (relationship, need) = known(r, viewer, id).await?;
    let mut steps = store::steps(r, id).await?;
    for step in &mut steps {
        let side = need.speaker(step.deed.by(need.side));
        if viewer.kind == Kind::Guest && !need.party(side).is_side_of(viewer) {
            (step.by_id, step.by_name) = (None, None);
        }
    }
    let sources = store::sources(r, viewer.person, id).await?;
    Ok(Whole { relationship, need, steps, sources })
}
