//! Making a form on its page.

use crate::fixture::{LEA, STAFF, caller, clinics, service};
use crate::services::tests::offer;

#[tokio::test]
async fn a_form_is_made_step_by_step_and_nothing_is_kept_before_it_is_saved() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Access", STAFF)).await.unwrap();
        let path = format!("/settings/services/{}/form", made.id);
        for language in ["de", "en"] {
            let lea = caller(&world, LEA, language).await;
            assert!(lea.get(&path).await.page().contains("value=\"add\""));
        }
        let lea = caller(&world, LEA, "en").await;
        let added = lea.form(&path, &[("version", "0"), ("kind", "choice"), ("do", "add")]).await.page();
        assert!(added.contains("id=\"fields.0.choices\"") && !added.contains("id=\"fields.1.label\""));
        let rows = [
            ("version", "0"),
            ("fields.0.key", ""),
            ("fields.0.label", "Which <system>?"),
            ("fields.0.kind", "choice"),
            ("fields.0.choices", "Records\r\nPayroll"),
            ("fields.1.label", "Since when?"),
            ("fields.1.kind", "date"),
            ("fields.1.required", "yes"),
            ("fields.1.only_if", "which_system"),
            ("fields.1.only_values", "Records"),
        ];
        let with = |step: &'static str| [&rows[..], &[("do", step)]].concat();
        let ahead = lea.form(&path, &with("show")).await.page();
        assert!(ahead.contains("data-only-if=\"answers.which_system\""), "{ahead}");
        assert!(!ahead.contains("<system>"));
        let moved = lea.form(&path, &with("up.1")).await.page();
        assert!(moved.find("Since when?") < moved.find("Which &#60;system"), "{moved}");
        // What is moved before the question that it depends on makes no sense any more.
        let wrong = [
            ("version", "0"),
            ("fields.0.label", "Since when?"),
            ("fields.0.kind", "date"),
            ("fields.0.only_if", "which_system"),
            ("fields.0.only_values", "Records"),
            ("do", "save"),
        ];
        assert!(lea.form(&path, &wrong).await.again(422).contains("id=\"fields.0.only_if-error\""));
        let none = lea.get(&format!("/api/v1/services/{}/form", made.id)).await.json();
        assert_eq!(none["version"], 0);

        assert!(lea.form(&path, &with("save")).await.onward().ends_with("?said=form-saved"));
        let stale = lea.form(&path, &with("save")).await;
        assert_eq!(stale.status.as_u16(), 412);
        assert!(stale.body.contains("name=\"version\" value=\"1\""));
        let kept = lea.get(&format!("/api/v1/services/{}/form", made.id)).await.json();
        assert_eq!(kept["fields"][1]["only_if"]["field"], "which_system");
        assert!(lea.get(&path).await.page().contains("Since when?"));
    }
}

#[tokio::test]
async fn a_page_of_questions_takes_nothing_else() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Access", STAFF)).await.unwrap();
        let path = format!("/settings/services/{}/form", made.id);
        let lea = caller(&world, LEA, "en").await;
        for odd in [
            ("role", "admin"),
            ("fields.0.owner", "1"),
            ("fields.99.label", "x"),
            ("do", "fly"),
            ("version", "x"),
        ] {
            assert_eq!(lea.form(&path, &[odd]).await.status.as_u16(), 400, "{odd:?}");
        }
    }
}
