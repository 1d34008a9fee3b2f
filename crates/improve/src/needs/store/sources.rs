//! Where needs are born: what happened elsewhere, read for them.

use db::{Act, Reader, Result, Select, record};
use kernel::{Audience, Id, Instant, Kind};
use listen::rounds::RoundId;
use listen::statements::{Part, StatementId};
use map::RelationshipId;
use map::relationships::Side;
use people::{PersonId, TeamId};
use serve::requests::store::VISIBLE;

use crate::needs::model::{Gathers, NeedId, SourceKind};

record! {
    /// A challenge or a need of a signed version.
    #[derive(Clone, Debug)]
    pub struct Entry {
        pub id: Id,
        pub relationship_id: RelationshipId,
        pub side: Side,
        pub part: Part,
        pub words: String,
        pub signed_by: Option<PersonId>,
    }
}

/// What a version of a statement says is hard and needed, where its relationship is in use and no secret of a circle.
pub async fn entries_of(r: &mut Reader, statement: StatementId, number: i64) -> Result<Vec<Entry>> {
    r.all(
        "SELECT e.id, s.relationship_id, s.side, e.part, e.words, v.signed_by
         FROM statements s JOIN statement_versions v ON v.statement_id = s.id AND v.number = $2
         JOIN statement_entries e ON e.version_id = v.id
         JOIN relationships l ON l.id = s.relationship_id
         WHERE s.id = $1 AND e.part IN ('challenge', 'need') AND l.state <> 'retired'
           AND (l.audience = 1 OR l.audience = l.id)
         ORDER BY e.part DESC, e.place LIMIT 100",
        &[&statement, &number],
    )
    .await
}

/// The need that the same words of this statement became before.
pub async fn known_entry(r: &mut Reader, statement: StatementId, entry: &Entry) -> Result<Option<NeedId>> {
    let known: Option<Id> = r.one(
        "SELECT MAX(u.need_id) AS id FROM statement_versions v JOIN statement_entries e ON e.version_id = v.id
         JOIN need_sources u ON u.kind = 'statement' AND u.thing_id = e.id
         WHERE v.statement_id = $1 AND e.part = $2 AND e.words = $3",
        &[&statement, &entry.part, &entry.words],
    )
    .await?;
    Ok(known.map(NeedId))
}

record! {
    /// A delivery as it stands now.
    #[derive(Clone, Debug)]
    pub struct ReturnedDelivery {
        pub relationship_id: RelationshipId,
        pub what: Option<String>,
    }
}

/// The delivery, if it is still sent back, over a relationship that is in use and no secret.
pub async fn returned(r: &mut Reader, delivery: Id) -> Result<Option<ReturnedDelivery>> {
    r.maybe(
        "SELECT d.relationship_id, COALESCE(d.what, l.deliverable) AS what
         FROM deliveries d JOIN relationships l ON l.id = d.relationship_id
         WHERE d.id = $1 AND d.returned_at IS NOT NULL AND l.state <> 'retired'
           AND (l.audience = 1 OR l.audience = l.id)",
        &[&delivery],
    )
    .await
}

record! {
    /// A request of a relationship.
    #[derive(Clone, Debug)]
    pub struct Unsettled {
        pub relationship_id: RelationshipId,
        pub service_id: Id,
    }
}

/// The request, if all colleagues may see it and it is of a relationship that is in use. What only some may know of is the
/// source of nothing that others read.
pub async fn unsettled(r: &mut Reader, request: Id) -> Result<Option<Unsettled>> {
    r.maybe(
        "SELECT q.relationship_id, q.service_id FROM requests q JOIN relationships l ON l.id = q.relationship_id
         WHERE q.id = $1 AND q.audience = $2 AND q.confidentiality = 'open' AND l.state <> 'retired' AND l.audience = 1",
        &[&request, &Audience::COLLEAGUES],
    )
    .await
}

/// What a challenge gathers.
#[derive(Clone, Debug)]
pub struct Gathering {
    pub relationship: RelationshipId,
    pub gathers: Gathers,
    pub service: Option<Id>,
    pub deliverable: Option<String>,
}

/// The challenge that gathers such things and is not over.
pub async fn gathering(r: &mut Reader, of: &Gathering) -> Result<Option<NeedId>> {
    let found: Option<Id> = r.one(
        "SELECT MAX(n.id) AS id FROM needs n WHERE n.relationship_id = $1 AND n.ended_at IS NULL AND n.gathers = $2
           AND COALESCE(n.service_id, 0) = COALESCE($3, 0) AND COALESCE(n.deliverable, '') = COALESCE($4, '')",
        &[&of.relationship, &of.gathers, &of.service, &of.deliverable],
    )
    .await?;
    Ok(found.map(NeedId))
}

/// Notes where it was born; false where that thing is a source already.
pub async fn add_source(a: &mut Act, need: NeedId, kind: SourceKind, thing: Id) -> Result<bool> {
    let at = a.now;
    let added = a
        .run(
            "INSERT INTO need_sources (need_id, kind, thing_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            &[&need, &kind, &thing, &at],
        )
        .await?;
    Ok(added == 1)
}

/// Whether this thing is the source of a need already.
pub async fn has_source(r: &mut Reader, kind: SourceKind, thing: Id) -> Result<bool> {
    r.one(
        "SELECT (CASE WHEN EXISTS (SELECT 1 FROM need_sources u WHERE u.kind = $1 AND u.thing_id = $2 AND u.kind <> 'round')
                 THEN TRUE ELSE FALSE END) AS is_known",
        &[&kind, &thing],
    )
    .await
}

/// Whether this round is closed and asked about this relationship, and this viewer may know so.
pub async fn tells_of(r: &mut Reader, round: RoundId, of: RelationshipId, viewer: Kind) -> Result<bool> {
    let tells: bool = r
        .one(
            "SELECT (CASE WHEN EXISTS (SELECT 1 FROM rounds o JOIN round_relationships x ON x.round_id = o.id
                 WHERE o.id = $1 AND o.state = 'closed' AND x.relationship_id = $2) THEN TRUE ELSE FALSE END) AS tells",
            &[&round, &of],
        )
        .await?;
    Ok(tells && viewer == Kind::Employee)
}

record! {
    /// A relationship that a round asked about.
    #[derive(Clone, Debug)]
    pub struct RoundLine {
        pub relationship_id: RelationshipId,
        pub customer_id: Id,
        pub customer_name: String,
        pub round_name: String,
    }
}

/// The relationships of a team that a closed round asked about.
pub async fn round_lines(r: &mut Reader, round: RoundId, team: TeamId) -> Result<Vec<RoundLine>> {
    r.all(
        "SELECT x.relationship_id, x.customer_id, c.name AS customer_name, o.name AS round_name
         FROM round_relationships x JOIN rounds o ON o.id = x.round_id JOIN teams c ON c.id = x.customer_id
         JOIN relationships l ON l.id = x.relationship_id AND l.state <> 'retired'
         WHERE x.round_id = $1 AND x.provider_id = $2 AND o.state = 'closed' ORDER BY c.name_key, x.customer_id LIMIT 200",
        &[&round, &team],
    )
    .await
}

record! {
    /// Where a need was born, as its viewer may know it.
    #[derive(Clone, Debug)]
    pub struct Source {
        pub kind: SourceKind,
        /// The statement, the delivery, the request or the round.
        pub thing_id: Id,
        /// The relationship of a delivery, or the team that a round tells of.
        pub of_id: Option<Id>,
        /// `#1042` of a request, what was delivered, how a round is called.
        pub called: Option<String>,
        pub at: Instant,
    }
}

/// So many of the latest are shown; how many there are in all, the need says.
const MOST_SOURCES: i64 = 20;

/// Where this one was born, the latest first; of requests only those that the viewer may see. One statement.
pub async fn sources(r: &mut Reader, viewer: Id, of: NeedId) -> Result<Vec<Source>> {
    let select = Select::bound(
        "SELECT x.kind, x.thing_id, x.of_id, x.called, x.at FROM (
             SELECT u.kind, v.statement_id AS thing_id, CAST(NULL AS BIGINT) AS of_id, CAST(NULL AS TEXT) AS called,
                    MAX(u.at) AS at
             FROM need_sources u JOIN statement_entries e ON e.id = u.thing_id
             JOIN statement_versions v ON v.id = e.version_id
             WHERE u.need_id = $2 AND u.kind = 'statement' GROUP BY u.kind, v.statement_id
             UNION ALL
             SELECT u.kind, u.thing_id, d.relationship_id, d.what, u.at
             FROM need_sources u JOIN deliveries d ON d.id = u.thing_id WHERE u.need_id = $2 AND u.kind = 'delivery'
             UNION ALL
             SELECT u.kind, u.thing_id, CASE WHEN l.provider_kind = 'team' THEN l.provider_id END, o.name, u.at
             FROM need_sources u JOIN rounds o ON o.id = u.thing_id JOIN needs n ON n.id = u.need_id
             JOIN relationships l ON l.id = n.relationship_id WHERE u.need_id = $2 AND u.kind = 'round'
             UNION ALL
             SELECT u.kind, u.thing_id, CAST(NULL AS BIGINT), r.reference, u.at
             FROM need_sources u JOIN requests r ON r.id = u.thing_id
             WHERE u.need_id = $2 AND u.kind = 'request' AND r.confidentiality <> 'confidential' AND",
        &[&viewer, &of],
    );
    let select =
        select.then(VISIBLE).with(") AS x ORDER BY x.at DESC, x.thing_id DESC LIMIT ?", &[&MOST_SOURCES]);
    r.select(select).await
}
