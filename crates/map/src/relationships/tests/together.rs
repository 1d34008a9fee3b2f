//! How both sides come to one description, and say that it is different.

use db::act;
use kernel::{Failure, Id};
use people::PersonId;
use testkit::TestDb;

use super::{confirm, find, list, mine, sales_asks_staff};
use crate::fixture::{ADA, BOB, GUS, LEA, MAX, SALES, STAFF, caller, clinics, signed_in};
use crate::relationships::actions;
use crate::relationships::input::{NewRelationship, RelationshipChange};
use crate::relationships::model::{Frequency, Origin};
use crate::relationships::{Relationship, RelationshipId, State};
use crate::services::tests::word;

async fn propose(world: &TestDb, by: PersonId, provider: Id, customer: Id) -> Result<Relationship, Failure> {
    let viewer = signed_in(&world.db, by).await;
    let new = NewRelationship { provider, customer, ..NewRelationship::default() };
    act!(world.db, viewer, |a| actions::propose(a, &new, Origin::Person).await)
}

async fn describe(
    world: &TestDb,
    by: PersonId,
    id: RelationshipId,
    good: &str,
) -> Result<Relationship, Failure> {
    let viewer = signed_in(&world.db, by).await;
    let change = RelationshipChange { good: Some(Some(good.to_owned())), ..RelationshipChange::default() }
        .read()
        .unwrap();
    act!(world.db, viewer, |a| actions::change(a, id, None, &change).await)
}

#[tokio::test]
async fn whoever_draws_a_line_confirms_their_own_side_by_it() {
    for world in clinics().await {
        let found = propose(&world, MAX, STAFF.0, SALES.0).await.unwrap();
        assert_eq!((found.state, found.provider_confirmed_by), (State::ConfirmedByOne, Some(MAX)));
        let both = confirm(&world, BOB, found.id, None, None).await.unwrap();
        assert_eq!(both.state, State::Confirmed);
        assert!(both.reconfirm_on.is_some_and(|day| day.starts_with("2027-")), "asked again in a year");
        let again = propose(&world, MAX, STAFF.0, SALES.0).await;
        assert_eq!(word(again), "refusal-invalid customer: relationship-exists;");
        assert_eq!(
            word(propose(&world, MAX, STAFF.0, STAFF.0).await),
            "refusal-invalid customer: relationship-with-itself;"
        );
        assert_eq!(
            word(propose(&world, MAX, Id(4711), STAFF.0).await),
            "refusal-invalid provider: field-unknown;"
        );
        assert_eq!(word(propose(&world, GUS, STAFF.0, SALES.0).await), "refusal-relationship-propose");
    }
}

#[tokio::test]
async fn what_one_side_describes_otherwise_the_other_is_asked_again() {
    for world in clinics().await {
        let id = sales_asks_staff(&world).await;
        confirm(&world, MAX, id, None, None).await.unwrap();
        confirm(&world, BOB, id, None, None).await.unwrap();
        let changed = describe(&world, BOB, id, "Within a day.").await.unwrap();
        assert_eq!(
            (changed.state, changed.described, changed.described_by),
            (State::ConfirmedByOne, 1, Some(BOB))
        );
        assert!(changed.provider_confirmed_at.is_none() && changed.customer_confirmed_at.is_some());
        let same = describe(&world, MAX, id, "Within a day.").await.unwrap();
        assert_eq!((same.described, same.provider_confirmed_at), (1, None), "the same words change nothing");
        let both = confirm(&world, MAX, id, None, None).await.unwrap();
        assert_eq!(both.state, State::Confirmed);
        let page = caller(&world, MAX, "en").await.get(&format!("/relationships/{id}")).await.page();
        assert!(page.contains("Within a day."), "{page}");
        describe(&world, MAX, id, "At once.").await.unwrap();
        let page = caller(&world, BOB, "de").await.get(&format!("/relationships/{id}")).await.page();
        assert!(
            page.contains("Within a day.") && page.contains("At once."),
            "what was before is kept: {page}"
        );
        assert_eq!(word(describe(&world, GUS, id, "No.").await), "refusal-not-found");
    }
}

#[tokio::test]
async fn a_side_says_that_it_is_different_and_settles_it() {
    for world in clinics().await {
        let id = sales_asks_staff(&world).await;
        confirm(&world, MAX, id, None, None).await.unwrap();
        confirm(&world, BOB, id, None, None).await.unwrap();
        let bob = signed_in(&world.db, BOB).await;
        let said: Result<Relationship, Failure> =
            act!(world.db, bob, |a| actions::dispute(a, id, None, None, "It comes weekly.").await);
        let said = said.unwrap();
        assert_eq!((said.state, said.disputed_by), (State::Disputed, Some(BOB)));
        assert_eq!(word(confirm(&world, BOB, id, None, None).await), "refusal-relationship-state");
        let max = signed_in(&world.db, MAX).await;
        let not_his: Result<Relationship, Failure> =
            act!(world.db, max, |a| actions::settle(a, id, None).await);
        assert_eq!(word(not_his), "refusal-not-your-side");
        let settled: Result<Relationship, Failure> =
            act!(world.db, bob, |a| actions::settle(a, id, None).await);
        let settled = settled.unwrap();
        assert_eq!((settled.state, settled.dispute_reason), (State::Confirmed, None));
    }
}

#[tokio::test]
async fn what_is_put_aside_is_taken_up_by_the_next_request() {
    for world in clinics().await {
        let id = sales_asks_staff(&world).await;
        confirm(&world, MAX, id, None, None).await.unwrap();
        let max = signed_in(&world.db, MAX).await;
        let gone: Result<Relationship, Failure> =
            act!(world.db, max, |a| actions::retire(a, id, None, "Nobody asks any more.").await);
        assert_eq!(gone.unwrap().state, State::Retired);
        assert_eq!(list(&world, MAX, mine()).await.len(), 0);
        assert_eq!(word(describe(&world, MAX, id, "x").await), "refusal-relationship-retired");
        let viewer = signed_in(&world.db, BOB).await;
        let asked: Result<RelationshipId, Failure> = act!(world.db, viewer, |a| {
            let now = a.now;
            Ok(super::ensure(a, STAFF.into(), SALES.into(), kernel::Audience::COLLEAGUES, now).await?)
        });
        assert_eq!(asked.unwrap(), id);
        let found = find(&world, MAX, id).await.unwrap();
        assert_eq!((found.state, found.retired_reason), (State::ConfirmedByOne, None));
    }
}

#[tokio::test]
async fn one_that_was_folded_into_another_sends_its_requests_there_until_it_is_taken_out() {
    for world in clinics().await {
        let one = sales_asks_staff(&world).await;
        let other = propose(&world, ADA, STAFF.0, BOB.0).await.unwrap().id;
        let ada = signed_in(&world.db, ADA).await;
        let folded: Result<Relationship, Failure> =
            act!(world.db, ada, |a| actions::fold(a, one, None, other).await);
        assert_eq!(folded.unwrap().id, other);
        assert_eq!(sales_asks_staff_again(&world).await, other);
        let out: Result<Relationship, Failure> = act!(world.db, ada, |a| actions::unfold(a, one, None).await);
        assert_eq!(out.unwrap().state, State::Proposed);
        assert_eq!(sales_asks_staff_again(&world).await, one);
        let itself: Result<Relationship, Failure> =
            act!(world.db, ada, |a| actions::fold(a, one, None, one).await);
        assert_eq!(word(itself), "refusal-invalid into: field-unknown;");
    }
}

async fn sales_asks_staff_again(world: &TestDb) -> RelationshipId {
    let viewer = signed_in(&world.db, BOB).await;
    let asked: Result<RelationshipId, Failure> = act!(world.db, viewer, |a| {
        let now = a.now;
        Ok(super::ensure(a, STAFF.into(), SALES.into(), kernel::Audience::COLLEAGUES, now).await?)
    });
    asked.unwrap()
}

#[tokio::test]
async fn what_is_between_two_persons_is_seen_by_others_when_both_let_them() {
    for world in clinics().await {
        let id = propose(&world, MAX, MAX.0, BOB.0).await.unwrap().id;
        for who in [ADA, LEA, GUS] {
            assert!(find(&world, who, id).await.is_none(), "{}", world.name);
        }
        assert_eq!(find(&world, BOB, id).await.unwrap().state, State::ConfirmedByOne);
        assert_eq!(word(propose(&world, ADA, MAX.0, BOB.0).await), "refusal-relationship-propose");
        let open = async |who: PersonId, is_open: bool| {
            let viewer = signed_in(&world.db, who).await;
            let done: Result<Relationship, Failure> =
                act!(world.db, viewer, |a| actions::open(a, id, None, is_open).await);
            done.unwrap()
        };
        assert!(open(MAX, true).await.is_private(), "one of them is not both");
        assert!(!open(BOB, true).await.is_private());
        assert!(find(&world, ADA, id).await.is_some());
        assert!(open(MAX, false).await.is_private());
        assert!(find(&world, ADA, id).await.is_none());
    }
}

#[tokio::test]
async fn a_template_fills_in_what_is_left_open() {
    for world in clinics().await {
        let max = caller(&world, MAX, "en").await;
        let body = format!(
            r#"{{"provider":"{STAFF}","customer":"{SALES}","template":"physician-billing","rhythm":"Daily."}}"#
        );
        let made = max.json("POST", "/api/v1/relationships", &body).await;
        assert_eq!(made.status.as_u16(), 201, "{}", made.body);
        let made = made.json();
        assert_eq!((made["rhythm"].as_str(), made["origin"].as_str()), (Some("Daily."), Some("template")));
        assert_eq!(made["deliverable"], "Procedure notes and codes");
        assert_eq!(made["frequency"], Frequency::Frequent.as_str());
        let unknown = body.replace("physician-billing", "nothing");
        assert_eq!(max.json("POST", "/api/v1/relationships", &unknown).await.status.as_u16(), 422);
        for language in web::texts::LANGUAGES {
            let max = caller(&world, MAX, language).await;
            let id = made["id"].as_str().unwrap();
            for path in ["", "/edit", "/dispute", "/retirement", "/fold", "/deliveries", "/deliveries/import"]
            {
                max.get(&format!("/relationships/{id}{path}")).await.page();
            }
            max.get("/relationships/new").await.page();
            let told = max.get("/api/v1/relationship_templates").await.body;
            assert!(!told.contains("template-"), "a text is missing: {told}");
        }
    }
}

#[tokio::test]
async fn what_was_agreed_over_a_line_that_is_folded_comes_to_the_one_that_stands_for_it() {
    for world in clinics().await {
        let one = sales_asks_staff(&world).await;
        let ada = signed_in(&world.db, ADA).await;
        let other = propose(&world, ADA, SALES.0, STAFF.0).await.unwrap().id;
        let folded: Result<_, Failure> = act!(world.db, ada, |a| {
            let mut made = Vec::new();
            for ended_at in [None, Some(1_i64)] {
                let id = a.id();
                a.run(
                    "INSERT INTO agreements (id, version, relationship_id, audience, created_at, ended_at)
                     VALUES ($1, 1, $2, 1, 0, $3)",
                    &[&id, &one, &ended_at],
                )
                .await?;
                made.push(id);
            }
            actions::fold(a, one, None, other).await?;
            Ok(made)
        });
        let agreements = folded.unwrap();
        let mut view = world.db.view(ada).await.unwrap();
        for (agreement, line) in agreements.iter().zip([other, one]) {
            let found: Id =
                view.one("SELECT relationship_id FROM agreements WHERE id = $1", &[agreement]).await.unwrap();
            assert_eq!(found, line.0, "{}: what has ended stays where it was agreed", world.name);
        }
    }
}
