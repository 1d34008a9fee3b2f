//! The complete list of what differs between the two databases.

/// SQLite keeps a table by a 64-bit number of its own. A key that is declared INTEGER is that number; any other is an
/// index beside it, to be kept with every row and gone through with every look at one.
pub(crate) fn for_sqlite(migration: &str) -> String {
    migration.replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY")
}

/// SQLite has one writer, so an event gets its place in the feed when it is written. On PostgreSQL transactions end
/// in another order than they began, so the sequencer gives places after commit.
pub(crate) const INSERT_EVENT_SQLITE: &str =
    "INSERT INTO events (id, at, actor_id, kind, subject_kind, subject_id, audience, payload, origin, seq)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT COALESCE(MAX(seq), 0) + 1 FROM events))";

pub(crate) const INSERT_EVENT_POSTGRES: &str =
    "INSERT INTO events (id, at, actor_id, kind, subject_kind, subject_id, audience, payload, origin)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// One node at a time gives places; the others skip and come back.
pub(crate) const CLAIM_SEQUENCER: &str =
    "SELECT last_seq FROM event_sequencer WHERE id = 1 FOR UPDATE SKIP LOCKED";

/// One node at a time does a job of this name; the others skip and come back. SQLite has one writer anyway.
pub(crate) const TAKE_TURN_SQLITE: &str = "SELECT name FROM turns WHERE name = $1";
pub(crate) const TAKE_TURN_POSTGRES: &str = "SELECT name FROM turns WHERE name = $1 FOR UPDATE SKIP LOCKED";

/// Two nodes that start at once must not both migrate. SQLite has one writer anyway.
pub(crate) const LOCK_MIGRATIONS_POSTGRES: &str = "LOCK TABLE migrations IN EXCLUSIVE MODE";

/// A migration takes as long as it takes; the limits are those of people's requests.
pub(crate) const UNLIMITED_POSTGRES: [&str; 3] = [
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL lock_timeout = 0",
    "SET LOCAL idle_in_transaction_session_timeout = 0",
];
