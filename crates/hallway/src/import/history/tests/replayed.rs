//! What targets would have meant for a real log, beside a computation of its own: it reads the rows of the file, counts minutes
//! one by one, and knows nothing of clocks, calendars and events.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use jiff::civil::{DateTime, Weekday};
use kernel::{Id, Kind, TeamRole};
use map::agreements::AgreedTargets;
use map::services::{Class, Target, TargetKind, Targets};
use map::{Party, PartyKind, RelationshipId};
use serve::replay::{Over, Replayed, Tally, replay};

use super::real::{SQLITE, in_databases, logs, map};
use super::*;

const MINUTE: i64 = 60;
/// Seconds to a first word of a request of the usual class, and of one that can wait: so short that many do not keep them.
const FIRST: [i64; 2] = [2 * MINUTE, 5 * MINUTE];
/// Seconds until it is done.
const DONE: [i64; 2] = [30 * MINUTE, 480 * MINUTE];
const AT: &str = "%d/%m/%Y %H:%M";

/// One row of the file.
struct Line {
    at: DateTime,
    state: String,
    group: String,
    opened: DateTime,
    resolved: Option<DateTime>,
    can_wait: bool,
}

/// The rows of these cases, in the order of time.
fn lines(file: &Path, cases: &BTreeSet<String>) -> HashMap<String, Vec<Line>> {
    let file = std::fs::File::open(file).unwrap();
    let mut rows = csv::Reader::from_reader(MultiGzDecoder::new(file));
    let names = rows.headers().unwrap().clone();
    let place = |name: &str| names.iter().position(|one| one == name).unwrap();
    let [number, at, state, group, opened, resolved, priority] = [
        "number",
        "sys_updated_at",
        "incident_state",
        "assignment_group",
        "opened_at",
        "resolved_at",
        "priority",
    ]
    .map(place);
    let time = |cell: &str| DateTime::strptime(AT, cell).ok();
    let mut all: HashMap<String, Vec<Line>> = HashMap::new();
    for row in rows.records() {
        let row = row.unwrap();
        if !cases.contains(&row[number]) {
            continue;
        }
        all.entry(row[number].to_owned()).or_default().push(Line {
            at: time(&row[at]).unwrap(),
            state: row[state].to_owned(),
            group: row[group].to_owned(),
            opened: time(&row[opened]).unwrap(),
            resolved: time(&row[resolved]),
            can_wait: row[priority].starts_with('4'),
        });
    }
    for lines in all.values_mut() {
        lines.sort_by_key(|line| line.at);
    }
    all
}

fn is_open_hour(at: DateTime) -> bool {
    !matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday) && (9..17).contains(&at.hour())
}

/// Whether so many seconds are not used up before the end, counting minutes that count and are in none of these stretches.
fn is_kept(
    (mut at, to): (DateTime, DateTime),
    seconds: i64,
    without: &[(DateTime, DateTime)],
    counts: fn(DateTime) -> bool,
) -> bool {
    let mut used = 0;
    while at < to {
        if used >= seconds {
            return false;
        }
        let is_left_out = without.iter().any(|(from, to)| (*from..*to).contains(&at));
        used += i64::from(counts(at) && !is_left_out) * 60;
        at = at.checked_add(jiff::Span::new().minutes(1)).unwrap();
    }
    true
}

/// By usual and can wait, by first word and done: kept of how many.
type Counted = HashMap<(bool, TargetKind), Tally>;

/// Everything is over, so every promise was kept or broken.
fn counted(cases: &HashMap<String, Vec<Line>>, counts: fn(DateTime) -> bool) -> Counted {
    let mut all = Counted::new();
    for lines in cases.values() {
        let (first, can_wait) = (&lines[0], lines.last().unwrap().can_wait);
        let is_over = |line: &&Line| matches!(line.state.as_str(), "Resolved" | "Closed");
        let done = lines
            .iter()
            .find_map(|line| line.resolved)
            .or_else(|| lines.iter().find(is_over).map(|line| line.at));
        let done = done.unwrap();
        // A stretch of waiting lasts until the next row says otherwise; what is done waits for nobody.
        let mut waiting: Vec<(DateTime, DateTime)> = Vec::new();
        for (nth, line) in lines.iter().enumerate().filter(|(_, line)| line.state.starts_with("Awaiting")) {
            let next = lines[nth + 1..].iter().find(|next| next.state != line.state);
            waiting.push((line.at, next.map_or(done, |next| next.at).min(done)));
        }
        let heard = lines.iter().find(|line| line.state != "New").map(|line| line.at);
        // To whom it comes before a first word, for them the time begins anew.
        let handed = lines.windows(2).filter(|two| two[0].group != two[1].group && two[1].group != "?");
        let since =
            handed.map(|two| two[1].at).take_while(|at| heard.is_none_or(|heard| *at <= heard)).last();
        let mut count = |kind, from, to, limits: [i64; 2]| {
            let tally = all.entry((can_wait, kind)).or_default();
            tally.n += 1;
            tally.kept += i64::from(is_kept((from, to), limits[usize::from(can_wait)], &waiting, counts));
        };
        count(TargetKind::Acknowledge, since.unwrap_or(first.opened), heard.unwrap_or(done), FIRST);
        count(TargetKind::Resolve, first.opened, done, DONE);
    }
    all
}

fn targets() -> AgreedTargets {
    let of = |nth: usize| Targets {
        acknowledge: Some(Target::Seconds(FIRST[nth])),
        resolve: Some(Target::Seconds(DONE[nth])),
        ..Targets::default()
    };
    AgreedTargets { present: of(0), standard: of(0), planned: of(1) }
}

db::record! {
    struct Largest {
        pub relationship_id: RelationshipId,
        pub provider_kind: PartyKind,
        pub provider_id: Id,
        pub customer_kind: PartyKind,
        pub customer_id: Id,
    }
}

db::record! {
    struct Case {
        pub name: String,
    }
}

#[tokio::test]
async fn what_targets_would_have_meant_for_a_real_log_is_what_counting_minutes_finds() {
    let Some(folder) = logs() else { return };
    let file = folder.join("uci_incident/uci_shared_9000.csv.gz");
    for (stored, _) in in_databases(&map("servicenow-incidents"), &file, SQLITE).await {
        // The log ends in March 2016; ninety days back from here is all of it.
        stored.clock.set(Instant::from_seconds(1_461_000_000));
        let mut view = stored.db.view(Viewer::system()).await.unwrap();
        let line: Largest = view
            .one(
                "SELECT l.id AS relationship_id, l.provider_kind, l.provider_id, l.customer_kind, l.customer_id
                 FROM relationships l JOIN requests r ON r.relationship_id = l.id
                 GROUP BY l.id, l.provider_kind, l.provider_id, l.customer_kind, l.customer_id
                 ORDER BY COUNT(*) DESC, l.id LIMIT 1",
                &[],
            )
            .await
            .unwrap();
        let cases: Vec<Case> = view
            .all(
                "SELECT c.name FROM log_cases c JOIN requests r ON r.id = c.request_id WHERE r.relationship_id = $1
                 LIMIT 10000",
                &[&line.relationship_id],
            )
            .await
            .unwrap();
        let cases = lines(&file, &cases.into_iter().map(|case| case.name).collect());
        assert!(cases.len() > 200, "{}", cases.len());
        // Whoever asked for all of it, and works in the team, too.
        let viewer = Viewer {
            person: line.customer_id,
            kind: Kind::Employee,
            teams: vec![(line.provider_id, TeamRole::Member)],
            ..Viewer::nobody()
        };
        let mut view = stored.db.view(viewer).await.unwrap();
        let over = Over {
            relationship: line.relationship_id,
            provider: Party { kind: line.provider_kind, id: line.provider_id },
            customer: Party { kind: line.customer_kind, id: line.customer_id },
            service: None,
        };
        let told = replay(&mut view, over, &targets()).await.unwrap();
        assert_eq!((told.asked, told.is_part), (cases.len(), false));
        for (counts, of) in [
            (is_open_hour as fn(DateTime) -> bool, (|one| one.in_hours) as fn(&Replayed) -> Tally),
            (|_| true, |one| one.around_the_clock),
        ] {
            let mut ours = Counted::new();
            for one in &told.lines {
                let tally = ours.entry((one.class == Class::Planned, one.kind)).or_default();
                tally.n += of(one).n;
                tally.kept += of(one).kept;
            }
            ours.retain(|_, tally| tally.n > 0);
            assert_eq!(ours, counted(&cases, counts));
        }
    }
}
