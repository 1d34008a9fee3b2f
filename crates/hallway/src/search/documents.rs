//! A document: what one thing, or one internal note, can be found by.

use kernel::{Audience, Id};

use super::words;

kernel::words! {
    /// What was found.
    pub enum Kind {
        Request = "request",
        Note = "note",
        Person = "person",
        Team = "team",
        Service = "service",
        Relationship = "relationship",
        Vendor = "vendor",
        Problem = "problem",
        Idea = "idea",
        Barrier = "barrier",
    }
}

impl Kind {
    /// The kinds that things have; a note is found as its request.
    pub const THINGS: [Self; 9] = [
        Self::Request,
        Self::Person,
        Self::Team,
        Self::Service,
        Self::Relationship,
        Self::Vendor,
        Self::Problem,
        Self::Idea,
        Self::Barrier,
    ];

    /// Of which kind the thing is that something happened to; nothing when it cannot be found. Every kind of thing that
    /// events happen to has its place here.
    pub fn of_events(subject_kind: &str) -> anyhow::Result<Option<Self>> {
        Ok(Some(match subject_kind {
            "request" => Self::Request,
            "person" => Self::Person,
            "team" => Self::Team,
            "service" => Self::Service,
            "relationship" => Self::Relationship,
            "vendor" => Self::Vendor,
            "known_problem" => Self::Problem,
            "idea" => Self::Idea,
            "barrier" => Self::Barrier,
            "entrance" | "external_customer" | "calendar" | "organisation" | "reading" | "agreement"
            | "request_link" | "answer_template" | "welcome" | "suggestion" | "campaign" | "availability"
            | "round" | "statement" | "need" | "review" | "alignment" | "improvement" | "improvement_ask" => {
                return Ok(None);
            }
            other => anyhow::bail!("nobody has decided whether a {other} can be found"),
        }))
    }
}

db::record! {
    /// As it is kept.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Document {
        pub id: Id,
        pub kind: Kind,
        pub subject_id: Id,
        pub audience: Option<Audience>,
        pub title_words: String,
        pub words: String,
    }
}

impl Document {
    /// Of a thing with a title and what else is said of it.
    pub fn of(kind: Kind, id: Id, title: &str, said: &[&str]) -> Self {
        Self {
            id,
            kind,
            subject_id: id,
            audience: None,
            title_words: words::kept([title]),
            words: words::kept([title].into_iter().chain(said.iter().copied())),
        }
    }

    /// Of an internal note, with those who read it.
    pub fn of_note(id: Id, request: Id, audience: Audience, said: &str) -> Self {
        Self {
            id,
            kind: Kind::Note,
            subject_id: request,
            audience: Some(audience),
            title_words: String::new(),
            words: words::kept([said]),
        }
    }
}
