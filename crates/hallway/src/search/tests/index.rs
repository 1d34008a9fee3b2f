//! What is kept to be found by is what the things make of it, however it came about.

use db::act;
use kernel::{Failure, Viewer};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serve::requests::model::RequestId;

use super::super::{catch_up, differences};
use super::{found, note};
use crate::clinic::{Clinic, clinics};

async fn wrong(clinic: &Clinic) -> Vec<String> {
    let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
    differences(&mut view).await.unwrap()
}

const KEPT: &str = "SELECT COUNT(*) FROM search_documents";

/// Everything that is kept, as one text.
async fn all(clinic: &Clinic) -> Vec<String> {
    let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
    let sql = "SELECT CAST(id AS TEXT) || ' ' || kind || ' ' || CAST(subject_id AS TEXT) || ' '
                   || COALESCE(CAST(audience AS TEXT), '') || ' ' || title_words || ' ' || words AS told
               FROM search_documents ORDER BY id";
    view.all(sql, &[]).await.unwrap()
}

async fn begin_anew(clinic: &Clinic) {
    for sql in ["DELETE FROM search_documents", "UPDATE feed_readers SET seq = 0 WHERE name = 'search'"] {
        let done: Result<u64, Failure> =
            act!(clinic.test.db, Viewer::system(), |a| Ok(a.run(sql, &[]).await?));
        done.unwrap();
    }
    catch_up(&clinic.test.db, usize::MAX).await.unwrap();
}

#[derive(Clone, Copy, Debug)]
enum Deed {
    Ask(u8),
    Write(u8),
    Note(u8),
    Resolve(u8),
    CatchUp,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        any::<u8>().prop_map(Deed::Ask),
        any::<u8>().prop_map(Deed::Write),
        any::<u8>().prop_map(Deed::Note),
        any::<u8>().prop_map(Deed::Resolve),
        Just(Deed::CatchUp),
    ];
    proptest::collection::vec(deed, 1..12)
}

const SERVICES: [&str; 2] = ["bills", "letters"];

async fn does(clinic: &Clinic, requests: &mut Vec<RequestId>, deed: Deed) {
    let of = |n: u8| requests.get(usize::from(n) % requests.len().max(1)).copied();
    match deed {
        Deed::Ask(n) => {
            let service = SERVICES[usize::from(n) % 2];
            let id = clinic.ask("Grace", service, &format!("Wäsche {n} Straße"), false).await;
            requests.push(id);
        }
        Deed::Write(n) => {
            if let Some(id) = of(n) {
                clinic.write("Grace", id, &format!("word{n} again")).await;
            }
        }
        Deed::Note(n) => {
            if let Some(id) = of(n) {
                note(clinic, "Jonas", id, &format!("note{n} inside")).await;
            }
        }
        Deed::Resolve(n) => {
            if let Some(id) = of(n) {
                let open = clinic.one("SELECT COUNT(*) FROM requests WHERE is_open").await;
                let state: i64 = {
                    let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
                    view.one(
                        "SELECT (CASE WHEN is_open THEN 1 ELSE 0 END) AS o FROM requests WHERE id = $1",
                        &[&id],
                    )
                    .await
                    .unwrap()
                };
                if open > 0 && state == 1 {
                    clinic.resolve("Jonas", id, "Put right.").await;
                }
            }
        }
        Deed::CatchUp => {
            catch_up(&clinic.test.db, 1).await.unwrap();
        }
    }
}

#[test]
fn what_was_kept_step_by_step_is_what_is_kept_when_it_is_read_anew() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let clinics = runtime.block_on(clinics());
    let mut runner = TestRunner::new(Config { cases: 6, failure_persistence: None, ..Config::default() });
    runner
        .run(&deeds(), |deeds| {
            runtime.block_on(async {
                for clinic in &clinics {
                    let mut requests = Vec::new();
                    for deed in &deeds {
                        does(clinic, &mut requests, *deed).await;
                    }
                    catch_up(&clinic.test.db, usize::MAX).await.unwrap();
                    assert_eq!(wrong(clinic).await, Vec::<String>::new(), "{}", clinic.test.name);
                    let step_by_step = all(clinic).await;
                    begin_anew(clinic).await;
                    assert_eq!(all(clinic).await, step_by_step, "{}", clinic.test.name);
                }
            });
            Ok(())
        })
        .unwrap();
}

#[tokio::test]
async fn four_nodes_at_once_keep_everything_once_and_what_is_missing_is_noticed() {
    for clinic in clinics().await {
        for n in 0..6 {
            clinic.ask("Grace", "bills", &format!("Charged {n} times"), false).await;
        }
        clinic.test.db.place_events().await.unwrap();
        let db = &clinic.test.db;
        let nodes = futures_util::future::join_all((0..4).map(|_| catch_up(db, usize::MAX))).await;
        assert!(nodes.into_iter().map(Result::unwrap).sum::<usize>() > 6);
        catch_up(db, usize::MAX).await.unwrap();
        assert_eq!(catch_up(db, usize::MAX).await.unwrap(), 0, "nothing is left to read");
        assert_eq!(wrong(&clinic).await, Vec::<String>::new(), "{}", clinic.test.name);
        assert_eq!(found(&clinic, "Hue", "charged+times").await.len(), 6);
        let before = clinic.one(KEPT).await;
        let done: Result<u64, Failure> = act!(db, Viewer::system(), |a| {
            Ok(a.run("DELETE FROM search_documents WHERE id = (SELECT MAX(id) FROM search_documents)", &[])
                .await?)
        });
        assert_eq!((done.unwrap(), wrong(&clinic).await.len()), (1, 1), "what is missing is noticed");
        begin_anew(&clinic).await;
        assert_eq!(clinic.one(KEPT).await, before);
    }
}
