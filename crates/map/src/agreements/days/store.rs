//! SQL of the days of agreements, of links for calendar programs, and of reminders.

use db::{Act, Reader, Result, Select, record};
use kernel::{Audience, Id, Instant};
use people::PersonId;
use people::entrance::Secret;

use super::model::{About, CalendarLinkId, Dated};
use crate::agreements::model::{AgreementId, VersionId};
use crate::{party_joins, party_name};

const DATED: &str = concat!(
    "SELECT v.id AS version_id, v.agreement_id, v.number, COALESCE(", party_name!("p"), ", '') AS provider_name,
            CASE WHEN r.id IS NOT NULL THEN COALESCE(", party_name!("c"), ", '') END AS customer_name,
            s.name AS service_name, a.audience, (a.audience <> 1 AND a.audience <> COALESCE(r.id, 0)) AS is_of_circle,
            v.review_on, v.valid_until, v.starts_at
     FROM agreements a JOIN agreement_versions v ON v.agreement_id = a.id AND v.starts_at IS NOT NULL
     LEFT JOIN services s ON s.id = a.service_id LEFT JOIN relationships r ON r.id = a.relationship_id",
    party_joins!("p", "COALESCE(r.provider_kind, 'team')", "COALESCE(r.provider_id, s.team_id, a.team_id)"),
    party_joins!("c", "r.customer_kind", "r.customer_id"),
    "WHERE a.ended_at IS NULL"
);

/// So many versions are read at most.
const MOST: i64 = 500;

/// The versions in force or to come at one of whose ends this person is, with a day that is not over. Who may see them is asked
/// as in every list of agreements.
pub async fn of_person(r: &mut Reader, person: Id, today: &str, now: Instant) -> Result<Vec<Dated>> {
    let select = Select::new(DATED)
        .with("AND (v.ends_at IS NULL OR v.ends_at > ? AND v.ends_at > v.starts_at)", &[&now])
        .with("AND (v.review_on >= ? OR v.valid_until >= ?)", &[&today, &today])
        .with(
            "AND (? IN (r.provider_id, r.customer_id) OR EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = ?
                 AND m.team_id IN (COALESCE(r.provider_id, s.team_id, a.team_id), r.customer_id)))",
            &[&person, &person],
        )
        .with(
            "AND (EXISTS (SELECT 1 FROM audience_members am WHERE am.audience = a.audience AND am.person_id = ?)
                  OR a.audience = 1 AND EXISTS (SELECT 1 FROM persons g WHERE g.id = ? AND g.kind = 'guest'))",
            &[&person, &person],
        )
        .with("ORDER BY v.id DESC LIMIT ?", &[&MOST]);
    r.select(select).await
}

record! {
    /// The link of a person that opens something, without its secret.
    #[derive(Clone, Copy, Debug)]
    pub struct Link {
        pub id: CalendarLinkId,
        pub made_at: Instant,
    }
}

pub async fn link_of(r: &mut Reader, person: Id) -> Result<Option<Link>> {
    r.maybe(
        "SELECT id, made_at FROM calendar_links WHERE person_id = $1 AND withdrawn_at IS NULL",
        &[&person],
    )
    .await
}

/// Whose link it is, as long as it opens.
pub async fn opened(r: &mut Reader, secret: &Secret) -> Result<Option<PersonId>> {
    let found: Option<Id> = r
        .maybe(
            "SELECT person_id FROM calendar_links WHERE token_hash = $1 AND withdrawn_at IS NULL",
            &[&secret.hash()],
        )
        .await?;
    Ok(found.map(PersonId))
}

pub async fn insert_link(a: &mut Act, person: PersonId, secret: &Secret) -> Result<CalendarLinkId> {
    let (id, now) = (CalendarLinkId::new(a.id()), a.now);
    a.run(
        "INSERT INTO calendar_links (id, token_hash, person_id, made_at) VALUES ($1, $2, $3, $4)",
        &[&id, &secret.hash(), &person, &now],
    )
    .await?;
    Ok(id)
}

/// The link of this person opens nothing any more; whether there was one.
pub async fn withdraw_link(a: &mut Act, person: PersonId) -> Result<bool> {
    let now = a.now;
    let done = a
        .run(
            "UPDATE calendar_links SET withdrawn_at = $2 WHERE person_id = $1 AND withdrawn_at IS NULL",
            &[&person, &now],
        )
        .await?;
    Ok(done > 0)
}

record! {
    /// A day of a version in force of which its sides were not reminded yet.
    #[derive(Clone, Debug)]
    pub struct Due {
        pub version_id: VersionId,
        pub agreement_id: AgreementId,
        pub audience: Audience,
        pub about: About,
        pub day: String,
        pub starts_at: Instant,
    }
}

/// Of which days up to the last one nobody was reminded so many days before. What another signed version follows has no last
/// day to be told of.
pub async fn due(r: &mut Reader, days: i64, today: &str, last: &str, now: Instant) -> Result<Vec<Due>> {
    r.all(
        "SELECT d.version_id, d.agreement_id, d.audience, d.about, d.day, d.starts_at FROM (
             SELECT v.id AS version_id, v.agreement_id, v.number, 'review' AS about, v.review_on AS day, v.starts_at, a.audience
             FROM agreement_versions v JOIN agreements a ON a.id = v.agreement_id AND a.ended_at IS NULL
             WHERE v.review_on >= $2 AND v.review_on <= $3 AND v.starts_at <= $4
               AND (v.ends_at IS NULL OR v.ends_at > $4)
             UNION ALL
             SELECT v.id, v.agreement_id, v.number, 'end', v.valid_until, v.starts_at, a.audience
             FROM agreement_versions v JOIN agreements a ON a.id = v.agreement_id AND a.ended_at IS NULL
             WHERE v.valid_until >= $2 AND v.valid_until <= $3 AND v.starts_at <= $4 AND v.ends_at > $4) AS d
         WHERE NOT EXISTS (SELECT 1 FROM agreement_versions n WHERE n.agreement_id = d.agreement_id
                             AND n.number > d.number AND n.starts_at IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM agreement_reminders m WHERE m.version_id = d.version_id AND m.about = d.about
                             AND m.days <= $1)
         ORDER BY d.version_id LIMIT 200",
        &[&days, &today, &last, &now],
    )
    .await
}

/// Keeps that they were; whether nobody was faster.
pub async fn reminded(a: &mut Act, version: VersionId, about: About, days: i64) -> Result<bool> {
    let now = a.now;
    let done = a
        .run(
            "INSERT INTO agreement_reminders (version_id, about, days, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (version_id, about, days) DO NOTHING",
            &[&version, &about, &days, &now],
        )
        .await?;
    Ok(done > 0)
}
