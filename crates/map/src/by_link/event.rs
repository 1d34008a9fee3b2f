//! What happens to the links and the statement of a vendor.

use db::Fact;
use serde::{Deserialize, Serialize};

use super::model::LinkId;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ByLinkEvent {
    /// Somebody made a link by which the vendor reads its page.
    PageLinkMade {
        link: LinkId,
    },
    PageLinkWithdrawn {
        link: LinkId,
    },
    /// The vendor says something else from now on; the words are in the statement alone.
    StatementMade {
        version: i64,
        on_behalf: bool,
    },
}

impl Fact for ByLinkEvent {
    const SUBJECT: &'static str = "vendor";
}
