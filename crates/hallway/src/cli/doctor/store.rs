//! What the doctor asks the database.

use db::{Reader, Result, record};
use kernel::Instant;

/// How SQLite writes: `wal` is what Hallway sets.
pub(super) async fn journal_mode(r: &mut Reader) -> Result<String> {
    r.one("SELECT journal_mode FROM pragma_journal_mode", &[]).await
}

/// What PostgreSQL's clock says.
pub(super) async fn server_time(r: &mut Reader) -> Result<Instant> {
    r.one("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)", &[]).await
}

record! {
    /// A setting of PostgreSQL.
    pub struct Setting {
        pub name: String,
        pub setting: String,
    }
}

/// The settings that decide whether what was acknowledged can be lost, and whether text survives.
pub(super) async fn settings(r: &mut Reader) -> Result<Vec<Setting>> {
    r.all(
        "SELECT name, setting FROM pg_settings
         WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'server_encoding') ORDER BY name LIMIT 10",
        &[],
    )
    .await
}

/// When the newest thing happened.
pub(super) async fn newest_event(r: &mut Reader) -> Result<Option<Instant>> {
    r.maybe("SELECT at FROM events ORDER BY id DESC LIMIT 1", &[]).await
}

record! {
    /// Mails that should have left.
    pub struct Late {
        pub n: i64,
        pub since: Option<Instant>,
        /// When one left last.
        pub sent_at: Option<Instant>,
        /// What the mail server answered last, without addresses.
        pub answer: Option<String>,
    }
}

/// Mails that were due before this moment and nobody tried, or that were tried more than once since they were made then.
pub(super) async fn late_mails(r: &mut Reader, before: Instant) -> Result<Late> {
    r.one(
        "SELECT COUNT(*) AS n, MIN(CASE WHEN m.tries = 0 THEN m.next_try_at ELSE m.made_at END) AS since,
                (SELECT MAX(s.ended_at) FROM mails s WHERE s.state = 'sent' AND s.ended_at IS NOT NULL) AS sent_at,
                (SELECT a.answer FROM mails a WHERE a.state = 'waiting' AND a.answer IS NOT NULL
                 ORDER BY a.next_try_at DESC, a.id DESC LIMIT 1) AS answer
         FROM mails m
         WHERE m.state = 'waiting'
           AND (m.tries = 0 AND m.next_try_at <= $1 OR m.tries > 1 AND m.made_at <= $1)",
        &[&before],
    )
    .await
}

record! {
    pub struct Standing {
        pub organisation: Option<String>,
        pub administrators: i64,
        /// Those who have a password.
        pub able: i64,
    }
}

/// Whether there is an organisation, and who can open its settings.
pub(super) async fn standing(r: &mut Reader) -> Result<Standing> {
    r.one(
        "SELECT (SELECT name FROM organisation WHERE id = 1) AS organisation,
                (SELECT COUNT(*) FROM persons p WHERE p.is_administrator AND p.deactivated_at IS NULL) AS administrators,
                (SELECT COUNT(*) FROM persons p JOIN passwords w ON w.person_id = p.id
                 WHERE p.is_administrator AND p.deactivated_at IS NULL) AS able",
        &[],
    )
    .await
}
