//! What a team offers and has promised to all goes along when it is reorganised.

use db::{Act, record};
use kernel::{Audience, Failure, Refusal};
use people::TeamId;
use people::policy::{Deed, require};

use crate::agreements::AgreementId;
use crate::agreements::event::AgreementEvent;
use crate::services::ServiceId;
use crate::services::event::ServiceEvent;

/// The longest name of a service.
const LONGEST_NAME: usize = 120;

/// A service that went along.
#[derive(Clone, Debug)]
pub struct Service {
    pub id: ServiceId,
    pub name: String,
    /// How it is called now, where the other team has one of its name.
    pub renamed: Option<String>,
}

record! {
    struct Offered {
        pub id: ServiceId,
        pub name: String,
        pub audience: Option<i64>,
        /// Nobody but its circle knows that it is there.
        pub is_hidden: bool,
    }
}

/// The one team offers what the other did: these services, or all that are offered.
pub async fn services(
    a: &mut Act,
    from: TeamId,
    from_name: &str,
    to: TeamId,
    only: Option<&[ServiceId]>,
) -> Result<Vec<Service>, Failure> {
    require(&a.viewer, Deed::ShapeTeams)?;
    let offered: Vec<Offered> = a
        .all(
            "SELECT id, name, CAST(CASE confidentiality WHEN 'confidential' THEN id END AS BIGINT) AS audience,
                    (CASE WHEN is_complaint AND confidentiality = 'confidential' THEN TRUE ELSE FALSE END) AS is_hidden
             FROM services WHERE team_id = $1 AND retired_at IS NULL ORDER BY name_key, id LIMIT 10000",
            &[&from],
        )
        .await?;
    if only.is_some_and(|only| only.iter().any(|id| !offered.iter().any(|one| one.id == *id))) {
        return Err(Refusal::field("services", "field-unknown").into());
    }
    let mut gone = Vec::new();
    for Offered { id, name, audience, is_hidden } in offered {
        if only.is_some_and(|only| !only.contains(&id)) {
            continue;
        }
        let renamed = free_name(a, &name, from_name, to).await?;
        let called = renamed.as_deref().unwrap_or(&name);
        a.run(
            "UPDATE services SET version = version + 1, team_id = $2, name = $3, name_key = $4, is_direct = (is_direct
               AND NOT EXISTS (SELECT 1 FROM services o WHERE o.team_id = $2 AND o.is_direct AND o.retired_at IS NULL))
             WHERE id = $1",
            &[&id, &to, &called, &kernel::text::fold(called)],
        )
        .await?;
        // Lines of the team that stays do not name what another offers.
        a.run(
            "DELETE FROM relationship_services WHERE service_id = $1 AND relationship_id IN
               (SELECT id FROM relationships WHERE provider_id <> $2)",
            &[&id, &to],
        )
        .await?;
        let audience = audience.map_or(Audience::COLLEAGUES, Audience);
        a.record(id.0, audience, &ServiceEvent::ServiceWentAlong { from, to }).await?;
        if !is_hidden {
            gone.push(Service { id, name, renamed });
        }
    }
    Ok(gone)
}

/// Another name where the team has a service of this one.
async fn free_name(a: &mut Act, name: &str, from: &str, to: TeamId) -> Result<Option<String>, Failure> {
    let mut tried: Option<String> = None;
    for n in 1..100 {
        let called = tried.as_deref().unwrap_or(name);
        let is_taken: bool = a
            .one(
                "SELECT EXISTS (SELECT 1 FROM services WHERE team_id = $1 AND name_key = $2 AND retired_at IS NULL)
                     AS is_taken",
                &[&to, &kernel::text::fold(called)],
            )
            .await?;
        if !is_taken {
            return Ok(tried);
        }
        let mark = if n == 1 { format!(" ({from})") } else { format!(" ({from} {n})") };
        let room = LONGEST_NAME.saturating_sub(mark.chars().count());
        tried = Some(name.chars().take(room).chain(mark.chars()).take(LONGEST_NAME).collect());
    }
    Err(Refusal::field("into", "field-taken").into())
}

/// What the one team promised to all, the other does. Says how many agreements that are.
pub async fn agreements(a: &mut Act, from: TeamId, to: TeamId) -> Result<usize, Failure> {
    require(&a.viewer, Deed::ShapeTeams)?;
    let promised: Vec<i64> = a
        .all(
            "SELECT id FROM agreements WHERE team_id = $1 AND ended_at IS NULL ORDER BY id LIMIT 1000",
            &[&from],
        )
        .await?;
    for id in &promised {
        let id = AgreementId::new(*id);
        a.run("UPDATE agreements SET version = version + 1, team_id = $2 WHERE id = $1", &[&id, &to]).await?;
        a.record(id.0, Audience::COLLEAGUES, &AgreementEvent::AgreementWentAlong { from, to }).await?;
    }
    Ok(promised.len())
}
