//! Reading for the page of a person, beside what the people crate reads.

use db::{Reader, Result, record};
use map::ServiceId;
use people::{PersonId, Role, TeamId};

record! {
    /// A team that somebody belongs to, and what one can ask of it.
    pub struct Seat {
        pub id: TeamId,
        pub name: String,
        pub role: Role,
        /// How many services it offers to colleagues, and one of them.
        pub offers: i64,
        pub offer: Option<ServiceId>,
    }
}

/// The teams of a person that are not closed, by name; at most 50.
pub async fn seats(r: &mut Reader, person: PersonId) -> Result<Vec<Seat>> {
    r.all(
        "SELECT t.id, t.name, m.role, COUNT(s.id) AS offers, MIN(s.id) AS offer
         FROM memberships m JOIN teams t ON t.id = m.team_id
         LEFT JOIN services s ON s.team_id = t.id AND s.retired_at IS NULL AND NOT s.is_direct AND NOT s.is_complaint
         WHERE m.person_id = $1 AND t.retired_at IS NULL
         GROUP BY t.id, t.name, t.name_key, m.role ORDER BY t.name_key, t.id LIMIT 50",
        &[&person],
    )
    .await
}
