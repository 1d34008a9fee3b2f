//! Reading the feed. What a viewer may not see is not there: neither as a row nor as a cursor nor as a count.

use db::{Reader, Result, Select, record};
use kernel::{Id, Instant};

record! {
    /// An event in the feed.
    pub struct Told {
        pub id: Id,
        pub at: Instant,
        pub actor_id: Option<Id>,
        pub kind: String,
        pub subject_kind: String,
        pub subject_id: Id,
        pub payload: String,
    }
}

/// Whoever is in its audience may know of an event `e`.
const IN_AUDIENCE: &str =
    "EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = e.audience AND m.person_id = ?)";

/// What else lets somebody know of an event `e`; the `?` of each is the viewer.
const BEYOND_AUDIENCE: [&str; 6] = [
    serve::requests::store::NAMED_ON_EVENT,
    serve::requests::store::HELD_ON_EVENT,
    improve::needs::store::AT_END_OF_EVENT,
    improve::reviews::store::AT_END_OF_EVENT,
    map::negotiations::AT_TABLE_OF_EVENT,
    improve::improvements::store::AT_END_OF_EVENT,
];

/// Up to `limit` events after the place `after`, oldest first.
pub async fn list(r: &mut Reader, viewer: Id, after: i64, limit: i64) -> Result<Vec<Told>> {
    let select = Select::new(
        "SELECT e.id, e.at, e.actor_id, e.kind, e.subject_kind, e.subject_id, e.payload FROM events e",
    )
    .with("WHERE e.seq > ?", &[&after]);
    r.select(visible(select, &viewer).with("ORDER BY e.seq LIMIT ?", &[&limit])).await
}

/// The place of an event, if the viewer may know of it.
pub async fn find_place(r: &mut Reader, viewer: Id, event: Id) -> Result<Option<i64>> {
    let select =
        Select::new("SELECT e.seq FROM events e").with("WHERE e.id = ? AND e.seq IS NOT NULL", &[&event]);
    Ok(r.select(visible(select, &viewer)).await?.into_iter().next())
}

/// What this viewer may know of the events `e` of a statement that ends in a condition.
pub fn visible<'a>(select: Select<'a>, viewer: &'a Id) -> Select<'a> {
    let mut select = select.then("AND (").with(IN_AUDIENCE, &[viewer]);
    for condition in BEYOND_AUDIENCE {
        select = select.then("OR").with(condition, &[viewer]);
    }
    select.then(")")
}
