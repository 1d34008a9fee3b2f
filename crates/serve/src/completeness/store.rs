//! SQL of completeness and campaigns. Only what all colleagues may see is looked at.

use db::{Reader, Result, Select, Writer, record};
use kernel::{Id, Instant};
use map::RelationshipId;
use people::{PersonId, TeamId};

use super::model::{DAYS, FEWEST_REQUESTS};

kernel::id!(CampaignId, "A campaign for a complete map.");

kernel::words! {
    /// What is missing about a relationship.
    pub enum LineKind {
        /// Both sides are to be asked anew.
        Stale = "stale",
        /// Much is asked over it, and nothing is agreed.
        Unagreed = "unagreed",
    }
}

record! {
    /// A team with people in it.
    #[derive(Clone, Debug)]
    pub struct Team {
        pub id: TeamId,
        pub name: String,
        pub is_led: bool,
        pub has_provider: bool,
        pub has_customer: bool,
    }
}

record! {
    /// A relationship about which something is missing.
    #[derive(Clone, Debug)]
    pub struct Line {
        pub kind: LineKind,
        pub id: RelationshipId,
        pub provider_id: Id,
        pub provider_name: String,
        pub customer_id: Id,
        pub customer_name: String,
        /// The day from which both sides are to be asked anew.
        pub reconfirm_on: Option<String>,
        pub asked: i64,
    }
}

/// More are not looked at.
const MOST: i64 = 20_000;

/// The teams that have people, of the house itself, by name; one of them, or all.
pub async fn teams(r: &mut Reader, of: Option<TeamId>) -> Result<Vec<Team>> {
    let select = Select::new(
        "SELECT t.id, t.name,
                EXISTS (SELECT 1 FROM memberships m JOIN persons p ON p.id = m.person_id
                        WHERE m.team_id = t.id AND m.role = 'lead' AND p.deactivated_at IS NULL) AS is_led,
                EXISTS (SELECT 1 FROM relationships r WHERE r.customer_id = t.id AND r.state = 'confirmed'
                        AND r.audience = 1 AND r.provider_id <> r.customer_id) AS has_provider,
                EXISTS (SELECT 1 FROM relationships r WHERE r.provider_id = t.id AND r.state = 'confirmed'
                        AND r.audience = 1 AND r.provider_id <> r.customer_id) AS has_customer
         FROM teams t
         WHERE t.retired_at IS NULL AND t.vendor_id IS NULL
           AND EXISTS (SELECT 1 FROM memberships m JOIN persons p ON p.id = m.person_id
                       WHERE m.team_id = t.id AND p.deactivated_at IS NULL)",
    );
    let select = select.and("t.id = ?", of.as_ref());
    r.select(select.with("ORDER BY t.name_key, t.id LIMIT ?", &[&MOST])).await
}

/// The relationships of this team, or all, that are due to be confirmed anew, and those with much traffic and no
/// agreement: of the two, of the providing team or one of its services towards all.
pub async fn lines(r: &mut Reader, of: Option<TeamId>, today: &str, now: Instant) -> Result<Vec<Line>> {
    let since = now.plus_seconds(-DAYS * 86_400);
    let select = Select::new(
        "SELECT x.kind, x.id, x.provider_id, x.customer_id, x.reconfirm_on, x.asked,
                COALESCE(pt.name, pp.preferred_name, pp.name, pv.name, px.name, '') AS provider_name,
                COALESCE(ct.name, cp.preferred_name, cp.name, cv.name, cx.name, '') AS customer_name
         FROM (SELECT 'stale' AS kind, r.id, r.provider_id, r.customer_id, r.reconfirm_on, CAST(0 AS BIGINT) AS asked
               FROM relationships r WHERE r.audience = 1 AND r.state = 'confirmed'",
    )
    .with("AND r.reconfirm_on <= ?", &[&today])
    .then(
        "UNION ALL
         SELECT 'unagreed', q.id, q.provider_id, q.customer_id, q.reconfirm_on, q.asked
         FROM (SELECT r.id, r.provider_id, r.customer_id, r.reconfirm_on,
                      (SELECT COUNT(*) FROM requests a WHERE a.relationship_id = r.id AND a.audience = 1",
    )
    .with("AND a.opened_at >= ?) AS asked", &[&since])
    .then(
        "FROM relationships r WHERE r.audience = 1 AND r.state <> 'retired' AND r.provider_id <> r.customer_id) q
         WHERE",
    )
    .with("q.asked >= ?", &[&FEWEST_REQUESTS])
    .then("AND NOT EXISTS (SELECT 1 FROM agreements g JOIN agreement_versions v ON v.agreement_id = g.id WHERE")
    .with("v.starts_at <= ? AND (v.ends_at IS NULL OR v.ends_at > ?)", &[&now, &now])
    .then(
        "AND (g.relationship_id = q.id OR g.team_id = q.provider_id OR g.relationship_id IS NULL
              AND g.service_id IN (SELECT s.id FROM services s WHERE s.team_id = q.provider_id)))) x
         LEFT JOIN teams pt ON pt.id = x.provider_id LEFT JOIN persons pp ON pp.id = x.provider_id
         LEFT JOIN vendors pv ON pv.id = x.provider_id LEFT JOIN external_customer_types px ON px.id = x.provider_id
         LEFT JOIN teams ct ON ct.id = x.customer_id LEFT JOIN persons cp ON cp.id = x.customer_id
         LEFT JOIN vendors cv ON cv.id = x.customer_id LEFT JOIN external_customer_types cx ON cx.id = x.customer_id",
    );
    let select = match &of {
        Some(team) => select.with("WHERE (x.provider_id = ? OR x.customer_id = ?)", &[team, team]),
        None => select,
    };
    r.select(select.with("ORDER BY x.kind, x.asked DESC, x.reconfirm_on, x.id LIMIT ?", &[&MOST])).await
}

record! {
    /// A campaign.
    #[derive(Clone, Debug)]
    pub struct Campaign {
        pub id: CampaignId,
        pub words: String,
        pub due_on: String,
        pub is_running: bool,
        pub started_by: Option<PersonId>,
        pub started_name: Option<String>,
        pub started_at: Instant,
        pub ended_at: Option<Instant>,
    }
}

/// The one that runs, or else the last one.
pub async fn latest(r: &mut Reader) -> Result<Option<Campaign>> {
    r.maybe(
        "SELECT c.id, c.words, c.due_on, c.is_running, c.started_by,
                COALESCE(p.preferred_name, p.name) AS started_name, c.started_at, c.ended_at
         FROM completion_campaigns c LEFT JOIN persons p ON p.id = c.started_by
         ORDER BY c.started_at DESC, c.id DESC LIMIT 1",
        &[],
    )
    .await
}

record! {
    /// What a campaign asks of a team.
    #[derive(Clone, Debug)]
    pub struct Part {
        pub team_id: TeamId,
        pub team_name: String,
        /// How much was missing when it was asked for.
        pub missing: i64,
        pub done_by: Option<PersonId>,
        pub done_name: Option<String>,
        pub done_at: Option<Instant>,
    }
}

/// Its parts, those that are not done first.
pub async fn parts(r: &mut Reader, campaign: CampaignId) -> Result<Vec<Part>> {
    r.all(
        "SELECT c.team_id, t.name AS team_name, c.missing, c.done_by, COALESCE(p.preferred_name, p.name) AS done_name,
                c.done_at
         FROM completion_parts c JOIN teams t ON t.id = c.team_id LEFT JOIN persons p ON p.id = c.done_by
         WHERE c.campaign_id = $1
         ORDER BY c.done_at NULLS FIRST, t.name_key, c.team_id LIMIT $2",
        &[&campaign, &MOST],
    )
    .await
}

/// False when one is running already.
pub async fn insert(w: &mut Writer, c: &Campaign) -> Result<bool> {
    let made = w
        .run(
            "INSERT INTO completion_campaigns (id, words, due_on, is_running, started_by, started_at)
             SELECT $1, $2, $3, TRUE, $4, $5
             WHERE NOT EXISTS (SELECT 1 FROM completion_campaigns WHERE is_running)",
            &[&c.id, &c.words, &c.due_on, &c.started_by, &c.started_at],
        )
        .await?;
    Ok(made == 1)
}

pub async fn insert_part(w: &mut Writer, campaign: CampaignId, team: TeamId, missing: i64) -> Result<()> {
    w.run(
        "INSERT INTO completion_parts (campaign_id, team_id, missing) VALUES ($1, $2, $3)",
        &[&campaign, &team, &missing],
    )
    .await?;
    Ok(())
}

/// False when it is done already, or the campaign does not ask for it.
pub async fn finish_part(
    w: &mut Writer,
    campaign: CampaignId,
    team: TeamId,
    by: Option<Id>,
    now: Instant,
) -> Result<bool> {
    let done = w
        .run(
            "UPDATE completion_parts SET done_by = $3, done_at = $4
             WHERE campaign_id = $1 AND team_id = $2 AND done_at IS NULL",
            &[&campaign, &team, &by, &now],
        )
        .await?;
    Ok(done == 1)
}

/// The campaign that ran, and runs no more.
pub async fn end(w: &mut Writer, now: Instant) -> Result<Option<CampaignId>> {
    let ended: Option<Id> = w
        .maybe(
            "UPDATE completion_campaigns SET is_running = FALSE, ended_at = $1 WHERE is_running RETURNING id",
            &[&now],
        )
        .await?;
    Ok(ended.map(CampaignId))
}
