//! The requests that are told again.

use db::{Reader, Result, record};
use kernel::{Id, Instant};
use map::ServiceId;
use map::services::Class;
use people::CalendarId;

use super::Over;
use crate::requests::model::RequestId;

/// As many as are told again, and one that says that there are more.
const READ: i64 = super::MOST as i64 + 1;

record! {
    /// A request as it is told again.
    #[derive(Clone, Debug)]
    pub struct Lived {
        pub id: RequestId,
        pub class: Class,
        pub calendar_id: CalendarId,
        pub calendar: String,
        /// Its clocks as they were promised, as JSON.
        pub clocks: String,
        /// How many work in the providing team.
        pub provider_people: i64,
    }
}

/// What was asked over a line, and over those folded into it, since a moment, as far as this viewer may see it; the latest first.
/// Confidential requests are in nobody's count.
pub async fn lived(r: &mut Reader, viewer: Id, over: Over, since: Instant) -> Result<Vec<Lived>> {
    let service = over.service.unwrap_or(ServiceId::new(0));
    // The + says to both databases that the index of the relationship serves here, and not that of everything opened.
    r.all(
        "WITH line (id) AS (SELECT CAST($2 AS BIGINT)
                            UNION ALL SELECT f.id FROM relationships f WHERE f.folded_into = $2)
         SELECT r.id, r.class, r.calendar_id, c.spec AS calendar, r.clocks,
                (SELECT COUNT(*) FROM memberships p WHERE p.team_id = $6) AS provider_people
         FROM requests r JOIN calendars c ON c.id = r.calendar_id
         WHERE r.relationship_id IN (SELECT line.id FROM line) AND +r.opened_at >= $3 AND ($5 = 0 OR r.service_id = $5)
           AND r.confidentiality <> 'confidential'
           AND (r.requester_id = $1 OR r.requested_for_id = $1 OR r.opened_by_id = $1
             OR EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1)
             OR EXISTS (SELECT 1 FROM request_participants p WHERE p.request_id = r.id AND p.person_id = $1)
             OR r.audience = 1 AND r.team_id IN (SELECT k.team_id FROM memberships k WHERE k.person_id = $1))
         ORDER BY +r.opened_at DESC, r.id DESC LIMIT $4",
        &[&viewer, &over.relationship, &since, &READ, &service, &over.provider.id],
    )
    .await
}
