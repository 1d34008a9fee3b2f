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
            "Übernommen aus Old Desk, dort heißt es A-1. Patient Billing bekam es. „Open“",
            "Es ging von Patient Billing an Records. R. Cole hatte es. „Work“",
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

#[tokio::test]
async fn a_program_reads_where_a_request_came_from_and_people_go_on_with_it_here() {
    for clinic in clinics().await {
        let db = &clinic.test.db;
        take(db, MAP, LOG).await.unwrap();
        let sql = "SELECT request_id FROM log_cases WHERE name = 'C-3'";
        let id = number(db, sql).await;
        let seen = clinic.look("Jonas", &format!("/api/v1/requests/{id}")).await;
        let request: serde_json::Value = serde_json::from_str(&seen.html).unwrap();
        assert_eq!((&request["log"]["source"], &request["log"]["case"]), (&"Old Desk".into(), &"C-3".into()));
        let word = &request["events"][0]["word"];
        let words = request["log"]["words"].as_array().unwrap();
        assert!(words.iter().any(|known| known["id"] == *word && known["name"] == "Open"), "{request}");

        clinic.resolve("Jonas", serve::requests::model::RequestId::new(id), "It is corrected.").await;
        let before = standings(db).await.into_iter().find(|one| one.case_name == "C-3").unwrap();
        assert_eq!((before.state.as_str(), before.resolved_at), ("resolved", Some(db.now())));
        // The old system was still in use for a moment; what it adds to the past does not undo what was done here.
        let longer = [LOG, "C-3;18.11.2026 15:00;Ask back;Records;-;Pat Doe;Wrong address\n"].concat();
        assert_eq!(take(db, MAP, &longer).await.unwrap().new.events, 1);
        let after = standings(db).await.into_iter().find(|one| one.case_name == "C-3").unwrap();
        assert_eq!((after.state, after.resolved_at, after.hand_overs), (before.state, before.resolved_at, 1));
    }
}
