//! Naming whom the clinic trusts, and taking somebody away.

use db::act;
use http::StatusCode;
use kernel::{Failure, Viewer};

use super::{trust, with_name};
use crate::clinic::{Clinic, clinics};

async fn with_administrator() -> Vec<Clinic> {
    let clinics = clinics().await;
    for clinic in &clinics {
        let nia = clinic.person("Nia");
        let made: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            a.run("UPDATE persons SET is_administrator = TRUE WHERE id = $1", &[&nia]).await?;
            Ok(())
        });
        made.unwrap();
    }
    clinics
}

#[tokio::test]
async fn before_two_are_named_the_page_says_so_and_whom_to_ask() {
    for clinic in with_administrator().await {
        clinic.look("Kes", "/safe").await.says(&["This is not open yet", "Nia Lund"]);
        clinic.look("Amara", "/safe").await.does_not_say(&["href=\"/safe/report\""]);
        let name = |first: &str| format!("address={first}%40clinic.example");
        let (_, refused) = clinic.fill_in("Amara", "/settings/safe/people", &name("hue")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        for first in ["hue", "hal"] {
            let (_, named) = clinic.fill_in("Nia", "/settings/safe/people", &name(first)).await;
            assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.words());
        }
        for unknown in ["nobody", "kes"] {
            let (_, refused) = clinic.fill_in("Nia", "/settings/safe/people", &name(unknown)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{unknown}");
        }
        let (_, said) = clinic.fill_in("Hue", "/safe/words", "words=Room+12,+or+a+walk.").await;
        assert_eq!(said.status, StatusCode::SEE_OTHER);
        let (_, not) = clinic.fill_in("Nia", "/safe/words", "words=Me,+too.").await;
        assert_eq!(not.status, StatusCode::NOT_FOUND);
        clinic.look("Kes", "/safe").await.says(&["Hue Pham", "Human Resources", "Room 12, or a walk."]);
        clinic.look("Nia", "/settings/safe").await.says(&["Ozzy"]);
    }
}

#[tokio::test]
async fn whoever_is_taken_away_hands_over_what_nobody_else_reads_and_the_administrator_learns_nothing() {
    for clinic in with_administrator().await {
        trust(&clinic, &["Hue", "Hal", "Sam"]).await;
        let id = with_name(&clinic).await;
        let path = format!("/safe/reports/{id}");
        let end = |first: &str| format!("/settings/safe/people/{}/end", clinic.person(first));
        // Hue reads it alone, Sam reads nothing: the answer is the same.
        let (mut answers, mut pages) = (Vec::new(), Vec::new());
        for first in ["Hue", "Sam"] {
            let (headers, answer) = clinic.fill_in("Nia", &end(first), "").await;
            answers.push((answer.status, answer.html, headers["location"].clone()));
            pages.push(clinic.look("Nia", "/settings/safe").await.html.contains(first));
        }
        assert_eq!((&answers[0], pages), (&answers[1], vec![false, false]));
        trust(&clinic, &["Hal", "Sam"]).await;
        // She hands it over; then nothing is left for her.
        clinic.look("Hue", &path).await.says(&["He laughs at what I ask."]);
        let hal = clinic.person("Hal");
        let (_, asked) = clinic.fill_in("Hue", &format!("{path}/readers"), &format!("person={hal}")).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        let agrees = format!("person={hal}&agrees=yes");
        clinic.fill_in("Grace", &format!("{path}/consent"), &agrees).await;
        let (_, left) = clinic.fill_in("Hue", &format!("{path}/leaving"), "").await;
        assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.words());
        assert_eq!(clinic.look("Hue", "/safe/reports").await.status, StatusCode::NOT_FOUND);
        // Of what two read, the one who is taken away reads nothing at once.
        let sam = clinic.person("Sam");
        clinic.fill_in("Grace", &format!("{path}/readers"), &format!("person={sam}")).await;
        clinic.fill_in("Nia", &end("Sam"), "").await;
        assert_eq!(clinic.look("Sam", &path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(clinic.look("Hal", &path).await.status, StatusCode::OK);
    }
}
