//! Relationships of lives that are written down in one go.

use db::{Result, Writer};
use kernel::{Audience, Id, Instant};

use crate::Party;

/// A relationship that requests brought about.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    pub id: Id,
    pub provider: Party,
    pub customer: Party,
    pub audience: Audience,
    /// When the first and the last request were made.
    pub first_at: Instant,
    pub last_at: Instant,
}

/// Writes it, proposed as a first request does.
pub async fn insert(w: &mut Writer, link: &Link) -> Result<()> {
    w.run(
        "INSERT INTO relationships (id, version, provider_kind, provider_id, customer_kind, customer_id, audience,
                                    state, origin, created_at, last_request_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6, 'proposed', 'request', $7, $7)",
        &[
            &link.id,
            &link.provider.kind,
            &link.provider.id,
            &link.customer.kind,
            &link.customer.id,
            &link.audience,
            &link.first_at,
        ],
    )
    .await?;
    Ok(())
}

/// Keeps when the last request was made.
pub async fn touch(w: &mut Writer, link: &Link) -> Result<()> {
    w.run("UPDATE relationships SET last_request_at = $2 WHERE id = $1", &[&link.id, &link.last_at]).await?;
    Ok(())
}
