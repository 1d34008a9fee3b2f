//! Everything that opening a request reads and writes.

use db::{Reader, Result, Writer, record};
use kernel::value::Bind;
use kernel::{Audience, Id, Instant};
use map::services::{Class, ServiceId};
use people::{ExternalCustomerTypeId, PersonId, TeamId, VendorId};

use super::super::model::{CameBy, Origin, RequestId};
use super::super::place::{self, Place};
use super::row::RequestRow;

record! {
    /// What else must be known before a request is opened, in one statement.
    pub struct Surroundings {
        /// The relationship between the two parties, when they have one that was used within a day. An older one is
        /// touched by the upsert that makes a new one, so that its last request is told to the day.
        pub relationship_id: Option<Id>,
        pub external_customer_id: Option<ExternalCustomerTypeId>,
        pub requested_for_id: Option<PersonId>,
        pub requester_vendor_id: Option<VendorId>,
        /// The agreements in force, as [`map::agreements::read`] takes them apart.
        pub agreements: Option<String>,
    }
}

#[allow(clippy::too_many_arguments, reason = "one statement answers all of it")]
/// Looks up, in one statement, the relationship of this team to the asking party, what was agreed with it, and whether
/// those named exist.
pub async fn surroundings(
    r: &mut Reader,
    provider: TeamId,
    service: ServiceId,
    customer: Id,
    audience: Audience,
    requester: PersonId,
    external: Option<&str>,
    requested_for: Option<PersonId>,
    now: Instant,
) -> Result<Surroundings> {
    let since = now.plus_seconds(-86_400);
    let (external_id, external_key) =
        (external.and_then(|e| e.parse::<i64>().ok()), external.map(kernel::text::fold));
    r.one(
        concat!(
            "SELECT
           (SELECT id FROM relationships WHERE provider_id = $1 AND customer_id = $2 AND audience = $3
              AND state <> 'retired' AND last_request_at > $8) AS relationship_id,
           (SELECT id FROM external_customer_types WHERE (id = $4 OR name_key = $7 OR LOWER(one) = $7) AND retired_at IS NULL
              ORDER BY id LIMIT 1) AS external_customer_id,
           (SELECT id FROM persons WHERE id = $5 AND deactivated_at IS NULL AND kind = 'employee') AS requested_for_id,
           (SELECT vendor_id FROM persons WHERE id = $6) AS requester_vendor_id, ",
            map::agreements_in_force!(
                "l.provider_id = $1 AND l.audience = $3 AND l.customer_id IN
                     ($2, (SELECT g.vendor_id FROM persons g WHERE g.id = $6 AND g.kind = 'guest'))",
                "$9",
                "$1",
                "$10"
            ),
            " AS agreements"
        ),
        &[
            &provider,
            &customer,
            &audience,
            &external_id,
            &requested_for,
            &requester,
            &external_key,
            &since,
            &service,
            &now,
        ],
    )
    .await
}

/// The next number. Taken in the act that uses it, so it is unique; a refused act leaves a gap on PostgreSQL at most.
pub async fn next_number(w: &mut Writer) -> Result<i64> {
    w.one("UPDATE numbers SET last = last + 1 WHERE name = 'request' RETURNING last", &[]).await
}

/// The number that was given last.
pub async fn last_number(r: &mut Reader) -> Result<i64> {
    r.one("SELECT last FROM numbers WHERE name = 'request'", &[]).await
}

/// Keeps which number was given last, where many were given at once.
pub async fn keep_last_number(w: &mut Writer, last: i64) -> Result<()> {
    w.run("UPDATE numbers SET last = $1 WHERE name = 'request'", &[&last]).await?;
    Ok(())
}

/// What a new request has beside the columns that verbs change.
pub struct New<'a> {
    pub number: Option<i64>,
    pub origin: Origin,
    pub requester_team: Option<TeamId>,
    /// The asking party: a team or a vendor.
    pub customer: Option<Id>,
    pub subject: &'a str,
    pub body: &'a str,
    pub is_present: bool,
    pub needed_by: Option<Instant>,
    pub needed_reason: Option<&'a str>,
    /// How it came, where that is known.
    pub came_by: Option<CameBy>,
}

/// Writes a new request.
pub async fn insert(w: &mut Writer, row: &RequestRow, new: &New<'_>) -> Result<()> {
    let subject_key = kernel::text::fold(new.subject);
    let binds: [&(dyn Bind + Sync); 45] = [
        &row.id,
        &row.version,
        &row.reference,
        &new.number,
        &row.service_id,
        &row.team_id,
        &row.relationship_id,
        &row.confidentiality,
        &row.audience,
        &row.queue_id,
        &row.requester_id,
        &new.requester_team,
        &row.requested_for_id,
        &row.opened_by_id,
        &new.subject,
        &subject_key,
        &new.body,
        &row.class,
        &place::order_of(row.class),
        &row.state,
        &row.external_customer_id,
        &row.external_reference,
        &new.is_present,
        &new.needed_by,
        &new.needed_reason,
        &row.rank_at,
        &row.moved_up,
        &row.opened_at,
        &row.calendar_id,
        &row.targets,
        &row.clocks,
        &row.due_kind,
        &row.due_from,
        &row.due_at,
        &row.held_since,
        &new.origin,
        &new.customer,
        &row.parent_id,
        &row.root_id,
        &row.holds_parent,
        &row.wished_id,
        &new.came_by,
        &row.silent_after,
        &row.silent_at,
        &row.alarm_at,
    ];
    w.run(
        "INSERT INTO requests (id, version, reference, number, service_id, team_id, relationship_id, confidentiality,
             audience, queue_id, requester_id, requester_team_id, requested_for_id, opened_by_id, subject, subject_key,
             body, class, class_order, state, external_customer_id, external_reference, is_present, needed_by,
             needed_reason, rank_at, moved_up, opened_at, calendar_id, targets, clocks, due_kind, due_from, due_at,
             held_since, origin, customer_id, parent_id, root_id, holds_parent, wished_id, came_by, silent_after, silent_at, alarm_at, changed_at, is_open, is_unheard, promise_moves, passed_over, hand_overs,
             reopenings, hops, is_uncounted, waits_for_parts)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
             $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $28, TRUE, TRUE, 0, 0, 0,
             0, '', TRUE, FALSE)",
        &binds,
    )
    .await?;
    Ok(())
}

/// The place in line of a request that enters a queue.
pub async fn place_in(
    r: &mut Reader,
    queue: i64,
    class: Class,
    is_outside: bool,
    opened_at: Instant,
    now: Instant,
) -> Result<Place> {
    if is_outside {
        place::outside_first(r, queue, class, opened_at, now).await
    } else {
        Ok(place::in_turn(opened_at))
    }
}

/// The line in which requests of a service stand: the team's, or its own circle when it is confidential. A circle's
/// line is named below zero, so that in the order of the index it stands before its team's.
pub fn queue_of(confidential: bool, team: TeamId, service: ServiceId) -> i64 {
    if confidential { -service.get() } else { team.get() }
}

/// A reference by chance for what must not be counted: eight letters and digits that are not mistaken for others.
pub fn chance_reference(secret: [u8; 32]) -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let letter = |byte: &u8| char::from(LETTERS[usize::from(*byte) % 32]);
    let (first, second) = (&secret[8..12], &secret[12..16]);
    first.iter().map(letter).chain(['-']).chain(second.iter().map(letter)).collect()
}

/// The id of a request with this reference.
pub async fn id_of(r: &mut Reader, reference: &str) -> Result<Option<RequestId>> {
    r.maybe::<i64>("SELECT id FROM requests WHERE reference = $1", &[&reference])
        .await
        .map(|id| id.map(RequestId::new))
}

/// The reference of a request, for its address.
pub async fn reference_of(r: &mut Reader, id: RequestId) -> Result<Option<String>> {
    r.maybe("SELECT reference FROM requests WHERE id = $1", &[&id]).await
}
