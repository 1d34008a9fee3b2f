//! Whose wish, whose key, and what a hold keeps.

use db::act;
use kernel::{Failure, Refusal, Viewer};
use web::IfMatch;

use crate::persons::model::PersonChanges;
use crate::privacy::actions::{self, Asked};
use crate::privacy::{Cause, erasing};
use crate::testing::{ADMIN, Run, World, founded};
use crate::{PersonId, persons, second_key};

const BOB: &str = "bob@alderbrook.example";
const LEA: &str = "lea@alderbrook.example";

async fn viewer(world: &World, address: &str) -> Viewer {
    let mut view = world.app.db.view(Viewer::system()).await.unwrap();
    let found = persons::store::find_by_email(&mut view, address).await.unwrap().unwrap();
    let (viewer, _) = crate::session::of_person(&mut view, found.id).await.unwrap().unwrap();
    Viewer { scope: kernel::Scope::Admin, ..viewer }
}

/// Lea, who may go; Bob, who holds the second key; and the administrator.
async fn cast(world: &World) -> (PersonId, Viewer, Viewer) {
    let lea = world.employee("Lea Okonkwo", LEA).await;
    let bob = world.employee("Bob", BOB).await;
    let adm = viewer(world, ADMIN).await;
    let named: Result<_, Failure> = act!(world.app.db, adm, |a| second_key::actions::name(a, bob).await);
    named.unwrap();
    (lea, adm, viewer(world, BOB).await)
}

async fn let_go(world: &World, person: PersonId) {
    let gone: Result<(), Failure> =
        act!(world.app.db, Viewer::system(), |a| persons::actions::deactivate(a, person, IfMatch(None))
            .await);
    gone.unwrap();
}

async fn ask(world: &World, who: &Viewer, person: PersonId) -> Result<Asked, Failure> {
    let steps = erasing();
    act!(world.app.db, who, |a| actions::ask(a, &steps, person).await)
}

async fn name(world: &World, person: PersonId) -> String {
    let mut view = world.app.db.view(Viewer::system()).await.unwrap();
    persons::store::find(&mut view, person).await.unwrap().unwrap().name
}

fn conflict<T>(result: Result<T, Failure>) -> &'static str {
    match result {
        Err(Failure::Refused(Refusal::Conflict(key))) => key,
        _ => panic!("this goes"),
    }
}

#[tokio::test]
async fn who_left_is_erased_with_both_keys_and_not_with_one() {
    for world in founded(Run::default()).await {
        let (lea, adm, bob) = cast(&world).await;
        let steps = erasing();
        assert_eq!(conflict(ask(&world, &adm, lea).await), "refusal-erasure-still-here");
        let_go(&world, lea).await;
        let early: Result<(), Failure> =
            act!(world.app.db, bob, |a| actions::allow_erasure(a, &steps, lea).await);
        assert_eq!(conflict(early), "refusal-second-key-not-asked");
        assert!(matches!(ask(&world, &bob, lea).await, Err(Failure::Refused(Refusal::Forbidden(_)))));
        assert_eq!(ask(&world, &adm, lea).await.unwrap(), Asked::Waits);
        let own: Result<(), Failure> =
            act!(world.app.db, adm, |a| actions::allow_erasure(a, &steps, lea).await);
        assert!(matches!(own, Err(Failure::Refused(Refusal::Forbidden(_)))), "nobody turns both keys");
        assert_eq!(name(&world, lea).await, "Lea Okonkwo");
        let allowed: Result<(), Failure> =
            act!(world.app.db, bob, |a| actions::allow_erasure(a, &steps, lea).await);
        allowed.unwrap();
        assert_eq!(name(&world, lea).await, "Former colleague", "{}", world.name());
        assert_eq!(ask(&world, &adm, lea).await.unwrap(), Asked::Done, "a second time changes nothing");
        let told = "SELECT COUNT(*) FROM events WHERE subject_kind = 'person' AND kind IN ('erasure_asked', 'erased')";
        assert_eq!(world.one(told).await, 2);
    }
}

#[tokio::test]
async fn a_wish_of_ones_own_needs_no_second_key_and_can_be_taken_back() {
    for world in founded(Run::default()).await {
        let (lea, adm, _) = cast(&world).await;
        let own = viewer(&world, LEA).await;
        for is_wished in [true, false, true, true] {
            let said: Result<(), Failure> = act!(world.app.db, own, |a| actions::wish(a, is_wished).await);
            said.unwrap();
        }
        let told = "SELECT COUNT(*) FROM events WHERE kind IN ('erasure_wished', 'erasure_wish_withdrawn')";
        assert_eq!(world.one(told).await, 3, "what is so already is not told again");
        let_go(&world, lea).await;
        assert_eq!(ask(&world, &adm, lea).await.unwrap(), Asked::Done);
        assert_eq!(name(&world, lea).await, "Former colleague", "{}", world.name());
    }
}

#[tokio::test]
async fn d_25_a_hold_wins_over_a_wish_and_both_keys() {
    for world in founded(Run::default()).await {
        let (lea, adm, bob) = cast(&world).await;
        let_go(&world, lea).await;
        assert_eq!(ask(&world, &adm, lea).await.unwrap(), Asked::Waits);
        let held: Result<_, Failure> =
            act!(world.app.db, adm, |a| actions::hold_person(a, lea, "A lawsuit of 3 November.").await);
        let hold = held.unwrap();
        let steps = erasing();
        let allowed: Result<(), Failure> =
            act!(world.app.db, bob, |a| actions::allow_erasure(a, &steps, lea).await);
        assert_eq!(conflict(allowed), "refusal-held");
        assert_eq!(conflict(ask(&world, &adm, lea).await), "refusal-held");
        let twice: Result<_, Failure> =
            act!(world.app.db, adm, |a| actions::hold_person(a, lea, "Once more.").await);
        assert_eq!(conflict(twice), "refusal-held-already");
        let ended: Result<(), Failure> = act!(world.app.db, adm, |a| {
            let on = crate::privacy::store::held_thing(a, hold).await?.unwrap();
            actions::let_go(a, hold, on).await
        });
        ended.unwrap();
        let allowed: Result<(), Failure> =
            act!(world.app.db, bob, |a| actions::allow_erasure(a, &steps, lea).await);
        allowed.unwrap();
        assert_eq!(name(&world, lea).await, "Former colleague", "{}", world.name());
        assert_eq!(
            world.one("SELECT COUNT(*) FROM holds WHERE reason <> ''").await,
            0,
            "the reason goes, too"
        );
    }
}

#[tokio::test]
async fn nobody_brings_back_who_was_erased_nor_writes_about_them_again() {
    for world in founded(Run::default()).await {
        let (lea, adm, _) = cast(&world).await;
        let_go(&world, lea).await;
        let steps = erasing();
        for _ in 0..2 {
            let erased: Result<(), Failure> =
                act!(world.app.db, Viewer::system(), |a| actions::erase(a, &steps, lea, Cause::Retention)
                    .await);
            erased.unwrap();
        }
        let back: Result<(), Failure> = act!(world.app.db, adm, |a| persons::actions::readmit(a, lea).await);
        assert_eq!(conflict(back), "refusal-person-erased");
        let changes =
            PersonChanges { about: Some(Some("Was here once.".to_owned())), ..PersonChanges::default() };
        let changed: Result<(), Failure> =
            act!(world.app.db, adm, |a| persons::actions::change(a, lea, IfMatch(None), &changes).await);
        assert_eq!(conflict(changed), "refusal-person-erased");
        let held: Result<_, Failure> =
            act!(world.app.db, adm, |a| actions::hold_person(a, lea, "Too late.").await);
        assert_eq!(conflict(held), "refusal-person-erased");
    }
}
