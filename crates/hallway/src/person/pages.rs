//! The page of a person. Four statements, the session and the count of the menu among them.

use askama::Template;
use axum::response::IntoResponse;
use kernel::Kind;
use people::persons::views::Person;
use people::place::Place;
use people::policy::{Deed, may};
use people::{App, PersonId, PersonKind, Role, Visit, persons};
use web::{Answer, Chrome, Page, Pages, Speech, get};

use super::store::{self, Seat};

pub fn pages() -> Pages<App> {
    Pages::new().route("/people/{id}", get(show))
}

#[derive(Template)]
#[template(path = "person/person.html")]
struct PersonPage {
    t: Speech,
    chrome: Chrome,
    person: Person,
    /// How they are called and how to say it.
    says: Option<String>,
    seats: Vec<Seat>,
    /// A team to ask: its name and where.
    ask: Option<(String, String)>,
    is_me: bool,
    /// Whether teams and others have pages for this viewer.
    reads_directory: bool,
    may_keep: bool,
}

async fn show(mut visit: Visit, Place(id): Place<PersonId>) -> Answer {
    let viewer = visit.viewer().clone();
    let person = persons::views::person(&mut visit.view, &viewer, id).await?;
    let seats = store::seats(&mut visit.view, id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let is_me = viewer.person == id.0;
    let page = PersonPage {
        says: says(&t, &person.name, person.preferred_name.as_deref(), person.say_it.as_deref()),
        ask: ask(&person, &seats).filter(|_| !is_me && person.active && viewer.kind == Kind::Employee),
        is_me,
        reads_directory: may(&viewer, Deed::ReadDirectory),
        may_keep: may(&viewer, Deed::KeepPersons),
        person,
        seats,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

/// The team at home in, or else the first that offers something: its one service, or its page.
fn ask(person: &Person, seats: &[Seat]) -> Option<(String, String)> {
    let home = person.team.as_ref().map(|team| team.id);
    let offering = || seats.iter().filter(|seat| seat.offers > 0);
    let seat = offering().find(|seat| Some(seat.id.0) == home).or_else(|| offering().next())?;
    let path = match (seat.offers, seat.offer) {
        (1, Some(only)) => format!("/ask/{only}"),
        _ => format!("/teams/{}#offers", seat.id),
    };
    Some((seat.name.clone(), path))
}

/// `called Ama, say AH-ma`: a name that is not part of the whole one, and how to say it.
pub fn says(t: &Speech, name: &str, called: Option<&str>, say_it: Option<&str>) -> Option<String> {
    let called = called.filter(|called| !name.split_whitespace().any(|word| word == *called));
    match (called, say_it) {
        (Some(called), Some(how)) => Some(t.a2("person-called-say", "name", called, "how", how)),
        (Some(called), None) => Some(t.a1("person-called", "name", called)),
        (None, Some(how)) => Some(t.a1("say-it", "how", how)),
        (None, None) => None,
    }
}
