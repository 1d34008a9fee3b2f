//! What managers see of what their people ask, through the real router, on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal, Viewer};
use map::services::input::ServiceChange;

use crate::clinic::{Clinic, clinics};

async fn let_managers_see(clinic: &Clinic, service: &str, see: bool) -> Result<(), Failure> {
    let change = ServiceChange { managers_see: Some(see), ..ServiceChange::default() };
    let id = clinic.service(service);
    act!(clinic.test.db, Viewer::system(), |a| {
        map::services::actions::change(a, id, None, &change).await?;
        Ok(())
    })
}

#[tokio::test]
async fn a_manager_reads_what_their_people_ask_where_the_service_says_so_before_it_is_asked() {
    for clinic in clinics().await {
        let (nia, grace) = (clinic.person("Nia"), clinic.person("Grace"));
        let managed: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET manager_id = $1 WHERE id = $2", &[&nia, &grace]).await?)
        });
        assert_eq!(managed.unwrap(), 1);
        clinic.ask("Grace", "letters", "A comma too many", false).await;
        clinic.test.clock.forward_seconds(60);
        let form = format!("/ask/{}", clinic.service("letters"));
        clinic.look("Grace", &form).await.does_not_say(&["Nia Lund"]);
        let_managers_see(&clinic, "letters", true).await.unwrap();
        clinic
            .look("Grace", &form)
            .await
            .says(&["Ihre Führungskraft, Nia Lund, kann lesen, was Sie hier fragen."]);
        clinic.look("Hue", &form).await.does_not_say(&["can read what you ask here"]);
        clinic.ask("Grace", "letters", "Another comma", false).await;

        assert_eq!(clinic.look("Nia", "/requests/1001").await.status, StatusCode::NOT_FOUND, "asked before");
        let page = clinic.look("Nia", "/requests/1002").await;
        page.says(&["Another comma", "Please."]);
        page.does_not_say(&["name=\"body\""]);
        let listed = clinic.look("Nia", &format!("/api/v1/requests?requester={grace}")).await;
        assert!(listed.html.contains("Another comma") && !listed.html.contains("A comma too many"));
        let said = clinic.fill_in("Nia", "/requests/1002/messages", "body=Well").await.1;
        assert_eq!(said.status, StatusCode::FORBIDDEN);
        assert_eq!(clinic.look("Hue", "/requests/1002").await.status, StatusCode::NOT_FOUND);
        clinic.test.db.place_events().await.unwrap();
        assert!(clinic.look("Nia", "/api/v1/events?limit=200").await.html.contains("\"opened\""));

        let_managers_see(&clinic, "letters", false).await.unwrap();
        assert_eq!(clinic.look("Nia", "/requests/1002").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_is_asked_in_confidence_is_never_for_managers() {
    for clinic in clinics().await {
        let refused = let_managers_see(&clinic, "leave", true).await.unwrap_err();
        let Failure::Refused(Refusal::Invalid(fields)) = refused else { panic!("{refused}") };
        assert_eq!(fields[0].field, "managers_see");
    }
}
