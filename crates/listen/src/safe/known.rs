//! What is held about a person here, what is erased of them, and how long reports are kept.
//!
//! Whom a report is about is told by the reporter's words alone and is shown to nobody else: not to that person, either.

use db::View;
use people::PersonId;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use people::privacy::{Days, Erasing, Retention, Swept};
use serde_json::{Value, json};

use super::{days, store};

pub fn known_about_me() -> Vec<KnownAboutMe> {
    vec![
        KnownAboutMe {
            id: "safe-reports",
            tables: &["safe_reports", "safe_messages"],
            count: "SELECT COUNT(*) FROM safe_reports WHERE reporter_id = ?",
            rows: |view| Box::pin(reported(view)),
            page: Some("/safe"),
        },
        KnownAboutMe {
            id: "safe-readers",
            tables: &["safe_trusted", "safe_readers"],
            count: "SELECT COUNT(*) FROM (SELECT person_id FROM safe_trusted WHERE person_id = ?
                        UNION ALL SELECT person_id FROM safe_readers WHERE person_id = ? AND state = 'reads') mine",
            rows: |view| Box::pin(trusted(view)),
            page: Some("/safe"),
        },
    ]
}

/// What I reported with my name. What somebody reported without it leads to nobody, and so cannot be told here, either.
async fn reported(view: &mut View) -> db::Result<Vec<Value>> {
    let me = PersonId(view.viewer.person);
    let reports = store::reported_by(view, me, MOST).await?.into_iter().map(|report| {
        json!({
            "report": report.id, "harm": report.harm, "state": report.state, "on": report.received_on,
            "happened": report.happened, "when": report.happened_when, "where": report.happened_where,
            "about": report.concerns, "wish": report.wish, "outcome": report.outcome,
        })
    });
    let mut rows: Vec<Value> = reports.collect();
    let wrote = store::list_by_me(view, me, MOST).await?;
    rows.extend(
        wrote.into_iter().map(|one| json!({"report": one.report_id, "words": one.words, "on": one.on_day})),
    );
    Ok(rows)
}

async fn trusted(view: &mut View) -> db::Result<Vec<Value>> {
    let me = PersonId(view.viewer.person);
    let mine = store::trusted(view).await?.into_iter().filter(|one| one.person_id == me);
    let mut rows: Vec<Value> = mine.map(|one| json!({"trusted": true, "words": one.words})).collect();
    let read = store::list_of_reader(view, me, 0, MOST).await?;
    rows.extend(read.into_iter().map(|one| json!({"reads_report": one.id})));
    Ok(rows)
}

/// A report of somebody who is erased goes on without their name: others may be protected by it. What they wrote since goes
/// by the rule, with the report.
pub fn erasing() -> Vec<Erasing> {
    const fn of(table: &'static str, sql: &'static str) -> Erasing {
        Erasing { table, sql }
    }
    vec![
        of("safe_reports", "UPDATE safe_reports SET reporter_id = NULL WHERE reporter_id = $1"),
        of("safe_trusted", "DELETE FROM safe_trusted WHERE person_id = $1"),
        of("safe_readers", "DELETE FROM safe_readers WHERE person_id = $1"),
        of("safe_messages", "UPDATE safe_messages SET whom_id = NULL WHERE whom_id = $1"),
    ]
}

pub fn retention() -> Vec<Retention> {
    vec![Retention {
        id: "safe",
        known: &["safe-reports"],
        days: Days { usual: 3 * 365, least: 90, most: 10 * 365 },
        sweep: |a, before| {
            Box::pin(async move {
                let erased = store::drop_closed(a, &days::day(before)).await?;
                // How many there were is told to nobody.
                Ok(Swept { erased, told: 0 })
            })
        },
    }]
}
