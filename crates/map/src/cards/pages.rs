//! The page of the card. Six statements, the session and the count of the menu among them.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::forms::errors;
use people::place::Place;
use people::policy::{Deed as Sight, require_sight};
use people::{Actor, App, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get};

use super::input::NewCardAnswer;
use super::model::{Card, Line, Member, Said};
use super::{actions, store};
use crate::network;
use crate::policy::{Deed, may};

pub fn pages() -> Pages<App> {
    Pages::new().route("/teams/{id}/card", get(show).post(answer))
}

#[derive(Template)]
#[template(path = "cards/card.html")]
struct CardPage {
    t: Speech,
    chrome: Chrome,
    card: Card,
    lead: String,
    /// The names on the shortest way to somebody outside.
    way: Vec<String>,
    may_answer: bool,
    own: Option<Member>,
    is_led: bool,
    /// For whoever leads the team.
    said: Option<Said>,
    typed: String,
    wrong: Option<String>,
}

async fn show(visit: Visit, Place(id): Place<TeamId>) -> Answer {
    page(visit, id, String::new(), &[]).await
}

async fn page(mut visit: Visit, id: TeamId, typed: String, wrong: &[FieldError]) -> Answer {
    require_sight(visit.viewer(), Sight::ReadDirectory)?;
    let viewer = visit.viewer().clone();
    let card = store::card(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let way = way_outside(&mut visit, id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let (serves, served) = (card.serves().count(), card.is_served().count());
    let page = CardPage {
        lead: match card.lines.is_empty() {
            true => t.a1("card-lead-empty", "team", &card.team_name),
            false => t.a3("card-lead", "team", &card.team_name, "serves", serves, "served", served),
        },
        way,
        may_answer: may(&viewer, Deed::AnswerCard { team: id }),
        own: card.own(&viewer).filter(|own| own.answered_at.is_some()).cloned(),
        is_led: card.is_led(),
        said: card.sees_answers(&viewer).then(|| card.said()),
        typed,
        wrong: wrong.first().map(|error| t.s(error.message)),
        card,
        chrome,
        t,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(page)).into_response())
}

/// How the work of the team reaches somebody outside, as the map has it. Two statements.
async fn way_outside(visit: &mut Visit, team: TeamId) -> Result<Vec<String>, Failure> {
    let map = network::load(&mut visit.view).await?.at_work();
    let path = map.place(team.0).and_then(|place| map.paths(place).into_iter().next());
    let name = |place: usize| map.nodes.get(place).map(|node| node.name.clone());
    Ok(path.unwrap_or_default().into_iter().filter_map(name).collect())
}

impl Line {
    /// `Dr Siobhan Kelleher (say shiv-AWN)`
    fn ask(&self, t: &Speech) -> Option<String> {
        let name = self.ask_name.as_ref()?;
        Some(match &self.ask_say {
            Some(say) => t.a2("card-ask-say", "name", name, "say", say),
            None => t.a1("card-ask", "name", name),
        })
    }
}

impl Member {
    /// `clear, 12 Nov`, and whether the card has changed since.
    fn said(&self, t: &Speech) -> Option<String> {
        let day = t.day(self.answered_at?);
        let key = match (self.is_clear?, self.has_answered()) {
            (true, true) => "card-said-clear",
            (false, true) => "card-said-not-clear",
            (true, false) => "card-said-clear-before",
            (false, false) => "card-said-not-clear-before",
        };
        Some(t.a1(key, "day", day))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    is_clear: bool,
    #[serde(default)]
    words: String,
    /// Where it was said; nothing for the card itself.
    back: Option<Back>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Back {
    Today,
}

async fn answer(actor: Actor, Place(id): Place<TeamId>, Form(typed): Form<Typed>) -> Answer {
    require_sight(&actor.viewer, Sight::ReadDirectory)?;
    let said = NewCardAnswer { is_clear: typed.is_clear, words: Some(typed.words.clone()) };
    let done: Result<Card, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::answer(a, id, &said).await);
    match done {
        Ok(_) => Ok(match typed.back {
            Some(Back::Today) => web::see_other("/?said=card-answered"),
            None => web::see_other(&format!("/teams/{id}/card?said=card-answered")),
        }),
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, id, typed.words, &wrong).await
        }
    }
}
