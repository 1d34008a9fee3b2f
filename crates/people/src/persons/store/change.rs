//! Writing persons, and ending what lets them in.

use db::{Act, Result};
use kernel::text::EmailAddress;

use super::super::model::Draft;
use crate::{PersonId, TeamId};

pub async fn insert(a: &mut Act, id: PersonId, person: &Draft) -> Result<()> {
    let now = a.now;
    a.run(
        "INSERT INTO persons (id, version, kind, vendor_id, name, preferred_name, say_it, about, name_key, email,
                              email_key, language, time_zone, manager_id, level, site, contract, started_on, left_on,
                              is_administrator, is_auditor, keys_on, created_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        &[
            &id,
            &person.kind,
            &person.vendor,
            &person.name,
            &person.preferred_name,
            &person.say_it,
            &person.about,
            &person.name_key(),
            &person.email,
            &person.email_key,
            &person.language,
            &person.time_zone,
            &person.manager,
            &person.level,
            &person.site,
            &person.contract,
            &person.started_on,
            &person.left_on,
            &person.is_administrator,
            &person.is_auditor,
            &person.keys_on,
            &now,
        ],
    )
    .await?;
    Ok(())
}

/// Writes all but kind, vendor and team, which are not changed like this. False when somebody else was quicker.
pub async fn update(a: &mut Act, id: PersonId, version: i64, person: &Draft) -> Result<bool> {
    let changed = a
        .run(
            "UPDATE persons SET version = version + 1, name = $1, preferred_name = $2, say_it = $3, about = $4,
                    name_key = $5, email = $6, email_key = $7, language = $8, time_zone = $9, manager_id = $10,
                    level = $11, site = $12, contract = $13, started_on = $14, left_on = $15, is_administrator = $16,
                    is_auditor = $17, keys_on = $18
             WHERE id = $19 AND version = $20",
            &[
                &person.name,
                &person.preferred_name,
                &person.say_it,
                &person.about,
                &person.name_key(),
                &person.email,
                &person.email_key,
                &person.language,
                &person.time_zone,
                &person.manager,
                &person.level,
                &person.site,
                &person.contract,
                &person.started_on,
                &person.left_on,
                &person.is_administrator,
                &person.is_auditor,
                &person.keys_on,
                &id,
                &version,
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// Whom this person reports to; says whether that is news.
pub async fn set_manager(a: &mut Act, id: PersonId, manager: Option<PersonId>) -> Result<bool> {
    let changed = a
        .run(
            "UPDATE persons SET version = version + 1, manager_id = $1
             WHERE id = $2 AND COALESCE(manager_id, 0) <> $3",
            &[&manager, &id, &manager.map_or(0, PersonId::get)],
        )
        .await?;
    Ok(changed == 1)
}

/// Makes this team the person's home.
pub async fn set_home(a: &mut Act, id: PersonId, team: Option<TeamId>) -> Result<()> {
    a.run("UPDATE persons SET home_team_id = $1 WHERE id = $2", &[&team, &id]).await?;
    Ok(())
}

/// Makes this team the person's home when they have none. Guests are at home with their vendor, in whose name they ask.
pub async fn settle_home(a: &mut Act, id: PersonId, team: TeamId) -> Result<()> {
    a.run(
        "UPDATE persons SET home_team_id = $1 WHERE id = $2 AND home_team_id IS NULL AND kind = 'employee'",
        &[&team, &id],
    )
    .await?;
    Ok(())
}

/// When this team was the person's home, the oldest other team is, if there is one.
pub async fn leave_home(a: &mut Act, id: PersonId, team: TeamId) -> Result<()> {
    a.run(
        "UPDATE persons SET home_team_id =
           (SELECT m.team_id FROM memberships m WHERE m.person_id = persons.id ORDER BY m.since, m.team_id LIMIT 1)
         WHERE id = $1 AND home_team_id = $2",
        &[&id, &team],
    )
    .await?;
    Ok(())
}

/// The person cannot come in any more: keys, links and password end with this act. False when somebody was quicker.
pub async fn deactivate(a: &mut Act, id: PersonId, version: i64) -> Result<bool> {
    let now = a.now;
    let changed = a
        .run(
            "UPDATE persons SET version = version + 1, deactivated_at = $1
             WHERE id = $2 AND version = $3 AND deactivated_at IS NULL",
            &[&now, &id, &version],
        )
        .await?;
    a.run("DELETE FROM sessions WHERE person_id = $1", &[&id]).await?;
    a.run("DELETE FROM passwords WHERE person_id = $1", &[&id]).await?;
    a.run("UPDATE api_tokens SET revoked_at = $1 WHERE person_id = $2 AND revoked_at IS NULL", &[&now, &id])
        .await?;
    a.run("UPDATE links SET ended_at = $1 WHERE person_id = $2 AND ended_at IS NULL", &[&now, &id]).await?;
    Ok(changed == 1)
}

/// The person may come in again. False when somebody was quicker.
pub async fn readmit(a: &mut Act, id: PersonId, version: i64) -> Result<bool> {
    let changed = a
        .run(
            "UPDATE persons SET version = version + 1, deactivated_at = NULL, left_on = NULL
             WHERE id = $1 AND version = $2 AND deactivated_at IS NOT NULL",
            &[&id, &version],
        )
        .await?;
    Ok(changed == 1)
}

/// Those who left before this date (`2026-01-31`) and can still come in, at most 500.
pub async fn left_before(a: &mut Act, today: &str) -> Result<Vec<PersonId>> {
    let left: Vec<i64> = a
        .all(
            "SELECT id FROM persons WHERE deactivated_at IS NULL AND left_on < $1 ORDER BY left_on, id LIMIT 500",
            &[&today],
        )
        .await?;
    Ok(left.into_iter().map(PersonId::new).collect())
}

/// Keeps this person from being let go by others until the act ends. False when it is nobody who can come in.
pub async fn hold_active(a: &mut Act, id: PersonId) -> Result<bool> {
    let held = a
        .run("UPDATE persons SET version = version WHERE id = $1 AND deactivated_at IS NULL", &[&id])
        .await?;
    Ok(held == 1)
}

/// Keeps this person from being let go by others until the act ends. False when it is no employee who can come in.
pub async fn hold_employee(a: &mut Act, id: PersonId) -> Result<bool> {
    let held = a
        .run(
            "UPDATE persons SET version = version
             WHERE id = $1 AND kind = 'employee' AND deactivated_at IS NULL",
            &[&id],
        )
        .await?;
    Ok(held == 1)
}

/// Keeps the other administrators who can come in from resigning until the act ends; says how many there are. Two
/// who send each other away at the same time meet here.
pub async fn hold_other_administrators(a: &mut Act, than: PersonId) -> Result<u64> {
    a.run(
        "UPDATE persons SET version = version WHERE is_administrator AND deactivated_at IS NULL AND id <> $1",
        &[&than],
    )
    .await
}

/// Somebody who came without an address names theirs.
pub async fn name_address(a: &mut Act, id: PersonId, address: &EmailAddress) -> Result<()> {
    a.run(
        "UPDATE persons SET version = version + 1, email = $2, email_key = $3 WHERE id = $1",
        &[&id, &address.as_str(), &address.key()],
    )
    .await?;
    Ok(())
}
