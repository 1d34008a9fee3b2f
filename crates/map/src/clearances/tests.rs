//! Who gets into the circle of a confidential service, and who does not by any way.

use db::act;
use kernel::{Failure, Viewer};
use people::PersonId;
use testkit::TestDb;

use super::{actions, store};
use crate::fixture::{ADA, BOB, GUS, LEA, MAX, OLA, STAFF, caller, clinics, service, signed_in};
use crate::services;
use crate::services::input::{NewService, ServiceChange};
use crate::services::store::Shown;
use crate::services::tests::{change, offer, word};
use crate::{Confidentiality, ServiceId};

async fn care(world: &TestDb) -> Shown {
    let confidentiality = Some(Confidentiality::Confidential);
    offer(world, ADA, NewService { confidentiality, ..service("Care", STAFF) }).await.unwrap()
}

async fn clear(world: &TestDb, by: PersonId, service: ServiceId, person: PersonId) -> Result<(), Failure> {
    let viewer = signed_in(&world.db, by).await;
    act!(world.db, viewer, |a| actions::clear(a, service, person).await.map(drop))
}

async fn withdraw(world: &TestDb, by: PersonId, service: ServiceId, person: PersonId) -> Result<(), Failure> {
    let viewer = signed_in(&world.db, by).await;
    act!(world.db, viewer, |a| actions::withdraw(a, service, person).await)
}

async fn circle(world: &TestDb, service: ServiceId) -> Vec<String> {
    let mut view = world.db.view(Viewer::system()).await.unwrap();
    let rows = store::list(&mut view, service, None, 50).await.unwrap();
    rows.into_iter().map(|row| row.person_name).collect()
}

#[tokio::test]
async fn its_owner_lets_people_in_and_they_see_from_then_on() {
    for world in clinics().await {
        let care = care(&world).await;
        assert_eq!(word(clear(&world, LEA, care.id, MAX).await), "done");
        assert_eq!(word(clear(&world, LEA, care.id, MAX).await), "done", "again changes nothing");
        assert!(signed_in(&world.db, MAX).await.sees(care.id.circle()));
        assert_eq!(circle(&world, care.id).await, ["Lea", "Max"]);
        assert_eq!(word(withdraw(&world, LEA, care.id, MAX).await), "done");
        assert!(!signed_in(&world.db, MAX).await.sees(care.id.circle()));
        assert_eq!(circle(&world, care.id).await, ["Lea"]);
        assert_eq!(word(withdraw(&world, LEA, care.id, MAX).await), "refusal-not-found");
    }
}

#[tokio::test]
async fn only_people_who_work_here_are_cleared() {
    for world in clinics().await {
        let care = care(&world).await;
        for person in [OLA, GUS, PersonId::new(999)] {
            let refused = word(clear(&world, LEA, care.id, person).await);
            assert_eq!(refused, "refusal-invalid person: field-unknown;");
        }
    }
}

#[tokio::test]
async fn an_administrator_gets_in_by_no_way_of_their_own() {
    for world in clinics().await {
        let care = care(&world).await;
        assert_eq!(word(clear(&world, ADA, care.id, ADA).await), "refusal-circle");
        assert_eq!(word(clear(&world, ADA, care.id, MAX).await), "refusal-circle");
        let owner = ServiceChange { owner: Some(ADA), ..ServiceChange::default() };
        assert_eq!(word(change(&world, ADA, care.id, None, owner.clone()).await), "refusal-circle");
        let open = ServiceChange { confidentiality: Some(Confidentiality::Open), ..ServiceChange::default() };
        assert_eq!(word(change(&world, ADA, care.id, None, open.clone()).await), "refusal-circle");
        // Opened by its owner, it still keeps what was told in confidence.
        assert_eq!(word(change(&world, LEA, care.id, None, open).await), "done");
        assert_eq!(word(change(&world, ADA, care.id, None, owner).await), "refusal-circle");
        let renamed = ServiceChange { name: Some("Welfare".to_owned()), ..ServiceChange::default() };
        assert_eq!(word(change(&world, ADA, care.id, None, renamed).await), "done");
        assert!(!signed_in(&world.db, ADA).await.sees(care.id.circle()));
    }
}

#[tokio::test]
async fn a_lead_who_is_not_cleared_clears_nobody() {
    for world in clinics().await {
        let care = care(&world).await;
        clear(&world, LEA, care.id, MAX).await.unwrap();
        let owner = ServiceChange { owner: Some(MAX), ..ServiceChange::default() };
        change(&world, LEA, care.id, None, owner).await.unwrap();
        assert_eq!(word(withdraw(&world, LEA, care.id, LEA).await), "done", "everybody may step out");
        assert_eq!(word(clear(&world, LEA, care.id, LEA).await), "refusal-circle");
        assert_eq!(word(clear(&world, MAX, care.id, LEA).await), "done");
        assert_eq!(word(clear(&world, LEA, care.id, BOB).await), "done");
        assert_eq!(
            word(clear(&world, BOB, care.id, ADA).await),
            "refusal-circle",
            "being in it is not keeping it"
        );
    }
}

#[tokio::test]
async fn whoever_answers_for_it_is_in_the_circle_and_stays() {
    for world in clinics().await {
        let care = care(&world).await;
        assert_eq!(word(withdraw(&world, LEA, care.id, LEA).await), "refusal-owner-stays");
        let to = |owner| ServiceChange { owner: Some(owner), ..ServiceChange::default() };
        assert_eq!(
            word(change(&world, LEA, care.id, None, to(BOB)).await),
            "refusal-invalid owner: service-owner-of-team;"
        );
        assert_eq!(word(change(&world, LEA, care.id, None, to(MAX)).await), "done");
        assert_eq!(circle(&world, care.id).await, ["Lea", "Max"]);
        assert!(signed_in(&world.db, MAX).await.sees(care.id.circle()));
    }
}

#[tokio::test]
async fn a_service_that_becomes_confidential_gets_its_circle_with_its_owner_in_it() {
    for world in clinics().await {
        let open = offer(&world, ADA, service("Pay", STAFF)).await.unwrap();
        assert_eq!(word(clear(&world, LEA, open.id, MAX).await), "refusal-no-circle");
        let secret = ServiceChange {
            confidentiality: Some(Confidentiality::Confidential),
            ..ServiceChange::default()
        };
        assert_eq!(word(change(&world, ADA, open.id, None, secret).await), "done");
        assert_eq!(circle(&world, open.id).await, ["Lea"]);
    }
}

#[tokio::test]
async fn to_those_outside_of_it_the_circle_does_not_show_or_stir() {
    for world in clinics().await {
        let care = care(&world).await;
        clear(&world, LEA, care.id, MAX).await.unwrap();
        assert_eq!(word(withdraw(&world, ADA, care.id, MAX).await), "refusal-not-found");
        assert_eq!(word(withdraw(&world, BOB, care.id, BOB).await), "refusal-not-found");
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        let version: i64 = view.one("SELECT version FROM services WHERE id = $1", &[&care.id]).await.unwrap();
        assert_eq!(version, care.version, "letting somebody in is no change that others notice");
    }
}

#[tokio::test]
async fn somebody_who_left_and_came_back_is_cleared_anew() {
    for world in clinics().await {
        let care = care(&world).await;
        clear(&world, LEA, care.id, MAX).await.unwrap();
        let left: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
            people::audiences::revoke_all(a, MAX).await?;
            Ok(())
        });
        left.unwrap();
        assert_eq!(circle(&world, care.id).await, ["Lea"]);
        clear(&world, LEA, care.id, MAX).await.unwrap();
        assert_eq!(circle(&world, care.id).await, ["Lea", "Max"]);
        assert!(signed_in(&world.db, MAX).await.sees(care.id.circle()));
    }
}

/// As if somebody else had made this person a key and they had come in by it.
async fn comes_in_by_a_link_from_ada(world: &TestDb, person: PersonId) {
    let done: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
        people::circles::step_out(a, person, Some(ADA.0)).await?;
        Ok(())
    });
    done.unwrap();
}

#[tokio::test]
async fn whoever_got_a_new_key_is_let_in_again_by_somebody_of_the_circle_alone() {
    for world in clinics().await {
        let care = care(&world).await;
        clear(&world, LEA, care.id, MAX).await.unwrap();
        comes_in_by_a_link_from_ada(&world, LEA).await;
        assert!(!signed_in(&world.db, LEA).await.sees(care.id.circle()));
        let path = format!("/settings/services/{}", care.id);
        let page = caller(&world, MAX, "en").await.get(&path).await.page();
        assert!(page.contains("got a new key from Ada"), "{page}");
        assert!(page.contains("Let in again"), "{page}");
        assert!(page.contains("You are the only one"), "{page}");
        let listed = format!("/api/v1/services/{}/clearances", care.id);
        let listed = caller(&world, MAX, "en").await.get(&listed).await.json();
        assert_eq!(listed["items"][0]["key_from"]["name"], "Ada", "{listed}");
        assert!(listed["items"][0]["out_since"].is_string());
        for stranger in [ADA, LEA, BOB] {
            assert_eq!(word(clear(&world, stranger, care.id, LEA).await), "refusal-circle");
        }
        let max = caller(&world, MAX, "en").await;
        let back = max.form(&format!("{path}/clearances/{LEA}/return"), &[]).await.onward();
        assert_eq!(back, format!("{path}?said=cleared"));
        assert!(signed_in(&world.db, LEA).await.sees(care.id.circle()), "who is no keeper vouches, too");
        assert_eq!(word(clear(&world, MAX, care.id, BOB).await), "refusal-circle", "but admits nobody new");
    }
}

#[tokio::test]
async fn the_last_one_of_a_circle_is_not_taken_out() {
    for world in clinics().await {
        let care = care(&world).await;
        clear(&world, LEA, care.id, MAX).await.unwrap();
        let owner = ServiceChange { owner: Some(MAX), ..ServiceChange::default() };
        change(&world, LEA, care.id, None, owner).await.unwrap();
        comes_in_by_a_link_from_ada(&world, MAX).await;
        assert_eq!(word(withdraw(&world, LEA, care.id, LEA).await), "refusal-last-of-circle");
        clear(&world, LEA, care.id, MAX).await.unwrap();
        assert_eq!(word(withdraw(&world, LEA, care.id, LEA).await), "done");
    }
}

#[tokio::test]
async fn a_confidential_service_that_lost_its_circle_takes_nothing_and_is_not_offered() {
    for world in clinics().await {
        let care = care(&world).await;
        let bob = signed_in(&world.db, BOB).await;
        let opening = async || {
            let mut view = world.db.view(bob.clone()).await.unwrap();
            services::for_opening(&mut view, care.id).await.unwrap().unwrap()
        };
        assert_eq!(opening().await.may_be_asked_by(&bob), Ok(()));
        let lost: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
            people::audiences::revoke_all(a, LEA).await?;
            Ok(())
        });
        lost.unwrap();
        let refused = opening().await.may_be_asked_by(&bob);
        assert_eq!(refused, Err(kernel::Refusal::Conflict("refusal-circle-empty")));
        let offered = caller(&world, BOB, "en").await.get("/api/v1/services").await.json();
        assert_eq!(offered["items"].as_array().unwrap().len(), 0, "{offered}");
        let kept = caller(&world, ADA, "en").await.get("/settings/services").await.page();
        assert!(kept.contains("Care"), "whoever keeps the services still finds it");
    }
}
