//! Counts the statements that a piece of work sends, so that tests can hold pages to their limit.

use std::cell::Cell;

tokio::task_local! {
    static SENT: Cell<u64>;
}

/// How many statements were sent; `BEGIN` and `COMMIT` are not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(pub u64);

/// Runs `work` and counts what it sends.
pub async fn counted<T>(work: impl Future<Output = T>) -> (T, Count) {
    SENT.scope(Cell::new(0), async {
        let done = work.await;
        (done, Count(SENT.with(Cell::get)))
    })
    .await
}

pub(crate) fn sent() {
    // Outside of a count nobody asks.
    let _ = SENT.try_with(|sent| sent.set(sent.get() + 1));
}
