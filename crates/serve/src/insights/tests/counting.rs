//! Counting keeps the roll-ups equal to what requests and events say.

use crate::insights::counting::count_some;
use crate::insights::{count, count_all};
use crate::tests::world::worlds;
use db::act;
use kernel::{Failure, Viewer};

#[tokio::test]
async fn roll_ups_are_what_a_rebuilding_from_events_gives_whatever_happened_between_two_counts() {
    for world in worlds().await {
        for round in 0..6_usize {
            let id = world.open(&world.grace, &world.bill("Charged twice")).await;
            if round % 2 == 0 {
                assert!(count(&world.db, 1).await.unwrap() >= 1);
            }
            world.later(3_000);
            world.do_acknowledge(&world.amara, id).await;
            if round % 3 == 0 {
                count_all(&world.db).await.unwrap();
                world.do_hand_over(&world.amara, id).await;
            }
            let whoever = if round % 3 == 0 { &world.noor } else { &world.jonas };
            world.later(90_000);
            world.do_resolve(whoever, id).await;
            if round == 5 {
                count_all(&world.db).await.unwrap();
                world.later(90_000);
                world.do_reopen(&world.grace, id).await;
            }
            assert_eq!(world.differences().await, [""; 0], "{} {round}", world.test.name);
        }
        world.open(&world.grace, &world.ask_of(world.leave, "Six weeks off")).await;
        count_all(&world.db).await.unwrap();
        assert_eq!(world.differences().await, [""; 0], "{}", world.test.name);
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        let left: i64 = view.one("SELECT COUNT(*) FROM requests WHERE is_uncounted", &[]).await.unwrap();
        assert_eq!(left, 0);
    }
}

#[tokio::test]
async fn counting_raises_no_version_and_a_request_that_changed_meanwhile_stays_uncounted() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let before = world.see(&world.grace, id).await.shown.version;
        count_all(&world.db).await.unwrap();
        assert_eq!(world.see(&world.grace, id).await.shown.version, before);
        assert_eq!(count_all(&world.db).await.unwrap(), 0, "nothing is counted twice");
        world.do_acknowledge(&world.amara, id).await;
        assert_eq!(count_all(&world.db).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_difference_is_found_wherever_it_is() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        world.later(60);
        world.do_acknowledge(&world.amara, id).await;
        count_all(&world.db).await.unwrap();
        for (harm, heal) in [
            (
                "UPDATE insights SET counts = '2' || counts WHERE grain = 'day'",
                "UPDATE insights SET counts = substr(counts, 2) WHERE grain = 'day'",
            ),
            (
                "UPDATE requests SET acknowledge_seconds = acknowledge_seconds + 1",
                "UPDATE requests SET acknowledge_seconds = acknowledge_seconds - 1",
            ),
            (
                "UPDATE insights SET starts = starts + 1 WHERE scope = 'team'",
                "UPDATE insights SET starts = starts - 1 WHERE scope = 'team'",
            ),
        ] {
            let write = async |sql: &'static str| {
                let done: Result<u64, Failure> =
                    act!(world.db, Viewer::system(), |a| Ok(a.run(sql, &[]).await?));
                done.unwrap();
            };
            write(harm).await;
            assert!(!world.differences().await.is_empty(), "{harm}");
            write(heal).await;
            assert_eq!(world.differences().await, [""; 0]);
        }
    }
}

#[tokio::test]
async fn two_nodes_that_count_at_once_count_once() {
    for world in worlds().await {
        for _ in 0..8 {
            world.open(&world.grace, &world.bill("Charged twice")).await;
        }
        let mut counting = Vec::new();
        for _ in 0..4 {
            let db = world.db.clone();
            counting.push(tokio::spawn(async move {
                let done: Result<usize, Failure> = act!(db, Viewer::system(), |a| count_some(a, 3).await);
                done.unwrap()
            }));
        }
        for one in counting {
            one.await.unwrap();
        }
        count_all(&world.db).await.unwrap();
        assert_eq!(world.differences().await, [""; 0], "{}", world.test.name);
    }
}
