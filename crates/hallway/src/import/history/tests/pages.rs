//! Pages of what a log brought, in both languages.

use http::StatusCode;

use super::*;
use crate::clinic::clinics;

async fn reference(db: &Db, case: &str) -> String {
    let mut view = db.view(Viewer::system()).await.unwrap();
    let sql = "SELECT r.reference FROM requests r JOIN log_cases l ON l.request_id = r.id WHERE l.name = $1";
    view.one(sql, &[&case]).await.unwrap()
}

#[tokio::test]
async fn a_request_from_a_log_tells_its_story_in_plain_words() {
    for clinic in clinics().await {
        take(&clinic.test.db, MAP, LOG).await.unwrap();
        let path = format!("/requests/{}", reference(&clinic.test.db, "A-1").await);
        let seen = clinic.look("Amara", &path).await;
        assert_eq!(seen.status, StatusCode::OK);
        seen.says(&[
            "Charged twice",
            "Settled yesterday 09:00.",
            "Taken over from Old Desk, where it is A-1. Patient Billing got it. “Open”",
            "Amara Okafor had it. There was a first word. “Work”",
            "It went from Patient Billing to Records. R. Cole had it. “Work”",
            "It waited for whoever asked. “Ask back”",
            "It goes on. It was done. “Done”",
            "It was not settled and went on. “Work”",
            "It was settled. “Shut”",
        ]);
        assert!(seen.statements.0 <= 6, "{:?}", seen.statements);
        let german = clinic.look("Grace", &path).await;
        german.says(&[
            "Übernommen aus Old Desk, dort heißt es A-1. Patient Billing bekam es. “Open”",
            "Es ging von Patient Billing an Records. R. Cole hatte es. “Work”",
            "Es war nicht geklärt und ging weiter.",
        ]);
    }
}

#[tokio::test]
async fn lines_teams_people_and_today_show_what_a_log_brought() {
    for clinic in clinics().await {
        let db = &clinic.test.db;
        take(db, MAP, LOG).await.unwrap();
        let records = number(db, "SELECT id FROM teams WHERE name = 'Records'").await;
        let pat = number(db, "SELECT id FROM persons WHERE name = 'Pat Doe'").await;
        let line = format!("/requests?team={}", clinic.team("billing"));
        for (who, path, says) in [
            ("Jonas", line.as_str(), "Wrong address"),
            ("Jonas", &format!("/requests?team={records}"), "Lost letter"),
            ("Jonas", &format!("/teams/{records}"), "R. Cole"),
            ("Jonas", &format!("/people/{pat}"), "Pat Doe"),
            ("Jonas", "/", "Pat Doe"),
            ("Grace", "/requests?asked", "Charged twice"),
            ("Jonas", "/ask", "Requests"),
            ("Amara", "/relationships", "Records"),
        ] {
            let seen = clinic.look(who, path).await;
            assert_eq!(seen.status, StatusCode::OK, "{path}");
            if path != "/relationships" {
                assert!(seen.words().contains(says), "{path}: {}", seen.words());
            }
        }
        for case in ["B-2", "C-3", "D-4", "E-5"] {
            let path = format!("/requests/{}", reference(db, case).await);
            for who in ["Jonas", "Grace"] {
                assert_eq!(clinic.look(who, &path).await.status, StatusCode::OK, "{case}");
            }
        }
    }
}
