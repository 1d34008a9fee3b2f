//! The stage of a relationship, told by what stands in the database and by nothing that is kept beside it.

use std::collections::HashMap;

use db::{Reader, Result, Select, record};
use kernel::{Id, Instant, Viewer};
use map::relationships::actions::today;
use map::relationships::store::VISIBLE;
use map::{RelationshipId, party_joins, party_name};
use utoipa::ToSchema;

use crate::reviews::OPEN_SECONDS;

kernel::words! {
    /// How far the loop of a relationship has come.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = LoopStage)]
    pub enum Stage {
        /// It is to be confirmed anew, or its review should have been held.
        Overdue = "overdue",
        /// Not both sides have confirmed it.
        Begun = "begun",
        /// Both sides have confirmed it.
        Mapped = "mapped",
        /// Both have signed what they need.
        Listened = "listened",
        /// Something is agreed, promised or improved.
        Acting = "acting",
        /// Both have looked at it, and it is on course or regroups.
        Reviewed = "reviewed",
    }
}

/// Of the relationships `r` that the viewer sees their stage, `x.stage`; the `?` are the day, `2027-01-31`, the instant a week
/// ago, the day again, and twice now; what the viewer sees comes next. What a review led back to counts from what happened there after it.
const STAGES: &str = "
    FROM (SELECT y.*, CASE
            WHEN y.is_due THEN 'overdue'
            WHEN NOT y.is_mapped THEN 'begun'
            WHEN y.outcome IN ('on_course', 'regroup') THEN 'reviewed'
            WHEN y.is_acting AND (y.outcome IS NULL OR y.back_to = 'act' OR y.is_heard) THEN 'acting'
            WHEN y.is_heard THEN 'listened'
            ELSE 'mapped' END AS stage
          FROM (SELECT r.id, r.provider_kind, r.provider_id, r.customer_kind, r.customer_id, z.outcome, z.back_to,
                  (r.state = 'confirmed' AND r.reconfirm_on < ? OR p.starts_at < ? OR p.id IS NULL AND z.due_on < ?) AS is_due,
                  (r.state = 'confirmed' AND (COALESCE(z.back_to, '') <> 'map' OR r.last_confirmed_at > z.ended_at))
                      AS is_mapped,
                  ((SELECT COUNT(*) FROM statements s JOIN statement_versions v ON v.statement_id = s.id
                        AND v.number = s.number
                    WHERE s.relationship_id = r.id
                      AND (COALESCE(z.back_to, '') NOT IN ('map', 'listen') OR v.signed_at > z.ended_at))
                   >= (CASE WHEN r.provider_kind IN ('team', 'person') THEN 1 ELSE 0 END)
                      + (CASE WHEN r.customer_kind IN ('team', 'person') THEN 1 ELSE 0 END)) AS is_heard,
                  (EXISTS (SELECT 1 FROM agreements a JOIN agreement_versions v ON v.agreement_id = a.id
                           WHERE a.relationship_id = r.id AND v.starts_at <= ? AND (v.ends_at IS NULL OR v.ends_at > ?))
                   OR EXISTS (SELECT 1 FROM needs n WHERE n.relationship_id = r.id AND n.ended_at IS NULL
                              AND n.state IN ('accepted', 'agreed', 'met'))
                   OR EXISTS (SELECT 1 FROM improvements i WHERE i.relationship_id = r.id AND i.ended_at IS NULL
                              AND i.state <> 'proposed')) AS is_acting
                FROM relationships r
                LEFT JOIN reviews p ON p.relationship_id = r.id AND p.state = 'planned'
                LEFT JOIN reviews z ON z.id = (SELECT MAX(l.id) FROM reviews l WHERE l.relationship_id = r.id
                                               AND l.state = 'closed')
                WHERE r.state <> 'retired' AND r.audience IN (1, r.id) AND COALESCE(r.frequency, '') <> 'occasional'
                  AND r.provider_id <> r.customer_id AND ";

/// What the stages depend on beside the rows.
pub struct At {
    pub viewer: Id,
    /// The day where the viewer lives, `2027-01-31`.
    pub today: String,
    pub now: Instant,
    /// What should have been held before this is overdue.
    pub open_before: Instant,
}

impl At {
    /// For this viewer now.
    pub fn of(viewer: &Viewer, now: Instant) -> Self {
        Self {
            viewer: viewer.person,
            today: today(viewer, now).to_string(),
            now,
            open_before: now.plus_seconds(-OPEN_SECONDS),
        }
    }
}

fn stages<'a>(select: Select<'a>, at: &'a At) -> Select<'a> {
    select
        .with(STAGES, &[&at.today, &at.open_before, &at.today, &at.now, &at.now])
        .with(VISIBLE, &[&at.viewer, &at.viewer])
        .then(") AS y) AS x")
}

record! {
    /// How many relationships stand at a stage.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Counted {
        pub stage: Stage,
        pub n: i64,
    }
}

/// Where each stands that the viewer sees. One statement.
pub async fn of_all(r: &mut Reader, at: &At) -> Result<HashMap<RelationshipId, Stage>> {
    record! {
        struct One {
            pub id: RelationshipId,
            pub stage: Stage,
        }
    }
    let all: Vec<One> = r.select(stages(Select::new("SELECT x.id, x.stage"), at)).await?;
    Ok(all.into_iter().map(|one| (one.id, one.stage)).collect())
}

/// How many of those that the viewer sees stand where. One statement.
pub async fn counted(r: &mut Reader, at: &At) -> Result<Vec<Counted>> {
    let select = stages(Select::new("SELECT x.stage, COUNT(*) AS n"), at);
    r.select(select.then("GROUP BY x.stage")).await
}

record! {
    /// A relationship and where its loop stands.
    #[derive(Clone, Debug)]
    pub struct Standing {
        pub id: RelationshipId,
        pub provider_name: String,
        pub customer_name: String,
        pub stage: Stage,
    }
}

const NAMED: &str = concat!(
    "SELECT x.id, COALESCE(",
    party_name!("a"),
    ", '') AS provider_name, COALESCE(",
    party_name!("b"),
    ", '') AS customer_name, x.stage"
);
const NAMES: &str = concat!(
    party_joins!("a", "x.provider_kind", "x.provider_id"),
    party_joins!("b", "x.customer_kind", "x.customer_id"),
    " WHERE 1 = 1"
);

/// Those at a stage, or all, the latest first. One statement.
pub async fn standing(
    r: &mut Reader,
    at: &At,
    stage: Option<Stage>,
    after: Option<RelationshipId>,
    limit: i64,
) -> Result<Vec<Standing>> {
    let select = stages(Select::new(NAMED), at)
        .then(NAMES)
        .and("x.stage = ?", stage.as_ref())
        .and("x.id < ?", after.as_ref())
        .with("ORDER BY x.id DESC LIMIT ?", &[&limit]);
    r.select(select).await
}
