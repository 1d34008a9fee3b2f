//! Looking for something as one viewer: what is behind is caught up with, hits are found, and what is shown of them is read.

use kernel::{Failure, Refusal};
use people::Visit;

use super::finding::{self, CALLED, Filter};
use super::found::{self, Found};
use super::words::Query;
use super::{keeping, store};

/// So many are shown at once, at most.
pub const A_PAGE: i64 = 20;
/// The name of the list in its cursors.
const LIST: &str = "search";
/// So many batches are caught up with before it is looked: what one has just written is found.
const BATCHES: usize = 3;

/// What was found, in order.
pub struct Answer {
    pub hits: Vec<Found>,
    /// The address of the request that is called what was typed.
    pub called: Option<String>,
    pub next: Option<String>,
}

/// Looks for the first `limit` after a place. At most four statements while nothing is behind.
pub async fn look(
    visit: Visit,
    query: &Query,
    filter: &Filter,
    after: Option<&str>,
    limit: i64,
) -> Result<(Visit, Answer), Failure> {
    let seal = visit.seal();
    let after = after.map(|cursor| seal.open::<2>(LIST, cursor)).transpose()?;
    if query.is_empty() {
        return Ok((visit, Answer { hits: Vec::new(), called: None, next: None }));
    }
    let mut visit = catch_up(visit).await?;
    let viewer = visit.viewer().clone();
    let mut hits = finding::find(&mut visit.view, &viewer, query, filter, after, limit + 1).await?;
    let is_more = hits.len() as i64 > limit;
    hits.truncate(usize::try_from(limit).unwrap_or_default());
    let next = hits.last().filter(|_| is_more).map(|last| seal.cursor(LIST, &[last.place, last.id.0]));
    let called = hits.first().filter(|hit| hit.place == CALLED).map(|hit| hit.subject_id);
    let hits = found::read(&mut visit.view, &viewer, query, &hits).await?;
    let called =
        called.and_then(|id| hits.iter().find(|found| found.id == id)).map(|found| found.path.clone());
    Ok((visit, Answer { hits, called, next }))
}

/// What has happened up to now can be found; where that cannot be written down, what happened before can.
async fn catch_up(mut visit: Visit) -> Result<Visit, Failure> {
    if !store::is_behind(&mut visit.view).await? {
        return Ok(visit);
    }
    let db = visit.app.db.clone();
    let catching_up = async {
        match keeping::catch_up(&db, BATCHES).await {
            Ok(_) | Err(Failure::Refused(Refusal::Unavailable(_) | Refusal::Busy)) => Ok(()),
            Err(error) => Err(error),
        }
    };
    visit.after(catching_up).await
}
