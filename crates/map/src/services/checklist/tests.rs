//! Saving the checklist of a service, on both databases.

use serde_json::json;

use super::model::{StepGiven, read};
use crate::fixture::{BOB, LEA, STAFF, caller, clinics, service};
use crate::services::tests::offer;

#[test]
fn each_step_has_words_and_there_are_twenty_at_most() {
    let step = |words: &str| StepGiven { words: words.to_owned(), wanted: true };
    let steps = read(&[step("Look"), step("Ask")]).unwrap();
    assert_eq!(steps.iter().map(|step| step.nth).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(read(&[step("Look"), step(" ")]).unwrap_err()[0].field, "steps.1.words");
    assert_eq!(read(&vec![step("Look"); 21]).unwrap_err()[0].message, "field-steps-many");
}

#[tokio::test]
async fn who_may_change_a_service_says_what_is_gone_through() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("A new colleague starts", STAFF)).await.unwrap();
        let path = format!("/api/v1/services/{}/checklist", made.id);
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        assert_eq!(lea.get(&path).await.json()["steps"], json!([]));
        assert_eq!(bob.get(&path).await.status.as_u16(), 403);
        let body = r#"{"steps":[{"words":"Order a desk","wanted":true},{"words":"Say hello"}]}"#;
        let saved = lea.json("PUT", &path, body).await;
        assert_eq!(saved.json()["steps"][0], json!({"number": 1, "words": "Order a desk", "wanted": true}));
        assert_eq!(lea.json_with("PUT", &path, body, &[("if-match", "\"1\"")]).await.status.as_u16(), 412);
        let page = lea.get(&format!("/settings/services/{}/checklist", made.id)).await.page();
        assert!(page.contains("Say hello"), "{page}");
        let form = format!("/settings/services/{}/checklist", made.id);
        let done = lea
            .form(&form, &[("words", "Order a desk"), ("words", ""), ("words", "A key"), ("wanted", "yes")]);
        assert_eq!(done.await.onward(), format!("{form}?said=checklist-saved"));
        let steps = lea.get(&path).await.json();
        assert_eq!(steps["steps"][1], json!({"number": 2, "words": "A key", "wanted": true}));
    }
}
