//! From either database into PostgreSQL, whole, once, and with life going on there.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::{Db, act};
use indicatif::ProgressBar;
use kernel::{Failure, Viewer};
use testkit::TestDb;

use super::*;
use crate::check::check;
use crate::clinic::{Clinic, lived};
use crate::schema;

async fn empty() -> Option<TestDb> {
    testkit::databases(&[]).await.unwrap().into_iter().find(|place| place.db.is_postgres())
}

async fn moved(from: &Db, to: &Db) -> anyhow::Result<Moved> {
    transfer(from, to, &schema::migrations(), &Watched(&ProgressBar::hidden())).await
}

async fn is_clean(db: &Db) {
    assert_eq!(check(db, &schema::migrations(), &mut |_| {}).await.unwrap().faults, []);
}

#[tokio::test]
async fn everything_arrives_and_life_goes_on_there() {
    for clinic in lived().await {
        let Some(place) = empty().await else { return };
        let moved = moved(&clinic.test.db, &place.db).await.unwrap();
        assert_eq!((moved.rows_of("requests"), moved.missed), (4, 0), "{}", clinic.test.name);
        assert!(moved.rows_of("persons") > 0 && moved.rows > moved.rows_of("events"));
        is_clean(&place.db).await;
        place.ids.set_next(900_000);
        place.clock.forward_seconds(3_600);
        let here = Clinic::at(place, &clinic);
        here.ask("Grace", "bills", "Once more", false).await;
        here.test.db.place_events().await.unwrap();
        is_clean(&here.test.db).await;
        let mut view = here.test.db.view(Viewer::system()).await.unwrap();
        let reference: String =
            view.one("SELECT reference FROM requests WHERE subject = 'Once more'", &[]).await.unwrap();
        assert_eq!(reference, "1004", "the numbers go on where they were");
    }
}

#[tokio::test]
async fn what_is_not_empty_is_refused_and_left_as_it_is() {
    let clinics = lived().await;
    let Some(occupied) = clinics.iter().find(|clinic| clinic.test.db.is_postgres()) else { return };
    clinics[0].ask("Grace", "bills", "One that is not there", false).await;
    for clinic in clinics.iter().filter(|clinic| !clinic.test.db.is_postgres()) {
        let refused = moved(&clinic.test.db, &occupied.test.db).await.unwrap_err();
        assert!(refused.to_string().contains("is not empty"), "{refused}");
    }
    // What has arrived already is found whole, and nothing is written.
    let again = moved(&occupied.test.db, &occupied.test.db).await.unwrap();
    assert_eq!((again.rows_of("requests"), again.missed), (4, 0));
    is_clean(&occupied.test.db).await;
}

#[tokio::test]
async fn what_goes_wrong_on_the_way_leaves_no_row_behind() {
    let clinics = lived().await;
    let Some(place) = empty().await else { return };
    place.db.migrate(&schema::migrations()).await.unwrap();
    // A disk that is full, in small: the new database refuses one row near the end.
    let narrowed: Result<(), Failure> = act!(place.db, Viewer::system(), |a| {
        a.run("ALTER TABLE requests ADD CONSTRAINT narrow CHECK (subject <> 'Paid twice')", &[]).await?;
        Ok(())
    });
    narrowed.unwrap();
    let failed = moved(&clinics[0].test.db, &place.db).await.unwrap_err();
    assert!(format!("{failed:#}").starts_with("the table requests"), "{failed:#}");
    let mut view = place.db.view(Viewer::system()).await.unwrap();
    assert_eq!(view.one::<i64>("SELECT COUNT(*) FROM persons", &[]).await.unwrap(), 0);
}
