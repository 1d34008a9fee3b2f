//! Being asked, answering, and what is released, on both databases.

mod anonymous;
mod asked;
mod released;

use db::act;
use kernel::{Clock as _, Failure, Id, Kind, Viewer};
use people::persons::model::NewPerson;
use people::{PersonId, TeamId, attention};

use super::{Feeling, HowItWas, answer, close_rounds, store};
use crate::requests::actions::{self, Resolution};
use crate::requests::model::RequestId;
use crate::tests::world::World;

pub const DAY: i64 = 86_400;

/// Colleagues of a team who have worked here for long enough to be asked.
pub async fn colleagues(world: &World, team: TeamId, names: &[&str]) -> Vec<Viewer> {
    let mut viewers = Vec::new();
    for name in names {
        let new = NewPerson {
            name: (*name).to_owned(),
            email: format!("{}@clinic.example", name.to_lowercase()),
            team: Some(team),
            ..NewPerson::default()
        };
        let made: Result<PersonId, Failure> =
            act!(world.db, Viewer::system(), |a| people::persons::actions::create(a, &new).await);
        viewers.push(crate::tests::world::signed_in(&world.db, made.unwrap()).await);
    }
    viewers
}

/// Asks until the draw falls on a request, resolves it, and says which it was.
pub async fn asked_how(world: &World, who: &Viewer) -> RequestId {
    for _ in 0..40 {
        let id = world.open(who, &world.bill("Charged twice")).await;
        resolve(world, id).await;
        if invited(world, who, id).await {
            return id;
        }
    }
    panic!("{} was never asked", who.name);
}

pub async fn resolve(world: &World, id: RequestId) {
    let done = Resolution { message: "Paid back.".to_owned(), ..Resolution::default() };
    let resolved: Result<_, Failure> =
        act!(world.db, world.amara, |a| actions::resolve(a, id, None, &done).await);
    resolved.unwrap();
}

pub async fn invited(world: &World, who: &Viewer, id: RequestId) -> bool {
    let mut view = world.db.view(who.clone()).await.unwrap();
    store::invited(&mut view, PersonId(who.person), id).await.unwrap().is_some()
}

pub fn feels(feeling: Feeling) -> HowItWas {
    HowItWas { feeling: Some(feeling), ..HowItWas::default() }
}

pub async fn say(world: &World, who: &Viewer, id: RequestId, how: &HowItWas) -> Result<(), Failure> {
    act!(world.db, who, |a| answer(a, id, how).await)
}

/// The round that is open is over.
pub async fn close(world: &World) -> usize {
    let now = world.test.clock.now();
    let ends = store::closes_at(attention::month(now));
    world.test.clock.set(ends);
    close_rounds(&world.db).await.unwrap()
}

pub async fn count(world: &World, sql: &'static str) -> i64 {
    world.db.view(Viewer::system()).await.unwrap().one(sql, &[]).await.unwrap()
}

/// Who is of a team, and nothing else.
pub fn of_team(team: Id) -> Viewer {
    Viewer {
        person: Id(7),
        kind: Kind::Employee,
        teams: vec![(team, kernel::TeamRole::Member)],
        home_team: Some(team),
        ..Viewer::nobody()
    }
}
