//! The charter of a team, on both databases.

use kernel::{Failure, Refusal};
use people::PersonId;
use testkit::TestDb;

use super::input::NewCharter;
use super::model::Charter;
use super::{actions, store};
use crate::fixture::{ADA, BOB, GUS, LEA, MAX, SALES, STAFF, caller, clinics, service, signed_in};
use crate::services::tests::offer;

fn says(expect: &str) -> NewCharter {
    NewCharter { expect: expect.to_owned(), ..NewCharter::default() }
}

async fn sign(
    world: &TestDb,
    who: PersonId,
    team: people::TeamId,
    expected: Option<i64>,
    input: &NewCharter,
) -> Result<Charter, Failure> {
    let viewer = signed_in(&world.db, who).await;
    db::act!(world.db, viewer, |a| actions::sign(a, team, expected, input).await)
}

fn refusal<T>(done: Result<T, Failure>) -> Refusal {
    match done {
        Err(Failure::Refused(refusal)) => refusal,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it was done"),
    }
}

#[tokio::test]
async fn whoever_leads_signs_a_version_each_and_the_same_words_change_nothing() {
    for world in clinics().await {
        for who in [MAX, BOB, ADA, GUS] {
            let refused = refusal(sign(&world, who, STAFF, None, &says("Fresh")).await);
            assert_eq!(refused, Refusal::Forbidden("refusal-charter"), "{who}");
        }
        let first = sign(&world, LEA, STAFF, Some(0), &says("A person answers.")).await.unwrap();
        assert_eq!((first.version, first.signer.as_deref()), (1, Some("Lea")));
        let again = sign(&world, LEA, STAFF, Some(1), &says(" A person answers. ")).await.unwrap();
        assert_eq!(again.version, 1);
        let words = NewCharter { need: "Say by when.".to_owned(), ..says("A person answers.") };
        assert_eq!(sign(&world, LEA, STAFF, Some(1), &words).await.unwrap().version, 2);
        assert_eq!(refusal(sign(&world, LEA, STAFF, Some(1), &says("Later")).await), Refusal::Stale);
        let mut view = world.db.view(signed_in(&world.db, BOB).await).await.unwrap();
        let earlier = store::charter(&mut view, STAFF, Some(1)).await.unwrap().unwrap();
        assert_eq!((earlier.version, earlier.newest, earlier.need), (1, 2, None));
        let unwritten = store::charter(&mut view, SALES, None).await.unwrap().unwrap();
        assert_eq!((unwritten.version, unwritten.expect), (0, None));
    }
}

#[tokio::test]
async fn where_nobody_leads_anybody_in_the_team_gives_its_word() {
    for world in clinics().await {
        assert_eq!(sign(&world, BOB, SALES, None, &says("We call back.")).await.unwrap().version, 1);
        let empty = refusal(sign(&world, BOB, SALES, None, &says(" ")).await);
        assert_eq!(empty, Refusal::field("expect", "field-required"));
    }
}

#[tokio::test]
async fn programs_read_the_promises_in_force_beside_the_words_and_write_with_if_match() {
    for world in clinics().await {
        offer(&world, LEA, service("Rosters", STAFF)).await.unwrap();
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        let path = format!("/api/v1/teams/{STAFF}/charter");
        let none = bob.get(&path).await;
        assert_eq!(none.status.as_u16(), 200, "{}", none.body);
        assert!(none.body.contains(r#""version":0"#) && none.body.contains("Rosters"), "{}", none.body);
        let refused = bob.json("PUT", &path, r#"{"expect":"Ours"}"#).await;
        assert_eq!(refused.status.as_u16(), 403);
        let signed = lea.json("PUT", &path, r#"{"expect":"A person answers.","rights":"Ring us."}"#).await;
        assert_eq!(signed.status.as_u16(), 200, "{}", signed.body);
        assert!(
            signed.body.contains(r#""version":1"#) && signed.body.contains("Ring us."),
            "{}",
            signed.body
        );
        let unknown = lea.json("PUT", &path, r#"{"expect":"x","motto":"y"}"#).await;
        assert!(unknown.status.is_client_error(), "{}", unknown.body);
        assert_eq!(bob.get(&format!("{path}?version=7")).await.status.as_u16(), 404);
        assert_eq!(caller(&world, GUS, "en").await.get(&path).await.status.as_u16(), 404);
    }
}

#[tokio::test]
async fn what_is_typed_stays_in_the_form_where_it_cannot_be_signed() {
    for world in clinics().await {
        let lea = caller(&world, LEA, "en").await;
        let path = format!("/teams/{STAFF}/charter/write");
        let wrong = lea.form(&path, &[("version", "0"), ("expect", ""), ("need", "Say by when.")]).await;
        assert_eq!(wrong.status.as_u16(), 422);
        assert!(wrong.body.contains("Say by when."), "{}", wrong.body);
        let done = lea.form(&path, &[("version", "0"), ("expect", "A person answers.")]).await;
        assert_eq!(done.onward(), format!("/teams/{STAFF}/charter?said=charter-signed"));
        let late = lea.form(&path, &[("version", "0"), ("expect", "Other words.")]).await;
        assert_eq!(late.status.as_u16(), 412);
        assert!(late.body.contains("Other words.") && late.body.contains(r#"value="1""#), "{}", late.body);
    }
}
