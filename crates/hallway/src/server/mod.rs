//! The HTTP server: which routes there are, what surrounds all of them, and how connections are taken and ended.

mod app;
mod base_url;
mod health;
mod layers;
mod listen;
mod metrics;
mod request_id;
mod router;
mod settings;
mod sockets;
mod stopping;
mod watch;

pub use app::app;
pub use base_url::BaseUrl;
pub use listen::{Bound, bind};
pub use metrics::Metrics;
pub use router::{figures_alone, router};
pub use settings::{Limits, Settings};
pub use stopping::Stopping;
