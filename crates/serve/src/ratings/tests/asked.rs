//! Who is asked.

use kernel::{Failure, Refusal};
use people::{PersonId, TeamId, attention};
use proptest::prelude::*;

use super::{DAY, asked_how, count, feels, invited, resolve, say};
use crate::ratings::Feeling;
use crate::ratings::ticket::{is_drawn, ticket};
use crate::requests::actions::{self, Declination};
use crate::requests::model::RequestId;
use crate::tests::world::worlds;
use crate::verb_by;

#[tokio::test]
async fn whoever_is_new_here_or_of_the_team_itself_is_not_asked() {
    for world in worlds().await {
        for _ in 0..12 {
            let id = world.open(&world.grace, &world.bill("Charged twice")).await;
            resolve(&world, id).await;
        }
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rating_invitations").await, 0, "all are new here");
        world.later(31 * DAY);
        for _ in 0..12 {
            let own = world.open(&world.jonas, &world.bill("For ourselves")).await;
            resolve(&world, own).await;
        }
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rating_invitations").await, 0);
        let id = asked_how(&world, &world.grace).await;
        assert!(!invited(&world, &world.amara, id).await);
    }
}

#[tokio::test]
async fn nobody_is_asked_about_the_same_team_twice_in_three_rounds_nor_beyond_their_minutes() {
    for world in worlds().await {
        world.later(31 * DAY);
        asked_how(&world, &world.grace).await;
        for month in 1..4 {
            world.later(31 * DAY);
            for _ in 0..12 {
                let id = world.open(&world.grace, &world.bill("Charged twice")).await;
                resolve(&world, id).await;
            }
            let asked = count(&world, "SELECT COUNT(*) FROM rating_invitations").await;
            assert_eq!(asked, if month < 3 { 1 } else { 2 }, "after {month} months");
        }
        let mut view = world.db.view(world.grace.clone()).await.unwrap();
        let spent = attention::of(&mut view, PersonId(world.grace.person)).await.unwrap();
        assert_eq!((spent.seconds, spent.questions), (30, 1));
        drop(view);
        // Nine more would go into five minutes; here the month is full already.
        let (noor, hue) = (PersonId(world.noor.person), world.hue.clone());
        let filled: Result<bool, Failure> =
            db::act!(world.db, hue, |a| Ok(attention::spend(a, noor, 280).await?));
        assert!(filled.unwrap());
        for _ in 0..12 {
            let id = world.open(&world.noor, &world.bill("Charged twice")).await;
            resolve(&world, id).await;
            assert!(!invited(&world, &world.noor, id).await, "the month has no room for it");
        }
    }
}

#[tokio::test]
async fn what_became_of_a_request_has_no_part_in_the_draw() {
    for world in worlds().await {
        world.later(31 * DAY);
        // The same request is drawn or not, whether it is resolved, late, or declined.
        let (mut asked, mut all) = (0, 0);
        for (nth, who) in [&world.grace, &world.noor, &world.hal, &world.hue].into_iter().enumerate() {
            let id = world.open(who, &world.bill("Charged twice")).await;
            world.later(nth as i64 * 5 * 3600);
            if nth % 2 == 0 {
                resolve(&world, id).await;
            } else {
                let no = Declination { reason: "Not ours.".to_owned(), another_way: None, parts: None };
                verb_by!(world, world.amara, |a| actions::decline(a, id, None, &no)).unwrap();
            }
            let mut view = world.db.view(who.clone()).await.unwrap();
            let secret: String =
                view.one("SELECT MAX(secret) AS secret FROM rating_rounds", &[]).await.unwrap();
            let may = PersonId(who.person) != PersonId(world.noor.person) || !who.is_member(world.billing.0);
            assert_eq!(invited(&world, who, id).await, is_drawn(&secret, id) && may, "{nth}");
            asked += i32::from(is_drawn(&secret, id));
            all += 1;
        }
        assert!(asked <= all);
    }
}

#[tokio::test]
async fn of_what_is_confidential_nobody_is_asked() {
    for world in worlds().await {
        world.later(31 * DAY);
        for _ in 0..12 {
            let ask = actions::Ask {
                service: Some(world.leave),
                subject: "Six weeks".to_owned(),
                ..actions::Ask::default()
            };
            let id = world.open(&world.grace, &ask).await;
            let done = actions::Resolution { message: "Yes.".to_owned(), ..actions::Resolution::default() };
            verb_by!(world, world.hal, |a| actions::resolve(a, id, None, &done)).unwrap();
        }
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rating_invitations").await, 0);
    }
}

#[tokio::test]
async fn whoever_is_not_asked_cannot_answer_and_an_empty_answer_is_none() {
    for world in worlds().await {
        world.later(31 * DAY);
        let id = asked_how(&world, &world.grace).await;
        for other in [&world.amara, &world.noor, &world.admin] {
            let refused = say(&world, other, id, &feels(Feeling::Annoyed)).await.unwrap_err();
            assert!(matches!(refused, Failure::Refused(Refusal::Conflict("refusal-not-asked-how"))));
        }
        let empty = say(&world, &world.grace, id, &crate::ratings::HowItWas::default()).await.unwrap_err();
        assert!(matches!(empty, Failure::Refused(Refusal::Invalid(_))));
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rating_answers").await, 0);
    }
}

proptest! {
    #[test]
    fn half_are_drawn_and_no_two_tickets_are_alike(secret in "[0-9a-f]{64}", from in 0_i64..1_000_000_000) {
        let drawn = (from..from + 2_000).filter(|id| is_drawn(&secret, RequestId::new(*id))).count();
        prop_assert!((850..1_150).contains(&drawn), "{} of 2,000", drawn);
        let ticket = |person, team| ticket(&secret, PersonId::new(person), TeamId::new(team));
        prop_assert_eq!(ticket(from, 1), ticket(from, 1));
        prop_assert_ne!(ticket(from, 1), ticket(from + 1, 1));
        prop_assert_ne!(ticket(from, 1), ticket(from, 2));
    }
}
