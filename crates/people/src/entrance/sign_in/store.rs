//! What signing in asks the directory.

use db::{Reader, Result, record};
use kernel::Id;

use crate::PersonId;

record! {
    /// Somebody who may sign in with a password.
    pub struct Account {
        pub person_id: PersonId,
        pub hash: Option<String>,
    }
}

/// The person with this address who may come in.
pub async fn find_account(r: &mut Reader, email_key: &str) -> Result<Option<Account>> {
    r.maybe(
        "SELECT p.id AS person_id, w.hash FROM persons p LEFT JOIN passwords w ON w.person_id = p.id
         WHERE p.email_key = $1 AND p.deactivated_at IS NULL",
        &[&email_key],
    )
    .await
}

record! {
    /// What the page needs before anybody is known.
    pub struct House {
        pub name: String,
        pub is_demo: bool,
    }
}

pub async fn house(r: &mut Reader) -> Result<House> {
    r.one("SELECT name, is_demo FROM organisation WHERE id = 1", &[]).await
}

record! {
    /// Somebody of the demo, to sign in as.
    pub struct DemoPerson {
        pub id: Id,
        pub name: String,
        pub team: Option<String>,
    }
}

/// The people of the demo that a visitor meets first: those who were made first.
pub async fn list_demo(r: &mut Reader) -> Result<Vec<DemoPerson>> {
    r.all(
        "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name, t.name AS team
         FROM persons p LEFT JOIN teams t ON t.id = p.home_team_id
         WHERE p.deactivated_at IS NULL ORDER BY p.id LIMIT 8",
        &[],
    )
    .await
}

/// The demo person with this id, if this is a demo.
pub async fn find_demo_person(r: &mut Reader, person: PersonId) -> Result<Option<PersonId>> {
    let found: Option<Id> = r
        .maybe(
            "SELECT p.id FROM persons p JOIN organisation o ON o.id = 1
             WHERE p.id = $1 AND p.deactivated_at IS NULL AND o.is_demo = TRUE",
            &[&person],
        )
        .await?;
    Ok(found.map(PersonId))
}
