//! The circles of confidential services: audiences whose members vouch for each other.
//!
//! Whoever chooses a password by a link that somebody else made is out of their circles until one of the circle lets
//! them in again; otherwise handing out links would open every circle. An only member stays: nobody could vouch.

use db::{Act, Reader, Result};
use kernel::{Audience, Failure, Id, Refusal};

use crate::PersonId;
use crate::audiences;
use crate::entrance::AtTheEntrance;

/// From now on this person sees what is told to the circle. An absence ends.
pub async fn admit(a: &mut Act, circle: Audience, person: PersonId) -> Result<()> {
    a.run(
        "INSERT INTO audience_members (audience, person_id, is_circle) VALUES ($1, $2, TRUE)
         ON CONFLICT (audience, person_id) DO NOTHING",
        &[&circle, &person],
    )
    .await?;
    forget_absence(a, circle, person).await
}

/// This person is not in the circle any more, nor expected back.
pub async fn dismiss(a: &mut Act, circle: Audience, person: PersonId) -> Result<()> {
    audiences::revoke(a, circle, person).await?;
    forget_absence(a, circle, person).await
}

async fn forget_absence(a: &mut Act, circle: Audience, person: PersonId) -> Result<()> {
    a.run("DELETE FROM circle_absences WHERE audience = $1 AND person_id = $2", &[&circle, &person]).await?;
    Ok(())
}

/// Whether this person is out of the circle since they got a new key.
pub async fn is_absent(r: &mut Reader, circle: Audience, person: PersonId) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM circle_absences WHERE audience = $1 AND person_id = $2) AS is_absent",
        &[&circle, &person],
    )
    .await
}

/// Whether a key that somebody else makes puts this person out of a circle.
pub async fn has_others(r: &mut Reader, person: PersonId) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM audience_members mine
             JOIN audience_members other ON other.audience = mine.audience AND other.person_id <> mine.person_id
             JOIN persons p ON p.id = other.person_id AND p.deactivated_at IS NULL
             WHERE mine.person_id = $1 AND mine.is_circle) AS has_others",
        &[&person],
    )
    .await
}

/// Refuses a key for the last one inside while others wait to be let in again: two links in a row would open the
/// circle, or else nobody would be left to vouch.
pub async fn require_others_inside(a: &mut Act, person: PersonId) -> std::result::Result<(), Failure> {
    hold(a, person).await?;
    let strands: bool = a
        .one(
            "SELECT EXISTS (SELECT 1 FROM audience_members mine
                 WHERE mine.person_id = $1 AND mine.is_circle
                   AND NOT EXISTS (SELECT 1 FROM audience_members other
                       JOIN persons p ON p.id = other.person_id AND p.deactivated_at IS NULL
                       WHERE other.audience = mine.audience AND other.person_id <> $1)
                   AND EXISTS (SELECT 1 FROM circle_absences c
                       JOIN persons p ON p.id = c.person_id AND p.deactivated_at IS NULL
                       WHERE c.audience = mine.audience)) AS strands",
            &[&person],
        )
        .await?;
    if strands { Err(Refusal::Conflict("refusal-circle-waits").into()) } else { Ok(()) }
}

/// Puts this person out of every circle in which somebody else is, and tells each circle what happened.
pub async fn step_out(a: &mut Act, person: PersonId, key_from: Option<Id>) -> Result<()> {
    hold(a, person).await?;
    let circles: Vec<Membership> = a.all(MEMBERSHIPS, &[&person]).await?;
    let now = a.now;
    for Membership { audience, others } in circles {
        if others == 0 {
            a.record(person.0, audience, &AtTheEntrance::StayedAloneInCircle { key_from }).await?;
            continue;
        }
        audiences::revoke(a, audience, person).await?;
        a.run(
            "INSERT INTO circle_absences (audience, person_id, since, key_from) VALUES ($1, $2, $3, $4)
             ON CONFLICT (audience, person_id) DO NOTHING",
            &[&audience, &person, &now, &key_from],
        )
        .await?;
        a.record(person.0, audience, &AtTheEntrance::LeftCircle { key_from }).await?;
    }
    Ok(())
}

/// Refuses to let the last one of a circle go, in this circle or, without one, in any: what was told to it, and is
/// told from now on, would be told to nobody.
pub async fn require_successor(
    a: &mut Act,
    person: PersonId,
    circle: Option<Audience>,
) -> std::result::Result<(), Failure> {
    hold(a, person).await?;
    let circles: Vec<Membership> = a.all(MEMBERSHIPS, &[&person]).await?;
    let is_meant = |one: &Membership| circle.is_none_or(|circle| circle == one.audience);
    match circles.iter().any(|one| is_meant(one) && one.others == 0) {
        true => Err(Refusal::Conflict("refusal-last-of-circle").into()),
        false => Ok(()),
    }
}

db::record! {
    struct Membership {
        pub audience: Audience,
        /// How many others are in it and can come in.
        pub others: i64,
    }
}

const MEMBERSHIPS: &str = "
    SELECT mine.audience, (SELECT COUNT(*) FROM audience_members other
        JOIN persons p ON p.id = other.person_id AND p.deactivated_at IS NULL
        WHERE other.audience = mine.audience AND other.person_id <> $1) AS others
    FROM audience_members mine WHERE mine.person_id = $1 AND mine.is_circle
    ORDER BY mine.audience LIMIT 10000";

/// Keeps the circles of this person as they are until the act ends: two who leave at the same time meet here.
async fn hold(a: &mut Act, person: PersonId) -> Result<()> {
    a.run(
        "UPDATE audience_members SET is_circle = TRUE
         WHERE is_circle AND audience IN
             (SELECT mine.audience FROM audience_members mine WHERE mine.person_id = $1 AND mine.is_circle)",
        &[&person],
    )
    .await?;
    Ok(())
}
