//! All rounds, and one of them: what it asks about, what it asks of me, and what is told.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::{Actor, PersonId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech, see_other};

use super::told::lead;
use super::told::lines::{Counted, Line, counted, dimension_lines, line};
use crate::rounds::instrument::{Dimension, Question, SECONDS_A_QUESTION, Said, Side, form};
use crate::rounds::model::{Round, RoundId, State};
use crate::rounds::pulse::Pulse;
use crate::rounds::results::gaps;
use crate::rounds::store::{self, Asked, Invited};
use crate::rounds::ticket::ticket;
use crate::rounds::{actions, policy, reminding};

pub const ROOM: &str = "room-listen";
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "rounds/pages/index.html")]
struct IndexPage {
    t: Speech,
    chrome: Chrome,
    rounds: Vec<Row>,
    next: Option<RoundId>,
    may_plan: bool,
}

struct Row {
    path: String,
    name: String,
    says: String,
    /// Something is asked of the viewer.
    asks_me: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asking {
    after: Option<RoundId>,
    #[serde(rename = "said")]
    _said: Option<String>,
}

/// `GET /listen/rounds`
pub async fn index(mut visit: Visit, Query(asking): Query<Asking>) -> Answer {
    policy::require_round(visit.viewer())?;
    let me = PersonId(visit.viewer().person);
    let mut rounds = store::latest(&mut visit.view, asking.after, SHOWN + 1).await?;
    let more = rounds.len() as i64 > SHOWN;
    rounds.truncate(SHOWN as usize);
    let turns = store::my_turns(&mut visit.view, me).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let next = rounds.last().filter(|_| more).map(|round| round.id);
    let row = |round: &Round| Row {
        path: format!("/listen/{}", round.id),
        name: round.name.clone(),
        says: stands(&t, round),
        asks_me: turns.iter().any(|turn| turn.round_id == round.id),
    };
    let rounds = rounds.iter().map(row).collect();
    let may_plan = policy::require_planning(visit.viewer()).is_ok();
    Ok(Page(IndexPage { rounds, next, may_plan, chrome, t }).into_response())
}

/// Where a round stands, in words.
pub fn stands(t: &Speech, round: &Round) -> String {
    if let Some(source) = &round.source {
        return t.a2("round-elsewhere", "source", source, "day", t.at(round.closes_at));
    }
    match (round.state, round.closed_at) {
        (State::Planned, _) => t.a1("round-planned", "day", t.at(round.closes_at)),
        (State::Open, _) => t.a1("round-open", "day", t.at(round.closes_at)),
        (State::Closed, at) => t.a1("round-closed", "day", t.at(at.unwrap_or(round.closes_at))),
        (State::CalledOff, _) => t.s("round-called-off"),
    }
}

#[derive(Template)]
#[template(path = "rounds/pages/show.html")]
struct ShowPage {
    t: Speech,
    chrome: Chrome,
    path: String,
    name: String,
    lead: String,
    asks_me: Vec<Turn>,
    providers: Vec<Provider>,
    /// What is told of a pulse, once it is closed.
    pulse: Option<Told>,
    is_pulse: bool,
    is_closed: bool,
    may_open: bool,
    may_remind: bool,
    may_close: bool,
    may_call_off: bool,
    is_planned: bool,
}

/// What is asked of the viewer.
struct Turn {
    path: String,
    words: String,
    /// How long it takes, or how far they are; known to nobody else.
    says: String,
    is_done: bool,
}

/// A team that the round asks about.
struct Provider {
    name: String,
    /// Where what is told of it is, for whoever may read it.
    path: Option<String>,
    customers: Vec<String>,
    eligible: i64,
    says: Option<String>,
}

/// What is told of the organisation as one.
struct Told {
    /// What is above and below what is aimed for.
    lead: String,
    n: u64,
    lines: Vec<Line>,
    counted: Vec<Counted>,
    comments: Vec<String>,
}

impl Told {
    fn of(t: &Speech, round: &Round, pulse: Pulse, before: Option<&Pulse>) -> Self {
        let (all, before) = (&pulse.figures, before.map(|before| &before.figures));
        let questions = [Question::Overall, Question::Effort];
        let usual = questions.iter().map(|one| (t.s(&format!("told-{}", one.key())), one.key()));
        let own = round.own().into_iter().enumerate().map(|(nth, text)| (text, Question::Own(nth).key()));
        let others = usual.chain(own).filter(|(_, key)| all.contains_key(key));
        let others = others.map(|(name, key)| line(t, name, &key, all, None, before));
        let dimensions = Dimension::ALL
            .iter()
            .flat_map(|dimension| dimension_lines(t, *dimension, Vec::new(), [Some(all), None, before]));
        Self {
            lead: lead(t, round, &gaps(all, None, round.target_mark())),
            n: pulse.respondents,
            lines: dimensions.chain(others).collect(),
            counted: counted(t, all),
            comments: pulse.comments,
        }
    }
}

/// `GET /listen/{round}`
pub async fn show(mut visit: Visit, Place(id): Place<RoundId>) -> Answer {
    let viewer = visit.viewer().clone();
    policy::require_round(&viewer)?;
    let me = PersonId(viewer.person);
    let round = store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let about = store::asked_about(&mut visit.view, id).await?;
    let invited = match round.state {
        State::Open => store::invited(&mut visit.view, id, me).await?,
        _ => Vec::new(),
    };
    let ticket_of = |turn: &Invited| {
        round.secret.as_ref().map(|secret| ticket(secret, me, turn.team_id, turn.side)).unwrap_or_default()
    };
    let tickets: Vec<String> = invited.iter().map(ticket_of).collect();
    let said = store::said_under(&mut visit.view, &tickets).await?;
    let before = if round.is_pulse { Pulse::before(&mut visit.view, &round).await? } else { None };
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let path = format!("/listen/{id}");
    let asks_me =
        invited.iter().zip(&tickets).map(|(turn, ticket)| asked(&t, &round, turn, said.get(ticket)));
    let plans = policy::require_planning(&viewer).is_ok();
    let page = ShowPage {
        asks_me: asks_me.collect(),
        providers: providers(&t, &viewer, &round, &about),
        pulse: Pulse::of(&round)?.map(|pulse| Told::of(&t, &round, pulse, before.as_ref())),
        is_pulse: round.is_pulse,
        is_closed: round.state == State::Closed,
        lead: stands(&t, &round),
        may_open: plans && round.state == State::Planned,
        may_remind: plans && round.state == State::Open && round.reminded_at.is_none(),
        may_close: plans && round.state == State::Open,
        may_call_off: plans && matches!(round.state, State::Planned | State::Open),
        is_planned: round.state == State::Planned,
        name: round.name,
        path,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

/// What is asked of the viewer about a team, and how far they are.
fn asked(t: &Speech, round: &Round, invited: &Invited, said: Option<&Said>) -> Turn {
    let (key, side) = match invited.side {
        Side::Customer => ("round-asks-customer", ""),
        Side::Provider => ("round-asks-provider", "&side=provider"),
    };
    let place = u64::try_from(invited.place.unwrap_or_default()).unwrap_or_default();
    let questions = form(round.asks(), invited.side, place, false);
    let answered = |question: &&Question| said.is_some_and(|said| said.contains_key(&question.key()));
    let (all, done) = (questions.len(), questions.iter().filter(answered).count());
    let minutes = (i64::try_from(all - done).unwrap_or_default() * SECONDS_A_QUESTION + 59) / 60;
    Turn {
        path: format!("/listen/{}/answer?about={}{side}", round.id, invited.team_id),
        words: t.a1(key, "team", &invited.team_name),
        says: match done {
            0 => t.a2("round-takes", "n", all, "minutes", minutes),
            _ if done == all => t.s("round-answered"),
            _ => t.a3("round-half", "done", done, "n", all, "minutes", minutes),
        },
        is_done: done == all,
    }
}

fn providers(t: &Speech, viewer: &kernel::Viewer, round: &Round, about: &[Asked]) -> Vec<Provider> {
    let mut all: Vec<(people::TeamId, Provider)> = Vec::new();
    for asked in about {
        if all.last().is_none_or(|(id, _)| *id != asked.provider_id) {
            let of: Vec<people::TeamId> = about
                .iter()
                .filter(|one| one.provider_id == asked.provider_id)
                .map(|one| one.customer_id)
                .collect();
            let may_read = policy::require_results(viewer, asked.provider_id, &of).is_ok();
            let says = match (round.state, asked.is_told, asked.has_reply) {
                (State::Closed, _, _) if round.is_pulse => None,
                (State::Closed, false, _) => Some(t.s("round-not-told")),
                (State::Closed, true, true) => Some(t.s("round-has-reply")),
                // Nobody was asked here, so nobody waits for it.
                (State::Closed, true, false) if round.source.is_some() => None,
                (State::Closed, true, false) => Some(t.s("round-owes-reply")),
                _ => None,
            };
            let path = format!("/listen/{}/teams/{}", round.id, asked.provider_id);
            let provider = Provider {
                name: asked.provider_name.clone(),
                path: (round.state == State::Closed && may_read && !round.is_pulse).then_some(path),
                customers: Vec::new(),
                eligible: 0,
                says,
            };
            all.push((asked.provider_id, provider));
        }
        if let Some((_, provider)) = all.last_mut() {
            provider.customers.push(asked.customer_name.clone());
            provider.eligible += asked.eligible;
        }
    }
    all.into_iter().map(|(_, provider)| provider).collect()
}

/// `POST /listen/{round}/opening`
pub async fn open(actor: Actor, Place(id): Place<RoundId>) -> Answer {
    let done: Result<i64, Failure> = act!(actor.app.db, actor.viewer, |a| actions::open(a, id, None).await);
    done?;
    Ok(see_other(&format!("/listen/{id}?said=round-opened")))
}

/// `POST /listen/{round}/reminder`
pub async fn remind(actor: Actor, Place(id): Place<RoundId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| reminding::remind(a, id, None).await);
    done?;
    Ok(see_other(&format!("/listen/{id}?said=round-reminded")))
}

/// `POST /listen/{round}/closure`
pub async fn close(actor: Actor, Place(id): Place<RoundId>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::close(a, id, None).await);
    done?;
    Ok(see_other(&format!("/listen/{id}?said=round-closed")))
}

/// `POST /listen/{round}/calling-off`
pub async fn call_off(actor: Actor, Place(id): Place<RoundId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::call_off(a, id, None).await);
    done?;
    Ok(see_other(&format!("/listen/{id}?said=round-called-off")))
}
