//! For tests only: both databases, a clock and an id source that a test steers, and a mail server.

mod databases;
mod mail_server;
mod steered;

pub use databases::{TestDb, databases, run_on_server};
pub use mail_server::{MailServer, Received};
pub use steered::{SteeredClock, SteeredIds};
