//! What a request's page needs to follow others, and to keep what is being written.

use kernel::Viewer;

use crate::chain::reading::Chain;
use crate::requests::model::RequestId;
use crate::requests::reading::Seen;

/// So many requests of a chain are followed; longer ones show at the next look.
const MOST: usize = 50;

pub struct Live {
    pub id: RequestId,
    /// As `/live` reads them.
    pub topics: String,
    /// Under which what is being written is kept in the browser: the person and the request.
    pub draft: String,
    /// The last that happened on the page: whoever answers has read up to here.
    pub seen: String,
}

impl Live {
    pub fn of(viewer: &Viewer, seen: &Seen) -> Self {
        let id = seen.shown.id;
        let last = seen.events.iter().map(|happened| happened.id).max().unwrap_or_default();
        Self {
            id,
            topics: format!("request:{id}"),
            draft: format!("{}/{id}", viewer.person),
            seen: last.to_string(),
        }
    }

    /// What stands on the page of its chain changes, too.
    pub fn add(&mut self, chain: Option<&Chain>) {
        let others = chain.into_iter().flat_map(|chain| &chain.shown).filter(|shown| shown.id != self.id);
        let ids: Vec<String> = others.take(MOST).map(|shown| format!(",request:{}", shown.id)).collect();
        self.topics.push_str(&ids.concat());
    }
}
