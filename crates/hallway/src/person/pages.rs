//! The page of a person. Five statements, the session and the count of the menu among them.

use askama::Template;
use axum::response::IntoResponse;
use kernel::{Id, Kind};
use people::availability::{self, Presence};
use people::persons::views::Person;
use people::place::Place;
use people::policy::{Deed, may};
use people::{App, PersonId, Role, Visit, persons};
use web::{Answer, Chrome, Page, Pages, Speech, get};

use super::store::{self, Seat};
use crate::team::week_lines;

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
    /// Where to ask them by name, and how they are called.
    ask_by_name: Option<(String, String)>,
    /// A team to ask: its name and where.
    ask: Option<(String, String)>,
    is_me: bool,
    /// Whether teams and vendors have pages for this viewer.
    reads_directory: bool,
    may_keep: bool,
    /// Until when they are away, and who stands in.
    away: Option<String>,
    /// Own hours, a line for each group of days that are alike.
    hours: Vec<String>,
    /// Whether the viewer says when they are there.
    may_tend: bool,
    first_name: String,
    /// What is open with them, for whoever could give it on.
    open_with: Option<String>,
}

async fn show(mut visit: Visit, Place(id): Place<PersonId>) -> Answer {
    let viewer = visit.viewer().clone();
    let person = persons::views::person(&mut visit.view, &viewer, id).await?;
    let seats = store::seats(&mut visit.view, id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let is_me = viewer.person == id.0;
    let presence = availability::store::presence(&mut visit.view, id).await?;
    let is_led = seats.iter().any(|seat| viewer.leads(seat.id.0));
    let is_asked = !is_me && person.active && viewer.kind == Kind::Employee;
    let has_team = person.vendor.is_none() && !seats.is_empty();
    let page = PersonPage {
        lead: lead(&t, &person, &seats),
        ask_by_name: (is_asked && has_team)
            .then(|| (web::first_name(person.called()).to_owned(), format!("/people/{id}/ask"))),
        ask: ask(&person, &seats).filter(|_| is_asked),
        away: presence.as_ref().and_then(|presence| away(&t, presence)),
        hours: presence
            .as_ref()
            .and_then(Presence::own_week)
            .map(|week| week_lines(&t, &week))
            .unwrap_or_default(),
        may_tend: person.active && may(&viewer, Deed::TendAvailability { person: id, is_led }),
        first_name: web::first_name(person.called()).to_owned(),
        open_with: (viewer.kind == Kind::Employee && viewer.may_write() && person.vendor.is_none())
            .then(|| is_me || !person.active || seats.iter().any(|seat| viewer.is_member(seat.id.0)))
            .filter(|is_near| *is_near && (!is_me || !seats.is_empty()))
            .map(|_| format!("/people/{id}/open")),
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

/// Until when somebody is away, or from when, and who stands in.
fn away(t: &Speech, presence: &Presence) -> Option<String> {
    let (starts, ends) = (presence.starts_at?, presence.ends_at?);
    if !presence.has_absence(t.now) {
        return None;
    }
    let day = t.day(ends.plus_seconds(-1));
    Some(match (presence.is_away(t.now), &presence.substitute_name) {
        (true, Some(who)) => t.a2("person-away-substitute", "day", &day, "substitute", who),
        (true, None) => t.a1("person-away", "day", &day),
        (false, _) => t.a2("person-away-soon", "from", t.day(starts), "day", &day),
    })
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
