//! Reading the record.

use std::collections::HashMap;

use db::{Reader, Result, Select, record};
use kernel::{Audience, Id, Instant};

use map::{party_joins, party_name};

use super::model::{Filter, Names};

record! {
    /// An event of the record.
    pub struct Entry {
        pub id: Id,
        pub at: Instant,
        pub actor_id: Option<Id>,
        pub actor_name: Option<String>,
        pub kind: String,
        pub subject_kind: String,
        pub subject_id: Id,
        pub subject_name: Option<String>,
        pub audience: Audience,
        pub payload: String,
    }
}

/// What is between two persons, and what a circle alone may know of, is not told to who keeps the settings, either.
/// Who looks at what they asked for themselves is not told: it would say that they asked for something in confidence.
const RECORD: &str = concat!(
    "SELECT e.id, e.at, e.actor_id, COALESCE(w.preferred_name, w.name) AS actor_name, e.kind, e.subject_kind,
           e.subject_id, COALESCE(p.preferred_name, p.name, t.name, s.name, c.name, v.name, x.name,
               ", party_name!("lp"), " || ' → ' || ", party_name!("lc"), ", gs.name, gt.name) AS subject_name,
           e.audience, e.payload
    FROM events e
    LEFT JOIN persons w ON w.id = e.actor_id
    LEFT JOIN persons p ON p.id = e.subject_id AND e.subject_kind IN ('person', 'entrance')
    LEFT JOIN teams t ON t.id = e.subject_id AND e.subject_kind = 'team'
    LEFT JOIN services s ON s.id = e.subject_id AND e.subject_kind = 'service'
    LEFT JOIN calendars c ON c.id = e.subject_id AND e.subject_kind = 'calendar'
    LEFT JOIN vendors v ON v.id = e.subject_id AND e.subject_kind = 'vendor'
    LEFT JOIN external_customer_types x ON x.id = e.subject_id AND e.subject_kind = 'external_customer'
    LEFT JOIN agreements g ON g.id = e.subject_id AND e.subject_kind = 'agreement'
    LEFT JOIN services gs ON gs.id = g.service_id
    LEFT JOIN teams gt ON gt.id = g.team_id
    LEFT JOIN relationships l ON l.audience = 1
        AND l.id = CASE e.subject_kind WHEN 'relationship' THEN e.subject_id ELSE g.relationship_id END",
    party_joins!("lp", "l.provider_kind", "l.provider_id"),
    party_joins!("lc", "l.customer_kind", "l.customer_id"),
    "WHERE e.subject_kind IN ('person', 'team', 'service', 'entrance', 'organisation', 'calendar', 'vendor',
                             'external_customer', 'reading', 'relationship', 'agreement')
      AND (e.subject_kind NOT IN ('relationship', 'agreement')
           OR e.audience = 1 AND (l.id IS NOT NULL OR g.id IS NOT NULL AND g.relationship_id IS NULL))
      AND NOT (e.subject_kind = 'reading' AND EXISTS
        (SELECT 1 FROM requests r WHERE r.id = e.subject_id
           AND (e.actor_id IN (r.requester_id, r.requested_for_id, r.opened_by_id)
             OR EXISTS (SELECT 1 FROM request_participants f WHERE f.request_id = r.id AND f.person_id = e.actor_id
                  AND NOT EXISTS (SELECT 1 FROM audience_members m
                                  WHERE m.audience = r.audience AND m.person_id = e.actor_id)))))"
);

/// Entries, newest first.
pub async fn list(r: &mut Reader, filter: &Filter) -> Result<Vec<Entry>> {
    let select = filter.choose(Select::new(RECORD));
    r.select(select.with("ORDER BY e.at DESC, e.id DESC LIMIT ?", &[&filter.limit])).await
}

record! {
    struct Called {
        pub id: Id,
        pub name: String,
    }
}

/// What those are called who are named in these entries beside their subjects: one statement.
pub async fn named(r: &mut Reader, entries: &[Entry]) -> Result<HashMap<Id, String>> {
    let ids: Vec<Id> = entries.iter().filter_map(|entry| Names::read(&entry.payload)).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut select =
        Select::new("SELECT p.id, COALESCE(p.preferred_name, p.name) AS name FROM persons p WHERE p.id = 0");
    for id in &ids {
        select = select.with("OR p.id = ?", &[id]);
    }
    let called: Vec<Called> = r.select(select.then("LIMIT 200")).await?;
    Ok(called.into_iter().map(|one| (one.id, one.name)).collect())
}
