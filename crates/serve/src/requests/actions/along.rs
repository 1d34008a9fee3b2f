//! Requests go along with a team that is reorganised, as they stand: same assignee, same promises, same place in line.

use db::{Act, record};
use kernel::{Audience, Failure, Viewer};
use map::ServiceId;
use people::TeamId;

use super::Changing;
use crate::requests::model::{RequestEvent, RequestId};

record! {
    struct Held {
        pub id: RequestId,
        pub service_id: ServiceId,
        pub audience: Audience,
        pub is_open: bool,
    }
}

/// All that the one team has not settled yet, or what was asked of these services, the other has from now on. What has
/// ended stays with the team that had it. Says how many open ones those are that colleagues see.
///
/// Whoever reorganises need not see what goes along, so it is Hallway that brings it.
pub async fn go_along(
    a: &mut Act,
    from: TeamId,
    to: TeamId,
    only: Option<&[ServiceId]>,
) -> Result<usize, Failure> {
    let held: Vec<Held> = a
        .all(
            "SELECT id, service_id, audience, is_open FROM requests
             WHERE team_id = $1 AND (is_open OR state = 'resolved') ORDER BY id LIMIT 100000",
            &[&from],
        )
        .await?;
    let whoever = std::mem::replace(&mut a.viewer, Viewer::system());
    let mut gone = Ok(0);
    for one in held.iter().filter(|one| only.is_none_or(|only| only.contains(&one.service_id))) {
        let done = go(a, one.id, from, to).await;
        gone = match (gone, done) {
            (Ok(count), Ok(())) => {
                Ok(count + usize::from(one.is_open && one.audience == Audience::COLLEAGUES))
            }
            (_, Err(failure)) => Err(failure),
            (failed, Ok(())) => failed,
        };
        if gone.is_err() {
            break;
        }
    }
    a.viewer = whoever;
    gone
}

/// One of them; also when it is opened again after its team went on as another.
async fn go(a: &mut Act, id: RequestId, from: TeamId, to: TeamId) -> Result<(), Failure> {
    let mut changing = Changing::of_hallway(a, id).await?;
    changing.go_along(a, from, to).await?;
    changing.finish(a).await.map(drop)
}

impl Changing {
    pub(super) async fn go_along(&mut self, a: &mut Act, from: TeamId, to: TeamId) -> Result<(), Failure> {
        let mut promised = self.row.promised()?;
        promised.go_along(from, to);
        self.row.targets = promised.to_json()?;
        self.happen(a, RequestEvent::WentAlong { from, to }).await
    }
}
