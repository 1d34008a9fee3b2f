//! The page of a vendor as different people see it, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod by_link;

use db::act;
use http::StatusCode;
use kernel::{Failure, Viewer};
use map::services::ServiceId;
use map::services::input::NewService;
use people::teams::model::NewTeam;
use people::{Role, TeamId};

use crate::clinic::{Clinic, clinics};

#[tokio::test]
async fn a_vendor_shows_who_comes_from_it_and_who_serves_it() {
    for clinic in clinics().await {
        clinic.ask("Kes", "bills", "Our invoice", false).await;
        let path = format!("/vendors/{}", clinic.vendor());
        let seen = clinic.look("Hue", &path).await;
        seen.says(&[
            "Vendor or partner Kessler Heating One person comes in from there.",
            "Heating, and valves.",
            "Kes Ahlers",
            "Patient Billing serves Kessler Heating last request today",
        ]);
        clinic
            .look("Grace", &path)
            .await
            .says(&["Lieferant oder Partner Kessler Heating", "Wer von dort kommt 1"]);
        assert_eq!(clinic.look("Kes", &path).await.status, StatusCode::NOT_FOUND);
    }
}

/// Kes answers for Kessler what the clinic asks of its heating team.
pub(super) async fn heating(clinic: &Clinic) -> (TeamId, ServiceId) {
    let (kes, owner, vendor) = (clinic.person("Kes"), clinic.person("Amara"), clinic.vendor());
    let made: Result<_, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        let team = NewTeam { name: "Heating".to_owned(), vendor: Some(vendor), ..NewTeam::default() };
        let team = people::teams::actions::create(a, &team).await?;
        people::teams::actions::add_member(a, team, kes, Role::Member).await?;
        let service = NewService {
            name: "Radiators".to_owned(),
            team,
            description: Some("Cold ones.".to_owned()),
            owner: Some(owner),
            confidentiality: None,
            targets: None,
            default_class: None,
            offers_present: None,
            asks_guests: None,
            calendar: None,
        };
        Ok((team, map::services::actions::offer(a, &service.read()?).await?.id))
    });
    made.unwrap()
}

#[tokio::test]
async fn the_pages_of_a_vendor_and_its_team_lead_to_each_other_and_whoever_asks_reads_who_answers() {
    for clinic in clinics().await {
        let (team, service) = heating(&clinic).await;
        let path = format!("/vendors/{}", clinic.vendor());
        let seen = clinic.look("Hue", &path).await;
        seen.says(&["What we can ask of them 1 Heating"]);
        assert!(seen.html.contains(&format!("href=\"/teams/{team}\"")));
        let seen = clinic.look("Hue", &format!("/teams/{team}")).await;
        seen.says(&["It stands for Kessler Heating; one person from there is in it. It offers one service."]);
        assert!(seen.html.contains(&format!("href=\"{path}\"")));
        let seen = clinic.look("Hue", &format!("/ask/{service}")).await;
        seen.says(&[
            "Kessler Heating does this: people from there read what you write and answer it.",
            "Not content? Amara Okafor answers for this service.",
        ]);
        assert_eq!(clinic.look("Kes", &format!("/teams/{team}")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_vendors_people_begin_their_day_with_what_their_team_was_asked() {
    for clinic in clinics().await {
        let (team, service) = heating(&clinic).await;
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let id = clinic.ask_of("Hue", service, "Cold in C-110").await;
        clinic.look("Kes", "/").await.says(&[
            "One colleague has not heard from Heating yet.",
            "Waiting for a first word 1 Open the queue",
            "Cold in C-110 Hue Pham, Human Resources",
            "The people you serve Human Resources not yet confirmed 1 open",
        ]);
        let queue = clinic.look("Kes", "/requests").await;
        queue.says(&["Heating", "open 1 without a first word 1", "Cold in C-110"]);
        queue.does_not_say(&["Charged twice", "Patient Billing"]);
        let billing = format!("/requests?team={}", clinic.team("billing"));
        assert_eq!(clinic.look("Kes", &billing).await.status, StatusCode::NOT_FOUND, "{}", clinic.test.name);
        let request = clinic.look("Kes", "/requests/1002").await;
        request.says(&["Cold in C-110", "Heating serves Human Resources", "I take it"]);
        request.does_not_say(&["/people/", "/hand-over", "/follow\"", "/teams/"]);
        assert!(request.html.contains(&format!("href=\"/requests?team={team}\"")));
        assert_eq!(clinic.look("Kes", "/requests/1001").await.status, StatusCode::NOT_FOUND);
        clinic.look("Kes", "/requests/1002/assign").await.says(&["Kes Ahlers"]);
        let refused = clinic.look("Kes", "/requests/1002/hand-over").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.words().contains("decided inside"), "{}", refused.words());
        let feed = clinic.look("Kes", "/api/v1/events?limit=200").await.html;
        assert!(feed.contains(&format!("\"subject\":\"{id}\"")), "{feed}");
        assert_eq!(feed.matches("\"subject_kind\":\"request\"").count(), 1, "{feed}");
    }
}
