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
            "Amara Okafor Leads Patient Billing. Say ah-MAH-rah. Ask Patient Billing",
            "Ask me about codes.",
            "Teams Patient Billing , leads it",
            "E-mail amara@clinic.example",
        ]);
        assert!(seen.html.contains(&format!("/teams/{}#offers", clinic.team("billing"))));
        clinic.look("Grace", &path).await.says(&["Patient Billing fragen", "Sprich ah-MAH-rah."]);
        let mine = clinic.look("Amara", &path).await;
        mine.says(&["Change how I am called"]);
        mine.does_not_say(&["Ask Patient Billing"]);
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
