//! The demo organisation: a small company with a past, to walk through.

use anyhow::bail;
use db::Db;

/// Somebody to be in the demo.
#[derive(Clone, Debug)]
pub struct SignIn {
    pub name: String,
    pub email: String,
    pub team: String,
    /// What there is to see as this person.
    pub why: String,
}

/// Fills an empty database with the demo organisation, and says whom one can be.
pub async fn load(_db: &Db) -> anyhow::Result<Vec<SignIn>> {
    bail!("it is not part of this version")
}
