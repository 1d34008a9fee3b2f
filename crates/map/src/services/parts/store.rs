//! SQL of the parts of services.

use db::{Reader, Result, Writer, record};
use kernel::Instant;
use people::TeamId;

use super::model::PartRead;
use crate::ServiceId;
use crate::services::Confidentiality;

record! {
    /// A part, with the service that it is asked of.
    #[derive(Clone, Debug)]
    pub struct Part {
        pub nth: i64,
        pub asks_id: ServiceId,
        pub asks_name: String,
        pub asks_team_id: TeamId,
        pub asks_team_name: String,
        /// It is not offered any more: nobody is asked for it.
        pub retired_at: Option<Instant>,
        pub subject: String,
        pub after_nth: Option<i64>,
    }
}

/// The parts of a service, in their order.
pub async fn parts(r: &mut Reader, service: ServiceId) -> Result<Vec<Part>> {
    r.all(
        "SELECT p.nth, p.asks_id, a.name AS asks_name, a.team_id AS asks_team_id, t.name AS asks_team_name,
                COALESCE(a.retired_at, t.retired_at) AS retired_at, p.subject, p.after_nth
         FROM service_parts p JOIN services a ON a.id = p.asks_id JOIN teams t ON t.id = a.team_id
         WHERE p.service_id = $1 ORDER BY p.nth LIMIT 12",
        &[&service],
    )
    .await
}

record! {
    /// A service that a part may be asked of.
    #[derive(Clone, Debug)]
    pub struct Askable {
        pub id: ServiceId,
        pub name: String,
        pub team_name: String,
        pub confidentiality: Confidentiality,
    }
}

/// The services that other teams offer.
pub async fn askable(r: &mut Reader, team: TeamId) -> Result<Vec<Askable>> {
    r.all(
        "SELECT s.id, s.name, t.name AS team_name, s.confidentiality
         FROM services s JOIN teams t ON t.id = s.team_id
         WHERE s.retired_at IS NULL AND t.retired_at IS NULL AND s.team_id <> $1 AND NOT s.is_direct AND NOT s.is_complaint
         ORDER BY t.name_key, t.id, s.name_key, s.id LIMIT 1000",
        &[&team],
    )
    .await
}

/// Puts these in the place of what was asked before.
pub async fn replace(w: &mut Writer, service: ServiceId, parts: &[PartRead]) -> Result<()> {
    w.run("DELETE FROM service_parts WHERE service_id = $1", &[&service]).await?;
    for (nth, part) in (1_i64..).zip(parts) {
        w.run(
            "INSERT INTO service_parts (service_id, nth, asks_id, subject, after_nth) VALUES ($1, $2, $3, $4, $5)",
            &[&service, &nth, &part.asks, &part.subject, &part.after],
        )
        .await?;
    }
    Ok(())
}
