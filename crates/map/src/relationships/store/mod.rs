//! SQL of relationships. Every statement that shows some is bounded by what the viewer may see.

mod beside;
mod change;
mod ensure;
mod parties;

use db::{Reader, Result, Select, Writer};
use kernel::Id;
use kernel::value::Bind;
use people::VendorId;

use super::model::{Relationship, RelationshipId, State};
use crate::{party_joins, party_name};

pub use beside::{Agreed, Beside, Earlier, InOwnWords, Named, Outside, Signed, beside};
pub use change::*;
pub use ensure::{ensure, ensure_agreed};
pub use parties::*;

/// At whose ends they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// The viewer's own and those of their teams, for a guest those of their vendor; in order of the last request.
    #[default]
    Mine,
    /// With this party at either end; in order of the last request.
    OfParty(Id),
    /// All that the viewer may see, the newest first.
    Everybodys,
}

/// Which relationships a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub whose: Whose,
    /// In this state; without one, all but those that are no longer in use.
    pub state: Option<State>,
    /// The last relationship of the page before.
    pub after: Option<RelationshipId>,
    pub limit: i64,
}

const SHOWN: &str = concat!(
    "    SELECT r.id, r.version, r.provider_kind, r.provider_id, r.customer_kind, r.customer_id, r.audience, r.state,
           r.origin, r.deliverable, r.deliverable_kind, r.frequency, r.rhythm, r.good, r.described, r.described_by,
           r.described_at, r.provider_owner_id, r.customer_owner_id, r.tended_at, r.last_confirmed_at, r.reconfirm_on,
           r.disputed_side, r.dispute_reason, r.disputed_by, r.disputed_at, r.retired_reason, r.retired_by,
           r.retired_at, r.folded_into, r.provider_opens, r.customer_opens, r.provider_confirmed_by, r.provider_confirmed_at, r.customer_confirmed_by,
           r.customer_confirmed_at, r.created_at, r.last_request_at,
           COALESCE(", party_name!("p"), ", '') AS provider_name, COALESCE(", party_name!("c"), ", '') AS customer_name,
           COALESCE(bp.preferred_name, bp.name) AS provider_confirmed_name,
           COALESCE(bc.preferred_name, bc.name) AS customer_confirmed_name,
           COALESCE(bd.preferred_name, bd.name) AS described_name,
           COALESCE(bo.preferred_name, bo.name) AS disputed_name,
           COALESCE(br.preferred_name, br.name) AS retired_name,
           COALESCE(op.preferred_name, op.name) AS provider_owner_name, op.say_it AS provider_owner_say,
           COALESCE(oc.preferred_name, oc.name) AS customer_owner_name, oc.say_it AS customer_owner_say,
           (CASE WHEN op.deactivated_at IS NOT NULL THEN TRUE
                 WHEN op.id IS NOT NULL AND pt.id IS NOT NULL AND NOT EXISTS
                      (SELECT 1 FROM memberships m WHERE m.team_id = pt.id AND m.person_id = op.id) THEN TRUE
                 ELSE FALSE END) AS provider_owner_left,
           (CASE WHEN oc.deactivated_at IS NOT NULL THEN TRUE
                 WHEN oc.id IS NOT NULL AND ct.id IS NOT NULL AND NOT EXISTS
                      (SELECT 1 FROM memberships m WHERE m.team_id = ct.id AND m.person_id = oc.id) THEN TRUE
                 ELSE FALSE END) AS customer_owner_left,
           COALESCE(pl.preferred_name, pl.name) AS provider_lead_name,
           COALESCE(cl.preferred_name, cl.name) AS customer_lead_name
    FROM relationships r",
    party_joins!("p", "r.provider_kind", "r.provider_id"),
    party_joins!("c", "r.customer_kind", "r.customer_id"),
    "LEFT JOIN persons bp ON bp.id = r.provider_confirmed_by
    LEFT JOIN persons bc ON bc.id = r.customer_confirmed_by
    LEFT JOIN persons bd ON bd.id = r.described_by
    LEFT JOIN persons bo ON bo.id = r.disputed_by
    LEFT JOIN persons br ON br.id = r.retired_by
    LEFT JOIN persons op ON op.id = r.provider_owner_id
    LEFT JOIN persons oc ON oc.id = r.customer_owner_id
    LEFT JOIN persons pl ON pl.id = pt.lead_id AND pl.deactivated_at IS NULL
    LEFT JOIN persons cl ON cl.id = ct.lead_id AND cl.deactivated_at IS NULL"
);

/// What the audiences of a viewer let them see of relationships `r`; both `?` are the viewer. A guest, who is no colleague,
/// sees the open lines of their own vendor and of the teams that they belong to.
pub const VISIBLE: &str =
    "(EXISTS (SELECT 1 FROM audience_members am WHERE am.audience = r.audience AND am.person_id = ?)
      OR (r.audience = 1 AND EXISTS (SELECT 1 FROM persons g WHERE g.id = ? AND g.kind = 'guest'
                AND (g.vendor_id IN (r.provider_id, r.customer_id) OR EXISTS (SELECT 1 FROM memberships gm
                    WHERE gm.person_id = g.id AND gm.team_id IN (r.provider_id, r.customer_id))))))";

/// The relationship, if this person may know of it.
pub async fn find(r: &mut Reader, viewer: Id, id: RelationshipId) -> Result<Option<Relationship>> {
    let select =
        Select::new(SHOWN).then("WHERE").with(VISIBLE, &[&viewer, &viewer]).with("AND r.id = ?", &[&id]);
    Ok(r.select(select).await?.into_iter().next())
}

/// Relationships, the latest first.
pub async fn list(r: &mut Reader, viewer: Id, filter: &Filter) -> Result<Vec<Relationship>> {
    let mut select = Select::new(SHOWN)
        .then("WHERE")
        .with(VISIBLE, &[&viewer, &viewer])
        .then("AND r.provider_id <> r.customer_id");
    select = match &filter.state {
        Some(state) => select.with("AND r.state = ?", &[state]),
        None => select.then("AND r.state <> 'retired'"),
    };
    select = match &filter.whose {
        Whose::Everybodys => {
            return r
                .select(
                    select
                        .and("r.id < ?", filter.after.as_ref())
                        .with("ORDER BY r.id DESC LIMIT ?", &[&filter.limit]),
                )
                .await;
        }
        Whose::OfParty(party) => select.with("AND (r.provider_id = ? OR r.customer_id = ?)", &[party, party]),
        Whose::Mine => select.with(
            "AND (r.provider_id = ? OR r.customer_id = ?
                  OR r.audience = 1 AND EXISTS (SELECT 1 FROM persons g WHERE g.id = ? AND g.kind = 'guest'
                      AND g.vendor_id IN (r.provider_id, r.customer_id))
                  OR r.provider_id IN (SELECT m.team_id FROM memberships m WHERE m.person_id = ?)
                  OR r.customer_id IN (SELECT m.team_id FROM memberships m WHERE m.person_id = ?))",
            &[&viewer, &viewer, &viewer, &viewer, &viewer],
        ),
    };
    let select = select
        .and(
            "(COALESCE(r.last_request_at, r.created_at), r.id) <
             (SELECT COALESCE(l.last_request_at, l.created_at), l.id FROM relationships l WHERE l.id = ?)",
            filter.after.as_ref(),
        )
        .with(
            "ORDER BY COALESCE(r.last_request_at, r.created_at) DESC NULLS LAST, r.id DESC LIMIT ?",
            &[&filter.limit],
        );
    r.select(select).await
}

/// Those that the page of a vendor may show, in order of the last request; of nobody in particular, so whoever shows them
/// leaves names of persons out.
pub async fn with_vendor(r: &mut Reader, vendor: VendorId, limit: i64) -> Result<Vec<Relationship>> {
    let of: &(dyn Bind + Sync) = &vendor;
    let select = Select::new(SHOWN).with(concat!("WHERE ", crate::lines_of_vendor!("?")), &[of; 8]).with(
        "ORDER BY COALESCE(r.last_request_at, r.created_at) DESC NULLS LAST, r.id DESC LIMIT ?",
        &[&limit],
    );
    r.select(select).await
}

/// Locks the relationship and counts its version up, when it is the expected one and this person may know of it.
pub async fn take(w: &mut Writer, viewer: Id, id: RelationshipId, expected: Option<i64>) -> Result<bool> {
    let taken = w
        .run(
            "UPDATE relationships SET version = version + 1
             WHERE id = $1 AND (CAST($2 AS BIGINT) IS NULL OR version = $2)
               AND (EXISTS (SELECT 1 FROM audience_members am
                            WHERE am.audience = relationships.audience AND am.person_id = $3)
                 OR audience = 1 AND EXISTS (SELECT 1 FROM memberships m
                            WHERE m.person_id = $3 AND m.team_id IN (provider_id, customer_id)))",
            &[&id, &expected, &viewer],
        )
        .await?;
    Ok(taken == 1)
}

/// As [`find`], for Hallway itself, which has the whole database in hand anyway.
pub async fn find_any(r: &mut Reader, id: RelationshipId) -> Result<Option<Relationship>> {
    Ok(r.select(Select::new(SHOWN).with("WHERE r.id = ?", &[&id])).await?.into_iter().next())
}

/// As [`take`], for Hallway itself.
pub async fn take_any(w: &mut Writer, id: RelationshipId, expected: Option<i64>) -> Result<bool> {
    let taken = w
        .run(
            "UPDATE relationships SET version = version + 1
             WHERE id = $1 AND (CAST($2 AS BIGINT) IS NULL OR version = $2)",
            &[&id, &expected],
        )
        .await?;
    Ok(taken == 1)
}
