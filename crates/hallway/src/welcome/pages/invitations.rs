//! Letting people in without mail: a personal link each, as a list to copy and as cards to print and cut.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Refusal};
use people::entrance::links::{self, Arrival, Offer};
use people::forms::{chosen, team_choices};
use people::policy::{Deed, require, require_sight};
use people::{Actor, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech};

use crate::code::Code;
use crate::server::BaseUrl;

#[derive(Template)]
#[template(path = "welcome/pages/invitations.html")]
struct InvitationsPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    waiting: Vec<Row>,
    invited: usize,
    teams: Vec<(String, String)>,
    /// The address at which only this machine is reached, where phones find nobody.
    unreachable: Option<String>,
}

struct Row {
    name: String,
    says: String,
}

#[derive(Template)]
#[template(path = "welcome/pages/cards.html")]
struct CardsPage {
    t: Speech,
    chrome: Chrome,
    cards: Vec<Card>,
    until: String,
    unreachable: Option<String>,
}

/// What one person is handed.
struct Card {
    name: String,
    team: Option<String>,
    link: String,
    code: Code,
}

/// For whom: everybody, or one team.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    #[serde(default)]
    team: String,
}

impl Sent {
    fn team(&self) -> Result<Option<TeamId>, Failure> {
        chosen("team", &self.team).map_err(|error| Refusal::Invalid(vec![error]).into())
    }
}

pub async fn show(mut visit: Visit) -> Answer {
    require_sight(visit.viewer(), Deed::ReadDirectory)?;
    require(visit.viewer(), Deed::OpenDoors)?;
    let now = visit.view.now;
    let everybody = links::arrivals(&mut visit.view, None, now).await?;
    let teams = team_choices(&mut visit.view).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let came_in = everybody.iter().filter(|person| person.has_password).count();
    let waiting: Vec<&Arrival> = everybody.iter().filter(|person| !person.has_password).collect();
    let row = |person: &&Arrival| Row {
        name: person.name.clone(),
        says: match (&person.team_name, person.invited_until) {
            (Some(team), Some(until)) => t.a2("monday-invited-of", "team", team, "until", t.at(until)),
            (None, Some(until)) => t.a1("monday-invited", "until", t.at(until)),
            (Some(team), None) => t.a1("monday-uninvited-of", "team", team),
            (None, None) => t.s("monday-person-out"),
        },
    };
    let page = InvitationsPage {
        lead: match waiting.len() {
            0 => t.s("monday-invitations-none"),
            n => t.a2("monday-invitations-lead", "n", n, "in", came_in),
        },
        invited: waiting.iter().filter(|person| person.invited_until.is_some()).count(),
        waiting: waiting.iter().map(row).collect(),
        teams,
        unreachable: unreachable(visit.app.base_url.as_deref()),
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

/// Makes the links and shows them, this once.
pub async fn make(actor: Actor, Form(sent): Form<Sent>) -> Answer {
    let team = sent.team()?;
    let made: Result<Vec<(Arrival, Offer)>, Failure> =
        act!(actor.app.db, actor.viewer, |a| links::offer_to_all(a, team).await);
    let made = made?;
    let app = actor.app.clone();
    let mut visit = actor.visit().await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let until = made.first().map(|(_, offer)| t.at(offer.expires_at)).unwrap_or_default();
    let card = |(person, offer): (Arrival, Offer)| -> Result<Card, Failure> {
        let link = app.link(&offer.path());
        Ok(Card { code: Code::of(&link)?, name: person.name, team: person.team_name, link })
    };
    let cards: Vec<Card> = made.into_iter().map(card).collect::<Result<_, _>>()?;
    let unreachable = unreachable(app.base_url.as_deref());
    Ok(web::in_private(Page(CardsPage { t, chrome, cards, until, unreachable }).into_response()))
}

pub async fn withdraw(actor: Actor, Form(sent): Form<Sent>) -> Answer {
    let team = sent.team()?;
    let done: Result<usize, Failure> =
        act!(actor.app.db, actor.viewer, |a| links::withdraw_from_all(a, team).await);
    done?;
    Ok(web::see_other("/welcome/invitations?said=welcome-withdrawn"))
}

/// Links begin with an address that leads phones to themselves.
fn unreachable(base_url: Option<&str>) -> Option<String> {
    let base: BaseUrl = base_url?.parse().ok()?;
    base.is_loopback().then(|| base.to_string())
}
