//! No more mails of one kind, by the link in each of them, without signing in: it can do nothing else.
//!
//! The link holds the topic and, sealed for this topic alone, the person. Looking at it shows a button; only sending
//! that, or the one click of a mail program (RFC 8058), does it. Scanners that follow links change nothing.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use db::{View, act};
use kernel::{Failure, Id, Refusal, Viewer};
use people::App;
use people::entrance::Browser;
use people::place::Place;
use web::{Answer, Page, Pages, Seal, Words, get};

use super::choices;
use super::model::{Topic, Way};

pub fn pages() -> Pages<App> {
    Pages::new().route("/unsubscribe/{token}", get(show).post(end))
}

/// What such a link ends: mails of one topic, or the digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Matter {
    Topic(Topic),
    Digest,
}

const DIGEST: &str = "digest";

impl Matter {
    fn of(word: &str) -> Option<Self> {
        if word == DIGEST { Some(Self::Digest) } else { word.parse().ok().map(Self::Topic) }
    }

    /// The list for which the seal closes the person's id.
    const fn list(self) -> &'static str {
        match self {
            Self::Topic(Topic::Asks) => "no-mail-asks",
            Self::Topic(Topic::Answers) => "no-mail-answers",
            Self::Topic(Topic::Team) => "no-mail-team",
            Self::Topic(Topic::Progress) => "no-mail-progress",
            Self::Digest => "no-mail-digest",
        }
    }
}

/// The path that ends mails about this topic, or the digest, for this person.
pub fn link(seal: &Seal, person: Id, topic: Option<Topic>) -> String {
    let (word, matter) = match topic {
        Some(topic) => (topic.as_str(), Matter::Topic(topic)),
        None => (DIGEST, Matter::Digest),
    };
    ["/unsubscribe/", word, ".", &seal.cursor(matter.list(), &[person.0])].concat()
}

#[derive(Template)]
#[template(path = "notices/unsubscribe.html")]
struct UnsubscribePage {
    t: Words,
    /// What there will be no mails about.
    about: String,
    token: String,
    is_done: bool,
}

/// Who and what a link is about; what was bent on the way leads nowhere.
async fn open(app: &App, token: &str) -> Result<(Id, Matter), Failure> {
    let mut view: View = app.db.view(Viewer::nobody()).await?;
    let seal: String = view.one("SELECT seal FROM organisation WHERE id = 1", &[]).await?;
    let (word, sealed) = token.split_once('.').ok_or(Refusal::NotFound)?;
    let matter = Matter::of(word).ok_or(Refusal::NotFound)?;
    let [person] = people::seal(&seal).open::<1>(matter.list(), sealed).map_err(|_| Refusal::NotFound)?;
    Ok((Id(person), matter))
}

fn page(t: Words, matter: Matter, token: String, is_done: bool) -> Response {
    let about = match matter {
        Matter::Topic(topic) => t.s(&format!("notice-topic-{topic}")),
        Matter::Digest => t.s("notice-topic-digest"),
    };
    web::in_private(Page(UnsubscribePage { t, about, token, is_done }).into_response())
}

async fn show(State(app): State<App>, browser: Browser, Place(token): Place<String>) -> Answer {
    let (_, matter) = open(&app, &token).await?;
    Ok(page(browser.words, matter, token, false))
}

async fn end(State(app): State<App>, browser: Browser, Place(token): Place<String>) -> Answer {
    let (person, matter) = open(&app, &token).await?;
    let viewer = Viewer { person, ..Viewer::nobody() };
    let done: Result<(), Failure> = act!(app.db, viewer, |a| {
        match matter {
            Matter::Topic(topic) => choices::put(a, person, topic, Way::Here).await?,
            Matter::Digest => {
                let habits = choices::habits_of(a, person).await?;
                for topic in Topic::ALL.iter().filter(|topic| habits.way(**topic) == Way::Digest) {
                    choices::put(a, person, *topic, Way::Here).await?;
                }
                choices::no_more_digest(a, person).await?;
            }
        }
        Ok(())
    });
    done?;
    Ok(page(browser.words, matter, token, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_opens_for_its_own_topic_alone() {
        let seal = Seal::new([7; 32]);
        let path = link(&seal, Id(17), Some(Topic::Team));
        let (word, sealed) = path.trim_start_matches("/unsubscribe/").split_once('.').unwrap();
        assert_eq!(Matter::of(word), Some(Matter::Topic(Topic::Team)));
        assert_eq!(seal.open::<1>(Matter::Topic(Topic::Team).list(), sealed), Ok([17]));
        for other in [Matter::Topic(Topic::Asks), Matter::Topic(Topic::Progress), Matter::Digest] {
            assert!(seal.open::<1>(other.list(), sealed).is_err());
        }
    }
}
