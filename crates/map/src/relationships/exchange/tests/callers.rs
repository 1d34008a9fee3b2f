//! The same over pages and API.

use super::furnish;
use crate::fixture::{ADA, BOB, caller, clinics};

const TABLE: &str = "provider,customer,deliverable\nStaff,Sales,=Notes\n";

#[tokio::test]
async fn the_page_shows_what_a_file_would_change_and_then_takes_it_in() {
    for (language, world) in ["en", "de"].into_iter().zip(clinics().await) {
        let ada = caller(&world, ADA, language).await;
        ada.get("/relationships/import").await.page();
        ada.get("/relationships/export").await.page();
        let look = ada.form("/relationships/import", &[("file", TABLE), ("do", "look")]).await.page();
        assert!(look.contains("Staff") && look.contains("value=\"take\""), "{look}");
        let none = ada.form("/relationships/export", &[("format", "csv"), ("purpose", "copy")]).await;
        assert_eq!(none.body.lines().count(), 1, "looking wrote nothing: {}", none.body);
        let taken = ada.form("/relationships/import", &[("file", TABLE), ("do", "take")]).await;
        assert_eq!(taken.onward(), "/relationships/import?said=relationships-imported");
        let changed = TABLE.replace("=Notes", "Letters");
        let look = ada.form("/relationships/import", &[("file", &changed), ("do", "look")]).await.page();
        assert!(look.contains("=Notes") && look.contains("Letters"), "{look}");
        let out = ada.form("/relationships/export", &[("format", "csv"), ("purpose", "copy")]).await;
        assert_eq!(out.header("content-disposition"), "attachment; filename=\"relationships.csv\"");
        assert!(out.body.contains(",'=Notes,"), "no formula for a spreadsheet: {}", out.body);
        let nothing = ada.form("/relationships/import", &[("file", &out.body), ("do", "look")]).await.page();
        assert!(!nothing.contains("value=\"take\""), "{nothing}");
        let wrong = ada.form("/relationships/import", &[("file", "provider,customer\nStaff,Nobody")]).await;
        assert!(wrong.again(422).contains("line 2, customer"));
    }
}

#[tokio::test]
async fn a_program_looks_first_takes_it_in_once_and_gets_the_same_file_back() {
    for world in clinics().await {
        furnish(&world).await;
        let ada = caller(&world, ADA, "en").await;
        let body = |preview: bool| serde_json::json!({"yaml": "- {provider: Staff, customer: Sales, services: []}", "is_preview": preview});
        let look = ada.json("POST", "/api/v1/relationship_imports", &body(true).to_string()).await.json();
        assert_eq!((&look["added"], &look["is_preview"]), (&1.into(), &true.into()), "{look}");
        let key = [("idempotency-key", "once")];
        let path = "/api/v1/relationship_imports";
        let first = ada.json_with("POST", path, &body(false).to_string(), &key).await.json();
        let again = ada.json_with("POST", path, &body(false).to_string(), &key).await.json();
        assert_eq!(first, again);
        assert_eq!(first["changes"][0]["fields"][1]["to"], "Staff", "{first}");
        let wanted = r#"{"format":"yaml","purpose":"other_system"}"#;
        let out = ada.json("POST", "/api/v1/relationship_exports", wanted).await.json();
        assert_eq!(out["relationships"], 1);
        let same = serde_json::json!({"yaml": out["text"]}).to_string();
        let unchanged = ada.json("POST", path, &same).await.json();
        assert_eq!(unchanged["unchanged"], 1, "{unchanged}");
        let both = ada.json("POST", path, r#"{"csv":"","yaml":""}"#).await;
        assert_eq!(both.status, 422);
        let bob = caller(&world, BOB, "en").await;
        assert_eq!(bob.json("POST", "/api/v1/relationship_exports", wanted).await.status, 403);
        let mut view = world.db.view(kernel::Viewer::system()).await.unwrap();
        let kept: String =
            view.one("SELECT payload FROM events WHERE kind = 'relationships_exported'", &[]).await.unwrap();
        assert!(kept.contains("other_system") && !kept.contains('@'), "{kept}");
    }
}
