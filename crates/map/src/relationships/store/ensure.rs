//! The relationship to which a request belongs.

use db::{Act, Result, record};
use kernel::{Audience, Id, Instant};

use super::super::model::{Origin, RelationshipId, State};
use crate::Party;

record! {
    struct Ensured {
        pub id: Id,
        pub state: State,
        pub folded_into: Option<Id>,
    }
}

/// The relationship from this provider to this customer, made when there is none: one statement. Where it was folded
/// into another, that one; where it was retired, a request shows that it is in use after all.
/// `now` is when the request was made; an older one (an import) does not turn the clock back.
///
/// A request within one party makes a relationship with itself, which lists leave out.
pub async fn ensure(
    a: &mut Act,
    provider: Party,
    customer: Party,
    audience: Audience,
    now: Instant,
) -> Result<RelationshipId> {
    bring_about(a, (provider, customer, audience), Origin::Request, now, Some(now)).await
}

/// The same for something that was agreed before anybody had asked.
pub async fn ensure_agreed(
    a: &mut Act,
    provider: Party,
    customer: Party,
    audience: Audience,
    now: Instant,
) -> Result<RelationshipId> {
    bring_about(a, (provider, customer, audience), Origin::Agreement, now, None).await
}

async fn bring_about(
    a: &mut Act,
    (provider, customer, audience): (Party, Party, Audience),
    origin: Origin,
    now: Instant,
    asked_at: Option<Instant>,
) -> Result<RelationshipId> {
    let id = a.id();
    let found: Ensured = a
        .one(
            "INSERT INTO relationships (id, version, provider_kind, provider_id, customer_kind, customer_id, audience,
                                        state, origin, created_at, last_request_at)
             VALUES ($1, 1, $2, $3, $4, $5, $6, 'proposed', $7, $8, $9)
             ON CONFLICT (provider_id, customer_id, audience) DO UPDATE SET last_request_at =
                 CASE WHEN excluded.last_request_at IS NULL OR relationships.last_request_at > excluded.last_request_at
                      THEN relationships.last_request_at ELSE excluded.last_request_at END
             RETURNING id, state, folded_into",
            &[
                &id,
                &provider.kind,
                &provider.id,
                &customer.kind,
                &customer.id,
                &audience,
                &origin,
                &now,
                &asked_at,
            ],
        )
        .await?;
    match found {
        Ensured { folded_into: Some(into), .. } => {
            a.run(
                "UPDATE relationships SET last_request_at =
                     CASE WHEN CAST($2 AS BIGINT) IS NULL OR last_request_at > $2 THEN last_request_at ELSE $2 END WHERE id = $1",
                &[&into, &asked_at],
            )
            .await?;
            Ok(RelationshipId(into))
        }
        Ensured { state: State::Retired, id, .. } => {
            super::take_up_again(a, RelationshipId(id), now).await?;
            Ok(RelationshipId(id))
        }
        Ensured { id, .. } => Ok(RelationshipId(id)),
    }
}
