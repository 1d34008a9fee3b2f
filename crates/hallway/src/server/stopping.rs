//! That the server stops, for answers that would never end by themselves.

use std::sync::Arc;

use tokio::sync::watch;

/// Told once to all who wait for it.
#[derive(Clone, Debug)]
pub struct Stopping(Arc<watch::Sender<bool>>);

impl Default for Stopping {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Stopping {
    /// From now on it stops.
    pub fn tell(&self) {
        self.0.send_replace(true);
    }

    pub fn is_told(&self) -> bool {
        *self.0.borrow()
    }

    /// Ready when it stops.
    pub async fn told(&self) {
        // The sender is held here, so that it cannot be gone.
        let _ = self.0.subscribe().wait_for(|is_told| *is_told).await;
    }
}
