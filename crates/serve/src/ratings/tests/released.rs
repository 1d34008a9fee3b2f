//! What is released, and to whom.

use kernel::{Failure, Id, Refusal, Viewer};
use people::TeamId;

use super::{DAY, asked_how, close, colleagues, count, feels, of_team, resolve, say};
use crate::ratings::Feeling;
use crate::ratings::views::{self, RatingsView};
use crate::tests::world::{World, worlds};

const NAMES: [&str; 9] = ["Ada", "Ben", "Cleo", "Dov", "Eve", "Finn", "Gus", "Hana", "Iris"];

async fn look(world: &World, viewer: Viewer) -> Result<RatingsView, Failure> {
    views::read(&mut world.db.view(viewer).await.unwrap(), world.billing).await
}

/// Nine of the desk ask; so many of them are asked how it was and say it.
async fn a_round(world: &World, desk: TeamId, answers: &[Feeling]) {
    let all = colleagues(world, desk, &NAMES).await;
    world.later(31 * DAY);
    for (nth, who) in all.iter().enumerate() {
        match answers.get(nth) {
            Some(feeling) => {
                let id = asked_how(world, who).await;
                say(world, who, id, &feels(*feeling)).await.unwrap();
            }
            None => resolve(world, world.open(who, &world.bill("Charged twice")).await).await,
        }
    }
}

#[tokio::test]
async fn five_of_nine_are_released_and_their_answers_are_erased() {
    use Feeling::{Annoyed, LookedAfter};
    for world in worlds().await {
        let desk = TeamId(world.grace.home_team.unwrap());
        a_round(&world, desk, &[LookedAfter, LookedAfter, LookedAfter, LookedAfter, Annoyed]).await;
        let before = look(&world, world.amara.clone()).await.unwrap();
        assert_eq!((before.hidden, before.items.len()), (Some("none_yet"), 0));
        assert!(before.open_until.is_some());
        assert_eq!(close(&world).await, 1);
        for table in ["SELECT COUNT(*) FROM rating_pool", "SELECT COUNT(*) FROM rating_answers"] {
            assert_eq!(count(&world, table).await, 0);
        }
        for viewer in [world.amara.clone(), world.grace.clone()] {
            let seen = look(&world, viewer).await.unwrap();
            let all = &seen.items[0].groups[0];
            assert_eq!((all.of, all.respondents), ("all", 5));
            let told = |name: &str| (all.answers[name].low, all.answers[name].high);
            assert_eq!(told("feeling.looked_after"), (3, 5), "nearly everybody");
            assert_eq!(told("feeling.annoyed"), (0, 2), "whether nobody or two is not told");
            let sure = all.answers["feeling.annoyed"].interval.unwrap();
            assert!(sure[0] < 1e-9 && sure[1] > 0.7, "{sure:?}");
        }
        // Closing again changes nothing.
        assert_eq!(crate::ratings::close_rounds(&world.db).await.unwrap(), 0);
        assert_eq!(count(&world, "SELECT COUNT(*) FROM releases").await, 1);
    }
}

#[tokio::test]
async fn four_answers_are_told_nowhere_and_wait_for_others() {
    for world in worlds().await {
        let desk = TeamId(world.grace.home_team.unwrap());
        a_round(&world, desk, &[Feeling::Annoyed; 4]).await;
        assert_eq!(close(&world).await, 0);
        let seen = look(&world, world.amara.clone()).await.unwrap();
        assert_eq!((seen.hidden, seen.items.len()), (Some("none_yet"), 0));
        // In the next round one more answers, and all five are released together.
        let more = colleagues(&world, desk, &["Jo"]).await;
        world.later(31 * DAY);
        let id = asked_how(&world, &more[0]).await;
        say(&world, &more[0], id, &feels(Feeling::Fine)).await.unwrap();
        assert_eq!(close(&world).await, 1);
        let seen = look(&world, world.amara.clone()).await.unwrap();
        assert_eq!(seen.items[0].groups[0].respondents, 5);
        assert_ne!(seen.items[0].from, seen.items[0].to);
    }
}

#[tokio::test]
async fn only_both_ends_see_it_and_of_few_people_only_they_themselves() {
    for world in worlds().await {
        let desk = TeamId(world.grace.home_team.unwrap());
        a_round(&world, desk, &[Feeling::Fine; 6]).await;
        close(&world).await;
        for outsider in [world.admin.clone(), of_team(Id(4_711)), Viewer::nobody()] {
            let refused = look(&world, outsider).await.err().unwrap();
            assert!(matches!(refused, Failure::Refused(Refusal::NotFound)));
        }
        // Two of the three leave the team.
        for who in [&world.jonas, &world.sam] {
            let person = people::PersonId(who.person);
            let left: Result<(), Failure> = db::act!(world.db, Viewer::system(), |a| {
                people::teams::actions::remove_member(a, world.billing, person).await
            });
            left.unwrap();
        }
        let theirs = look(&world, world.amara.clone()).await.unwrap();
        assert_eq!((theirs.hidden, theirs.items.len()), (None, 1));
        let others = look(&world, world.grace.clone()).await.unwrap();
        assert_eq!((others.hidden, others.items.len()), (Some("few_people"), 0));
    }
}
