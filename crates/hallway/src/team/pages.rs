//! The page of a team. Six statements, the session and the count of the menu among them.

use askama::Template;
use axum::response::IntoResponse;
use kernel::{Failure, Kind, Refusal};
use map::services::{self, Confidentiality, promise, store::Filter};
use people::place::Place;
use people::policy::{self, Deed, may};
use people::teams::store::Team;
use people::{App, PersonId, Role, TeamId, Visit, avatar, calendars, teams};
use web::{Answer, Chrome, Page, Pages, Speech, get, initials};

use super::hours::{Hours, hours};
use super::store::{self, Belonging, Now};
use crate::person::says;

/// How many people, teams below and services a page shows.
const MOST: i64 = 200;

pub fn pages() -> Pages<App> {
    Pages::new().route("/teams/{id}", get(show))
}

#[derive(Template)]
#[template(path = "team/team.html")]
struct TeamPage {
    t: Speech,
    chrome: Chrome,
    team: Team,
    kind: String,
    /// The team that it belongs to, and the names of all above it.
    above: Option<(TeamId, String)>,
    lead: String,
    now: Now,
    /// Something can wait here.
    has_line: bool,
    hours: Option<Hours>,
    offers: Vec<Offer>,
    /// Where to ask this team.
    ask: Option<String>,
    members: Vec<Member>,
    /// "On now: 3 of 5".
    who_is_on: Option<String>,
    /// More belong to it than are shown.
    has_more_members: bool,
    below: Vec<Belonging>,
    may_tend: bool,
    /// How it was with it is for its people, and for those whom it serves.
    is_ours: bool,
}

struct Offer {
    path: String,
    name: String,
    about: String,
    promise: String,
    is_confidential: bool,
}

struct Member {
    path: String,
    name: String,
    /// How they are called and how to say it.
    says: String,
    initials: String,
    avatar: u8,
    leads: bool,
    /// On now, or away until when.
    stands: String,
}

async fn show(mut visit: Visit, Place(id): Place<TeamId>) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let team = teams::store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let viewer = visit.viewer().clone();
    let mut below = store::belonging(&mut visit.view, id, MOST).await?;
    let members: Vec<Belonging> = below.extract_if(.., |one| one.role.is_some()).collect();
    let filter = Filter { team: Some(id), limit: MOST, ..Filter::default() };
    let offered = services::store::list(&mut visit.view, viewer.kind, &filter).await?;
    let now = store::now(&mut visit.view, PersonId(viewer.person), id).await?;
    // What is made of teams alone has no hours of its own.
    let is_open_somewhen = !members.is_empty() || !offered.is_empty();
    let is_here = team.retired_at.is_none();
    let is_open = match now.hours.as_deref() {
        Some(spec) => calendars::compiled(spec)?.is_open(t.now),
        None => true,
    };
    let on = members.iter().filter(|member| is_open && member.presence().is_on(t.now)).count();
    let page = TeamPage {
        kind: t.s(&format!("set-team-kind-{}", team.kind)),
        above: team.parent_id.zip(team.path.rsplit_once('/').map(|(above, _)| above.replace('/', ", "))),
        lead: lead(&t, &team, members.len(), offered.len(), below.len()),
        has_line: !offered.is_empty() || now.open > 0,
        hours: now
            .hours
            .as_deref()
            .filter(|_| is_open_somewhen)
            .map(|spec| hours(&t, spec))
            .transpose()
            .map_err(Failure::from)?,
        now,
        ask: ask(id, &offered).filter(|_| is_here),
        offers: offered.into_iter().map(|service| Offer::of(&t, service)).collect(),
        has_more_members: members.len() as i64 >= MOST,
        who_is_on: (is_here && !members.is_empty())
            .then(|| t.a2("team-page-who-is-on", "n", on, "all", members.len())),
        members: members.iter().map(|member| Member::of(&t, member, is_open)).collect(),
        below,
        is_ours: viewer.is_member(id.0) && viewer.kind == Kind::Employee,
        may_tend: is_here && may(&viewer, Deed::TendTeam(id)),
        team,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

/// Who leads it, how many they are, and what one can ask of it; of one that is made of teams alone, how many.
fn lead(t: &Speech, team: &Team, members: usize, offers: usize, below: usize) -> String {
    if team.retired_at.is_some() {
        return t.s("team-page-closed");
    }
    let is_frame = members + offers == 0 && below > 0;
    let who = match &team.lead_name {
        _ if team.vendor_name.is_some() => {
            let vendor = team.vendor_name.as_deref().unwrap_or_default();
            Some(t.a2("team-page-stands-for", "vendor", vendor, "n", members))
        }
        Some(lead) => Some(t.a2("team-page-led", "name", lead, "n", members)),
        None if is_frame => None,
        None => Some(t.a1("team-page-led-by-nobody", "n", members)),
    };
    let what =
        if is_frame { t.a1("team-page-teams", "n", below) } else { t.a1("team-page-offers", "n", offers) };
    who.into_iter().chain([what]).collect::<Vec<_>>().join(" ")
}

/// Its one service, or else all of them, further down.
fn ask(team: TeamId, offered: &[services::store::Shown]) -> Option<String> {
    match offered {
        [] => None,
        [only] => Some(format!("/ask/{}", only.id)),
        _ => Some(format!("/teams/{team}#offers")),
    }
}

impl Offer {
    fn of(t: &Speech, service: services::store::Shown) -> Self {
        Self {
            path: format!("/ask/{}", service.id),
            promise: promise(t.words(), service.targets.of(service.default_class)),
            is_confidential: service.confidentiality == Confidentiality::Confidential,
            about: service.description.unwrap_or_default(),
            name: service.name,
        }
    }
}

impl Member {
    fn of(t: &Speech, member: &Belonging, is_open: bool) -> Self {
        let presence = member.presence();
        let day = || presence.ends_at.map(|at| t.day(at.plus_seconds(-1))).unwrap_or_default();
        let stands = match (presence.is_away(t.now), &presence.substitute_name) {
            (true, Some(who)) => t.a2("team-page-away-substitute", "day", day(), "substitute", who),
            (true, None) => t.a1("team-page-away", "day", day()),
            (false, _) if is_open && presence.is_on(t.now) => t.s("team-page-on"),
            (false, _) => String::new(),
        };
        let (called, say_it) = (member.preferred_name.as_deref(), member.say_it.as_deref());
        let says = says(t, &member.name, called, say_it);
        let says = [says, member.site.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
        Self {
            path: format!("/people/{}", member.id),
            initials: initials(&member.name),
            avatar: avatar(member.id),
            leads: member.role == Some(Role::Lead),
            stands,
            name: member.name.clone(),
            says,
        }
    }
}
