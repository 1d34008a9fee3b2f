//! Reading barriers: every colleague all of them, nobody from outside one.

use db::Reader;
use kernel::{Failure, Refusal, Viewer};

use super::model::{Barrier, BarrierId, Deed, Step};
use super::policy::{Doing, may, require};
use super::store;

impl Barrier {
    /// What a viewer wants to do with it.
    pub fn moving(&self, viewer: &Viewer) -> Doing {
        let is_me = |person: Option<people::PersonId>| person.is_some_and(|person| person.0 == viewer.person);
        Doing::Move {
            sides: [(self.one_id, self.one_is_led), (self.other_id, self.other_is_led)],
            named: is_me(self.named_by),
            builds: is_me(self.builder_id)
                || self.builder_team_id.is_some_and(|team| viewer.is_member(team.0)),
        }
    }

    /// Whether the viewer may do this with it, and could now.
    pub fn may(&self, viewer: &Viewer, deed: Deed) -> bool {
        self.state.after(deed).is_some() && may(viewer, self.moving(viewer))
    }
}

/// The barrier, for whoever may read it. One statement.
pub async fn known(r: &mut Reader, viewer: &Viewer, id: BarrierId) -> Result<Barrier, Failure> {
    require(viewer, Doing::Read)?;
    Ok(store::find(r, id).await?.ok_or(Refusal::NotFound)?)
}

/// A barrier with what was done about it. Two statements.
pub async fn whole(r: &mut Reader, viewer: &Viewer, id: BarrierId) -> Result<(Barrier, Vec<Step>), Failure> {
    let barrier = known(r, viewer, id).await?;
    let steps = store::steps(r, id).await?;
    Ok((barrier, steps))
}
