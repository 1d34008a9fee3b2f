//! Looking at needs. Whether the viewer may is the caller's question: see `reading.rs`.

use db::{Reader, Result, Select, record};
use kernel::Id;
use map::{party_joins, party_name};
use serve::requests::store::VISIBLE;

use crate::needs::model::{Need, NeedId, Step};

/// A statement that reads needs `n` of relationships `l`, of which `$1` is the viewer, who counts of what is gathered only
/// what they may see; its condition comes next.
pub(super) fn shown<'a>(viewer: &'a Id) -> Select<'a> {
    Select::bound(COLUMNS, &[viewer]).then(VISIBLE).then(FROM)
}

const COLUMNS: &str = concat!(
    "SELECT n.id, n.version, n.relationship_id, l.provider_kind, l.provider_id, ",
    party_name!("a"),
    " AS provider_name, l.customer_kind, l.customer_id, ",
    party_name!("b"),
    " AS customer_name,
       EXISTS (SELECT 1 FROM memberships x JOIN persons y ON y.id = x.person_id AND y.deactivated_at IS NULL
               WHERE x.team_id = l.provider_id AND x.role = 'lead') AS provider_is_led,
       EXISTS (SELECT 1 FROM memberships x JOIN persons y ON y.id = x.person_id AND y.deactivated_at IS NULL
               WHERE x.team_id = l.customer_id AND x.role = 'lead') AS customer_is_led,
       n.kind, n.side, n.words, n.gathers, n.service_id, v.name AS service_name, n.deliverable, n.help_of, n.how_much,
       n.wanted_from, n.wanted_until, n.state, n.waits, n.waits_since, n.answer_by, n.promised_on, n.agreement_id,
       (SELECT s.words FROM need_steps s WHERE s.need_id = n.id AND s.deed IN ('accepted', 'declined', 'countered')
        ORDER BY s.id DESC LIMIT 1) AS answer,
       n.raised_by, COALESCE(w.preferred_name, w.name) AS raised_name, n.raised_at,
       (SELECT COUNT(*) FROM need_sources u WHERE u.need_id = n.id AND u.kind = 'delivery')
       + (SELECT COUNT(*) FROM need_sources u JOIN requests r ON r.id = u.thing_id
          WHERE u.need_id = n.id AND u.kind = 'request' AND r.confidentiality <> 'confidential' AND"
);

const FROM: &str = concat!(
    ") AS gathered FROM needs n JOIN relationships l ON l.id = n.relationship_id
     LEFT JOIN services v ON v.id = n.service_id LEFT JOIN persons w ON w.id = n.raised_by",
    party_joins!("a", "l.provider_kind", "l.provider_id"),
    party_joins!("b", "l.customer_kind", "l.customer_id")
);

/// The need. One statement.
pub async fn find(r: &mut Reader, viewer: Id, id: NeedId) -> Result<Option<Need>> {
    Ok(r.select(shown(&viewer).with("WHERE n.id = ?", &[&id])).await?.into_iter().next())
}

/// So many of the latest steps are read.
const MOST_STEPS: i64 = 100;

/// What was said over it, the first first. One statement.
pub async fn steps(r: &mut Reader, of: NeedId) -> Result<Vec<Step>> {
    let mut steps: Vec<Step> = r
        .all(
            "SELECT s.id, s.deed, s.words, s.promised_on, s.by_id, COALESCE(p.preferred_name, p.name) AS by_name, s.at
             FROM need_steps s LEFT JOIN persons p ON p.id = s.by_id
             WHERE s.need_id = $1 ORDER BY s.id DESC LIMIT $2",
            &[&of, &MOST_STEPS],
        )
        .await?;
    steps.reverse();
    Ok(steps)
}

record! {
    /// How many needs of a relationship wait for a word of each of its sides, and how many go on in all.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Between {
        pub for_provider: i64,
        pub for_customer: i64,
        pub going_on: i64,
    }
}

/// Counts them: columns `for_provider, for_customer, going_on`; the `?` is the relationship.
pub const COUNTS: &str = "
    SELECT COALESCE(SUM(CASE WHEN y.waits = 'provider' THEN 1 ELSE 0 END), 0) AS for_provider,
           COALESCE(SUM(CASE WHEN y.waits = 'customer' THEN 1 ELSE 0 END), 0) AS for_customer, COUNT(*) AS going_on
    FROM needs y WHERE y.relationship_id = ? AND y.ended_at IS NULL";

/// A person at an end of the relationship of a need may know of an event `e` of it; the `?` is the person.
pub const AT_END_OF_EVENT: &str = "(e.subject_kind = 'need' AND EXISTS
    (SELECT 1 FROM persons f JOIN needs n ON n.id = e.subject_id JOIN relationships l ON l.id = n.relationship_id
     WHERE f.id = ? AND (l.provider_kind = 'person' AND l.provider_id = f.id
         OR l.customer_kind = 'person' AND l.customer_id = f.id)))";
