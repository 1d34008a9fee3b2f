//! Real logs, with figures that others computed from them (README.md beside the logs; quantiles are those of type 7,
//! spans in hours on the wall clock). Where our definition differs from theirs on purpose, both are computed.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use measure::quantile;
use people::TeamId;
use people::entrance::organisation;
use serde_json::Value;
use serve::clocks::History;
use serve::requests::model::{Happened, RequestEvent, RequestId};
use testkit::TestDb;

use super::*;

/// The folder of real logs; without it the test is skipped, and says so.
pub fn logs() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("HALLWAY_REAL_DATA").map_or(beside, PathBuf::from);
    if folder.join("uci_incident").is_dir() {
        return Some(folder);
    }
    eprintln!(
        "skipped: there are no real logs in {}; HALLWAY_REAL_DATA names the folder that holds them",
        folder.display()
    );
    None
}

pub fn map(name: &str) -> Map {
    let maps = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/handbook/maps");
    Map::open(&maps.join(name).with_extension("toml")).unwrap()
}

fn truth(folder: &Path, file: &str) -> Value {
    serde_json::from_slice(&std::fs::read(folder.join(file)).unwrap()).unwrap()
}

pub const SQLITE: &[&str] = &["SQLite"];
const POSTGRES: &[&str] = &["PostgreSQL"];
const BOTH: &[&str] = &["SQLite", "PostgreSQL"];

/// A log in each of these databases, read from there again.
async fn stored(map: &Map, log: &Path, databases: &[&str]) -> Vec<Stored> {
    let mut all = Vec::new();
    for (test, summary) in in_databases(map, log, databases).await {
        all.push(Stored::read(test, summary).await);
    }
    all
}

/// A log in each of these databases.
pub async fn in_databases(map: &Map, log: &Path, databases: &[&str]) -> Vec<(TestDb, Summary)> {
    crate::schema::install_texts();
    let mut all = Vec::new();
    let tests = testkit::databases(&crate::schema::migrations()).await.unwrap();
    for test in tests.into_iter().filter(|test| databases.contains(&test.name)) {
        organisation::init(&test.db, "Alderbrook", "ada@x.example", None).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let bar = ProgressBar::hidden();
        let summary = import(&test.db, map, log, folder.path(), Rejections::default(), &bar).await.unwrap();
        assert_eq!(summary.rejected, [], "{}", test.name);
        all.push((test, summary));
    }
    all
}

db::record! {
    struct Row {
        pub id: RequestId,
        pub opened_at: Instant,
        pub acknowledged_at: Option<Instant>,
        pub resolved_at: Option<Instant>,
        pub ended_at: Option<Instant>,
        pub hand_overs: i64,
        pub reopenings: i64,
    }
}

struct Stored {
    name: &'static str,
    summary: Summary,
    rows: Vec<Row>,
    /// What happened, by request.
    events: Vec<Vec<Happened>>,
    teams: HashMap<TeamId, String>,
}

impl Stored {
    async fn read(test: TestDb, summary: Summary) -> Self {
        let mut view = test.db.view(Viewer::system()).await.unwrap();
        let rows: Vec<Row> = view
            .all(
                "SELECT id, opened_at, acknowledged_at, resolved_at, ended_at, hand_overs, reopenings FROM requests
                 WHERE origin = 'imported' ORDER BY id LIMIT 100000",
                &[],
            )
            .await
            .unwrap();
        let places: HashMap<i64, usize> = rows.iter().enumerate().map(|(n, row)| (row.id.get(), n)).collect();
        let mut events: Vec<Vec<Happened>> = rows.iter().map(|_| Vec::new()).collect();
        let all: Vec<db::Recorded> = view
            .all(
                "SELECT id, at, actor_id, kind, subject_kind, subject_id, audience, payload FROM events
                 WHERE subject_kind = 'request' ORDER BY at, id LIMIT 100000",
                &[],
            )
            .await
            .unwrap();
        for event in &all {
            events[places[&event.subject_id.0]].push(Happened::try_from(event).unwrap());
        }
        let names = people::teams::store::names(&mut view, 100_000).await.unwrap();
        let teams = names.into_iter().map(|team| (team.id, team.name)).collect();
        Self { name: test.name, summary, rows, events, teams }
    }

    /// Hours from the opening to something, where there was one.
    fn hours(&self, until: impl Fn(&Row) -> Option<Instant>) -> Vec<f64> {
        let span = |row: &Row| Some((until(row)?.0 - row.opened_at.0) as f64 / 3.6e9);
        self.rows.iter().filter_map(span).collect()
    }

    /// Hours from the first row to the first of these.
    fn hours_to_first(&self, is: impl Fn(&serve::requests::imported::LogRow) -> bool) -> Vec<f64> {
        let first = |events: &Vec<Happened>| {
            let found = events.iter().find(|e| matches!(&e.event, RequestEvent::Logged(row) if is(row)))?;
            Some((found.at.0 - events.first()?.at.0) as f64 / 3.6e9)
        };
        self.events.iter().filter_map(first).collect()
    }

    /// How many requests went from hand to hand so often, as the projection tells it.
    fn histogram(&self, count: impl Fn(&Row) -> i64) -> BTreeMap<String, i64> {
        let mut histogram: BTreeMap<i64, i64> = BTreeMap::new();
        for row in &self.rows {
            *histogram.entry(count(row)).or_default() += 1;
        }
        histogram.into_iter().map(|(count, n)| (count.to_string(), n)).collect()
    }

    /// Pairs of teams in the paths of all histories, most first.
    fn pairs(&self) -> Vec<(String, String, i64)> {
        let mut pairs: HashMap<(TeamId, TeamId), i64> = HashMap::new();
        for events in &self.events {
            for pair in History::of(events).holders.windows(2) {
                *pairs.entry((pair[0].0, pair[1].0)).or_default() += 1;
            }
        }
        let mut pairs: Vec<_> = pairs
            .into_iter()
            .map(|((from, to), n)| (self.teams[&from].clone(), self.teams[&to].clone(), n))
            .collect();
        pairs.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| (&a.0, &a.1).cmp(&(&b.0, &b.1))));
        pairs
    }

    fn hold_hand_overs(&self, truth: &Value) {
        let pairs = self.pairs();
        let total: i64 = pairs.iter().map(|(_, _, n)| n).sum();
        assert_eq!(total, truth["total"], "{}", self.name);
        assert_eq!(total, self.rows.iter().map(|row| row.hand_overs).sum::<i64>(), "{}", self.name);
        assert_eq!(pairs.len(), truth["distinct_pairs"], "{}", self.name);
        let told: Vec<(String, String, i64)> = serde_json::from_value(truth["top20"].clone()).unwrap();
        // Of equally many, the order is chance; so the counts are compared in order, and each pair by name.
        for (place, (from, to, n)) in told.iter().enumerate() {
            assert_eq!(pairs[place].2, *n, "{}", self.name);
            assert!(pairs.contains(&(from.clone(), to.clone(), *n)), "{}: {from} to {to}", self.name);
        }
        let some = self.rows.iter().filter(|row| row.hand_overs > 0).count();
        assert_eq!(some, truth["cases_with_ge1"], "{}", self.name);
    }
}

/// The spans of ours have the number, the median, the ninth decile and the mean that the truth tells.
fn same(ours: Vec<f64>, truth: &Value, what: &str) {
    let mut sorted = ours;
    sorted.sort_by(f64::total_cmp);
    let mean = sorted.iter().sum::<f64>() / sorted.len() as f64;
    let told = |key: &str| truth[key].as_f64().unwrap_or_else(|| panic!("{what} has no {key}"));
    assert_eq!(sorted.len(), truth["n"], "{what}");
    // One incident has its rows in an order that its times contradict; theirs is that of the file, which moves a mean
    // by a second.
    for (key, value, near) in [
        ("median_h", quantile(&sorted, 0.5).unwrap(), 1e-4),
        ("p90_h", quantile(&sorted, 0.9).unwrap(), 1e-4),
        ("p95_h", quantile(&sorted, 0.95).unwrap(), 1e-4),
        ("mean_h", mean, 2e-4),
    ] {
        assert!((value - told(key)).abs() < near, "{what}, {key}: {value}, not {}", told(key));
    }
}

#[tokio::test]
async fn real_incidents_of_a_service_desk_come_out_as_they_are() {
    incidents(SQLITE).await;
}

#[tokio::test]
async fn real_incidents_of_a_service_desk_come_out_as_they_are_on_postgresql() {
    incidents(POSTGRES).await;
}

async fn incidents(databases: &[&str]) {
    let Some(folder) = logs() else { return };
    let truth = truth(&folder, "uci_incident/ground_truth_shared_9000.json");
    let map = map("servicenow-incidents");
    for stored in stored(&map, &folder.join("uci_incident/uci_shared_9000.csv.gz"), databases).await {
        let summary = &stored.summary;
        assert_eq!((summary.requests, summary.events), (9_000, 58_308));
        assert_eq!(summary.requests, truth["cases"]);
        assert_eq!(summary.events, truth["events"]);
        assert_eq!(stored.events.iter().map(Vec::len).sum::<usize>(), 58_308);
        // The groups, and the team of those without any.
        assert_eq!(summary.teams - 1, truth["handover_groups"]["distinct_groups"]);
        same(
            stored.hours(|row| row.acknowledged_at),
            &truth["ack"]["A_first_event_not_New: sys_updated_at - opened_at"],
            "a first word",
        );
        same(
            stored.hours(|row| row.resolved_at),
            &truth["resolution"]["resolved_at(last event) - opened_at"],
            "a resolution",
        );
        same(
            stored.hours(|row| row.ended_at),
            &truth["resolution"]["closed_at(last event) - opened_at"],
            "the end",
        );
        stored.hold_hand_overs(&truth["handover_groups"]);
        let reopened = serde_json::to_value(stored.histogram(|row| row.reopenings)).unwrap();
        assert_eq!(reopened, truth["reopen"]["dist_of_last_reopen_count"]);
    }
}

/// Other readings of the same log: who has it, and which team.
#[tokio::test]
async fn the_first_word_is_what_the_map_says_it_is() {
    let Some(folder) = logs() else { return };
    let truth = truth(&folder, "uci_incident/ground_truth_shared_9000.json");
    let maps =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/handbook/maps/servicenow-incidents.toml");
    let written = std::fs::read_to_string(maps).unwrap();
    for (rule, key) in [
        ("{ person = true }", "B_first_event_with_person_assigned: sys_updated_at - opened_at"),
        ("{ team = true }", "C_first_event_with_group_assigned: sys_updated_at - opened_at"),
        ("[\"Active\"]", "D_first_Active_event: sys_updated_at - opened_at"),
    ] {
        let map = Map::read(
            &written.replace("acknowledged = { except = [\"New\"] }", &["acknowledged = ", rule].concat()),
        );
        same(
            first_words(&map.unwrap(), &folder.join("uci_incident/uci_shared_9000.csv.gz")),
            &truth["ack"][key],
            rule,
        );
    }
}

/// Hours to the first word, straight from the sorted rows: that they land the same is told above.
fn first_words(map: &Map, log: &Path) -> Vec<f64> {
    use crate::import::history::{cases, line, sort};
    let folder = tempfile::tempdir().unwrap();
    let mut lines = line::Lines::new(map, testkit::SteeredClock::START).unwrap();
    let (mut rejections, file) = (Rejections::default(), std::fs::File::open(log).unwrap());
    let bar = ProgressBar::hidden();
    let (_, sorted) = sort(file, map, &mut lines, folder.path(), &mut rejections, &bar).unwrap();
    let mut cases = cases::Cases::new(map, sorted).unwrap();
    let mut hours = Vec::new();
    loop {
        let few = cases.next(&mut rejections).unwrap();
        if few.is_empty() {
            return hours;
        }
        for case in few {
            let opened = case.told.opened_at.unwrap();
            let word = case.rows.iter().find(|row| row.signs.acknowledged);
            hours.extend(word.map(|row| (row.at.0 - opened.0) as f64 / 3.6e9));
        }
    }
}

#[tokio::test]
async fn real_problems_of_a_maker_of_lorries_come_out_as_they_are() {
    let Some(folder) = logs() else { return };
    let truth = truth(&folder, "bpi2013/ground_truth_problems.json");
    for (name, file, key) in [
        ("volvo-closed-problems", "BPI_Challenge_2013_closed_problems.xes.gz", "closed_problems"),
        ("volvo-open-problems", "BPI_Challenge_2013_open_problems.xes.gz", "open_problems"),
    ] {
        let truth = &truth[key];
        for stored in stored(&map(name), &folder.join("bpi2013").join(file), BOTH).await {
            assert_eq!(stored.summary.requests, truth["cases"]);
            assert_eq!(stored.summary.events, truth["events"]);
            same(
                stored.hours(|row| row.acknowledged_at),
                &truth["ack: first Accepted event - first event of case"],
                name,
            );
            // Theirs is the first resolution; ours, in the rows of the requests, the last that held.
            let first = stored.hours_to_first(|row| row.signs.resolved);
            same(first, &truth["resolution: first Completed event - first event"], name);
            let last = stored.hours(|row| row.resolved_at);
            let done = truth["last_status"]["Completed/Closed"].as_u64().unwrap();
            assert_eq!(last.len() as u64, done, "{name}");
            if key == "closed_problems" {
                same(last, &truth["throughput: last event - first event (file order)"], name);
            }
            stored.hold_hand_overs(&truth["handover_support_team(org:group)"]);
            let histogram = |count: fn(&Row) -> i64| serde_json::to_value(stored.histogram(count)).unwrap();
            assert_eq!(
                histogram(|row| row.hand_overs),
                truth["handover_support_team(org:group)"]["handovers_per_case_dist"]
            );
            assert_eq!(
                histogram(|row| row.reopenings),
                truth["reopen: Completed then a later Accepted/Queued"]["dist"]
            );
        }
    }
}

#[tokio::test]
async fn a_real_help_desk_without_teams_comes_out_as_it_is() {
    let Some(folder) = logs() else { return };
    let truth = truth(&folder, "helpdesk_it/ground_truth.json");
    for stored in stored(&map("italian-help-desk"), &folder.join("helpdesk_it/Helpdesk.xes.gz"), BOTH).await {
        assert_eq!(stored.summary.requests, truth["cases"]);
        assert_eq!(stored.summary.events, truth["events"]);
        assert_eq!(stored.summary.persons, truth["resources"]);
        same(
            stored.hours(|row| row.acknowledged_at),
            &truth["ack: first Take in charge ticket - first event"],
            "a first word",
        );
        let first = stored.hours_to_first(|row| row.signs.resolved);
        same(first, &truth["resolution: first Resolve ticket - first event"], "a first resolution");
        let closed = stored.hours_to_first(|row| row.signs.closed);
        same(closed, &truth["closed: first Closed - first event"], "the end");
        let reopened = stored.rows.iter().filter(|row| row.reopenings > 0).count();
        assert_eq!(
            reopened,
            truth["reopen: after a Resolve ticket, a later event other than Closed/Resolve ticket"]["cases"]
        );
        let by = |event: &Happened| event.actor;
        let changes: usize = stored
            .events
            .iter()
            .map(|events| events.windows(2).filter(|pair| by(&pair[0]) != by(&pair[1])).count())
            .sum();
        assert_eq!(changes, truth["handover_resource"]["total"]);
    }
}
