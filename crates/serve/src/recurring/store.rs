//! The table of what is asked again.

use db::{Act, Reader, Result, record};
use kernel::Instant;
use map::services::ServiceId;
use people::{ExternalCustomerTypeId, PersonId};

use super::model::{Paused, RecurringId, Rhythm};
use crate::requests::model::RequestId;

/// The most that somebody has asked again.
pub const MOST: i64 = 50;

record! {
    /// What is asked again, with all that it needs.
    #[derive(Clone, Debug)]
    pub struct Recurring {
        pub id: RecurringId,
        pub version: i64,
        pub person_id: PersonId,
        pub service_id: ServiceId,
        pub service_name: String,
        pub team_name: String,
        pub subject: String,
        pub body: String,
        pub requested_for_id: Option<PersonId>,
        pub external_customer_id: Option<ExternalCustomerTypeId>,
        pub external_reference: Option<String>,
        pub answers: String,
        pub rhythm: Rhythm,
        pub first_on: String,
        pub until_on: Option<String>,
        pub nth: i64,
        pub next_on: Option<String>,
        pub next_at: Option<Instant>,
        pub paused: Option<Paused>,
        pub last_reference: Option<String>,
        pub created_at: Instant,
    }
}

macro_rules! recurring {
    ($more:literal) => {
        concat!(
            "SELECT k.id, k.version, k.person_id, k.service_id, s.name AS service_name, t.name AS team_name, k.subject,
                    k.body, k.requested_for_id, k.external_customer_id, k.external_reference, k.answers, k.rhythm,
                    k.first_on, k.until_on, k.nth, k.next_on, k.next_at, k.paused, l.reference AS last_reference,
                    k.created_at
             FROM recurring_requests k JOIN services s ON s.id = k.service_id JOIN teams t ON t.id = s.team_id
             LEFT JOIN requests l ON l.id = k.last_request_id WHERE ",
            $more
        )
    };
}

/// All of somebody's own, the oldest first.
pub async fn of_person(r: &mut Reader, person: PersonId) -> Result<Vec<Recurring>> {
    r.all(recurring!("k.person_id = $1 ORDER BY k.id LIMIT $2"), &[&person, &MOST]).await
}

pub async fn find(r: &mut Reader, person: PersonId, id: RecurringId) -> Result<Option<Recurring>> {
    r.maybe(recurring!("k.id = $2 AND k.person_id = $1"), &[&person, &id]).await
}

/// What is to be asked by now, the longest due first.
pub async fn due(r: &mut Reader, now: Instant, limit: i64) -> Result<Vec<Recurring>> {
    r.all(
        recurring!("k.next_at IS NOT NULL AND k.next_at <= $1 ORDER BY k.next_at, k.id LIMIT $2"),
        &[&now, &limit],
    )
    .await
}

record! {
    /// Whose days count: their zone, and the calendar of their team or of the organisation.
    pub struct Days {
        pub time_zone: String,
        pub calendar_spec: Option<String>,
    }
}

pub async fn days_of(r: &mut Reader, person: PersonId) -> Result<Days> {
    r.one(
        "SELECT p.time_zone, c.spec AS calendar_spec FROM persons p LEFT JOIN teams t ON t.id = p.home_team_id
         LEFT JOIN calendars c ON c.id = COALESCE(t.calendar_id,
             (SELECT d.id FROM calendars d WHERE d.is_default ORDER BY d.id LIMIT 1))
         WHERE p.id = $1",
        &[&person],
    )
    .await
}

pub async fn insert(a: &mut Act, new: &Recurring, last: RequestId) -> Result<()> {
    a.run(
        "INSERT INTO recurring_requests (id, version, person_id, service_id, subject, body, requested_for_id,
             external_customer_id, external_reference, answers, rhythm, first_on, until_on, nth, next_on, next_at,
             last_request_id, created_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        &[
            &new.id,
            &new.person_id,
            &new.service_id,
            &new.subject,
            &new.body,
            &new.requested_for_id,
            &new.external_customer_id,
            &new.external_reference,
            &new.answers,
            &new.rhythm,
            &new.first_on,
            &new.until_on,
            &new.nth,
            &new.next_on,
            &new.next_at,
            &last,
            &new.created_at,
        ],
    )
    .await?;
    Ok(())
}

/// Moves it on as it was read; false where somebody was quicker.
pub async fn move_on(a: &mut Act, of: &Recurring) -> Result<bool> {
    let moved = a
        .run(
            "UPDATE recurring_requests SET version = version + 1, nth = $3, next_on = $4, next_at = $5, paused = $6
             WHERE id = $1 AND version = $2",
            &[&of.id, &of.version, &of.nth, &of.next_on, &of.next_at, &of.paused],
        )
        .await?;
    Ok(moved == 1)
}

/// This is the request that was asked last.
pub async fn asked(a: &mut Act, id: RecurringId, request: RequestId) -> Result<()> {
    a.run("UPDATE recurring_requests SET last_request_id = $2 WHERE id = $1", &[&id, &request]).await?;
    Ok(())
}

/// Ends it; false where there is none of theirs.
pub async fn delete(a: &mut Act, person: PersonId, id: RecurringId) -> Result<bool> {
    Ok(a.run("DELETE FROM recurring_requests WHERE id = $1 AND person_id = $2", &[&id, &person]).await? == 1)
}

pub async fn count(r: &mut Reader, person: PersonId) -> Result<i64> {
    r.one("SELECT COUNT(*) FROM recurring_requests WHERE person_id = $1", &[&person]).await
}
