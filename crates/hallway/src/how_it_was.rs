//! How it was, as different people see it, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use http::StatusCode;
use kernel::{Failure, Viewer};
use people::attention;
use people::releases::{self, Block, Figures, Instrument, Release};

use crate::clinic::{Clinic, clinics};

const DAY: i64 = 86_400;

/// Grace asks until she is asked how it was, and gives the path of that request.
async fn asked_how(clinic: &Clinic) -> String {
    clinic.test.clock.forward_seconds(31 * DAY);
    for number in 1001..1041 {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.resolve("Jonas", id, "Put right.").await;
        let path = format!("/requests/{number}");
        if clinic.look("Grace", &path).await.html.contains("/how-it-was\"") {
            return path;
        }
    }
    panic!("she was never asked");
}

#[tokio::test]
async fn the_form_says_what_it_costs_and_what_is_released_reads_in_words() {
    for clinic in clinics().await {
        let path = asked_how(&clinic).await;
        let shown = clinic.look("Grace", &path).await;
        shown.says(&["Ist es geklärt?", "endet es von selbst", "Wie war es? Eine halbe Minute, anonym."]);
        clinic.look("Jonas", &path).await.does_not_say(&["how-it-was"]);
        let form_path = [&path, "/how-it-was"].concat();
        let form = clinic.look("Grace", &form_path).await;
        form.says(&[
            "Ungefähr 30 Sekunden.",
            "wer den Server betreibt und seine Datenbank liest",
            "In diesem Monat haben Fragen 0,5 der 5 Minuten in Anspruch genommen",
            "Wie ging es Ihnen danach?",
            "Man behandelt alle gleich",
        ]);
        // Today holds it until it is answered; then it is among all that can be answered anew.
        let waits =
            ["Eine Antwort wartet auf eine halbe Minute von Ihnen", "Wie war es mit Patient Billing?"];
        clinic.look("Grace", "/").await.says(&waits);
        clinic.look("Jonas", "/").await.does_not_say(&["how-it-was"]);
        // Nobody else is asked, and what says nothing is not taken.
        assert_eq!(clinic.look("Hue", &form_path).await.status, StatusCode::FORBIDDEN);
        let (_, empty) = clinic.fill_in("Grace", &form_path, "").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = "feeling=annoyed&listened=on&come_back=perhaps&effort=6&lost=more";
        let (_, kept) = clinic.fill_in("Grace", &form_path, said).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.html);
        let again = clinic.look("Grace", &form_path).await;
        assert!(again.html.contains(r#"value="annoyed" checked"#), "{}", again.html);
        again.says(&["Statt meiner früheren Antwort absenden"]);
        let today = clinic.look("Grace", "/").await;
        assert!(!today.words().contains(waits[0]), "{}", today.words());
        let all = clinic.look("Grace", "/how-it-was").await;
        all.says(&[
            "Keine Antwort wartet",
            "Wie war es mit Patient Billing?",
            "Beantwortet, noch zu ändern bis",
        ]);
        clinic.look("Hue", "/how-it-was").await.does_not_say(&["Patient Billing"]);
        clinic.look("Grace", "/me").await.says(&["0,5 der 5 Minuten"]);
        // Until something is released there is nothing, and that is said.
        let page = format!("/teams/{}/how-it-was", clinic.team("billing"));
        let none = clinic.look("Amara", &page).await;
        none.says(&["A round is open until", "Nothing is released yet: fewer than 5 have answered"]);
        none.does_not_say(&["annoyed"]);

        release(&clinic).await;
        clinic.look("Amara", &page).await.says(&[
            "10 or more of 12 felt looked after.",
            "Looked after 10 or more of 12",
            "Annoyed 2 or fewer of 12",
            "They listened 7 of 12",
            "Front Desk: of each of them fewer than 15 could have answered",
            "There are no rows behind these figures",
        ]);
        clinic.look("Grace", &page).await.says(&["10 oder mehr von 12 fühlten sich gut aufgehoben."]);
        for outsider in ["Hue", "Kes"] {
            assert_eq!(clinic.look(outsider, &page).await.status, StatusCode::NOT_FOUND, "{outsider}");
        }
        let line = format!("/relationships/{}", clinic.one("SELECT MIN(id) FROM relationships").await);
        assert!(clinic.look("Grace", &line).await.html.contains(&page));
    }
}

/// Twelve of the desk and of others have answered.
async fn release(clinic: &Clinic) {
    let (billing, desk, hr) = (clinic.team("billing"), clinic.team("desk"), clinic.team("hr"));
    let figures: Figures =
        [("feeling.looked_after", [10, 12]), ("feeling.annoyed", [0, 2]), ("courtesy.listened", [7, 7])]
            .map(|(name, told)| (name.to_owned(), told))
            .into();
    let month = attention::month(clinic.test.db.now()) - 1;
    let block = Block { slices: vec![desk.get(), hr.get()], respondents: 12, figures };
    let release = Release {
        instrument: Instrument::AfterRequest,
        team: billing,
        months: [month, month],
        blocks: vec![block],
    };
    let released: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        releases::insert(a, &release).await?;
        Ok(())
    });
    released.unwrap();
}
