//! Mail on its way out: one row a recipient, made in the act that gives reason for it, and sent by whichever node has it
//! in hand. What is in a mail is decided when it leaves, as its recipient may see it then.

mod api;
mod compose;
mod letter;
mod pages;
mod safely;
mod sender;
mod settings;
mod smtp;
pub mod store;
#[cfg(test)]
mod tests;

pub use api::api;
pub use pages::pages;
pub use safely::{keep_telling_safely, tell_safely};
pub use sender::{keep_mailing, send_due};
pub use settings::MailSettings;
pub use store::{NewMail, drop_old};

kernel::id!(MailId, "A mail on its way out.");

kernel::words! {
    /// What a mail is for.
    pub enum Kind { Notice = "notice", Digest = "digest", Invitation = "invitation", Reset = "reset" }
}

kernel::words! {
    pub enum State {
        Waiting = "waiting",
        Sent = "sent",
        /// The server will not take it, or did not for days.
        GivenUp = "given_up",
        /// There was nothing to tell any more: it was read, or may not be seen.
        Dropped = "dropped",
    }
}
