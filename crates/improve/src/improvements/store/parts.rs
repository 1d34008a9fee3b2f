//! What stands on the page of an improvement beside its words: causes, steps, what both sides think.

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};
use map::relationships::Side;
use people::PersonId;

use crate::improvements::model::{Cause, CauseId, ImprovementId, Member, Task, TaskId, Thinks, Thought};

/// All of them.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// The first first.
    pub causes: Vec<Cause>,
    /// By their days.
    pub tasks: Vec<Task>,
    pub thoughts: Vec<Thought>,
    /// Who can own it or do a step.
    pub members: Vec<Member>,
}

record! {
    struct Row {
        pub part: String,
        pub id: Id,
        pub parent_id: Option<Id>,
        pub words: Option<String>,
        pub person_id: Option<PersonId>,
        pub person_name: Option<String>,
        pub side: Option<Side>,
        pub day: Option<String>,
        pub thinks: Option<Thinks>,
        pub at: Option<Instant>,
    }
}

/// Reads them. One statement.
pub async fn parts(r: &mut Reader, of: ImprovementId) -> Result<Parts> {
    let rows: Vec<Row> = r.all(PARTS, &[&of]).await?;
    let mut parts = Parts::default();
    for row in rows {
        match (row.part.as_str(), row.side, row.at) {
            ("cause", _, Some(at)) => parts.causes.push(Cause {
                id: CauseId(row.id),
                parent_id: row.parent_id.map(CauseId),
                words: row.words,
                by_id: row.person_id,
                by_name: row.person_name,
                at,
            }),
            ("task", _, done_at) => parts.tasks.push(Task {
                id: TaskId(row.id),
                words: row.words,
                who_id: row.person_id,
                who_name: row.person_name,
                due_on: row.day.unwrap_or_default(),
                done_at,
            }),
            ("thought", Some(side), Some(at)) => parts.thoughts.extend(row.thinks.map(|thinks| Thought {
                side,
                thinks,
                words: row.words,
                by_id: row.person_id,
                by_name: row.person_name,
                at,
            })),
            (_, Some(side), _) => {
                let name = row.person_name.unwrap_or_default();
                parts.members.push(Member { id: PersonId(row.id), name, side });
            }
            _ => {}
        }
    }
    parts.tasks.sort_by(|one, other| one.due_on.cmp(&other.due_on));
    Ok(parts)
}

const PARTS: &str = "
    SELECT z.part, z.id, z.parent_id, z.words, z.person_id, COALESCE(p.preferred_name, p.name) AS person_name, z.side, z.day,
           z.thinks, z.at
    FROM (SELECT * FROM (SELECT 'cause' AS part, c.id, c.parent_id, c.words, c.by_id AS person_id,
                   CAST(NULL AS TEXT) AS side, CAST(NULL AS TEXT) AS day, CAST(NULL AS TEXT) AS thinks, c.at
            FROM improvement_causes c WHERE c.improvement_id = $1 ORDER BY c.id LIMIT 100) AS causes
          UNION ALL
          SELECT * FROM (SELECT 'task', s.id, CAST(NULL AS BIGINT), s.words, s.who_id, CAST(NULL AS TEXT), s.due_on,
                   CAST(NULL AS TEXT), s.done_at
            FROM improvement_steps s WHERE s.improvement_id = $1 ORDER BY s.id LIMIT 100) AS tasks
          UNION ALL
          SELECT 'thought', t.improvement_id, CAST(NULL AS BIGINT), t.words, t.by_id, t.side, CAST(NULL AS TEXT), t.thinks, t.at
            FROM improvement_thoughts t WHERE t.improvement_id = $1
          UNION ALL
          SELECT * FROM (SELECT 'member', m.person_id, CAST(NULL AS BIGINT), CAST(NULL AS TEXT), m.person_id,
                   (CASE WHEN m.team_id = l.provider_id THEN 'provider' ELSE 'customer' END), CAST(NULL AS TEXT),
                   CAST(NULL AS TEXT), CAST(NULL AS BIGINT)
            FROM improvements i JOIN relationships l ON l.id = i.relationship_id
            JOIN memberships m ON m.team_id IN (l.provider_id, l.customer_id)
            JOIN persons y ON y.id = m.person_id AND y.deactivated_at IS NULL
            WHERE i.id = $1 ORDER BY y.name, m.person_id LIMIT 400) AS members
          UNION ALL
          SELECT 'member', y.id, CAST(NULL AS BIGINT), CAST(NULL AS TEXT), y.id,
                   (CASE WHEN y.id = l.provider_id THEN 'provider' ELSE 'customer' END), CAST(NULL AS TEXT),
                   CAST(NULL AS TEXT), CAST(NULL AS BIGINT)
            FROM improvements i JOIN relationships l ON l.id = i.relationship_id
            JOIN persons y ON y.deactivated_at IS NULL AND (l.provider_kind = 'person' AND y.id = l.provider_id
                OR l.customer_kind = 'person' AND y.id = l.customer_id)
            WHERE i.id = $1) AS z
    LEFT JOIN persons p ON p.id = z.person_id";

pub async fn insert_cause(
    a: &mut Act,
    id: CauseId,
    of: ImprovementId,
    parent: Option<CauseId>,
    words: &str,
) -> Result<()> {
    let (by, now) = (a.viewer.actor().map(PersonId), a.now);
    a.run(
        "INSERT INTO improvement_causes (id, improvement_id, parent_id, words, by_id, at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&id, &of, &parent, &words, &by, &now],
    )
    .await?;
    Ok(())
}

/// Takes it away where nothing lies below it; false where something does.
pub async fn remove_cause(a: &mut Act, of: ImprovementId, id: CauseId) -> Result<bool> {
    let removed = a
        .run(
            "DELETE FROM improvement_causes WHERE id = $1 AND improvement_id = $2
               AND NOT EXISTS (SELECT 1 FROM improvement_causes c WHERE c.parent_id = $1)",
            &[&id, &of],
        )
        .await?;
    Ok(removed == 1)
}

pub async fn insert_task(
    a: &mut Act,
    id: TaskId,
    of: ImprovementId,
    (words, who, due_on): (&str, Option<PersonId>, &str),
    remind_at: Instant,
) -> Result<()> {
    let (by, now) = (a.viewer.actor().map(PersonId), a.now);
    a.run(
        "INSERT INTO improvement_steps (id, improvement_id, words, who_id, due_on, remind_at, by_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[&id, &of, &words, &who, &due_on, &remind_at, &by, &now],
    )
    .await?;
    Ok(())
}

/// Notes that it is done; false where it is already.
pub async fn say_done(a: &mut Act, of: ImprovementId, id: TaskId) -> Result<bool> {
    let (by, now) = (a.viewer.actor().map(PersonId), a.now);
    let done = a
        .run(
            "UPDATE improvement_steps SET done_at = $3, done_by = $4, remind_at = NULL
             WHERE id = $1 AND improvement_id = $2 AND done_at IS NULL",
            &[&id, &of, &now, &by],
        )
        .await?;
    Ok(done == 1)
}

/// Writes down what a side thinks, in the place of what it thought before.
pub async fn think(
    a: &mut Act,
    of: ImprovementId,
    side: Side,
    thinks: Thinks,
    words: Option<&str>,
) -> Result<()> {
    let (by, now) = (a.viewer.actor().map(PersonId), a.now);
    a.run(
        "INSERT INTO improvement_thoughts (improvement_id, side, thinks, words, by_id, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (improvement_id, side) DO UPDATE
             SET thinks = excluded.thinks, words = excluded.words, by_id = excluded.by_id, at = excluded.at",
        &[&of, &side, &thinks, &words, &by, &now],
    )
    .await?;
    Ok(())
}
