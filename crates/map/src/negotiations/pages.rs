//! The page of what is said over an agreement, and calling a mediator.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::text::EmailAddress;
use kernel::{Failure, FieldError, Refusal};
use people::forms::errors;
use people::place::Place;
use people::{Actor, App, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post};

use super::actions::{self, NewMessage};
use super::api::look;
use super::mediator::{self, MediatorAnswer, MediatorAsked};
use super::model::{Kind, Mediation, Message, State, Table, waits};
use super::store;
use super::views::knows_names;
use crate::agreements::AgreementId;
use crate::agreements::actions::end_deed;
use crate::agreements::store as agreements;
use crate::policy::{may, require};

const ROOM: &str = "room-relationships";
/// So many messages a page shows, the latest.
const MOST: i64 = 200;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/agreements/{id}/talk", get(show).post(say))
        .route("/agreements/{id}/mediator", get(ask_mediator).post(call_mediator))
        .route("/agreements/{id}/mediator/answer", post(answer))
        .route("/agreements/{id}/mediator/end", post(end))
}

#[derive(Template)]
#[template(path = "negotiations/talk.html")]
struct TalkPage {
    t: Speech,
    chrome: Chrome,
    id: AgreementId,
    title: String,
    lead: String,
    messages: Vec<Line>,
    /// Who mediates or is asked to, in a sentence, and with what words.
    mediation: Option<(String, Option<String>)>,
    /// The viewer is asked to mediate.
    is_asked: bool,
    may_say: bool,
    may_call: bool,
    may_end: bool,
    typed: String,
    wrong: Option<String>,
}

/// What somebody said.
struct Line {
    who: String,
    initials: String,
    avatar: Option<u8>,
    /// A side stepped back with it.
    is_step_back: bool,
    paragraphs: Vec<String>,
    when: String,
}

async fn show(visit: Visit, Place(id): Place<AgreementId>) -> Answer {
    page(visit, id, String::new(), &[]).await
}

async fn page(mut visit: Visit, id: AgreementId, typed: String, wrong: &[FieldError]) -> Answer {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let table = look(&mut visit, id).await?;
    let reads = may(&viewer, table.deed_to_read(&viewer));
    let messages = match reads {
        true => store::messages(&mut visit.view, id, None, MOST).await?,
        false => Vec::new(),
    };
    let versions = agreements::versions(&mut visit.view, id).await?;
    let is_waiting = versions.first().is_some_and(|latest| waits(&table.agreement, latest, now));
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let is_told = knows_names(&viewer);
    let line = |message: Message| {
        let is_named = is_told || message.by_id.0 == viewer.person;
        line(&t, &table, message, is_named)
    };
    let open = table.open().filter(|_| is_told);
    let is_own = table.is_asked(&viewer) || table.mediates(&viewer);
    let page = TalkPage {
        id,
        title: table.agreement.title(t.words()),
        lead: match (reads, is_waiting) {
            (false, _) => t.s("mediator-asked-lead"),
            (true, true) => t.s("talk-lead"),
            (true, false) => t.s("talk-lead-over"),
        },
        messages: messages.into_iter().rev().map(line).collect(),
        mediation: open.map(|one| (told_of(&t, &table, one), one.words.clone())),
        is_asked: table.is_asked(&viewer) && viewer.may_write(),
        may_say: is_waiting && may(&viewer, table.deed_to_talk(&viewer)),
        may_call: is_waiting && table.open().is_none() && may(&viewer, mediator::call_deed(&table.agreement)),
        may_end: table.open().is_some()
            && !table.is_asked(&viewer)
            && (is_own && viewer.may_write() || may(&viewer, end_deed(&table.agreement))),
        typed,
        wrong: wrong.first().map(|error| t.s(error.message)),
        chrome,
        t,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.log_seen().await?;
    Ok((status, Page(page)).into_response())
}

fn line(t: &Speech, table: &Table, message: Message, is_named: bool) -> Line {
    let side = message.side.map(|side| table.agreement.name(side).to_owned());
    let name = message.by_name;
    let who = match (is_named, side) {
        (true, Some(side)) => t.a2("talk-for", "who", &name, "name", side),
        (true, None) => t.a1("talk-mediates", "who", &name),
        (false, Some(side)) => side,
        (false, None) => t.s("talk-mediator"),
    };
    let words = message.words.unwrap_or_else(|| t.s("talk-erased"));
    let paragraphs = words.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    Line {
        who,
        initials: if is_named { web::initials(&name) } else { String::new() },
        avatar: is_named.then(|| people::avatar(message.by_id.0)),
        is_step_back: message.kind == Kind::SteppedBack,
        paragraphs: paragraphs.map(str::to_owned).collect(),
        when: t.at(message.at),
    }
}

fn told_of(t: &Speech, table: &Table, mediation: &Mediation) -> String {
    let (who, side) = (&mediation.person_name, table.agreement.name(mediation.side));
    match mediation.state {
        State::Mediates => t.a2("mediator-mediates", "who", who, "name", side),
        _ => t.a2("mediator-asked", "who", who, "name", side),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    #[serde(default)]
    words: String,
}

async fn say(actor: Actor, Place(id): Place<AgreementId>, Form(form): Form<Said>) -> Answer {
    let new = NewMessage { words: form.words };
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::say(a, id, &new).await);
    match done {
        Ok(_) => Ok(web::see_other(&format!("/agreements/{id}/talk?said=talk-said"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, id, new.words, &wrong).await
        }
    }
}

/// Whom to ask, as it was typed.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Asked {
    address: String,
    words: String,
}

async fn ask_mediator(visit: Visit, Place(id): Place<AgreementId>) -> Answer {
    sheet(visit, id, &Asked::default(), &[]).await
}

async fn sheet(mut visit: Visit, id: AgreementId, typed: &Asked, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    let table = look(&mut visit, id).await?;
    require(&viewer, table.deed_to_read(&viewer))?;
    require(&viewer, mediator::call_deed(&table.agreement))?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let sheet = Sheet {
        title: t.s("mediator-call"),
        lead: t.s("mediator-call-lead"),
        action: format!("/agreements/{id}/mediator"),
        fields: vec![
            SheetField::new("address", t.s("mediator-address"), Control::Line)
                .hint(t.s("mediator-address-hint"))
                .value(&typed.address),
            SheetField::new("words", t.s("mediator-words"), Control::Text)
                .hint(t.s("mediator-words-hint"))
                .value(&typed.words),
        ],
        button: t.s("mediator-ask"),
        back: format!("/agreements/{id}/talk"),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.log_seen().await?;
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

async fn call_mediator(actor: Actor, Place(id): Place<AgreementId>, Form(typed): Form<Asked>) -> Answer {
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let address = EmailAddress::parse("address", &typed.address);
        let address = address.map_err(|error| Refusal::Invalid(vec![error]))?;
        let person = store::by_address(a, &address.key()).await?;
        let person = person.ok_or_else(|| Refusal::field("address", "field-mediator-unknown"))?;
        mediator::ask(a, id, &MediatorAsked { person, words: typed.words.clone() }).await
    });
    match done {
        Ok(_) => Ok(web::see_other(&format!("/agreements/{id}/talk?said=mediator-asked"))),
        Err(failure) => {
            // The form knows the colleague by address.
            let wrong = errors(failure)?.into_iter().map(|error| match &*error.field {
                "person" => FieldError::new("address", error.message),
                _ => error,
            });
            sheet(actor.visit().await?, id, &typed, &wrong.collect::<Vec<_>>()).await
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answered {
    accepts: String,
}

async fn answer(actor: Actor, Place(id): Place<AgreementId>, Form(form): Form<Answered>) -> Answer {
    let accepts = form.accepts == "yes";
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| mediator::answer(a, id, MediatorAnswer { accepts }).await);
    done?;
    Ok(match accepts {
        true => web::see_other(&format!("/agreements/{id}/talk?said=mediator-accepted")),
        false => web::see_other(&format!("/agreements/{id}?said=mediator-declined")),
    })
}

async fn end(actor: Actor, Place(id): Place<AgreementId>) -> Answer {
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| mediator::end(a, id).await);
    done?;
    // Whoever mediated reads the talk no more.
    Ok(web::see_other(&format!("/agreements/{id}?said=mediator-ended")))
}
