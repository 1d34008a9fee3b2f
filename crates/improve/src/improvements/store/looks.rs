//! Looking at improvements. Whether the viewer may is the caller's question: see `reading.rs`.

use db::{Reader, Result, Select};
use map::{party_joins, party_name};

use crate::improvements::model::{Improvement, ImprovementId};

/// A statement that reads improvements `i` of relationships `l`; its condition comes next.
pub(super) fn shown<'a>() -> Select<'a> {
    Select::bound(SHOWN, &[])
}

const SHOWN: &str = concat!(
    "SELECT i.id, i.version, i.relationship_id, l.provider_kind, l.provider_id, ",
    party_name!("a"),
    " AS provider_name, l.customer_kind, l.customer_id, ",
    party_name!("b"),
    " AS customer_name,
       EXISTS (SELECT 1 FROM memberships x JOIN persons y ON y.id = x.person_id AND y.deactivated_at IS NULL
               WHERE x.team_id = l.provider_id AND x.role = 'lead') AS provider_is_led,
       EXISTS (SELECT 1 FROM memberships x JOIN persons y ON y.id = x.person_id AND y.deactivated_at IS NULL
               WHERE x.team_id = l.customer_id AND x.role = 'lead') AS customer_is_led,
       (SELECT COUNT(*) FROM memberships x WHERE x.team_id = l.provider_id) AS provider_people,
       i.side, i.title, i.background, i.condition, i.target, i.helps, i.external_customer_id,
       c.name AS external_customer_name, i.goal, i.measure, i.measure_of, i.state, i.outcome, i.closing,
       i.provider_owner_id, COALESCE(po.preferred_name, po.name) AS provider_owner_name, i.customer_owner_id,
       COALESCE(co.preferred_name, co.name) AS customer_owner_name, i.need_id, i.round_id, i.proposed_by,
       COALESCE(w.preferred_name, w.name) AS proposed_name, i.proposed_at, i.started_at, i.show_days, i.shows_at,
       i.checking_at, i.ended_at, i.before_figure, i.after_figure,
       (SELECT COUNT(*) FROM improvement_steps s WHERE s.improvement_id = i.id AND s.done_at IS NULL) AS open_steps
     FROM improvements i JOIN relationships l ON l.id = i.relationship_id
     LEFT JOIN external_customer_types c ON c.id = i.external_customer_id
     LEFT JOIN persons po ON po.id = i.provider_owner_id LEFT JOIN persons co ON co.id = i.customer_owner_id
     LEFT JOIN persons w ON w.id = i.proposed_by",
    party_joins!("a", "l.provider_kind", "l.provider_id"),
    party_joins!("b", "l.customer_kind", "l.customer_id")
);

/// The improvement. One statement.
pub async fn find(r: &mut Reader, id: ImprovementId) -> Result<Option<Improvement>> {
    Ok(r.select(shown().with("WHERE i.id = ?", &[&id])).await?.into_iter().next())
}

/// A person at an end of the relationship of an improvement, or of one that Hallway asks for, may know of an event `e` of it;
/// the `?` is the person.
pub const AT_END_OF_EVENT: &str = "(e.subject_kind IN ('improvement', 'improvement_ask') AND EXISTS
    (SELECT 1 FROM persons f JOIN relationships l ON l.id IN
         (SELECT i.relationship_id FROM improvements i WHERE i.id = e.subject_id
          UNION ALL SELECT k.relationship_id FROM improvement_asks k WHERE k.id = e.subject_id)
     WHERE f.id = ? AND (l.provider_kind = 'person' AND l.provider_id = f.id
         OR l.customer_kind = 'person' AND l.customer_id = f.id)))";
