//! What notices and mails hold about a person, for "What Hallway knows about me".

use db::{View, record};
use kernel::{Id, Instant};
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use people::privacy::Erasing;
use serde_json::{Value, json};

use super::choices;
use super::model::{Reason, Way};
use crate::mail::{Kind, State};

/// The kinds of rows of this crate.
pub fn known_about_me() -> Vec<KnownAboutMe> {
    vec![
        KnownAboutMe {
            id: "notices",
            tables: &["notices"],
            count: "SELECT COUNT(*) FROM notices WHERE person_id = ?",
            rows: |view| Box::pin(notices(view)),
            page: Some("/notices"),
        },
        KnownAboutMe {
            id: "mails",
            tables: &["mails"],
            count: "SELECT COUNT(*) FROM mails WHERE person_id = ?",
            rows: |view| Box::pin(mails(view)),
            page: None,
        },
        KnownAboutMe {
            id: "notice-choices",
            tables: &["notice_choices", "notice_habits"],
            count: "SELECT (SELECT COUNT(*) FROM notice_choices WHERE person_id = ?)
                    + (SELECT COUNT(*) FROM notice_habits WHERE person_id = ?)",
            rows: |view| Box::pin(choices(view)),
            page: Some("/settings/notices"),
        },
    ]
}

/// What is erased of a person who is erased: what they were told, what was sent to them, and how they wished it.
pub fn erasing() -> Vec<Erasing> {
    vec![
        Erasing { table: "notices", sql: "DELETE FROM notices WHERE person_id = $1" },
        Erasing {
            table: "mails",
            sql: "DELETE FROM mails WHERE person_id = $1
                    AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.mail_id = mails.id)",
        },
        Erasing { table: "notice_choices", sql: "DELETE FROM notice_choices WHERE person_id = $1" },
        Erasing { table: "notice_habits", sql: "DELETE FROM notice_habits WHERE person_id = $1" },
    ]
}

record! {
    struct Notice {
        pub request_id: Option<Id>,
        pub thing_id: Option<Id>,
        pub reason: Reason,
        pub way: Way,
        pub at: Instant,
        pub read_at: Option<Instant>,
    }
}

async fn notices(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Notice> = view
        .all(
            "SELECT request_id, thing_id, reason, way, at, read_at FROM notices WHERE person_id = $1 ORDER BY id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Notice| json!({"request": row.request_id, "thing": row.thing_id, "reason": row.reason, "way": row.way, "at": row.at, "read_at": row.read_at});
    Ok(rows.into_iter().map(show).collect())
}

record! {
    struct Mail {
        pub kind: Kind,
        pub request_id: Option<Id>,
        pub state: State,
        pub made_at: Instant,
        pub ended_at: Option<Instant>,
    }
}

async fn mails(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Mail> = view
        .all(
            "SELECT kind, request_id, state, made_at, ended_at FROM mails WHERE person_id = $1 ORDER BY id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Mail| {
        json!({"kind": row.kind, "request": row.request_id, "state": row.state, "made_at": row.made_at,
               "ended_at": row.ended_at})
    };
    Ok(rows.into_iter().map(show).collect())
}

async fn choices(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let kept: i64 = view
        .one(
            "SELECT (SELECT COUNT(*) FROM notice_choices WHERE person_id = $1)
                    + (SELECT COUNT(*) FROM notice_habits WHERE person_id = $1)",
            &[&me],
        )
        .await?;
    if kept == 0 {
        return Ok(Vec::new());
    }
    let habits = choices::habits_of(view, me).await?;
    Ok(vec![json!(habits)])
}

#[cfg(test)]
mod tests {
    use people::entrance::about_me::untold;

    #[test]
    fn every_table_with_persons_in_it_is_told_about() {
        let untold = untold(super::super::MIGRATIONS, &super::known_about_me(), &["feed_readers"]);
        assert_eq!(untold, [""; 0]);
    }
}
