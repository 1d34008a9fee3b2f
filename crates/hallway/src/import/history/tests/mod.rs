//! Logs land, come again, break off and are looked at, on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod landing;
mod pages;
mod real;
mod repeats;
mod replayed;

use db::Db;
use indicatif::ProgressBar;
use kernel::{Instant, Viewer};

use super::{Map, Rejections, Summary, import};

/// A desk that wrote down what happened to five cases, row by row as it came.
const LOG: &str = "\
id;when;what;group;who;asked;about
C-3;18.11.2026 11:00;Open;Patient Billing;-;Pat Doe;Wrong address
A-1;16.11.2026 09:00;Open;Patient Billing;-;grace@clinic.example;Charged twice
A-1;16.11.2026 10:00;Work;Patient Billing;amara@clinic.example;grace@clinic.example;Charged twice
D-4;18.11.2026 13:00;Open;Records;R. Cole;grace@clinic.example;Old file
B-2;18.11.2026 10:00;Open;Records;robot;Pat Doe;Lost letter
A-1;16.11.2026 13:00;Ask back;Records;R. Cole;grace@clinic.example;Charged twice
A-1;16.11.2026 12:00;Work;Records;R. Cole;grace@clinic.example;Charged twice
D-4;18.11.2026 13:00;Supplier;Records;-;grace@clinic.example;Old file
A-1;17.11.2026 09:00;Done;Records;R. Cole;grace@clinic.example;Charged twice
A-1;17.11.2026 15:00;Done;-;-;grace@clinic.example;Charged twice
A-1;17.11.2026 11:00;Work;Records;-;grace@clinic.example;Charged twice
E-5;18.11.2026 14:00;Work;-;-;-;
A-1;18.11.2026 09:00;Shut;Records;-;grace@clinic.example;Charged twice
C-3;18.11.2026 12:00;Work;Patient Billing;jonas@clinic.example;Pat Doe;Wrong address
";

const MAP: &str = "
source = 'Old Desk'
missing = ['-']
[columns]
case = 'id'
time = 'when'
activity = 'what'
team = 'group'
person = 'who'
requester = 'asked'
subject = 'about'
[time]
format = '%d.%m.%Y %H:%M'
zone = 'Europe/Berlin'
[means]
acknowledged = ['Work', 'Ask back', 'Done']
resolved = ['Done']
closed = ['Shut']
reopened = { except = ['Done', 'Shut'] }
[means.waiting]
requester = ['Ask back']
vendor = ['Supplier']
[people]
placeholders = ['robot']
[otherwise]
team = 'Counter'
";

async fn take(db: &Db, map: &str, log: &str) -> anyhow::Result<Summary> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("log");
    std::fs::write(&file, log)?;
    let map = Map::read(map)?;
    import(db, &map, &file, folder.path(), Rejections::default(), &ProgressBar::hidden()).await
}

db::record! {
    /// A request as it stands, with the names of everything on it.
    #[derive(Debug, PartialEq, Eq)]
    struct Standing {
        pub case_name: String,
        pub subject: String,
        pub state: String,
        pub team: String,
        pub service: String,
        pub requester: String,
        pub assignee: Option<String>,
        pub customer: String,
        pub opened_at: Instant,
        pub acknowledged_at: Option<Instant>,
        pub resolved_at: Option<Instant>,
        pub ended_at: Option<Instant>,
        pub held_since: Instant,
        pub waiting_on: Option<String>,
        pub waiting_since: Option<Instant>,
        pub hand_overs: i64,
        pub reopenings: i64,
        pub resolve_seconds: Option<i64>,
        pub is_open: bool,
        pub is_unheard: bool,
        pub origin: String,
        pub events: i64,
    }
}

/// All requests that logs brought.
async fn standings(db: &Db) -> Vec<Standing> {
    let mut view = db.view(Viewer::system()).await.unwrap();
    view.all(
        "SELECT l.name AS case_name, r.subject, r.state, t.name AS team, s.name AS service, q.email AS requester,
                a.email AS assignee, COALESCE(ct.name, cp.email, '') AS customer, r.opened_at, r.acknowledged_at,
                r.resolved_at, r.ended_at, r.held_since, r.waiting_on, r.waiting_since, r.hand_overs, r.reopenings,
                r.resolve_seconds, r.is_open, r.is_unheard, r.origin,
                (SELECT COUNT(*) FROM events e WHERE e.subject_id = r.id AND e.kind = 'logged') AS events
         FROM log_cases l JOIN requests r ON r.id = l.request_id JOIN teams t ON t.id = r.team_id
         JOIN services s ON s.id = r.service_id JOIN persons q ON q.id = r.requester_id
         LEFT JOIN persons a ON a.id = r.assignee_id JOIN relationships x ON x.id = r.relationship_id
         LEFT JOIN teams ct ON ct.id = x.customer_id LEFT JOIN persons cp ON cp.id = x.customer_id
         ORDER BY l.name",
        &[],
    )
    .await
    .unwrap()
}

async fn number(db: &Db, sql: &'static str) -> i64 {
    let mut view = db.view(Viewer::system()).await.unwrap();
    view.one(sql, &[]).await.unwrap()
}

fn at(text: &str) -> Option<Instant> {
    Instant::parse(text)
}
