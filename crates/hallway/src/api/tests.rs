//! What cannot be seen from outside once the descriptions are put together, and what programs are told that were overtaken.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use std::collections::BTreeMap;

use http::{StatusCode, header};
use kernel::Instant;
use serde_json::Value;

use crate::clinic::{Clinic, clinics};
use crate::routes;

#[test]
fn no_two_crates_call_different_shapes_by_the_same_name() {
    let mut shapes = BTreeMap::<String, (&str, Value)>::new();
    for part in routes::parts() {
        let document = serde_json::to_value(&part.document).unwrap();
        for (name, shape) in document["components"]["schemas"].as_object().into_iter().flatten() {
            let (of, known) = shapes.entry(name.clone()).or_insert_with(|| (part.name, shape.clone()));
            assert_eq!(known, shape, "{name} is something else in {of} than in {}", part.name);
        }
    }
    assert!(shapes.len() > 20, "{}", shapes.len());
}

#[tokio::test]
async fn a_program_that_was_overtaken_is_told_what_it_may_know_of_what_happened_meanwhile() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        let path = format!("/api/v1/requests/{id}");
        let verb = |verb: &str| format!("{path}/{verb}");
        // Both begin with what they read now.
        let said = |body: &str| format!(r#"{{"body":"{body}"}}"#);
        let (_, tag) = said_by(&clinic, "Grace", &verb("messages"), &said("One more thing.")).await;
        clinic.test.clock.forward_seconds(60);
        let (_, later) = said_by(&clinic, "Amara", &verb("notes"), &said("She is right.")).await;
        assert_ne!(tag, later);
        clinic.test.clock.forward_seconds(60);
        clinic.acknowledge("Jonas", id, Instant(clinic.test.db.now().0 + 86_400_000_000)).await;
        for (who, tag, expected) in [
            ("Grace", &tag, vec!["acknowledged"]),
            ("Amara", &tag, vec!["noted", "acknowledged"]),
            ("Amara", &later, vec!["acknowledged"]),
        ] {
            let (head, lost) = clinic.program(who, &verb("messages"), &said("Late."), tag).await;
            assert_eq!(lost.status, StatusCode::PRECONDITION_FAILED, "{}", lost.html);
            assert_eq!(head[header::CONTENT_TYPE], "application/problem+json");
            let problem: Value = serde_json::from_str(&lost.html).unwrap();
            let meanwhile = problem["meanwhile"].as_array().unwrap();
            let kinds: Vec<&str> = meanwhile.iter().map(|one| one["kind"].as_str().unwrap()).collect();
            assert_eq!(kinds, expected, "{who}");
            let last = meanwhile.last().unwrap();
            assert_eq!(last["actor"], clinic.person("Jonas").to_string());
            assert!(last["at"].is_string());
        }
        // A version alone does not say how far was read, and what one may not see is not told by this way either.
        let (_, alone) = clinic.program("Amara", &verb("messages"), &said("Late."), "\"v1\"").await;
        assert_eq!(alone.status, StatusCode::PRECONDITION_FAILED);
        assert!(!alone.html.contains("meanwhile"), "{}", alone.html);
        let (_, hidden) = clinic.program("Kes", &verb("messages"), &said("Late."), &tag).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        let (_, now) = said_by(&clinic, "Jonas", &verb("messages"), &said("I am at it.")).await;
        let (_, done) = clinic.program("Jonas", &verb("resolution"), r#"{"message":"Done."}"#, &now).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.html);
    }
}

/// Says something, whatever happened; gives the tag of the request then.
async fn said_by(clinic: &Clinic, who: &str, path: &str, body: &str) -> (StatusCode, String) {
    let (head, seen) = clinic.program(who, path, body, "*").await;
    assert_eq!(seen.status, StatusCode::CREATED, "{}", seen.html);
    (seen.status, head[header::ETAG].to_str().unwrap().to_owned())
}
