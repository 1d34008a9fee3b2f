//! The table of links.

use db::{Reader, Result, Select, Writer, record};
use kernel::{Audience, Id, Instant};
use people::{PersonId, TeamId};

use super::{LinkId, LinkKind};
use crate::requests::model::{Part, RequestId, TextId};
use map::services::Confidentiality;

record! {
    /// As much of a request as tells who may see it.
    #[derive(Clone, Debug)]
    pub struct End {
        pub id: RequestId,
        pub audience: Audience,
        pub confidentiality: Confidentiality,
        pub team_id: TeamId,
        pub requester_id: PersonId,
        pub requested_for_id: Option<PersonId>,
        pub opened_by_id: PersonId,
        pub part: Option<Part>,
    }
}

/// A request as far as it tells who may see it.
pub async fn end_of(r: &mut Reader, viewer: PersonId, id: RequestId) -> Result<Option<End>> {
    r.maybe(
        concat!(
            "SELECT r.id, r.audience, r.confidentiality, r.team_id, r.requester_id, r.requested_for_id, r.opened_by_id, ",
            crate::requests::store::managed::part!("r", "$1"),
            " AS part FROM requests r WHERE r.id = $2"
        ),
        &[&viewer, &id],
    )
    .await
}

/// Whether these two are linked.
pub async fn are_linked(r: &mut Reader, one: RequestId, other: RequestId) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM request_links WHERE from_id = $1 AND to_id = $2 AND ended_at IS NULL)
             OR EXISTS (SELECT 1 FROM request_links WHERE from_id = $2 AND to_id = $1 AND ended_at IS NULL)",
        &[&one, &other],
    )
    .await
}

#[allow(clippy::too_many_arguments, reason = "one argument a column, called from one place")]
pub async fn insert(
    w: &mut Writer,
    id: LinkId,
    from: RequestId,
    to: RequestId,
    kind: LinkKind,
    by: Option<PersonId>,
    at: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO request_links (id, from_id, to_id, kind, linked_by, at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&id, &from, &to, &kind, &by, &at],
    )
    .await?;
    Ok(())
}

record! {
    /// The two ends of a link.
    #[derive(Clone, Debug)]
    pub struct Ends {
        pub from_id: RequestId,
        pub to_id: RequestId,
    }
}

/// Which two requests are linked by this.
pub async fn ends(r: &mut Reader, id: LinkId) -> Result<Option<Ends>> {
    r.maybe("SELECT from_id, to_id FROM request_links WHERE id = $1 AND ended_at IS NULL", &[&id]).await
}

/// Ends a link; says whether it had not ended yet.
pub async fn end(w: &mut Writer, id: LinkId, by: Option<PersonId>, at: Instant) -> Result<bool> {
    let ended = w
        .run(
            "UPDATE request_links SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL",
            &[&id, &at, &by],
        )
        .await?;
    Ok(ended == 1)
}

/// Locks the request with the lower id of two, so that whoever locks both does so in one order.
pub async fn lock_lower(w: &mut Writer, one: RequestId, other: RequestId) -> Result<()> {
    w.run("UPDATE requests SET version = version WHERE id = $1", &[&one.min(other)]).await?;
    Ok(())
}

/// Whether a request has parts, or others go on as it.
pub async fn has_others(r: &mut Reader, id: RequestId) -> Result<(bool, bool)> {
    let found: Others = r
        .one(
            "SELECT EXISTS (SELECT 1 FROM requests o WHERE o.parent_id = $1) AS parts,
                    EXISTS (SELECT 1 FROM requests o WHERE o.merged_into_id = $1) AS merged",
            &[&id],
        )
        .await?;
    Ok((found.parts, found.merged))
}

record! {
    struct Others {
        pub parts: bool,
        pub merged: bool,
    }
}

/// Whether both are colleagues and not from outside.
pub async fn all_work_here(r: &mut Reader, one: PersonId, other: PersonId) -> Result<bool> {
    r.one(
        "SELECT NOT EXISTS (SELECT 1 FROM persons WHERE id IN ($1, $2) AND kind <> 'employee')",
        &[&one, &other],
    )
    .await
}

/// Lets everybody who asked for one request, or follows it, follow the other as which it goes on.
pub async fn bring(w: &mut Writer, from: RequestId, into: RequestId, at: Instant) -> Result<()> {
    w.run(
        "INSERT INTO request_participants (request_id, person_id, part, since, brought_by)
         SELECT CAST($1 AS BIGINT), n.person_id, MIN(n.part), CAST($3 AS BIGINT), CAST($2 AS BIGINT) FROM (
             SELECT r.requester_id AS person_id, 'participant' AS part FROM requests r WHERE r.id = $2
             UNION ALL SELECT r.requested_for_id, 'participant' FROM requests r WHERE r.id = $2
             UNION ALL SELECT r.opened_by_id, 'participant' FROM requests r WHERE r.id = $2
             UNION ALL SELECT f.person_id, f.part FROM request_participants f WHERE f.request_id = $2) AS n
         WHERE n.person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM requests i WHERE i.id = $1
             AND (i.requester_id = n.person_id OR i.requested_for_id = n.person_id OR i.opened_by_id = n.person_id))
         GROUP BY n.person_id
         ON CONFLICT (request_id, person_id) DO NOTHING",
        &[&into, &from, &at],
    )
    .await?;
    Ok(())
}

/// Takes those back who came with it.
pub async fn take_back(w: &mut Writer, from: RequestId, into: RequestId) -> Result<()> {
    w.run("DELETE FROM request_participants WHERE request_id = $1 AND brought_by = $2", &[&into, &from])
        .await?;
    Ok(())
}

record! {
    /// A message that may become a request of its own.
    #[derive(Clone, Debug)]
    pub struct Message {
        pub id: TextId,
        pub author_id: Option<PersonId>,
        pub at: Instant,
        pub body: String,
    }
}

/// Those of these texts that are messages of the request, oldest first.
pub async fn messages(r: &mut Reader, of: RequestId, ids: &[TextId]) -> Result<Vec<Message>> {
    let select =
        Select::new("SELECT x.id, x.author_id, x.at, x.body FROM request_texts x WHERE x.kind = 'message'")
            .with("AND x.request_id = ? AND x.id IN", &[&of])
            .list(ids)
            .then("ORDER BY x.at, x.id");
    r.select(select).await
}

/// Whom a link is told to in the feed: those who see both ends, where that is one audience; otherwise nobody.
pub fn audience(one: Audience, other: Audience, link: Id) -> Audience {
    if one == other { one } else { Audience(link.0) }
}
