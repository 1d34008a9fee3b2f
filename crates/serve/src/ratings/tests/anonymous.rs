//! What is kept of an answer: nothing that leads to whoever gave it.

use super::{DAY, asked_how, close, colleagues, count, feels, say};
use crate::ratings::{Feeling, close_rounds};
use crate::tests::world::worlds;

#[tokio::test]
async fn an_answer_can_be_changed_while_the_round_is_open_and_counts_once() {
    for world in worlds().await {
        world.later(31 * DAY);
        let id = asked_how(&world, &world.grace).await;
        say(&world, &world.grace, id, &feels(Feeling::Annoyed)).await.unwrap();
        say(&world, &world.grace, id, &feels(Feeling::Fine)).await.unwrap();
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rating_answers").await, 1);
        let told = count(&world, "SELECT COUNT(*) FROM rating_answers WHERE answers LIKE '%fine%'").await;
        assert_eq!(told, 1);
        close(&world).await;
        let late = say(&world, &world.grace, id, &feels(Feeling::Annoyed)).await;
        assert!(late.is_err(), "the round is closed");
    }
}

#[tokio::test]
async fn no_event_and_no_instant_tells_of_an_answer() {
    for world in worlds().await {
        world.later(31 * DAY);
        let id = asked_how(&world, &world.grace).await;
        let before = count(&world, "SELECT COUNT(*) FROM events").await;
        let version = count(&world, "SELECT CAST(SUM(version) AS BIGINT) AS v FROM requests").await;
        say(&world, &world.grace, id, &feels(Feeling::Annoyed)).await.unwrap();
        assert_eq!(count(&world, "SELECT COUNT(*) FROM events").await, before);
        assert_eq!(count(&world, "SELECT CAST(SUM(version) AS BIGINT) AS v FROM requests").await, version);
        assert_eq!(count(&world, "SELECT COUNT(*) FROM idempotency").await, 0);
        // The columns are all there is: none of them is a person's, a request's or an instant's.
        let mut view = world.db.view(world.admin.clone()).await.unwrap();
        let kept: Vec<String> = view
            .all("SELECT ticket || '|' || round_id || '|' || team_id || '|' || customer_id || '|' || answers AS kept FROM rating_answers", &[])
            .await
            .unwrap();
        let whole = kept.join("\n");
        assert!(
            !whole.contains(&id.to_string()) && !whole.contains(&world.grace.person.0.to_string()),
            "{whole}"
        );
    }
}

#[tokio::test]
async fn the_close_erases_the_secret_and_every_ticket_and_mixes_what_stays() {
    for world in worlds().await {
        let team = world.grace.home_team.unwrap();
        let all = colleagues(&world, people::TeamId(team), &["Ada", "Ben", "Cleo"]).await;
        world.later(31 * DAY);
        for who in &all {
            let id = asked_how(&world, who).await;
            say(&world, who, id, &feels(Feeling::Fine)).await.unwrap();
        }
        assert_eq!(close(&world).await, 0, "three are too few");
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rating_answers").await, 0);
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rating_rounds WHERE secret IS NOT NULL").await, 0);
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rating_pool").await, 3);
        // After three rounds they are erased unseen, also where nobody is asked any more.
        world.later(62 * DAY);
        close_rounds(&world.db).await.unwrap();
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rating_pool").await, 3);
        world.later(31 * DAY);
        close_rounds(&world.db).await.unwrap();
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rating_pool").await, 0);
        assert_eq!(count(&world, "SELECT COUNT(*) FROM releases").await, 0);
    }
}
