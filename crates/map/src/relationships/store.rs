//! SQL of relationships. Every statement that shows some is bounded by what the viewer may see.

use db::{Act, Reader, Result, Select, Writer};
use kernel::{Audience, Id, Instant};

use super::model::{Relationship, RelationshipId, Side, State};
use crate::Party;

/// The relationship from this provider to this customer, made when there is none: one statement.
/// `now` is when the request was made; an older one (an import) does not turn the clock back.
///
/// A request within one party makes a relationship with itself, which lists leave out.
pub async fn ensure(
    a: &mut Act,
    provider: Party,
    customer: Party,
    audience: Audience,
    now: Instant,
) -> Result<RelationshipId> {
    let id = a.id();
    let id: Id = a
        .one(
            "INSERT INTO relationships (id, version, provider_kind, provider_id, customer_kind, customer_id, audience,
                                        state, origin, created_at, last_request_at)
             VALUES ($1, 1, $2, $3, $4, $5, $6, 'proposed', 'request', $7, $7)
             ON CONFLICT (provider_id, customer_id, audience) DO UPDATE SET last_request_at =
                 CASE WHEN relationships.last_request_at > excluded.last_request_at
                      THEN relationships.last_request_at ELSE excluded.last_request_at END
             RETURNING id",
            &[&id, &provider.kind, &provider.id, &customer.kind, &customer.id, &audience, &now],
        )
        .await?;
    Ok(RelationshipId(id))
}

/// Which relationships a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// At either end; without one, those of the viewer and their teams.
    pub party: Option<Id>,
    /// The last relationship of the page before.
    pub after: Option<RelationshipId>,
    pub limit: i64,
}

/// A team that stands for a vendor is told with the name of the vendor.
const SHOWN: &str = "
    SELECT r.id, r.version, r.provider_kind, r.provider_id, r.customer_kind, r.customer_id, r.audience, r.state,
           r.origin, r.provider_confirmed_by, r.provider_confirmed_at, r.customer_confirmed_by,
           r.customer_confirmed_at, r.created_at, r.last_request_at,
           COALESCE(pt.name || ', ' || NULLIF(ptv.name, pt.name), pt.name, pp.preferred_name, pp.name, pv.name, px.name, '')
               AS provider_name,
           COALESCE(ct.name || ', ' || NULLIF(ctv.name, ct.name), ct.name, cp.preferred_name, cp.name, cv.name, cx.name, '')
               AS customer_name,
           COALESCE(bp.preferred_name, bp.name) AS provider_confirmed_name,
           COALESCE(bc.preferred_name, bc.name) AS customer_confirmed_name
    FROM relationships r
    LEFT JOIN teams pt ON pt.id = r.provider_id AND r.provider_kind = 'team'
    LEFT JOIN vendors ptv ON ptv.id = pt.vendor_id
    LEFT JOIN persons pp ON pp.id = r.provider_id AND r.provider_kind = 'person'
    LEFT JOIN vendors pv ON pv.id = r.provider_id AND r.provider_kind = 'vendor'
    LEFT JOIN external_customer_types px ON px.id = r.provider_id AND r.provider_kind = 'external_customer'
    LEFT JOIN teams ct ON ct.id = r.customer_id AND r.customer_kind = 'team'
    LEFT JOIN vendors ctv ON ctv.id = ct.vendor_id
    LEFT JOIN persons cp ON cp.id = r.customer_id AND r.customer_kind = 'person'
    LEFT JOIN vendors cv ON cv.id = r.customer_id AND r.customer_kind = 'vendor'
    LEFT JOIN external_customer_types cx ON cx.id = r.customer_id AND r.customer_kind = 'external_customer'
    LEFT JOIN persons bp ON bp.id = r.provider_confirmed_by
    LEFT JOIN persons bc ON bc.id = r.customer_confirmed_by";

/// What the viewer's audiences let them see; a guest, who is no colleague, sees the open lines of their own vendor and of
/// the teams that they belong to.
const VISIBLE: &str =
    "WHERE (EXISTS (SELECT 1 FROM audience_members am WHERE am.audience = r.audience AND am.person_id = ?)
            OR (r.audience = 1 AND EXISTS (SELECT 1 FROM persons g WHERE g.id = ? AND g.kind = 'guest'
                AND (g.vendor_id IN (r.provider_id, r.customer_id) OR EXISTS (SELECT 1 FROM memberships gm
                    WHERE gm.person_id = g.id AND gm.team_id IN (r.provider_id, r.customer_id))))))";

/// The relationship, if this person may know of it.
pub async fn find(r: &mut Reader, viewer: Id, id: RelationshipId) -> Result<Option<Relationship>> {
    let select = Select::new(SHOWN).with(VISIBLE, &[&viewer, &viewer]).with("AND r.id = ?", &[&id]);
    Ok(r.select(select).await?.into_iter().next())
}

/// Relationships in order of the last request, the latest first.
pub async fn list(r: &mut Reader, viewer: Id, filter: &Filter) -> Result<Vec<Relationship>> {
    let mut select = Select::new(SHOWN)
        .with(VISIBLE, &[&viewer, &viewer])
        .then("AND r.state <> 'retired' AND r.provider_id <> r.customer_id");
    select = match &filter.party {
        Some(party) => select.with("AND (r.provider_id = ? OR r.customer_id = ?)", &[party, party]),
        None => select.with(
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

/// Keeps who confirmed a side, and when.
pub async fn confirm(
    w: &mut Writer,
    id: RelationshipId,
    side: Side,
    by: Id,
    at: Instant,
    state: State,
) -> Result<()> {
    let sql = match side {
        Side::Provider => {
            "UPDATE relationships SET provider_confirmed_by = $2, provider_confirmed_at = $3, state = $4 WHERE id = $1"
        }
        Side::Customer => {
            "UPDATE relationships SET customer_confirmed_by = $2, customer_confirmed_at = $3, state = $4 WHERE id = $1"
        }
    };
    w.run(sql, &[&id, &by, &at, &state]).await?;
    Ok(())
}
