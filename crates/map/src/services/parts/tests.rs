//! Saving the parts of a service, on both databases.

use serde_json::json;

use super::model::{PartGiven, filled, read};
use crate::fixture::{LEA, caller, clinics, service};
use crate::services::tests::offer;

#[test]
fn a_part_comes_after_an_earlier_one_alone_and_says_what_was_asked_for() {
    let part = |after| PartGiven { service: "7".to_owned(), subject: "x".to_owned(), after };
    assert_eq!(read(&[part(None), part(Some(1))]).unwrap().len(), 2);
    for wrong in [vec![part(Some(1))], vec![part(None), part(Some(2))], vec![part(None), part(Some(0))]] {
        assert!(read(&wrong).unwrap_err().iter().all(|error| error.message == "field-part-after"));
    }
    assert_eq!(read(&vec![part(None); 13]).unwrap_err()[0].message, "field-parts-many");
    assert_eq!(filled("A desk for {subject}", "Ana Silva"), "A desk for Ana Silva");
    assert_eq!(filled("{subject}", &"x".repeat(300)).chars().count(), 200);
}

#[tokio::test]
async fn who_may_change_a_service_says_what_is_asked_of_other_teams() {
    for world in clinics().await {
        let made =
            offer(&world, LEA, service("A new colleague starts", crate::fixture::STAFF)).await.unwrap();
        let own = offer(&world, LEA, service("Access", crate::fixture::STAFF)).await.unwrap();
        let path = format!("/api/v1/services/{}/parts", made.id);
        let lea = caller(&world, LEA, "en").await;
        assert_eq!(lea.get(&path).await.json()["parts"], json!([]));
        // No team asks itself, and nobody asks for what is not there.
        for wrong in [own.id.to_string(), "4711".to_owned(), "x".to_owned()] {
            let body = json!({"parts": [{"service": wrong, "subject": "An account"}]}).to_string();
            let answer = lea.json("PUT", &path, &body).await;
            assert_eq!(answer.status.as_u16(), 422, "{wrong}");
            assert!(answer.body.contains("parts.0.service"), "{}", answer.body);
        }
        let emptied = lea.json("PUT", &path, r#"{"parts":[]}"#).await;
        assert_eq!(emptied.status.as_u16(), 200, "{}", emptied.body);
    }
}
