//! Looking at agreements. Every statement that shows some is bounded by what the viewer may see.

use db::{Reader, Result, Select, record};
use kernel::{Audience, Id, Instant};
use people::TeamId;

use super::Scope;
use crate::agreements::model::{AgreedTargets, Agreement, AgreementId, OwnWords, Version, VersionId};
use crate::relationships::{RelationshipId, Side};
use crate::services::{Class, ServiceId, TargetKind};
use crate::{Party, PartyKind, party_joins, party_name};

/// Which agreements a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub relationship: Option<RelationshipId>,
    pub service: Option<ServiceId>,
    /// At either end.
    pub team: Option<TeamId>,
    /// In force at this moment.
    pub in_force_at: Option<Instant>,
    /// In force now and over before this moment.
    pub over_before: Option<Instant>,
    /// With the viewer or a team of theirs at an end.
    pub of_viewer: bool,
    pub after: Option<AgreementId>,
    pub limit: i64,
}

const SHOWN: &str = concat!(
    "SELECT a.id, a.version, a.relationship_id, a.service_id, s.name AS service_name, a.team_id,
           COALESCE(r.provider_kind, 'team') AS provider_kind,
           COALESCE(r.provider_id, s.team_id, a.team_id) AS provider_id,
           COALESCE(", party_name!("p"), ", '') AS provider_name, r.customer_kind, r.customer_id,
           CASE WHEN r.id IS NOT NULL THEN COALESCE(", party_name!("c"), ", '') END AS customer_name,
           EXISTS (SELECT 1 FROM memberships m JOIN persons l ON l.id = m.person_id AND l.deactivated_at IS NULL
                   WHERE m.team_id = pt.id AND m.role = 'lead') AS provider_is_led,
           EXISTS (SELECT 1 FROM memberships m JOIN persons l ON l.id = m.person_id AND l.deactivated_at IS NULL
                   WHERE m.team_id = ct.id AND m.role = 'lead') AS customer_is_led,
           a.audience, a.created_at, a.ended_at
    FROM agreements a
    LEFT JOIN services s ON s.id = a.service_id
    LEFT JOIN relationships r ON r.id = a.relationship_id",
    party_joins!("p", "COALESCE(r.provider_kind, 'team')", "COALESCE(r.provider_id, s.team_id, a.team_id)"),
    party_joins!("c", "r.customer_kind", "r.customer_id")
);

/// What the viewer's audiences let them see; a guest, who is no colleague, sees what their vendor or a team of theirs
/// agreed on.
const VISIBLE: &str =
    "WHERE (EXISTS (SELECT 1 FROM audience_members am WHERE am.audience = a.audience AND am.person_id = ?)
            OR (a.audience = 1 AND EXISTS (SELECT 1 FROM persons g WHERE g.id = ? AND g.kind = 'guest'
                AND (g.vendor_id IN (r.provider_id, r.customer_id) OR EXISTS (SELECT 1 FROM memberships gm
                    WHERE gm.person_id = g.id
                      AND gm.team_id IN (COALESCE(r.provider_id, s.team_id, a.team_id), r.customer_id))))))";

/// The agreement, if this person may know of it.
pub async fn find(r: &mut Reader, viewer: Id, id: AgreementId) -> Result<Option<Agreement>> {
    let select = Select::new(SHOWN).with(VISIBLE, &[&viewer, &viewer]).with("AND a.id = ?", &[&id]);
    Ok(r.select(select).await?.into_iter().next())
}

/// Agreements, the latest first.
pub async fn list(r: &mut Reader, viewer: Id, filter: &Filter) -> Result<Vec<Agreement>> {
    let mut select = Select::new(SHOWN)
        .with(VISIBLE, &[&viewer, &viewer])
        .and("a.relationship_id = ?", filter.relationship.as_ref())
        .and("a.service_id = ?", filter.service.as_ref())
        .and("a.id < ?", filter.after.as_ref());
    if let Some(team) = &filter.team {
        select = select.with(
            "AND ? IN (COALESCE(r.provider_id, s.team_id, a.team_id), COALESCE(r.customer_id, 0))",
            &[team],
        );
    }
    if filter.of_viewer {
        select = select.with(
            "AND EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = ?
                 AND m.team_id IN (COALESCE(r.provider_id, s.team_id, a.team_id), r.customer_id))",
            &[&viewer],
        );
    }
    if let Some(at) = &filter.in_force_at {
        select = select.with(
            "AND EXISTS (SELECT 1 FROM agreement_versions v WHERE v.agreement_id = a.id AND v.starts_at <= ?
                 AND (v.ends_at IS NULL OR v.ends_at > ?))",
            &[at, at],
        );
    }
    if let Some(before) = &filter.over_before {
        select = select.with(
            "AND a.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM agreement_versions v WHERE v.agreement_id = a.id
                 AND v.starts_at IS NOT NULL AND (v.ends_at IS NULL OR v.ends_at > ?))",
            &[before],
        );
    }
    r.select(select.with("ORDER BY a.id DESC LIMIT ?", &[&filter.limit])).await
}

const VERSIONS: &str = "
    SELECT v.id, v.agreement_id, v.number, v.valid_from, v.valid_until, v.targets, v.made_by,
           COALESCE(m.preferred_name, m.name) AS made_by_name, v.made_at,
           v.provider_signed_by, COALESCE(p.preferred_name, p.name) AS provider_signed_name, v.provider_signed_at,
           v.customer_signed_by, COALESCE(c.preferred_name, c.name) AS customer_signed_name, v.customer_signed_at,
           v.starts_at, v.ends_at, (SELECT w.side FROM agreement_wordings w WHERE w.id = v.id) AS made_for,
           v.review_on, v.cooling_days, v.cools_until,
           (SELECT string_agg(CAST(o.agreement_id AS TEXT), ',') FROM agreement_rests_on o WHERE o.version_id = v.id)
               AS rests_on
    FROM agreement_versions v
    LEFT JOIN persons m ON m.id = v.made_by
    LEFT JOIN persons p ON p.id = v.provider_signed_by
    LEFT JOIN persons c ON c.id = v.customer_signed_by";

/// So many versions, promises and supports of one agreement are read at most.
const MOST: i64 = 200;

/// All versions of an agreement, the latest first; whether the viewer may see them is the caller's
/// question.
pub async fn versions(r: &mut Reader, id: AgreementId) -> Result<Vec<Version>> {
    let select =
        Select::new(VERSIONS).with("WHERE v.agreement_id = ? ORDER BY v.number DESC LIMIT ?", &[&id, &MOST]);
    r.select(select).await
}

/// The promises in own words of all versions of an agreement, with how often they were kept since a moment: as it was
/// told, or by the deliveries that measure it, counted as [`crate::deliveries::counts`] counts. A promise that stays the
/// same in another version is the same promise.
pub async fn promises(
    r: &mut Reader,
    id: AgreementId,
    since: Instant,
    now: Instant,
) -> Result<Vec<OwnWords>> {
    r.all(
        "SELECT w.id, w.version_id, w.side, w.words, w.measure,
                CASE w.measure WHEN 'arrives' THEN came.in_time WHEN 'accepted' THEN came.accepted
                     ELSE COALESCE(lately.kept, 0) END AS kept,
                CASE w.measure WHEN 'arrives' THEN came.due WHEN 'accepted' THEN came.judged
                     ELSE COALESCE(lately.told, 0) END AS told
         FROM agreement_promises w JOIN agreement_versions v ON v.id = w.version_id
         LEFT JOIN (SELECT o.side, o.words, CAST(COUNT(*) FILTER (WHERE t.was_kept) AS BIGINT) AS kept, COUNT(*) AS told
                    FROM agreement_tellings t JOIN agreement_promises o ON o.id = t.promise_id
                    JOIN agreement_versions ov ON ov.id = o.version_id
                    WHERE ov.agreement_id = $1 AND t.at >= $2 GROUP BY o.side, o.words) lately
           ON lately.side = w.side AND lately.words = w.words
         CROSS JOIN (SELECT COUNT(*) AS due, COUNT(CASE WHEN d.arrived_at <= d.expected_at THEN 1 END) AS in_time,
                            COUNT(d.accepted_at) AS accepted, COUNT(d.accepted_at) + COUNT(d.returned_at) AS judged
                     FROM deliveries d
                     WHERE d.relationship_id IN
                           (SELECT a.relationship_id FROM agreements a WHERE a.id = $1
                            UNION ALL SELECT f.id FROM relationships f JOIN agreements a ON a.relationship_id = f.folded_into
                                      WHERE a.id = $1)
                       AND d.expected_at >= $2 AND (d.expected_at <= $3 OR d.arrived_at IS NOT NULL)) came
         WHERE v.agreement_id = $1 ORDER BY v.number, w.place LIMIT 2000",
        &[&id, &since, &now],
    )
    .await
}

record! {
    /// An agreement that another rests on, with what is in force of it.
    #[derive(Clone, Debug)]
    pub struct Below {
        pub id: AgreementId,
        pub provider_name: String,
        pub customer_name: Option<String>,
        pub starts_at: Option<Instant>,
        pub ends_at: Option<Instant>,
        pub targets: Option<AgreedTargets>,
    }
}

impl Below {
    /// Whether it leaves more time than these targets, for something that both promise, so that they rest on little.
    pub fn promises_less_than(&self, targets: &AgreedTargets) -> bool {
        let Some(own) = &self.targets else { return false };
        Class::ALL.iter().any(|class| {
            TargetKind::ALL.iter().any(|kind| {
                let (below, above) = (own.of(*class).of(*kind), targets.of(*class).of(*kind));
                below.zip(above).is_some_and(|(below, above)| below.about() > above.about())
            })
        })
    }
}

/// What a version rests on, as far as the viewer may know of it.
pub async fn below(r: &mut Reader, viewer: Id, version: VersionId, now: Instant) -> Result<Vec<Below>> {
    r.all(
        "SELECT a.id, COALESCE(pt.name, pp.preferred_name, pp.name, pv.name, '') AS provider_name,
                COALESCE(ct.name, cp.preferred_name, cp.name, cv.name) AS customer_name,
                v.starts_at, v.ends_at, v.targets
         FROM agreement_rests_on o JOIN agreements a ON a.id = o.agreement_id
         LEFT JOIN agreement_versions v ON v.agreement_id = a.id AND v.starts_at <= $2
             AND (v.ends_at IS NULL OR v.ends_at > $2)
         LEFT JOIN services s ON s.id = a.service_id
         LEFT JOIN relationships r ON r.id = a.relationship_id
         LEFT JOIN teams pt ON pt.id = COALESCE(r.provider_id, s.team_id, a.team_id)
         LEFT JOIN persons pp ON pp.id = r.provider_id
         LEFT JOIN vendors pv ON pv.id = r.provider_id
         LEFT JOIN teams ct ON ct.id = r.customer_id
         LEFT JOIN persons cp ON cp.id = r.customer_id
         LEFT JOIN vendors cv ON cv.id = r.customer_id
         WHERE o.version_id = $1
           AND EXISTS (SELECT 1 FROM audience_members am WHERE am.audience = a.audience AND am.person_id = $3)
         ORDER BY a.id LIMIT $4",
        &[&version, &now, &viewer, &MOST],
    )
    .await
}

/// Whether one of these rests on that agreement, by however many steps, as their latest versions say.
pub async fn leads_to(r: &mut Reader, from: AgreementId, to: AgreementId) -> Result<bool> {
    let found: i64 = r
        .one(
            "WITH RECURSIVE below (id) AS (
                 SELECT CAST($1 AS BIGINT)
                 UNION
                 SELECT o.agreement_id FROM below b JOIN agreement_versions v ON v.agreement_id = b.id
                 JOIN agreement_rests_on o ON o.version_id = v.id
             ) SELECT COUNT(*) FROM below WHERE id = $2",
            &[&from, &to],
        )
        .await?;
    Ok(found > 0)
}

record! {
    /// What must be known of what an agreement is about, before it is made.
    #[derive(Clone, Copy, Debug)]
    pub struct About {
        pub provider: Option<Id>,
        pub audience: Option<Audience>,
        pub service_is_there: bool,
        pub service_team: Option<Id>,
        pub team_is_there: bool,
        /// Whether somebody leads the team that promises something to all.
        pub is_led: bool,
        pub has_calendar: bool,
    }
}

record! {
    /// The ends of an agreement, whoever looks.
    #[derive(Clone, Copy, Debug)]
    pub struct Ends {
        pub provider_kind: PartyKind,
        pub provider_id: Id,
        pub customer_kind: Option<PartyKind>,
        pub customer_id: Option<Id>,
        /// The circle of a confidential service alone may know of it.
        pub is_of_circle: bool,
    }
}

impl Ends {
    pub fn party(&self, side: Side) -> Option<Party> {
        match side {
            Side::Provider => Some(Party { kind: self.provider_kind, id: self.provider_id }),
            Side::Customer => Some(Party { kind: self.customer_kind?, id: self.customer_id? }),
        }
    }
}

/// The ends of an agreement, for those who tell of it.
pub async fn ends(r: &mut Reader, id: AgreementId) -> Result<Option<Ends>> {
    r.maybe(
        "SELECT COALESCE(l.provider_kind, 'team') AS provider_kind,
                COALESCE(l.provider_id, s.team_id, a.team_id) AS provider_id, l.customer_kind, l.customer_id,
                (a.audience <> 1 AND a.audience <> COALESCE(l.id, 0)) AS is_of_circle
         FROM agreements a LEFT JOIN services s ON s.id = a.service_id
         LEFT JOIN relationships l ON l.id = a.relationship_id WHERE a.id = $1",
        &[&id],
    )
    .await
}

/// Looks up the ends; the service and the team as far as they are not retired.
pub async fn about(r: &mut Reader, viewer: Id, scope: Scope) -> Result<About> {
    let Scope { relationship, service, team } = scope;
    r.one(
        "SELECT (SELECT provider_id FROM relationships l WHERE l.id = $1 AND l.state <> 'retired') AS provider,
                (SELECT audience FROM relationships l WHERE l.id = $1) AS audience,
                EXISTS (SELECT 1 FROM services s WHERE s.id = $2 AND s.retired_at IS NULL
                    AND (s.asks_guests OR EXISTS (SELECT 1 FROM persons e WHERE e.id = $4 AND e.kind = 'employee')))
                    AS service_is_there,
                (SELECT s.team_id FROM services s WHERE s.id = $2) AS service_team,
                EXISTS (SELECT 1 FROM teams t WHERE t.id = $3 AND t.retired_at IS NULL) AS team_is_there,
                EXISTS (SELECT 1 FROM memberships m JOIN persons p ON p.id = m.person_id AND p.deactivated_at IS NULL
                        WHERE m.role = 'lead'
                          AND m.team_id = COALESCE($3, (SELECT s.team_id FROM services s WHERE s.id = $2))) AS is_led,
                EXISTS (SELECT 1 FROM calendars) AS has_calendar",
        &[&relationship, &service, &team, &viewer],
    )
    .await
}

/// Versions of other agreements about exactly the same that are or may come in force, and the days for which they are
/// meant; what another version or an end cut short counts as far as it lasted.
pub async fn neighbours(r: &mut Reader, scope: Scope, but: AgreementId) -> Result<Vec<Version>> {
    let Scope { relationship, service, team } = scope;
    let select = Select::new(VERSIONS).with(
        "JOIN agreements a ON a.id = v.agreement_id
         WHERE a.ended_at IS NULL AND a.id <> ? AND COALESCE(a.relationship_id, 0) = COALESCE(?, 0)
           AND COALESCE(a.service_id, 0) = COALESCE(?, 0) AND COALESCE(a.team_id, 0) = COALESCE(?, 0)
           AND v.number = (SELECT MAX(n.number) FROM agreement_versions n WHERE n.agreement_id = a.id)
         ORDER BY v.id LIMIT 200",
        &[&but, &relationship, &service, &team],
    );
    r.select(select).await
}

/// The zone in which days begin.
pub async fn time_zone(r: &mut Reader) -> Result<String> {
    r.one("SELECT time_zone FROM organisation WHERE id = 1", &[]).await
}
