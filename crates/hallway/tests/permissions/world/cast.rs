//! Who there is, and with which key they come.

use kernel::{Audience, Kind, Scope, TeamRole, Viewer};
use people::model::TokenScope;

use super::Things;

/// Somebody of the house.
pub struct Person {
    pub name: &'static str,
    pub team: Option<&'static str>,
    pub is_lead: bool,
}

const fn person(name: &'static str, team: Option<&'static str>, is_lead: bool) -> Person {
    Person { name, team, is_lead }
}

/// Everybody but the administrator, who founded the house, and the guests. `exx` has left; `new` is invited.
pub const STAFF: &[Person] = &[
    person("ana", Some("sales"), false),
    person("bob", Some("press"), false),
    person("wat", Some("press"), false),
    person("ivy", Some("it"), false),
    person("lee", Some("it"), true),
    person("hal", Some("hr"), false),
    person("hue", Some("hr"), false),
    person("hana", Some("hr"), true),
    person("aud", None, false),
    person("new", Some("press"), false),
    person("exx", Some("it"), false),
];

/// Those from outside, their vendor, and the team that stands for it.
pub const GUESTS: &[(&str, &str, Option<&str>)] =
    &[("gus", "kessler", None), ("tess", "kessler", Some("boilers")), ("ned", "northgate", Some("gas"))];

/// Who is cleared for the confidential service.
pub const CLEARED: &[&str] = &["hal"];

/// What opens the door.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Key {
    None,
    /// The cookie of a browser in which they signed in.
    Session,
    Token(TokenScope),
}

/// Somebody who knocks.
#[derive(Clone, Copy)]
pub struct Principal {
    pub name: &'static str,
    pub person: &'static str,
    pub key: Key,
}

const fn session(name: &'static str) -> Principal {
    Principal { name, person: name, key: Key::Session }
}

const fn token(name: &'static str, person: &'static str, scope: TokenScope) -> Principal {
    Principal { name, person, key: Key::Token(scope) }
}

pub const PRINCIPALS: &[Principal] = &[
    Principal { name: "anon", person: "", key: Key::None },
    session("ana"),
    session("bob"),
    session("wat"),
    session("ivy"),
    session("lee"),
    session("hal"),
    session("hue"),
    session("hana"),
    session("adm"),
    session("aud"),
    session("gus"),
    session("tess"),
    session("ned"),
    session("exx"),
    token("exx_token", "exx", TokenScope::Admin),
    token("tok_ro", "ivy", TokenScope::Read),
    token("tok_it", "ivy", TokenScope::Write),
    token("tok_adm", "adm", TokenScope::Admin),
];

pub fn principal(name: &str) -> Principal {
    *PRINCIPALS.iter().find(|one| one.name == name).unwrap_or_else(|| panic!("nobody is called {name}"))
}

impl Principal {
    /// What this key lets its person be, as the house above says it; nobody for strangers and those who have left.
    pub fn viewer(self, things: &Things) -> Option<Viewer> {
        if matches!(self.person, "" | "exx") {
            return None;
        }
        let guest = GUESTS.iter().find(|(name, ..)| *name == self.person);
        let member = STAFF.iter().find(|person| person.name == self.person);
        let home_team = member.and_then(|member| member.team).map(|team| things.id(team));
        let team = home_team.or_else(|| Some(things.id(guest?.2?)));
        let role =
            if member.is_some_and(|member| member.is_lead) { TeamRole::Lead } else { TeamRole::Member };
        let keeps = matches!(self.person, "adm" | "aud");
        let circle = CLEARED.contains(&self.person).then(|| things.id("service.secret"));
        let audiences = [
            guest.is_none().then_some(Audience::COLLEAGUES),
            keeps.then_some(Audience::ADMINISTRATORS),
            team.map(|team| Audience(team.0)),
            circle.map(|circle| Audience(circle.0)),
        ];
        Some(Viewer {
            person: things.id(self.person),
            kind: if guest.is_some() { Kind::Guest } else { Kind::Employee },
            scope: match self.key {
                Key::Token(TokenScope::Read) => Scope::Read,
                Key::Token(TokenScope::Write) => Scope::Write,
                _ => Scope::Admin,
            },
            administrator: self.person == "adm",
            auditor: self.person == "aud",
            home_team,
            teams: team.into_iter().map(|team| (team, role)).collect(),
            audiences: audiences.into_iter().flatten().collect(),
            ..Viewer::nobody()
        })
    }
}
