//! Exports of both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use std::path::Path;

use db::{Schema, act};
use indicatif::ProgressBar;
use kernel::Failure;
use serde_json::Value;

use super::export;
use super::sheets::sheets;
use crate::clinic::lived;
use crate::schema;

/// What is in the database and not in an export, for a reason.
const LEFT_OUT: &[&str] = &[
    // What opens something.
    "passwords",
    "sessions",
    "api_tokens",
    "links",
    "known_devices",
    "sign_in_tries",
    "idempotency",
    // Follows from what is there: teams, clearances, requests.
    "audience_members",
    "circle_absences",
    "insights",
    "search_documents",
    // How Hallway goes on where it was.
    "last_backup",
    "event_sequencer",
    "retention_runs",
    "feed_readers",
    "turns",
    // Bookmarks that only their own person sees; they are in what everybody gets about themselves.
    "saved_views",
    // What is being said and has not reached everybody; it stands on the requests.
    "problem_words",
    // What is open on somebody's screen this minute.
    "request_readers",
    "numbers",
    // Hashes of names that lead to what is there.
    "log_links",
    // They are the contents in the folder `files`.
    "file_parts",
    // What is anonymous and not released yet, who was asked for it, and how much was asked of whom: in no file, in no order.
    "attention",
    "rating_rounds",
    "rating_invitations",
    "rating_answers",
    "round_invitations",
    "round_answers",
    "round_comments",
    "rating_pool",
    // The safe channel: for those alone who were chosen to read it, and in no file of the organisation.
    "safe_trusted",
    "safe_channel",
    "safe_reports",
    "safe_readers",
    "safe_messages",
    // Who supports an idea is told to nobody; how many do stands with it.
    "idea_supports",
    // They stand beside the requests that they brought.
    "log_cases",
    "log_sources",
];

#[test]
fn every_table_is_in_an_export_or_left_out_for_a_reason() {
    let schema = Schema::of(&schema::migrations()).unwrap();
    let tells_of =
        |sql: &str| sql.split_once(" FROM ").unwrap().1.split_whitespace().next().unwrap().to_owned();
    let told: Vec<String> = sheets().map(|sheet| tells_of(&sheet.sql.replace('\n', " "))).collect();
    let names = schema.tables.iter().map(|table| table.name.as_str());
    let forgotten: Vec<&str> =
        names.filter(|name| !told.iter().any(|told| told == name) && !LEFT_OUT.contains(name)).collect();
    assert_eq!(forgotten, Vec::<&str>::new(), "make a sheet of it, or say why not");
}

fn json(folder: &Path, name: &str) -> Vec<Value> {
    serde_json::from_slice(&std::fs::read(folder.join(name).with_extension("json")).unwrap()).unwrap()
}

fn text(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// Something that came along with a request, in two parts.
async fn bring_file(db: &db::Db) {
    let brought: Result<(), Failure> = act!(db, kernel::Viewer::system(), |a| {
        a.run(
            "INSERT INTO files (id, owner_id, request_id, name, media_type, size, sha256, is_whole, created_at)
             SELECT 77, requester_id, id, 'halves.txt', 'text/plain', 23, 'x', TRUE, opened_at FROM requests
             ORDER BY id LIMIT 1",
            &[],
        )
        .await?;
        for (nth, half) in [(0_i64, b"one half, ".to_vec()), (1, b"and the other".to_vec())] {
            a.run("INSERT INTO file_parts (file_id, nth, bytes) VALUES (77, $1, $2)", &[&nth, &half]).await?;
        }
        Ok(())
    });
    brought.unwrap();
}

#[tokio::test]
async fn everything_is_there_with_names_and_the_same_from_both_databases() {
    let mut all = Vec::new();
    for clinic in lived().await {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("out");
        bring_file(&clinic.test.db).await;
        let exported = export(&clinic.test.db, &folder, &ProgressBar::hidden()).await.unwrap();
        let requests = json(&folder, "requests");
        assert_eq!(requests.len(), 4);
        assert_eq!(text(&folder, "files/77"), "one half, and the other");
        assert_eq!(json(&folder, "files")[0]["name"], "halves.txt");
        let paid = requests.iter().find(|request| request["subject"] == "Paid twice").unwrap();
        assert_eq!(
            (&paid["service"], &paid["team"], &paid["requester"], &paid["state"], &paid["assignee"]),
            (
                &"Question about a bill".into(),
                &"Patient Billing".into(),
                &"Grace Adeyemi".into(),
                &"resolved".into(),
                &"Jonas Weidner".into()
            )
        );
        assert!(paid["clocks"].is_array() && paid["id"].is_string() && paid["opened_at"].is_string());
        let said = json(&folder, "messages");
        assert!(said.iter().any(|line| line["body"] == "Put right." && line["request"] == paid["reference"]));
        let events = json(&folder, "events");
        assert!(
            events.iter().any(|event| event["kind"] == "resolved" && event["request"] == paid["reference"])
        );
        assert_eq!(events.last().unwrap()["kind"], "everything_exported", "who reads the record knows of it");
        assert!(
            events.iter().zip(1..).all(|(event, place)| event["place"] == place || event["place"].is_null()),
            "in their order"
        );
        let readme = text(&folder, "README.txt");
        let mut contents = Vec::new();
        for (sheet, table) in sheets().zip(&exported.tables) {
            assert!(
                readme.contains(&format!("{0}.csv, {0}.json ({1} rows)", sheet.name, table.rows)),
                "{readme}"
            );
            let csv = text(&folder, &format!("{}.csv", sheet.name));
            let read = csv::Reader::from_reader(csv.as_bytes()).into_records().map(Result::unwrap).count();
            assert_eq!((read as u64, json(&folder, sheet.name).len() as u64), (table.rows, table.rows));
            // PostgreSQL gives the newest event its place in the feed a moment later.
            if sheet.name != "events" {
                contents.push(csv);
            }
        }
        assert_eq!(
            std::fs::read_dir(&folder).unwrap().count(),
            2 * sheets().count() + 2,
            "README.txt, and the folder of files"
        );
        let again = export(&clinic.test.db, &folder, &ProgressBar::hidden()).await.unwrap_err();
        assert!(again.to_string().contains("is there already"));
        assert_eq!(std::fs::read_dir(above.path()).unwrap().count(), 1, "nothing is left beside it");
        all.push(contents);
    }
    assert!(all.windows(2).all(|two| two[0] == two[1]));
}

#[tokio::test]
async fn nothing_that_opens_anything_leaves_and_no_text_is_computed_by_a_spreadsheet() {
    for clinic in lived().await {
        clinic.ask("Grace", "bills", "=2+2", false).await;
        let secrets = "SELECT token_hash FROM api_tokens UNION ALL SELECT seal FROM organisation
                       UNION ALL SELECT hash FROM passwords UNION ALL SELECT token_hash FROM links";
        let planted: Result<u64, Failure> = act!(clinic.test.db, kernel::Viewer::system(), |a| {
            Ok(a
            .run("INSERT INTO passwords (person_id, hash, changed_at) SELECT MAX(id), 'argon-hash', 0 FROM persons", &[])
            .await?)
        });
        planted.unwrap();
        let mut view = clinic.test.db.view(kernel::Viewer::system()).await.unwrap();
        let secrets: Vec<String> = view.all(secrets, &[]).await.unwrap();
        drop(view);
        assert!(secrets.len() > 5, "keys, a seal, a password");
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("out");
        export(&clinic.test.db, &folder, &ProgressBar::hidden()).await.unwrap();
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(!secrets.iter().any(|secret| text.contains(secret.as_str())), "{}", path.display());
        }
        assert!(text(&folder, "requests.csv").contains(",'=2+2,"));
        assert!(text(&folder, "requests.json").contains("\"subject\":\"=2+2\""));
    }
}
