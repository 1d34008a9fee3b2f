//! Handing mails to an SMTP server. Its words come back shortened and without addresses.

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use people::{Carried, Letter, Post, Undelivered};

const TIMEOUT: Duration = Duration::from_secs(30);
/// Of a server's answer.
const LONGEST: usize = 160;

pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    server: String,
    from: Mailbox,
    sender: String,
    is_open: bool,
}

const WRONG: &str = "a mail server is written like smtps://name:password@mail.example:465, \
     smtp://mail.example:587?tls=required or smtp://localhost";

impl Smtp {
    pub fn new(url: &str, from: Mailbox, host: &str) -> Result<Self, &'static str> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|_| WRONG)?;
        let transport =
            transport.timeout(Some(TIMEOUT)).hello_name(ClientId::Domain(host.to_owned())).build();
        let (scheme, rest) = url.split_once("://").ok_or(WRONG)?;
        let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
        let server = place.split(['?', '/']).next().unwrap_or_default().to_owned();
        let name = server.rsplit_once(':').map_or(server.as_str(), |(name, _)| name);
        let is_here = name == "localhost" || name.starts_with("127.") || name == "[::1]";
        let is_open = scheme == "smtp" && !url.contains("tls=required") && !is_here;
        Ok(Self { transport, server, sender: from.email.to_string(), from, is_open })
    }

    pub fn is_open(&self) -> bool {
        self.is_open
    }

    fn message(&self, letter: &Letter) -> anyhow::Result<Message> {
        let to: Address = letter.to.parse()?;
        let at = Duration::from_micros(letter.at.0.unsigned_abs());
        let id = |id: &str| ["<", id, ">"].concat();
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(Some(one_line(&letter.name)), to))
            .subject(one_line(&letter.subject))
            .date(UNIX_EPOCH + at)
            .message_id(Some(id(&letter.message_id)));
        if let Some(thread) = &letter.thread {
            builder = builder.in_reply_to(id(thread)).references(id(thread));
        }
        let mut body = MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone());
        if let Some(calendar) = &letter.calendar {
            // Beside the others, so that a program shows it as an invitation and not as a file.
            let kind = ContentType::parse(calendar.media_type)?;
            body = body.singlepart(SinglePart::builder().header(kind).body(calendar.text.clone()));
        }
        let mut message = builder.multipart(body)?;
        let mut header = |name: &'static str, value: &str| {
            let name = HeaderName::new_from_ascii_str(name);
            message.headers_mut().insert_raw(HeaderValue::new(name, value.to_owned()));
        };
        // Nobody's absence notice answers, and no other machine.
        header("Auto-Submitted", "auto-generated");
        header("X-Auto-Response-Suppress", "All");
        if let Some(link) = &letter.unsubscribe {
            header("List-Unsubscribe", &["<", link, ">"].concat());
            header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        Ok(message)
    }
}

impl Post for Smtp {
    fn server(&self) -> &str {
        &self.server
    }

    fn sender(&self) -> &str {
        &self.sender
    }

    fn carry<'a>(&'a self, letter: &'a Letter) -> Carried<'a> {
        Box::pin(async move {
            // What cannot be written as a mail never will be.
            let message =
                self.message(letter).map_err(|error| Undelivered::Never(shortened(&error.to_string())))?;
            match self.transport.send(message).await {
                Ok(response) => Ok(shortened(&response.message().collect::<Vec<_>>().join(" "))),
                Err(error) => Err(undelivered(&error)),
            }
        })
    }
}

/// Whether it may go later. What the server has against us, such as a wrong password, is nothing that it has against the
/// recipient: that is put right, and then the mail goes.
fn undelivered(error: &Error) -> Undelivered {
    const AGAINST_US: [u16; 6] = [502, 503, 530, 534, 535, 538];
    let code = error.status().map(u16::from);
    let words = shortened(&error.to_string());
    let is_for_ever = error.is_permanent() && code.is_none_or(|code| !AGAINST_US.contains(&code));
    if is_for_ever { Undelivered::Never(words) } else { Undelivered::Later(words) }
}

/// Without line breaks, by which headers could be added.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// An answer without addresses and control characters, short enough to be kept and shown.
fn shortened(answer: &str) -> String {
    let plain = one_line(answer);
    let words = plain.split_whitespace().map(|word| if word.contains('@') { "…" } else { word });
    words.collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(url: &str) -> Result<Smtp, &'static str> {
        Smtp::new(url, "Hallway <hallway@x.example>".parse().unwrap(), "x.example")
    }

    #[test]
    fn the_password_of_a_mail_server_is_never_shown() {
        let smtp = post("smtps://anna:geheim@mail.example:465").unwrap();
        assert_eq!(smtp.server(), "mail.example:465");
        assert!(!smtp.is_open());
        assert!(post("smtp://mail.example:25").unwrap().is_open());
        assert!(!post("smtp://mail.example:587?tls=required").unwrap().is_open());
        assert!(!post("smtp://localhost:25").unwrap().is_open());
        for odd in ["", "mail.example", "http://mail.example", "smtp://"] {
            assert_eq!(post(odd).err(), Some(WRONG), "{odd}");
        }
    }

    #[test]
    fn i_29_an_answer_is_kept_short_and_without_addresses() {
        let answer = "permanent error (550): 5.1.1 <grace@clinic.example>: unknown\r\nuser";
        assert_eq!(shortened(answer), "permanent error (550): 5.1.1 … unknown user");
        assert_eq!(shortened(&"x".repeat(5_000)).len(), LONGEST);
    }

    #[test]
    fn i_13_neither_subject_nor_name_can_add_a_header() {
        let letter = Letter {
            to: "grace@clinic.example".to_owned(),
            name: "Grace\r\nBcc: eve@evil.test".to_owned(),
            message_id: "request.1.2@x.example".to_owned(),
            thread: None,
            subject: "Charged\r\nBcc: eve@evil.test\r\n\r\n=?utf-8?Q?=0d=0aBcc:?=".to_owned(),
            text: "One.\r\n.\r\nMAIL FROM:<x>".to_owned(),
            html: "<p>One.</p>".to_owned(),
            at: kernel::Instant::from_seconds(1_795_081_800),
            unsubscribe: Some("https://x.example/unsubscribe/t".to_owned()),
            calendar: None,
        };
        let bytes = post("smtp://localhost").unwrap().message(&letter).unwrap().formatted();
        let parsed = mail_parser::MessageParser::default().parse(&bytes).unwrap();
        assert!(parsed.bcc().is_none());
        let mut names: Vec<String> = parsed.headers().iter().map(|header| header.name().to_owned()).collect();
        names.sort();
        names.dedup();
        let expected = [
            "Auto-Submitted",
            "Content-Type",
            "Date",
            "From",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "MIME-Version",
            "Message-ID",
            "Subject",
            "To",
            "X-Auto-Response-Suppress",
        ];
        assert_eq!(names, expected);
        assert!(parsed.subject().unwrap().contains("Charged"));
    }
}
