//! Mails to a real server, from both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod links;
mod notices;
mod retries;
mod reviews;
mod silence;
mod story;

use mail_parser::{Message, MessageParser};
use testkit::MailServer;

use super::send_due;
use crate::clinic::{Clinic, clinics};

/// A clinic from which mails go out, and the server that takes them.
pub(super) struct Mailing {
    pub clinic: Clinic,
    pub server: MailServer,
}

pub(super) async fn mailing() -> Vec<Mailing> {
    let mut all = Vec::new();
    for clinic in clinics().await {
        let server = MailServer::start().unwrap();
        let clinic = clinic.mailing(&server.url());
        all.push(Mailing { clinic, server });
    }
    all
}

impl Mailing {
    /// What happened is told, a while passes, and what is due is sent.
    pub async fn after(&self, seconds: i64) {
        self.clinic.tell().await;
        self.clinic.test.clock.forward_seconds(seconds);
        self.send().await;
    }

    pub async fn send(&self) {
        while send_due(&self.clinic.app).await.unwrap() > 0 {}
    }

    /// What came in for this person, in order.
    pub fn mails(&self, first: &str) -> Vec<Vec<u8>> {
        let to = format!("{}@clinic.example", first.to_lowercase());
        let all = self.server.received().unwrap().into_iter();
        all.filter(|mail| mail.to == to).map(|mail| mail.bytes).collect()
    }

    /// The one mail that came in for this person.
    pub fn mail(&self, first: &str) -> Vec<u8> {
        let mut mails = self.mails(first);
        assert_eq!(mails.len(), 1, "{} mails to {first}", mails.len());
        mails.remove(0)
    }
}

pub(super) fn parsed(bytes: &[u8]) -> Message<'_> {
    MessageParser::default().parse(bytes).unwrap()
}

pub(super) fn text(mail: &Message<'_>) -> String {
    mail.body_text(0).unwrap().replace("\r\n", "\n")
}

/// The value of a header, unfolded.
pub(super) fn header(bytes: &[u8], name: &str) -> Option<String> {
    let all = String::from_utf8_lossy(bytes).replace("\r\n ", " ").replace("\r\n\t", " ");
    let head = all.split("\r\n\r\n").next().unwrap_or_default().to_owned();
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    })
}
