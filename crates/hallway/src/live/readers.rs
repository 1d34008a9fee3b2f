//! Who of the team that has a request has its page open just now, on whichever node.

use std::collections::{BTreeMap, BTreeSet};

use db::{Act, Reader, Result, Select, record};
use kernel::{Id, Instant};
use serve::requests::model::RequestId;

/// How long a page that is open counts after it was last said to be.
const COUNTS_SECONDS: i64 = 25;

/// A reader `d` of a request `r` works on it: in the team that has it, or in the circle of a confidential one.
macro_rules! works_on_it {
    () => {
        "EXISTS (SELECT 1 FROM persons w WHERE w.id = d.person_id AND w.deactivated_at IS NULL)
    AND (r.confidentiality = 'confidential' AND EXISTS
            (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = d.person_id)
      OR r.confidentiality <> 'confidential' AND EXISTS
            (SELECT 1 FROM memberships k WHERE k.team_id = r.team_id AND k.person_id = d.person_id))"
    };
}

/// Says who reads which request; whoever was said before and is not any more, is gone.
pub async fn keep(
    a: &mut Act,
    here: &BTreeSet<(RequestId, Id)>,
    gone: &BTreeSet<(RequestId, Id)>,
) -> Result<()> {
    let (now, until) = (a.now, a.now.plus_seconds(COUNTS_SECONDS));
    for (request, person) in here {
        // What a browser says is not taken for granted: who reads it must work on it.
        a.run(
            concat!(
                "INSERT INTO request_readers (request_id, person_id, until)
                 SELECT r.id, d.person_id, CAST($3 AS BIGINT)
                 FROM requests r CROSS JOIN (SELECT CAST($2 AS BIGINT) AS person_id) AS d WHERE r.id = $1 AND ",
                works_on_it!(),
                " ON CONFLICT (request_id, person_id) DO UPDATE SET until = excluded.until"
            ),
            &[request, person, &until],
        )
        .await?;
    }
    for (request, person) in gone {
        a.run("DELETE FROM request_readers WHERE request_id = $1 AND person_id = $2", &[request, person])
            .await?;
    }
    a.run("DELETE FROM request_readers WHERE until < $1", &[&now]).await?;
    Ok(())
}

record! {
    struct Reading {
        pub request_id: RequestId,
        pub person_id: Id,
    }
}

/// Who reads these requests and works on them.
pub async fn of(
    r: &mut Reader,
    requests: &[RequestId],
    now: Instant,
) -> Result<BTreeMap<RequestId, BTreeSet<Id>>> {
    let select = Select::new(
        "SELECT d.request_id, d.person_id FROM request_readers d JOIN requests r ON r.id = d.request_id
         WHERE d.request_id IN",
    )
    .list(requests)
    .with("AND d.until > ? AND", &[&now])
    .then(works_on_it!());
    let mut readers: BTreeMap<RequestId, BTreeSet<Id>> = BTreeMap::new();
    for Reading { request_id, person_id } in r.select(select).await? {
        readers.entry(request_id).or_default().insert(person_id);
    }
    Ok(readers)
}

record! {
    /// Somebody who reads it, too.
    pub struct Beside {
        pub id: Id,
        pub name: String,
    }
}

/// Who else reads this request, by its id or its reference, for whoever works on it; nothing for everybody else.
pub async fn beside(
    r: &mut Reader,
    viewer: Id,
    request: Option<RequestId>,
    reference: &str,
    now: Instant,
) -> Result<Option<Vec<Beside>>> {
    let works: Option<RequestId> = r
        .select(
            Select::new("SELECT r.id FROM requests r CROSS JOIN (SELECT")
                .with("CAST(? AS BIGINT) AS person_id) AS d WHERE", &[&viewer])
                .with("(r.id = ? OR r.reference = ?) AND", &[&request.unwrap_or_default(), &reference])
                .then(works_on_it!()),
        )
        .await?
        .into_iter()
        .next()
        .map(RequestId::new);
    let Some(request) = works else { return Ok(None) };
    let others = r
        .select(
            Select::new(
                "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name FROM request_readers d
                 JOIN requests r ON r.id = d.request_id JOIN persons p ON p.id = d.person_id",
            )
            .with(
                "WHERE d.request_id = ? AND d.until > ? AND d.person_id <> ? AND",
                &[&request, &now, &viewer],
            )
            .then(works_on_it!())
            .then("ORDER BY name, p.id LIMIT 20"),
        )
        .await?;
    Ok(Some(others))
}
