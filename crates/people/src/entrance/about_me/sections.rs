//! What this crate holds about a person.

use db::{View, record};
use kernel::{Id, Instant};
use serde_json::{Value, json};

use super::{KnownAboutMe, MOST};
use crate::entrance::{links, sessions, tokens};
use crate::{PersonId, attention, persons};

/// The kinds of rows of this crate and of `db`.
pub fn known_about_me() -> Vec<KnownAboutMe> {
    vec![
        KnownAboutMe {
            id: "profile",
            tables: &["persons"],
            count: "SELECT COUNT(*) FROM persons WHERE id = ?",
            rows: |view| Box::pin(profile(view)),
            page: Some("/me"),
        },
        KnownAboutMe {
            id: "teams",
            tables: &["memberships", "teams"],
            count: "SELECT (SELECT COUNT(*) FROM memberships WHERE person_id = ?)
                    + (SELECT COUNT(*) FROM teams WHERE lead_id = ?)",
            rows: |view| Box::pin(teams(view)),
            page: None,
        },
        KnownAboutMe {
            id: "availability",
            tables: &["absences", "own_hours"],
            count: "SELECT (SELECT COUNT(*) FROM absences WHERE person_id = ? OR substitute_id = ? OR said_by = ?)
                    + (SELECT COUNT(*) FROM own_hours WHERE person_id = ?)",
            rows: |view| Box::pin(availability(view)),
            page: Some("/me"),
        },
        KnownAboutMe {
            id: "audiences",
            tables: &["audience_members", "circle_absences"],
            count: "SELECT (SELECT COUNT(*) FROM audience_members WHERE person_id = ?)
                    + (SELECT COUNT(*) FROM circle_absences WHERE person_id = ?)",
            rows: |view| Box::pin(audiences(view)),
            page: None,
        },
        KnownAboutMe {
            id: "sign-in",
            tables: &["passwords", "sessions", "known_devices", "sign_in_tries"],
            count: "SELECT (SELECT COUNT(*) FROM passwords WHERE person_id = ?)
                    + (SELECT COUNT(*) FROM sessions WHERE person_id = ?)
                    + (SELECT COUNT(*) FROM known_devices WHERE person_id = ?)",
            rows: |view| Box::pin(sign_in(view)),
            page: Some("/me#sessions"),
        },
        KnownAboutMe {
            id: "tokens",
            tables: &["api_tokens"],
            count: "SELECT COUNT(*) FROM api_tokens WHERE person_id = ?",
            rows: |view| Box::pin(api_tokens(view)),
            page: Some("/me#tokens"),
        },
        KnownAboutMe {
            id: "links",
            tables: &["links"],
            count: "SELECT COUNT(*) FROM links WHERE person_id = ?",
            rows: |view| Box::pin(made_links(view)),
            page: None,
        },
        KnownAboutMe {
            id: "events",
            tables: &["events"],
            count: "SELECT COUNT(*) FROM events WHERE actor_id = ? OR subject_id = ?",
            rows: |view| Box::pin(events(view)),
            page: None,
        },
        KnownAboutMe {
            id: "second-key",
            tables: &["representatives", "second_keys"],
            count: "SELECT (SELECT COUNT(*) FROM representatives WHERE person_id = ? OR named_by = ?)
                    + (SELECT COUNT(*) FROM second_keys WHERE asked_by = ? OR allowed_by = ?)",
            rows: |view| Box::pin(second_key(view)),
            page: Some("/settings/second-key"),
        },
        KnownAboutMe {
            id: "attention",
            tables: &["attention"],
            count: "SELECT COUNT(*) FROM attention WHERE person_id = ?",
            rows: |view| Box::pin(asked_of(view)),
            page: Some("/me"),
        },
        KnownAboutMe {
            id: "repeats",
            tables: &["idempotency"],
            count: "SELECT COUNT(*) FROM idempotency WHERE person_id = ?",
            rows: |view| Box::pin(repeats(view)),
            page: None,
        },
        crate::privacy::known_about_me(),
    ]
}

fn me(view: &View) -> PersonId {
    PersonId(view.viewer.person)
}

async fn asked_of(view: &mut View) -> db::Result<Vec<Value>> {
    let me = me(view);
    let months = attention::months(view, me, MOST).await?;
    Ok(months.into_iter().map(|month| json!(month)).collect())
}

async fn profile(view: &mut View) -> db::Result<Vec<Value>> {
    let me = me(view);
    let person = persons::store::find(view, me).await?;
    let shown = person.map(|person| persons::views::Person::of(person, &view.viewer));
    Ok(shown.into_iter().map(|person| json!(person)).collect())
}

record! {
    pub struct Belonging {
        pub team_id: Id,
        pub name: String,
        pub role: String,
        pub since: Option<Instant>,
    }
}

async fn teams(view: &mut View) -> db::Result<Vec<Value>> {
    let me = me(view);
    let rows: Vec<Belonging> = view
        .all(
            "SELECT m.team_id, t.name, m.role, m.since FROM memberships m JOIN teams t ON t.id = m.team_id
             WHERE m.person_id = $1
             UNION ALL
             SELECT t.id AS team_id, t.name, 'head' AS role, CAST(NULL AS BIGINT) AS since FROM teams t
             WHERE t.lead_id = $1 LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |Belonging { team_id, name, role, since }| json!({"team": team_id, "name": name, "role": role, "since": since});
    Ok(rows.into_iter().map(show).collect())
}

record! {
    struct Away {
        pub person: String,
        pub first_day: String,
        pub last_day: String,
        pub substitute: Option<String>,
        pub said_at: Instant,
    }
}

async fn availability(view: &mut View) -> db::Result<Vec<Value>> {
    let me = me(view);
    let away: Vec<Away> = view
        .all(
            "SELECT p.name AS person, a.first_day, a.last_day, s.name AS substitute, a.said_at FROM absences a
             JOIN persons p ON p.id = a.person_id LEFT JOIN persons s ON s.id = a.substitute_id
             WHERE a.person_id = $1 OR a.substitute_id = $1 OR a.said_by = $1 ORDER BY a.starts_at, a.person_id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let hours: Vec<String> = view.all("SELECT week FROM own_hours WHERE person_id = $1", &[&me]).await?;
    let away = away.into_iter().map(|row| {
        json!({"away": row.person, "first_day": row.first_day, "last_day": row.last_day,
               "substitute": row.substitute, "said_at": row.said_at})
    });
    Ok(away.chain(hours.into_iter().map(|week| json!({ "own_hours": week }))).collect())
}

async fn audiences(view: &mut View) -> db::Result<Vec<Value>> {
    let me = me(view);
    let rows: Vec<Id> = view
        .all(
            "SELECT audience FROM audience_members WHERE person_id = $1 ORDER BY audience LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let out: Vec<Absence> = view
        .all(
            "SELECT audience, since FROM circle_absences WHERE person_id = $1 ORDER BY audience LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let seen = rows.into_iter().map(|audience| json!({"audience": audience}));
    let unseen = out.into_iter().map(|out| json!({"audience": out.audience, "out_since": out.since}));
    Ok(seen.chain(unseen).collect())
}

record! {
    pub struct Turned {
        pub what: String,
        pub at: Instant,
    }
}

async fn second_key(view: &mut View) -> db::Result<Vec<Value>> {
    let me = me(view);
    let rows: Vec<Turned> = view
        .all(
            "SELECT 'holds_it' AS what, at FROM representatives WHERE person_id = $1
             UNION ALL SELECT 'gave_it_to_somebody' AS what, at FROM representatives WHERE named_by = $1
             UNION ALL SELECT 'asked_for_' || matter AS what, asked_at FROM second_keys WHERE asked_by = $1
             UNION ALL SELECT 'allowed_' || matter AS what, allowed_at FROM second_keys WHERE allowed_by = $1
             LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    Ok(rows.into_iter().map(|row| json!({"what": row.what, "at": row.at})).collect())
}

record! {
    /// A circle that this person is out of.
    pub struct Absence {
        pub audience: Id,
        pub since: Instant,
    }
}

async fn sign_in(view: &mut View) -> db::Result<Vec<Value>> {
    let (me, now) = (me(view), view.now);
    let mut rows = Vec::new();
    let changed: Option<Instant> =
        view.maybe("SELECT changed_at FROM passwords WHERE person_id = $1", &[&me]).await?;
    rows.extend(changed.map(|at| json!({"kind": "password", "changed_at": at})));
    for session in sessions::list_of(view, me, now).await? {
        rows.push(json!({
            "kind": "session", "id": session.id, "browser": session.browser,
            "signed_in_at": session.created_at, "seen_at": session.seen_at,
        }));
    }
    let devices: Vec<Instant> = view
        .all(
            "SELECT seen_at FROM known_devices WHERE person_id = $1 ORDER BY seen_at DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    rows.extend(devices.into_iter().map(|at| json!({"kind": "known_browser", "seen_at": at})));
    Ok(rows)
}

async fn api_tokens(view: &mut View) -> db::Result<Vec<Value>> {
    let me = me(view);
    let rows = tokens::list_all_of(view, me).await?;
    let show = |token: tokens::Token| {
        json!({
            "id": token.id, "name": token.name, "scope": token.scope,
            "created_at": token.created_at, "revoked_at": token.revoked_at,
        })
    };
    Ok(rows.into_iter().map(show).collect())
}

async fn made_links(view: &mut View) -> db::Result<Vec<Value>> {
    let me = me(view);
    let rows = links::list_of(view, me).await?;
    let show = |link: links::Made| {
        json!({
            "id": link.id, "purpose": link.purpose, "created_at": link.created_at,
            "expires_at": link.expires_at, "ended_at": link.ended_at,
        })
    };
    Ok(rows.into_iter().map(show).collect())
}

record! {
    pub struct Happened {
        pub at: Instant,
        pub kind: String,
        pub subject_kind: String,
        pub by_me: bool,
    }
}

/// When and what, but not to which thing: that may have become confidential since.
async fn events(view: &mut View) -> db::Result<Vec<Value>> {
    let me = me(view);
    let rows: Vec<Happened> = view
        .all(
            "SELECT at, kind, subject_kind, (CASE WHEN actor_id = $1 THEN TRUE ELSE FALSE END) AS by_me FROM events
             WHERE actor_id = $1 OR subject_id = $1 ORDER BY at DESC, id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |Happened { at, kind, subject_kind, by_me }| json!({"at": at, "kind": kind, "of": subject_kind, "by_me": by_me});
    Ok(rows.into_iter().map(show).collect())
}

record! {
    pub struct Repeat {
        pub at: Instant,
        pub route: String,
    }
}

async fn repeats(view: &mut View) -> db::Result<Vec<Value>> {
    let me = me(view);
    let rows: Vec<Repeat> = view
        .all(
            "SELECT at, route FROM idempotency WHERE person_id = $1 ORDER BY at DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    Ok(rows.into_iter().map(|Repeat { at, route }| json!({"at": at, "route": route})).collect())
}
