//! Tickets and lots of a round: both made of its secret, by nobody who does not have it.

use people::{PersonId, TeamId};
use sha2::{Digest, Sha256};

use super::instrument::Side;

fn hash(parts: [&str; 5]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update(b"\n");
    }
    hash.finalize().into()
}

/// Under what somebody's answer about a team is kept while the round is open: the same each time, and only for whoever has
/// the secret.
pub fn ticket(secret: &str, person: PersonId, team: TeamId, side: Side) -> String {
    web::hex(&hash([secret, "ticket", &person.to_string(), &team.to_string(), side.as_str()]))
}

/// Where somebody stands by chance among those who could be asked about a team.
pub fn lot(secret: &str, person: PersonId, team: TeamId) -> u64 {
    let hash = hash([secret, "lot", &person.to_string(), &team.to_string(), ""]);
    hash[..8].iter().fold(0, |lot, byte| lot << 8 | u64::from(*byte))
}
