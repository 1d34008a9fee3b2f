//! A backup from before an erasure, brought back.

use std::path::Path;

use db::act;
use indicatif::ProgressBar;
use kernel::{Failure, Viewer};
use people::persons;
use people::privacy::{Cause, actions};
use web::IfMatch;

use crate::backup::{Archive, Watched, back_up, restore};
use crate::clinic::{Clinic, lived};
use crate::privacy::{ErasedList, erase_again, erasing};
use crate::{check, schema};

async fn erase(clinic: &Clinic, first: &str) {
    let (person, steps) = (clinic.person(first), erasing());
    let erased: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        persons::actions::deactivate(a, person, IfMatch(None)).await?;
        actions::erase(a, &steps, person, Cause::Wish).await
    });
    erased.unwrap();
}

#[tokio::test]
async fn d_25_a_backup_from_before_an_erasure_erases_again_and_finds_itself_clean() {
    for clinic in lived().await {
        let (folder, bar) = (tempfile::tempdir().unwrap(), ProgressBar::hidden());
        let file = folder.path().join("before.zip");
        back_up(&clinic.test.db, &schema::migrations(), &file, &Watched(&bar)).await.unwrap();
        erase(&clinic, "Sam").await;
        ErasedList::of(&clinic.test.db).await.unwrap().add_to(folder.path()).unwrap();
        let list = ErasedList::read(&ErasedList::file(folder.path())).unwrap();
        for place in testkit::databases(&[]).await.unwrap() {
            let mut archive = Archive::open(&file).unwrap();
            restore(&mut archive, &place.db, &schema::migrations(), &Watched(&bar)).await.unwrap();
            let named = async || -> i64 {
                let mut view = place.db.view(Viewer::system()).await.unwrap();
                let sql = "SELECT COUNT(*) FROM persons WHERE name = 'Sam Whitlock' OR email LIKE 'sam@%'";
                view.one(sql, &[]).await.unwrap()
            };
            assert_eq!(named().await, 1, "the backup knows them");
            assert_eq!(erase_again(&place.db, &list).await.unwrap(), 1);
            assert_eq!(named().await, 0, "{} into {}", clinic.test.name, place.name);
            assert_eq!(erase_again(&place.db, &list).await.unwrap(), 0, "once is enough");
            let report = check::check(&place.db, &schema::migrations(), &mut |_| {}).await.unwrap();
            assert_eq!(report.faults, []);
        }
    }
}

#[test]
fn a_list_of_the_erased_grows_and_a_broken_one_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = ErasedList::file(folder.path());
    assert!(ErasedList::read(&file).unwrap().is_empty(), "none is an empty one");
    for (written, n) in [("[\"12\"]", 1), ("[\"7\", \"12\"]", 2)] {
        let other = tempfile::tempdir().unwrap();
        write(other.path(), written);
        ErasedList::read(&ErasedList::file(other.path())).unwrap().add_to(folder.path()).unwrap();
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains("erases them again") && text.matches("\"12\"").count() == 1, "{n}: {text}");
    }
    ErasedList::default().add_to(folder.path()).unwrap();
    assert!(std::fs::read_to_string(&file).unwrap().contains("\"7\""), "nobody goes from it");
    std::fs::write(&file, "half a li").unwrap();
    assert!(ErasedList::read(&file).is_err());
}

fn write(folder: &Path, persons: &str) {
    let text = format!(r#"{{"about": "x", "persons": {persons}}}"#);
    std::fs::write(ErasedList::file(folder), text).unwrap();
}
