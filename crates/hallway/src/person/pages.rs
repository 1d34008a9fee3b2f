//! The page of a person. Four statements, the session and the count of the menu among them.

use askama::Template;
use axum::response::IntoResponse;
use kernel::{Id, Kind};
use people::persons::views::Person;
use people::place::Place;
use people::policy::{Deed, may};
use people::{App, PersonId, Role, Visit, persons};
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
    /// Where they belong, how they are called and how to say it, in sentences.
    lead: String,
    seats: Vec<Seat>,
    /// A team to ask: its name and where.
    ask: Option<(String, String)>,
    is_me: bool,
    /// Whether teams and vendors have pages for this viewer.
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
        lead: lead(&t, &person, &seats),
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

/// `Leads Patient Billing. Called Ama. Say AH-ma.`
fn lead(t: &Speech, person: &Person, seats: &[Seat]) -> String {
    let leads = |team: Id| seats.iter().any(|seat| seat.id.0 == team && seat.role == Role::Lead);
    let place = match (&person.vendor, &person.team) {
        _ if !person.active => t.s("person-not-here"),
        (Some(vendor), _) => t.a1("person-lead-guest", "vendor", &vendor.name),
        (None, Some(team)) if leads(team.id) => t.a1("person-lead-leads", "team", &team.name),
        (None, Some(team)) => t.a1("person-lead-in", "team", &team.name),
        (None, None) => t.s("person-no-team"),
    };
    let called = other_name(&person.name, person.preferred_name.as_deref());
    let called = called.map(|called| t.a1("person-lead-called", "name", called));
    let say = person.say_it.as_ref().map(|how| t.a1("person-lead-say", "how", how));
    [Some(place), called, say].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// `called Ama, say AH-ma`, beside a name in a list.
pub fn says(t: &Speech, name: &str, called: Option<&str>, say_it: Option<&str>) -> Option<String> {
    let called = other_name(name, called).map(|called| t.a1("person-called", "name", called));
    let parts: Vec<String> = called.into_iter().chain(say_it.map(|how| t.a1("say-it", "how", how))).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What somebody is called, when it is not part of the whole name.
fn other_name<'a>(name: &str, called: Option<&'a str>) -> Option<&'a str> {
    called.filter(|called| !name.split_whitespace().any(|word| word == *called))
}
