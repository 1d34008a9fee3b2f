//! The complete list of what differs between the two databases.

use crate::full_text::FullText;

/// What SQLite is told instead, because it would take the same words to mean more work.
///
/// It keeps a table by a 64-bit number of its own. A key that is declared INTEGER is that number; any other is an index
/// beside it, to be kept with every row and gone through with every look at one. And it makes a small table of the
/// words of each `IN`, anew for every row that is checked; compared one by one they cost next to nothing.
pub(crate) fn for_sqlite(migration: &str) -> String {
    let keyed = migration.replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY");
    let mut parts = keyed.split(CHECK);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |told, part| match one_by_one(part) {
        Some((compared, rest)) => [&told, CHECK, &compared, rest].concat(),
        None => [&told, CHECK, part].concat(),
    })
}

const CHECK: &str = "CHECK (";

/// `state IN ('new', 'closed')) ...` as `state = 'new' OR state = 'closed'` and the rest.
fn one_by_one(check: &str) -> Option<(String, &str)> {
    let (column, rest) = check.split_once(" IN")?;
    if !column.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
        return None;
    }
    let (words, rest) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
    let compared: Vec<String> = words.split(',').map(|word| format!("{column} = {}", word.trim())).collect();
    Some((compared.join(" OR "), rest))
}

/// With these words begin statements of a migration that one of the databases alone is told.
pub(crate) const ONLY_SQLITE: &str = "-- Only on SQLite";
pub(crate) const ONLY_POSTGRES: &str = "-- Only on PostgreSQL";

/// How each looks words up: SQLite in a table of its own (FTS5), which gives the newest first while it looks; PostgreSQL
/// in the two indexes of the rows. The one `?` of a piece is what `FullText::query` makes.
pub(crate) const FULL_TEXT_SQLITE: FullText = FullText {
    is_sqlite: true,
    from: "FROM search_words w JOIN search_documents d ON d.id = w.rowid",
    in_title: "w.search_words MATCH ?",
    anywhere: "w.search_words MATCH ?",
    not_in_title: "d.id NOT IN (SELECT n.rowid FROM search_words n WHERE n.search_words MATCH ?)",
    before: "AND w.rowid < ?",
    newest_first: "ORDER BY w.rowid DESC LIMIT ?",
};
pub(crate) const FULL_TEXT_POSTGRES: FullText = FullText {
    is_sqlite: false,
    from: "FROM search_documents d",
    in_title: "array_to_tsvector(string_to_array(d.title_words, ' ')) @@ CAST(CAST(? AS TEXT) AS tsquery)",
    anywhere: "array_to_tsvector(string_to_array(d.words, ' ')) @@ CAST(CAST(? AS TEXT) AS tsquery)",
    not_in_title: "NOT (array_to_tsvector(string_to_array(d.title_words, ' ')) @@ CAST(CAST(? AS TEXT) AS tsquery))",
    before: "AND d.id < ?",
    newest_first: "ORDER BY d.id DESC LIMIT ?",
};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sqlite_compares_the_words_of_a_check_one_by_one() {
        let told = for_sqlite(
            "CREATE TABLE a (id BIGINT PRIMARY KEY CHECK (id = 1),
             state TEXT CHECK (state IN
                ('new', 'over')), kind TEXT CHECK (kind IN ('x')))",
        );
        assert_eq!(
            told,
            "CREATE TABLE a (id INTEGER PRIMARY KEY CHECK (id = 1),
             state TEXT CHECK (state = 'new' OR state = 'over'), kind TEXT CHECK (kind = 'x'))"
        );
    }
}
