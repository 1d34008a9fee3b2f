use super::offer;
use crate::Confidentiality;
use crate::fixture::{ADA, BOB, LEA, MAX, SALES, STAFF, caller, clinics, service};
use crate::services::input::NewService;

#[tokio::test]
async fn a_lead_offers_a_service_with_a_name_alone() {
    for world in clinics().await {
        for language in web::texts::LANGUAGES {
            let lea = caller(&world, LEA, language).await;
            let empty = language == web::texts::LANGUAGES[0];
            let list = lea.get("/settings/services").await.page();
            assert!(list.contains("/settings/services/new"));
            assert_eq!(list.contains("class=\"empty\""), empty);
            assert_eq!(
                lea.get("/settings/services/new").await.onward(),
                format!("/settings/services/new?team={STAFF}")
            );
            let form = format!("/settings/services/new?team={STAFF}");
            assert!(lea.get(&form).await.page().contains("Staff"));

            let wrong =
                [("name", " "), ("description", "Who <b>earns</b> what"), ("confidentiality", "open")];
            let again = lea.form(&form, &wrong).await.again(422);
            assert!(
                again.contains("Who &#60;b&#62;earns") || again.contains("Who &lt;b&gt;earns"),
                "{again}"
            );
            let right = [("name", language), ("description", ""), ("owner", ""), ("confidentiality", "team")];
            let made = lea.form(&form, &right).await.onward();
            assert!(made.ends_with("?said=service-offered"), "{made}");
            let one = lea.get(&made).await.page();
            assert!(one.contains("toast-note"));
        }
    }
}

#[tokio::test]
async fn an_administrator_chooses_the_team_first() {
    for world in clinics().await {
        let ada = caller(&world, ADA, "en").await;
        let teams = ada.get("/settings/services/new").await.page();
        assert!(teams.contains(&format!("team={STAFF}")) && teams.contains(&format!("team={SALES}")));
        assert!(!ada.get("/settings/services/new?q=sta").await.page().contains(&format!("team={SALES}")));
        assert_eq!(ada.get("/settings/services/new?team=999").await.status.as_u16(), 404);
        let max = caller(&world, MAX, "en").await;
        assert_eq!(max.get("/settings/services/new").await.status.as_u16(), 403);
        assert_eq!(
            max.form(&format!("/settings/services/new?team={STAFF}"), &[("name", "X")]).await.status.as_u16(),
            403
        );
        assert!(max.get("/settings/services").await.page().contains("class=\"empty\""));
    }
}

#[tokio::test]
async fn a_form_keeps_what_was_typed_when_something_is_wrong() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Pay", STAFF)).await.unwrap();
        let path = format!("/settings/services/{}", made.id);
        for language in web::texts::LANGUAGES {
            let lea = caller(&world, LEA, language).await;
            let wrong = [
                ("version", "1"),
                ("name", "Wages and more"),
                ("default_class", "present"),
                ("standard_resolve", "soon"),
                ("standard_resolve_unit", "days"),
                ("planned_update", "9999"),
                ("planned_update_unit", "days"),
            ];
            let again = lea.form(&path, &wrong).await.again(422);
            for kept in [
                "Wages and more",
                "value=\"soon\"",
                "href=\"#standard_resolve\"",
                "href=\"#planned_update\"",
                "href=\"#default_class\"",
            ] {
                assert!(again.contains(kept), "{kept}");
            }
            assert_eq!(lea.form(&path, &[("version", "1"), ("rank", "5")]).await.status.as_u16(), 400);
        }
    }
}

#[tokio::test]
async fn promises_are_written_in_hours_and_days_and_kept_so() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Pay", STAFF)).await.unwrap();
        let lea = caller(&world, LEA, "en").await;
        let path = format!("/settings/services/{}", made.id);
        let owner = LEA.to_string();
        let typed = [
            ("version", "1"),
            ("name", "Pay"),
            ("owner", owner.as_str()),
            ("confidentiality", "open"),
            ("default_class", "standard"),
            ("standard_acknowledge", "90"),
            ("standard_acknowledge_unit", "minutes"),
            ("standard_resolve", "3"),
            ("standard_resolve_unit", "days"),
            ("standard_respond", ""),
            ("standard_respond_unit", "hours"),
        ];
        lea.form(&path, &typed).await.onward();
        let shown = lea.get(&path).await.page();
        assert!(shown.contains("A first word within 1 h 30 min, done within 3 working days."), "{shown}");
        assert!(shown.contains("name=\"standard_acknowledge\" value=\"90\""));
        assert!(
            shown.contains("name=\"present_acknowledge\" value=\"\""),
            "what is left empty is not promised"
        );
        // Somebody else saved meanwhile: what was typed is not lost, and can be saved knowingly.
        let again = lea.form(&path, &typed).await.again(412);
        assert!(again.contains("name=\"version\" value=\"2\""));
    }
}

#[tokio::test]
async fn the_circle_stands_on_the_page_for_those_in_it() {
    for world in clinics().await {
        let secret = Some(Confidentiality::Confidential);
        let made = offer(&world, ADA, NewService { confidentiality: secret, ..service("Care", STAFF) })
            .await
            .unwrap();
        let path = format!("/settings/services/{}", made.id);
        for language in web::texts::LANGUAGES {
            let (lea, ada) = (caller(&world, LEA, language).await, caller(&world, ADA, language).await);
            let own = lea.get(&path).await.page();
            assert!(own.contains("name=\"address\"") && own.contains("name=\"confidentiality\""));
            let others = ada.get(&path).await.page();
            assert!(!others.contains("name=\"address\"") && !others.contains("name=\"confidentiality\""));
            assert!(!others.contains("/withdrawal"));

            let clearances = format!("{path}/clearances");
            for wrong in ["nobody", "nobody@clinic.example", "gus@clinic.example", "ola@clinic.example"] {
                let again = lea.form(&clearances, &[("address", wrong)]).await.again(422);
                assert!(again.contains(&format!("value=\"{wrong}\"")));
            }
            assert_eq!(
                ada.form(&clearances, &[("address", "ada@clinic.example")]).await.status.as_u16(),
                403
            );
            assert_eq!(
                lea.form(&clearances, &[("address", "bob@clinic.example")]).await.onward(),
                format!("{path}?said=cleared")
            );
            let bob = caller(&world, BOB, language).await;
            assert!(bob.get(&path).await.page().contains("Lea"));
            let out = bob.form(&format!("{clearances}/{BOB}/withdrawal"), &[]).await.onward();
            assert_eq!(out, "/settings/services?said=clearance-withdrawn");
            assert_eq!(bob.get(&path).await.status.as_u16(), 403);
        }
    }
}

#[tokio::test]
async fn stopping_to_offer_is_asked_before_it_is_done() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Fax", STAFF)).await.unwrap();
        let (lea, max) = (caller(&world, LEA, "de").await, caller(&world, MAX, "en").await);
        let path = format!("/settings/services/{}/retirement", made.id);
        assert!(lea.get(&path).await.page().contains("Fax"));
        assert_eq!(max.get(&path).await.status.as_u16(), 403);
        assert_eq!(max.form(&path, &[]).await.status.as_u16(), 403);
        assert_eq!(lea.form(&path, &[]).await.onward(), "/settings/services?said=service-retired");
        let one = lea.get(&format!("/settings/services/{}", made.id)).await.page();
        assert!(!one.contains("name=\"version\""), "nothing to change any more");
    }
}
