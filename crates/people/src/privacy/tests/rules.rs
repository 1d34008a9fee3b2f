//! Shorter at once, longer with the second key, never beyond the limits.

use db::act;
use kernel::{Failure, Refusal, Viewer};

use crate::PersonId;
use crate::privacy::{Retention, Times, actions, retention, store};
use crate::testing::{ADMIN, Run, World, founded};
use crate::{persons, second_key};

/// A rule that can be set.
const LINKS: &str = "links";

async fn viewer(world: &World, address: &str) -> Viewer {
    let mut view = world.app.db.view(Viewer::system()).await.unwrap();
    let found = persons::store::find_by_email(&mut view, address).await.unwrap().unwrap();
    let (viewer, _) = crate::session::of_person(&mut view, found.id).await.unwrap().unwrap();
    Viewer { scope: kernel::Scope::Admin, ..viewer }
}

async fn days(world: &World) -> i64 {
    let mut view = world.app.db.view(Viewer::system()).await.unwrap();
    let times = Times::read(&mut view, &retention()).await.unwrap();
    times.all().find(|(rule, _)| rule.id == LINKS).unwrap().1
}

async fn set(world: &World, who: &Viewer, days: i64, reason: Option<&str>) -> Result<(), Failure> {
    let rules = retention();
    act!(world.app.db, who, |a| actions::set(a, &rules, LINKS, days, reason).await)
}

/// The administrator, and a representative.
async fn both(world: &World) -> (Viewer, Viewer) {
    let bob: PersonId = world.employee("Bob", "bob@alderbrook.example").await;
    let adm = viewer(world, ADMIN).await;
    let named: Result<_, Failure> = act!(world.app.db, adm, |a| second_key::actions::name(a, bob).await);
    named.unwrap();
    (adm, viewer(world, "bob@alderbrook.example").await)
}

#[tokio::test]
async fn a_shorter_time_holds_at_once_and_a_longer_one_when_a_representative_allows_it() {
    for world in founded(Run::default()).await {
        let (adm, bob) = both(&world).await;
        assert_eq!(days(&world).await, 30, "as usual");
        set(&world, &adm, 10, None).await.unwrap();
        assert_eq!(days(&world).await, 10, "{}", world.name());
        let refused = set(&world, &adm, 60, Some(" ")).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::Invalid(_)))), "why longer? {refused:?}");
        set(&world, &adm, 60, Some("An audit looks at them.")).await.unwrap();
        assert_eq!(days(&world).await, 10, "it waits");
        let rules = retention();
        let allowed: Result<(), Failure> =
            act!(world.app.db, adm, |a| actions::allow(a, &rules, LINKS).await);
        assert!(matches!(allowed, Err(Failure::Refused(Refusal::Forbidden(_)))), "not with the first key");
        let allowed: Result<(), Failure> =
            act!(world.app.db, bob, |a| actions::allow(a, &rules, LINKS).await);
        allowed.unwrap();
        assert_eq!(days(&world).await, 60);
        let again: Result<(), Failure> = act!(world.app.db, bob, |a| actions::allow(a, &rules, LINKS).await);
        assert!(matches!(again, Err(Failure::Refused(Refusal::Conflict(_)))), "nothing waits any more");
        let told = world.one("SELECT COUNT(*) FROM events WHERE kind LIKE 'retention%'").await;
        assert_eq!(told, 3, "set, wanted, set");
    }
}

#[tokio::test]
async fn what_was_asked_for_is_refused_or_taken_back_and_nothing_changes() {
    for world in founded(Run::default()).await {
        let (adm, bob) = both(&world).await;
        let rules = retention();
        set(&world, &adm, 300, Some("For ever.")).await.unwrap();
        let refused: Result<(), Failure> =
            act!(world.app.db, bob, |a| actions::refuse(a, &rules, LINKS).await);
        refused.unwrap();
        set(&world, &adm, 300, Some("For ever.")).await.unwrap();
        set(&world, &adm, 30, None).await.unwrap();
        assert_eq!(days(&world).await, 30);
        let mut view = world.app.db.view(Viewer::system()).await.unwrap();
        let chosen = store::rules(&mut view).await.unwrap();
        assert!(chosen.iter().all(|chosen| chosen.wanted_days.is_none() && chosen.reason.is_none()));
    }
}

#[tokio::test]
async fn no_rule_is_set_beyond_its_limits_nor_by_others_nor_where_it_is_fixed() {
    for world in founded(Run::default()).await {
        let (adm, bob) = both(&world).await;
        for days in [0, -1, 366, i64::MAX] {
            let refused = set(&world, &adm, days, Some("Why not?")).await;
            assert!(matches!(refused, Err(Failure::Refused(Refusal::Invalid(_)))), "{days}: {refused:?}");
        }
        let refused = set(&world, &bob, 10, None).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::Forbidden(_)))));
        let rules = retention();
        for (rule, days) in [("repeats", 2), ("nonsense", 2)] {
            let refused: Result<(), Failure> =
                act!(world.app.db, adm, |a| actions::set(a, &rules, rule, days, Some("Why not?")).await);
            assert!(refused.is_err(), "{rule}");
        }
        assert!(rules.iter().all(|rule: &Retention| {
            (rule.days.least..=rule.days.most).contains(&rule.days.usual) && rule.days.least > 0
        }));
    }
}

#[tokio::test]
async fn what_is_older_than_its_rule_goes_and_the_rest_stays() {
    for world in founded(Run::default()).await {
        world.signed_in(ADMIN).await;
        world.test.clock.forward_seconds(100 * 86_400);
        world.signed_in(ADMIN).await;
        let rules = retention();
        let rule = rules.iter().find(|rule| rule.id == "browsers").unwrap();
        for (age, gone) in [(101, 0), (99, 1), (99, 0)] {
            let swept: Result<_, Failure> = act!(world.app.db, Viewer::system(), |a| {
                let before = a.now.plus_seconds(-age * 86_400);
                (rule.sweep)(a, before).await
            });
            assert_eq!(swept.unwrap().erased, gone, "{} {age}", world.name());
        }
        assert_eq!(world.one("SELECT COUNT(*) FROM known_devices").await, 1);
    }
}
