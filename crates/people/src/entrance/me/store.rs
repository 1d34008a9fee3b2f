//! What changing one's own password needs to know.

use db::{Reader, Result, record};

use crate::PersonId;

record! {
    pub struct Known {
        pub name: String,
        pub email: String,
        pub organisation: String,
        pub hash: Option<String>,
    }
}

pub async fn known(r: &mut Reader, person: PersonId) -> Result<Known> {
    r.one(
        "SELECT p.name, p.email, o.name AS organisation, w.hash
         FROM persons p JOIN organisation o ON o.id = 1 LEFT JOIN passwords w ON w.person_id = p.id WHERE p.id = $1",
        &[&person],
    )
    .await
}
