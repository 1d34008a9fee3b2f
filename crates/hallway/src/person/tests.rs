//! The page of a person as different people see it, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use http::StatusCode;

use crate::clinic::clinics;

#[tokio::test]
async fn a_person_is_shown_with_how_to_say_the_name_and_how_to_ask_their_team() {
    for clinic in clinics().await {
        let path = format!("/people/{}", clinic.person("Amara"));
        let seen = clinic.look("Hue", &path).await;
        seen.says(&[
            "Amara Okafor Leads Patient Billing. Say ah-MAH-rah. Ask Amara Ask Patient Billing",
            "Ask me about codes.",
            "Teams Patient Billing , leads it",
            "E-mail amara@clinic.example",
        ]);
        assert!(seen.html.contains(&format!("/teams/{}#offers", clinic.team("billing"))));
        clinic.look("Grace", &path).await.says(&["Patient Billing fragen", "Sprich ah-MAH-rah."]);
        let mine = clinic.look("Amara", &path).await;
        mine.says(&["Change how I am called"]);
        mine.does_not_say(&["Ask Patient Billing", "Ask Amara"]);
        // One service: straight to it. A name that is not part of the whole one is told.
        let hal = clinic.look("Grace", &format!("/people/{}", clinic.person("Hal"))).await;
        hal.says(&["Hal Osei Gehört zu Human Resources. Genannt Ozzy."]);
        assert!(hal.html.contains(&format!("/ask/{}", clinic.service("leave"))));
    }
}

#[tokio::test]
async fn a_guest_finds_only_themselves() {
    for clinic in clinics().await {
        let other = clinic.look("Kes", &format!("/people/{}", clinic.person("Amara"))).await;
        let nobody = clinic.look("Kes", "/people/1").await;
        assert_eq!((other.status, &other.html), (StatusCode::NOT_FOUND, &nobody.html));
        let own = clinic.look("Kes", &format!("/people/{}", clinic.person("Kes"))).await;
        own.says(&["Kes Ahlers Comes from Kessler Heating. Change how I am called"]);
        own.does_not_say(&["/vendors/"]);
        let theirs = clinic.look("Hue", &format!("/people/{}", clinic.person("Kes"))).await;
        assert!(theirs.html.contains(&format!("/vendors/{}", clinic.vendor())));
    }
}

#[tokio::test]
async fn the_door_of_a_person_says_until_when_they_are_away_and_who_stands_in() {
    for clinic in clinics().await {
        let path = format!("/people/{}", clinic.person("Jonas"));
        let away = format!("first_day=2026-11-19&last_day=2026-11-24&substitute={}", clinic.person("Sam"));
        let (_, said) = clinic.fill_in("Jonas", &format!("{path}/absence"), &away).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.words());
        let seen = clinic.look("Hue", &path).await;
        seen.says(&["Ask Jonas", "Away Away up to and including Tue 24 Nov; Sam Whitlock stands in"]);
        seen.does_not_say(&["There again", "Own hours"]);
        clinic.look("Jonas", &path).await.says(&["Say when I am away", "There again", "What is open"]);
        clinic.look("Amara", &path).await.says(&["Say when Jonas is away"]);
        let team = clinic.look("Hue", &format!("/teams/{}", clinic.team("billing"))).await;
        team.says(&["On now: 2 of 3", "away until Tue 24 Nov, Sam Whitlock stands in", "on now"]);
        let ask = clinic.look("Grace", &format!("{path}/ask")).await;
        ask.says(&["Jonas Weidner ist bis einschließlich", "Sam Whitlock vertritt"]);
        let hours = "day_1=8-12&day_2=&day_3=&day_4=&day_5=&day_6=&day_7=nine";
        let (_, wrong) = clinic.fill_in("Jonas", &format!("{path}/hours"), hours).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (_, saved) = clinic.fill_in("Jonas", &format!("{path}/hours"), "day_1=8-12").await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
        clinic.look("Hue", &path).await.says(&["Hours Mon 08:00 to 12:00"]);
    }
}
