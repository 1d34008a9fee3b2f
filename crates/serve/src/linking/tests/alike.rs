//! What may be the same.

use crate::linking::alike::{LIKELY, MAY_BE, likeliest, likeness};
use crate::requests::store::{self, LikeIt};
use crate::tests::world::worlds;

#[test]
fn the_same_words_are_likely_and_other_things_are_not() {
    let same = [
        ("payslip is missing", "my payslip is missing"),
        ("charged twice", "charged twice?"),
        ("the printer on floor 3 is broken", "printer on floor 3 broken"),
        ("drucker geht nicht", "der drucker geht nicht"),
    ];
    for (one, other) in same {
        assert!(likeness(one, other) >= LIKELY, "{one} / {other}: {}", likeness(one, other));
    }
    let others = [
        ("charged twice", "estimate for a crown"),
        ("invoice 4711 is wrong", "invoice 4712 is wrong"),
        ("printer is broken", "a new chair"),
        ("", ""),
        ("?", "!"),
    ];
    for (one, other) in others {
        assert!(likeness(one, other) < MAY_BE, "{one} / {other}: {}", likeness(one, other));
    }
}

#[test]
fn at_most_three_are_offered_the_likeliest_first() {
    let all =
        vec!["Payslip of May", "Payslip missing", "My payslip is missing", "Payslip is missing", "A chair"];
    let found = likeliest("Payslip is missing", all, MAY_BE, |one| one);
    assert_eq!(found[0], "Payslip is missing");
    assert_eq!(found.len(), 3);
    assert!(!found.contains(&"A chair"));
}

#[tokio::test]
async fn only_what_somebody_sees_is_looked_at() {
    for world in worlds().await {
        let open = world.open(&world.grace, &world.bill("Charged twice")).await;
        world.open(&world.grace, &world.ask_of(world.letters, "Charged twice")).await;
        world.open(&world.grace, &world.ask_of(world.leave, "Charged twice")).await;
        let like = |service, team| LikeIt { team, service, requester: people::PersonId(world.grace.person) };
        let found = async |who: &kernel::Viewer, like| {
            let mut view = world.db.view(who.clone()).await.unwrap();
            let (me, now) = (people::PersonId(who.person), view.now);
            let found = store::like_it(&mut view, me, like, now).await.unwrap();
            let mut ids: Vec<i64> = found.iter().map(|one| one.id.0).collect();
            ids.sort_unstable();
            ids
        };
        let bills = like(world.bills, world.billing);
        assert_eq!(found(&world.amara, bills).await, [open.get()], "{}", world.test.name);
        assert_eq!(found(&world.noor, bills).await.len(), 2, "her team has one of them");
        assert_eq!(found(&world.hal, bills).await.len(), 2, "he is cleared for one of them");
        assert_eq!(found(&world.grace, bills).await.len(), 3, "all of them are hers");
        let mut view = world.db.view(world.grace.clone()).await.unwrap();
        let (me, before) = (people::PersonId(world.grace.person), view.now.plus_seconds(-1));
        let tapped_twice = store::like_it(&mut view, me, bills, before).await.unwrap();
        assert!(tapped_twice.is_empty(), "what she asked just now is no other");
    }
}
