//! SQL of logs: sources, their words, what their names became, and which case became which request.

use db::{Act, Reader, Result, Writer};
use kernel::{Id, Instant};
use map::{Party, PartyKind};
use people::{PersonId, TeamId};

use super::model::{SourceId, WordId};
use crate::requests::model::RequestId;

kernel::words! {
    /// What a name of a log stands for.
    pub enum LinkKind { Person = "person", Team = "team", Service = "service" }
}

/// The source of this name, made when there is none.
pub async fn source(a: &mut Act, name: &str) -> Result<SourceId> {
    let (id, key) = (a.id(), kernel::text::fold(name));
    let id: i64 = a
        .one(
            "INSERT INTO log_sources (id, name, name_key) VALUES ($1, $2, $3)
             ON CONFLICT (name_key) DO UPDATE SET name_key = excluded.name_key RETURNING id",
            &[&id, &name, &key],
        )
        .await?;
    Ok(SourceId::new(id))
}

/// The id of a word, made when there is none.
pub async fn word(a: &mut Act, source: SourceId, word: &str) -> Result<WordId> {
    let id = a.id();
    let id: i64 = a
        .one(
            "INSERT INTO log_words (id, source_id, word) VALUES ($1, $2, $3)
             ON CONFLICT (source_id, word) DO UPDATE SET word = excluded.word RETURNING id",
            &[&id, &source, &word],
        )
        .await?;
    Ok(WordId::new(id))
}

/// What a name became.
pub async fn link(r: &mut Reader, source: SourceId, kind: LinkKind, hash: &str) -> Result<Option<Id>> {
    r.maybe(
        "SELECT subject_id FROM log_links WHERE source_id = $1 AND kind = $2 AND name_hash = $3",
        &[&source, &kind, &hash],
    )
    .await
}

/// Remembers what a name became.
pub async fn keep_link(
    w: &mut Writer,
    source: SourceId,
    kind: LinkKind,
    hash: &str,
    subject: Id,
) -> Result<()> {
    w.run(
        "INSERT INTO log_links (source_id, kind, name_hash, subject_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (source_id, kind, name_hash) DO UPDATE SET subject_id = excluded.subject_id",
        &[&source, &kind, &hash, &subject],
    )
    .await?;
    Ok(())
}

/// The team that goes by this name, the highest in the tree when there are several.
pub async fn team_by_name(r: &mut Reader, key: &str) -> Result<Option<TeamId>> {
    let id: Option<i64> = r
        .maybe(
            "SELECT id FROM teams WHERE name_key = $1 AND retired_at IS NULL
             ORDER BY parent_id NULLS FIRST, id LIMIT 1",
            &[&key],
        )
        .await?;
    Ok(id.map(TeamId::new))
}

/// The service that goes by this name, of this team if one is given. A confidential one is none of a log's business.
pub async fn service_by_name(r: &mut Reader, key: &str, team: Option<TeamId>) -> Result<Option<Id>> {
    r.maybe(
        "SELECT id FROM services WHERE name_key = $1 AND retired_at IS NULL AND confidentiality <> 'confidential'
           AND NOT is_complaint
           AND (CAST($2 AS BIGINT) IS NULL OR team_id = $2)
         ORDER BY id LIMIT 1",
        &[&key, &team],
    )
    .await
}

db::record! {
    /// Somebody whom a log names.
    #[derive(Clone, Copy, Debug)]
    pub struct Somebody {
        pub id: PersonId,
        pub home_team_id: Option<TeamId>,
        /// Made by an import, with an address that leads nowhere.
        pub is_imported: bool,
    }
}

/// The person, as far as an import cares.
pub async fn somebody(r: &mut Reader, id: Id) -> Result<Option<Somebody>> {
    r.maybe(
        "SELECT id, home_team_id, CASE WHEN email_key LIKE '%.imported.invalid' THEN TRUE ELSE FALSE END AS is_imported
         FROM persons WHERE id = $1",
        &[&id],
    )
    .await
}

/// The request that a case became.
pub async fn find_case(r: &mut Reader, source: SourceId, name: &str) -> Result<Option<RequestId>> {
    let id: Option<i64> = r
        .maybe("SELECT request_id FROM log_cases WHERE source_id = $1 AND name = $2", &[&source, &name])
        .await?;
    Ok(id.map(RequestId::new))
}

/// Remembers what a case became.
pub async fn keep_case(w: &mut Writer, source: SourceId, name: &str, request: RequestId) -> Result<()> {
    w.run(
        "INSERT INTO log_cases (request_id, source_id, name) VALUES ($1, $2, $3)",
        &[&request, &source, &name],
    )
    .await?;
    Ok(())
}

/// Writes down that a person who only stands in for others is not to be found in the directory.
pub async fn hide(w: &mut Writer, person: PersonId, now: Instant) -> Result<()> {
    w.run("UPDATE persons SET deactivated_at = $2 WHERE id = $1", &[&person, &now]).await?;
    w.run("DELETE FROM audience_members WHERE person_id = $1", &[&person]).await?;
    Ok(())
}

db::record! {
    struct Customer {
        pub customer_kind: PartyKind,
        pub customer_id: Id,
    }
}

/// The party at the asking end of a relationship.
pub async fn customer(r: &mut Reader, relationship: Id) -> Result<Party> {
    let Customer { customer_kind: kind, customer_id: id } =
        r.one("SELECT customer_kind, customer_id FROM relationships WHERE id = $1", &[&relationship]).await?;
    Ok(Party { kind, id })
}

/// A later log tells another time of opening.
pub async fn set_opening(w: &mut Writer, id: RequestId, at: Instant) -> Result<()> {
    w.run("UPDATE requests SET opened_at = $2 WHERE id = $1", &[&id, &at]).await?;
    Ok(())
}
