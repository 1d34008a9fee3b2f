//! The page of a team as different people see it, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use http::StatusCode;

use crate::clinic::clinics;

#[tokio::test]
async fn a_team_shows_who_is_in_it_what_it_offers_and_what_waits() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", true).await;
        let path = format!("/teams/{}", clinic.team("billing"));
        let seen = clinic.look("Hue", &path).await;
        seen.says(&[
            "Team Patient Billing Amara Okafor leads it; 3 people are in it. It offers 2 services. Ask this team Open the queue",
            "open 1 without a first word 1 with someone outside 1",
            "Bills, and answers about them.",
            "Question about a bill A first word within",
            "Amara Okafor say ah-MAH-rah",
            "leads it",
            "Jonas Weidner",
            "Hours Open now, until",
            "Mon to Fri 09:00 to 17:00",
            "Teams that belong to it 1 Archive",
            "Site Eastgate",
        ]);
        let html = &seen.html;
        for link in [
            format!("/ask/{}", clinic.service("bills")),
            format!("/requests?team={}", clinic.team("billing")),
        ] {
            assert!(html.contains(&link), "{link}");
        }
        seen.does_not_say(&["/settings/teams/"]);
        let lead = clinic.look("Amara", &path).await;
        assert!(lead.html.contains(&format!("/settings{path}")), "{}", lead.words());
        let below = clinic.look("Grace", &format!("/teams/{}", clinic.team("archive"))).await;
        below.says(&[
            "Team von Patient Billing Archive Noch gehört niemand dazu. Noch kann man es um nichts bitten.",
        ]);
        assert!(!below.html.contains("Dieses Team fragen"));
    }
}

#[tokio::test]
async fn a_team_that_is_made_of_teams_shows_these() {
    for clinic in clinics().await {
        let path = format!("/teams/{}", clinic.team("house"));
        let seen = clinic.look("Hue", &path).await;
        seen.says(&["Division Operations One team belongs to it.", "Teams that belong to it 1 Front Desk"]);
        for nothing in ["What it offers", "Who is in it", "Ask this team", "without a first word", "Hours"] {
            assert!(!seen.words().contains(nothing), "{}", seen.words());
        }
    }
}

#[tokio::test]
async fn confidential_requests_are_in_nobodys_count_on_the_page_of_a_team() {
    for clinic in clinics().await {
        clinic.ask("Grace", "leave", "Six weeks for an operation", true).await;
        let path = format!("/teams/{}", clinic.team("hr"));
        for who in ["Hue", "Amara", "Hal"] {
            let seen = clinic.look(who, &path).await;
            seen.says(&["open 0 without a first word 0 with someone outside 0", "Time off confidential"]);
            seen.does_not_say(&["operation"]);
        }
    }
}

#[tokio::test]
async fn what_only_a_team_sees_is_not_counted_for_others() {
    for clinic in clinics().await {
        clinic.ask("Grace", "letters", "Wording for a payment plan", false).await;
        let path = format!("/teams/{}", clinic.team("billing"));
        clinic.look("Hue", &path).await.says(&["open 0 without a first word 0"]);
        clinic.look("Jonas", &path).await.says(&["open 1 without a first word 1"]);
    }
}

#[tokio::test]
async fn a_guest_finds_no_team_and_nobody_one_that_does_not_exist() {
    for clinic in clinics().await {
        let guest = clinic.look("Kes", &format!("/teams/{}", clinic.team("billing"))).await;
        let nothing = clinic.look("Kes", "/teams/1").await;
        assert_eq!((guest.status, nothing.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert_eq!(guest.html, nothing.html);
        assert_eq!(clinic.look("Hue", "/teams/x").await.status, StatusCode::NOT_FOUND);
    }
}
