//! A name planted wherever something is said about a person is found nowhere after an erasure, but where people wrote it
//! into conversations.

use std::collections::BTreeSet;
use std::path::Path;

use db::{Db, Schema, act};
use indicatif::ProgressBar;
use kernel::{Failure, Viewer};
use people::persons::model::NewPerson;
use people::privacy::{Cause, actions};
use people::{PersonId, persons};
use serve::requests::actions as verbs;
use serve::requests::model::RequestId;
use web::IfMatch;

use crate::backup::{Watched, write_table};
use crate::clinic::{Clinic, lived};
use crate::privacy::erasing;
use crate::schema;

/// A word that stands nowhere else.
const PLANTED: &str = "quillfeather";

/// Where a name may still be read: what people wrote to each other, until the words of the request are erased.
const CONVERSATIONS: [&str; 2] = ["request_texts", "requests"];
const SHEETS_OF_CONVERSATIONS: [&str; 2] = ["messages", "requests"];

/// Somebody with the planted name in each field, who did and was told all sorts of things, and left.
async fn plant(clinic: &Clinic) -> PersonId {
    let team = clinic.team("desk");
    let text = |text: &str| Some(format!("{text} Quillfeather"));
    let new = NewPerson {
        name: "Zebulon Quillfeather".to_owned(),
        email: "zebulon.quillfeather@clinic.example".to_owned(),
        team: Some(team),
        preferred_name: text("Zeb"),
        say_it: text("KWILL"),
        about: text("Ask me about the"),
        level: text("Head"),
        site: text("House"),
        contract: text("Contract of"),
        ..NewPerson::default()
    };
    let made: Result<PersonId, Failure> =
        act!(clinic.test.db, Viewer::system(), |a| persons::actions::create(a, &new).await);
    let person = made.unwrap();
    let id = clinic.ask("Grace", "bills", "Where is Mr Quillfeather?", false).await;
    // What Grace is answered by a program names whom it is about.
    run(clinic, person, id).await;
    let gone: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        let note = verbs::Words { body: "Quillfeather knows.".to_owned() };
        verbs::note(a, id, None, &note).await?;
        persons::actions::deactivate(a, person, IfMatch(None)).await
    });
    gone.unwrap();
    person
}

/// Rows as the verbs write them, beside those that deactivating takes away already.
async fn run(clinic: &Clinic, person: PersonId, request: RequestId) {
    let (grace, desk) = (clinic.person("Grace"), clinic.team("desk"));
    let done: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        let event: i64 = a.one("SELECT MIN(id) FROM events", &[]).await?;
        let answer = serde_json::json!({"id": person, "name": "Zebulon Quillfeather"}).to_string();
        a.run(
            "INSERT INTO idempotency (person_id, idempotency_key, route, fingerprint, answer, at)
             VALUES ($1, 'k', 'POST /people', 'f', $2, 0)",
            &[&grace, &answer],
        )
        .await?;
        a.run(
            "INSERT INTO welcome_named (id, person_id, question, words, words_key, at)
             VALUES (471, $1, 'outside', 'Zebulon Quillfeather', (SELECT name_key FROM persons WHERE id = $2), 0)",
            &[&grace, &person],
        )
        .await?;
        a.run("INSERT INTO welcome_answers (person_id, question, at) VALUES ($1, 'outside', 0)", &[&person])
            .await?;
        a.run(
            "INSERT INTO welcome_named (id, person_id, question, words, words_key, at)
             VALUES (472, $1, 'outside', 'Friends of Quillfeather', 'friends of quillfeather', 0)",
            &[&person],
        )
        .await?;
        a.run(
            "INSERT INTO card_answers (team_id, person_id, is_clear, words, answered_at)
             VALUES ($1, $2, FALSE, 'Who is Quillfeather?', 0)",
            &[&desk, &person],
        )
        .await?;
        a.run(
            "INSERT INTO relationships (id, version, provider_kind, provider_id, customer_kind, customer_id, audience, state,
                 origin, deliverable, good, described, created_at)
             VALUES (473, 1, 'person', $1, 'person', $2, 473, 'proposed', 'person', 'What Quillfeather does', 'Q', 1, 0)",
            &[&person, &grace],
        )
        .await?;
        a.run(
            "INSERT INTO relationship_descriptions (relationship_id, version, deliverable, good, at)
             VALUES (473, 1, 'What Quillfeather does', 'As Quillfeather does it', 0)",
            &[],
        )
        .await?;
        a.run(
            "INSERT INTO holds (id, person_id, reason, set_at, ended_at) VALUES (474, $1, 'Hallway ./. Quillfeather', 0, 1)",
            &[&person],
        )
        .await?;
        a.run(
            "INSERT INTO api_tokens (token_hash, id, person_id, name, scope, created_at)
             VALUES ('h', 475, $1, 'laptop of Quillfeather', 'read', 0)",
            &[&person],
        )
        .await?;
        a.run(
            "INSERT INTO sessions (token_hash, id, person_id, created_at, seen_at, expires_at, browser)
             VALUES ('h', 476, $1, 0, 0, 0, 'Quillfeather 7')",
            &[&person],
        )
        .await?;
        a.run(
            "INSERT INTO files (id, owner_id, name, media_type, size, sha256, is_whole, created_at)
             VALUES (477, $1, 'quillfeather.txt', 'text/plain', 12, 'x', TRUE, 0)",
            &[&person],
        )
        .await?;
        let bytes = b"quillfeather".to_vec();
        a.run("INSERT INTO file_parts (file_id, nth, bytes) VALUES (477, 0, $1)", &[&bytes]).await?;
        a.run(
            "INSERT INTO mails (id, person_id, kind, state, tries, next_try_at, answer, made_at)
             VALUES (478, $1, 'notice', 'waiting', 1, 0, 'no box of quillfeather', 0)",
            &[&person],
        )
        .await?;
        a.run(
            "INSERT INTO notices (id, person_id, request_id, event_id, reason, stand, at, way, mail_id)
             VALUES (479, $1, $2, $3, 'said', 'follower', 0, 'at_once', 478)",
            &[&person, &request, &event],
        )
        .await?;
        a.run(
            "INSERT INTO request_participants (request_id, person_id, part, since) VALUES ($2, $1, 'watcher', 0)",
            &[&person, &request],
        )
        .await?;
        a.run(
            "INSERT INTO notice_habits (person_id, digest_minute, is_quiet) VALUES ($1, 0, TRUE)",
            &[&person],
        )
        .await?;
        a.run(
            "INSERT INTO attention (person_id, month, seconds, questions) VALUES ($1, 1, 1, 1)",
            &[&person],
        )
        .await?;
        a.run(
            "INSERT INTO request_texts (id, request_id, kind, author_id, at, body)
             VALUES (480, $2, 'message', $1, 0, 'Yours, Quillfeather')",
            &[&person, &request],
        )
        .await?;
        Ok(())
    });
    done.unwrap();
}

/// The tables in which the word stands, in any case.
async fn tables(db: &Db) -> BTreeSet<String> {
    let schema = Schema::of(&schema::migrations()).unwrap();
    let mut snapshot = db.snapshot().await.unwrap();
    let mut found = BTreeSet::new();
    for table in &schema.tables {
        let (bar, mut lines) = (ProgressBar::hidden(), Vec::new());
        write_table(&mut snapshot, table, &mut lines, &Watched(&bar)).await.unwrap();
        if says(&lines) {
            found.insert(table.name.clone());
        }
    }
    found
}

fn says(bytes: &[u8]) -> bool {
    String::from_utf8_lossy(bytes).to_lowercase().contains(PLANTED)
}

/// The files of an export in which the word stands.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if says(&std::fs::read(&path).unwrap()) {
            found.insert(path.file_stem().unwrap().to_string_lossy().into_owned());
        }
    }
    found
}

#[tokio::test]
async fn d_25_after_an_erasure_a_name_stands_nowhere_but_in_what_people_wrote_to_each_other() {
    for clinic in lived().await {
        let person = plant(&clinic).await;
        let db = &clinic.test.db;
        let before = tables(db).await;
        assert!(before.len() > 10, "{before:?}");
        let steps = erasing();
        for _ in 0..2 {
            let erased: Result<(), Failure> =
                act!(db, Viewer::system(), |a| actions::erase(a, &steps, person, Cause::Retention).await);
            erased.unwrap();
            let left = tables(db).await;
            let allowed: BTreeSet<String> = CONVERSATIONS.map(str::to_owned).into();
            assert_eq!(left, allowed, "{}", clinic.test.name);
        }
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("out");
        crate::export::export(db, &folder, &ProgressBar::hidden()).await.unwrap();
        let allowed: BTreeSet<String> = SHEETS_OF_CONVERSATIONS.map(str::to_owned).into();
        assert_eq!(files(&folder), allowed, "{}", clinic.test.name);
        let messages = std::fs::read_to_string(folder.join("messages.json")).unwrap();
        assert!(messages.contains("Former colleague"), "what they wrote has lost its author's name");
        for path in ["/people?q=quillfeather", "/api/v1/people?q=quillfeather", "/api/v1/people?active=false"]
        {
            let page = clinic.look("Amara", path).await;
            let said = page.html.replace("value=\"quillfeather\"", "").replace("q=quillfeather", "");
            assert!(!said.to_lowercase().contains("zeb"), "{path}: {said}");
        }
        let faults = crate::check::check(db, &schema::migrations(), &mut |_| {}).await.unwrap().faults;
        let of_privacy = faults.iter().filter(|fault| fault.fault.contains("erased"));
        assert_eq!(of_privacy.collect::<Vec<_>>(), Vec::<&crate::check::Fault>::new());
    }
}
