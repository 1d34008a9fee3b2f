//! What this crate holds about a person, for "What Hallway knows about me".

use db::{View, record};
use kernel::Instant;
use map::services::forms::{Answers, Field, Form};
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use crate::requests::model::{RequestId, State, TextId, TextKind};

/// The kinds of rows of this crate.
pub fn known_about_me() -> Vec<KnownAboutMe> {
    vec![
        crate::checklists::known::known_about_me(),
        crate::complaints::known::known_about_me(),
        crate::recurring::known_about_me(),
        KnownAboutMe {
            id: "asked",
            tables: &["requests"],
            count: "SELECT COUNT(*) FROM requests WHERE requester_id = ? OR requested_for_id = ? OR opened_by_id = ?",
            rows: |view| Box::pin(asked(view)),
            page: Some("/requests?asked"),
        },
        KnownAboutMe {
            id: "work",
            tables: &[],
            count: "SELECT COUNT(*) FROM requests WHERE is_open AND (assignee_id = ? OR wished_id = ? AND assignee_id IS NULL)",
            rows: |view| Box::pin(work(view)),
            page: Some("/requests?mine"),
        },
        KnownAboutMe {
            id: "words",
            tables: &["request_texts", "request_missing"],
            count: "SELECT COUNT(*) FROM request_texts WHERE author_id = ?",
            rows: |view| Box::pin(words(view)),
            page: None,
        },
        KnownAboutMe {
            id: "answers",
            tables: &["request_answers"],
            count: "SELECT COUNT(*) FROM request_answers a JOIN requests r ON r.id = a.request_id WHERE r.requester_id = ?",
            rows: |view| Box::pin(answers(view)),
            page: None,
        },
        crate::files::known::known_about_me(),
        KnownAboutMe {
            id: "follows",
            tables: &["request_participants"],
            count: "SELECT COUNT(*) FROM request_participants WHERE person_id = ?",
            rows: |view| Box::pin(follows(view)),
            page: None,
        },
        crate::saved_views::known::known_about_me(),
        crate::problems::known::known_about_me(),
        crate::completeness::known::known_about_me(),
        crate::discovery::known::known_about_me(),
        crate::linking::known::known_about_me(),
        crate::ratings::known::known_about_me(),
        KnownAboutMe {
            id: "logs",
            tables: &["log_links"],
            count: "SELECT COUNT(*) FROM log_links WHERE subject_id = ? AND kind = 'person'",
            rows: |view| Box::pin(logs(view)),
            page: None,
        },
    ]
}

record! {
    struct Request {
        pub id: RequestId,
        pub reference: String,
        pub subject: String,
        pub state: State,
        pub opened_at: Instant,
    }
}

fn listed(rows: Vec<Request>) -> Vec<Value> {
    let show = |row: Request| {
        json!({"request": row.id, "reference": row.reference, "subject": row.subject, "state": row.state,
               "opened_at": row.opened_at})
    };
    rows.into_iter().map(show).collect()
}

async fn asked(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows = view
        .all(
            "SELECT id, reference, subject, state, opened_at FROM requests
             WHERE requester_id = $1 OR requested_for_id = $1 OR opened_by_id = $1 ORDER BY opened_at DESC, id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    Ok(listed(rows))
}

/// What one has at the moment, or was asked for by name. What one had is in no list: it would be a record of a person's work.
async fn work(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows = view
        .all(
            "SELECT r.id, r.reference, r.subject, r.state, r.opened_at FROM requests r
             WHERE (r.assignee_id = $1 OR r.wished_id = $1 AND r.assignee_id IS NULL) AND r.is_open
               AND (EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1)
                 OR r.audience = 1 AND r.team_id IN (SELECT k.team_id FROM memberships k WHERE k.person_id = $1))
             ORDER BY r.opened_at DESC, r.id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    Ok(listed(rows))
}

record! {
    struct Written {
        pub id: TextId,
        pub request_id: RequestId,
        pub kind: TextKind,
        pub at: Instant,
        pub body: String,
    }
}

async fn words(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Written> = view
        .all(
            "SELECT id, request_id, kind, at, body FROM request_texts WHERE author_id = $1 ORDER BY at DESC, id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Written| json!({"text": row.id, "request": row.request_id, "kind": row.kind, "at": row.at, "body": row.body});
    Ok(rows.into_iter().map(show).collect())
}

record! {
    struct Kept {
        pub request_id: RequestId,
        pub reference: String,
        pub answers: String,
        pub form: Form,
    }
}

async fn answers(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Kept> = view
        .all(
            "SELECT a.request_id, r.reference, a.answers, f.form
             FROM request_answers a
             JOIN requests r ON r.id = a.request_id
             JOIN service_forms f ON f.service_id = r.service_id AND f.version = a.form_version
             WHERE r.requester_id = $1 ORDER BY r.opened_at DESC, r.id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Kept| {
        let kept: Answers = serde_json::from_str(&row.answers).unwrap_or_default();
        let told = |field: &Field| json!({"question": field.label, "answer": kept.of(&field.key)});
        let answered = row.form.fields().iter().filter(|field| !kept.of(&field.key).is_empty());
        let answers: Vec<Value> = answered.map(told).collect();
        json!({"request": row.request_id, "reference": row.reference, "answers": answers})
    };
    Ok(rows.into_iter().map(show).collect())
}

record! {
    struct Followed {
        pub id: RequestId,
        pub reference: String,
        pub since: Instant,
    }
}

async fn follows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Followed> = view
        .all(
            "SELECT r.id, r.reference, f.since FROM request_participants f JOIN requests r ON r.id = f.request_id
             WHERE f.person_id = $1 ORDER BY f.since DESC, r.id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Followed| json!({"request": row.id, "reference": row.reference, "since": row.since});
    Ok(rows.into_iter().map(show).collect())
}

/// Under which names is not kept in clear, so it cannot be told.
async fn logs(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<String> = view
        .all(
            "SELECT s.name FROM log_links l JOIN log_sources s ON s.id = l.source_id
             WHERE l.subject_id = $1 AND l.kind = 'person' ORDER BY s.name LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    Ok(rows.into_iter().map(|source| json!({"source": source})).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tables of this crate that hold nothing about persons.
    const WITHOUT_PERSONS: [&str; 10] = [
        "numbers",
        "answer_templates",
        "planned_parts",
        "insights",
        "log_sources",
        "log_words",
        "log_cases",
        // What is in the last two leads to nobody: that is what they are for.
        "rating_rounds",
        "rating_answers",
        "rating_pool",
    ];

    #[test]
    fn every_table_of_this_crate_is_told_of() {
        let untold =
            people::entrance::about_me::untold(crate::MIGRATIONS, &known_about_me(), &WITHOUT_PERSONS);
        assert_eq!(untold, [""; 0]);
    }
}
