//! The draw and the tickets of a round: both made of its secret, by nobody who does not have it.

use people::{PersonId, TeamId};
use sha2::{Digest, Sha256};

use crate::requests::model::RequestId;

/// One in so many is asked.
const ONE_IN: u8 = 2;

fn hash(parts: [&str; 4]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update(b"\n");
    }
    hash.finalize().into()
}

/// Whether whoever asked is to be asked how it was. Of the request only its id goes into the draw, which it has had since
/// before anybody did anything about it.
pub fn is_drawn(secret: &str, request: RequestId) -> bool {
    hash([secret, "draw", &request.to_string(), ""])[0].is_multiple_of(ONE_IN)
}

/// Under what somebody's answer about a team is kept while the round is open: the same each time, and only for whoever
/// has the secret.
pub fn ticket(secret: &str, person: PersonId, team: TeamId) -> String {
    web::hex(&hash([secret, "ticket", &person.to_string(), &team.to_string()]))
}
