//! The card of a team, on both databases.

use kernel::Failure;
use testkit::TestDb;

use super::input::NewCardAnswer;
use super::model::{Card, Said};
use super::{actions, store, today};
use crate::fixture::{ADA, BOB, LEA, MAX, SALES, STAFF, caller, clinics, signed_in};
use crate::relationships::actions::change;
use crate::relationships::ensure;
use crate::relationships::input::RelationshipChange;

async fn describe(world: &TestDb, good: &str) {
    let max = signed_in(&world.db, MAX).await;
    let done: Result<(), Failure> = db::act!(world.db, max, |a| {
        let now = a.now;
        let id = ensure(a, STAFF.into(), SALES.into(), kernel::Audience::COLLEAGUES, now).await?;
        let said = RelationshipChange {
            deliverable: Some(Some("Rosters".to_owned())),
            good: Some(Some(good.to_owned())),
            ..RelationshipChange::default()
        };
        change(a, id, None, &said).await.map(drop)
    });
    done.unwrap();
}

async fn answer(world: &TestDb, who: people::PersonId, said: NewCardAnswer) -> Result<Card, Failure> {
    let viewer = signed_in(&world.db, who).await;
    db::act!(world.db, viewer, |a| actions::answer(a, STAFF, &said).await)
}

fn unclear(words: &str) -> NewCardAnswer {
    NewCardAnswer { is_clear: false, words: Some(words.to_owned()) }
}

async fn asked(world: &TestDb, who: people::PersonId) -> usize {
    let viewer = signed_in(&world.db, who).await;
    let mut view = world.db.view(viewer.clone()).await.unwrap();
    let rows = today::cards_today(&mut view, &viewer).await.unwrap();
    rows.iter().filter(|row| row.is_asked()).count()
}

#[tokio::test]
async fn each_member_is_asked_until_they_said_whether_the_card_is_clear_and_again_when_it_changed() {
    for world in clinics().await {
        assert_eq!(asked(&world, MAX).await, 0, "a card that says nothing is not asked about");
        describe(&world, "Complete.").await;
        for (who, wanted) in [(MAX, 1), (LEA, 1), (BOB, 1), (ADA, 0)] {
            assert_eq!(asked(&world, who).await, wanted, "{}", world.name);
        }
        world.clock.forward_seconds(60);
        let card = answer(&world, MAX, NewCardAnswer { is_clear: true, words: None }).await.unwrap();
        assert_eq!((asked(&world, MAX).await, card.said().clear), (0, 1));
        assert_eq!(asked(&world, LEA).await, 1, "one answer is nobody else's");
        world.clock.forward_seconds(60);
        describe(&world, "Complete, by Thursday.").await;
        assert_eq!(asked(&world, MAX).await, 1, "it has changed since");
        let mut view = world.db.view(kernel::Viewer::system()).await.unwrap();
        let card = store::card(&mut view, STAFF).await.unwrap().unwrap();
        assert_eq!(card.said(), Said { clear: 0, not_clear: 0, silent: card.members.len() });
    }
}

#[tokio::test]
async fn what_is_not_clear_is_told_to_the_lead_by_name_and_to_nobody_else() {
    for world in clinics().await {
        describe(&world, "Complete.").await;
        world.clock.forward_seconds(60);
        answer(&world, MAX, unclear("Who plans the night shift?")).await.unwrap();
        assert!(answer(&world, BOB, unclear("Not mine")).await.is_err(), "not of the team");
        for language in web::texts::LANGUAGES {
            let path = format!("/teams/{STAFF}/card");
            let lead = caller(&world, LEA, language).await.get(&path).await.page();
            assert!(lead.contains("Who plans the night shift?") && lead.contains("Max"), "{lead}");
            let own = caller(&world, MAX, language).await.get(&path).await.page();
            assert!(own.contains("Who plans the night shift?") && !own.contains("id=\"answers\""), "{own}");
            for other in [BOB, ADA] {
                let seen = caller(&world, other, language).await.get(&path).await.page();
                assert!(seen.contains("Rosters") && !seen.contains("night shift"), "{seen}");
            }
        }
        let api = format!("/api/v1/teams/{STAFF}/card");
        let lead = caller(&world, LEA, "en").await.get(&api).await.json();
        assert_eq!(
            (&lead["answers"]["not_clear"], &lead["serves"][0]["good"]),
            (&1.into(), &"Complete.".into())
        );
        let ada = caller(&world, ADA, "en").await.get(&api).await.json();
        assert!(ada["answers"].is_null() && ada["own_answer"].is_null(), "{ada}");
        let max = caller(&world, MAX, "en").await;
        let said = max.json("PUT", &format!("{api}/answer"), r#"{"is_clear":true}"#).await.json();
        assert_eq!(
            (&said["own_answer"]["is_clear"], &said["own_answer"]["words"]),
            (&true.into(), &().into())
        );
    }
}
