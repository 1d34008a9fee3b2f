//! What the live reader asks the database. Whoever may not know of an event is in no answer.

use std::collections::HashSet;

use db::{Reader, Result, Select, record};
use improve::reviews::ReviewId;
use kernel::{Id, Instant};
use map::RelationshipId;
use people::TeamId;
use serve::requests::model::{RequestEvent, RequestId};
use serve::requests::store::{HELD_ON_EVENT_BY, NAMED_ON_EVENT_BY};

use super::topic::Topic;
use crate::feed;

record! {
    /// How far the feed goes, and how far it was told as notices.
    #[derive(Clone, Copy, Debug, Default)]
    pub struct Heads {
        pub feed: i64,
        pub notices: i64,
    }
}

/// One statement, whatever goes on: all that is asked while nothing happens.
pub async fn heads(r: &mut Reader) -> Result<Heads> {
    r.one(
        "SELECT COALESCE((SELECT MAX(seq) FROM events), 0) AS feed,
                (SELECT seq FROM feed_readers WHERE name = 'notices') AS notices",
        &[],
    )
    .await
}

record! {
    /// Something that has just happened to a request, to what a side of a relationship says, or to a review.
    #[derive(Clone, Debug)]
    pub struct Fresh {
        pub seq: i64,
        pub id: Id,
        pub at: Instant,
        pub actor_id: Option<Id>,
        pub request_id: Option<RequestId>,
        /// The team that has it now.
        pub team_id: Option<TeamId>,
        pub relationship_id: Option<RelationshipId>,
        pub review_id: Option<ReviewId>,
        /// What happened, where that moved it from one team to another.
        pub moved: Option<String>,
    }
}

impl Fresh {
    /// Whether a page that shows this shows something of it.
    pub fn is_about(&self, topic: Topic) -> bool {
        match topic {
            Topic::Request(request) => Some(request) == self.request_id,
            Topic::Line(team) => Some(team) == self.team_id || self.came_from() == Some(team),
            Topic::Statements(relationship) => Some(relationship) == self.relationship_id,
            Topic::Review(review) => Some(review) == self.review_id,
            Topic::Today => self.request_id.is_some(),
        }
    }

    fn came_from(&self) -> Option<TeamId> {
        match serde_json::from_str(self.moved.as_deref()?).ok()? {
            RequestEvent::HandedOver { from, .. } | RequestEvent::WentAlong { from, .. } => Some(from),
            _ => None,
        }
    }
}

/// How many events are looked at in one go.
pub const BATCH: i64 = 512;

/// What happened to requests, statements and reviews after one place of the feed and up to another. What is imported or simulated
/// shows at the next look, as whoever does that knows.
pub async fn fresh(r: &mut Reader, after: i64, up_to: i64) -> Result<Vec<Fresh>> {
    r.all(
        "SELECT e.seq, e.id, e.at, e.actor_id, r.id AS request_id, r.team_id, s.relationship_id,
                CASE WHEN e.subject_kind = 'review' THEN e.subject_id END AS review_id,
                CASE WHEN e.kind IN ('handed_over', 'went_along') THEN e.payload END AS moved
         FROM events e LEFT JOIN requests r ON r.id = e.subject_id AND e.subject_kind = 'request'
         LEFT JOIN statements s ON s.id = e.subject_id AND e.subject_kind = 'statement'
         WHERE e.seq > $1 AND e.seq <= $2 AND e.subject_kind IN ('request', 'statement', 'review') AND e.origin = 'live'
         ORDER BY e.seq LIMIT $3",
        &[&after, &up_to, &BATCH],
    )
    .await
}

/// A request `r` that stands on somebody's Today: asked by or for them, in their hands or their team's, or followed.
const CONCERNS: &str = "EXISTS (SELECT 1 FROM requests r WHERE r.id = e.subject_id AND (r.requester_id = p.id
    OR r.requested_for_id = p.id OR r.opened_by_id = p.id OR r.assignee_id = p.id
    OR EXISTS (SELECT 1 FROM request_participants f WHERE f.request_id = r.id AND f.person_id = p.id)
    OR EXISTS (SELECT 1 FROM memberships k WHERE k.team_id = r.team_id AND k.person_id = p.id)))";

record! {
    struct Pair {
        pub person_id: Id,
        pub event_id: Id,
    }
}

/// Who of these persons may know of which of these events; where `is_close`, only what stands on their Today. One
/// statement, asked anew for every batch: what somebody could see a moment ago is no reason.
pub async fn may_know(
    r: &mut Reader,
    persons: &[Id],
    events: &[Id],
    is_close: bool,
) -> Result<HashSet<(Id, Id)>> {
    let select = Select::new(
        "SELECT p.id AS person_id, e.id AS event_id FROM events e CROSS JOIN persons p WHERE e.id IN",
    )
    .list(events)
    .then("AND p.id IN")
    .list(persons)
    .then(
        "AND p.deactivated_at IS NULL AND (EXISTS
            (SELECT 1 FROM audience_members m WHERE m.audience = e.audience AND m.person_id = p.id) OR",
    )
    .then(NAMED_ON_EVENT_BY)
    .then("OR")
    .then(HELD_ON_EVENT_BY)
    .then(")");
    let select = if is_close { select.then("AND").then(CONCERNS) } else { select };
    let pairs: Vec<Pair> = r.select(select).await?;
    Ok(pairs.into_iter().map(|pair| (pair.person_id, pair.event_id)).collect())
}

record! {
    struct Looked {
        /// The place before which the next look goes on; nothing at the beginning of the feed.
        pub first: Option<i64>,
        pub oldest_at: Option<Instant>,
        pub has_news: bool,
    }
}

/// How many places of the feed are looked at in one statement.
const STRETCH: i64 = 2_000;

/// Whether something happened since an instant that this viewer may know of and that a page with these topics shows.
/// What they did themselves before they were shown the page is on it.
pub async fn has_news(
    r: &mut Reader,
    viewer: Id,
    topics: &[Topic],
    since: Instant,
    shown_at: Instant,
) -> Result<bool> {
    let requests: Vec<RequestId> = topics
        .iter()
        .filter_map(|topic| if let Topic::Request(id) = topic { Some(*id) } else { None })
        .collect();
    let lines: Vec<TeamId> = topics
        .iter()
        .filter_map(|topic| if let Topic::Line(id) = topic { Some(*id) } else { None })
        .collect();
    let between: Vec<RelationshipId> = topics
        .iter()
        .filter_map(|topic| if let Topic::Statements(id) = topic { Some(*id) } else { None })
        .collect();
    let mut before = heads(r).await?.feed + 1;
    loop {
        let after = before - STRETCH - 1;
        let mut select = Select::new("SELECT")
            .with(
                "(SELECT MIN(e.at) FROM events e WHERE e.seq > ? AND e.seq < ?) AS oldest_at,
                 (SELECT MIN(e.seq) FROM events e WHERE e.seq > ? AND e.seq < ?) AS first,
                 CASE WHEN EXISTS (SELECT 1 FROM events e JOIN requests t ON t.id = e.subject_id
                     JOIN persons p ON p.id = ?",
                &[&after, &before, &after, &before, &viewer],
            )
            .with(
                "WHERE e.seq > ? AND e.seq < ? AND e.at > ? AND e.subject_kind = 'request' AND e.origin = 'live'
                   AND (e.actor_id IS NULL OR e.actor_id <> p.id OR e.at > ?) AND (e.subject_id IN",
                &[&after, &before, &since, &shown_at],
            )
            .list(&requests)
            .then("OR t.team_id IN")
            .list(&lines);
        if !lines.is_empty() {
            select = select.then("OR e.kind IN ('handed_over', 'went_along')");
        }
        if topics.contains(&Topic::Today) {
            select = select.then("OR").then(CONCERNS);
        }
        let mut select = feed::visible(select.then(")"), &viewer).then(")");
        if !between.is_empty() {
            select = select
                .then("OR EXISTS (SELECT 1 FROM events e JOIN statements t ON t.id = e.subject_id")
                .with(
                    "WHERE e.seq > ? AND e.seq < ? AND e.at > ? AND e.subject_kind = 'statement' AND e.origin = 'live'
                       AND (e.actor_id IS NULL OR e.actor_id <> ? OR e.at > ?) AND t.relationship_id IN",
                    &[&after, &before, &since, &viewer, &shown_at],
                )
                .list(&between);
            select = feed::visible(select, &viewer).then(")");
        }
        let select = select.then("THEN TRUE ELSE FALSE END AS has_news");
        let looked: Option<Looked> = r.select(select).await?.into_iter().next();
        match looked {
            Some(Looked { has_news: true, .. }) => return Ok(true),
            Some(Looked { first: Some(first), oldest_at: Some(oldest), .. }) if oldest > since => {
                before = first
            }
            _ => return Ok(false),
        }
    }
}
