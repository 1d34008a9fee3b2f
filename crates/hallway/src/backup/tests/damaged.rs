//! What is damaged, foreign or newer is refused in words, and leaves nothing behind.

use std::io::{Read, Write};

use zip::write::SimpleFileOptions;

use super::*;

/// No table holds an organisation.
async fn stays_empty(db: &Db) {
    if db.is_blank().await.unwrap() {
        return;
    }
    let mut view = db.view(kernel::Viewer::system()).await.unwrap();
    let rows = "SELECT (SELECT COUNT(*) FROM organisation) + (SELECT COUNT(*) FROM events) + (SELECT COUNT(*) FROM persons)";
    assert_eq!(view.one::<i64>(rows, &[]).await.unwrap(), 0);
}

/// The same archive, with another text in one of its files.
fn changed(file: &Path, name: &str, change: impl Fn(String) -> String) -> PathBuf {
    let mut old = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let path = file.with_extension("changed.zip");
    let mut new = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    for index in 0..old.len() {
        let mut entry = old.by_index(index).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        let this = entry.name().unwrap().into_owned();
        let text = if this == name { change(text) } else { text };
        new.start_file(this, SimpleFileOptions::default()).unwrap();
        new.write_all(text.as_bytes()).unwrap();
    }
    new.finish().unwrap();
    path
}

async fn refused(file: &Path, db: &Db) -> String {
    let error = bring_back(file, db, &schema::migrations()).await.unwrap_err();
    stays_empty(db).await;
    format!("{error:#}")
}

#[tokio::test]
async fn a_file_with_a_wrong_byte_anywhere_is_refused_or_the_same() {
    let clinic = lived().await.remove(0);
    let before = contents(&clinic.test.db).await;
    let Kept { file, _folder, .. } = kept(&clinic.test.db, &schema::migrations()).await;
    let whole = std::fs::read(&file).unwrap();
    let place = empty().await.remove(0);
    let mut found = 0;
    // An odd step, so that all parts of the form are hit.
    for at in (0..whole.len()).step_by(whole.len() / 97) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        std::fs::write(&file, &bytes).unwrap();
        match Archive::open(&file) {
            Err(_) => found += 1,
            Ok(mut archive) => {
                let schema = Schema::of(&schema::migrations()).unwrap();
                match archive.verify(&schema, &Watched(&NOBODY_LOOKS())) {
                    Err(_) => found += 1,
                    Ok(()) => {
                        let tables = archive.manifest.tables.iter();
                        let same = tables.filter(|entry| before.iter().any(|table| table == *entry)).count();
                        assert_eq!(same, before.len(), "byte {at}");
                    }
                }
            }
        }
    }
    // The rest hit names, dates and flags in the headers of the archive, of which each table has two.
    assert!(found > 50, "{found} of 97");
    std::fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert!(refused(&file, &place.db).await.contains("damaged"));
}

#[tokio::test]
async fn a_row_that_was_changed_lost_or_added_is_named_with_its_checksum() {
    let clinic = lived().await.remove(0);
    let Kept { file, _folder, .. } = kept(&clinic.test.db, &schema::migrations()).await;
    let persons = Archive::open(&file).unwrap().manifest;
    let persons = persons.tables.into_iter().find(|table| table.name == "persons").unwrap();
    for place in empty().await {
        for change in [
            |text: String| text.replace("Grace Adeyemi", "Grace Adeyema"),
            |text: String| text.lines().skip(1).map(|line| [line, "\n"].concat()).collect(),
            |text: String| [text.as_str(), text.lines().next().unwrap(), "\n"].concat(),
            |text: String| text.replacen("null", "7", 1),
        ] {
            let changed = changed(&file, "tables/persons.jsonl", change);
            let why = refused(&changed, &place.db).await;
            assert!(why.contains("the table persons") && why.contains(&persons.sha256), "{why}");
        }
    }
}

#[tokio::test]
async fn what_is_newer_foreign_or_no_backup_is_refused_in_words() {
    let clinic = lived().await.remove(0);
    let Kept { file, _folder, .. } = kept(&clinic.test.db, &schema::migrations()).await;
    let place = empty().await.remove(0);
    for (from, to, word) in [
        ("\"version\": 1", "\"version\": 2", "by a newer Hallway (form 2, here 1 is known)"),
        ("hallway-backup", "recipes", "no backup that Hallway made"),
        ("serve-0001-requests", "serve-0099-moods", "by a newer Hallway (step serve-0099-moods"),
        ("\"say_it\"", "\"sing_it\"", "its table persons has other columns than here"),
        ("\"name\": \"idempotency\"", "\"name\": \"moods\"", "the table idempotency is not in it"),
    ] {
        let changed = changed(&file, "manifest.json", |text| {
            assert!(text.contains(from), "{text}");
            text.replace(from, to)
        });
        let why = refused(&changed, &place.db).await;
        assert!(why.contains(word), "{why}");
    }
    let other = file.with_extension("txt");
    std::fs::write(&other, "dear diary").unwrap();
    assert!(refused(&other, &place.db).await.contains("no backup that Hallway made"));
}
