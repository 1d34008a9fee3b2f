use kernel::Instant;

use super::{change, offer, retire, word};
use crate::fixture::{ADA, BOB, GUS, LEA, MAX, STAFF, clinics, service};
use crate::services::input::{NewService, ServiceChange};
use crate::services::{Class, ServiceTargets, SomeTargets, Target, Targets};

fn renamed(name: &str) -> ServiceChange {
    ServiceChange { name: Some(name.to_owned()), ..ServiceChange::default() }
}

#[tokio::test]
async fn what_a_change_does_not_name_stays() {
    for world in clinics().await {
        let new = NewService { description: Some("Who earns what".to_owned()), ..service("Pay", STAFF) };
        let made = offer(&world, LEA, new).await.unwrap();
        let promise = Targets { acknowledge: Some(Target::Seconds(600)), ..Targets::default() };
        let wish = ServiceChange {
            targets: Some(SomeTargets { standard: Some(promise), ..SomeTargets::default() }),
            default_class: Some(Class::Planned),
            ..ServiceChange::default()
        };
        let after = change(&world, LEA, made.id, Some(1), wish).await.unwrap();
        assert_eq!((after.name.as_str(), after.version), ("Pay", 2));
        assert_eq!(after.description.as_deref(), Some("Who earns what"));
        assert_eq!(after.targets, ServiceTargets { standard: promise, ..ServiceTargets::default() });
        assert_eq!(after.default_class, Class::Planned);
        let wish = ServiceChange { description: Some(None), ..ServiceChange::default() };
        assert_eq!(change(&world, LEA, made.id, None, wish).await.unwrap().description, None);
    }
}

#[tokio::test]
async fn a_change_of_what_somebody_else_changed_meanwhile_is_refused() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Pay", STAFF)).await.unwrap();
        assert_eq!(word(change(&world, LEA, made.id, Some(1), renamed("Wages")).await), "done");
        assert_eq!(word(change(&world, ADA, made.id, Some(1), renamed("Salaries")).await), "refusal-stale");
        let nothing = super::ServiceId::new(999);
        assert_eq!(
            word(change(&world, ADA, nothing, Some(1), renamed("Salaries")).await),
            "refusal-not-found"
        );
    }
}

#[tokio::test]
async fn leads_owners_and_administrators_change_a_service_and_others_do_not() {
    for world in clinics().await {
        let made =
            offer(&world, LEA, NewService { owner: Some(BOB), ..service("Pay", STAFF) }).await.unwrap();
        for who in [LEA, BOB, ADA] {
            assert_eq!(word(change(&world, who, made.id, None, renamed("Wages")).await), "done");
        }
        assert_eq!(word(change(&world, MAX, made.id, None, renamed("Mine")).await), "refusal-service-change");
        assert_eq!(word(change(&world, GUS, made.id, None, renamed("Mine")).await), "refusal-not-found");
    }
}

#[tokio::test]
async fn a_retired_service_changes_no_more() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Pay", STAFF)).await.unwrap();
        retire(&world, LEA, made.id).await.unwrap();
        assert_eq!(word(retire(&world, LEA, made.id).await), "refusal-service-retired");
        assert_eq!(
            word(change(&world, LEA, made.id, None, renamed("Wages")).await),
            "refusal-service-retired"
        );
    }
}

#[tokio::test]
async fn an_event_names_the_fields_that_differ_and_not_what_they_hold() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Pay", STAFF)).await.unwrap();
        change(&world, LEA, made.id, None, ServiceChange { owner: Some(MAX), ..renamed("Wages") })
            .await
            .unwrap();
        change(&world, LEA, made.id, None, renamed("Wages")).await.unwrap();
        let mut view = world.db.view(kernel::Viewer::system()).await.unwrap();
        let events = db::event::of(&mut view, made.id.0).await.unwrap();
        let told: Vec<&str> = events.iter().skip(1).map(|event| event.payload.as_str()).collect();
        assert_eq!(
            told,
            [
                r#"{"kind":"service_changed","fields":["name"]}"#,
                r#"{"kind":"service_owner_changed","owner":"13"}"#,
            ]
        );
        assert!(events.iter().all(|event| event.at > Instant(0)));
    }
}
