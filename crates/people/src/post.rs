//! How mails leave the house: what one is made of, and whoever carries it.

use std::future::Future;
use std::pin::Pin;

use kernel::Instant;

/// A mail to one person, ready to be carried.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The address, as it is kept of the person.
    pub to: String,
    pub name: String,
    /// `request.17.42@hallway.example`, the same in every try.
    pub message_id: String,
    /// The first of its thread, where it belongs to one.
    pub thread: Option<String>,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub at: Instant,
    /// A link by which there will be no more of these.
    pub unsubscribe: Option<String>,
    /// What it says to a calendar.
    pub calendar: Option<ForCalendar>,
}

/// The part of a mail that a calendar program reads (RFC 6047).
#[derive(Clone, Debug)]
pub struct ForCalendar {
    /// With the method in it, `text/calendar; charset=utf-8; method=REQUEST`.
    pub media_type: &'static str,
    pub text: String,
}

/// Why a mail was not taken, in the words of the server and without addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undelivered {
    /// It may go later.
    Later(String),
    /// It will never go.
    Never(String),
}

/// Carries one mail; the answer of the server when it was taken.
pub type Carried<'a> = Pin<Box<dyn Future<Output = Result<String, Undelivered>> + Send + 'a>>;

pub trait Post: Send + Sync {
    /// The server it goes to, without the password.
    fn server(&self) -> &str;
    /// The address it comes from.
    fn sender(&self) -> &str;
    fn carry<'a>(&'a self, letter: &'a Letter) -> Carried<'a>;
}
