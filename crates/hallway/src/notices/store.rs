//! The tables of notices, and what the feed, requests and rounds are asked for them.

use db::{Act, Origin, Reader, Result, Select, Writer, record};
use kernel::{Audience, Id, Instant};
use map::services::Confidentiality;
use map::{party_joins, party_name};
use people::PersonId;
use serve::requests::model::RequestId;
use web::Speech;

use super::model::{NoticeId, Reason, Stand, Way};
use super::thing::Thing;
use crate::feed;
use crate::mail::MailId;

record! {
    /// An event of the feed with its place.
    pub struct Fed {
        pub seq: i64,
        pub id: Id,
        pub at: Instant,
        pub actor_id: Option<Id>,
        pub subject_kind: String,
        pub subject_id: Id,
        pub audience: Audience,
        pub payload: String,
        pub origin: Origin,
    }
}

/// Whether there is something that was not read yet.
pub async fn has_more(r: &mut Reader) -> Result<bool> {
    r.one(
        "SELECT (CASE WHEN EXISTS (SELECT 1 FROM events e WHERE e.seq >
             (SELECT f.seq FROM feed_readers f WHERE f.name = 'notices')) THEN TRUE ELSE FALSE END) AS has_more",
        &[],
    )
    .await
}

/// What comes next in the feed.
pub async fn feed(r: &mut Reader, limit: i64) -> Result<Vec<Fed>> {
    r.all(
        "SELECT e.seq, e.id, e.at, e.actor_id, e.subject_kind, e.subject_id, e.audience, e.payload, e.origin
         FROM events e
         WHERE e.seq > (SELECT f.seq FROM feed_readers f WHERE f.name = 'notices') ORDER BY e.seq LIMIT $1",
        &[&limit],
    )
    .await
}

/// Everything up to this place is dealt with.
pub async fn move_on(w: &mut Writer, seq: i64) -> Result<()> {
    w.run("UPDATE feed_readers SET seq = $1 WHERE name = 'notices'", &[&seq]).await?;
    Ok(())
}

record! {
    /// Somebody who stands to a request in one way.
    #[derive(Clone, Debug)]
    pub struct Standing {
        pub person_id: PersonId,
        pub stand: Stand,
    }
}

/// Everybody who stands to this request and is here; of the team of a confidential one, its circle.
pub async fn standing(r: &mut Reader, request: RequestId, named: Option<PersonId>) -> Result<Vec<Standing>> {
    r.all(
        "SELECT s.person_id, s.stand FROM
            (SELECT q.requester_id AS person_id, 'asker' AS stand FROM requests q WHERE q.id = $1
             UNION SELECT q.requested_for_id, 'asker' FROM requests q WHERE q.id = $1 AND q.requested_for_id IS NOT NULL
             UNION SELECT q.opened_by_id, 'asker' FROM requests q WHERE q.id = $1
             UNION SELECT q.assignee_id, 'holder' FROM requests q WHERE q.id = $1 AND q.assignee_id IS NOT NULL
             UNION SELECT m.person_id, 'team' FROM requests q JOIN memberships m ON m.team_id = q.team_id
                 WHERE q.id = $1 AND q.confidentiality <> 'confidential'
             UNION SELECT c.person_id, 'team' FROM requests q JOIN audience_members c ON c.audience = q.audience
                 WHERE q.id = $1 AND q.confidentiality = 'confidential'
             UNION SELECT f.person_id, 'follower' FROM request_participants f WHERE f.request_id = $1
             UNION SELECT n.id, 'named' FROM persons n WHERE n.id = $2) AS s
         JOIN persons p ON p.id = s.person_id
         WHERE p.deactivated_at IS NULL ORDER BY s.stand, s.person_id LIMIT 2000",
        &[&request, &named],
    )
    .await
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Request(RequestId),
    /// A round, a need, a review, an agreement, a relationship, an idea or a barrier; other things come to stand here.
    Thing(Id),
}

impl About {
    const fn request(self) -> Option<RequestId> {
        match self {
            Self::Request(id) => Some(id),
            Self::Thing(_) => None,
        }
    }

    const fn thing(self) -> Option<Id> {
        match self {
            Self::Request(_) => None,
            Self::Thing(id) => Some(id),
        }
    }
}

/// A notice that is made.
pub struct NewNotice {
    pub person: PersonId,
    pub about: About,
    pub event: Id,
    pub actor: Option<Id>,
    pub reason: Reason,
    pub stand: Stand,
    pub at: Instant,
    pub way: Way,
    pub due_at: Option<Instant>,
    pub mail: Option<MailId>,
}

/// Whether this person has an unread notice of the same moment, from the same hand and for the same reason about another
/// request under the same known problem.
pub async fn is_told_beside(
    a: &mut Act,
    event: &Fed,
    request: RequestId,
    person: PersonId,
    reason: Reason,
) -> Result<bool> {
    a.one(
        // Most requests stand under none, which is looked up first.
        "SELECT EXISTS (SELECT 1 FROM problem_requests m CROSS JOIN notices n CROSS JOIN problem_requests o
             WHERE m.request_id = $1 AND n.person_id = $2 AND n.read_at IS NULL
               AND n.actor_id = $3 AND n.at = $4 AND n.reason = $5
               AND o.request_id = n.request_id AND o.problem_id = m.problem_id AND o.request_id <> m.request_id)",
        &[&request, &person, &event.actor_id, &event.at, &reason],
    )
    .await
}

pub async fn insert(a: &mut Act, new: &NewNotice) -> Result<()> {
    let id = a.id();
    a.run(
        "INSERT INTO notices (id, person_id, request_id, thing_id, event_id, actor_id, reason, stand, at, way, due_at,
                              mail_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (person_id, event_id) DO NOTHING",
        &[
            &id,
            &new.person,
            &new.about.request(),
            &new.about.thing(),
            &new.event,
            &new.actor,
            &new.reason,
            &new.stand,
            &new.at,
            &new.way,
            &new.due_at,
            &new.mail,
        ],
    )
    .await?;
    Ok(())
}

/// What was taken back is no news any more.
pub async fn unsay(a: &mut Act, about: About, reason: Reason) -> Result<()> {
    let now = a.now;
    match about {
        About::Request(request) => {
            a.run(
                "UPDATE notices SET read_at = $1 WHERE request_id = $2 AND reason = $3 AND read_at IS NULL",
                &[&now, &request, &reason],
            )
            .await?
        }
        About::Thing(thing) => {
            a.run(
                "UPDATE notices SET read_at = $1 WHERE thing_id = $2 AND reason = $3 AND read_at IS NULL",
                &[&now, &thing, &reason],
            )
            .await?
        }
    };
    Ok(())
}

record! {
    /// A notice with what its sentence needs.
    #[derive(Clone, Debug)]
    pub struct Notice {
        pub id: NoticeId,
        pub request_id: Option<RequestId>,
        pub thing_id: Option<Id>,
        pub event_id: Id,
        /// Of a request alone.
        pub reference: Option<String>,
        /// What the request or the thing is called.
        pub title: String,
        /// Of a request alone.
        pub confidentiality: Option<Confidentiality>,
        pub reason: Reason,
        pub stand: Stand,
        pub actor_id: Option<PersonId>,
        pub actor_name: Option<String>,
        pub at: Instant,
        pub read_at: Option<Instant>,
        pub payload: String,
    }
}

const NOTICE: &str = concat!(
    "SELECT n.id, n.request_id, n.thing_id, n.event_id, q.reference,
        COALESCE(q.subject, o.name, ",
    party_name!("ga"),
    " || ', ' || ",
    party_name!("gb"),
    ", gms.name, gmt.name, gi.title, gw.name, '') AS title, q.confidentiality, n.reason, n.stand, n.actor_id,
        COALESCE(p.preferred_name, p.name) AS actor_name, n.at, n.read_at, e.payload
    FROM notices n JOIN events e ON e.id = n.event_id LEFT JOIN requests q ON q.id = n.request_id
    LEFT JOIN rounds o ON o.id = n.thing_id LEFT JOIN needs g ON g.id = n.thing_id
    LEFT JOIN reviews v ON v.id = n.thing_id
    LEFT JOIN agreements gm ON gm.id = n.thing_id LEFT JOIN improvements im ON im.id = n.thing_id
    LEFT JOIN improvement_asks ik ON ik.id = n.thing_id LEFT JOIN ideas gi ON gi.id = n.thing_id
    LEFT JOIN barriers gw ON gw.id = n.thing_id
    LEFT JOIN services gms ON gms.id = gm.service_id LEFT JOIN teams gmt ON gmt.id = gm.team_id
    LEFT JOIN relationships gr ON gr.id = COALESCE(g.relationship_id, v.relationship_id, gm.relationship_id,
        im.relationship_id, ik.relationship_id, n.thing_id)",
    party_joins!("ga", "gr.provider_kind", "gr.provider_id"),
    party_joins!("gb", "gr.customer_kind", "gr.customer_id"),
    // Of what the two ends do, a guest learns what, not who of the others.
    " LEFT JOIN persons p ON p.id = n.actor_id AND (n.request_id IS NOT NULL
        OR NOT EXISTS (SELECT 1 FROM persons me WHERE me.id = n.person_id AND me.kind = 'guest')) WHERE"
);

impl Notice {
    /// What it is about.
    pub fn about(&self) -> About {
        match (self.request_id, self.thing_id) {
            (Some(request), _) => About::Request(request),
            (None, thing) => About::Thing(thing.unwrap_or(Id(0))),
        }
    }

    pub fn is_confidential(&self) -> bool {
        self.confidentiality == Some(Confidentiality::Confidential)
    }

    /// Who did it, as its person may know of it.
    pub fn who(&self, t: &Speech) -> String {
        match (&self.actor_name, self.actor_id) {
            (Some(name), _) => name.clone(),
            (None, Some(_)) => t.s("news-somebody"),
            (None, None) => t.s("hallway-itself"),
        }
    }

    /// Where it is read.
    pub fn path(&self) -> String {
        match (&self.reference, self.about()) {
            (Some(reference), _) => ["/requests/", reference].concat(),
            (None, About::Request(id)) => ["/requests/", &id.to_string()].concat(),
            (None, About::Thing(id)) => Thing::of(self.reason).unwrap_or(Thing::Round).path(id),
        }
    }
}

/// What is asked for of one's notices.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    pub unread: bool,
    pub before: Option<NoticeId>,
    pub limit: i64,
}

/// The notices of a person about what they may still see, newest first.
pub async fn list(r: &mut Reader, person: Id, wanted: Wanted) -> Result<Vec<Notice>> {
    let select = Select::new(NOTICE).with("n.person_id = ?", &[&person]);
    let select = if wanted.unread { select.then("AND n.read_at IS NULL") } else { select };
    let select = select.and("n.id < ?", wanted.before.as_ref());
    r.select(feed::visible(select, &person).with("ORDER BY n.id DESC LIMIT ?", &[&wanted.limit])).await
}

/// Those of a mail that its person may still see and has not read, oldest first.
pub async fn of_mail(r: &mut Reader, mail: MailId, person: Id) -> Result<Vec<Notice>> {
    let select = Select::new(NOTICE).with("n.mail_id = ? AND n.read_at IS NULL", &[&mail]);
    r.select(feed::visible(select, &person).then("ORDER BY n.id LIMIT 200")).await
}

/// Whether there was a notice in this mail, read or not.
pub async fn has_notices(r: &mut Reader, mail: MailId) -> Result<bool> {
    r.one(
        "SELECT (CASE WHEN EXISTS (SELECT 1 FROM notices n WHERE n.mail_id = $1) THEN TRUE ELSE FALSE END) AS is_told",
        &[&mail],
    )
    .await
}

record! {
    /// What the menu counts, and on Today the newest notices beside it.
    #[derive(Clone, Debug)]
    pub struct Counted {
        pub waiting: i64,
        pub news: i64,
    }
}

/// Of so many unread ones at most the count is made.
const MOST_COUNTED: i64 = 200;

/// What waits for a first word of the viewer's teams, and about how many requests there is news. One statement.
pub async fn counts(r: &mut Reader, person: Id) -> Result<Counted> {
    let counted = r.select(counting(Select::new("SELECT"), &person)).await?;
    Ok(counted.into_iter().next().unwrap_or(Counted { waiting: 0, news: 0 }))
}

fn counting<'a>(select: Select<'a>, person: &'a Id) -> Select<'a> {
    let select = select
        .with(serve::requests::store::UNHEARD, &[person, person])
        .then("AS waiting, (SELECT COUNT(DISTINCT u.about) FROM (SELECT COALESCE(n.request_id, n.thing_id) AS about FROM notices n")
        .with("JOIN events e ON e.id = n.event_id WHERE n.person_id = ? AND n.read_at IS NULL", &[person]);
    feed::visible(select, person).with("ORDER BY n.id DESC LIMIT ?) AS u) AS news", &[&MOST_COUNTED])
}

/// Begins a statement that reads these columns of something beside the counts of the menu, `waiting` and `news`, for pages
/// that have no statement to spare: what it is, and `) AS n ON 1 = 1`, comes next.
pub fn counting_beside<'a>(columns: &'static str, person: &'a Id) -> Select<'a> {
    let select = Select::new("SELECT c.waiting, c.news,").then(columns).then("FROM (SELECT");
    counting(select, person).then(") AS c LEFT JOIN (")
}

record! {
    /// A notice on Today, or none, with the counts of the menu.
    pub struct OnToday {
        pub waiting: i64,
        pub news: i64,
        pub id: Option<NoticeId>,
        pub request_id: Option<RequestId>,
        pub thing_id: Option<Id>,
        pub event_id: Option<Id>,
        pub reference: Option<String>,
        pub title: Option<String>,
        pub confidentiality: Option<Confidentiality>,
        pub reason: Option<Reason>,
        pub stand: Option<Stand>,
        pub actor_id: Option<PersonId>,
        pub actor_name: Option<String>,
        pub at: Option<Instant>,
        pub payload: Option<String>,
    }
}

/// The counts of the menu with the newest unread notices: Today has no statement to spare.
pub async fn today(r: &mut Reader, person: Id, limit: i64) -> Result<(Counted, Vec<Notice>)> {
    let columns =
        "n.id, n.request_id, n.thing_id, n.event_id, n.reference, n.title, n.confidentiality, n.reason, n.stand,
                   n.actor_id, n.actor_name, n.at, n.payload";
    let select = counting_beside(columns, &person).then(NOTICE);
    let select = select.with("n.person_id = ? AND n.read_at IS NULL", &[&person]);
    let select = feed::visible(select, &person)
        .with("ORDER BY n.id DESC LIMIT ?", &[&limit])
        .then(") AS n ON 1 = 1 ORDER BY n.id DESC NULLS LAST");
    let rows: Vec<OnToday> = r.select(select).await?;
    let counted = rows
        .first()
        .map_or(Counted { waiting: 0, news: 0 }, |row| Counted { waiting: row.waiting, news: row.news });
    Ok((counted, rows.into_iter().filter_map(OnToday::notice).collect()))
}

impl OnToday {
    fn notice(self) -> Option<Notice> {
        Some(Notice {
            id: self.id?,
            request_id: self.request_id,
            thing_id: self.thing_id,
            event_id: self.event_id?,
            reference: self.reference,
            title: self.title?,
            confidentiality: self.confidentiality,
            reason: self.reason?,
            stand: self.stand?,
            actor_id: self.actor_id,
            actor_name: self.actor_name,
            at: self.at?,
            read_at: None,
            payload: self.payload?,
        })
    }
}

/// What one's own notice is about.
pub async fn about(r: &mut Reader, person: Id, notice: NoticeId) -> Result<Option<About>> {
    record! {
        struct Found {
            pub request_id: Option<RequestId>,
            pub thing_id: Option<Id>,
        }
    }
    let found: Option<Found> = r
        .maybe(
            "SELECT request_id, thing_id FROM notices WHERE id = $1 AND person_id = $2",
            &[&notice, &person],
        )
        .await?;
    Ok(found.and_then(|found| found.request_id.map(About::Request).or(found.thing_id.map(About::Thing))))
}

/// Marks what one has read: all about one thing up to a notice, or everything.
pub async fn read(a: &mut Act, of: Option<(About, NoticeId)>) -> Result<u64> {
    let (person, now) = (a.viewer.person, a.now);
    match of {
        Some((about, notice)) => {
            a.run(
                "UPDATE notices SET read_at = $1 WHERE person_id = $2 AND read_at IS NULL AND id <= $5
                   AND (request_id = $3 OR thing_id = $4)",
                &[&now, &person, &about.request(), &about.thing(), &notice],
            )
            .await
        }
        None => {
            a.run(
                "UPDATE notices SET read_at = $1 WHERE person_id = $2 AND read_at IS NULL",
                &[&now, &person],
            )
            .await
        }
    }
}

/// Drops what is older than this, a batch of it.
pub async fn drop_old(a: &mut Act, before: Instant) -> Result<u64> {
    a.run(
        "DELETE FROM notices WHERE id IN (SELECT n.id FROM notices n WHERE n.at < $1 ORDER BY n.at LIMIT 1000)",
        &[&before],
    )
    .await
}
