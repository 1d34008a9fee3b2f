//! Backups of both databases, into both, whole and damaged, and while others write.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod damaged;
mod writing;

use std::path::{Path, PathBuf};

use db::{Db, Migration, Schema};
use testkit::TestDb;

use super::writing::write_table;
use super::*;
use crate::check;
use crate::clinic::{Clinic, lived};
use crate::schema;

const NOBODY_LOOKS: fn() -> ProgressBar = ProgressBar::hidden;

/// A backup in a folder of its own.
struct Kept {
    file: PathBuf,
    made: Made,
    _folder: tempfile::TempDir,
}

async fn kept(db: &Db, migrations: &[Migration]) -> Kept {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup.zip");
    let made = back_up(db, migrations, &file, &Watched(&NOBODY_LOOKS())).await.unwrap();
    Kept { file, made, _folder: folder }
}

/// An empty database of each kind, without any table.
async fn empty() -> Vec<TestDb> {
    testkit::databases(&[]).await.unwrap()
}

async fn bring_back(file: &Path, db: &Db, known: &[Migration]) -> anyhow::Result<Restored> {
    restore(&mut Archive::open(file)?, db, known, &Watched(&NOBODY_LOOKS())).await
}

/// What is in each table, but for what each database keeps for itself and what is written after a backup.
async fn contents(db: &Db) -> Vec<TableEntry> {
    let schema = Schema::of(&schema::migrations()).unwrap();
    let mut snapshot = db.snapshot().await.unwrap();
    let mut entries = Vec::new();
    let own = ["event_sequencer", "last_backup"];
    for table in schema.tables.iter().filter(|table| !own.contains(&table.name.as_str())) {
        let (bar, mut nowhere) = (NOBODY_LOOKS(), std::io::sink());
        entries.push(write_table(&mut snapshot, table, &mut nowhere, &Watched(&bar)).await.unwrap());
    }
    entries
}

async fn is_clean(db: &Db) {
    let report = check::check(db, &schema::migrations(), &mut |_| {}).await.unwrap();
    assert_eq!(report.faults, []);
}

#[tokio::test]
async fn a_backup_of_either_database_goes_back_into_either() {
    for clinic in lived().await {
        let before = contents(&clinic.test.db).await;
        let Kept { file, made, _folder } = kept(&clinic.test.db, &schema::migrations()).await;
        assert_eq!((made.requests, made.not_noted), (4, None));
        for place in empty().await {
            let restored = bring_back(&file, &place.db, &schema::migrations()).await.unwrap();
            assert_eq!((restored.requests, restored.rows, restored.at), (4, made.rows, made.at));
            assert_eq!(contents(&place.db).await, before, "{} into {}", clinic.test.name, place.name);
            is_clean(&place.db).await;
        }
    }
}

#[tokio::test]
async fn life_goes_on_where_a_backup_was_brought_back() {
    for clinic in lived().await {
        let Kept { file, _folder, .. } = kept(&clinic.test.db, &schema::migrations()).await;
        for place in empty().await {
            bring_back(&file, &place.db, &schema::migrations()).await.unwrap();
            place.ids.set_next(900_000);
            place.clock.forward_seconds(3_600);
            let here = Clinic::at(place, &clinic);
            here.ask("Grace", "bills", "Once more", false).await;
            here.test.db.place_events().await.unwrap();
            is_clean(&here.test.db).await;
            let mut view = here.test.db.view(kernel::Viewer::system()).await.unwrap();
            let last: String =
                view.one("SELECT reference FROM requests WHERE subject = 'Once more'", &[]).await.unwrap();
            assert_eq!(last, "1004", "the numbers go on where they were");
        }
    }
}

#[tokio::test]
async fn events_that_had_no_place_yet_get_one() {
    for clinic in crate::clinic::clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let Kept { file, _folder, .. } = kept(&clinic.test.db, &schema::migrations()).await;
        for place in empty().await {
            bring_back(&file, &place.db, &schema::migrations()).await.unwrap();
            place.db.place_events().await.unwrap();
            is_clean(&place.db).await;
            let mut view = place.db.view(kernel::Viewer::system()).await.unwrap();
            let without =
                view.one::<i64>("SELECT COUNT(*) FROM events WHERE seq IS NULL", &[]).await.unwrap();
            assert_eq!(without, 0, "{} into {}", clinic.test.name, place.name);
        }
    }
}

#[tokio::test]
async fn a_backup_of_an_older_hallway_is_brought_up_to_date() {
    let later = Migration {
        name: "later-0002-moods",
        sql: "CREATE TABLE moods (id BIGINT PRIMARY KEY);\nINSERT INTO moods (id) VALUES (7);\n",
    };
    let newer = [&schema::migrations()[..], &[later]].concat();
    let clinic = lived().await.remove(0);
    let Kept { file, _folder, .. } = kept(&clinic.test.db, &schema::migrations()).await;
    for place in empty().await {
        bring_back(&file, &place.db, &newer).await.unwrap();
        let mut view = place.db.view(kernel::Viewer::system()).await.unwrap();
        assert_eq!(view.one::<i64>("SELECT id FROM moods", &[]).await.unwrap(), 7);
    }
}

#[tokio::test]
async fn what_is_not_empty_is_not_touched() {
    let clinics = lived().await;
    let Kept { file, _folder, .. } = kept(&clinics[0].test.db, &schema::migrations()).await;
    for clinic in &clinics {
        let before = contents(&clinic.test.db).await;
        let refused = bring_back(&file, &clinic.test.db, &schema::migrations()).await.unwrap_err();
        assert!(refused.to_string().contains("is not empty"), "{refused}");
        assert_eq!(contents(&clinic.test.db).await, before);
    }
    let refused = back_up(&clinics[0].test.db, &schema::migrations(), &file, &Watched(&NOBODY_LOOKS())).await;
    assert!(refused.unwrap_err().to_string().contains("nothing is overwritten"));
    for place in empty().await {
        place.db.migrate(&schema::migrations()).await.unwrap();
        bring_back(&file, &place.db, &schema::migrations()).await.unwrap();
        is_clean(&place.db).await;
    }
}

#[tokio::test]
async fn the_last_good_backup_is_remembered() {
    for clinic in lived().await {
        let db = &clinic.test.db;
        assert_eq!(last_backup(&mut db.view(kernel::Viewer::system()).await.unwrap()).await.unwrap(), None);
        for _ in 0..2 {
            clinic.test.clock.forward_seconds(60);
            let Kept { made, .. } = kept(db, &schema::migrations()).await;
            let last = last_backup(&mut db.view(kernel::Viewer::system()).await.unwrap()).await.unwrap();
            assert_eq!(last.unwrap().at, made.at);
        }
    }
}
