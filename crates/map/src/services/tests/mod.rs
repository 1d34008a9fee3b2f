//! What a team can rely on when it offers something.

mod catalogue;
mod changing;
mod first;
mod offering;
mod opening;
mod pages;
mod programs;
mod targets;

use db::act;
use kernel::Failure;
use people::PersonId;
use testkit::TestDb;

use super::ServiceId;
use super::actions;
use super::input::{NewService, ServiceChange};
use super::store::Shown;
use crate::fixture::signed_in;

pub(crate) async fn offer(world: &TestDb, by: PersonId, new: NewService) -> Result<Shown, Failure> {
    let (viewer, draft) = (signed_in(&world.db, by).await, new.read()?);
    act!(world.db, viewer, |a| actions::offer(a, &draft).await)
}

pub(crate) async fn change(
    world: &TestDb,
    by: PersonId,
    id: ServiceId,
    expected: Option<i64>,
    change: ServiceChange,
) -> Result<Shown, Failure> {
    let (viewer, change) = (signed_in(&world.db, by).await, change.read()?);
    act!(world.db, viewer, |a| actions::change(a, id, expected, &change).await)
}

pub(crate) async fn retire(world: &TestDb, by: PersonId, id: ServiceId) -> Result<(), Failure> {
    let viewer = signed_in(&world.db, by).await;
    act!(world.db, viewer, |a| actions::retire(a, id, None).await)
}

/// The word of a refusal, with its fields.
pub(crate) fn word<T>(outcome: Result<T, Failure>) -> String {
    match outcome {
        Ok(_) => "done".to_owned(),
        Err(Failure::Refused(refusal)) => refusal.to_string(),
        Err(Failure::Broken(error)) => panic!("broken: {error:#}"),
    }
}
