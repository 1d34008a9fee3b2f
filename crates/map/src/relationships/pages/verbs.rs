//! The verbs of a relationship on pages: each a button, or a form that asks for the reason.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::forms::errors;
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page};

use super::ROOM;
use crate::ServiceId;
use crate::policy::{may, require};
use crate::relationships::api::note_confidential;
use crate::relationships::input::RelationshipChange;
use crate::relationships::model::{Relationship, RelationshipId, Side};
use crate::relationships::{actions, store};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmed {
    side: Side,
    /// Where the button was: in the `list`, or on the page itself.
    back: Option<String>,
}

pub async fn confirm(actor: Actor, Place(id): Place<RelationshipId>, Form(form): Form<Confirmed>) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::confirm(a, id, None, Some(form.side)).await);
    done?;
    let back = if form.back.as_deref() == Some("list") { String::new() } else { format!("/{id}") };
    Ok(web::see_other(&format!("/relationships{back}?said=relationship-confirmed")))
}

fn back(id: RelationshipId, said: &str) -> axum::response::Response {
    web::see_other(&format!("/relationships/{id}?said={said}"))
}

/// A service to be named, or not any more.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    #[serde(default)]
    add: String,
    #[serde(default)]
    remove: String,
}

pub async fn services(actor: Actor, Place(id): Place<RelationshipId>, Form(form): Form<Named>) -> Answer {
    let read = |field, raw: &str| people::forms::chosen::<ServiceId>(field, raw).map_err(Failure::from);
    let (add, remove) = (read("add", &form.add)?, read("remove", &form.remove)?);
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let mut services: Vec<ServiceId> =
            store::services(a, id).await?.into_iter().map(|one| one.id).collect();
        services.retain(|one| Some(*one) != remove);
        services.extend(add);
        let change = RelationshipChange { services: Some(services), ..RelationshipChange::default() };
        actions::change(a, id, None, &change).await
    });
    done?;
    Ok(back(id, "relationship-services"))
}

/// Why.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    #[serde(default)]
    reason: String,
    side: Option<Side>,
}

pub async fn ask_dispute(visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    why(visit, id, Verb::Dispute, String::new(), &[]).await
}

pub async fn dispute(actor: Actor, Place(id): Place<RelationshipId>, Form(form): Form<Reason>) -> Answer {
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::dispute(a, id, None, form.side, &form.reason).await
    });
    match done {
        Ok(_) => Ok(back(id, "relationship-disputed")),
        Err(failure) => {
            let wrong = errors(failure)?;
            why(actor.visit().await?, id, Verb::Dispute, form.reason, &wrong).await
        }
    }
}

pub async fn settle(actor: Actor, Place(id): Place<RelationshipId>) -> Answer {
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::settle(a, id, None).await);
    done?;
    Ok(back(id, "relationship-settled"))
}

pub async fn ask_retire(visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    why(visit, id, Verb::Retire, String::new(), &[]).await
}

pub async fn retire(actor: Actor, Place(id): Place<RelationshipId>, Form(form): Form<Reason>) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::retire(a, id, None, &form.reason).await);
    match done {
        Ok(_) => Ok(back(id, "relationship-retired")),
        Err(failure) => {
            let wrong = errors(failure)?;
            why(actor.visit().await?, id, Verb::Retire, form.reason, &wrong).await
        }
    }
}

pub async fn take_up_again(actor: Actor, Place(id): Place<RelationshipId>) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::take_up_again(a, id, None).await);
    done?;
    Ok(back(id, "relationship-taken-up"))
}

/// Into which.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Into {
    #[serde(default)]
    into: String,
}

pub async fn ask_fold(visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    which(visit, id, String::new(), &[]).await
}

pub async fn fold(actor: Actor, Place(id): Place<RelationshipId>, Form(form): Form<Into>) -> Answer {
    let into = people::forms::chosen::<RelationshipId>("into", &form.into)
        .and_then(|into| into.ok_or_else(|| FieldError::new("into", "field-required")));
    let done: Result<Relationship, Failure> = match into {
        Ok(into) => act!(actor.app.db, actor.viewer, |a| actions::fold(a, id, None, into).await),
        Err(wrong) => Err(wrong.into()),
    };
    match done {
        Ok(other) => Ok(back(other.id, "relationship-folded")),
        Err(failure) => {
            let wrong = errors(failure)?;
            which(actor.visit().await?, id, form.into, &wrong).await
        }
    }
}

pub async fn unfold(actor: Actor, Place(id): Place<RelationshipId>) -> Answer {
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::unfold(a, id, None).await);
    done?;
    Ok(back(id, "relationship-unfolded"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sight {
    open: bool,
}

pub async fn open(actor: Actor, Place(id): Place<RelationshipId>, Form(form): Form<Sight>) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::open(a, id, None, form.open).await);
    done?;
    Ok(back(id, if form.open { "relationship-opened" } else { "relationship-closed" }))
}

/// How many relationships of an end a list to choose from holds.
const MOST_TARGETS: i64 = 200;

/// What a reason is asked for.
#[derive(Clone, Copy)]
enum Verb {
    Dispute,
    Retire,
}

async fn why(
    mut visit: Visit,
    id: RelationshipId,
    verb: Verb,
    typed: String,
    wrong: &[FieldError],
) -> Answer {
    let viewer = visit.viewer().clone();
    let found = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    let own = Side::ALL.iter().find(|side| may(&viewer, found.deed_for(**side)));
    match verb {
        Verb::Dispute => require(&viewer, found.deed_for(own.copied().unwrap_or(Side::Provider)))?,
        Verb::Retire => require(&viewer, found.deed_to_tend())?,
    }
    note_confidential(&mut visit, std::slice::from_ref(&found));
    let (words, end) = match verb {
        Verb::Dispute => (
            [
                "relationship-dispute",
                "relationship-dispute-lead",
                "relationship-dispute-why",
                "relationship-dispute-button",
            ],
            "dispute",
        ),
        Verb::Retire => (
            [
                "relationship-retire",
                "relationship-retire-lead",
                "relationship-retire-why",
                "relationship-retire-button",
            ],
            "retirement",
        ),
    };
    let [title, lead, why, button] = words;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let reason = SheetField::new("reason", t.s(why), Control::Text).value(typed);
    let sheet = Sheet {
        title: t.s(title),
        lead: t.s(lead),
        action: format!("/relationships/{id}/{end}"),
        fields: vec![reason],
        button: t.s(button),
        back: format!("/relationships/{id}"),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.log_seen().await?;
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

async fn which(mut visit: Visit, id: RelationshipId, typed: String, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    let found = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    require(&viewer, found.deed_to_tend())?;
    note_confidential(&mut visit, std::slice::from_ref(&found));
    let mut targets = Vec::new();
    for party in [found.provider_id, found.customer_id] {
        let filter = store::Filter {
            whose: store::Whose::OfParty(party),
            limit: MOST_TARGETS,
            ..store::Filter::default()
        };
        targets.extend(store::list(&mut visit.view, viewer.person, &filter).await?);
    }
    // Of the same audience, and one end is the same.
    targets.retain(|one| {
        let is_like = one.provider_id == found.provider_id || one.customer_id == found.customer_id;
        one.id != found.id && one.audience == found.audience && is_like
    });
    targets.sort_by_key(|one| one.id);
    targets.dedup_by_key(|one| one.id);
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let words = |one: Relationship| {
        let words = t.a2("relationship-words", "provider", one.provider_name, "customer", one.customer_name);
        (one.id.to_string(), words)
    };
    let none = (String::new(), t.s("relationship-choose"));
    let choices = std::iter::once(none).chain(targets.into_iter().map(words)).collect();
    let sheet = Sheet {
        title: t.s("relationship-fold"),
        lead: t.s("relationship-fold-lead"),
        action: format!("/relationships/{id}/fold"),
        fields: vec![
            SheetField::new("into", t.s("relationship-fold-into"), Control::Pick(choices)).value(typed),
        ],
        button: t.s("relationship-fold-button"),
        back: format!("/relationships/{id}"),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.log_seen().await?;
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}
