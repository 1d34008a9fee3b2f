//! How mails leave: the server they go to and the address they come from, as the operator says.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use lettre::message::Mailbox;
use people::Post;

use super::smtp::Smtp;

/// The post of this house.
#[derive(Clone)]
pub struct MailSettings(Arc<Smtp>);

impl MailSettings {
    /// `url` is `smtps://name:password@mail.example:465`, `smtp://mail.example:587?tls=required`, or `smtp://localhost`
    /// for a server that needs neither. `host` is whom Hallway calls itself.
    pub fn new(url: &str, from: Option<&str>, host: &str) -> Result<Self, &'static str> {
        let from = match from {
            Some(from) => from.to_owned(),
            None => format!("Hallway <hallway@{host}>"),
        };
        let from = Mailbox::from_str(&from)
            .map_err(|_| "the address mails come from is written like Hallway <hallway@example.com>")?;
        Ok(Self(Arc::new(Smtp::new(url, from, host)?)))
    }

    pub fn post(&self) -> Arc<dyn Post> {
        self.0.clone()
    }

    /// Whether a password or mails would travel in the open over a network.
    pub fn is_open(&self) -> bool {
        self.0.is_open()
    }
}

/// The address may hold a password.
impl fmt::Debug for MailSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MailSettings({})", self.0.server())
    }
}
