//! Requests told again with other targets, through the real verbs, on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use kernel::{Failure, Viewer};
use map::{RelationshipId, ServiceId};

use super::*;
use crate::requests::actions::{self, Acknowledgement};
use crate::tests::world::{World, worlds};
use crate::verb_by;

const HOUR: i64 = 3_600;

fn first_word_within(seconds: i64) -> AgreedTargets {
    let mut targets = AgreedTargets::default();
    targets.standard.acknowledge = Some(Target::Seconds(seconds));
    targets
}

/// The line over which this was asked.
async fn over(world: &World, who: &Viewer, id: crate::requests::model::RequestId) -> Over {
    let seen = world.see(who, id).await;
    let mut view = world.db.view(who.clone()).await.unwrap();
    let relationship = RelationshipId(seen.shown.relationship_id);
    let found = map::relationships::store::find(&mut view, who.person, relationship).await.unwrap().unwrap();
    Over { relationship, provider: found.provider(), customer: found.customer(), service: None }
}

async fn told(world: &World, who: &Viewer, over: Over, targets: &AgreedTargets) -> Result<Replay, Failure> {
    let mut view = world.db.view(who.clone()).await.unwrap();
    replay(&mut view, over, targets).await
}

fn tally(kept: i64, n: i64) -> Tally {
    Tally { kept, n }
}

#[tokio::test]
async fn what_was_asked_is_told_again_in_opening_hours_and_around_the_clock() {
    for world in worlds().await {
        let word = Acknowledgement { expected_at: None, message: Some("We look at it.".to_owned()) };
        let soon = world.open(&world.grace, &world.bill("Soon")).await;
        let later = world.open(&world.grace, &world.bill("Later")).await;
        let never = world.open(&world.grace, &world.bill("Never")).await;
        world.later(HOUR);
        verb_by!(world, world.amara, |a| actions::acknowledge(a, soon, None, &word)).unwrap();
        // Over a night: one day and two hours by the clock on the wall.
        world.later(24 * HOUR);
        verb_by!(world, world.amara, |a| actions::acknowledge(a, later, None, &word)).unwrap();
        let over = over(&world, &world.amara, never).await;

        let strict = told(&world, &world.amara, over, &first_word_within(2 * HOUR)).await.unwrap();
        assert_eq!((strict.asked, strict.is_part, strict.lines.len()), (3, false, 1));
        let line = strict.lines[0];
        assert_eq!((line.class, line.kind), (Class::Standard, TargetKind::Acknowledge));
        assert_eq!((line.in_hours, line.around_the_clock), (tally(1, 3), tally(1, 3)));
        // A working day is long in opening hours, and short around the clock; what still runs is not counted.
        let lenient = told(&world, &world.amara, over, &first_word_within(20 * HOUR)).await.unwrap().lines[0];
        assert_eq!((lenient.in_hours, lenient.around_the_clock), (tally(2, 2), tally(1, 3)));

        let other = Over { service: Some(ServiceId::new(world.estimates.get())), ..over };
        let of_other = told(&world, &world.amara, other, &first_word_within(HOUR)).await.unwrap();
        assert_eq!((of_other.asked, of_other.lines[0].in_hours), (0, tally(0, 0)));
    }
}

#[tokio::test]
async fn it_is_for_the_two_ends_and_of_few_people_for_themselves_alone() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Soon")).await;
        let over = over(&world, &world.amara, id).await;
        let targets = first_word_within(HOUR);
        let neither = told(&world, &world.hue, over, &targets).await;
        assert!(matches!(neither, Err(Failure::Refused(_))), "{neither:?}");
        let people = |n: i64| {
            let (team, db) = (world.billing, world.db.clone());
            async move {
                let done: Result<(), Failure> = db::act!(db, Viewer::system(), |a| {
                    a.run(
                        "DELETE FROM memberships WHERE team_id = $1 AND person_id NOT IN
                             (SELECT m.person_id FROM memberships m WHERE m.team_id = $1 ORDER BY m.person_id LIMIT $2)",
                        &[&team, &n],
                    )
                    .await?;
                    Ok(())
                });
                done.unwrap();
            }
        };
        people(2).await;
        let few = told(&world, &world.grace, over, &targets).await;
        assert!(matches!(few, Err(Failure::Refused(Refusal::Forbidden("refusal-replay-few")))), "{few:?}");
        let own = Viewer { teams: vec![(world.billing.0, kernel::TeamRole::Member)], ..world.amara.clone() };
        assert_eq!(told(&world, &own, over, &targets).await.unwrap().asked, 1);
    }
}
