//! How much waits for a word of somebody, beside improvements.

use db::{Reader, Result, record};
use kernel::Id;

use crate::{ideas, needs};

record! {
    /// Fifty of each at most.
    #[derive(Clone, Copy, Debug)]
    pub struct Waiting {
        pub needs: i64,
        /// Of ideas for teams of theirs.
        pub ideas: i64,
    }
}

/// Counts it for this viewer. One statement: the room has none to spare.
pub async fn waiting(r: &mut Reader, viewer: Id) -> Result<Waiting> {
    let select = needs::store::waiting(&viewer).then(", (").then(ideas::store::WAITING).then(") AS ideas");
    let rows: Vec<Waiting> = r.select(select).await?;
    Ok(rows.into_iter().next().unwrap_or(Waiting { needs: 0, ideas: 0 }))
}
