//! Who wrote to whom becomes sums, on both databases: nothing of a person stays, and the sums are those of others.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use axum::body::{Body, to_bytes};
use http::{Request, header};
use kernel::Kind as Who;
use people::entrance::{organisation, tokens};
use people::model::TokenScope;
use people::second_key::{Matter, actions};
use people::{PersonId, import_people};
use serde_json::Value;
use testkit::TestDb;
use tower::ServiceExt;

use super::*;
use crate::server::{self, Metrics, Settings};

const ADMIN: &str = "ada@x.example";

/// Organisations with these people, one a line with the address and the team; `rep` holds the second key.
async fn houses(people: &str, is_allowed: bool) -> Vec<TestDb> {
    crate::schema::install_texts();
    let tests = testkit::databases(&crate::schema::migrations()).await.unwrap();
    for test in &tests {
        organisation::init(&test.db, "Alderbrook", ADMIN, None).await.unwrap();
        let csv = ["email,name,team\nrep@x.example,Rep,Works council\n", people].concat();
        let (words, system) = (web::Words::of("en"), Viewer::system());
        let taken = import_people(&test.db, &system, words, csv.as_bytes(), &mut |_| {}).await.unwrap();
        assert_eq!(taken.rejected, []);
        if is_allowed {
            allow(test).await;
        }
    }
    tests
}

async fn allow(test: &TestDb) {
    let rep: i64 = number(test, "SELECT id FROM persons WHERE email = 'rep@x.example'").await;
    let asked: Result<(), Failure> = act!(test.db, Viewer::system(), |a| {
        actions::name(a, PersonId::new(rep)).await?;
        actions::ask(a, Matter::Interactions, "To see.").await.map(drop)
    });
    asked.unwrap();
    let rep = Viewer {
        person: kernel::Id(rep),
        kind: Who::Employee,
        scope: kernel::Scope::Admin,
        ..Viewer::nobody()
    };
    let allowed: Result<_, Failure> = act!(test.db, rep, |a| actions::allow(a, Matter::Interactions).await);
    allowed.unwrap();
}

async fn number(test: &TestDb, sql: &'static str) -> i64 {
    let mut view = test.db.view(Viewer::system()).await.unwrap();
    view.one(sql, &[]).await.unwrap()
}

async fn take(test: &TestDb, csv: &str) -> anyhow::Result<Summary> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("mail.csv");
    std::fs::write(&file, csv)?;
    let work = tempfile::tempdir()?;
    let bar = ProgressBar::hidden();
    let summary = import(&test.db, &file, work.path(), Rejections::default(), &bar).await;
    assert_eq!(std::fs::read_dir(work.path())?.count(), 0, "nothing stays in the folder");
    summary
}

/// Everything that is kept: pairs and months, with counts up and down, asks, and days.
async fn kept(test: &TestDb) -> Vec<String> {
    let mut view = test.db.view(Viewer::system()).await.unwrap();
    view.all(
        "SELECT l.name || ' ' || h.name || ' ' || i.month || ' ' || CAST(i.up_count AS TEXT) || '/' ||
                CAST(i.down_count AS TEXT) || ' asks ' || CAST(i.up_asks AS TEXT) || '/' || CAST(i.down_asks AS TEXT)
                || ' days ' || CAST(i.days AS TEXT)
         FROM interactions i JOIN teams l ON l.id = i.low_id JOIN teams h ON h.id = i.high_id
         ORDER BY i.month, l.name, h.name",
        &[],
    )
    .await
    .unwrap()
}

const PEOPLE: &str = "a@x.example,A,One\nb@x.example,B,One\nc@x.example,C,Two\nd@x.example,D,\n";
const MAIL: &str = "\
from,to,at,thread
a@x.example,c@x.example,2026-03-31T22:00:00Z,t1
C@X.example,a@x.example,2026-04-01T08:00:00Z,t1
b@x.example,c@x.example,2026-03-02 10:00:00,t2
a@x.example,b@x.example,2026-03-02T11:00:00+02:00,
a@x.example,a@x.example,2026-03-02T11:00:00Z,
a@x.example,stranger@elsewhere.example,2026-03-03T11:00:00Z,
a@x.example,d@x.example,2026-03-03T11:00:00Z,
a@x.example,c@x.example,yesterday,
a@x.example
somebody,c@x.example,2026-03-03T11:00:00Z,
";

#[tokio::test]
async fn a_file_becomes_sums_of_pairs_and_months_and_its_bad_rows_are_told_without_an_address() {
    for test in houses(PEOPLE, true).await {
        let summary = take(&test, MAIL).await.unwrap();
        // The teams were made in the order of the file, so the lesser id is that of One.
        let expected = [
            "One One 2026-03 1/0 asks 0/0 days 2",
            "One Two 2026-03 2/0 asks 0/0 days 1073741826",
            "One Two 2026-04 0/1 asks 1/0 days 1",
        ];
        assert_eq!(kept(&test).await, expected, "{}", test.name);
        let counts = (summary.rows, summary.interactions, summary.to_self, summary.rejected_rows);
        assert_eq!(counts, (10, 4, 1, 5));
        assert_eq!((summary.pairs, summary.directed_pairs, summary.between_teams), (1, 2, 3));
        assert_eq!(summary.months, ["2026-03", "2026-04"]);
        let told: Vec<String> = summary
            .rejected
            .iter()
            .map(|one| format!("{} {}: {}", one.line, one.field, one.reason))
            .collect();
        assert_eq!(
            told,
            [
                "7 to: nobody here has this address",
                "8 to: whoever has this address belongs to no team here",
                "9 at: \"yesterday\" is no time in ISO 8601",
                "10 row: 1 cells where there are 4 columns",
                "11 from: it is no e-mail address",
            ]
        );
        assert!(!told.concat().contains('@') && !summary.sentence().contains('@'));
    }
}

#[tokio::test]
async fn the_same_file_again_changes_nothing_and_another_month_is_added() {
    for test in houses(PEOPLE, true).await {
        take(&test, MAIL).await.unwrap();
        let before = kept(&test).await;
        let again = take(&test, MAIL).await.unwrap();
        assert_eq!((kept(&test).await, again.replaced_months.len()), (before.clone(), 2), "{}", test.name);
        let more = take(&test, "from,to,at\nc@x.example,a@x.example,2026-05-02T10:00:00Z\n").await.unwrap();
        assert_eq!(more.replaced_months.len(), 0);
        assert_eq!(kept(&test).await.len(), before.len() + 1);
    }
}

#[tokio::test]
async fn a_file_that_is_cut_off_or_not_allowed_changes_nothing() {
    for test in houses(PEOPLE, true).await {
        let cut = take(&test, "from,to,at\na@x.example,c@x.example,2026-03-02T10:00:00Z\na@x.exa").await;
        let said = format!("{:#}", cut.unwrap_err());
        assert!(said.contains("line 3: it ends in the middle of a row"), "{said}");
        let columns = take(&test, "sender,to\na@x.example,c@x.example\n").await;
        let said = format!("{:#}", columns.unwrap_err());
        assert!(said.contains("there is no column \"from\", which tells who wrote to whom"), "{said}");
        assert_eq!(kept(&test).await.len(), 0);
    }
    for test in houses(PEOPLE, false).await {
        let refused = take(&test, MAIL).await.unwrap_err();
        let said = crate::cli::sentence::of(&refused);
        assert!(said.contains("The second key"), "{said}");
        assert_eq!(kept(&test).await.len(), 0);
    }
}

#[tokio::test]
async fn nothing_about_a_person_stays() {
    for test in houses(PEOPLE, true).await {
        test.db.place_events().await.unwrap();
        let above = tempfile::tempdir().unwrap();
        let (before, after) = (above.path().join("before"), above.path().join("after"));
        let bar = ProgressBar::hidden();
        crate::export::export(&test.db, &before, &bar).await.unwrap();
        take(&test, MAIL).await.unwrap();
        crate::export::export(&test.db, &after, &bar).await.unwrap();
        let mut view = test.db.view(Viewer::system()).await.unwrap();
        let persons: Vec<i64> = view.all("SELECT id FROM persons", &[]).await.unwrap();
        let mut changed = BTreeSet::new();
        for entry in std::fs::read_dir(&after).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let read = |folder: &Path| std::fs::read_to_string(folder.join(&name)).unwrap_or_default();
            let (was, is) = (read(&before), read(&after));
            if was == is || !name.ends_with(".csv") {
                continue;
            }
            let fresh: Vec<&str> = is.lines().filter(|line| !was.contains(*line)).collect();
            for line in &fresh {
                assert!(!line.contains('@'), "{name}: {line}");
                for person in &persons {
                    assert!(!line.contains(&person.to_string()), "{name}: {line}");
                }
            }
            changed.insert(name);
        }
        let expected = ["events.csv", "interactions.csv"].map(str::to_owned);
        assert_eq!(changed, BTreeSet::from(expected), "{}", test.name);
    }
}

/// The folder with the mail of a research institution; without it the test is skipped, and says so.
fn mail() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("HALLWAY_REAL_DATA").map_or(beside, PathBuf::from).join("email_eu");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: there is no {}; HALLWAY_REAL_DATA names the folder that holds it", folder.display());
    None
}

/// Two numbers on each line.
fn pairs(folder: &Path, file: &str) -> Vec<(u64, u64)> {
    let text = std::fs::read_to_string(folder.join(file)).unwrap();
    let two = |line: &str| {
        let mut numbers = line.split_whitespace().map(|number| number.parse().unwrap());
        Some((numbers.next()?, numbers.next()?))
    };
    text.lines().filter_map(two).collect()
}

/// All suggestions, as the API tells them.
async fn suggestions(test: &TestDb) -> Vec<Value> {
    let key = tokens::create(&test.db, ADMIN, TokenScope::Read, "test").await.unwrap();
    let bearer = format!("Bearer {}", key.reveal());
    let settings = Settings::default();
    let app = server::app(test.db.clone(), test.clock.clone(), &settings, false);
    let router = server::router(app, &settings, Metrics::start()).unwrap();
    let (mut all, mut after) = (Vec::new(), String::new());
    loop {
        let path = format!("/api/v1/relationships/suggestions?limit=200{after}");
        let request =
            Request::get(path).header(header::HOST, "hallway.example").header(header::AUTHORIZATION, &bearer);
        let answer = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let page: Value = serde_json::from_slice(&body).unwrap();
        all.extend(page["items"].as_array().unwrap_or_else(|| panic!("{page}")).iter().cloned());
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return all,
        }
    }
}

#[tokio::test]
async fn the_counts_between_departments_of_a_research_institution_are_the_published_ones() {
    let Some(folder) = mail() else { return };
    let department: HashMap<u64, u64> =
        pairs(&folder, "email-Eu-core-department-labels.txt").into_iter().collect();
    let rows = pairs(&folder, "email-Eu-core.txt");
    let truth: Value =
        serde_json::from_slice(&std::fs::read(folder.join("ground_truth.json")).unwrap()).unwrap();
    let mut people: Vec<_> = department.iter().collect();
    people.sort_unstable();
    let people: String =
        people.iter().map(|(who, of)| format!("n{who}@x.example,N {who},Department {of}\n")).collect();
    let csv: String = std::iter::once("from,to\n".to_owned())
        .chain(rows.iter().map(|(from, to)| format!("n{from}@x.example,n{to}@x.example\n")))
        .collect();

    let mut between: BTreeMap<(u64, u64), u64> = BTreeMap::new();
    let mut writers: BTreeMap<(u64, u64), BTreeSet<u64>> = BTreeMap::new();
    for (from, to) in &rows {
        let (one, other) = (department[from], department[to]);
        if one != other {
            *between.entry((one, other)).or_default() += 1;
            writers.entry((one.min(other), one.max(other))).or_default().insert(*from);
        }
    }
    for test in houses(&people, true).await {
        let summary = take(&test, &csv).await.unwrap();
        let number = |value: &Value| value.as_u64().unwrap();
        assert_eq!((summary.rows, summary.rejected_rows), (number(&truth["edge_lines"]), 0));
        assert_eq!(summary.to_self, number(&truth["self_loops"]));
        assert_eq!(summary.between_teams, number(&truth["directed"]["inter_department_edges"]));
        assert_eq!(summary.within_teams, number(&truth["directed"]["intra_without_self_loops"]));
        assert_eq!(summary.directed_pairs, number(&truth["dept_flow_pairs_nonzero"]));

        let mut told: BTreeMap<(u64, u64), u64> = BTreeMap::new();
        let mut shown = BTreeSet::new();
        for item in suggestions(&test).await {
            let named: HashMap<&str, u64> = item["teams"]
                .as_array()
                .unwrap()
                .iter()
                .map(|team| {
                    let number = team["name"].as_str().unwrap().trim_start_matches("Department ");
                    (team["id"].as_str().unwrap(), number.parse().unwrap())
                })
                .collect();
            for way in item["evidence"]["ways"].as_array().unwrap() {
                let [from, to] = ["from", "to"].map(|end| named[way[end].as_str().unwrap()]);
                shown.insert((from.min(to), from.max(to)));
                if number(&way["messages"]) > 0 {
                    told.insert((from, to), number(&way["messages"]));
                }
            }
            assert_eq!(item["evidence"]["direction"], "unknown");
        }
        // A pair in which fewer than five people wrote is shown to nobody, not even to administrators.
        let enough = |pair: &(u64, u64)| writers[&(pair.0.min(pair.1), pair.0.max(pair.1))].len() >= 5;
        let expected: BTreeMap<(u64, u64), u64> =
            between.iter().filter(|(pair, _)| enough(pair)).map(|(pair, n)| (*pair, *n)).collect();
        assert_eq!(told, expected, "{}", test.name);
        assert!(shown.len() > 300, "{} pairs", shown.len());
        for flow in truth["dept_flow_top20"].as_array().unwrap() {
            let [from, to, n] = [0, 1, 2].map(|at| number(&flow[at]));
            assert_eq!(told[&(from, to)], n, "{from} to {to}");
        }
    }
}
