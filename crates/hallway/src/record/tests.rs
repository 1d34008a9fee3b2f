//! What the record of changes tells, to whom, and in which words.

use axum::http::StatusCode;
use db::{Fact, act};
use kernel::{Failure, Viewer};
use people::entrance::{AtTheEntrance, OfTheOrganisation};
use people::visit::Reading;
use people::{calendars, external_customers, persons, teams, vendors};
use serde::de::DeserializeOwned;

use super::model::{Group, sentence};
use crate::clinic::clinics;

/// The kinds of an enum of facts, as its reader names them when it meets another.
fn kinds<F: Fact + DeserializeOwned>() -> Vec<(&'static str, String)> {
    let Err(error) = serde_json::from_str::<F>(r#"{"kind":"?"}"#) else { panic!("everything is read") };
    let error = error.to_string();
    let quoted = error.split('`').skip(1).step_by(2).skip(1);
    quoted.map(|kind| (F::SUBJECT, kind.to_owned())).collect()
}

#[test]
fn every_kind_of_the_record_has_a_sentence_in_every_language() {
    crate::schema::install_texts();
    let all = [
        kinds::<persons::Event>(),
        kinds::<teams::Event>(),
        kinds::<vendors::Event>(),
        kinds::<calendars::Event>(),
        kinds::<external_customers::Event>(),
        kinds::<AtTheEntrance>(),
        kinds::<OfTheOrganisation>(),
        kinds::<map::services::event::ServiceEvent>(),
        kinds::<map::relationships::event::RelationshipEvent>(),
        kinds::<map::agreements::event::AgreementEvent>(),
        kinds::<map::cards::event::CardEvent>(),
        kinds::<map::charters::event::CharterEvent>(),
        kinds::<map::by_link::event::ByLinkEvent>(),
        kinds::<Reading>(),
    ]
    .concat();
    assert!(all.len() > 30, "{all:?}");
    for (subject, kind) in all {
        assert!(Group::of(subject).is_some(), "{subject} is in no group");
        for language in web::texts::LANGUAGES {
            let key = sentence(subject, &kind);
            assert!(web::Words::of(language).has(&key), "{language} lacks {key}");
        }
    }
}

#[tokio::test]
async fn administrators_and_auditors_read_who_changed_what_and_nobody_else_does() {
    for clinic in clinics().await {
        for other in ["Amara", "Hal"] {
            assert_eq!(clinic.look(other, "/settings/record").await.status, StatusCode::FORBIDDEN);
            assert_eq!(clinic.look(other, "/api/v1/record").await.status, StatusCode::FORBIDDEN);
            assert!(!clinic.look(other, "/settings").await.html.contains("/settings/record"));
        }
        assert_eq!(clinic.look("Kes", "/settings/record").await.status, StatusCode::NOT_FOUND);
        let done: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET is_auditor = TRUE WHERE name = 'Sam Whitlock'", &[]).await?)
        });
        done.unwrap();
        let page = clinic.look("Sam", "/settings/record").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.html.contains("took on") && page.html.contains("let somebody into the circle"));
        assert!(clinic.look("Sam", "/settings").await.html.contains("href=\"/settings/record\""));
        let teams = clinic.look("Sam", "/settings/record?group=teams").await.html;
        assert!(teams.contains("made the team Patient Billing") && !teams.contains("took on"));
        let none = clinic.look("Sam", "/settings/record?to=2001-01-31").await.html;
        assert!(none.contains("Nothing of this kind happened"), "{none}");
        let who = clinic.look("Sam", "/settings/record?who=hal%40clinic.example").await.html;
        assert!(who.contains("took on Ozzy") && !who.contains("took on Hue Pham"));
        assert_eq!(clinic.look("Sam", "/api/v1/record?from=soon").await.status.as_u16(), 422);
    }
}

#[tokio::test]
async fn a_look_at_something_confidential_is_told_without_what_was_looked_at() {
    for clinic in clinics().await {
        let done: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            a.record(kernel::Id(4_711), kernel::Audience(7_001), &Reading::Read {}).await?;
            Ok(a.run("UPDATE persons SET is_auditor = TRUE WHERE name = 'Sam Whitlock'", &[]).await?)
        });
        done.unwrap();
        let told = clinic.look("Sam", "/api/v1/record?group=looks").await.html;
        assert!(told.contains("read something confidential") && !told.contains("4711"), "{told}");
        let told = clinic.look("Sam", "/api/v1/record?group=services&limit=200").await.html;
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        let entries = told["items"].as_array().unwrap();
        let sealed: Vec<_> = entries.iter().filter(|entry| entry["kind"] == "person_cleared").collect();
        assert!(!sealed.is_empty() && sealed.iter().all(|entry| entry["subject"].is_null()), "{sealed:?}");
    }
}

#[tokio::test]
async fn the_record_is_read_to_its_end_page_by_page() {
    for clinic in clinics().await {
        let done: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET is_auditor = TRUE WHERE name = 'Sam Whitlock'", &[]).await?)
        });
        done.unwrap();
        let (mut path, mut seen) = ("/api/v1/record?limit=3".to_owned(), Vec::new());
        loop {
            let told: serde_json::Value =
                serde_json::from_str(&clinic.look("Sam", &path).await.html).unwrap();
            seen.extend(told["items"].as_array().unwrap().iter().map(|entry| entry["id"].to_string()));
            let Some(next) = told["next"].as_str() else { break };
            path = format!("/api/v1/record?limit=3&after={next}");
        }
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), all, "none twice");
        let whole: serde_json::Value =
            serde_json::from_str(&clinic.look("Sam", "/api/v1/record?limit=200").await.html).unwrap();
        assert_eq!(whole["items"].as_array().unwrap().len(), all, "and none left out");
    }
}

#[tokio::test]
async fn that_somebody_looks_at_what_they_asked_for_in_confidence_is_not_told() {
    for clinic in clinics().await {
        let done: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET is_auditor = TRUE WHERE name = 'Sam Whitlock'", &[]).await?)
        });
        done.unwrap();
        let id = clinic.ask("Grace", "leave", "Six weeks for an operation", false).await;
        for (who, looks) in [("Grace", 0), ("Hal", 1)] {
            assert_eq!(clinic.look(who, &format!("/api/v1/requests/{id}")).await.status, StatusCode::OK);
            let told = clinic.look("Sam", "/api/v1/record?group=looks").await.html;
            assert_eq!(told.matches("read something confidential").count(), looks, "{who}: {told}");
        }
    }
}
